import type { Day, Instant } from './day';

/**
 * Which of two days or instants comes first, as `sort` asks it: below 0, above 0, or 0 for the same; no day after any day.
 * As they are written, the order of their signs is that of time; by the order of a language it would take fifty times as long.
 */
export function byDay(a: Day | Instant | '' | undefined, b: Day | Instant | '' | undefined): number {
  const [one, other] = [a || LAST, b || LAST];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Behind every year. */
const LAST = '~';
