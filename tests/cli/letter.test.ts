import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../bot/cli/letter/letter';
import { readLetterFile } from '../../bot/documents/letter/read-letter-file';
import { letterPdf } from '../support/letters/as-pdf';
import { letterText } from '../support/letters/as-text';
import { SHAPES } from '../support/letters/shapes';

const [, PRIORITY] = SHAPES;
if (!PRIORITY) throw new Error('The letter with priority actions is missing.');
const { spec } = PRIORITY;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'letter-'));
  writeFileSync(path.join(folder, 'Fairshire.pdf'), letterPdf(spec));
  writeFileSync(path.join(folder, 'Fairshire.txt'), letterText(spec));
  writeFileSync(path.join(folder, 'huge.pdf'), '%PDF-1.7');
  truncateSync(path.join(folder, 'huge.pdf'), 200_000_000);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...argv: string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const lines: string[] = [];
  const code = await main({ argv, print: (line) => lines.push(line) });
  return { code, printed: lines.join('\n') };
}

const at = (name: string): string => path.join(folder, name);

test('a letter is told with page and sentence, and what it does not say', async () => {
  const { code, printed } = await run(at('Fairshire.pdf'));
  expect(code).toBe(0);
  expect(printed).toContain('Statement due        Friday 13 December 2024  (page 2)');
  expect(printed).toContain('“Fairshire Safeguarding Children Partnership should send the written statement');
  expect(printed).toContain('Areas for priority action: 2');
  expect(printed).not.toContain('Not found');
});

test('--json prints one object, the same for a PDF and for its text', async () => {
  const [pdf, txt] = [await run(at('Fairshire.pdf'), '--json'), await run('--json', at('Fairshire.txt'))];
  expect([pdf.code, txt.code]).toEqual([0, 0]);
  const [asPdf, asText] = [JSON.parse(pdf.printed), JSON.parse(txt.printed)] as Record<string, unknown>[];
  expect(asPdf).toMatchObject({ file: 'Fairshire.pdf', area: 'Fairshire', statementDueOn: '2024-12-13' });
  expect({ ...asText, file: 'Fairshire.pdf' }).toEqual(asPdf);
});

test('the form has these names and no others', async () => {
  const { printed } = await run(at('Fairshire.txt'), '--json');
  expect(Object.keys(JSON.parse(printed) as object).sort()).toEqual(
    [
      ...[
        'file',
        'area',
        'theme',
        'inspectorates',
        'addressees',
        'fieldworkFrom',
        'fieldworkTo',
        'publishedOn',
      ],
      ...['statementDueOn', 'principalAuthority', 'preparedBy', 'sentBy', 'sentTo'],
      ...['priority', 'improvement', 'strengths', 'notFound', 'warnings'],
    ].sort(),
  );
});

test('a file of 200 MB is not opened', async () => {
  const { code, printed } = await run(at('huge.pdf'), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(printed)).toMatchObject({ file: 'huge.pdf', error: { code: 'too-large' } });
});

test('a file that is not there is told in words', async () => {
  const { code, printed } = await run(at('nowhere.pdf'));
  expect(code).toBe(1);
  expect(printed).toBe('nowhere.pdf: The file cannot be read (ENOENT). Check its name and where it is.');
});

test.each([[[]], [['a.pdf', 'b.pdf']], [['--yaml', 'a.pdf']]])('%j is told how to use it', async (argv) => {
  const { code, printed } = await run(...argv);
  expect(code).toBe(1);
  expect(printed).toContain('Usage: npm run letter -- FILE');
});

test('a letter that takes more than allowed is given up, and one that no time was left for is asked for again', async () => {
  const letter = letterPdf(spec);
  const [late, later, large] = await Promise.all([
    readLetterFile(letter, { millis: 1, bytes: 300_000_000 }),
    // Its time was over before anything could be done, though no other letter was before it.
    readLetterFile(letter, { millis: -1, bytes: 300_000_000 }),
    readLetterFile(letter, { millis: 60_000, bytes: -1_000_000_000 }),
  ]);
  const busy = { code: 'busy', message: expect.stringContaining('too busy') as string };
  expect([late, later, large]).toMatchObject([
    { ok: false, error: busy },
    { ok: false, error: busy },
    { ok: false, error: { code: 'unsafe' } },
  ]);
});
