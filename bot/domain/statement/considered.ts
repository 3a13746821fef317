import { byDay } from '../calendar/by-day';
import { addDays, dayOf, formatShortDay, instantAt, type Day, type TimeOfDay } from '../calendar/day';
import { workingDaysBetween } from '../calendar/working-days';
import { isAhead, isBoard, type AsOf, type Facts, type Inspection, type Meeting } from '../partnership';
import type { Considered } from '../sending/card-item';
import { signOffDays, type SignOffDay } from './sign-off-days';
import { proposedSignOffs } from './sign-offs';

/** For so many working days after its due day a statement is before the group: nobody may ever say that it was sent. */
const OVERDUE_FOR = 20;

export const REPORT_TITLE = 'Progress report on the action plan';

/**
 * What a meeting must consider besides the plan's actions: a board the statement that it signs off and the progress report
 * that it gets, the group the statement from the letter until it is sent. Nothing of a cancelled meeting.
 */
export function consideredAt(asOf: AsOf, meeting: Meeting): readonly Considered[] {
  if (meeting.status === 'Cancelled') return [];
  const { facts, now } = asOf;
  const today = dayOf(now);
  const board = facts.series.find((one) => one.code === meeting.seriesCode && isBoard(one));
  if (!board)
    return statements(
      groupStatements(asOf, meeting).map((inspection) => ({
        inspection,
        words: dueWords(inspection, today),
      })),
    );
  const set = signOffDays(facts).filter(({ step }) => step.body === board.code);
  return [
    ...statements([
      ...set
        .filter((one) => isSignedAt(asOf, one, meeting))
        .map((one) => ({ inspection: one.inspection, words: signWords(one, today) })),
      ...offeredAt(asOf, board.code, meeting, set).map((inspection) => ({
        inspection,
        words: 'to sign off',
      })),
    ]),
    { kind: 'report', of: board.code, title: REPORT_TITLE },
  ];
}

interface Statement {
  readonly inspection: Inspection;
  /** How it stands: 'due Fri 12 Feb'. */
  readonly words: string;
}

/** Each statement as it is considered; where there are several, with the theme of its inspection, which tells them apart. */
const statements = (all: readonly Statement[]): readonly Considered[] =>
  all.map(({ inspection, words }) => ({
    kind: 'statement',
    of: inspection.ref,
    title: `Statement of action${all.length > 1 ? ` (${nameAmong(all, inspection)})` : ''}: ${words}`,
    about: inspection.title,
  }));

/** What an inspection is called beside others: by its theme, or by its number where it has none of its own. */
function nameAmong(all: readonly Statement[], { ref, theme }: Inspection): string {
  const isOwn = all.filter(({ inspection }) => inspection.theme === theme).length === 1;
  return theme && isOwn ? theme : ref;
}

/** The refs of the meetings that consider something else, or say otherwise what they consider, than before a change. */
export const reconsidered = (before: AsOf['facts'], asOf: AsOf): readonly string[] =>
  asOf.facts.meetings
    .filter((meeting) => {
      const [was, is] = [before, asOf.facts].map((facts) => consideredAt({ ...asOf, facts }, meeting));
      return JSON.stringify(was) !== JSON.stringify(is);
    })
    .map(({ ref }) => ref);

const dueWords = ({ statementDueOn, statementSentOn }: Inspection, today: Day): string => {
  if (statementSentOn) return `sent on ${formatShortDay(statementSentOn, today)}`;
  return statementDueOn ? `due ${formatShortDay(statementDueOn, today)}` : 'its due day is not known yet';
};

const signWords = ({ step: { doneOn, dueOn }, inspection }: SignOffDay, today: Day): string => {
  if (doneOn) return `signed off on ${formatShortDay(doneOn, today)}`;
  if (inspection.statementSentOn) return dueWords(inspection, today);
  return dueOn ? `to sign off by ${formatShortDay(dueOn, today)}` : 'to sign off';
};

/** The statements that the group works on when it meets: a letter asks for one, and it was not sent before. */
const groupStatements = ({ facts, calendar }: AsOf, { startsAt }: Meeting): readonly Inspection[] => {
  const on = dayOf(startsAt);
  return facts.inspections.filter(
    ({ exercise, finalLetterOn, publishedOn, statementDueOn, statementSentOn }) => {
      const from = finalLetterOn ?? publishedOn;
      if (exercise || !(from ?? statementDueOn) || (from && on < from)) return false;
      if (statementSentOn) return on <= statementSentOn;
      return !statementDueOn || workingDaysBetween(calendar, statementDueOn, on) <= OVERDUE_FOR;
    },
  );
};

/**
 * True of the meeting at which a board signs: the one on the day on which it has; while it has not, the one on the day
 * that is set, the last ahead that is not after that day, and where there is none of these the next.
 */
function isSignedAt({ facts, now }: AsOf, of: SignOffDay, { ref, seriesCode, startsAt }: Meeting): boolean {
  const on = dayOf(startsAt);
  const { dueOn, doneOn } = of.step;
  if (doneOn !== undefined) return on === doneOn;
  if (of.done || on === dueOn) return on === dueOn;
  const ahead = ofSeries(facts, seriesCode).filter((one) => isAhead(one, now));
  const inTime = ahead.filter((one) => dueOn !== undefined && dayOf(one.startsAt) <= dueOn);
  return (inTime.at(-1) ?? ahead[0])?.ref === ref;
}

const ofSeries = ({ meetings }: Pick<Facts, 'meetings'>, code: string | undefined): readonly Meeting[] =>
  meetings.filter(({ seriesCode }) => seriesCode === code).sort((a, b) => byDay(a.startsAt, b.startsAt));

/**
 * The statements whose sign-off by a board nobody has set a day for, and for which this meeting is offered, or was on the
 * day before it: on the day itself it is before the board still.
 */
function offeredAt(
  asOf: AsOf,
  board: string,
  meeting: Meeting,
  set: readonly SignOffDay[],
): readonly Inspection[] {
  if (!isAhead(meeting, asOf.now)) return [];
  const on = dayOf(meeting.startsAt);
  const eve = instantAt(addDays(on, -1), '00:00' as TimeOfDay);
  const then = eve < asOf.now ? { ...asOf, now: eve } : asOf;
  return asOf.facts.inspections.filter(
    (one) =>
      !one.exercise &&
      one.statementSentOn === undefined &&
      !set.some(({ inspection }) => inspection.ref === one.ref) &&
      proposedSignOffs(then, one).some(
        (offered) => offered.board === board && offered.isMeeting && offered.dueOn === on,
      ),
  );
}
