import { monitorEventLoopDelay } from 'node:perf_hooks';
import { writerApart } from '../../bot/documents/writing/write-apart';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Facts, LogEntry } from '../../bot/domain/partnership';
import { exportDocument, type ExportOf, type Wanted } from '../../bot/usecases/exporting/export-document';
import { largePartnership, MORNING } from '../support/bench-partnership';
import type { Measure } from './bench';
import { Times } from './timing';

const ACTIONS = 500;
const ROUNDS = 10;

/** Milliseconds between looks at how late the process is. */
const LOOK_EVERY = 5;

/** Giving out a plan of 500 actions in each way, while the process goes on answering. */
export async function exportMeasures(say: (what: string) => void): Promise<readonly Measure[]> {
  const of = exportOf(planOf500());
  const measures: Measure[] = [];
  for (const is of ['plan.xlsx', 'plan.docx', 'plan.csv', 'record.csv'] as const) {
    say(`${ACTIONS} actions as ${is}`);
    measures.push(...(await measured({ is }, of)));
  }
  return measures;
}

/** A plan whose actions have findings, notes and measures, as long as real ones. */
function planOf500(): Facts {
  const facts = largePartnership({ actions: ACTIONS, reminders: 0, people: 50, allOpen: true });
  const findings = Array.from({ length: 12 }, (_, at) => ({
    title: `Finding ${at + 1}`,
    ref: `I${at + 1}`,
    kind: 'Improvement' as const,
    text: 'How effectively partner agencies challenge and support each other. '.repeat(4),
  }));
  const actions = facts.actions.map((action, at) => ({
    ...action,
    findingRef: findings[at % findings.length]?.ref,
    successMeasure: 'Nine of ten in time, for three months running, at audit. '.repeat(2),
  }));
  return { ...facts, findings, actions };
}

function exportOf(facts: Facts): ExportOf {
  const record: LogEntry[] = Array.from({ length: 5_000 }, (_, at) => ({
    at: MORNING,
    actor: 'app',
    verb: 'card.sent',
    detail: `Action|A${at}|2026-11-18|-3|POL`,
  }));
  return {
    facts,
    reader: undefined,
    letterhead: { marking: 'OFFICIAL', madeBy: 'bench' },
    calendar: calendarAsKnownOn(),
    now: MORNING,
    record: async () => record,
    writer: writerApart(),
  };
}

async function measured(wanted: Wanted, of: ExportOf): Promise<readonly Measure[]> {
  const times = new Times();
  await exportDocument(wanted, of);
  const lag = monitorEventLoopDelay({ resolution: LOOK_EVERY });
  const before = process.memoryUsage.rss();
  let most = before;
  const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), LOOK_EVERY);
  let bytes = 0;
  lag.enable();
  for (let round = 0; round < ROUNDS; round += 1) {
    bytes = (await times.of(() => exportDocument(wanted, of))).bytes.length;
  }
  lag.disable();
  clearInterval(looking);
  const what = `${ACTIONS} actions as ${wanted.is}`;
  return [
    { what: `${what}, p50`, value: times.quantile(0.5), unit: 'ms' },
    {
      what: `${what}: the bot’s lag, p99`,
      value: lag.percentile(99) / 1e6 - LOOK_EVERY,
      unit: 'ms',
      atMost: 50,
    },
    { what: `${what}: memory meanwhile`, value: (most - before) / 1e6, unit: 'MB', atMost: 300 },
    { what: `${what}: its size`, value: bytes / 1e3, unit: 'kB' },
  ];
}
