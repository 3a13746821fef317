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
 */
export function askingAgain(
  { reminders }: Pick<Facts, 'reminders'>,
  { kind, subjectRef, actor, now, isUndo }: TakenBack,
  answeredWith?: Pick<Reminder, 'key'>,
): Write[] {
  const standing = new Set(standingReminders(reminders));
  return remindersAbout({ reminders }, subjectRef)
    .filter((one) => one.kind === kind && standing.has(one) && one.key !== answeredWith?.key)
    .filter(({ state, answer, ended }) => ended === 'Done' || (state === 'Acknowledged' && answer === 'Done'))
    .map((of) => ({
      change: 'reminders',
      of,
      patch: { ...asItAsks(of, actor, now, isUndo), ended: undefined },
    }));
}

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
