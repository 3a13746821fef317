import { calendarAsKnownOn, type Holiday } from '../calendar/bank-holidays';
import { parseDay, type Day, formatDatedDay } from '../calendar/day';
import type { Calendar } from '../calendar/working-days';
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

/**
 * The days of an inspection that no letter has printed, computed: from the letter's own date where it is there, else from
 * the last day of fieldwork. What is printed is never computed over, and once the letter is published nothing before it is.
 * None of a dry run, which no letter follows.
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
  if (publishedOn || !fieldworkTo) return afterwards;
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

/** That a day moves, in words. */
export const movedInWords = ({ what, was, is, because }: MovedDay): string =>
  `${what}: estimated for ${formatDatedDay(was)}, would be ${formatDatedDay(is)} because of ${because.join(' and ')}.`;

/** Where the estimates are counted anew, for whoever reads of it outside the page. */
const COUNT_ANEW = 'Count it anew on the inspection’s page.';

/**
 * The calendar by which an inspection's days stand computed: the one that it keeps, until the coordinator has them counted
 * anew; so that a day that people plan by does not move by itself.
 */
export const calendarFor = (
  { calendar: version }: Pick<Inspection, 'calendar'>,
  current: Calendar,
): Calendar =>
  version === undefined || version === current.version ? current : (calendarOfVersion(version) ?? current);

/** Which computed days of an inspection would move if they were counted by today's bank holidays. */
export const wouldMove = (inspection: Inspection, calendar: Calendar): readonly MovedDay[] => {
  const was = calendarFor(inspection, calendar);
  return was === calendar ? [] : movedDays(inspection, was, calendar);
};

/**
 * What coordinators are told when a bank holiday was proclaimed or called off since an inspection's days were computed:
 * which of them it would move. Nothing of inspections whose statement is sent.
 */
export const movedFaults = (inspections: readonly Inspection[], calendar: Calendar): readonly ListFault[] =>
  inspections.flatMap((inspection) => {
    if (inspection.statementSentOn) return [];
    return wouldMove(inspection, calendar).map((one) => ({
      list: 'Inspections',
      row: inspection.ref,
      reason: `${movedInWords(one)} ${COUNT_ANEW}`,
    }));
  });

/**
 * The calendar that a stored version names, by the day up to which it took announcements in and the days that the operator
 * had set; undefined for words that name none.
 */
export function calendarOfVersion(version: string): Calendar | undefined {
  const announcedOn = parseDay(/as announced by (\d{4}-\d{2}-\d{2})/.exec(version)?.[1] ?? '');
  if (!announcedOn) return undefined;
  const [, set = ''] = /, with ([\d, -]+) set here$/.exec(version) ?? [];
  const extra = set.split(', ').flatMap((text): Holiday[] => {
    const day = parseDay(text);
    return day ? [{ day, name: 'Set here', announcedOn }] : [];
  });
  return calendarAsKnownOn(announcedOn, extra);
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
