import { addDays, weekdayOf, type Day, type Instant } from '../calendar/day';
import { isSendingDay, sendingBegins, type SendingHours } from '../sending/hours';
import type { Calendar } from '../calendar/working-days';
import type { Person } from '../partnership';

/** The time of whose changes a digest tells: from, up to but not including, until. */
export interface Window {
  readonly from: Instant;
  readonly until: Instant;
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The first day of sending in the week of this Monday: Tuesday after a bank holiday. Undefined in a week without one. */
export const firstSendingDay = (hours: SendingHours, calendar: Calendar, monday: Day): Day | undefined =>
  [0, 1, 2, 3, 4].map((days) => addDays(monday, days)).find((day) => isSendingDay(hours, calendar, day));

/** From the morning of last week's digest to the morning of this week's: nothing is told twice, and nothing is left out. */
export function windowOfWeek(hours: SendingHours, calendar: Calendar, monday: Day): Window {
  const morningOf = (week: Day): Instant =>
    sendingBegins(hours, firstSendingDay(hours, calendar, week) ?? week);
  return { from: morningOf(addDays(monday, -7)), until: morningOf(monday) };
}

/** Who gets the weekly summary: chairs and coordinators, unless they have stopped it. */
export const getsDigest = (person: Pick<Person, 'roles' | 'digest'>): boolean =>
  mayHaveDigest(person) && person.digest !== false;

/** Who can have it at all. */
export const mayHaveDigest = ({ roles }: Pick<Person, 'roles'>): boolean =>
  roles.includes('Chair') || roles.includes('Coordinator');
