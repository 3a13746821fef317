import Papa from 'papaparse';
import { guarded, unguarded } from '../../../bot/domain/reports/formula-guard';

test.each([
  '- bullet',
  '- one\n- two',
  '+44 1632 960101',
  '-5',
  'On track',
  "'tis the season",
  '',
  '– dash',
  '50%',
])('%j stays as it was typed', (text) => {
  expect(guarded(text)).toBe(text);
  expect(unguarded(text)).toBe(text);
});

test.each([
  '=1+1',
  '=HYPERLINK("https://example.org","Open")',
  '@SUM(1,1)',
  '+SUM(1,1)',
  "-2+3+cmd|' /C calc'!A0",
  '-cmd|x',
  '- WEBSERVICE("https://example.org")',
  '\t=1+1',
  '\r=1',
  '\n=1',
  "'=1+1",
  "''@x",
  '- one\n- cmd|x',
])('%j gets an apostrophe, and comes back without', (text) => {
  const cell = guarded(text);
  expect(cell).toBe(`'${text}`);
  expect(unguarded(cell)).toBe(text);
});

test('whatever stood in a cell comes back from CSV', () => {
  const signs = ["'", '=', '+', '-', '@', '\t', ' ', 'a', '(', '|', '1', '\n', '"', ','];
  const texts = signs.flatMap((a) => signs.flatMap((b) => signs.map((c) => a + b + c)));
  const file = Papa.unparse([texts.map(guarded)]);
  expect(Papa.parse<string[]>(file, { delimiter: ',' }).data[0]?.map(unguarded)).toEqual(texts);
});
