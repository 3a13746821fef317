import { DateTime } from 'luxon';

/** The zone of every wall-clock time and calendar day in the product (`inspection.md`, England). */
export const ZONE = 'Europe/London';

/** A calendar day in Europe/London, `yyyy-MM-dd`. Sorts and compares as text. */
export type Day = string & { readonly __day: true };

/** An instant in UTC to the second, `yyyy-MM-ddTHH:mm:ssZ`, as SharePoint keeps it. Sorts and compares as text. */
export type Instant = string & { readonly __instant: true };

/** A wall-clock time in Europe/London, `HH:mm`. */
export type TimeOfDay = string & { readonly __time: true };

const MILLIS_A_DAY = 86_400_000;
const MILLIS_A_MINUTE = 60_000;
const INSTANT_LENGTH = 'yyyy-MM-ddTHH:mm:ssZ'.length;

/**
 * Reads a `yyyy-MM-dd` text. Gives undefined for anything that is not a real calendar day, and for one of a year in which
 * nobody plans: a form hands in 0002 and 0202 while somebody still types the year, and such a row would be overdue by
 * hundreds of thousands of working days.
 */
export function parseDay(text: string): Day | undefined {
  if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return undefined;
  return dayFromNumber(dayNumber(text as Day)) === text ? (text as Day) : undefined;
}

/** Reads an ISO 8601 instant with an offset or `Z`; fractions of a second are dropped. Undefined when it is none. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  // As nearly every row has it, some thousand at a time: there is nothing to work out, only to see that it is real.
  const millis = text.length === INSTANT_LENGTH ? Date.parse(text) : NaN;
  if (!Number.isNaN(millis) && instantFromMillis(millis) === text) return text as Instant;
  const at = DateTime.fromISO(text, { zone: 'utc' });
  return at.isValid ? instantOf(at) : undefined;
}

/** Reads a 24-hour `HH:mm` wall-clock time. Undefined when it is none. */
export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as TimeOfDay) : undefined;
}

/** The instant of a JavaScript time value (milliseconds since 1970, UTC); fractions of a second are dropped. */
export const instantFromMillis = (millis: number): Instant =>
  `${new Date(millis).toISOString().slice(0, 19)}Z` as Instant;

/** Milliseconds since 1970 of an instant. */
export const millisOf = (instant: Instant): number => Date.parse(instant);

/**
 * What a function gives for a text, remembered for up to so many texts: thousands of things share some hundred days, and
 * luxon takes a while for each.
 */
function remembering<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** The calendar day in Europe/London at an instant. */
export const dayOf = (instant: Instant): Day => dayAtHour(hourOf(instant));

/** The hour of UTC: the clocks change on the hour, and London is ahead by whole hours, so one answer fits the hour. */
const hourOf = (instant: Instant): string => instant.slice(0, 13);
const startOf = (hour: string): Instant => `${hour}:00:00Z` as Instant;

const dayAtHour = remembering(50_000, (hour) => onLondonClock(startOf(hour)).slice(0, 10) as Day);

/** The wall-clock time in Europe/London at an instant. */
export const timeOf = (instant: Instant): TimeOfDay => onLondonClock(instant).slice(11, 16) as TimeOfDay;

/**
 * The instant at which the clock in London shows `time` on `day`.
 * In the hour that spring skips, the time after the change is taken; in the hour that autumn repeats, the first.
 */
export const instantAt = (day: Day, time: TimeOfDay): Instant => instantShown(`${day}T${time}`);

const instantShown = remembering(20_000, (shown) => {
  const read = DateTime.fromISO(shown, { zone: ZONE });
  return instantOf(DateTime.min(...read.getPossibleOffsets()) ?? read);
});

/** An instant moved by whole minutes (negative goes back). */
export const plusMinutes = (instant: Instant, minutes: number): Instant =>
  instantFromMillis(millisOf(instant) + minutes * MILLIS_A_MINUTE);

/**
 * Days since 1970-01-01, for arithmetic on very many days: a plan of 5,000 subjects asks for some 100,000 days, and
 * reading each as a luxon value would take seconds. A day has no zone, so whole numbers are exact.
 */
export const dayNumber = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLIS_A_DAY;

/** The days from 1970 to 2100 that were asked for, by number: a plan of thousands of lines asks for the same few hundred. */
const KNOWN_DAYS: Day[] = [];
const LAST_KNOWN = 47_846;

/** The day of a `dayNumber`. */
export function dayFromNumber(number: number): Day {
  const known = KNOWN_DAYS[number];
  if (known !== undefined) return known;
  const day = new Date(number * MILLIS_A_DAY).toISOString().slice(0, 10) as Day;
  if (number >= 0 && number <= LAST_KNOWN) KNOWN_DAYS[number] = day;
  return day;
}

/** A day moved by calendar days (negative goes back). */
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => weekdayOfNumber(dayNumber(day));

/** 1 for Monday to 7 for Sunday, of a `dayNumber`; 1970-01-01 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** Days as luxon words them in a style. */
const wordedIn = (style: string): ((day: Day) => string) =>
  remembering(20_000, (day) => DateTime.fromISO(day, { zone: 'utc', locale: 'en-GB' }).toFormat(style));

/** 'Thursday'. */
export const weekdayName = wordedIn('cccc');

/** 'Thursday 8 February 2024'. */
export const formatDay = wordedIn('cccc d LLLL yyyy');

const weekdayDayMonth = wordedIn('ccc d LLL');

/**
 * 'Thu 8 Feb', for cards, tables and narrow screens; with `today` a day of another year has its year, too. Every month is
 * in three letters, where `en-GB` has 'Sept' among them.
 */
export function formatShortDay(day: Day, today: Day = day): string {
  const short = weekdayDayMonth(day).replace(/\bSept$/, 'Sep');
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`;
}

/** '14:00' as '2pm', '14:30' as '2:30pm', '12:00' as 'noon', '00:00' as 'midnight'. */
export function formatTime(time: TimeOfDay): string {
  if (time === '12:00') return 'noon';
  if (time === '00:00') return 'midnight';
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** An instant as people in London say it: 'Thursday 8 February 2024, 2pm'. */
export const formatInstant = (instant: Instant): string =>
  `${formatDay(dayOf(instant))}, ${formatTime(timeOf(instant))}`;

/** 'Thu 8 Feb 2024', for titles of rows, which are read in any year. */
export const formatDatedDay = (day: Day): string => `${formatShortDay(day)} ${day.slice(0, 4)}`;

/** 'Thu 8 Feb 2024, 2pm', likewise. */
export const formatDatedInstant = (instant: Instant): string =>
  `${formatDatedDay(dayOf(instant))}, ${formatTime(timeOf(instant))}`;

/** 'Thu 8 Feb, 2pm'; with `today` of another year 'Thu 8 Feb 2024, 2pm'. */
export const formatShortInstant = (instant: Instant, today?: Day): string =>
  `${formatShortDay(dayOf(instant), today)}, ${formatTime(timeOf(instant))}`;

/** Minutes that London is ahead of UTC. */
const offsetAtHour = remembering(50_000, (hour) => DateTime.fromISO(startOf(hour), { zone: ZONE }).offset);

/** `yyyy-MM-ddTHH:mm…` as the clock in London shows it. */
const onLondonClock = (instant: Instant): string =>
  new Date(millisOf(instant) + offsetAtHour(hourOf(instant)) * MILLIS_A_MINUTE).toISOString();

const instantOf = (at: DateTime): Instant =>
  at.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) as Instant;
