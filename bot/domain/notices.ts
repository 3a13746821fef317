import { dayOf, instantAt, type Day, type Instant, type TimeOfDay } from './day';
import { isDelivered, statementRef, statementTitle } from './deadlines';
import { countsFromOf, noteKey, responseKey } from './keys';
import type {
  Answered,
  DeadlineNotice,
  DeadlineSubject,
  MeetingNotice,
  NoticeState,
  ReminderNotice,
} from './notice';
import type { Action, Facts, Meeting, Person, Reminder, Response } from './partnership';
import { agencyOf, nameOf } from './people';
import { isOnBehalf } from './roles';
import { dueWords, whenWords } from './when-words';
import { ACTION_STATUS_WORDS } from './words';
import type { Calendar } from './working-days';

/** What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. */
export const noticeOf = (
  facts: Facts,
  calendar: Calendar,
  reminder: Reminder,
  now: Instant,
): ReminderNotice =>
  reminder.kind === 'Meeting'
    ? meetingNotice(facts, calendar, reminder, now)
    : deadlineNotice(facts, calendar, reminder, now);

function meetingNotice(facts: Facts, calendar: Calendar, reminder: Reminder, now: Instant): MeetingNotice {
  const agency = agencyOf(facts, reminder.agencyCode);
  const there = facts.meetings.find((meeting) => meeting.ref === reminder.subjectRef);
  const meeting = there ?? goneMeeting(reminder);
  const day = dayOf(meeting.startsAt);
  const response = responseOf(facts, meeting.ref, agency.code);
  const bankHoliday = calendar.holidays.get(day);
  return {
    about: 'meeting',
    reminder,
    agency,
    state: there ? meetingState(facts, reminder, there, response) : { is: 'gone' },
    meeting,
    whenWords: whenWords(calendar, dayOf(now), day),
    deputies: facts.people.filter((person) => mayDeputise(person, agency.code)),
    ...(response ? { response: answerOf(facts, response) } : {}),
    ...(bankHoliday ? { bankHoliday } : {}),
  };
}

/** The agency's answer to a meeting, if it has given one. */
export const responseOf = (
  facts: Pick<Facts, 'responses'>,
  meetingRef: string,
  agencyCode: string,
): Response | undefined => {
  const key = responseKey(meetingRef, agencyCode);
  return facts.responses.find((response) => response.key === key);
};

const mayDeputise = (person: Person, agencyCode: string): boolean =>
  person.agencyCode === agencyCode && !person.roles.includes('SPOC');

const answerOf = (
  facts: Facts,
  { answer, deputy, note }: Response,
): NonNullable<MeetingNotice['response']> => ({
  answer,
  ...(deputy ? { deputy: nameOf(facts, deputy) } : {}),
  ...(note ? { note } : {}),
});

function meetingState(
  facts: Facts,
  reminder: Reminder,
  meeting: Meeting,
  response: Response | undefined,
): NoticeState {
  if (meeting.status === 'Cancelled') return { is: 'cancelled' };
  if (reminder.state === 'Superseded') return { is: 'superseded' };
  return response ? { is: 'answered', answered: answeredBy(facts, response) } : { is: 'open' };
}

function answeredBy(facts: Facts, response: Response): Answered {
  const by = facts.people.find((person) => person.email === response.by);
  return {
    ...answerOf(facts, response),
    byName: nameOf(facts, response.by),
    at: response.at,
    onBehalf: by !== undefined && isOnBehalf(by, response.agencyCode),
  };
}

/** A meeting that is no longer in the list, as far as its reminder still knows it. */
function goneMeeting(reminder: Reminder): Meeting {
  const startsAt = instantAt(countsFromOf(reminder.key) ?? dayOf(reminder.dueAt), '00:00' as TimeOfDay);
  const { title, subjectRef: ref } = reminder;
  return { title, ref, startsAt, endsAt: startsAt, place: '', status: 'Cancelled' };
}

