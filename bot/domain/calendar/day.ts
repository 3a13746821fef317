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

/** Reads a `yyyy-MM-dd` text. Gives undefined for anything that is not a real calendar day. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
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

/** The calendar day in Europe/London at an instant. */
export function dayOf(instant: Instant): Day {
  const hour = instant.slice(0, 13);
  const known = days.get(hour);
  if (known !== undefined) return known;
  if (days.size >= OFFSETS_KEPT) days.clear();
  const day = onLondonClock(instant).slice(0, 10) as Day;
  days.set(hour, day);
  return day;
}

/** London's days by hour of UTC: it is ahead by whole hours, so one answer fits the hour. */
const days = new Map<string, Day>();

/** The wall-clock time in Europe/London at an instant. */
export const timeOf = (instant: Instant): TimeOfDay => onLondonClock(instant).slice(11, 16) as TimeOfDay;

/**
 * The instant at which the clock in London shows `time` on `day`.
 * In the hour that spring skips, the time after the change is taken; in the hour that autumn repeats, the first.
 */
export function instantAt(day: Day, time: TimeOfDay): Instant {
  const shown = `${day}T${time}`;
  const known = instants.get(shown);
  if (known !== undefined) return known;
  if (instants.size >= INSTANTS_KEPT) instants.clear();
  const read = DateTime.fromISO(shown, { zone: ZONE });
  const instant = instantOf(DateTime.min(...read.getPossibleOffsets()) ?? read);
  instants.set(shown, instant);
  return instant;
}

/** Instants by what London's clock shows: thousands of things fall due at the start of sending on some hundred days. */
const instants = new Map<string, Instant>();
const INSTANTS_KEPT = 20_000;

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

/** 'Thursday'. */
export const weekdayName = (day: Day): string => inWords(day, 'cccc');

/** 'Thursday 8 February 2024'. */
export const formatDay = (day: Day): string => inWords(day, 'cccc d LLLL yyyy');

/**
 * 'Thu 8 Feb', for cards, tables and narrow screens; with `today` a day of another year has its year, too. Every month is
 * in three letters, where `en-GB` has 'Sept' among them.
 */
export function formatShortDay(day: Day, today: Day = day): string {
  const short = inWords(day, 'ccc d LLL').replace(/\bSept$/, 'Sep');
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

/** 'Thu 8 Feb, 2pm'; with `today` of another year 'Thu 8 Feb 2024, 2pm'. */
export const formatShortInstant = (instant: Instant, today?: Day): string =>
  `${formatShortDay(dayOf(instant), today)}, ${formatTime(timeOf(instant))}`;

/** The luxon value of an instant on the London clock. */
const inLondon = (instant: Instant): DateTime => DateTime.fromISO(instant, { zone: ZONE });

/** Days in words, by style and day: thousands of things share some hundred days, and each takes luxon a while to word. */
const worded = new Map<string, string>();
const WORDED_KEPT = 20_000;

function inWords(day: Day, style: string): string {
  const name = `${style} ${day}`;
  const known = worded.get(name);
  if (known !== undefined) return known;
  if (worded.size >= WORDED_KEPT) worded.clear();
  const words = british(asDate(day)).toFormat(style);
  worded.set(name, words);
  return words;
}

/** Minutes that London is ahead of UTC, by hour of UTC: the clocks change on the hour, so one answer fits the hour. */
const offsets = new Map<string, number>();
const OFFSETS_KEPT = 50_000;

function londonOffset(instant: Instant): number {
  const hour = instant.slice(0, 13);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= OFFSETS_KEPT) offsets.clear();
  const { offset } = inLondon(instant);
  offsets.set(hour, offset);
  return offset;
}

/** `yyyy-MM-ddTHH:mm…` as the clock in London shows it. */
const onLondonClock = (instant: Instant): string =>
  new Date(millisOf(instant) + londonOffset(instant) * MILLIS_A_MINUTE).toISOString();

const asDate = (day: Day): DateTime => DateTime.fromISO(day, { zone: 'utc' });
const british = (at: DateTime): DateTime => at.setLocale('en-GB');
const instantOf = (at: DateTime): Instant =>
  at.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) as Instant;
