import { chasersAbout } from '../../domain/outstanding/chasing';
import { isDealtWith, contentOf } from '../../domain/cards/content';
import { inParallel } from '../in-parallel';
import { forgetDrawn } from './drawn-cards';
import { noteLostCard } from './lost-card';
import type { Chat, Parts, Snapshot } from '../ports';
import { cardOf, onSameCard } from '../../domain/cards/affected';
import { type SendingRow, isReminder } from '../../domain/partnership';
/** How many cards are drawn and on their way at once. */
const WIDTH = 16;

/**
 * Brings the cards that these rows stand on up to date, each card once however many of its rows changed, with all that
 * is on it; so, too, the cards of whoever else was asked because the answer was waited for. The lists already hold the
 * truth and every button asks them, so a card that cannot be changed is journalled, and recorded when it or its chat is
 * gone. Never throws.
 */
export async function refreshCards(parts: Parts, rows: readonly SendingRow[]): Promise<void> {
  try {
    const facts = await parts.store.snapshot();
    const cards = new Map<string, SendingRow>();
    const chasers = chasersAbout(facts, rows.filter(isReminder));
    for (const row of [...chasers, ...rows]) if (row.activityId) cards.set(cardOf(row), row);
    await inParallel([...cards.values()], WIDTH, (row) => refreshCard(parts, facts, row));
  } catch (cause) {
    parts.journal.error('cards not refreshed', cause);
  }
}

async function refreshCard(parts: Parts, facts: Snapshot, row: SendingRow): Promise<void> {
  const { messenger, calendar, clock, journal } = parts;
  const chat = chatOf(facts, row);
  if (!chat || !row.activityId) return;
  try {
    forgetDrawn(parts, row);
    const post = contentOf({ facts, calendar, now: clock.now() }, onSameCard(facts, row));
    // Whoever has just answered this on a card of many things stays where they were.
    const focus = isDealtWith(post, row.key) ? row.key : undefined;
    const done = await messenger.refresh(chat, row.activityId, { ...post, focus });
    if (done.ok) return;
    journal.warn('card not refreshed', { key: row.key, reason: done.reason });
    await noteLostCard(parts, row, chat, done);
  } catch (cause) {
    journal.error('card not refreshed', cause, { key: row.key });
  }
}

/** The chat or channel a card stands in, as long as the app may speak there. */
const chatOf = (facts: Snapshot, { conversationId }: SendingRow): Chat | undefined =>
  [...facts.conversations, ...facts.channels].find(
    (chat) => chat.conversationId === conversationId && chat.state === 'Active',
  );
