import { calendarAsKnownOn, type Holiday } from '../calendar/bank-holidays';
import { parseDay, type Day, formatDatedDay } from '../calendar/day';
import { addWorkingDays, type Calendar } from '../calendar/working-days';
import type { Inspection, ListFault } from '../partnership';
import { inspectionTimetable, statementDue } from './timetable';

/** The days of an inspection that can be computed, and what they are called. */
const NAMES = {
  draftLetter: 'Draft letter for factual accuracy',
  comments: 'Comments on the draft letter',
  finalLetter: 'Final letter received',
  publication: 'Letter published',
  statement: 'Statement of action due',
} as const;

export type ComputedName = keyof typeof NAMES;

/** A computed day: an estimate always, with the calendar that made it. */
export interface ComputedDay {
  readonly name: ComputedName;
  /** For people: 'Statement of action due'. */
  readonly what: string;
  readonly on: Day;
  readonly calendarVersion: string;
}

/** The final letter comes 31 working days after fieldwork, its publication 34 (`inspection.md`, Timetable). */
const LETTER_BEFORE_PUBLICATION = -3;

/**
 * The days of an inspection that no letter has printed, computed: from the letter's own date where it is there, else from
 * the last day of fieldwork. What is printed is never computed over. None of a dry run, which no letter follows.
 */
export function computedDays(inspection: Inspection, calendar: Calendar): readonly ComputedDay[] {
  if (inspection.exercise) return [];
  const { fieldworkTo, publishedOn, statementDueOn, commentsDueOn, commentsSentOn } = inspection;
  const { draftLetterOn, finalLetterOn } = inspection;
  const day = (name: ComputedName, on: Day): ComputedDay => ({
    ...{ name, what: NAMES[name], on },
    calendarVersion: calendar.version,
  });
  const statement = statementDueOn ? undefined : statementDue(inspection, calendar);
  const afterwards = statement ? [day('statement', statement.on)] : [];
  if (publishedOn) {
    return [
      ...(finalLetterOn
        ? []
        : [day('finalLetter', addWorkingDays(calendar, publishedOn, LETTER_BEFORE_PUBLICATION))]),
      ...afterwards,
    ];
  }
  if (!fieldworkTo) return afterwards;
  const { draftLetter, comments, finalLetter, publication } = inspectionTimetable(
    fieldworkTo,
    calendar,
    inspection,
  );
  // Each of these comes behind the one before it: what lies before a letter that has come is over.
  const isDrafted = draftLetterOn ?? finalLetterOn;
  return [
    ...(isDrafted ? [] : [day('draftLetter', draftLetter.on)]),
    ...(commentsDueOn || commentsSentOn || finalLetterOn ? [] : [day('comments', comments.on)]),
    ...(finalLetterOn ? [] : [day('finalLetter', finalLetter.on)]),
    day('publication', publication.on),
    ...afterwards,
  ];
}

/** A computed day that another calendar moves. */
export interface MovedDay {
  readonly what: string;
  readonly was: Day;
  readonly is: Day;
  /** The holidays that one of the calendars has and the other has not, by their names. */
  readonly because: readonly string[];
}

/** Which computed days of an inspection a newer calendar moves, and why: a bank holiday was proclaimed, or called off. */
export function movedDays(inspection: Inspection, was: Calendar, is: Calendar): readonly MovedDay[] {
  const before = new Map(computedDays(inspection, was).map((one) => [one.name, one.on]));
  const changed = changedHolidays(was, is);
  return computedDays(inspection, is).flatMap(({ name, what, on }) => {
    const old = before.get(name);
    if (old === undefined || old === on) return [];
    const last = old > on ? old : on;
    return [
      { what, was: old, is: on, because: changed.filter(([day]) => day <= last).map(([, words]) => words) },
    ];
  });
}

/** That a day moved, in words. */
export const movedInWords = ({ what, was, is, because }: MovedDay): string =>
  `${what}: estimated for ${formatDatedDay(was)}, now ${formatDatedDay(is)}, because of ${because.join(' and ')}.`;

/**
 * What coordinators are told when a bank holiday was proclaimed or called off since an inspection's days were computed:
 * which of them it moves. Nothing of inspections whose statement is sent.
 */
export const movedFaults = (
  inspections: readonly Inspection[],
  calendar: Calendar,
  extra: readonly Holiday[] = [],
): readonly ListFault[] =>
  inspections.flatMap((inspection) => {
    const { ref, calendar: version, statementSentOn } = inspection;
    if (version === undefined || version === calendar.version || statementSentOn) return [];
    const was = calendarOfVersion(version, extra);
    const moved = was ? movedDays(inspection, was, calendar) : [];
    return moved.map((one) => ({ list: 'Inspections', row: ref, reason: movedInWords(one) }));
  });

/**
 * The calendar that a stored version names, by the day up to which it took announcements in; undefined for words that
 * name none. `extra` are the operator's own holidays.
 */
export function calendarOfVersion(version: string, extra: readonly Holiday[] = []): Calendar | undefined {
  const day = parseDay(/as announced by (\d{4}-\d{2}-\d{2})/.exec(version)?.[1] ?? '');
  return day && calendarAsKnownOn(day, extra);
}

function changedHolidays(was: Calendar, is: Calendar): readonly (readonly [Day, string])[] {
  const named = (day: Day, name: string, more: string): readonly [Day, string] => [
    day,
    `${name} on ${formatDatedDay(day)}${more}`,
  ];
  const added = [...is.holidays]
    .filter(([day]) => !was.holidays.has(day))
    .map(([day, name]) => named(day, name, ''));
  const gone = [...was.holidays]
    .filter(([day]) => !is.holidays.has(day))
    .map(([day, name]) => named(day, name, ', which was called off'));
  return [...added, ...gone].sort(([a], [b]) => (a < b ? -1 : 1));
}