function deadlineNotice(facts: Facts, calendar: Calendar, reminder: Reminder, now: Instant): DeadlineNotice {
  const found = findSubject(facts, reminder);
  const subject: DeadlineSubject = found?.subject ?? { ...outline(reminder), title: reminder.title };
  const today = dayOf(now);
  return {
    about: 'deadline',
    reminder,
    agency: agencyOf(facts, reminder.agencyCode),
    state: found ? deadlineState(facts, reminder) : { is: 'gone' },
    subject,
    whenWords: found?.doneWords ?? dueWords(calendar, today, subject.dueOn),
    overdue: found?.doneWords === undefined && subject.dueOn < today,
  };
}

function deadlineState(facts: Facts, reminder: Reminder): NoticeState {
  if (reminder.state === 'Superseded') return { is: 'superseded' };
  const { acknowledgedBy, acknowledgedAt, answer = 'Acknowledged', onBehalf = false } = reminder;
  if (reminder.state !== 'Acknowledged' || !acknowledgedBy || !acknowledgedAt) return { is: 'open' };
  const note = latestNote(facts, reminder);
  return {
    is: 'answered',
    answered: {
      answer,
      byName: nameOf(facts, acknowledgedBy),
      at: acknowledgedAt,
      onBehalf,
      ...(note ? { note } : {}),
    },
  };
}

/** The last note that was given with this reminder's acknowledgement. */
const latestNote = (facts: Facts, reminder: Reminder): string | undefined =>
  facts.updates
    .filter(({ actionRef, key, text }) => {
      return actionRef === reminder.subjectRef && text !== undefined && key === noteKey(reminder.key, text);
    })
    .reduce<Facts['updates'][number] | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined)?.text;

/** The thing a reminder is about, and in words why it is not waited for any more. */
interface FoundSubject {
  readonly subject: DeadlineSubject;
  readonly doneWords?: string;
}

/** What is known of a subject from its reminder alone. */
const outline = (reminder: Reminder): Omit<DeadlineSubject, 'title'> => ({
  kind: reminder.kind === 'Meeting' ? 'Milestone' : reminder.kind,
  ref: reminder.subjectRef,
  agencyCode: reminder.agencyCode,
  dueOn: countsFromOf(reminder.key) ?? dayOf(reminder.dueAt),
});

/** True while the thing that a deadline's reminder is about is in the lists, done or not. */
export const isInPlan = (facts: Facts, reminder: Reminder): boolean =>
  findSubject(facts, reminder) !== undefined;

function findSubject(facts: Facts, reminder: Reminder): FoundSubject | undefined {
  const known = outline(reminder);
  if (reminder.kind === 'Action') {
    const action = facts.actions.find(({ ref }) => ref === reminder.subjectRef);
    return action && actionSubject(facts, action, known);
  }
  if (reminder.kind === 'Request') {
    const request = facts.requests.find(({ ref }) => ref === reminder.subjectRef);
    return (
      request &&
      withDone(dated(known, request.title, request.dueOn), request.status === 'Provided', 'provided')
    );
  }
  const inspection = facts.inspections.find(({ ref }) => statementRef(ref) === reminder.subjectRef);
  return inspection && { subject: dated(known, statementTitle(inspection.title), inspection.statementDueOn) };
}

function actionSubject(facts: Facts, action: Action, known: Omit<DeadlineSubject, 'title'>): FoundSubject {
  const finding = facts.findings.find(({ ref }) => ref === action.findingRef)?.title;
  const subject = { ...dated(known, action.title, action.dueOn), ...(finding ? { finding } : {}) };
  return withDone(subject, isDelivered(action), ACTION_STATUS_WORDS[action.status].toLowerCase());
}

/** A due day that was taken away since leaves the day the reminder was counted from. */
const dated = (
  known: Omit<DeadlineSubject, 'title'>,
  title: string,
  dueOn: Day | undefined,
): DeadlineSubject => ({
  ...known,
  title,
  dueOn: dueOn ?? known.dueOn,
});

const withDone = (subject: DeadlineSubject, done: boolean, doneWords: string): FoundSubject =>
  done ? { subject, doneWords } : { subject };
