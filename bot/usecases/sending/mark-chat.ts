import { decideFoundChannel, decideFoundChat, type Found } from '../../domain/sending/ways/found-open';
import { carryOutAlone } from '../carry-out';
import type { Chat, Parts } from '../ports';

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

/** Whoever has just written the row knows better: they spoke there, or added the app. */
async function mark(parts: Needed, chat: Chat, state: Found): Promise<void> {
  const { clock, journal } = parts;
  try {
    if ('personEmail' in chat) {
      const row = { table: 'conversations', key: chat.personEmail } as const;
      await carryOutAlone(parts, (facts) => decideFoundChat(facts, chat, state, clock.now()), {
        once: true,
        row,
      });
    } else if (state !== 'Blocked') {
      const row = { table: 'channels', key: chat.key } as const;
      await carryOutAlone(parts, (facts) => decideFoundChannel(facts, chat, state, clock.now()), {
        once: true,
        row,
      });
    }
  } catch (cause) {
    journal.error('conversation not marked', cause, { state });
  }
}
