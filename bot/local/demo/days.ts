import {
  addDays,
  instantAt,
  weekdayOf,
  type Day,
  type Instant,
  type TimeOfDay,
} from '../../domain/calendar/day';
import { addWorkingDays, isWorkingDay, type Calendar } from '../../domain/calendar/working-days';

/**
 * The demonstration's days, counted in working days from the next working morning after the first start: 0 is that
 * day, -1 the last working day up to the first start, and so on. So something falls due on the morning after.
 */
export interface DemoDays {
  day(count: number): Day;
  /** An instant on such a day, on the London clock. */
  at(count: number, time: string): Instant;
}

/**
 * Days of the demonstration, counted in working days from the next one after today, so that it is as lively on every
 * day.
 */
export function demoDays(today: Day, calendar: Calendar): DemoDays {
  const next = addWorkingDays(calendar, today, 1);
  const day = (count: number): Day => (count === 0 ? next : addWorkingDays(calendar, next, count));
  return { day, at: (count, time) => instantAt(day(count), time as TimeOfDay) };
}

/** The last Friday that is a working day, up to and including `day`: inspectors' fieldwork ends on one. */
export function fridayUpTo(calendar: Calendar, day: Day): Day {
  let at = day;
  while (weekdayOf(at) !== 5 || !isWorkingDay(calendar, at)) at = addDays(at, -1);
  return at;
}
