import { DateTime } from 'luxon';

/** The zone of every wall-clock time and calendar day in the product (`inspection.md`, England). */
export const ZONE = 'Europe/London';

/** A calendar day in Europe/London, `yyyy-MM-dd`. Sorts and compares as text. */
export type Day = string & { readonly __day: true };

/** An instant in UTC to the second, `yyyy-MM-ddTHH:mm:ssZ`, as SharePoint keeps it. Sorts and compares as text. */
export type Instant = string & { readonly __instant: true };

/** A wall-clock time in Europe/London, `HH:mm`. */
export type TimeOfDay = string & { readonly __time: true };

/** Reads a `yyyy-MM-dd` text. Gives undefined for anything that is not a real calendar day. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return DateTime.fromISO(text, { zone: 'utc' }).isValid ? (text as Day) : undefined;
}

/** Reads an ISO 8601 instant with an offset or `Z`; fractions of a second are dropped. Undefined when it is none. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const at = DateTime.fromISO(text, { zone: 'utc' });
  return at.isValid ? instantOf(at) : undefined;
}

/** Reads a 24-hour `HH:mm` wall-clock time. Undefined when it is none. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as TimeOfDay) : undefined;
}

/** The instant of a JavaScript time value (milliseconds since 1970, UTC). */
export const instantFromMillis = (millis: number): Instant =>
  instantOf(DateTime.fromMillis(millis, { zone: 'utc' }));

/** Milliseconds since 1970 of an instant. */
export const millisOf = (instant: Instant): number => DateTime.fromISO(instant).toMillis();

/** The calendar day in Europe/London at an instant. */
export const dayOf = (instant: Instant): Day => inLondon(instant).toISODate() as Day;

/** The wall-clock time in Europe/London at an instant. */
export const timeOf = (instant: Instant): TimeOfDay => inLondon(instant).toFormat('HH:mm') as TimeOfDay;

/**
 * The instant at which the clock in London shows `time` on `day`.
 * In the hour that spring skips, the time after the change is taken; in the hour that autumn repeats, the first.
 */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  return instantOf(DateTime.fromISO(`${day}T${time}`, { zone: ZONE }));
}

/** An instant moved by whole minutes (negative goes back). */
export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantOf(DateTime.fromISO(instant).plus({ minutes }));

/** A day moved by calendar days (negative goes back). */
export const addDays = (day: Day, days: number): Day => asDate(day).plus({ days }).toISODate() as Day;

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => asDate(to).diff(asDate(from), 'days').days;

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => asDate(day).weekday;

/** 'Thursday 8 February 2024'. */
export const formatDay = (day: Day): string => british(asDate(day)).toFormat('cccc d LLLL yyyy');

/** 'Thu 8 Feb', for tables and narrow screens. */
export const formatShortDay = (day: Day): string => british(asDate(day)).toFormat('ccc d LLL');

/** '14:00' as '2pm', '14:30' as '2.30pm', the GOV.UK style; '12:00' as 'midday'. */
export function formatTime(time: TimeOfDay): string {
  if (time === '12:00') return 'midday';
  if (time === '00:00') return 'midnight';
  const at = DateTime.fromFormat(time, 'HH:mm');
  return british(at)
    .toFormat(at.minute === 0 ? 'ha' : 'h.mma')
    .toLowerCase();
}

/** An instant as people in London say it: 'Thursday 8 February 2024, 2pm'. */
export const formatInstant = (instant: Instant): string =>
  `${formatDay(dayOf(instant))}, ${formatTime(timeOf(instant))}`;

/** 'Thu 8 Feb, 2pm'. */
export const formatShortInstant = (instant: Instant): string =>
  `${formatShortDay(dayOf(instant))}, ${formatTime(timeOf(instant))}`;

/** The luxon value of an instant on the London clock, for the few rules that need more than the above. */
export const inLondon = (instant: Instant): DateTime => DateTime.fromISO(instant, { zone: ZONE });

const asDate = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const british = (at: DateTime): DateTime => at.setLocale('en-GB');
const instantOf = (at: DateTime): Instant =>
  at.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) as Instant;
