import { asOfNow } from '../facts-as-of';
import { duePlanned } from '../../domain/dispatch/due';
import { answerReminders, endReminders } from '../sending/end-reminders';
import { overSinceLast } from './meetings-over';
import { tidyPlan } from './tidy-plan';
import { followAddresses } from '../people/follow-addresses';
import { followSeries, hasSeriesWork } from '../meetings/follow-series';
import { withdrawNudges } from '../sending/nudge';
import type { Parts, Snapshot } from '../ports';
import type { Pause } from '../sending/record-delivery';
import { outdatedOf } from '../sending/drawn-cards';
import { refreshCards } from '../sending/refresh-cards';
import type { BundleOutcome } from '../sending/send-bundle';
import { sendAllDue } from '../sending/send-due';

/** What a sweep did. `due` = `sent` + `failed` + `takenElsewhere` + `postponed`. */
export interface SweepReport {
  readonly meetingsCreated: number;
  readonly due: number;
  readonly sent: number;
  readonly failed: number;
  /** Another copy has them, or has a card on its way to the same person: if it dies, a later sweep takes them up. */
  readonly takenElsewhere: number;
  /** A later sweep takes these up: storage did not answer for them, the sending hours ended or the app did. */
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
 * Makes the meetings as their series have them, tidies the plan, ends the reminders of what has become another's, answers those of what was said elsewhere, then
 * sends everything that is due now, once: each is claimed by its unique key, sent, and recorded. Safe to run at any time and on several copies of the app at once. Trouble
 * with one leaves the others alone. A sweep that takes long is planned anew every minute, and stops when the
 * sending hours end. Throws StoreUnavailable when the lists cannot be read at all.
 */
export async function sweep(
  parts: Parts,
  { fresh = true, pause = waitFor, goesOn = () => true }: SweepOptions = {},
): Promise<SweepReport> {
  const { store } = parts;
  // A list that alone cannot be read keeps nobody's messages back: what is sent is decided by the claims.
  const seen = await store.snapshot({ fresh, partly: true });
  const before = fresh || !hasWork(parts, seen) ? seen : await store.snapshot({ fresh: true, partly: true });
  const { created: meetingsCreated, any } = await followSeries(parts, before);
  await withdrawNudges(parts, before);
  await followAddresses(parts, before);
  const tidied = await tidyPlan(parts, before);
  const ended = await endReminders(parts, before);
  const answered = await answerReminders(parts, before);
  const facts = any || tidied > 0 || ended.length + answered.length > 0 ? await store.snapshot() : before;
  const outcomes = await sendAllDue(parts, facts, { goesOn, pause });
  const replaced = outcomes.flatMap((outcome) => outcome.replaced);
  // After all messages, which do not wait for it.
  const beside = outcomes.flatMap((outcome) => outcome.beside);
  const outdated = await outdatedOf(parts);
  const settled = [
    ...ended.filter(({ state }) => state === 'Sent'),
    ...answered,
    ...overSinceLast(parts, facts),
  ];
  const changed = [...settled, ...replaced, ...beside, ...outdated];
  if (changed.length > 0) await refreshCards(parts, changed);
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

const hasWork = (parts: Parts, facts: Snapshot): boolean =>
  hasSeriesWork(parts, facts) || duePlanned(asOfNow(parts, facts)).length > 0;

const waitFor: Pause = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
