import { dayOf, formatDay, timeOf, type Day, type Instant } from '../calendar/day';

export type { Day } from '../calendar/day';

/** '3 December 2026': how documents write a day, with spaces that do not break. */
export const spokenDay = (day: Day): string => formatDay(day).replace(/^\S+ /, '').replaceAll(' ', '\u00a0');

/** '2026-12-03 14:05' on the London clock, as files write a moment. */
export const londonClock = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;
