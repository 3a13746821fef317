import { markClosed } from './mark-chat';
import type { Change, Chat, Delivery, Parts, Snapshot } from '../ports';
import { onSameCard } from '../../domain/cards/affected';
import { type SendingRow, type LogEntry, isReminder } from '../../domain/partnership';

/**
 * Records what Teams said of a card that could not be changed (`teams.md`, Sending): of a chat that is closed to the
 * app, so that nothing more is sent there; of a card that is no longer there, so that it is not asked for again. What
 * else went wrong says nothing about the next time. Never throws.
 */
export async function noteLostCard(
  parts: Parts,
  facts: Snapshot,
  row: SendingRow,
  chat: Chat,
  { kind }: Delivery & { ok: false },
): Promise<void> {
  if (kind === 'removed' || kind === 'blocked') return markClosed(parts, chat, kind);
  if (kind !== 'gone') return;
  try {
    const keys = new Set(onSameCard(facts, row).map(({ key }) => key));
    const patch = { activityId: undefined };
    const changes: Change[] = [
      ...facts.reminders.flatMap((was) =>
        keys.has(was.key) ? ({ update: 'reminders', was, patch } as const) : [],
      ),
      ...facts.messages.flatMap((was) =>
        keys.has(was.key) ? ({ update: 'messages', was, patch } as const) : [],
      ),
    ];
    const subjectRef = isReminder(row) ? row.subjectRef : row.about;
    const at = parts.clock.now();
    const log: LogEntry = { at, actor: 'app', verb: 'card.gone', subjectRef, detail: row.key };
    // When somebody changes a row meanwhile, the next refresh of the card finds it out again.
    await parts.store.commit(changes, [log]);
  } catch (cause) {
    parts.journal.error('lost card not recorded', cause, { key: row.key });
  }
}
