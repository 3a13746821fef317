import { dayFromNumber, dayNumber, weekdayOf, weekdayOfNumber, type Day } from './day';

/**
 * Bank holidays of England and Wales, as known on a day. Holidays change by proclamation (`inspection.md`),
 * so each computed date is kept with the version that produced it.
 */
export interface Calendar {
  /** Names this calendar in what is stored and shown, e.g. 'England and Wales to 2027, as announced by 2022-11-06'. */
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
  const closed = weekdayHolidays(calendar);
  const start = dayNumber(day);
  const step = count > 0 ? 1 : -1;
  // Whole weeks at once, then the days that are still missing: a date 500 working days off costs no more than one 5 off.
  let at = start + Math.trunc(count / 5) * 7;
  const passed = count > 0 ? countWorking(closed, start + 1, at) : countWorking(closed, at, start - 1);
  for (let left = Math.abs(count) - passed; left > 0;) {
    at += step;
    if (isWorkingNumber(closed, at)) left -= 1;
  }
  const back = count < 0 ? 1 : -1;
  while (!isWorkingNumber(closed, at)) at += back;
  return dayFromNumber(at);
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from);
  return countWorking(weekdayHolidays(calendar), dayNumber(from) + 1, dayNumber(to));
}

/** The bank holidays that fall on Monday to Friday, by day number, in order. */
interface WeekdayHolidays {
  readonly sorted: readonly number[];
  readonly set: ReadonlySet<number>;
}

/** Worked out once a calendar: the holidays of a calendar never change. */
const known = new WeakMap<Calendar['holidays'], WeekdayHolidays>();

function weekdayHolidays({ holidays }: Calendar): WeekdayHolidays {
  const before = known.get(holidays);
  if (before) return before;
  const sorted = [...holidays.keys()]
    .map(dayNumber)
    .filter((number) => weekdayOfNumber(number) <= 5)
    .sort((a, b) => a - b);
  const made = { sorted, set: new Set(sorted) };
  known.set(holidays, made);
  return made;
}

const isWorkingNumber = (closed: WeekdayHolidays, number: number): boolean =>
  weekdayOfNumber(number) <= 5 && !closed.set.has(number);

/** Working days from `first` to `last`, both included; 0 when `last` is the day before `first`. */
const countWorking = (closed: WeekdayHolidays, first: number, last: number): number =>
  weekdaysUpTo(last) - weekdaysUpTo(first - 1) - (upTo(closed.sorted, last) - upTo(closed.sorted, first - 1));

/** Mondays to Fridays from a Monday long before 1970 up to and including a day. */
function weekdaysUpTo(number: number): number {
  const sinceMonday = number + 3 + 7 * 100_000;
  return Math.floor(sinceMonday / 7) * 5 + Math.min((sinceMonday % 7) + 1, 5);
}

/** How many of the sorted numbers are at most `limit`. */
function upTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
