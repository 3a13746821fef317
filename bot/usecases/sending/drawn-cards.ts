import { cardOf } from '../../domain/cards/affected';
import { contentOf } from '../../domain/cards/content';
import { outdatedCards, type DrawnCard } from '../../domain/cards/outdated';
import { plusMinutes, type Instant } from '../../domain/calendar/day';
import type { SendingRow } from '../../domain/partnership';
import { asOfNow } from '../facts-as-of';
import type { Parts, Snapshot, Store } from '../ports';

/** How long it is looked whether a card has become outdated on its way: until what other copies did then is known here. */
const LOOKED_AT_MINUTES = 1;

interface Drawn extends DrawnCard {
  readonly until: Instant;
}

/** The cards that each store's sweeps have sent of late, by where they stand. */
const known = new WeakMap<Store, Map<string, Drawn>>();

/** Notes that a card has arrived and is recorded, and the facts that it was drawn from. */
export function noteDrawn({ store, clock }: Parts, rows: readonly SendingRow[], from: Snapshot): void {
  const [first] = rows;
  if (!first) return;
  const cards = known.get(store) ?? new Map<string, Drawn>();
  known.set(store, cards);
  cards.set(cardOf(first), { rows, from, until: plusMinutes(clock.now(), LOOKED_AT_MINUTES) });
}

/** Forgets how a card was drawn: it has been drawn anew. */
export const forgetDrawn = ({ store }: Parts, row: SendingRow): void =>
  void known.get(store)?.delete(cardOf(row));

/**
 * A row of each card of late that shows what is not so any more, as somebody took it back or changed it while it was
 * being sent, here or on another copy of the app.
 */
export async function outdatedOf(parts: Parts): Promise<readonly SendingRow[]> {
  const cards = known.get(parts.store);
  if (!cards || cards.size === 0) return [];
  const asOf = asOfNow(parts, await parts.store.snapshot());
  const outdated = outdatedCards([...cards.values()], asOf, contentOf);
  for (const [place, { until }] of cards) if (until < asOf.now) cards.delete(place);
  return outdated.flatMap(({ rows: [first] }) => first ?? []);
}
