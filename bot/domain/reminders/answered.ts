import type { Actor } from '../people/roles';
import type { Instant } from '../calendar/day';
import type { Reminder } from '../partnership';

/** How a reminder's row changes when it is answered. */
export const acknowledged = (
  actor: Actor,
  onBehalf: boolean,
  answer: string,
  now: Instant,
): Partial<Reminder> => ({
  state: 'Acknowledged',
  acknowledgedAt: now,
  acknowledgedBy: actor.email,
  onBehalf,
  answer,
});
