import {
  isTick,
  isUnrated,
  isUnticked,
  ratingOfFill,
  ratingSaid,
  standsOut,
} from '../../../bot/domain/plan-file/cells/rating';

test.each([
  ['G', 'Green'],
  ['Amber - some delay', 'Amber'],
  ['R: off track', 'Red'],
  ['Green (on track)', 'Green'],
  ['RAG rating: Blue', 'Blue'],
  ['RAG status - Red', 'Red'],
  ['2 On track but not yet due', 'Green'],
  ['3. Slipped', 'Amber'],
  ['Complete and evidenced', 'Blue'],
  ['(red)', 'Red'],
  ['a', 'Amber'],
  ['a -', 'Amber'],
  ['🟢', 'Green'],
  ['🟠', 'Amber'],
  ['🔴', 'Red'],
  ['🟢 On track', 'Green'],
  ['🟠 awaiting legal', 'Amber'],
  ['🟢 At risk', undefined],
  ['On target to achieve', 'Green'],
  ['Amber-Green', undefined],
  ['Red/Amber', undefined],
  ['R/A', undefined],
  ['6 On track', undefined],
  ['Purple', undefined],
  ['Greenfield site', undefined],
  ['', undefined],
  [`Amber - ${'some delay '.repeat(8)}`, undefined],
])('%j says %s', (text, rating) => expect(ratingSaid(text)).toBe(rating));

test.each(['N/A', 'Not due', 'Not yet started', 'Paused', 'Pending', 'TBC', '-', '?'])(
  '%j says that there is no rating yet',
  (text) => expect([isUnrated(text), ratingSaid(text)]).toEqual([true, undefined]),
);

test.each([
  ['FF0000', 'Red', true],
  ['C00000', 'Red', true],
  ['FF0050', 'Red', true],
  ['FFC000', 'Amber', true],
  ['FFFF00', 'Amber', true],
  ['92D050', 'Green', true],
  ['00B050', 'Green', true],
  ['0070C0', 'Blue', true],
  ['7030A0', undefined, true],
  ['D9D9D9', undefined, false],
  ['F2F2FF', undefined, false],
  ['200000', undefined, false],
  ['FFFFFF', undefined, false],
  [undefined, undefined, false],
])('the colour %s is %s, and stands out: %s', (fill, rating, out) => {
  expect([ratingOfFill(fill), standsOut(fill)]).toEqual([rating, out]);
});

test.each([
  ['✓', true, false],
  [' x ', true, false],
  ['Yes', true, false],
  ['1', true, false],
  ['ticked', true, false],
  ['', false, true],
  ['☐', false, true],
  ['n', false, true],
  ['No', false, true],
  ['0', false, true],
  ['yes, from May', false, false],
  ['not yet', false, false],
])('%j is a tick: %s; an empty box: %s', (text, tick, empty) => {
  expect([isTick(text), isUnticked(text)]).toEqual([tick, empty]);
});
