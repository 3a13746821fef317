import type { Channel, Conversation, LogEntry } from '../domain/partnership';
import type { Chat, Parts } from './ports';

type Needed = Pick<Parts, 'store' | 'clock' | 'journal'>;

/**
 * Records that a chat or the channel is closed to the app, so that nothing more is sent there until the person comes
 * back, or the app is added to the team again. Never throws.
 */
export async function markClosed(parts: Needed, chat: Chat, kind: 'removed' | 'blocked'): Promise<void> {
  try {
    if ('personEmail' in chat) await markChat(parts, chat, kind);
    else await markChannel(parts, chat);
  } catch (cause) {
    parts.journal.error('conversation not marked', cause, { kind });
  }
}

async function markChat(
  { store, clock }: Needed,
  { personEmail, conversationId }: Conversation,
  kind: 'removed' | 'blocked',
): Promise<void> {
  const now = clock.now();
  const state = kind === 'removed' ? 'Removed' : 'Blocked';
  const was = await store.find('conversations', personEmail);
  if (!was || was.state === state || was.conversationId !== conversationId) return;
  const log: LogEntry = { at: now, actor: 'app', verb: `person.${kind}`, subjectRef: personEmail };
  await store.commit([{ update: 'conversations', was, patch: { state, updatedAt: now } }], [log]);
}

async function markChannel({ store, clock }: Needed, { key, conversationId }: Channel): Promise<void> {
  const now = clock.now();
  const was = await store.find('channels', key);
  if (!was || was.state === 'Removed' || was.conversationId !== conversationId) return;
  const log: LogEntry = { at: now, actor: 'app', verb: 'channel.removed', subjectRef: key };
  await store.commit([{ update: 'channels', was, patch: { state: 'Removed', updatedAt: now } }], [log]);
}
