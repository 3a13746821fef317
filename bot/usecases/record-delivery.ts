import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/day';
import type { Conversation, LogEntry, Reminder } from '../domain/partnership';
import { nextAttemptAt } from '../domain/retries';
import { StoreUnavailable, type Delivery, type Parts, type Stored } from './ports';

/** Waits so many milliseconds. */
export type Pause = (millis: number) => Promise<void>;

/** Waits between attempts to record what was sent, in milliseconds. Together well below the lease of a claim. */
const PAUSES = [500, 2_000, 10_000, 30_000];

/** Records that a reminder has reached a chat, and where its card stands there. */
export function recordSent(
  parts: Parts,
  claimed: Stored<Reminder>,
  { conversationId, activityId }: Delivery & { ok: true },
  pause: Pause,
): Promise<void> {
  return record(
    parts,
    claimed,
    { state: 'Sent', sentAt: parts.clock.now(), conversationId, activityId },
    pause,
  );
}

/**
 * Records that a reminder did not arrive. `later` is tried again by itself. `unsure`, which may have arrived, is not:
 * product.md wants a reminder sent once and nobody lost, and a second card cannot be taken back, while a reminder that
 * stands on the coordinator's list of whom to ring is not lost; should the card be there, its buttons work.
 */
export async function recordFailed(
  parts: Parts,
  chat: Conversation,
  claimed: Stored<Reminder>,
  delivery: Delivery & { ok: false },
  pause: Pause,
): Promise<void> {
  const { kind, reason, retryAfterSeconds } = delivery;
  const now = parts.clock.now();
  const retryAt = kind === 'later' ? nextAttemptAt(claimed.attempts, now, retryAfterSeconds) : undefined;
  const error = kind === 'unsure' ? `It may not have arrived: ${reason}` : reason;
  if (kind === 'removed' || kind === 'blocked') await markChat(parts, chat, kind);
  await record(parts, claimed, { state: 'Failed', error, retryAt }, pause);
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
  const entry =
    patch.state === 'Sent' ? sentEntry(claimed, clock.now()) : failedEntry(claimed, clock.now(), patch.error);
  // An attempt whose answer was lost may have written the line: the key keeps the next one from doubling it.
  const log = [{ ...entry, key: randomUUID() }];
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

const sentEntry = ({ subjectRef, key, personEmail }: Reminder, at: Instant): LogEntry => ({
  at,
  actor: 'app',
  verb: 'reminder.sent',
  subjectRef,
  detail: `${key} to ${personEmail ?? 'nobody'}`,
});

/** The line of the record for a reminder that nobody got. */
export const failedEntry = (
  { subjectRef, key }: Pick<Reminder, 'subjectRef' | 'key'>,
  at: Instant,
  reason = 'no reason given',
): LogEntry => ({ at, actor: 'app', verb: 'reminder.failed', subjectRef, detail: `${key}: ${reason}` });
