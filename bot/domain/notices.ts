import { givenAnswer } from './answered-for';
import { coveringFor } from './cover';
import { dayOf, instantAt, type Instant, type TimeOfDay } from './day';
import { deadlineNotice } from './deadline-notice';
import { grouped } from './indexed';
import { addressedTo, countsFromOf } from './keys';
import type { Answered, MeetingNotice, NoticeState, ReminderNotice } from './notice';
import type { Facts, Meeting, Person, Reminder, Response } from './partnership';
import { agencyOf, nameOf } from './people';
import { actorNamed, isOnBehalf } from './roles';
import { aboutOf, isSameState } from './told';
import { whenWords } from './when-words';
import type { Calendar } from './working-days';

/** What the card of a reminder shows at `now`: what it is about, how it stands, and what was answered. */
export function noticeOf(facts: Facts, calendar: Calendar, reminder: Reminder, now: Instant): ReminderNotice {
  const notice =
    reminder.kind === 'Meeting'
      ? meetingNotice(facts, calendar, reminder, now)
      : deadlineNotice(facts, calendar, reminder, now);
  if (notice.state.is !== 'open' || addressedTo(reminder) === 'Coordinator') return notice;
  const covering = coveringFor(facts, reminder.personEmail, reminder.agencyCode, dayOf(now));
  return covering ? { ...notice, covering } : notice;
}

function meetingNotice(facts: Facts, calendar: Calendar, reminder: Reminder, now: Instant): MeetingNotice {
  const agency = agencyOf(facts, reminder.agencyCode);
  const there = facts.meetings.find((meeting) => meeting.ref === reminder.subjectRef);
  const meeting = there ?? goneMeeting(reminder);
  const day = dayOf(meeting.startsAt);
  const given = givenAnswer(facts, meeting, agency.code);
  const response = given?.counts ? given.response : undefined;
  const isOver = meeting.status === 'Held' || meeting.endsAt <= now;
  const bankHoliday = meeting.keptOn === day ? undefined : calendar.holidays.get(day);
  return {
    about: 'meeting',
    reminder,
    agency,
    state: there ? meetingState(facts, reminder, there, response, isOver) : { is: 'gone' },
    ...(isOver ? { isOver } : {}),
    meeting,
    whenWords: whenWords(calendar, dayOf(now), day),
    deputies: facts.people
      .filter((person) => mayDeputise(person, agency.code))
      .map((person) => ({ ...person, title: nameOf(facts, person.email) })),
    ...(response ? { response: answerOf(facts, response) } : {}),
    ...(given && !given.counts ? { formerAnswer: answerOf(facts, given.response) } : {}),
    ...(there ? movedSince(reminder, there) : {}),
    ...(bankHoliday ? { bankHoliday } : {}),
  };
}

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

/** When the meeting was to be by a reminder that went out before it was moved. */
function movedSince(
  reminder: Reminder,
  { startsAt, status, reason, changedAt }: Meeting,
): Pick<MeetingNotice, 'movedFrom' | 'movedBecause'> {
  const { sentAt } = reminder;
  const told = sentAt === undefined ? undefined : (reminder.toldStartsAt ?? countsFromOf(reminder));
  if (told === undefined || status !== 'Planned' || isSameState(told, startsAt)) return {};
  const isRecorded = changedAt !== undefined && sentAt !== undefined && changedAt >= sentAt;
  return { movedFrom: told, ...(isRecorded && reason ? { movedBecause: reason } : {}) };
}

/**
 * True for a reminder of another day once news of the move has gone out to its person: the news asks for the answer
 * then. As long as it has not, the reminder's card asks for the new day.
 */
function isReplacedByNews(facts: Facts, reminder: Reminder, { ref, startsAt }: Meeting): boolean {
  const day = countsFromOf(reminder);
  if (day === undefined || day === dayOf(startsAt)) return false;
  return (grouped(facts.messages, aboutOf).get(ref) ?? []).some(
    ({ kind, sentAt, toldStartsAt, personEmail, agencyCode }) =>
      kind === 'MeetingMoved' &&
      sentAt !== undefined &&
      toldStartsAt === startsAt &&
      personEmail === reminder.personEmail &&
      agencyCode === reminder.agencyCode,
  );
}

function meetingState(
  facts: Facts,
  reminder: Reminder,
  meeting: Meeting,
  response: Response | undefined,
  isOver: boolean,
): NoticeState {
  if (meeting.status === 'Cancelled') return { is: 'cancelled' };
  if (reminder.ended === 'Person' || !facts.agencies.some(({ code }) => code === reminder.agencyCode)) {
    return { is: 'passed-on' };
  }
  if (reminder.state === 'Superseded' || isReplacedByNews(facts, reminder, meeting)) {
    return { is: 'superseded' };
  }
  if (response) return { is: 'answered', answered: answeredBy(facts, response) };
  return isOver ? { is: 'over' } : { is: 'open' };
}

function answeredBy(facts: Facts, response: Response): Answered {
  const by = actorNamed(facts, response.by);
  return {
    ...answerOf(facts, response),
    byName: nameOf(facts, response.by),
    at: response.at,
    onBehalf: by !== undefined && isOnBehalf(by, response.agencyCode),
  };
}

/** A meeting that is no longer in the list, as far as its reminder still knows it. */
function goneMeeting(reminder: Reminder): Meeting {
  const startsAt = instantAt(countsFromOf(reminder) ?? dayOf(reminder.dueAt), '00:00' as TimeOfDay);
  const { title, subjectRef: ref } = reminder;
  return { title, ref, startsAt, endsAt: startsAt, place: '', status: 'Cancelled' };
}
