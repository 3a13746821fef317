import type { Day, Instant } from '../../bot/domain/calendar/day';

/**
 * Days and times as the domain words them ('Thu 8 Feb', '2:30pm'). With the browser's own `Intl`, because luxon would
 * be a sixth of all the script of the first page.
 */

const ZONE = 'Europe/London';

type Style = Pick<Intl.DateTimeFormatOptions, 'weekday' | 'month' | 'year'>;

/** A browser takes longer to make one of these than to write a row of the plan with it. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify(options);
  const format = made.get(name) ?? new Intl.DateTimeFormat('en-GB', options);
  made.set(name, format);
  return format;
}

function dayIn(at: Date, zone: string, style: Style): string {
  const words = formatOf({ ...style, day: 'numeric', timeZone: zone })
    .formatToParts(at)
    .filter((part) => part.type !== 'literal')
    // Every short month has three letters; `en-GB` has 'Sept' among them.
    .map(({ type, value }) => (type === 'month' && style.month === 'short' ? value.slice(0, 3) : value));
  return words.join(' ');
}

const SHORT: Style = { weekday: 'short', month: 'short' };
const LONG: Style = { weekday: 'long', month: 'long', year: 'numeric' };

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** 'Thu 8 Feb 2024'. */
export const shortDay = (day: Day): string => dayIn(midnight(day), 'UTC', { ...SHORT, year: 'numeric' });

/** '8 Feb'. */
export const dayAndMonth = (day: Day): string => dayIn(midnight(day), 'UTC', { month: 'short' });

/** 'Thursday 8 February 2024'. */
export const longDay = (day: Day): string => dayIn(midnight(day), 'UTC', LONG);

const CLOCK = { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone: ZONE } as const;

/** '2pm', '2:05pm', 'noon', in London. */
export function time(instant: Instant): string {
  const [hour = 0, minute = 0] = formatOf(CLOCK).format(new Date(instant)).split(':').map(Number);
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
}

/** 'Thu 8 Feb', in London. */
export const dayOfInstant = (instant: Instant): string => dayIn(new Date(instant), ZONE, SHORT);

/** 'Thursday 8 February 2024', in London. */
export const longDayOfInstant = (instant: Instant): string => dayIn(new Date(instant), ZONE, LONG);

/** A moment as the server writes one. */
export const instantOf = (at: Date): Instant => `${at.toISOString().slice(0, 19)}Z` as Instant;

/** '2:05pm', with the day before it when that is not the day of `now`. */
export function asOf(instant: Instant, now: Date): string {
  const sameDay = dayIn(new Date(instant), ZONE, LONG) === dayIn(now, ZONE, LONG);
  return sameDay ? time(instant) : `${dayOfInstant(instant)}, ${time(instant)}`;
}

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

/** 'No action is', 'One action is', 'Two actions are', '11 actions are': how a heading begins. */
export const howMany = (n: number, one: string, many = `${one}s`): string =>
  `${NUMBERS[n] ?? n} ${n < 2 ? one : many} ${n < 2 ? 'is' : 'are'}`;

/** 'Three things are yours to do'; to who only reads, 'Three things are your agency’s to do'. */
export const thingsTo = (n: number, mayAct: boolean): string =>
  `${howMany(n, 'thing')} ${mayAct ? 'yours' : 'your agency’s'} to do`;

/** 'One vote waits for you', 'Two votes wait for you'; to who only reads, 'One vote waits for your agency'. */
export const votesWait = (n: number, mayAct: boolean): string =>
  `${NUMBERS[n] ?? n} ${n < 2 ? 'vote waits' : 'votes wait'} for ${mayAct ? 'you' : 'your agency'}`;

/** 'Thu 8 Feb', with the year when it is not the one of `today`. */
export const briefDay = (day: Day, today: Day): string =>
  dayIn(midnight(day), 'UTC', day.slice(0, 4) === today.slice(0, 4) ? SHORT : { ...SHORT, year: 'numeric' });

/** 'Thursday', in London. */
export const weekdayOfInstant = (instant: Instant): string =>
  dayIn(new Date(instant), ZONE, { weekday: 'long' }).split(' ')[0] ?? '';

/** '2024-02-08', the day of an instant in London, as a field for a day has it. */
export function dayFieldOf(instant: Instant): string {
  const parts = formatOf({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: ZONE }).formatToParts(
    new Date(instant),
  );
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

/** '14:00', the time of an instant in London, as a field for a time has it. */
export const timeFieldOf = (instant: Instant): string => {
  const [hour = '0', minute = '0'] = formatOf(CLOCK).format(new Date(instant)).split(':');
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
};
