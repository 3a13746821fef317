import { cut } from './basics/words';
import { inOne, whyNot, type Closed } from './calendar/day-off';
import { addDays, dayOf, formatInstant, instantAt, timeOf, type Instant } from './day';
import { messageKey } from './keys';
import type { Wishes } from './messages';
import type { Meeting } from './partnership';
import { addresseesOn, coordinatorsAgency } from './people';
import { sendingBegins } from './sending-hours';
import type { Calendar } from './working-days';

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

/** What the keys of all questions about a meeting's clash at this time are. */
export const clashKey = (ref: string, startsAt: Instant): string => messageKey('Clash', ref, startsAt);

/**
 * A clash is raised with the coordinator once, on the first morning after it is known: when the meeting is put in the
 * list, or when a holiday or closed period is. At another time it is another clash.
 */
export const clashWishes: Wishes = (facts, calendar, hours, now) => {
  const coordinator = addresseesOn(facts, dayOf(now)).coordinator();
  return facts.meetings.flatMap((meeting) => {
    const clash = clashOf(facts, calendar, meeting, now);
    const agencyCode = coordinator?.agencyCode ?? coordinatorsAgency(facts);
    if (!clash || !agencyCode) return [];
    const key = clashKey(meeting.ref, meeting.startsAt);
    const row = facts.messages.find((message) => message.key === key);
    const title = cut(meeting.title, 160);
    return {
      kind: 'Clash',
      about: meeting.ref,
      key,
      title: `${title}, ${formatInstant(meeting.startsAt)}: not a day to meet`,
      agencyCode,
      dueAt: row?.dueAt ?? sendingBegins(hours, dayOf(now)),
      toldStartsAt: meeting.startsAt,
      why: `it is ${clash}`,
      ...(coordinator
        ? { personEmail: coordinator.email }
        : { noPerson: 'No coordinator is named on the People list.' }),
    };
  });
};
