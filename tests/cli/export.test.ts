import { mkdtempSync, readFileSync, rmSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { main } from '../../bot/cli/documents/export';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { DocumentWriter } from '../../bot/usecases/exporting/document-writer';
import { writerApart } from '../../bot/documents/writing/write-apart';
import { demoRows, NOW, openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
const folder = mkdtempSync(path.join(tmpdir(), 'jtai-export-'));
const file = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  const rows = demoRows();
  // Its letter is not published yet.
  const inspections = rows.inspections.map((one) => ({ ...one, publishedOn: undefined }));
  house = await openWebHouse({ rows: { ...rows, inspections, reminders: [], messages: [] } });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (...argv: readonly string[]) => runWith(writerApart(), ...argv);

async function runWith(
  writer: DocumentWriter,
  ...argv: readonly string[]
): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const [{ parts, id }] = house.partnerships;
  const code = await main({
    argv,
    openStore: async () => ({
      snapshot: () => parts.store.snapshot(),
      recorded: async () => (await parts.record?.()) ?? [],
    }),
    clock: { now: () => NOW },
    calendar: calendarAsKnownOn(),
    writer,
    marking: 'OFFICIAL',
    partnershipId: id,
    user: 'operator',
    print: (line) => lines.push(line),
  });
  return { code, said: lines.join('\n') };
}

test('the ending of a file says what it becomes, and whoever runs the command is who made it', async () => {
  expect((await run(file('plan.xlsx'))).code).toBe(0);
  const [plan] = await readXlsxFile(readFileSync(file('plan.xlsx')));
  expect(plan?.data[0]?.[0]).toContain(
    'OFFICIAL. Action plan. Made on 18\u00a0November\u00a02026 by operator, by command',
  );

  expect((await run(file('plan.docx'))).code).toBe(0);
  expect((await mammoth.extractRawText({ path: file('plan.docx') })).value).toContain(
    'How to read this plan',
  );

  expect((await run(file('Plan.CSV'))).code).toBe(0);
  expect(readFileSync(file('Plan.CSV'), 'utf8')).toContain('Ref,Action,Lead agency');

  expect((await run(file('dates.ics'))).code).toBe(0);
  expect(ICAL.parse(readFileSync(file('dates.ics'), 'utf8'))[0]).toBe('vcalendar');
});

test('what is under embargo is left out and counted, unless somebody may read it', async () => {
  const left = await run(file('plan.csv'));
  expect(left.said).toMatch(/\d+ findings and actions under embargo left out/);
  expect(readFileSync(file('plan.csv'), 'utf8')).not.toContain('A01');
  const whole = await run(file('plan.csv'), '--as', 'priya.nair@westmarch.example');
  expect(whole.said).not.toContain('embargo');
  expect(readFileSync(file('plan.csv'), 'utf8')).toContain('A01');
  expect(readFileSync(file('plan.csv'), 'utf8')).toContain('Priya Nair');
});

test('the record and a board’s page are asked for by name, and may come together', async () => {
  const both = await run(
    file('board.docx'),
    '--board',
    'jtai',
    '--audit',
    file('record.csv'),
    '--ask',
    'Decide that A06 may wait.',
  );
  expect(both.code).toBe(0);
  expect(readFileSync(file('record.csv'), 'utf8')).toContain('At,Actor,Name,Verb');
  expect((await mammoth.extractRawText({ path: file('board.docx') })).value).toContain(
    'Decide that A06 may wait.',
  );
});

test('a file is there whole, is replaced whole, and is its owner’s', async () => {
  await run(file('again.csv'));
  await run(file('again.csv'));
  expect(statSync(file('again.csv')).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test.each([
  [[], 'Usage: npm run export'],
  [['one.csv', 'two.csv'], 'Usage: npm run export'],
  [['plan.pdf'], 'The file ends in .xlsx, .docx, .csv or .ics.'],
  [['--audit', 'record.xlsx'], 'The record is written as .csv.'],
  [['--board', 'JTAI', '--audit', 'record.csv'], 'Name the .docx file that the update becomes.'],
  [['x.docx', '--board', 'NONE'], 'There is no board “NONE”. There are: JTAI, PLAN, CSP.'],
  [['x.csv', '--board', 'JTAI'], 'The update of a board is written as .docx.'],
  [['x.docx', '--board', 'JTAI', '--ask', 'NHS number 943 476 5919'], 'seems to hold details of a child'],
  [['x.csv', '--as', 'nobody@example.org'], 'Nobody on the People list has that address.'],
  [
    ['no-such-folder/x.csv'],
    'no-such-folder/x.csv: The file cannot be read or written (ENOENT). Check its name and where it is.',
  ],
])('%j is refused in words, and nothing is written', async (argv, words) => {
  const refused = await run(
    ...argv.map((one) => (/\.(csv|docx|xlsx|pdf)$/.test(one) ? file(`refused/${one}`) : one)),
  );
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(words);
});

test('a document whose time is over is told in a line, and nothing is written', async () => {
  const { code, said } = await runWith(writerApart(1), file('late.docx'));
  expect([code, said]).toEqual([1, expect.stringContaining('Try again in a few minutes.')]);
  expect(readdirSync(folder)).not.toContain('late.docx');
});
