import { addDays, type Day } from '../calendar/day';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type Calendar } from '../calendar/working-days';
import type { Facts, Request } from '../partnership';
import { isListed } from '../people/actor';
import { successionOf } from '../people/addressees';
import { agencyName, agencyOf } from '../people/names';
import { requestNumber, standingRequests, withoutExercise } from './exercises';
import { callAhead, dayOfInspection, type Running } from './three-weeks';

/** A request as a line of the countdown. */
export interface AskedLine {
  readonly ref: string;
  /** Without the inspection that it is of: 'R04'; 'Exercise R04' of a dry run. */
  readonly number: string;
  readonly title: string;
  readonly agencyCode: string;
  readonly agency: string;
  readonly dueOn?: Day;
  /** Working days since it was due; 0 where it is not late. */
  readonly late: number;
}

/** How an inspection stands on one day of its three weeks. */
export interface Countdown {
  readonly today: Day;
  /** The day of the call while that is still ahead: until then no day is counted. */
  readonly beginsOn?: Day;
  /** Day 3 of 15, in working days from the call; below 1 before it. */
  readonly day: number;
  readonly of: number;
  /** Working days until fieldwork begins; 0 once it has. */
  readonly untilFieldwork: number;
  readonly late: readonly AskedLine[];
  readonly dueToday: readonly AskedLine[];
  /** The next working day. */
  readonly nextOn: Day;
  /** Due up to the next working day, weekend and holidays before it included. */
  readonly dueNext: readonly AskedLine[];
  /** Due after that, the earliest first. */
  readonly later: readonly AskedLine[];
  /** Open, and nobody has said until when. */
  readonly undated: readonly AskedLine[];
  /** Open, and neither its owner nor anybody of its agency is there to be asked. */
  readonly unowned: readonly AskedLine[];
  readonly provided: number;
  readonly asked: number;
}

/** The countdown of an inspection on a day, of all agencies or of those named. */
export function countdownOf(
  facts: Pick<Facts, 'requests' | 'inspections' | 'agencies' | 'people'>,
  calendar: Calendar,
  inspection: Running,
  today: Day,
  agencies?: ReadonlySet<string>,
): Countdown {
  const asked = standingRequests(facts).filter(
    ({ inspectionRef, agencyCode }) =>
      inspectionRef === inspection.ref && (agencies?.has(agencyCode) ?? true),
  );
  const open = asked.filter(({ status }) => status === 'Open');
  const next = addWorkingDays(calendar, today, 1);
  const lines = (is: (request: Request) => boolean): readonly AskedLine[] =>
    open.filter(is).map((request) => lineOf(facts, calendar, inspection, request, today));
  const { fieldworkFrom } = inspection;
  const beginsOn = callAhead(inspection, today);
  return {
    today,
    ...(beginsOn ? { beginsOn } : {}),
    ...dayOfInspection(inspection, today, calendar),
    untilFieldwork: fieldworkFrom > today ? workingDaysBetween(calendar, today, fieldworkFrom) : 0,
    late: [...lines(({ dueOn }) => dueOn !== undefined && dueOn < today)].sort((a, b) => b.late - a.late),
    dueToday: lines(({ dueOn }) => dueOn === today),
    nextOn: next,
    dueNext: lines(({ dueOn }) => dueOn !== undefined && dueOn > today && dueOn <= next),
    later: [...lines(({ dueOn }) => dueOn !== undefined && dueOn > next)].sort((a, b) =>
      (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1,
    ),
    undated: lines(({ dueOn }) => dueOn === undefined),
    unowned: lines((request) => isUnowned(facts, request)),
    provided: asked.length - open.length,
    asked: asked.length,
  };
}

/** True of a request of which nobody can be asked: who owned it is off the list, and its agency has no SPOC or deputy. */
const isUnowned = ({ people }: Pick<Facts, 'people'>, { agencyCode, ownerEmail }: Request): boolean =>
  successionOf({ people }, agencyCode).length === 0 &&
  !people.some((one) => isListed(one) && one.email === ownerEmail);

/** How many requests are due on a day, and how many of them are still open. */
export interface DayOfRequests {
  readonly on: Day;
  readonly open: number;
  readonly of: number;
}

/** Every working day from the call to the end of fieldwork, with what is due on it. */
export function requestsByDay(
  facts: Pick<Facts, 'requests' | 'inspections'>,
  calendar: Calendar,
  { ref, notifiedOn, fieldworkTo }: Running,
): readonly DayOfRequests[] {
  const asked = standingRequests(facts).filter(({ inspectionRef }) => inspectionRef === ref);
  const days: DayOfRequests[] = [];
  for (let on = notifiedOn; on <= fieldworkTo; on = addDays(on, 1)) {
    if (!isWorkingDay(calendar, on)) continue;
    const due = asked.filter(({ dueOn }) => dueOn === on);
    days.push({ on, open: due.filter(({ status }) => status === 'Open').length, of: due.length });
  }
  return days;
}

function lineOf(
  facts: Pick<Facts, 'agencies'>,
  calendar: Calendar,
  inspection: Running,
  { ref, title, agencyCode, dueOn }: Request,
  today: Day,
): AskedLine {
  return {
    ref,
    number: requestNumber(ref, inspection),
    title: withoutExercise(title),
    agencyCode,
    agency: agencyName(agencyOf(facts, agencyCode)),
    ...(dueOn ? { dueOn } : {}),
    late: dueOn && dueOn < today ? workingDaysBetween(calendar, dueOn, today) : 0,
  };
}
