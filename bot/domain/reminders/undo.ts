import type { Reminder } from '../partnership';

/** True for what stands for a reminder that was answered before anybody claimed it: its row came with the answer. */
const wasAhead = ({ sentAt, claimedAt, attempts }: Reminder): boolean =>
  sentAt === undefined && claimedAt === undefined && attempts === 0;

/**
 * True for the row of what was answered before it went out, once that was undone: it stands for nothing any more, and
 * its thing is answered and reminded of as if it was not there.
 */
export const wasUndone = (reminder: Reminder): boolean =>
  reminder.state === 'Superseded' && reminder.ended === undefined && wasAhead(reminder);

/**
 * How a reminder's row changes when its answer is undone and it had none before: it asks again, or, where it had not
 * gone out, asks nobody.
 */
export const asksAgain = (reminder: Reminder): Partial<Reminder> => ({
  state: wasAhead(reminder) ? 'Superseded' : reminder.sentAt === undefined ? 'Failed' : 'Sent',
  acknowledgedAt: undefined,
  acknowledgedBy: undefined,
  onBehalf: undefined,
  answer: undefined,
  before: undefined,
});
