import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { lookAt } from '../../bot/cli/import-plan/check';
import { importSchema, type ImportView } from '../../bot/contract/plan-file/import';
import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import { dayOf } from '../../bot/domain/calendar/day';
import type { AsOf } from '../../bot/domain/partnership';
import { struck, wordFile, wordTable, workbookFile } from '../support/plan-files';
import { NOW, openWebHouse, type WebHouse } from '../support/web-house';

const COORDINATOR = 'priya.nair@westmarch.example';

let house: WebHouse;
const folder = mkdtempSync(path.join(tmpdir(), 'jtai-check-'));
beforeAll(async () => void (house = await openWebHouse()));
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const asItIs = async (): Promise<AsOf> => {
  const [{ parts }] = house.partnerships;
  return { facts: await house.store.snapshot(), calendar: parts.calendar, now: NOW };
};

/** What the command says of a file when it only looks. */
async function check(name: string, bytes: Buffer, plan: () => Promise<AsOf | string> = asItIs) {
  const at = path.join(folder, name);
  writeFileSync(at, bytes);
  const lines: string[] = [];
  const parts = {
    read: readPlanFile,
    today: () => dayOf(NOW),
    plan,
    print: (line: string) => void lines.push(line),
  };
  expect(await lookAt([at, '--check'], parts)).toBe(0);
  return lines;
}

/** What the tab is told of it before anything was answered. */
async function dryRun(name: string, bytes: Buffer): Promise<ImportView> {
  const token = await house.entra.tokenFor(COORDINATOR);
  const answer = await house.get(`/api/v1/import?name=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return z.parse(importSchema, await answer.json());
}

const exported = async (name: string): Promise<Buffer> =>
  Buffer.from(await (await house.as(COORDINATOR, `/api/v1/export/${name}`)).arrayBuffer());

const HEAD = 'Ref,Action,Lead,Supporting,By when,RAG,Progress';
const csv =
  (...rows: readonly string[]) =>
  async () =>
    Buffer.from([HEAD, ...rows].join('\n'));

const FILES: readonly (readonly [string, () => Promise<Buffer>])[] = [
  [
    'unknown-lead.csv',
    csv('X1,Agree a form,The council,,30/06/2027,G,', 'X2,Train hubs,Police,,30/06/2027,,'),
  ],
  ['no-lead.csv', csv('X1,Agree a form,,,30/06/2027,G,', 'X2,Train hubs,All partners,,Ongoing,A,')],
  ['two-leads.csv', csv('X1,Agree a form,Police; Nobody we know,Somebody,Sept 27,,')],
  ['odd-days.csv', csv('X1,A first thing,Police,,12/25/2027,,', 'X2,A second thing,Police,,03/04/2027,,')],
  ['far-day.csv', csv('X1,Agree a form,Police,,30/06/2072,purple,')],
  ['as-exported.xlsx', () => exported('plan.xlsx')],
  ['as-exported.csv', () => exported('plan.csv')],
  [
    'edited.csv',
    async () =>
      Buffer.from((await exported('plan.csv')).toString('utf8').replaceAll(',Police,', ',Polizei,')),
  ],
  [
    'struck.xlsx',
    () =>
      workbookFile([{ rows: [HEAD.split(','), ['X1', struck('Old action'), 'Police', '', '30/06/2027']] }]),
  ],
  [
    'tables.docx',
    async () =>
      wordFile(
        wordTable([
          ['Action', 'Owner', 'Due'],
          ['Agree a form', 'DCI Moss', 'Q2 2027/28'],
        ]),
      ),
  ],
];

test.each(FILES)(
  'of %s the command names the rows to look at, and counts, as the tab does',
  async (name, make) => {
    const bytes = await make();
    const [view, lines] = [await dryRun(name, bytes), await check(name, bytes)];
    const doubts = view.doubts.flatMap((one) => one.lines.map((line) => line.replace(/\s*\n\s*/g, ' / ')));
    expect(lines.filter((line) => line.startsWith('      ')).map((line) => line.trim())).toEqual(doubts);
    const many = (is: string) => view.outcomes.filter((one) => one.is === is).length;
    const said = lines.join('\n');
    expect(said).toContain(
      `to add, ${many('different')} different from the plan, ${many('same')} in it as they are.`,
    );
    expect(said).toMatch(new RegExp(`^${many('new')} actions? to add`, 'm'));
    expect(said).toMatch(
      new RegExp(`^${view.doubts.length} rows? to look at, ${view.held.length} of which`, 'm'),
    );
    expect(said).toMatch(/Only looked: nothing was written\.$/);
  },
);

test('an unknown lead, and a contact whom nobody knows, are named', async () => {
  const [, make] = FILES[0]!;
  expect(await check('plan.csv', await make())).toContain('      which agency is “The council”?');
  const own = (await exported('plan.csv')).toString('utf8');
  const [, contact = ''] = /,([A-Z][a-z]+ [A-Z][a-z]+),/.exec(own) ?? [];
  const lines = await check('own.csv', Buffer.from(own.replace(`,${contact},`, ',Jo Nobody,')));
  expect(lines).toContain(
    '      Contact “Jo Nobody” is not taken over: no one person on the People list has this name or address',
  );
});

test('where the lists cannot be read, the file alone is told and why', async () => {
  const [, make] = FILES[0]!;
  const lines = await check('plan.csv', await make(), async () => 'There are none here yet.');
  expect(lines.at(-2)).toMatch(/^The partnership’s lists could not be read, .*There are none here yet\.$/);
  expect(lines.join('\n')).not.toMatch(/which agency/);
});
