import type { Conversation, LogEntry } from '../domain/partnership';
import type { Parts } from './ports';

/** Records that a chat is closed to the app, so that nothing more is sent there until the person comes back. Never throws. */
export async function markChat(
  { store, clock, journal }: Pick<Parts, 'store' | 'clock' | 'journal'>,
  chat: Conversation,
  kind: 'removed' | 'blocked',
): Promise<void> {
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
