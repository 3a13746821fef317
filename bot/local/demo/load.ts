import path from 'node:path';
import { z } from 'zod';
import { dayOf, parseDay, type Day } from '../../domain/calendar/day';
import { everyRowOf } from '../../domain/partnership';
import type { Calendar } from '../../domain/calendar/working-days';
import type { Change, Clock, Snapshot, Store } from '../../usecases/ports';
import { readJson, writeJson } from '../files';
import { demoPartnership, type DemoRows } from './index';

/** Which day the demonstration was made for, and whether all of it has been written. */
const MARK = z.object({ day: z.string().transform((text) => parseDay(text)), done: z.boolean() });

/** Another copy may write the same rows at the same time; each refusal is followed by a fresh look. */
const ATTEMPTS = 5;

/**
 * Puts the demonstration partnership into empty lists, at the first start only. What it is made for is written down
 * before the first row, so a start after a crash halfway adds the rows that are missing, for the same day.
 * Gives how many rows were written: 0 at later starts, and where the lists hold something else already.
 * Throws StoreUnavailable.
 */
export async function loadDemo(options: {
  store: Store;
  clock: Clock;
  calendar: Calendar;
  /** `LOCAL_DATA`. */
  dataFolder: string;
}): Promise<number> {
  const file = path.join(options.dataFolder, 'demo.json');
  const mark = readJson(file, MARK);
  if (mark?.done || (!mark && !isEmpty(await options.store.snapshot()))) return 0;
  const day = mark?.day ?? dayOf(options.clock.now());
  writeJson(file, { day, done: false });
  const written = await writeMissing(options, day);
  writeJson(file, { day, done: true });
  return written;
}

const isEmpty = (facts: Snapshot): boolean => Object.values(facts).every((rows) => rows.length === 0);

async function writeMissing(
  { store, clock, calendar }: { store: Store; clock: Clock; calendar: Calendar },
  day: Day,
): Promise<number> {
  const rows = demoPartnership(day, calendar);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const changes = missing(rows, await store.snapshot({ fresh: attempt > 1 }));
    const written = await store.commit(changes, [
      { at: clock.now(), actor: 'app', verb: 'demo.load', detail: `${changes.length} rows` },
    ]);
    if (written.ok) return changes.length;
  }
  throw new Error(
    'The demonstration partnership could not be written: its rows were refused again and again.',
  );
}

/** What names a row of each table; the demonstration's own have all of it. */
const NAME_OF: { readonly [K in keyof DemoRows]: (row: DemoRows[K][number]) => unknown } = {
  agencies: ({ code }) => code,
  people: ({ email }) => email,
  series: ({ code }) => code,
  meetings: ({ ref }) => ref,
  responses: ({ key }) => key,
  decisions: ({ key }) => key,
  inspections: ({ ref }) => ref,
  findings: ({ ref }) => ref,
  actions: ({ ref }) => ref,
  updates: ({ key }) => key,
  agreements: ({ key }) => key,
  requests: ({ ref }) => ref,
  reminders: ({ key }) => key,
  messages: ({ key }) => key,
  extensions: ({ key }) => key,
  rules: ({ title }) => title,
  closures: ({ title }) => title,
  sendingTimes: ({ title }) => title,
  settings: ({ key }) => key,
  channels: ({ key }) => key,
  criteria: ({ ref }) => ref,
  otherFindings: ({ key }) => key,
  calendarFeeds: ({ key }) => key,
  statementSteps: ({ key }) => key,
  diary: ({ key }) => key,
  themes: ({ title }) => title,
  notices: ({ key }) => key,
};

/** The rows that are not there yet. */
const missing = (rows: DemoRows, there: Snapshot): readonly Change[] =>
  (Object.keys(NAME_OF) as (keyof DemoRows)[]).flatMap((table) => missingIn(table, rows, there));

function missingIn<K extends keyof DemoRows>(table: K, rows: DemoRows, there: Snapshot): readonly Change[] {
  const nameOf = NAME_OF[table] as (row: DemoRows[K][number]) => unknown;
  const wanted: readonly DemoRows[K][number][] = rows[table];
  const have = new Set((everyRowOf(there, table) as unknown as typeof wanted).map(nameOf));
  return wanted
    .filter((row) => !have.has(nameOf(row)))
    .map((row) => ({ insert: table, row }) as unknown as Change);
}
