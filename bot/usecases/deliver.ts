import type { Channel, Conversation, Person } from '../domain/partnership';
import { postOf, type Sent } from '../domain/post';
import { markChat } from './mark-chat';
import type { Chat, Delivery, Parts, Snapshot, Stored } from './ports';
import type { Route } from '../domain/route';

/** What came of sending a bundle, and which way it went. */
export type Delivered = Delivery & { readonly route: Person['route'] };

/** Sends the claimed rows as one card, by the chat first; where the chat is closed to the app, by the channel. Never throws. */
export async function deliverBundle(
  parts: Parts,
  facts: Snapshot,
  rows: readonly Stored<Sent>[],
  route: Exclude<Route, { readonly is: 'nowhere' }>,
): Promise<Delivered> {
  if (route.is === 'channel') return toChannel(parts, facts, rows, route.channel);
  const delivery = await post(parts, facts, rows, route.chat);
  if (delivery.ok || (delivery.kind !== 'removed' && delivery.kind !== 'blocked')) {
    return { ...delivery, route: 'Chat' };
  }
  await markChat(parts, route.chat, delivery.kind);
  return route.otherwise ? toChannel(parts, facts, rows, route.otherwise) : { ...delivery, route: 'Chat' };
}

async function toChannel(
  parts: Parts,
  facts: Snapshot,
  rows: readonly Stored<Sent>[],
  channel: Channel,
): Promise<Delivered> {
  const mentioned = rows.map((row) => ({ ...row, route: 'Channel' as const }));
  return { ...(await post(parts, facts, mentioned, channel)), route: 'Channel' };
}

async function post(
  { messenger, calendar, clock, journal }: Parts,
  facts: Snapshot,
  rows: readonly Sent[],
  to: Chat,
): Promise<Delivery> {
  try {
    return await messenger.post(to, postOf(facts, calendar, rows, clock.now()));
  } catch (cause) {
    journal.error('the messenger broke', cause, { first: rows[0]?.key ?? '' });
    return { ok: false, kind: 'unsure', reason: 'Something went wrong while it was being sent.' };
  }
}

export type { Conversation };
