import type { Reminder } from '../partnership';

/** True for what stands for a reminder that was answered before it went out: without its answer its row asks nobody. */
export const wasNeverSent = ({ sentAt, attempts }: Reminder): boolean =>
  sentAt === undefined && attempts === 0;

/** How a reminder's row changes when its answer is undone and it had none before: it asks again. */
export const asksAgain = ({ sentAt }: Reminder): Partial<Reminder> => ({
  state: sentAt === undefined ? 'Failed' : 'Sent',
  acknowledgedAt: undefined,
  acknowledgedBy: undefined,
  onBehalf: undefined,
  answer: undefined,
  before: undefined,
});
