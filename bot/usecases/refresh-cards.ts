import type { Conversation, Reminder } from '../domain/partnership';
import { noticeOf } from '../domain/notices';
import type { Parts, Snapshot } from './ports';

/**
 * Brings the cards of reminders up to date in the chats they stand in. The lists already hold the truth and every
 * button asks them, so a card that cannot be changed is only journalled. Never throws.
 */
export async function refreshCards(
  parts: Parts,
  facts: Snapshot,
  reminders: readonly Reminder[],
): Promise<void> {
  await Promise.all(reminders.map((reminder) => refreshCard(parts, facts, reminder)));
}

async function refreshCard(parts: Parts, facts: Snapshot, reminder: Reminder): Promise<void> {
  const { messenger, calendar, clock, journal } = parts;
  const chat = chatOf(facts, reminder);
  if (!chat || !reminder.activityId) return;
  try {
    const notice = noticeOf(facts, calendar, reminder, clock.now());
    const done = await messenger.refresh(chat, reminder.activityId, notice);
    if (!done.ok) journal.warn('card not refreshed', { reminder: reminder.key, reason: done.reason });
  } catch (cause) {
    journal.error('card not refreshed', cause, { reminder: reminder.key });
  }
}

/** The chat a card stands in, as long as the app may speak there. */
const chatOf = (facts: Snapshot, { conversationId }: Reminder): Conversation | undefined =>
  facts.conversations.find((chat) => chat.conversationId === conversationId && chat.state === 'Active');
