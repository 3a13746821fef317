import { calendarAsKnownOn } from '../../calendar/bank-holidays';
import type { Day } from '../../calendar/day';
import type { Inspection } from '../../partnership';
import { calendarOfVersion } from '../computed-days';
import { inspectionTimetable } from '../timetable';

/** What the ref of the milestone has behind the inspection's. */
const COMMENTS = '/comments';

/** The ref of the milestone that comments on an inspection's draft letter are due. */
const commentsRef = (inspectionRef: string): string => `${inspectionRef}${COMMENTS}`;

/** True for the ref of the day on which comments on a draft letter are due. */
export const isComments = (ref: string): boolean => ref.endsWith(COMMENTS);

/** The day on which the partnership's comments on the draft letter are due. */
export interface CommentsDay {
  readonly ref: string;
  readonly title: string;
  readonly dueOn: Day;
  /** Sent, or the letter is published without them: nothing is waited for. */
  readonly done: boolean;
  readonly inspection: Inspection;
}

type Kept = { readonly inspections: readonly Inspection[] };

/**
 * The days on which comments on draft letters are due: what the inspectors said, else nine working days after the
 * draft that has come, 24 after fieldwork before, by the calendar that the inspection keeps (`calendarFor`). There are but
 * nine working days between the draft and that day, and nobody prints it beforehand, so that the estimate is reminded of
 * too, and says that it is one. None of a dry run, and no estimate of an inspection that was not opened here or was ended
 * before its fieldwork.
 */
export const commentsDays = ({ inspections }: Kept): readonly CommentsDay[] =>
  inspections.flatMap((inspection) => {
    const dueOn = commentsDueOn(inspection);
    if (dueOn === undefined) return [];
    const { ref, title, commentsDueOn: said } = inspection;
    const what = `Comments on the draft letter${said ? '' : ' (estimate)'}`;
    return [
      { ref: commentsRef(ref), title: `${what}: ${title}`, dueOn, done: isOver(inspection), inspection },
    ];
  });

/** The day of that ref; none where it is another thing's. */
export const findComments = (facts: Kept, ref: string): CommentsDay | undefined =>
  isComments(ref) ? commentsDays(facts).find((one) => one.ref === ref) : undefined;

/** Nobody can comment any more once the letter is there. */
const isOver = ({ commentsSentOn, finalLetterOn, publishedOn, statementDueOn }: Inspection): boolean =>
  (commentsSentOn ?? finalLetterOn ?? publishedOn ?? statementDueOn) !== undefined;

function commentsDueOn(inspection: Inspection): Day | undefined {
  const { exercise, openedAt, fieldworkFrom, fieldworkTo, endedOn, calendar } = inspection;
  if (exercise) return undefined;
  if (inspection.commentsDueOn) return inspection.commentsDueOn;
  if (openedAt === undefined || fieldworkTo === undefined) return undefined;
  if (endedOn !== undefined && endedOn < (fieldworkFrom ?? fieldworkTo)) return undefined;
  const by = (calendar && calendarOfVersion(calendar)) || calendarAsKnownOn();
  return inspectionTimetable(fieldworkTo, by, inspection).comments.on;
}
