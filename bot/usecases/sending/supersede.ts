import { grouped } from '../../domain/basics/grouped';
import {
  type SendingRow,
  type LogEntry,
  threadOf,
  type Message,
  type Reminder,
  isReminder,
} from '../../domain/partnership';
import { isOfFormerDay } from '../../domain/cards/affected';
import { isNewer } from '../../domain/reminders/standing';
import type { Parts, Snapshot, Stored } from '../ports';

/**
 * Replaces older reminders of the same things for the same agencies in the list, and those of a day that a meeting was
 * moved away from, of which their person has now had news. Gives those it replaced, whose cards are to follow. Never
 * throws.
 */
export async function supersedeOlder(
  parts: Parts,
  facts: Snapshot,
  sent: readonly SendingRow[],
): Promise<readonly Reminder[]> {
  const replaced: Reminder[] = [];
  const olderThan = (one: SendingRow): Stored<Reminder>[] =>
    isReminder(one) ? openStagesBefore(facts, one) : openOfFormerDay(facts, one);
  for (const older of new Set(sent.flatMap(olderThan))) {
    if (await supersede(parts, older)) replaced.push(older);
  }
  return replaced;
}

const openOfFormerDay = (facts: Snapshot, news: Message): Stored<Reminder>[] =>
  news.kind === 'MeetingMoved'
    ? facts.reminders.filter((reminder) => reminder.state === 'Sent' && isOfFormerDay(reminder, news))
    : [];

/** One that did not arrive stays as it is: it never was in anybody's chat. */
const openStagesBefore = (facts: Snapshot, sent: Reminder): Stored<Reminder>[] =>
  (grouped(facts.reminders, threadOf).get(threadOf(sent)) ?? []).filter(
    (other) =>
      other.key !== sent.key && (other.state === 'Sent' || other.state === 'Claimed') && isNewer(sent, other),
  );

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
