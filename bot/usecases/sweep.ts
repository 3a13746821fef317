import { meetingsToCreate } from '../domain/meeting-series';
import { bundlesOf, type Bundle } from '../domain/bundles';
import { plusMinutes, type Instant } from '../domain/day';
import { duePlanned } from '../domain/due';
import { byRoute } from '../domain/route';
import type { LogEntry, Meeting } from '../domain/partnership';
import { isBeingSent } from '../domain/retries';
import { maySendAt } from '../domain/sending-hours';
import { hoursOf } from '../domain/sending-times';
import { inParallel } from './in-parallel';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from './ports';
import type { Pause } from './record-delivery';
import { refreshCards } from './refresh-cards';
import { NOTHING, sendBundle, type BundleOutcome } from './send-bundle';

/** What a sweep did. `due` = `sent` + `failed` + `takenElsewhere` + `postponed`. */
export interface SweepReport {
  readonly meetingsCreated: number;
  readonly due: number;
  readonly sent: number;
  readonly failed: number;
  readonly takenElsewhere: number;
  /**
   * A later sweep takes these up: storage did not answer for them, another card is on its way to the same person, the
   * sending hours ended or the app did.
   */
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

/** How many meetings are written at once. */
const MEETINGS_AT_ONCE = 4;

/**
 * How many people's cards are under way at once: enough that the way to SharePoint and Teams is hidden at 50 messages a
 * second, and so few that no claim comes near the end of its lease while it waits for its turn to be sent, nor that
 * many messages are between being sent and being recorded when the app dies.
 */
const PEOPLE_AT_ONCE = 32;

/** How old the facts may become during a long sweep before it is planned anew, in minutes. */
const PLAN_HOLDS_MINUTES = 0.5;

export interface SweepOptions {
  /**
   * False for the sweep of every minute: as long as nothing seems to be due, it looks at the facts in memory alone.
   * What is due is decided on facts that are read afresh, by default and in any case.
   */
  readonly fresh?: boolean;
  /** How it waits between attempts to record what was sent. */
  readonly pause?: Pause;
  /** Asked before each card: false ends the sweep when what is under way is done. */
  readonly goesOn?: () => boolean;
}

/**
 * Makes the meetings that should stand in the list, then sends everything that is due now, once: each is claimed
 * by its unique key, sent, and recorded. Safe to run at any time and on several copies of the app at once. Trouble
 * with one leaves the others alone. A sweep that takes long is planned anew every half minute, and stops when the
 * sending hours end. Throws StoreUnavailable when the lists cannot be read at all.
 */
export async function sweep(
  parts: Parts,
  { fresh = true, pause = waitFor, goesOn = () => true }: SweepOptions = {},
): Promise<SweepReport> {
  const { store } = parts;
  const seen = await store.snapshot({ fresh });
  const before = fresh || !hasWork(parts, seen) ? seen : await store.snapshot({ fresh: true });
  const meetingsCreated = await createMeetings(parts, before);
  const tried = new Set<string>();
  const outcomes: BundleOutcome[] = [];
  let facts: Snapshot | undefined = meetingsCreated > 0 ? await store.snapshot() : before;
  while (facts) {
    const round = await sendDue(parts, facts, { tried, goesOn, pause });
    outcomes.push(...round.outcomes);
    facts = round.isUnfinished ? await store.snapshot({ fresh: true }) : undefined;
  }
  const replaced = outcomes.flatMap((outcome) => outcome.replaced);
  // After all messages, which do not wait for it.
  if (replaced.length > 0) await refreshCards(parts, replaced);
  return { meetingsCreated, ...reportOf(outcomes), superseded: replaced.length };
}

type Counted = 'sent' | 'failed' | 'taken' | 'postponed' | 'cards';

function reportOf(outcomes: readonly BundleOutcome[]): Omit<SweepReport, 'meetingsCreated' | 'superseded'> {
  const count = (of: Counted): number => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  const [sent, failed, takenElsewhere, postponed] = [
    count('sent'),
    count('failed'),
    count('taken'),
    count('postponed'),
  ];
  const due = sent + failed + takenElsewhere + postponed;
  return { due, sent, failed, takenElsewhere, postponed, cards: count('cards') };
}

interface Round {
  /** The first keys of what this sweep has dealt with already: it tries each once. */
  readonly tried: Set<string>;
  readonly goesOn: () => boolean;
  readonly pause: Pause;
}

/** Sends what is due by these facts, as long as they hold. `isUnfinished`: it has to be planned anew. */
async function sendDue(
  parts: Parts,
  facts: Snapshot,
  { tried, goesOn, pause }: Round,
): Promise<{ outcomes: readonly BundleOutcome[]; isUnfinished: boolean }> {
  const { calendar, clock } = parts;
  const hours = hoursOf(facts, parts.hours);
  const began = clock.now();
  const holdsUntil = plusMinutes(began, PLAN_HOLDS_MINUTES);
  const due = bundlesOf(duePlanned(facts, calendar, hours, began)).filter(
    ({ planned: [first] }) => first && !tried.has(first.key),
  );
  const held = beingSentTo(facts, began);
  const [waiting, ready] = parted(
    due,
    ({ personEmail }) => personEmail !== undefined && held.has(personEmail),
  );
  const bundles = ready.flatMap((bundle) => byRoute(facts, bundle));
  let isUnfinished = false;
  const outcomes = await inParallel(bundles, PEOPLE_AT_ONCE, async (bundle) => {
    const now = clock.now();
    if (!goesOn() || !maySendAt(hours, calendar, now)) return postponed(bundle);
    if (now > holdsUntil) {
      isUnfinished = true;
      return undefined;
    }
    for (const { key } of bundle.planned) tried.add(key);
    return sendBundle(parts, facts, bundle, pause);
  });
  const done = outcomes.flatMap((outcome) => outcome ?? []);
  return { outcomes: isUnfinished ? done : [...done, ...waiting.map(postponed)], isUnfinished };
}

/**
 * Whom something is being sent to at this moment, by this copy of the app or another, alive or dead. What else is due to
 * them waits until that is recorded or its claim has run out: what belongs on one card is not to come as two because
 * a copy died when it had claimed half of it.
 */
const beingSentTo = ({ reminders, messages }: Snapshot, now: Instant): ReadonlySet<string | undefined> =>
  new Set(
    [...reminders, ...messages].filter((row) => isBeingSent(row, now)).map(({ personEmail }) => personEmail),
  );

const postponed = ({ planned }: Bundle): BundleOutcome => ({ ...NOTHING, postponed: planned.length });

/** Those for which it is so, and the others. */
function parted<T>(all: readonly T[], isSo: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isSo), all.filter((one) => !isSo(one))];
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
  const created = await inParallel(meetingsToCreate(facts, now), MEETINGS_AT_ONCE, create);
  return created.filter(Boolean).length;
}

const waitFor: Pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
