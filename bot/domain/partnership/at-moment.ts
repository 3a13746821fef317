import type { AsOf, Facts } from './facts';

/** What was worked out of the same facts as of one moment, by what worked it out. */
interface Moment extends Pick<AsOf, 'calendar' | 'now'> {
  readonly outcomes: Map<unknown, unknown>;
}

const latest = new WeakMap<Facts, Moment>();

/**
 * What is worked out of the facts as of a moment, once for all that ask in one answer: what waits is counted, listed and chased
 * by the same things. `of` is a function that stays, by which the outcome is known again. Of the same facts only the latest
 * moment is kept. All who ask share the outcome, so nobody may change it.
 */
export function atMoment<R>(asOf: AsOf, of: (asOf: AsOf) => R): R {
  const { facts, calendar, now } = asOf;
  const before = latest.get(facts);
  const isSame = before?.now === now && before.calendar === calendar;
  const { outcomes } = isSame ? before : { outcomes: new Map<unknown, unknown>() };
  if (!isSame) latest.set(facts, { calendar, now, outcomes });
  if (!outcomes.has(of)) outcomes.set(of, of(asOf));
  return outcomes.get(of) as R;
}
