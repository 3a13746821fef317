import { dayOf, formatDay, timeOf, type Day, type Instant } from '../calendar/day';

export type { Day } from '../calendar/day';

/** '3 December 2026': how documents write a day, with spaces that do not break. */
export const spokenDay = (day: Day): string => formatDay(day).replace(/^\S+ /, '').replaceAll(' ', '\u00a0');

/** '25 to 29 January 2027'; what the two days share is said once. */
export function spokenSpan(from: Day, to: Day): string {
  const [first, last] = [spokenDay(from), spokenDay(to)].map((day) => day.split('\u00a0'));
  const [day, month, year] = first ?? [];
  if (from === to || year !== last?.[2])
    return from === to ? spokenDay(to) : `${spokenDay(from)} to ${spokenDay(to)}`;
  return `${month === last?.[1] ? day : `${day}\u00a0${month}`} to ${spokenDay(to)}`;
}

/** '2026-12-03 14:05' on the London clock, as files write a moment. */
export const londonClock = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;
