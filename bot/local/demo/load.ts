import path from 'node:path';
import { z } from 'zod';
import { dayOf, parseDay, type Day } from '../../domain/day';
import type { Calendar } from '../../domain/working-days';
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

/** The rows that are not there yet, by the key of each list. */
function missing(rows: DemoRows, there: Snapshot): readonly Change[] {
  const by = <T>(wanted: readonly T[], have: readonly T[], key: (row: T) => unknown): readonly T[] => {
    const keys = new Set(have.map(key));
    return wanted.filter((row) => !keys.has(key(row)));
  };
  return [
    ...by(rows.agencies, there.agencies, (row) => row.code).map((row) => ({
      insert: 'agencies' as const,
      row,
    })),
    ...by(rows.people, there.people, (row) => row.email).map((row) => ({ insert: 'people' as const, row })),
    ...by(rows.series, there.series, (row) => row.code).map((row) => ({ insert: 'series' as const, row })),
    ...by(rows.meetings, there.meetings, (row) => row.ref).map((row) => ({
      insert: 'meetings' as const,
      row,
    })),
    ...by(rows.responses, there.responses, (row) => row.key).map((row) => ({
      insert: 'responses' as const,
      row,
    })),
    ...by(rows.inspections, there.inspections, (row) => row.ref).map((row) => ({
      insert: 'inspections' as const,
      row,
    })),
    ...by(rows.findings, there.findings, (row) => row.ref).map((row) => ({
      insert: 'findings' as const,
      row,
    })),
    ...by(rows.actions, there.actions, (row) => row.ref).map((row) => ({ insert: 'actions' as const, row })),
    ...by(rows.updates, there.updates, (row) => row.key).map((row) => ({ insert: 'updates' as const, row })),
    ...by(rows.agreements, there.agreements, (row) => row.key).map((row) => ({
      insert: 'agreements' as const,
      row,
    })),
    ...by(rows.requests, there.requests, (row) => row.ref).map((row) => ({
      insert: 'requests' as const,
      row,
    })),
    ...by(rows.reminders, there.reminders, (row) => row.key).map((row) => ({
      insert: 'reminders' as const,
      row,
    })),
    ...by(rows.rules, there.rules, (row) => row.title).map((row) => ({ insert: 'rules' as const, row })),
  ];
}
