import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rightsTable } from '../../bot/domain/people/rights';

const README = path.resolve(__dirname, '../../README.md');
const SHOWN = /<!-- rights -->\s*([\s\S]*?)\s*<!-- \/rights -->/;

/** The cells of a Markdown table, however it is laid out. */
const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^-+$/, '-')))
    .filter((cells) => cells.length > 2);

/** `UPDATE_README=yes jest tests/house/rights` writes the table anew. */
test('README shows the table of rights as it is', () => {
  const readme = readFileSync(README, 'utf8');
  if (process.env['UPDATE_README']) {
    writeFileSync(README, readme.replace(SHOWN, `<!-- rights -->\n\n${rightsTable()}\n\n<!-- /rights -->`));
  }
  const shown = SHOWN.exec(readFileSync(README, 'utf8'))?.[1] ?? '';
  expect(cellsOf(shown)).toEqual(cellsOf(rightsTable()));
});
