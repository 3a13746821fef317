import { addDays, dayOf, instantAt, timeOf, weekdayOf, type Day, type Instant, type TimeOfDay } from './day';
import { WEEKDAYS, type Weekday } from './partnership';
import { isWorkingDay, type Calendar } from './working-days';

/** When messages may go out on a working day, on the London clock: from `from` up to, not including, `until`. */
export interface SendingHours {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  /** The days of the week on which any may; none named means Monday to Friday. Never a weekend, whatever is here. */
  readonly days?: readonly Weekday[];
}

/** The default of `product.md`, Reminders. */
export const DEFAULT_HOURS: SendingHours = { from: '08:30' as TimeOfDay, until: '17:30' as TimeOfDay };

/** True on a day on which messages go out: a working day, and one of the days of the week that were chosen. */
export function isSendingDay({ days = [] }: SendingHours, calendar: Calendar, day: Day): boolean {
  if (!isWorkingDay(calendar, day)) return false;
  const name = WEEKDAYS[weekdayOf(day) - 1];
  return days.length === 0 || (name !== undefined && days.includes(name));
}

/** True when a message may go out at this instant: on a day of sending, within the hours. */
export function maySendAt(hours: SendingHours, calendar: Calendar, now: Instant): boolean {
  const time = timeOf(now);
  return time >= hours.from && time < hours.until && isSendingDay(hours, calendar, dayOf(now));
}

/** The first day of sending after `day`. */
export function nextSendingDay(hours: SendingHours, calendar: Calendar, day: Day): Day {
  let next = addDays(day, 1);
  while (!isSendingDay(hours, calendar, next)) next = addDays(next, 1);
  return next;
}

/** The last day of sending up to and including `day`. */
export function lastSendingDay(hours: SendingHours, calendar: Calendar, day: Day): Day {
  let last = day;
  while (!isSendingDay(hours, calendar, last)) last = addDays(last, -1);
  return last;
}

/** The instant on `day` at which sending begins. */
export const sendingBegins = (hours: SendingHours, day: Day): Instant => instantAt(day, hours.from);

/**
 * When what is asked for at `now` can go out: `now` itself within sending hours, else the start of sending on the same
 * or the next day of sending.
 */
export const nextSendingTime = (hours: SendingHours, calendar: Calendar, now: Instant): Instant =>
  maySendAt(hours, calendar, now) ? now : nextMorning(hours, calendar, now);

/** The first start of sending after an instant: the morning on which what was set at that instant is told. */
export function nextMorning(hours: SendingHours, calendar: Calendar, after: Instant): Instant {
  const today = dayOf(after);
  const isToCome = isSendingDay(hours, calendar, today) && after < sendingBegins(hours, today);
  return sendingBegins(hours, isToCome ? today : nextSendingDay(hours, calendar, today));
}
