import { monitorEventLoopDelay } from 'node:perf_hooks';
import { planReader } from '../../bot/documents/reading/plan-reader';
import type { Day } from '../../bot/domain/calendar/day';
import type { FileRow } from '../../bot/domain/plan-file/plan-file';
import type { PlanFileGiven } from '../../bot/usecases/plan/plan-file-reader';
import { workbookFile } from '../support/plan-files';
import type { Measure } from './bench';
import { Times } from './timing';

const ACTIONS = 500;
const TOO_MANY = 60_000;
const ROUNDS = 10;
/** Milliseconds between looks at how late the process is. */
const LOOK_EVERY = 5;

/** The thread runs what was built; benches themselves run from their sources. */

const HEAD = [
  'Ref',
  'Finding',
  'Action',
  'Lead',
  'Supporting',
  'By when',
  'Success measure',
  'Progress',
  'RAG',
];
const row = (number: number): string[] => [
  `${1 + (number % 12)}.${number}`,
  `Finding ${1 + (number % 12)}`,
  `Agree and publish measure ${number} with every agency of the partnership`,
  ['Police', 'Health and Police', 'Children’s services'][number % 3] ?? '',
  'Education and Skills; Probation',
  ['30/06/2025', 'Sept 25', 'Q2 2025/26', 'Ongoing'][number % 4] ?? '',
  'Nine of ten in time, for three months running, at audit.',
  'Draft shown to two teams. Work goes on and will be looked at again.',
  'GARB'[number % 4] ?? '',
];

const planOf = (rows: number): Promise<Buffer> =>
  workbookFile([{ rows: [HEAD, ...Array.from({ length: rows }, (_, number) => row(number))] }]);

/** Taking in a plan of 500 actions, and refusing one of 60,000 rows, while the process goes on answering. */
export async function importMeasures(say: (what: string) => void): Promise<readonly Measure[]> {
  say(`${ACTIONS} actions read`);
  const plan = await measured(`${ACTIONS} actions read from a workbook`, await planOf(ACTIONS), ACTIONS);
  say(`${TOO_MANY.toLocaleString('en-GB')} rows refused`);
  const refused = await measured('60,000 rows refused', await planOf(TOO_MANY), 'too-many-rows', 2000);
  return [...plan, ...refused];
}

/** The rows of the plan of 500 actions, as they are read. */
export async function rowsOf500(): Promise<readonly FileRow[]> {
  const read = await planReader()(given(await planOf(ACTIONS)));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.rows;
}

const given = (bytes: Buffer): PlanFileGiven => ({
  bytes,
  name: 'plan.xlsx',
  today: '2025-06-02' as Day,
  agencies: [],
  corrections: {},
  isInDetail: true,
});

async function measured(
  what: string,
  bytes: Buffer,
  expected: number | string,
  atMost?: number,
): Promise<readonly Measure[]> {
  const read = planReader();
  const times = new Times();
  const lag = monitorEventLoopDelay({ resolution: LOOK_EVERY });
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_EVERY);
  lag.enable();
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await times.of(() => read(given(bytes)));
    const came = found.ok ? found.value.rows.length : found.error.code;
    if (came !== expected) throw new Error(`${what}: ${came}`);
  }
  lag.disable();
  clearInterval(looking);
  return [
    { what: `${what}, p50`, value: times.quantile(0.5), unit: 'ms', ...(atMost ? { atMost } : {}) },
    {
      what: `${what}: the bot’s lag, p99`,
      value: lag.percentile(99) / 1e6 - LOOK_EVERY,
      unit: 'ms',
      atMost: 50,
    },
    { what: `${what}: memory meanwhile`, value: (most - before) / 1e6, unit: 'MB', atMost: 300 },
  ];
}
