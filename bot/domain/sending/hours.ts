import {
  addDays,
  dayOf,
  instantAt,
  timeOf,
  weekdayOf,
  type Day,
  type Instant,
  type TimeOfDay,
  formatTime,
} from '../calendar/day';
import { type AsOf, type Facts, WEEKDAYS, type Weekday } from '../partnership';
import { isWorkingDay, type Calendar } from '../calendar/working-days';
import { inSentence } from '../basics/words';

/** Whatever the list SendingTimes says, nothing goes out before and nothing after: `product.md`, nothing at night. */
export const EARLIEST = '07:00' as TimeOfDay;

export const LATEST = '20:00' as TimeOfDay;

/** When the partnership's messages go out, and what of its list SendingTimes could not be followed. */
export interface SendingPlan {
  readonly hours: SendingHours;
  /** In plain words, each with what holds instead. */
  readonly faults: readonly string[];
}

type Listed = Pick<Facts, 'sendingTimes'>;

/** The hours of `sendingPlan` alone: to be used wherever it is decided whether and when something goes out. */
export const hoursOf = (facts: Listed, installation: SendingHours): SendingHours =>
  sendingPlan(facts, installation).hours;

const impossible = (from: TimeOfDay, until: TimeOfDay, hours: SendingHours): string =>
  `The list SendingTimes asks for ${formatTime(from)} to ${formatTime(until)}, at which nothing can be sent. ` +
  `Until that is put right, messages go out from ${formatTime(hours.from)} to ${formatTime(hours.until)}.`;

const laterOf = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a > b ? a : b);

const earlierOf = (a: TimeOfDay, b: TimeOfDay): TimeOfDay => (a < b ? a : b);

/** When messages may go out on a working day, on the London clock: from `from` up to, not including, `until`. */
export interface SendingHours {
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  /** The days of the week on which any may; none named means Monday to Friday. Never a weekend, whatever is here. */
  readonly days?: readonly Weekday[];
}

/** The same with the hours in which messages go out, for what decides whether and when something does. */
export interface SendingAsOf extends AsOf {
  readonly hours: SendingHours;
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

/**
 * The partnership's own hours and days: the first row of the list SendingTimes that can be read. What it does not say
 * is as the installation has it. Hours that end before they begin are a fault, and the installation's hold; hours at
 * night are cut to the day.
 */
export function sendingPlan({ sendingTimes: [row] }: Listed, installation: SendingHours): SendingPlan {
  if (!row) return { hours: installation, faults: [] };
  const from = row.from ? laterOf(row.from, EARLIEST) : installation.from;
  const until = row.until ? earlierOf(row.until, LATEST) : installation.until;
  const faults = [
    ...(row.from && from !== row.from
      ? [`it begins at ${formatTime(row.from)}, and nothing goes out before ${formatTime(EARLIEST)}`]
      : []),
    ...(row.until && until !== row.until
      ? [`it ends at ${formatTime(row.until)}, and nothing goes out from ${formatTime(LATEST)}`]
      : []),
  ].map((fault) => `In the list SendingTimes ${fault}.`);
  const days = row.days.length > 0 ? row.days : installation.days;
  const kept = days ? { days } : {};
  if (from < until) return { hours: { from, until, ...kept }, faults };
  const hours = { from: installation.from, until: installation.until, ...kept };
  return {
    hours,
    faults: [impossible(row.from ?? installation.from, row.until ?? installation.until, hours)],
  };
}

/** '8:30am to 5:30pm on working days', or on which of them. */
export function hoursInWords({ from, until, days = [] }: SendingHours): string {
  const on = days.length > 0 && days.length < 5 ? inSentence(days) : 'working days';
  return `${formatTime(from)} to ${formatTime(until)} on ${on}`;
}

/**
 * Every instant after `from`, up to and including `to`, at which something can fall due: the start of sending on each
 * day of sending. A clock that is moved forward stops at each (`contract.md`, /local/clock).
 */
export function momentsBetween(
  calendar: Calendar,
  hours: SendingHours,
  from: Instant,
  to: Instant,
): Instant[] {
  const moments: Instant[] = [];
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    const morning = sendingBegins(hours, day);
    if (isSendingDay(hours, calendar, day) && morning > from && morning <= to) moments.push(morning);
  }
  return moments;
}
