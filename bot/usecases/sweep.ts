import { meetingsToCreate } from '../domain/meeting-series';
import { dueReminders } from '../domain/reminders';
import type { LogEntry } from '../domain/partnership';
import { inParallel } from './in-parallel';
import { StoreMisfit, StoreUnavailable, type Change, type Parts, type Snapshot } from './ports';
import type { Pause } from './record-delivery';
import { sendReminder, type Outcome } from './send-reminder';

/** What a sweep did. `due` = `sent` + `failed` + `takenElsewhere` + `postponed`. */
export interface SweepReport {
  readonly meetingsCreated: number;
  readonly due: number;
  readonly sent: number;
  readonly failed: number;
  readonly takenElsewhere: number;
  /** Storage did not answer for these; a later sweep takes them up. */
  readonly postponed: number;
  /** Older reminders of the same thing that these replaced. */
  readonly superseded: number;
}

/** Several reports as one. */
export const sumOf = (reports: readonly SweepReport[]): SweepReport => ({
  meetingsCreated: sum(reports, 'meetingsCreated'),
  due: sum(reports, 'due'),
  sent: sum(reports, 'sent'),
  failed: sum(reports, 'failed'),
  takenElsewhere: sum(reports, 'takenElsewhere'),
  postponed: sum(reports, 'postponed'),
  superseded: sum(reports, 'superseded'),
});

const sum = (reports: readonly SweepReport[], of: keyof SweepReport): number =>
  reports.reduce((total, report) => total + report[of], 0);

/** How many reminders are under way at once: enough to hide the network, few enough for SharePoint and Teams. */
const WIDTH = 4;

export interface SweepOptions {
  /**
   * False for the sweep of every minute: as long as nothing seems to be due, it looks at the facts in memory alone.
   * What is due is decided on facts that are read afresh, by default and in any case.
   */
  readonly fresh?: boolean;
  /** How it waits between attempts to record what was sent. */
  readonly pause?: Pause;
}

/**
 * Makes the meetings that should stand in the list, then sends every reminder that is due now, once: each is claimed
 * by its unique key, sent, and recorded. Safe to run at any time and on several copies of the app at once. Trouble
 * with one reminder leaves the others alone. Throws StoreUnavailable when the lists cannot be read at all.
 */
export async function sweep(
  parts: Parts,
  { fresh = true, pause = waitFor }: SweepOptions = {},
): Promise<SweepReport> {
  const { store, clock, calendar, hours } = parts;
  const seen = await store.snapshot({ fresh });
  const before = fresh || !hasWork(parts, seen) ? seen : await store.snapshot({ fresh: true });
  const meetingsCreated = await createMeetings(parts, before);
  const facts = meetingsCreated > 0 ? await store.snapshot() : before;
  const due = dueReminders(facts, calendar, hours, clock.now());
  const outcomes = await inParallel(due, WIDTH, (planned) => sendReminder(parts, facts, planned, pause));
  const count = (is: Outcome['is']): number => outcomes.filter((outcome) => outcome.is === is).length;
  return {
    meetingsCreated,
    due: due.length,
    sent: count('sent'),
    failed: count('failed'),
    takenElsewhere: count('taken'),
    postponed: count('postponed'),
    superseded: outcomes.reduce((sum, outcome) => sum + outcome.superseded, 0),
  };
}

const hasWork = ({ calendar, hours, clock }: Parts, facts: Snapshot): boolean =>
  meetingsToCreate(facts, clock.now()).length > 0 ||
  dueReminders(facts, calendar, hours, clock.now()).length > 0;

/** Writes the missing meetings; one that another copy of the app was quicker to write is left to it. */
async function createMeetings({ store, clock, journal }: Parts, facts: Snapshot): Promise<number> {
  const now = clock.now();
  let missing = meetingsToCreate(facts, now);
  let created = 0;
  try {
    while (missing.length > 0) {
      const changes = missing.map((row): Change => ({ insert: 'meetings', row }));
      const log = missing.map(({ ref: subjectRef, startsAt }): LogEntry => {
        return { at: now, actor: 'app', verb: 'meeting.created', subjectRef, detail: `starts ${startsAt}` };
      });
      const written = await store.commit(changes, log);
      if (written.ok) return created + missing.length;
      created += written.error.at;
      missing = missing.slice(written.error.at + 1);
    }
  } catch (cause) {
    if (!(cause instanceof StoreUnavailable || cause instanceof StoreMisfit)) throw cause;
    // Reminders matter more; the next sweep makes the rest.
    journal.error('meetings not created', cause, { missing: missing.length });
  }
  return created;
}

const waitFor: Pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
