import { remindersOver } from '../../domain/outstanding/ended';
import { plusMinutes, type Instant } from '../../domain/calendar/day';
import type { Reminder } from '../../domain/partnership';
import type { Parts, Snapshot, Store } from '../ports';

/** When each store's meetings were looked at last. */
const looked = new WeakMap<Store, Instant>();

/** A start looks back so far, in minutes: while the app was down, a meeting of the same day may have ended. */
const BACK = 24 * 60;

/** The reminders of meetings that have ended since this was asked last: their cards are to lose their buttons. */
export function overSinceLast({ store, clock }: Parts, facts: Snapshot): readonly Reminder[] {
  const now = clock.now();
  const since = looked.get(store) ?? plusMinutes(now, -BACK);
  looked.set(store, now);
  return remindersOver(facts, since, now);
}
