import { decideLostCard } from '../../domain/cards/lost';
import type { SendingRow } from '../../domain/partnership';
import { carryOutAlone } from '../carry-out';
import type { Chat, Delivery, Parts } from '../ports';
import { markClosed } from './mark-chat';

/**
 * Records what Teams said of a card that could not be changed (`teams.md`, Sending): of a chat that is closed to the
 * app, so that nothing more is sent there; of a card that is no longer there, so that it is not asked for again. What
 * else went wrong says nothing about the next time. Never throws.
 */
export async function noteLostCard(
  parts: Parts,
  row: SendingRow,
  chat: Chat,
  { kind }: Delivery & { ok: false },
): Promise<void> {
  if (kind === 'removed' || kind === 'blocked') return markClosed(parts, chat, kind);
  if (kind !== 'gone') return;
  try {
    // When somebody changes a row meanwhile, the next refresh of the card finds it out again.
    await carryOutAlone(parts, (facts) => decideLostCard(facts, row, parts.clock.now()), { once: true });
  } catch (cause) {
    parts.journal.error('lost card not recorded', cause, { key: row.key });
  }
}
