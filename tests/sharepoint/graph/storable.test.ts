import { filterEquals } from '../../../bot/sharepoint/graph/graph';
import { writeFields } from '../../../bot/sharepoint/rows/list';
import { updates } from '../../../bot/sharepoint/lists/updates';
import { storable } from '../../../bot/sharepoint/graph/storable';

test.each([
  ['A07 is late', 'A07 is late'],
  ['one\r\ntwo\tthree', 'one\r\ntwo\tthree'],
  ['a\u0000b\u0007\u001f\u007f', 'ab'],
  ['\ud800', '\ufffd'],
  ['x\udc00y\ud83d', 'x\ufffdy\ufffd'],
  ['👩‍👧 İstanbul', '👩‍👧 İstanbul'],
])('%j is kept as %j', (typed, kept) => {
  expect(storable(typed)).toBe(kept);
});

test('whatever is looked for can stand in an address, and is what was kept', () => {
  expect(decodeURIComponent(filterEquals('Key', 'x\ud800\u0000y’s'))).toBe("fields/Key eq 'x\ufffdy’s'");
});

test('whatever is written is what a list can keep', () => {
  const fields = writeFields(updates, { actionRef: 'A\u000007', text: 'half \ud83d' });
  expect(fields).toEqual({ ActionRef: 'A07', Text: 'half \ufffd' });
});
