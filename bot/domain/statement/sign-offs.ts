import { dayOf, type Day } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import type { AsOf, Inspection, Series } from '../partnership';

/**
 * Boards approve in principle four weeks before the day and leave the final text to somebody (`inspection.md`, A written
 * statement of proposed action).
 */
const BEFORE = -20;
/** After this many working days before the due day nobody can act on what a board wants changed. */
const LATEST = -1;

/** By when a board is to sign, counted back from the statement's due day. */
export interface SignOffProposed {
  readonly board: string;
  readonly title: string;
  readonly dueOn: Day;
  /** The board's own meeting is on that day; else the day is only counted. */
  readonly isMeeting: boolean;
}

/** The boards that sign a statement off. */
export const signingBoards = ({ series }: { readonly series: readonly Series[] }): readonly Series[] =>
  series.filter(({ signsOff }) => signsOff === true);

/**
 * When each board is to sign an inspection's statement off: at its last meeting that is four weeks before the due day or
 * earlier, else at its last before that day, else four weeks before. None where no due day is printed.
 */
export function proposedSignOffs(
  { facts, calendar, now }: AsOf,
  { statementDueOn }: Inspection,
): readonly SignOffProposed[] {
  if (!statementDueOn) return [];
  const today = dayOf(now);
  const wanted = addWorkingDays(calendar, statementDueOn, BEFORE);
  const latest = addWorkingDays(calendar, statementDueOn, LATEST);
  return signingBoards(facts).map(({ code, title }) => {
    const meetings = facts.meetings
      .filter(({ seriesCode, status }) => seriesCode === code && status === 'Planned')
      .map(({ startsAt }) => dayOf(startsAt))
      .filter((day) => day > today && day <= latest)
      .sort();
    const meeting = meetings.filter((day) => day <= wanted).at(-1) ?? meetings.at(-1);
    return { board: code, title, dueOn: meeting ?? wanted, isMeeting: meeting !== undefined };
  });
}
