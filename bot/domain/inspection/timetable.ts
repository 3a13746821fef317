import { weekdayOf, type Day, formatDay, formatDatedDay } from '../calendar/day';
import { calendarInWords } from '../calendar/in-words';
import { addWorkingDays, workingDaysBetween, type Calendar } from '../calendar/working-days';
import type { Inspection } from '../partnership';

/** Working days after the last day of fieldwork (`inspection.md`, Timetable). */
const STEPS = { draftLetter: 15, comments: 24, finalLetter: 31, publication: 34 } as const;

/** Working days for the written statement of action, by the joint area inspections regulations of 2015. */
const STATEMENT_WORKING_DAYS = 70;

/** A computed day: always an estimate, told with the calendar that it was computed from. */
export interface Estimate {
  readonly on: Day;
  readonly calendarVersion: string;
}

/** When the letter and the statement are to be expected. */
export interface InspectionTimetable extends Record<keyof typeof STEPS, Estimate> {
  /** 70 working days after the final letter would be received. */
  readonly statement: Estimate;
}

/** The letters that have come: what follows on them is counted from their days. */
export type Letters = Pick<Inspection, 'draftLetterOn' | 'finalLetterOn'>;

/**
 * What follows after fieldwork, counted from its last day (day 0) in working days; from the day of a letter that has come
 * as many as lie between the two in the timetable.
 */
export function inspectionTimetable(
  fieldworkTo: Day,
  calendar: Calendar,
  { draftLetterOn, finalLetterOn }: Letters = {},
): InspectionTimetable {
  const after = (from: Day, count: number): Estimate => ({
    on: addWorkingDays(calendar, from, count),
    calendarVersion: calendar.version,
  });
  const since = (letter: Day | undefined, step: 'draftLetter' | 'finalLetter', count: number): Estimate =>
    letter ? after(letter, count - STEPS[step]) : after(fieldworkTo, count);
  const finalLetter = since(finalLetterOn, 'finalLetter', STEPS.finalLetter);
  return {
    draftLetter: since(draftLetterOn, 'draftLetter', STEPS.draftLetter),
    comments: since(draftLetterOn, 'draftLetter', STEPS.comments),
    finalLetter,
    publication: since(finalLetterOn, 'finalLetter', STEPS.publication),
    statement: after(finalLetter.on, STATEMENT_WORKING_DAYS),
  };
}

/** When the statement of action is due. */
export interface StatementDue {
  /** The printed day where there is one, it wins; else the estimate. */
  readonly on: Day;
  readonly printed: boolean;
  /** Counted from publication, as the letters print it in practice, or from fieldwork while there is no letter. */
  readonly estimate?: Estimate;
  /** What is odd about the printed day, for people; it is never shifted. */
  readonly warnings: readonly string[];
}

/**
 * The due day of an inspection's statement of action; undefined when neither a day is printed nor one can be computed,
 * and of a dry run.
 */
export function statementDue(inspection: Inspection, calendar: Calendar): StatementDue | undefined {
  if (inspection.exercise) return undefined;
  const estimate = statementEstimate(inspection, calendar);
  const { statementDueOn: printed } = inspection;
  const unsure = estimate ? beyondWarnings(estimate.on, calendar) : [];
  if (!printed) return estimate && { on: estimate.on, printed: false, estimate, warnings: unsure };
  const warnings = [
    ...unsure,
    ...dayWarnings(printed, calendar),
    ...countWarnings(printed, inspection, calendar),
  ];
  return { on: printed, printed: true, ...(estimate ? { estimate } : {}), warnings };
}

function statementEstimate(
  { publishedOn, fieldworkTo, ...letters }: Inspection,
  calendar: Calendar,
): Estimate | undefined {
  if (!publishedOn) return fieldworkTo && inspectionTimetable(fieldworkTo, calendar, letters).statement;
  return {
    on: addWorkingDays(calendar, publishedOn, STATEMENT_WORKING_DAYS),
    calendarVersion: calendar.version,
  };
}

/** A day that was counted over days of which nobody knows yet whether they are bank holidays. */
const beyondWarnings = (on: Day, { to }: Calendar): string[] =>
  on > to
    ? [
        `Bank holidays are known up to ${formatDatedDay(to)} only, so the estimate may be some days too early.`,
      ]
    : [];

function dayWarnings(printed: Day, calendar: Calendar): string[] {
  const holiday = calendar.holidays.get(printed);
  if (weekdayOf(printed) > 5) return [`The letter prints ${formatDay(printed)}, which is not a working day.`];
  return holiday ? [`The letter prints ${formatDay(printed)}, a bank holiday (${holiday}).`] : [];
}

function countWarnings(printed: Day, { publishedOn }: Inspection, calendar: Calendar): string[] {
  // A day before the letter is told of as such, and to count the days back to it says no more.
  if (!publishedOn || printed <= publishedOn) return [];
  const count = workingDaysBetween(calendar, publishedOn, printed);
  if (count === STATEMENT_WORKING_DAYS) return [];
  return [
    `The printed day is ${count} working days after publication, not ${STATEMENT_WORKING_DAYS} (bank holidays of ${calendarInWords(calendar.version)}).`,
  ];
}
