import type { Actor } from '../people/actor';
import type { Instant } from '../calendar/day';
import type { Reminder } from '../partnership';

/** How a reminder's row changes when it is answered; `before` is what it said until then, where it was answered. */
export const acknowledged = (
  actor: Pick<Actor, 'email'>,
  onBehalf: boolean,
  answer: string,
  now: Instant,
  before?: string,
): Partial<Reminder> => ({
  state: 'Acknowledged',
  acknowledgedAt: now,
  acknowledgedBy: actor.email,
  onBehalf,
  answer,
  before,
});
