import { noticeOf } from '../domain/notices';
import type { Conversation, Reminder } from '../domain/partnership';
import type { PlannedReminder } from '../domain/reminders';
import type { Change, Delivery, Parts, Snapshot, Stored } from './ports';
import { failedEntry, recordFailed, recordSent, type Pause } from './record-delivery';
import { supersedeOlder } from './supersede';

/** What became of one reminder, and how many older ones it replaced. */
export interface Outcome {
  readonly is: 'sent' | 'failed' | 'taken' | 'postponed';
  readonly superseded: number;
}

/**
 * How long a claim that seems to have run out is watched before it is taken over. Its owner may be alive and in the
 * middle of sending, with a clock behind ours; once it has recorded that, the version that we would change is gone.
 */
const WATCHED_MILLIS = 3_000;

const outcome = (is: Outcome['is'], superseded = 0): Outcome => ({ is, superseded });

/**
 * Claims one reminder, sends it and records what came of it. Never throws: trouble with storage is journalled and
 * the reminder left to a later sweep.
 */
export async function sendReminder(
  parts: Parts,
  facts: Snapshot,
  planned: PlannedReminder,
  pause: Pause,
): Promise<Outcome> {
  try {
    const chat = facts.conversations.find(({ personEmail }) => personEmail === planned.personEmail);
    const obstacle = obstacleOf(facts, planned, chat);
    if (planned.previous?.state === 'Claimed') await pause(WATCHED_MILLIS);
    const claimed = await claim(parts, facts, planned, obstacle);
    if (!claimed) return outcome('taken');
    if (obstacle !== undefined || !chat) return outcome('failed');
    const delivery = await deliver(parts, facts, chat, claimed);
    if (!delivery.ok) {
      await recordFailed(parts, chat, claimed, delivery, pause);
      return outcome('failed');
    }
    await recordSent(parts, claimed, delivery, pause);
    return outcome('sent', await supersedeOlder(parts, facts, claimed));
  } catch (cause) {
    parts.journal.error('reminder postponed', cause, { reminder: planned.key });
    return outcome('postponed');
  }
}

/** Why nobody can be sent this, in plain words for the coordinator's list; undefined when somebody can. */
function obstacleOf(
  facts: Snapshot,
  planned: PlannedReminder,
  chat: Conversation | undefined,
): string | undefined {
  const { personEmail } = planned;
  if (personEmail === undefined) return planned.noPerson ?? 'Nobody is named for it.';
  if (chat?.state === 'Active') return undefined;
  const name = facts.people.find(({ email }) => email === personEmail)?.title ?? personEmail;
  if (chat?.state === 'Blocked') return `${name} has blocked the app in Teams.`;
  return chat ? `${name} has removed the app from Teams.` : `${name} has not added the app in Teams yet.`;
}

/**
 * The claim is the row: a new one, whose unique key lets one copy of the app alone write it, or a change to the
 * version that was planned from. What nobody can be sent is recorded as failed in the same write.
 * Undefined when another copy was quicker.
 */
async function claim(
  { store, clock }: Parts,
  facts: Snapshot,
  planned: PlannedReminder,
  obstacle: string | undefined,
): Promise<Stored<Reminder> | undefined> {
  const now = clock.now();
  const was = planned.previous && facts.reminders.find(({ key }) => key === planned.key);
  const tried = was?.attempts ?? 0;
  const claimed = {
    ...rowOf(planned),
    claimedAt: now,
    state: obstacle === undefined ? 'Claimed' : 'Failed',
    // Without a chat there is no attempt; the first one comes when there is.
    attempts: obstacle === undefined ? tried + 1 : tried,
    retryAt: undefined,
    error: obstacle,
  } as const;
  const change: Change = was
    ? { update: 'reminders', was, patch: claimed }
    : { insert: 'reminders', row: claimed };
  const written = await store.commit(
    [change],
    obstacle === undefined ? [] : [failedEntry(planned, now, obstacle)],
  );
  return written.ok ? (written.value[0] as Stored<Reminder>) : undefined;
}

function rowOf({ title, key, kind, subjectRef, stage, agencyCode, personEmail, dueAt }: PlannedReminder) {
  return { title, key, kind, subjectRef, stage, agencyCode, personEmail, dueAt };
}

async function deliver(
  { messenger, calendar, clock, journal }: Parts,
  facts: Snapshot,
  chat: Conversation,
  reminder: Reminder,
): Promise<Delivery> {
  try {
    return await messenger.remind(chat, noticeOf(facts, calendar, reminder, clock.now()));
  } catch (cause) {
    journal.error('reminder: the messenger broke', cause, { reminder: reminder.key });
    return { ok: false, kind: 'unsure', reason: 'Something went wrong while it was being sent.' };
  }
}
