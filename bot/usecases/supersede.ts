import { addressedTo } from '../domain/keys';
import type { LogEntry, Reminder } from '../domain/partnership';
import { isNewer } from '../domain/standing';
import type { Parts, Snapshot, Stored } from './ports';
import { refreshCards } from './refresh-cards';

/**
 * Replaces older reminders of the same things for the same agencies, in the lists and on their cards. Gives how many.
 * Never throws.
 */
export async function supersedeOlder(
  parts: Parts,
  facts: Snapshot,
  sent: readonly Reminder[],
): Promise<number> {
  const older = facts.reminders.filter((other) => sent.some((one) => isOpenStageBefore(other, one)));
  const replaced: Reminder[] = [];
  for (const reminder of older) {
    if (await supersede(parts, reminder)) replaced.push(reminder);
  }
  if (replaced.length > 0) await refreshCards(parts, replaced);
  return replaced.length;
}

/** One that did not arrive stays as it is: it never was in anybody's chat. */
const isOpenStageBefore = (other: Reminder, sent: Reminder): boolean =>
  other.key !== sent.key &&
  other.kind === sent.kind &&
  other.subjectRef === sent.subjectRef &&
  other.agencyCode === sent.agencyCode &&
  addressedTo(other) === addressedTo(sent) &&
  (other.state === 'Sent' || other.state === 'Claimed') &&
  isNewer(sent, other);

async function supersede({ store, clock, journal }: Parts, older: Stored<Reminder>): Promise<boolean> {
  const { key, subjectRef } = older;
  const log: LogEntry = {
    at: clock.now(),
    actor: 'app',
    verb: 'reminder.superseded',
    subjectRef,
    detail: key,
  };
  try {
    const written = await store.commit(
      [{ update: 'reminders', was: older, patch: { state: 'Superseded' } }],
      [log],
    );
    return written.ok;
  } catch (cause) {
    // The newer one counts all the same wherever reminders are looked at.
    journal.error('older reminder not replaced', cause, { reminder: key });
    return false;
  }
}
