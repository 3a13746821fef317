import { instantFromMillis, millisOf, type Instant } from '../domain/calendar/day';
import type { Facts } from '../domain/partnership';
import { hoursOf, type SendingAsOf } from '../domain/sending/hours';
import type { Parts } from './ports';

/**
 * As of when the facts in memory are, for people: now, as long as they are kept in step; earlier while SharePoint does
 * not answer.
 */
export function factsAsOf({ store, clock }: Pick<Parts, 'store' | 'clock'>): Instant {
  const behind = store.secondsBehind?.() ?? 0;
  return Number.isFinite(behind) ? instantFromMillis(millisOf(clock.now()) - behind * 1000) : clock.now();
}

/** These facts as they stand now, by the partnership's own hours. */
export const asOfNow = (
  { calendar, clock, hours }: Pick<Parts, 'calendar' | 'clock' | 'hours'>,
  facts: Facts,
): SendingAsOf => ({ facts, calendar, hours: hoursOf(facts, hours), now: clock.now() });
