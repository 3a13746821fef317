import type { Day, Instant } from './day';

const HOUR = 3_600_000;

/** 1am Greenwich on the last Sunday of a month, which has 31 days and is counted from 0. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.setUTCDate(31 - last.getUTCDay());
}

/**
 * What calendars and clocks in London show: '2024-02-08', '14:05'. Summer time is from the last Sunday of March to that of
 * October, at 1am Greenwich (Summer Time Order 2002, SI 2002/262; so since 1996). By rule, as a browser's `Intl` takes a
 * tenth of the time in which the first page stands to be got ready.
 */
export function inLondon(instant: Instant | Date): { readonly day: Day; readonly clock: string } {
  const at = new Date(instant);
  const year = at.getUTCFullYear();
  const isSummer = at.getTime() >= lastSunday(year, 2) && at.getTime() < lastSunday(year, 9);
  const shown = new Date(at.getTime() + (isSummer ? HOUR : 0)).toISOString();
  return { day: shown.slice(0, 10) as Day, clock: shown.slice(11, 16) };
}
