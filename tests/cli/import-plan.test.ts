import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apply } from '../../bot/cli/import-plan/apply';
import { readArguments } from '../../bot/cli/import-plan/arguments';
import { lookAt } from '../../bot/cli/import-plan/check';
import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import type { Day } from '../../bot/domain/calendar/day';
import { freshPartnership, type FreshPartnership } from '../support/fresh-partnership';

let house: FreshPartnership;
const folder = mkdtempSync(path.join(tmpdir(), 'jtai-import-'));
beforeAll(async () => void (house = await freshPartnership()));
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string): string => {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
};

/** Runs the command; `typed` are the lines that somebody types. Gives the exit code and all that was said. */
async function run(
  argv: readonly string[],
  ...typed: readonly string[]
): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const answers = [...typed];
  const print = (line: string) => void lines.push(line);
  const asking = {
    ask: async (question: string) => {
      lines.push(question);
      return answers.shift();
    },
    close: () => undefined,
  };
  const parts = { read: readPlanFile, print, today: () => '2024-01-25' as Day };
  const looked = await lookAt(argv, parts);
  if (looked !== undefined) return { code: looked, said: lines.join('\n') };
  const given = readArguments(argv);
  if (!given.ok) throw new Error(given.error.join('\n'));
  const code = await apply(given.value, { ...parts, asking, openParts: async () => house.parts });
  return { code, said: lines.join('\n') };
}

const PLAN = [
  'Ref,Action,Lead,By when',
  'X1,Agree a referral form,Agency POL,30/06/2024',
  'X2,Train every hub,The council,Sept 24',
].join('\n');

test('a check prints what was understood as JSON', async () => {
  const { code, said } = await run([file('plan.csv', PLAN), '--check', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({
    file: 'plan.csv',
    headerRow: 1,
    columns: { ref: 'Ref', title: 'Action', lead: 'Lead', due: 'By when' },
    rows: [
      {
        ref: 'X1',
        title: 'Agree a referral form',
        leads: ['Agency POL'],
        due: '2024-06-30',
        duePrecision: 'day',
      },
      { ref: 'X2', due: '2024-09-30', duePrecision: 'month', dueText: 'Sept 24' },
    ],
    skipped: [],
    refused: [],
  });
});

test('a check prints each heading apart from what it was taken for', async () => {
  const text =
    'Ref,Action,Lead agency,Due date,How it will last\nX1,Agree a form,Agency POL,30/06/2024,Yearly';
  const { said } = await run([file('lasting.csv', text), '--check']);
  expect(said).toMatch(/^ {2}ref {2,}Ref$/m);
  expect(said).toMatch(/^ {2}sustainability {2}How it will last$/m);
});

test('a file that cannot be read is told by its code, and gives 1', async () => {
  const { code, said } = await run([file('bad.xlsx', 'no workbook'), '--check', '--json']);
  expect(code).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ file: 'bad.xlsx', error: { code: 'not-a-plan' } });
  expect((await run([path.join(folder, 'nowhere.csv'), '--check'])).said).toMatch(/There is no file/);
});

test.each([
  [['x.csv', '--check', '--map', 'nonsense=X'], /knows no field “nonsense”/],
  [['x.csv', '--check', '--header', 'two'], /wants the number of a row/],
  [['--check'], /Usage:/],
])('%j is answered with what is wrong', async (argv, words) => {
  const { code, said } = await run(argv);
  expect(code).toBe(1);
  expect(said).toMatch(words);
});

test('columns, sheet and header are corrected', async () => {
  const text = 'Thing,Somebody,Day\nTrain every hub,Health,30/06/2024';
  const { said } = await run([
    file('odd.csv', text),
    '--json',
    '--header',
    '1',
    '--map',
    'title=Thing,lead=Somebody,due=Day',
  ]);
  expect(JSON.parse(said)).toMatchObject({
    rows: [{ title: 'Train every hub', lead: 'Health', due: '2024-06-30' }],
  });
});

test('a plan comes in by what is answered, once, and is taken back as a whole', async () => {
  const plan = file('plan.txt', PLAN);
  const done = await run([plan], 'nobody', 'la', 'yes', 'yes');
  expect(done.said).toMatch(/Who is “The council”, in row 3\?/);
  expect(done.said).toMatch(/There is no agency “nobody”/);
  expect(done.said).toMatch(/2 actions to add, 0 different from the plan, 0 in it as they are/);
  expect(done).toMatchObject({ code: 0, said: expect.stringMatching(/2 actions written/) as string });
  expect((await house.parts.store.snapshot()).actions).toMatchObject([
    { ref: 'X1', leadAgency: 'POL', dueOn: '2024-06-30' },
    { ref: 'X2', leadAgency: 'LA', dueOn: '2024-09-30' },
  ]);

  const again = await run([plan], 'yes');
  expect(again.said).toMatch(/The plan holds all of this already/);
  expect(again.said).not.toMatch(/Who is/);

  const changed = file('plan.txt', PLAN.replace('Sept 24', '31/10/2024'));
  expect((await run([changed], '')).said).toMatch(
    /X2: Due: Monday 30 September 2024 → Thursday 31 October 2024/,
  );
  expect((await house.parts.store.snapshot()).actions[1]).toMatchObject({ dueOn: '2024-09-30' });

  expect((await run(['--undo'], 'yes')).said).toMatch(/2 actions withdrawn/);
  expect((await house.parts.store.snapshot()).actions).toMatchObject([
    { withdrawnOn: '2024-01-25' },
    { withdrawnOn: '2024-01-25' },
  ]);
});

test('without a yes nothing is written, and rows whose lead nobody knows stay out', async () => {
  const plan = file(
    'other.csv',
    'Ref,Action,Lead,By when\nY1,Map the hotspots,The youth team,30/06/2024\nY2,Fill the post,Agency ICB,30/06/2024',
  );
  const { code, said } = await run([plan], '', 'no');
  expect(code).toBe(1);
  expect(said).toMatch(/Row 2 stays out: which agency is “The youth team”\?/);
  expect((await house.parts.store.snapshot()).actions.map(({ ref }) => ref)).toEqual(['X1', 'X2']);
});

test('what --map said is remembered for the next file with these headings, and --guess forgets it', async () => {
  const odd = file('odd.csv', 'Thing,Somebody,Day\nBrief every ward,LA,30/06/2024');
  await run([odd, '--header', '1', '--map', 'title=Thing,lead=Somebody'], 'yes');
  const next = file('next.csv', 'Thing,Somebody,Day\nMap hotspots,LA,31/07/2024');
  const { said } = await run([next], '');
  expect(said).toMatch(/title {7}Thing \(as you said before\)/);
  expect(said).toMatch(/1 action to add/);
  expect((await run([next, '--guess'])).said).toMatch(/No table with actions was found/);
});

test('a rating that the file does not explain is asked for once', async () => {
  const text = 'Ref,Action,Lead,By when,Rating\nN1,Map places of risk,POL,30/06/2024,4';
  const done = await run([file('numbers.csv', text)], 'red', 'yes');
  expect(done.said).toMatch(/What does the rating “4” mean, of 1 action\? Blue, Green, Amber, Red/);
  const added = (await house.parts.store.snapshot()).actions.find(({ ref }) => ref === 'N1');
  expect(added?.rating).toBe('Red');
  const again = await run([file('numbers.csv', text)]);
  expect(again.said).not.toMatch(/What does/);
  expect(again.said).toMatch(/The plan holds all of this already/);
});
