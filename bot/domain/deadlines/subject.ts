import { type Reminder, type Action, type Facts, countsFromOf, ACTION_STATUS_WORDS } from '../partnership';
import { type Failure, failure } from '../basics/failure';
import { type DeadlineSubject, passedTo } from './deadlines';
import { type Day, dayOf } from '../calendar/day';
import { findComments } from '../inspection/days/comments';
import { readableFindings } from '../inspection/embargo';
import { titledRequests } from '../inspection/exercises';
import { statementRef, statementTitle } from '../inspection/statement';
import { isDelivered, standingActions } from '../plan/action-status';
import { findOwnDay, isOwnMilestone, isToLast } from '../plan/own-days';
import { findSignOff } from '../statement/sign-off-days';

/** The thing a reminder is about, and in words why it is not waited for any more. */
export interface FoundSubject {
  readonly subject: DeadlineSubject;
  readonly doneWords?: string;
  /** False when its due day was taken away since. */
  readonly isDated: boolean;
}

type Outline = Omit<DeadlineSubject, 'title'>;

/** What is known of a subject from its reminder alone. */
export const outline = (reminder: Reminder): Outline => ({
  kind: reminder.kind === 'Meeting' ? 'Milestone' : reminder.kind,
  ref: reminder.subjectRef,
  agencyCode: reminder.agencyCode,
  dueOn: countsFromOf(reminder) ?? dayOf(reminder.dueAt),
});

/** True while the thing that a deadline's reminder is about is in the lists, done or not. */
export const isInPlan = (facts: Facts, reminder: Reminder): boolean =>
  findSubject(facts, reminder, dayOf(reminder.dueAt)) !== undefined;

/** Why a reminder's subject cannot be acknowledged. */
export function subjectRefusal(facts: Facts, reminder: Reminder): Failure | undefined {
  // A meeting is answered, not acknowledged.
  if (reminder.kind === 'Meeting') return failure('bad-card');
  if (!isInPlan(facts, reminder)) return failure('subject-gone');
  const to = passedTo(facts, reminder);
  return to && failure('passed-on', `It is with ${to.title} now.`);
}

/**
 * What a reminder of a deadline is about, as it stands today; undefined where that is gone, withdrawn or no longer
 * dated.
 */
export function findSubject(facts: Facts, reminder: Reminder, today: Day): FoundSubject | undefined {
  const known = outline(reminder);
  if (reminder.kind === 'Action') {
    const action = standingActions(facts).find(({ ref }) => ref === reminder.subjectRef);
    return action && actionSubject(facts, action, known, reminder, today);
  }
  if (reminder.kind === 'Request') {
    const request = titledRequests(facts).find(({ ref }) => ref === reminder.subjectRef);
    if (!request) return undefined;
    const found = dated(known, request, request.status === 'Provided' ? 'provided' : undefined);
    return request.askedIn === undefined
      ? found
      : { ...found, subject: { ...found.subject, atMeeting: true } };
  }
  const own = findOwnDay(facts, reminder.subjectRef);
  if (own) {
    const { ref, title, on: dueOn, done } = own.day;
    return dated(known, { title, dueOn }, done ? ownDayDone(ref) : undefined);
  }
  const signOff = findSignOff(facts, reminder.subjectRef);
  if (signOff) {
    const { title, dueOn, done, step } = signOff;
    return dated(
      known,
      { title, dueOn },
      done ? (step.doneOn ? 'signed' : 'not needed any more') : undefined,
    );
  }
  const comments = findComments(facts, reminder.subjectRef);
  if (comments) {
    const { title, dueOn, done, inspection } = comments;
    const words = inspection.commentsSentOn ? 'sent' : 'not needed any more';
    return dated(known, { title, dueOn }, done ? words : undefined);
  }
  const inspection = facts.inspections.find(({ ref }) => statementRef(ref) === reminder.subjectRef);
  if (!inspection) return undefined;
  const { title, statementDueOn: dueOn, statementSentOn } = inspection;
  return dated(known, { title: statementTitle(title), dueOn }, statementSentOn && 'sent');
}

const ownDayDone = (ref: string): string =>
  isOwnMilestone(ref) ? 'met' : isToLast(ref) ? 'given' : 'sustained';

function actionSubject(
  facts: Facts,
  action: Action,
  known: Outline,
  reminder: Reminder,
  today: Day,
): FoundSubject {
  const finding = findingsFor(facts, reminder, today).find(({ ref }) => ref === action.findingRef);
  const done = isDelivered(action) ? ACTION_STATUS_WORDS[action.status].toLowerCase() : undefined;
  const found = dated(known, action, done);
  return finding ? { ...found, subject: { ...found.subject, finding } } : found;
}

/** What whoever the reminder is for may read of the findings. */
const findingsFor = (facts: Facts, { personEmail }: Reminder, today: Day): Facts['findings'] =>
  readableFindings(
    facts,
    facts.people.find(({ email }) => email === personEmail),
    today,
  );

/** A due day that was taken away since leaves the day the reminder was counted from. */
function dated(
  known: Outline,
  row: { readonly title: string; readonly dueOn?: Day; readonly originalDueOn?: Day },
  doneWords: string | undefined,
): FoundSubject {
  const { title, dueOn = known.dueOn, originalDueOn } = row;
  const isRevised = originalDueOn !== undefined && originalDueOn !== dueOn;
  const subject = { ...known, title, dueOn, ...(isRevised ? { originalDueOn } : {}) };
  return { subject, isDated: row.dueOn !== undefined, ...(doneWords ? { doneWords } : {}) };
}
