import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from '../mutants/crew';
import type { Mutant } from '../mutants/instrument';
import { report, scoreOf } from '../mutants/report';
import { sample } from '../mutants/sample';

/** `npm run mutants` counts what it says it counts. */

const folder = mkdtempSync(path.join(tmpdir(), 'jtai-mutants-'));
afterAll(() => rmSync(folder, { recursive: true }));

const planted = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** As an instrumented source looks: `1` is noticed, `2` is not, `3` never ends, `4` takes the process with it. */
const SOURCE = `
  const switches = () => (globalThis as unknown as { __stryker__: { activeMutant?: string } }).__stryker__;
  export function add(a: number, b: number): number {
    const { activeMutant } = switches();
    while (activeMutant === '3');
    if (activeMutant === '4') process.exit();
    return activeMutant === '1' ? a - b : activeMutant === '2' ? b + a : a + b;
  }`;

const TEST = `
  import { add } from './add';
  let loaded = 0;
  test.each([[1, 2, 3]])('%i and %i are %i', (a, b, sum) => expect(add(a, b)).toBe(sum));
  test('the modules are new each time', () => expect((loaded += 1)).toBe(1));`;

test('a change is noticed by a test that fails, does not end or ends the process, and by no other', async () => {
  planted('add.ts', SOURCE);
  const file = planted('add.test.ts', TEST);
  const worker = new Worker({});
  const fates = [];
  for (const mutant of ['0', '1', '2', '4', '3', '0'])
    fates.push([mutant, await worker.notices({ mutant, file, mostHits: 100 }, 2_500)]);
  worker.close();
  expect(fates).toEqual([
    ['0', false],
    ['1', true],
    ['2', false],
    ['4', true],
    ['3', true],
    ['0', false],
  ]);
});

test('what a change leaves in what remembers does not meet the next', async () => {
  const remembering = path.resolve(__dirname, '../../bot/domain/calendar/day.ts');
  const source = `const known = new Map<string, string>();
    const { __stryker__ } = globalThis as unknown as { __stryker__: { activeMutant?: string } };
    export function named(name: string): string {
      if (!known.has(name)) known.set(name, __stryker__.activeMutant === '1' ? '' : name);
      return known.get(name) as string;
    }`;
  const file = planted(
    'named.test.ts',
    `import { named } from '${path.relative(folder, remembering).replace(/\.ts$/, '')}';
     test('is named', () => expect(named('it')).toBe('it'));`,
  );
  const worker = new Worker({ [remembering]: source });
  const fates = [];
  for (const changed of ['0', '1', '0'])
    fates.push(
      await worker.notices(
        { mutant: changed, file, tests: [' is named'], mostHits: 100, anew: true },
        60_000,
      ),
    );
  worker.close();
  expect(fates).toEqual([false, true, false]);
});

const mutant = (room: string, original: string): Mutant => ({
  ...{ id: original, file: `bot/domain/${room}/a.ts`, line: 1, kind: 'StringLiteral', replacement: '""' },
  ...{ room, original, remembers: false },
});
const MUTANTS = ['plan', 'people'].flatMap((room) =>
  Array.from({ length: 100 }, (_, number) => mutant(room, `'${room} ${number}'`)),
);

test('the sample is the same each time, and as large in each room as the room is', () => {
  const chosen = sample(MUTANTS, 20);
  expect(chosen.filter(({ room }) => room === 'plan')).toHaveLength(10);
  expect(chosen.filter(({ room }) => room === 'people')).toHaveLength(10);
  const moved = MUTANTS.toReversed().map((one) => ({ ...one, line: one.line + 7 }));
  expect(new Set(sample(moved, 20).map(({ id }) => id))).toEqual(new Set(chosen.map(({ id }) => id)));
});

test('the report names each survivor and its place, and the share of each room', () => {
  const outcomes = [
    { mutant: mutant('plan', "'late'"), fate: 'noticed' },
    { mutant: mutant('plan', "'soon'"), fate: 'survived' },
    { mutant: mutant('people', "'lead'"), fate: 'unmet' },
  ] as const;
  expect(scoreOf(outcomes)).toBeCloseTo(1 / 3);
  expect(report(outcomes).split('\n')).toEqual([
    'bot/domain/people/a.ts:1 StringLiteral, which no test comes by',
    "  - 'lead'",
    '  + ""',
    'bot/domain/plan/a.ts:1 StringLiteral',
    "  - 'soon'",
    '  + ""',
    '',
    'people          0.0%  0 of 1',
    'plan           50.0%  1 of 2',
    'all            33.3%  1 of 3',
  ]);
});
