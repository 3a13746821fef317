import { believedSeconds } from '../basics/retry-after';
import { plusMinutes, type Instant } from '../calendar/day';
import { type Person, type Message, type Reminder, type Sending } from '../partnership';
import type { Way } from './route';
/** How long a claim holds: a copy of the app that has not recorded what it sent by then is taken for dead. */
const LEASE_MINUTES = 10;

/** How often a reminder that Teams did not accept is tried. */
const MAX_ATTEMPTS = 6;

const FIRST_WAIT_MINUTES = 2;

/**
 * When to try again what Teams did not accept: after 2, 4, 8, 16 and 32 minutes, or later if Teams said so and is
 * believed.
 * Undefined once there have been six attempts; the reminder then stays on the coordinator's list.
 */
export function nextAttemptAt(attempts: number, now: Instant, retryAfterSeconds = 0): Instant | undefined {
  if (attempts >= MAX_ATTEMPTS) return undefined;
  const wait = Math.max(
    FIRST_WAIT_MINUTES * 2 ** (attempts - 1),
    Math.ceil(believedSeconds(retryAfterSeconds) / 60),
  );
  return plusMinutes(now, wait);
}

/** True while a claim holds: whoever took it is sending, or has died a moment ago. */
export const isBeingSent = (
  row: Pick<Sending, 'claimedAt' | 'dueAt'> & { readonly state: Reminder['state'] | Message['state'] },
  now: Instant,
): boolean => row.state === 'Claimed' && plusMinutes(row.claimedAt ?? row.dueAt, LEASE_MINUTES) > now;

/**
 * True when a reminder that has a row already is to be sent now all the same: its claim ran out, its next attempt has
 * come, or it did not arrive and what stood in the way has changed (another addressee, or the addressee has added
 * the app since, or the partnership has a channel now). `way` is where the addressee can be spoken to.
 */
export function isDueAgain(
  reminder: Sending & { readonly state: Reminder['state'] | Message['state'] },
  to: Pick<Person, 'email'> | undefined,
  way: Way | undefined,
  now: Instant,
): boolean {
  if (reminder.state === 'Planned') return true;
  if (reminder.state === 'Claimed') return !isBeingSent(reminder, now);
  if (reminder.state !== 'Failed' || !to) return false;
  if (reminder.retryAt && reminder.retryAt <= now) return true;
  if (reminder.personEmail !== to.email) return true;
  if (way?.state !== 'Active') return false;
  // Without an attempt there was no way to send it; after one, the way has to have come back since.
  return reminder.attempts === 0 || way.updatedAt > (reminder.claimedAt ?? reminder.dueAt);
}
