import {
  type Person,
  type SendingRow,
  mayStandInChannel,
  type Channel,
  isReminder,
} from '../../domain/partnership';
import { contentOf } from '../../domain/cards/content';
import { NOT_FOR_CHANNEL, type Route } from '../../domain/sending/route';
import { markClosed, markOpen } from './mark-chat';
import type { Chat, Delivery, Parts, Snapshot, Stored } from '../ports';
/** What came of sending rows, and which way they went. */
export type Delivered = Delivery & { readonly route: Person['route'] };

/** Rows that went the same way, and what came of it. */
export interface DeliveredRows {
  readonly rows: readonly Stored<SendingRow>[];
  readonly delivered: Delivered;
}

/**
 * Sends the claimed rows as one card, by the chat first; where the chat is closed to the app, by the channel, as far as
 * everybody there may read them. Each row is in exactly one of the outcomes. Never throws.
 */
export async function deliverBundle(
  parts: Parts,
  facts: Snapshot,
  rows: readonly Stored<SendingRow>[],
  route: Exclude<Route, { readonly is: 'nowhere' }>,
): Promise<readonly DeliveredRows[]> {
  if (route.is === 'channel') return [await toChannel(parts, facts, rows, route.channel)];
  const delivery = await post(parts, facts, rows, route.chat);
  if (delivery.ok) await markOpen(parts, route.chat);
  const inChat = { rows, delivered: { ...delivery, route: 'Chat' } } as const;
  if (!isClosed(delivery)) return [inChat];
  await markClosed(parts, route.chat, delivery.kind);
  if (!route.otherwise) return [inChat];
  const shared = rows.filter(isForEveryone);
  const others = rows.filter((row) => !isForEveryone(row));
  const reason = `${delivery.reason} ${NOT_FOR_CHANNEL}`;
  return [
    ...(shared.length > 0 ? [await toChannel(parts, facts, shared, route.otherwise)] : []),
    ...(others.length > 0
      ? [{ rows: others, delivered: { ...delivery, reason, route: 'Chat' } } as const]
      : []),
  ];
}

type Closed = Delivery & { readonly ok: false; readonly kind: 'removed' | 'blocked' };

const isClosed = (delivery: Delivery): delivery is Closed =>
  !delivery.ok && (delivery.kind === 'removed' || delivery.kind === 'blocked');

const isForEveryone = (row: SendingRow): boolean => mayStandInChannel(isReminder(row) ? undefined : row.kind);

async function toChannel(
  parts: Parts,
  facts: Snapshot,
  rows: readonly Stored<SendingRow>[],
  channel: Channel,
): Promise<DeliveredRows> {
  const mentioned = rows.map((row) => ({ ...row, route: 'Channel' as const }));
  const delivery = await post(parts, facts, mentioned, channel);
  if (delivery.ok) await markOpen(parts, channel);
  if (!isClosed(delivery)) return { rows, delivered: { ...delivery, route: 'Channel' } };
  await markClosed(parts, channel, delivery.kind);
  const reason = `The app can no longer write in the partnership’s channel (${channel.title}).`;
  return { rows, delivered: { ...delivery, reason, route: 'Channel' } };
}

async function post(
  { messenger, calendar, clock, journal }: Parts,
  facts: Snapshot,
  rows: readonly SendingRow[],
  to: Chat,
): Promise<Delivery> {
  // What breaks before the messenger is asked has surely not arrived.
  let kind: 'later' | 'unsure' = 'later';
  try {
    const card = contentOf({ facts, calendar, now: clock.now() }, rows);
    kind = 'unsure';
    return await messenger.post(to, card);
  } catch (cause) {
    journal.error('the messenger broke', cause, { first: rows[0]?.key ?? '' });
    return { ok: false, kind, reason: 'Something went wrong while it was being sent.' };
  }
}
