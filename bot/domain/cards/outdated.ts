import { firstOf } from '../basics/grouped';
import { isStillSo } from '../dispatch/still-so';
import { keyOf, type AsOf, type Facts, type SendingRow } from '../partnership';

/** A card as it went out: the rows that stand on it, all recorded as sent, and the facts that it was drawn from. */
export interface DrawnCard {
  readonly rows: readonly SendingRow[];
  readonly from: Facts;
}

/**
 * The cards that would be drawn otherwise by what is so now. While a card is on its way nobody knows yet where it will
 * stand, so that whoever takes back, answers or changes what it tells of in that moment cannot change it: its sender
 * looks once it has arrived. `contentOf` says what a card of these rows shows.
 */
export function outdatedCards(
  cards: readonly DrawnCard[],
  { facts, calendar, now }: AsOf,
  contentOf: (asOf: AsOf, rows: readonly SendingRow[]) => unknown,
): DrawnCard[] {
  const known = new Map<Facts, Facts | undefined>();
  const thenOf = (from: Facts): Facts | undefined => {
    if (!known.has(from)) known.set(from, factsThen(from, facts));
    return known.get(from);
  };
  return cards.filter(({ rows, from }) => {
    if (from === facts) return false;
    if (rows.some((row) => isSettled(row, facts) || !isStillSo(row, from, facts))) return true;
    const then = thenOf(from);
    if (then === undefined) return false;
    const [was, is] = [then, facts].map((one) => contentOf({ facts: one, calendar, now }, rows));
    return JSON.stringify(was) !== JSON.stringify(is);
  });
}

/** What became of sending anything changes no card. */
const OF_SENDING: ReadonlySet<string> = new Set(['reminders', 'messages', 'conversations', 'channels']);

/** The facts of then with what was sent since; undefined where nothing else has changed since. */
function factsThen(from: Facts, facts: Facts): Facts | undefined {
  const tables = (Object.keys(facts) as (keyof Facts)[]).filter((table) => !OF_SENDING.has(table));
  if (tables.every((table) => from[table] === facts[table])) return undefined;
  const { reminders, messages, conversations, channels } = facts;
  return { ...from, reminders, messages, conversations, channels };
}

/** Answered or replaced, by what its row says now. */
function isSettled({ table, key }: SendingRow, facts: Facts): boolean {
  const row = firstOf<SendingRow>(facts[table], keyOf, key);
  return row !== undefined && row.state !== 'Sent';
}
