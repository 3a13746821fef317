import { dayOf } from '../domain/day';
import type { Channel, Conversation, LogEntry } from '../domain/partnership';
import type { Change, Chat, Parts } from './ports';

type Needed = Pick<Parts, 'store' | 'clock' | 'journal'>;

/**
 * Records that a chat or the channel is closed to the app, so that nothing more is sent there until the person comes
 * back, the app is added to the team again, or it is tried once more on another day. Never throws.
 */
export const markClosed = (parts: Needed, chat: Chat, kind: 'removed' | 'blocked'): Promise<void> =>
  mark(parts, chat, kind === 'removed' || !('personEmail' in chat) ? 'Removed' : 'Blocked');

/** Records that a chat or the channel that seemed closed took a card. One that was open costs nothing. Never throws. */
export async function markOpen(parts: Needed, chat: Chat): Promise<void> {
  if (chat.state !== 'Active') await mark(parts, chat, 'Active');
}

type Marked = 'Active' | 'Removed' | 'Blocked';

async function mark(parts: Needed, chat: Chat, state: Marked): Promise<void> {
  try {
    if ('personEmail' in chat) await markChat(parts, chat, state);
    else if (state !== 'Blocked') await markChannel(parts, chat, state);
  } catch (cause) {
    parts.journal.error('conversation not marked', cause, { state });
  }
}

const CHAT_VERBS = {
  Active: 'person.reached-again',
  Removed: 'person.removed',
  Blocked: 'person.blocked',
} as const;

async function markChat({ store, clock }: Needed, chat: Conversation, state: Marked): Promise<void> {
  const now = clock.now();
  const { personEmail, conversationId } = chat;
  const was = await store.find('conversations', personEmail);
  if (!was || was.conversationId !== conversationId || isMarked(was, state, now)) return;
  const change: Change = { update: 'conversations', was, patch: { state, updatedAt: now } };
  const log: LogEntry = { at: now, actor: 'app', verb: CHAT_VERBS[state], subjectRef: personEmail };
  await store.commit([change], was.state === state ? [] : [log]);
}

async function markChannel(
  { store, clock }: Needed,
  { key, conversationId }: Channel,
  state: 'Active' | 'Removed',
): Promise<void> {
  const now = clock.now();
  const was = await store.find('channels', key);
  if (!was || was.conversationId !== conversationId || was.state === 'Stopped') return;
  if (isMarked(was, state, now)) return;
  const verb = state === 'Active' ? 'channel.reached-again' : 'channel.removed';
  const log: LogEntry = { at: now, actor: 'app', verb, subjectRef: key };
  const change: Change = { update: 'channels', was, patch: { state, updatedAt: now } };
  await store.commit([change], was.state === state ? [] : [log]);
}

/** True when the row says so already; of what is closed, also that it was found so today. */
const isMarked = (
  was: Pick<Conversation | Channel, 'state' | 'updatedAt'>,
  state: Marked,
  now: Conversation['updatedAt'],
): boolean => was.state === state && (state === 'Active' || dayOf(was.updatedAt) === dayOf(now));
