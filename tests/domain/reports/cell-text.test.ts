import { cellText, fileText } from '../../../bot/domain/reports/cell-text';

test.each([
  ['a\r\nb\rc', 'a\nb\nc'],
  ['a\u0000\u0008\u000bb\tc', 'ab\tc'],
  ['half \ud83d and half \ude00', 'half \ufffd and half \ufffd'],
  ['whole 😀', 'whole 😀'],
  ['مرحبا, שלום', 'مرحبا, שלום'],
  ['\ufffe\uffff', ''],
])('%j is written as %j', (text, written) => {
  expect(fileText(text)).toBe(written);
});

test('a cell holds 32,767 characters, and no half of a sign at its end', () => {
  expect(cellText('x'.repeat(32_767))).toHaveLength(32_767);
  const long = cellText(`${'x'.repeat(32_765)}😀😀`);
  expect(long).toBe(`${'x'.repeat(32_765)}…`);
});
