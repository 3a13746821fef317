import { addDays, dayOf, type Day } from '../calendar/day';
import type { Calendar } from '../calendar/working-days';
import { commentsDays } from '../inspection/days/comments';
import { exerciseTitle, titledRequests } from '../inspection/exercises';
import { calendarFor } from '../inspection/computed-days';
import { statementDue } from '../inspection/timetable';
import { isDelivered, standingActions } from '../plan/action-status';
import { isToLast, ownDaysOf } from '../plan/own-days';
import type { AsOf, Facts, Inspection, Meeting } from '../partnership';

/** How far ahead is looked: half a year, which holds a statement's 70 working days and the boards that sign it off. */
const DAYS_AHEAD = 182;

/** A day that an inspection's timetable names. */
export interface StatutoryDay {
  readonly day: Day;
  readonly words: string;
  /** True where a letter prints the day; else it was computed and is an estimate. */
  readonly printed: boolean;
}

/** A day on which nobody works. */
export interface DayOff {
  readonly day: Day;
  readonly name: string;
}

/** What a day within an action is for. */
export type DayWithin = 'milestone' | 'to-last' | 'review';

/** Something with a due day that is still to be done. */
export interface DueDay {
  readonly day: Day;
  readonly kind: 'Action' | 'Request';
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
  /** Which day within the action it is; none of that of the action itself. `title` is then the milestone's own. */
  readonly within?: DayWithin;
}

/** What lies ahead, by day: what a calendar of the partnership shows. */
export interface Ahead {
  readonly today: Day;
  readonly until: Day;
  readonly statutory: readonly StatutoryDay[];
  readonly meetings: readonly Meeting[];
  readonly due: readonly DueDay[];
  readonly daysOff: readonly DayOff[];
}

/**
 * Everything with a day from today on, for half a year: statutory days, meetings that take place, what is due, bank
 * holidays and the partnership's closed periods. Days are Europe/London.
 */
export function datesAhead({ facts, calendar, now }: AsOf): Ahead {
  const today = dayOf(now);
  const until = addDays(today, DAYS_AHEAD);
  const isAhead = ({ day }: { readonly day: Day }): boolean => day >= today && day <= until;
  return {
    today,
    until,
    statutory: facts.inspections
      .flatMap((one) => statutoryDays(one, calendar))
      .filter(isAhead)
      .sort(byDay),
    meetings: facts.meetings
      .filter(({ status, endsAt }) => status === 'Planned' && endsAt > now)
      .filter(({ startsAt }) => dayOf(startsAt) <= until)
      .sort((a, b) => (a.startsAt + a.ref < b.startsAt + b.ref ? -1 : 1)),
    due: dueDays(facts).filter(isAhead).sort(byDay),
    daysOff: daysOff(facts, calendar).filter(isAhead).sort(byDay),
  };
}

/** What the letter prints, and the statement's estimate where it prints none (`inspection.md`, Timetable). */
function statutoryDays(inspection: Inspection, calendar: Calendar): StatutoryDay[] {
  const { fieldworkFrom, fieldworkEstimated, publishedOn, statementSentOn, exercise, endedOn } = inspection;
  if (exercise && endedOn !== undefined) return [];
  const title = exercise ? exerciseTitle(inspection.title) : inspection.title;
  const printed = (day: Day | undefined, words: string): StatutoryDay[] =>
    day ? [{ day, words: `${words}: ${title}`, printed: true }] : [];
  const comments = commentsDays({ inspections: [inspection] }).filter(({ done }) => !done);
  const due =
    statementSentOn === undefined ? statementDue(inspection, calendarFor(inspection, calendar)) : undefined;
  return [
    ...printed(fieldworkFrom, 'Fieldwork begins').map((one) => ({ ...one, printed: !fieldworkEstimated })),
    ...comments.map(({ dueOn: day }) => ({
      ...{ day, words: `Comments on the draft letter: ${title}` },
      printed: inspection.commentsDueOn !== undefined,
    })),
    ...printed(publishedOn, 'Letter published'),
    ...(due ? [{ day: due.on, words: `Statement of action due: ${title}`, printed: due.printed }] : []),
  ];
}

function dueDays(facts: Facts): DueDay[] {
  const ofActions = standingActions(facts).flatMap((action): DueDay[] => {
    const { dueOn, ref, title, leadAgency: agencyCode } = action;
    const within = ownDaysOf(facts, action).filter(({ done }) => !done);
    return [
      ...(dueOn && !isDelivered(action)
        ? [{ day: dueOn, kind: 'Action' as const, ref, title, agencyCode }]
        : []),
      ...within.map((one): DueDay => ({
        ...{ day: one.on, kind: 'Action', ref, title: one.milestone?.title ?? title, agencyCode },
        within: one.milestone ? 'milestone' : isToLast(one.ref) ? 'to-last' : 'review',
      })),
    ];
  });
  const ofRequests = titledRequests(facts).flatMap(
    ({ dueOn: day, ref, title, agencyCode, status }): DueDay[] =>
      day && status === 'Open' ? [{ day, kind: 'Request', ref, title, agencyCode }] : [],
  );
  return [...ofActions, ...ofRequests];
}

function daysOff({ closures }: Facts, { holidays }: Calendar): DayOff[] {
  const closed = closures
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ title: name, firstDay, lastDay }) => {
      const days: DayOff[] = [];
      for (let day = firstDay; day <= lastDay && days.length < DAYS_AHEAD; day = addDays(day, 1)) {
        days.push({ day, name });
      }
      return days;
    });
  return [...[...holidays].map(([day, name]) => ({ day, name })), ...closed];
}

const byDay = (a: { readonly day: Day }, b: { readonly day: Day }): number =>
  a.day < b.day ? -1 : Number(a.day > b.day);
