import { inOrder } from './order';
import { dayOf, type Day, type Instant } from '../calendar/day';
import { factsFor, rowsFor } from '../inspection/facts-for';
import { actorNamed, type Actor } from '../people/actor';
import { forEveryone } from './for-everyone';
import { ITEM_MAKERS } from './item-makers';
import { type SendingRow, type Facts, threadOf, isReminder, type AsOf } from '../partnership';
import { withoutDoubtful } from '../people/doubtful-accounts';
import { reminderItem } from '../outstanding/reminder-item';
import { type CardItem, rowOf } from './items';

/** What one card shows: all that went out to somebody at one time, as it stands now. */
export interface CardContent {
  /** In the order in which to deal with them. */
  readonly items: readonly CardItem[];
  /** The keys of the rows that stand on it; an item may show more, such as what a deputy inherits. */
  readonly rows?: readonly string[];
  /** The key of what was dealt with last: where there are many things, those around it are shown. */
  readonly focus?: string;
  /** The day it is. */
  readonly today?: Day;
  /** When it went out, and whether that is today. */
  readonly sentAt?: { readonly at: Instant; readonly isToday: boolean };
  /** In a channel: whom it is for. */
  readonly mention?: Mention;
}

/** Somebody mentioned in a channel, by their Entra object id or the name they sign in with. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** True when what this row put on a card waits for nobody any more. */
export function isDealtWith({ items }: CardContent, key: string): boolean {
  const item = items.find((one) => rowOf(one).key === key);
  if (!item) return false;
  if (!('message' in item)) return item.state.is !== 'open';
  if (item.about === 'vote') return item.stands !== 'open';
  return item.about === 'chaser' ? item.notice.state.is !== 'open' : item.message.state === 'Answered';
}

/**
 * The card of these rows as of `now`. Rows that went to the partnership's channel are shown as everybody there may
 * read them. What is under embargo is told as far as `reader` may read it: whoever it went to, unless another is named.
 */
export function contentOf(
  { facts: all, calendar, now }: AsOf,
  sent: readonly SendingRow[],
  reader: Actor | undefined = readerOf(all, sent),
): CardContent {
  const readBy = isInChannel(sent) ? undefined : reader;
  const facts = factsFor(all, readBy, now);
  const rows = rowsFor(all, readBy, sent, now);
  const asOf = { facts, calendar, now };
  const threads = new Set(rows.filter(isReminder).map(threadOf));
  const items = rows.flatMap((row) =>
    itemsOf(asOf, row).filter((item) => isReminder(row) || !isReminded(item, threads)),
  );
  const mention = mentionOf(facts, rows);
  const at = sentWith(rows) ?? now;
  const seen = chasedOnce(askedOnce(mention ? items.flatMap((item) => forEveryone(item) ?? []) : items));
  return {
    items: inOrder(seen, at),
    today: dayOf(now),
    sentAt: { at, isToday: dayOf(at) === dayOf(now) },
    rows: rows.map(({ key }) => key),
    ...(mention ? { mention } : {}),
  };
}

const isInChannel = (rows: readonly SendingRow[]): boolean => rows.some(({ route }) => route === 'Channel');

const readerOf = (facts: Facts, [first]: readonly SendingRow[]): Actor | undefined =>
  actorNamed(facts, first?.personEmail);

/** When the first of these rows went out. */
const sentWith = (rows: readonly SendingRow[]): Instant | undefined =>
  rows.reduce<Instant | undefined>(
    (a, { sentAt: b }) => (a === undefined || (b && b < a) ? b : a),
    undefined,
  );

function itemsOf(asOf: AsOf, row: SendingRow): readonly CardItem[] {
  if (isReminder(row)) return [reminderItem(asOf, row)];
  return [ITEM_MAKERS[row.kind](asOf, row) ?? []].flat();
}

/** What a deputy inherits is left out where a later reminder of it stands on the same card. */
const isReminded = (item: CardItem, threads: ReadonlySet<string>): boolean =>
  !('message' in item) && threads.has(threadOf(item.reminder));

/** News of a meeting leaves the asking to a reminder of it that stands on the same card. */
function askedOnce(items: readonly CardItem[]): readonly CardItem[] {
  const reminded = new Set(
    items.flatMap((item) =>
      item.about === 'meeting' && item.state.is !== 'superseded'
        ? [`${item.meeting.ref}|${item.agency.code}`]
        : [],
    ),
  );
  return items.map((item) =>
    item.about === 'meeting-news' && reminded.has(`${item.message.about}|${item.message.agencyCode}`)
      ? { ...item, isAskedBeside: true }
      : item,
  );
}

/**
 * A nudge leaves the asking to a later reminder of the same thing that went out on the same card, as on the morning
 * after: that says who asked for it.
 */
function chasedOnce(items: readonly CardItem[]): readonly CardItem[] {
  const standing = new Set(
    items.flatMap((item) =>
      'message' in item || item.state.is === 'superseded' ? [] : [threadOf(item.reminder)],
    ),
  );
  const nudges = items.filter(
    (item) =>
      item.about === 'chaser' && item.step === 'Nudge' && standing.has(threadOf(item.notice.reminder)),
  );
  if (nudges.length === 0) return items;
  const askers = new Map(
    nudges.flatMap((item) =>
      item.about === 'chaser' && item.byName ? [[threadOf(item.notice.reminder), item.byName] as const] : [],
    ),
  );
  return items
    .filter((item) => !nudges.includes(item))
    .map((item) => {
      const askedAgainBy = 'message' in item ? undefined : askers.get(threadOf(item.reminder));
      return askedAgainBy === undefined ? item : { ...item, askedAgainBy };
    });
}

function mentionOf(
  facts: Pick<Facts, 'people' | 'conversations'>,
  rows: readonly SendingRow[],
): Mention | undefined {
  const inChannel = rows.find(({ route }) => route === 'Channel');
  if (!inChannel?.personEmail) return undefined;
  const person = withoutDoubtful(facts).people.find(({ email }) => email === inChannel.personEmail);
  return { id: person?.entraId ?? inChannel.personEmail, name: person?.title ?? inChannel.personEmail };
}
