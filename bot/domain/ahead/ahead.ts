import { addDays, dayOf, type Day } from '../calendar/day';
import type { Calendar } from '../calendar/working-days';
import { exerciseTitle, titledRequests } from '../inspection/exercises';
import { statementDue } from '../inspection/timetable';
import { isDelivered } from '../plan/action-status';
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

/** Something with a due day that is still to be done. */
export interface DueDay {
  readonly day: Day;
  readonly kind: 'Action' | 'Request';
  readonly ref: string;
  readonly title: string;
  readonly agencyCode: string;
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
  const due = statementSentOn === undefined ? statementDue(inspection, calendar) : undefined;
  return [
    ...printed(fieldworkFrom, 'Fieldwork begins').map((one) => ({ ...one, printed: !fieldworkEstimated })),
    ...printed(publishedOn, 'Letter published'),
    ...(due ? [{ day: due.on, words: `Statement of action due: ${title}`, printed: due.printed }] : []),
  ];
}

function dueDays(facts: Facts): DueDay[] {
  const { actions } = facts;
  const ofActions = actions.flatMap((action): DueDay[] => {
    const { dueOn: day, ref, title, leadAgency: agencyCode } = action;
    return day && !isDelivered(action) ? [{ day, kind: 'Action', ref, title, agencyCode }] : [];
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
