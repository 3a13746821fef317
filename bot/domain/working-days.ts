import { addDays, weekdayOf, type Day } from './day';

/**
 * Bank holidays of England and Wales, as known on a day. Holidays change by proclamation (`inspection.md`),
 * so each computed date is kept with the version that produced it.
 */
export interface Calendar {
  /** Names this calendar in what is stored and shown, e.g. 'England and Wales, as announced by 2025-06-01'. */
  readonly version: string;
  /** First and last day it knows the holidays of; outside them only weekends are skipped. */
  readonly from: Day;
  readonly to: Day;
  /** Day → the holiday's name. */
  readonly holidays: ReadonlyMap<Day, string>;
}

/** True for Monday to Friday that are no bank holiday. School holidays are working days (`product.md`, Deadlines). */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean =>
  weekdayOf(day) <= 5 && !calendar.holidays.has(day);

/**
 * The working day `count` working days after `day` (before it when negative). `day` itself is day 0 and need not be
 * a working day; for count 0 it is `day`, or the last working day before it when `day` is none.
 */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  const step = count > 0 ? 1 : -1;
  let at = day;
  if (count === 0) {
    while (!isWorkingDay(calendar, at)) at = addDays(at, -1);
    return at;
  }
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(calendar, at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let at = from; at < to;) {
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at)) count += 1;
  }
  return count;
}
