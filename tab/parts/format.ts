import type { Day, Instant } from '../../bot/domain/calendar/day';
import { inLondon } from '../../bot/domain/calendar/london';

/** Days and times as the domain words them ('Thu 8 Feb', '2:30pm'). Not with luxon: it would be a sixth of the first page's script. */

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

interface Style {
  /** How much of the names of the weekday and of the month is written; no weekday unless given. */
  readonly weekday?: 'short' | 'long';
  readonly month: 'short' | 'long';
  readonly year?: boolean;
}

const SHORT: Style = { weekday: 'short', month: 'short' };
const LONG: Style = { weekday: 'long', month: 'long', year: true };

function inWords(day: Day, { weekday, month, year }: Style): string {
  const [years = '', months = '', days = ''] = day.split('-');
  const name = (names: readonly string[], at: number, length: 'short' | 'long'): string =>
    (names[at] ?? '').slice(0, length === 'short' ? 3 : undefined);
  return [
    weekday && name(WEEKDAYS, new Date(`${day}T00:00:00Z`).getUTCDay(), weekday),
    String(Number(days)),
    name(MONTHS, Number(months) - 1, month),
    year && years,
  ]
    .filter(Boolean)
    .join(' ');
}

/** 'Thu 8 Feb 2024'. */
export const shortDay = (day: Day): string => inWords(day, { ...SHORT, year: true });

/** '8 Feb'. */
export const dayAndMonth = (day: Day): string => inWords(day, { month: 'short' });

/** 'Thursday 8 February 2024'. */
export const longDay = (day: Day): string => inWords(day, LONG);

/** 'Thu 8 Feb', with the year when it is not the one of `today`. */
export const briefDay = (day: Day, today: Day): string =>
  inWords(day, { ...SHORT, year: day.slice(0, 4) !== today.slice(0, 4) });

/** '2pm', '2:05pm', 'noon', in London. */
export function time(instant: Instant): string {
  const [hour = 0, minute = 0] = timeFieldOf(instant).split(':').map(Number);
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** 'Thu 8 Feb', in London. */
export const dayOfInstant = (instant: Instant): string => inWords(dayFieldOf(instant), SHORT);

/** 'Thursday 8 February 2024', in London. */
export const longDayOfInstant = (instant: Instant): string => longDay(dayFieldOf(instant));

/** 'Thursday', in London. */
export const weekdayOfInstant = (instant: Instant): string => longDayOfInstant(instant).split(' ')[0] ?? '';

/** A moment as the server writes one. */
export const instantOf = (at: Date): Instant => `${at.toISOString().slice(0, 19)}Z` as Instant;

/** '2:05pm', with the day before it when that is not the day of `now`. */
export const asOf = (instant: Instant, now: Date): string =>
  dayFieldOf(instant) === inLondon(now).day ? time(instant) : `${dayOfInstant(instant)}, ${time(instant)}`;

/** '2024-02-08', the day of an instant in London, as a field for a day has it. */
export const dayFieldOf = (instant: Instant): Day => inLondon(instant).day;

/** '14:00', the time of an instant in London, as a field for a time has it. */
export const timeFieldOf = (instant: Instant): string => inLondon(instant).clock;

/** '1 action', '2 actions'. */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** 'today', 'tomorrow' or 'in 5 working days'. */
export function ahead(workingDays: number): string {
  if (workingDays === 0) return 'today';
  return `in ${count(workingDays, 'working day')}`;
}

/** 'a', 'a and b', 'a, b and c'; and 'a; b, of c; and d' where a comma stands within one. */
export { inList, inSentence as listed } from '../../bot/domain/basics/words';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** 'Four', and '11': how a line begins. */
export const spelt = (n: number): string => NUMBERS[n] ?? String(n);

/** 'No action is', 'One action is', 'Two actions are', '11 actions are': how a heading begins. */
export const howMany = (n: number, one: string, many = `${one}s`): string =>
  `${NUMBERS[n] ?? n} ${n < 2 ? one : many} ${n < 2 ? 'is' : 'are'}`;
