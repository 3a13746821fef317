import { meetingsToCreate } from '../domain/meeting-series';
import { bundlesOf } from '../domain/bundles';
import { duePlanned } from '../domain/due';
import { byRoute } from '../domain/route';
import { hoursOf } from '../domain/sending-times';
import type { LogEntry, Meeting } from '../domain/partnership';
import { inParallel } from './in-parallel';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from './ports';
import type { Pause } from './record-delivery';
import { sendBundle, type BundleOutcome } from './send-bundle';

/** What a sweep did. `due` = `sent` + `failed` + `takenElsewhere` + `postponed`. */
export interface SweepReport {
  readonly meetingsCreated: number;
  readonly due: number;
  readonly sent: number;
  readonly failed: number;
  readonly takenElsewhere: number;
  /** Storage did not answer for these; a later sweep takes them up. */
  readonly postponed: number;
  /** How many cards those that were sent went out on: one a person. */
  readonly cards: number;
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
  cards: sum(reports, 'cards'),
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
  const { store, clock, calendar } = parts;
  const seen = await store.snapshot({ fresh });
  const before = fresh || !hasWork(parts, seen) ? seen : await store.snapshot({ fresh: true });
  const meetingsCreated = await createMeetings(parts, before);
  const facts = meetingsCreated > 0 ? await store.snapshot() : before;
  const due = duePlanned(facts, calendar, hoursOf(facts, parts.hours), clock.now());
  const bundles = bundlesOf(due).flatMap((bundle) => byRoute(facts, bundle));
  const outcomes = await inParallel(bundles, WIDTH, (bundle) => sendBundle(parts, facts, bundle, pause));
  const count = (of: keyof BundleOutcome): number =>
    outcomes.reduce((total, outcome) => total + outcome[of], 0);
  return {
    meetingsCreated,
    due: due.length,
    sent: count('sent'),
    failed: count('failed'),
    takenElsewhere: count('taken'),
    postponed: count('postponed'),
    cards: outcomes.filter(({ sent }) => sent > 0).length,
    superseded: count('superseded'),
  };
}

const hasWork = ({ calendar, hours, clock }: Parts, facts: Snapshot): boolean =>
  meetingsToCreate(facts, clock.now()).length > 0 ||
  duePlanned(facts, calendar, hoursOf(facts, hours), clock.now()).length > 0;

/**
 * Writes the missing meetings, each with its line of the record, so that one without the other cannot stay; a meeting
 * that another copy of the app was quicker to write is left to it. Gives how many. Never throws for want of storage:
 * reminders matter more, and the next sweep makes the rest.
 */
async function createMeetings({ store, clock, journal }: Parts, facts: Snapshot): Promise<number> {
  const now = clock.now();
  const create = async (row: Meeting): Promise<boolean> => {
    const { ref: subjectRef, startsAt } = row;
    const detail = `starts ${startsAt}`;
    const log: LogEntry = { at: now, actor: 'app', verb: 'meeting.created', subjectRef, detail };
    try {
      return (await store.commit([{ insert: 'meetings', row }], [log])).ok;
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable || cause instanceof StoreMisfit)) throw cause;
      journal.error('meeting not created', cause, { meeting: subjectRef });
      return false;
    }
  };
  const created = await inParallel(meetingsToCreate(facts, now), WIDTH, create);
  return created.filter(Boolean).length;
}

const waitFor: Pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
