import type { Instant } from '../calendar/day';
import { addressedTo, type Facts, type Reminder } from '../partnership';
import type { Write } from '../partnership/decision';
import { isOnBehalf, type Actor } from '../people/actor';
import { acknowledged } from './answered';
import { remindersAbout, standingReminders } from './standing';

/** True for what stands for a reminder that was answered before anybody claimed it: its row came with the answer. */
const wasAhead = ({ sentAt, claimedAt, attempts }: Reminder): boolean =>
  sentAt === undefined && claimedAt === undefined && attempts === 0;

/**
 * True for the row of what was answered before it went out, once that was undone: it stands for nothing any more, and
 * its thing is answered and reminded of as if it was not there. It keeps what was answered, by which it is told from a
 * row that somebody added by hand so that nothing is sent.
 */
export const wasUndone = (reminder: Reminder): boolean =>
  reminder.state === 'Superseded' &&
  reminder.ended === undefined &&
  reminder.answer !== undefined &&
  wasAhead(reminder);

/**
 * How a reminder's row changes when its answer is undone and it had none before: it asks again, or, where it had not
 * gone out, asks nobody.
 */
export const asksAgain = (reminder: Reminder): Partial<Reminder> => ({
  state: wasAhead(reminder) ? 'Superseded' : reminder.sentAt === undefined ? 'Failed' : 'Sent',
  acknowledgedAt: undefined,
  acknowledgedBy: undefined,
  onBehalf: undefined,
  answer: wasAhead(reminder) ? (reminder.answer ?? 'Acknowledged') : undefined,
  before: undefined,
});

/** What was handed in and is not any more, who takes that back, and when. */
export interface TakenBack extends Pick<Reminder, 'kind' | 'subjectRef'> {
  readonly actor: Actor;
  readonly now: Instant;
  /** Undone within the minutes for that: all is as it was before. Else the agency knows that it is still to do. */
  readonly isUndo: boolean;
}

/**
 * What was handed in is taken back: the reminders that this had closed ask again on the cards that they have, as that is
 * no occasion to send another. Whoever takes it back later than at once has seen it. `answeredWith` is left out: whoever
 * answered there writes it.
 *
 * Another copy of the app may be ending them at this moment, by facts in which the thing is still done. So those that
 * nothing has ended are written as well: whichever of the two is second finds another version, and looks again.
 */
export function askingAgain(
  { reminders }: Pick<Facts, 'reminders'>,
  { kind, subjectRef, actor, now, isUndo }: TakenBack,
  answeredWith?: Pick<Reminder, 'key'>,
): Write[] {
  return openOnes(reminders, { kind, subjectRef }, answeredWith).map((of) => ({
    change: 'reminders',
    of,
    patch: { ...(wasClosed(of) ? asItAsks(of, actor, now, isUndo) : {}), ended: undefined },
  }));
}

/** The same where it was taken back a moment ago and one of them was ended all the same: it alone is left to write. */
export const stillClosed = (
  facts: Pick<Facts, 'reminders'>,
  taken: TakenBack,
  answeredWith?: Pick<Reminder, 'key'>,
) =>
  askingAgain(facts, taken, answeredWith).filter((write) => 'of' in write && wasClosed(write.of as Reminder));

/** The newest of each thread that is out, whatever was answered. */
const openOnes = (
  reminders: readonly Reminder[],
  { kind, subjectRef }: Pick<Reminder, 'kind' | 'subjectRef'>,
  answeredWith: Pick<Reminder, 'key'> | undefined,
): readonly Reminder[] => {
  const standing = new Set(standingReminders(reminders));
  return remindersAbout({ reminders }, subjectRef)
    .filter((one) => one.kind === kind && standing.has(one) && one.key !== answeredWith?.key)
    .filter(({ state, ended }) => state === 'Sent' || state === 'Acknowledged' || ended === 'Done');
};

const wasClosed = ({ state, answer, ended }: Reminder): boolean =>
  ended === 'Done' || (state === 'Acknowledged' && answer === 'Done');

function asItAsks(of: Reminder, actor: Actor, now: Instant, isUndo: boolean): Partial<Reminder> {
  const { agencyCode, acknowledgedAt, before, answer, state } = of;
  const onBehalf = addressedTo(of) === 'SPOC' && isOnBehalf(actor, agencyCode);
  const wasDone = state === 'Acknowledged' && answer === 'Done';
  if (isUndo && !wasDone) return {};
  if (isUndo && before === undefined) return asksAgain(of);
  if (isUndo) return acknowledged(actor, onBehalf, before ?? 'Acknowledged', acknowledgedAt ?? now);
  // What was said before it was handed in stands, as where somebody is on track.
  if (state === 'Acknowledged' && !wasDone) return {};
  return acknowledged(actor, onBehalf, 'Acknowledged', now);
}
