import { failure, type Failure } from '../basics/failure';
import { addDays, formatDatedDay, weekdayName, weekdayOf, type Day } from '../calendar/day';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type Calendar } from '../calendar/working-days';
import type { Inspection } from '../partnership';

/** Fieldwork begins so many working days after the notification, as a rule (`inspection.md`, Timetable). */
const UNTIL_FIELDWORK = 10;

const FRIDAY = 5;

/** What is left of a week with fewer working days is no week on site. */
const SHORTEST_FIELDWORK = 3;

/** The week on site. */
export interface Fieldwork {
  readonly fieldworkFrom: Day;
  readonly fieldworkTo: Day;
}

/**
 * The week on site, computed from the day of the call: an estimate, up to the last working day of its week. Where the tenth
 * working day leaves less than three of its week, as after a call at a weekend or before Christmas, it is the week after:
 * fieldwork is a week (`inspection.md`, Timetable).
 */
export function estimatedFieldwork(notifiedOn: Day, calendar: Calendar): Fieldwork {
  const week = restOfWeek(addWorkingDays(calendar, notifiedOn, UNTIL_FIELDWORK), calendar);
  const { fieldworkFrom, fieldworkTo } = week;
  const days = workingDaysBetween(calendar, fieldworkFrom, fieldworkTo) + 1;
  if (days >= SHORTEST_FIELDWORK) return week;
  return restOfWeek(addWorkingDays(calendar, fieldworkTo, 1), calendar);
}

/** From a working day to the last one of its week. */
function restOfWeek(fieldworkFrom: Day, calendar: Calendar): Fieldwork {
  let fieldworkTo = addDays(fieldworkFrom, FRIDAY - weekdayOf(fieldworkFrom));
  while (!isWorkingDay(calendar, fieldworkTo)) fieldworkTo = addDays(fieldworkTo, -1);
  return { fieldworkFrom, fieldworkTo };
}

/** What is odd about the day of a call, for people; it is kept all the same. */
export function notificationWarnings(notifiedOn: Day, calendar: Calendar): readonly string[] {
  const holiday = calendar.holidays.get(notifiedOn);
  if (holiday) return [`The day of the call is a bank holiday (${holiday}).`];
  const name = weekdayName(notifiedOn);
  return name === 'Monday' ? [] : [`The call comes on a Monday as a rule; this is a ${name}.`];
}

/** Fieldwork is a week, and begins two weeks after the call: what is far beyond that is a year that was typed wrong. */
const LONGEST_FIELDWORK = 28;
const LONGEST_UNTIL_FIELDWORK = 92;

/** Why fieldwork cannot be when it is said to be, and which of its days is at fault; undefined where it can. */
export function unlikelyFieldwork(
  { fieldworkFrom, fieldworkTo }: Fieldwork,
  notifiedOn: Day | undefined,
): { readonly field: keyof Fieldwork; readonly failure: Failure } | undefined {
  const check = 'Check the year.';
  if (notifiedOn && fieldworkFrom > addDays(notifiedOn, LONGEST_UNTIL_FIELDWORK))
    return {
      field: 'fieldworkFrom',
      failure: failure('bad-date', `Fieldwork begins some two weeks after the call. ${check}`),
    };
  if (fieldworkTo > addDays(fieldworkFrom, LONGEST_FIELDWORK))
    return {
      field: 'fieldworkTo',
      failure: failure('bad-date', `Fieldwork lasts a week as a rule. ${check}`),
    };
  return undefined;
}

/** True once the fieldwork is over, when inspectors ask for nothing of Annex A any more. */
export const isFieldworkOver = ({ fieldworkTo }: Pick<Inspection, 'fieldworkTo'>, today: Day): boolean =>
  fieldworkTo !== undefined && fieldworkTo < today;

/** That nothing is asked for with a call of so long ago; none of any other. */
export const overWarnings = (inspection: Pick<Inspection, 'fieldworkTo'>, today: Day): readonly string[] =>
  inspection.fieldworkTo && isFieldworkOver(inspection, today)
    ? [`Its fieldwork was over on ${formatDatedDay(inspection.fieldworkTo)}: nobody is asked or told.`]
    : [];

/** An inspection of which it is known when its three weeks are. */
export type Running = Inspection & Required<Pick<Inspection, 'notifiedOn' | 'fieldworkFrom' | 'fieldworkTo'>>;

/** True from the day on which an inspection was opened here to the end of its fieldwork, or until it is ended. */
export const isRunning = (inspection: Inspection, today: Day): inspection is Running => {
  const { openedAt, endedOn, notifiedOn, fieldworkFrom, fieldworkTo } = inspection;
  if (openedAt === undefined || endedOn !== undefined || notifiedOn === undefined) return false;
  return fieldworkFrom !== undefined && fieldworkTo !== undefined && today <= fieldworkTo;
};

/** The day of the call while it is still ahead, as a dry run's is that was set up before: nothing is counted yet. */
export const callAhead = ({ notifiedOn }: Running, today: Day): Day | undefined =>
  today < notifiedOn ? notifiedOn : undefined;

/** Where a day stands in the three weeks, counted in working days from the call: day 3 of 15. */
export const dayOfInspection = ({ notifiedOn, fieldworkTo }: Running, today: Day, calendar: Calendar) => ({
  day: workingDaysBetween(calendar, notifiedOn, today) + 1,
  of: workingDaysBetween(calendar, notifiedOn, fieldworkTo) + 1,
});
