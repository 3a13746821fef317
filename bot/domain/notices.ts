import { givenAnswer } from './answered-for';
import { coveringFor } from './cover';
import { dayOf, instantAt, type Instant, type TimeOfDay } from './day';
import { deadlineNotice } from './deadline-notice';
import { addressedTo, countsFromOf } from './keys';
import type { Answered, MeetingNotice, NoticeState, ReminderNotice } from './notice';
import type { Facts, Meeting, Person, Reminder, Response } from './partnership';
import { agencyOf, nameOf } from './people';
import { isOnBehalf } from './roles';
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
