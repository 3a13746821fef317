import { instantFromMillis, millisOf, type Instant } from '../domain/calendar/day';
import type { Parts } from './ports';

/**
 * As of when the facts in memory are, for people: now, as long as they are kept in step; earlier while SharePoint does
 * not answer.
 */
export function factsAsOf({ store, clock }: Pick<Parts, 'store' | 'clock'>): Instant {
  const behind = store.secondsBehind?.() ?? 0;
  return Number.isFinite(behind) ? instantFromMillis(millisOf(clock.now()) - behind * 1000) : clock.now();
}
