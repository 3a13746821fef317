import { dayOf, instantAt, timeOf, type Day, type Instant, type TimeOfDay } from './day';
import { isWorkingDay, type Calendar } from './working-days';

/** When messages may go out on a working day, on the London clock: from `from` up to, not including, `until`. */
export interface SendingHours {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
}

/** The default of `product.md`, Reminders. */
export const DEFAULT_HOURS: SendingHours = { from: '08:30' as TimeOfDay, until: '17:30' as TimeOfDay };

/** True when a message may go out at this instant: a working day, within the hours. */
export function maySendAt(hours: SendingHours, calendar: Calendar, now: Instant): boolean {
  const time = timeOf(now);
  return isWorkingDay(calendar, dayOf(now)) && time >= hours.from && time < hours.until;
}

/** The instant on `day` at which sending begins. */
export const sendingBegins = (hours: SendingHours, day: Day): Instant => instantAt(day, hours.from);
