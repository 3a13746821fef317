import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FileRow } from '../../bot/domain/plan-file/plan-file';
import { fileId, type ImportAnswers } from '../../bot/domain/importing/incoming';
import { dryRun, importPlan, type DryRun } from '../../bot/usecases/plan/import-plan';
import { COORDINATOR, largePartnership } from '../support/bench-partnership';
import { BenchServer } from '../support/bench-site';
import type { Measure } from './bench';
import { CountedCopy } from './storage-copy';
import { Times } from './timing';

/** Milliseconds between looks at how late the process is. */
const LOOK_EVERY = 5;

const ANSWERS: ImportAnswers = {
  names: new Map([
    ['police', ['POL']],
    ['health', ['ICB']],
    ["children's services", ['CSC']],
    ['education and skills', ['EDU']],
    ['probation', ['PRO']],
  ]),
  takesLastDays: true,
};

/** What the import of these rows does to the bot's answers: the dry run, the writing, and the same file once more. */
export async function applyMeasures(
  rows: readonly FileRow[],
  say: (what: string) => void,
): Promise<readonly Measure[]> {
  const what = `${rows.length} actions`;
  const server = await BenchServer.start();
  try {
    await server.seed(largePartnership({ actions: 0, reminders: 0, people: 50 }));
    const { copy } = await CountedCopy.open(server);
    say(`${what} compared with an empty plan`);
    const first = await dryRuns(`${what} compared with an empty plan`, rows, copy);
    say(`${what} written into the lists`);
    const written = await writing(`${what} written into the lists`, rows, first.run, copy);
    say(`${what} compared with those that are there`);
    const again = await dryRuns(`${what} compared with those that are there`, rows, copy);
    const fresh = again.run.comparisons.filter(({ is }) => is !== 'same').length;
    if (fresh > 0) throw new Error(`The same file once more would change ${fresh} actions.`);
    return [...first.measures, ...written, ...again.measures];
  } finally {
    await server.stop();
  }
}

/** Each dry run on facts of its own, as after a change: what is worked out of lists is worked out again. */
async function dryRuns(
  what: string,
  rows: readonly FileRow[],
  { store, parts }: CountedCopy,
): Promise<{ readonly run: DryRun; readonly measures: readonly Measure[] }> {
  const times = new Times();
  const lag = monitorEventLoopDelay({ resolution: LOOK_EVERY });
  lag.enable();
  let run: DryRun | undefined;
  for (let round = 0; round < 10; round += 1) {
    const { actions, updates, ...others } = await store.snapshot();
    const facts = { ...others, actions: [...actions], updates: [...updates] };
    const asOf = { facts, calendar: parts.calendar, now: parts.clock.now() };
    run = await times.of(() => dryRun(asOf, rows, ANSWERS));
  }
  lag.disable();
  if (!run || run.held.length > 0) throw new Error(`${what}: ${run?.held[0]?.why}`);
  return {
    run,
    measures: [
      { what: `${what}, p50`, value: times.quantile(0.5), unit: 'ms' },
      {
        what: `${what}: the bot’s lag, the longest`,
        value: lag.max / 1e6 - LOOK_EVERY,
        unit: 'ms',
        atMost: 50,
      },
    ],
  };
}

async function writing(
  what: string,
  rows: readonly FileRow[],
  { comparisons }: DryRun,
  { parts }: CountedCopy,
): Promise<readonly Measure[]> {
  const file = { name: 'plan.xlsx', id: fileId(rows) };
  const order = { file, comparisons, answers: ANSWERS, overwrites: new Set<string>() };
  const lag = monitorEventLoopDelay({ resolution: LOOK_EVERY });
  lag.enable();
  const from = performance.now();
  const done = await importPlan(parts, { email: COORDINATOR }, order);
  const seconds = (performance.now() - from) / 1000;
  lag.disable();
  if (!done.ok || done.value.written !== rows.length) throw new Error(`${what}: ${JSON.stringify(done)}`);
  return [
    { what, value: seconds, unit: 's' },
    {
      what: `${what}: the bot’s lag, p99`,
      value: lag.percentile(99) / 1e6 - LOOK_EVERY,
      unit: 'ms',
      atMost: 50,
    },
    { what: `${what}: the bot’s lag, the longest`, value: lag.max / 1e6 - LOOK_EVERY, unit: 'ms' },
  ];
}
