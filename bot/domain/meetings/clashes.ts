import { inOne, whyNot, type Closed } from '../sending/day-off';
import { addDays, dayOf, instantAt, timeOf, type Instant } from '../calendar/day';
import type { Calendar } from '../calendar/working-days';
import type { Meeting } from '../partnership';

/**
 * Why the day of a meeting is none to meet on, in words; undefined when it is a good one, when the coordinator has
 * kept it, and for a meeting that has begun or does not take place. Nothing moves it: the coordinator is asked
 * (`product.md`, Meetings).
 */
export function clashOf(
  facts: Closed,
  calendar: Calendar,
  { status, startsAt, keptOn }: Pick<Meeting, 'status' | 'startsAt' | 'keptOn'>,
  now: Instant,
): string | undefined {
  const day = dayOf(startsAt);
  if (status !== 'Planned' || startsAt <= now || keptOn === day) return undefined;
  return inOne(whyNot(facts, calendar, day)) || undefined;
}

/** Some weeks on from a meeting, at the same time on the London clock. */
export interface WeeksOn {
  readonly weeks: number;
  readonly startsAt: Instant;
  /** Why that day is none to meet on either. */
  readonly clash?: string;
}

/** How many weeks on a free day is looked for. */
const MOST_WEEKS = 8;

/** The same time so many weeks on. */
export function weeksOn(facts: Closed, calendar: Calendar, startsAt: Instant, weeks: number): WeeksOn {
  const day = addDays(dayOf(startsAt), weeks * 7);
  const clash = inOne(whyNot(facts, calendar, day));
  return { weeks, startsAt: instantAt(day, timeOf(startsAt)), ...(clash ? { clash } : {}) };
}

/** The first week on whose day is free; undefined when none of the next eight is. */
export function firstFreeWeek(facts: Closed, calendar: Calendar, startsAt: Instant): WeeksOn | undefined {
  for (let weeks = 1; weeks <= MOST_WEEKS; weeks += 1) {
    const there = weeksOn(facts, calendar, startsAt, weeks);
    if (!there.clash) return there;
  }
  return undefined;
}
