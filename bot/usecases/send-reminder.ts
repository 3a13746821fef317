import type { Instant } from '../domain/day';
import { addressedTo } from '../domain/keys';
import { noticeOf } from '../domain/notices';
import type { Conversation, LogEntry, Reminder } from '../domain/partnership';
import type { PlannedReminder } from '../domain/reminders';
import { nextAttemptAt } from '../domain/retries';
import { isNewer } from '../domain/standing';
import {
  StoreUnavailable,
  type Change,
  type Delivery,
  type Parts,
  type Snapshot,
  type Stored,
} from './ports';
import { refreshCards } from './refresh-cards';

/** What became of one reminder, and how many older ones it replaced. */
export interface Outcome {
  readonly is: 'sent' | 'failed' | 'taken' | 'postponed';
  readonly superseded: number;
}

export type Pause = (millis: number) => Promise<void>;

/** Waits between attempts to record what was sent, in milliseconds. Together well below the lease of a claim. */
const PAUSES = [500, 2_000, 10_000, 30_000];

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
    const claimed = await claim(parts, facts, planned, obstacle);
    if (!claimed) return outcome('taken');
    if (obstacle !== undefined || !chat) return outcome('failed');
    const delivery = await deliver(parts, facts, chat, claimed);
    if (!delivery.ok) return await recordFailure(parts, chat, claimed, delivery, pause);
    await record(parts, claimed, sentPatch(parts, delivery), pause);
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

const sentPatch = (
  { clock }: Parts,
  { conversationId, activityId }: Delivery & { ok: true },
): Partial<Reminder> => ({
  state: 'Sent',
  sentAt: clock.now(),
  conversationId,
  activityId,
});

/**
 * Records that a reminder did not arrive. `later` is tried again by itself. `unsure`, which may have arrived, is not:
 * product.md wants a reminder sent once and nobody lost, and a second card cannot be taken back, while a reminder that
 * stands on the coordinator's list of whom to ring is not lost; should the card be there, its buttons work.
 */
async function recordFailure(
  parts: Parts,
  chat: Conversation,
  claimed: Stored<Reminder>,
  delivery: Delivery & { ok: false },
  pause: Pause,
): Promise<Outcome> {
  const { kind, reason, retryAfterSeconds } = delivery;
  const now = parts.clock.now();
  const retryAt = kind === 'later' ? nextAttemptAt(claimed.attempts, now, retryAfterSeconds) : undefined;
  const error = kind === 'unsure' ? `It may not have arrived: ${reason}` : reason;
  if (kind === 'removed' || kind === 'blocked') await markChat(parts, chat, kind);
  await record(parts, claimed, { state: 'Failed', error, retryAt }, pause);
  return outcome('failed');
}

/** So that nothing more is sent there until the person comes back. */
async function markChat({ store, clock, journal }: Parts, chat: Conversation, kind: 'removed' | 'blocked') {
  const now = clock.now();
  const state = kind === 'removed' ? 'Removed' : 'Blocked';
  const { personEmail } = chat;
  try {
    const was = await store.find('conversations', personEmail);
    if (!was || was.state === state || was.conversationId !== chat.conversationId) return;
    const log: LogEntry = { at: now, actor: 'app', verb: `person.${kind}`, subjectRef: personEmail };
    await store.commit([{ update: 'conversations', was, patch: { state, updatedAt: now } }], [log]);
  } catch (cause) {
    journal.error('conversation not marked', cause, { state });
  }
}

/**
 * Records what came of sending, again and again for a while: what is not recorded would be sent a second time when
 * the claim's lease runs out. Somebody may have answered the card before it is recorded as sent; the answer stands.
 */
async function record(
  { store, clock, journal }: Parts,
  claimed: Stored<Reminder>,
  patch: Partial<Reminder>,
  pause: Pause,
): Promise<void> {
  const log = [
    patch.state === 'Sent' ? sentEntry(claimed, clock.now()) : failedEntry(claimed, clock.now(), patch.error),
  ];
  let was: Stored<Reminder> | undefined = claimed;
  for (const wait of [...PAUSES, undefined]) {
    try {
      was ??= await store.find('reminders', claimed.key);
      if (!was) return journal.warn('reminder removed while it was sent', { reminder: claimed.key });
      const written = await store.commit(
        [{ update: 'reminders', was, patch: keepingAnswer(was, patch) }],
        log,
      );
      if (written.ok) return;
    } catch (cause) {
      if (!(cause instanceof StoreUnavailable) || wait === undefined) {
        journal.error('REMINDER NOT RECORDED, it may be sent again', cause, { reminder: claimed.key });
        throw cause;
      }
      await pause(Math.max(wait, (cause.retryAfterSeconds ?? 0) * 1_000));
    }
    was = undefined;
  }
  journal.warn('REMINDER NOT RECORDED, it may be sent again: the row kept changing', {
    reminder: claimed.key,
  });
}

const keepingAnswer = (was: Reminder, patch: Partial<Reminder>): Partial<Reminder> =>
  was.state === 'Acknowledged' || was.state === 'Superseded' ? { ...patch, state: was.state } : patch;

/** Replaces older reminders of the same thing for the same agency, in the lists and on their cards. */
async function supersedeOlder(parts: Parts, facts: Snapshot, sent: Reminder): Promise<number> {
  const older = facts.reminders.filter((other) => isOpenStageBefore(other, sent));
  const replaced: Reminder[] = [];
  for (const reminder of older) {
    if (await supersede(parts, reminder)) replaced.push({ ...reminder, state: 'Superseded' });
  }
  await refreshCards(parts, facts, replaced);
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

const sentEntry = ({ subjectRef, key, personEmail }: Reminder, at: Instant): LogEntry => ({
  at,
  actor: 'app',
  verb: 'reminder.sent',
  subjectRef,
  detail: `${key} to ${personEmail ?? 'nobody'}`,
});

const failedEntry = (
  { subjectRef, key }: Pick<Reminder, 'subjectRef' | 'key'>,
  at: Instant,
  reason = 'no reason given',
): LogEntry => ({ at, actor: 'app', verb: 'reminder.failed', subjectRef, detail: `${key}: ${reason}` });
