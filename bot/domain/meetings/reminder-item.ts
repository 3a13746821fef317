import {
  type Reminder,
  type Person,
  type Meeting,
  type Answer,
  type Response,
  type Facts,
  countsFromOf,
  type AsOf,
} from '../partnership';
import { type Instant, type Day, type TimeOfDay, dayOf, instantAt } from '../calendar/day';
import { agenciesAsked, givenAnswer, isAskedTo, losesNothingUndone, responseOf } from './attendance';
import { undoUntil } from '../basics/undo';
import { whenWords } from '../basics/how-far-off';
import { isSameState, aboutOf } from './told';
import { grouped } from '../basics/grouped';
import { isListed, isOnBehalf, actorNamed } from '../people/actor';
import { agencyOf, nameOf, nameTyped } from '../people/names';
import { actsAs } from '../people/one-person';
import type { Considered, ReminderItemBase, ItemState, Answered } from '../sending/card-item';
const mayDeputise = (person: Person, agencyCode: string): boolean =>
  person.agencyCode === agencyCode && isListed(person) && !person.roles.includes('SPOC');

const answerOf = (
  facts: Facts,
  { answer, deputy, note }: Response,
): NonNullable<MeetingReminderItem['response']> => ({
  answer,
  ...(deputy ? { deputy: nameTyped(facts, deputy) } : {}),
  ...(note ? { note } : {}),
});

export interface MeetingReminderItem extends ReminderItemBase {
  readonly about: 'meeting';
  readonly meeting: Meeting;
  /** 'in 5 working days', 'tomorrow', 'today'. */
  readonly whenWords: string;
  /** People of the agency who could attend instead: everyone but the agency's SPOC. */
  readonly deputies: readonly Person[];
  /** Of how many agencies somebody comes so far. */
  readonly coming?: { readonly attend: number; readonly agencies: number };
  /** What the agency has answered so far, also when an earlier reminder was answered. */
  readonly response?: { readonly answer: Answer; readonly deputy?: string; readonly note?: string };
  /** The answer that this one replaced, as long as it stands again when this one is undone. */
  readonly replaced?: Answer;
  /** What it answered for another time, before the meeting was moved: that does not count. */
  readonly formerAnswer?: { readonly answer: Answer; readonly deputy?: string };
  /** When the meeting was to be by this reminder, where it has been moved since; of older rows the day alone. */
  readonly movedFrom?: Instant | Day;
  /** Why, where the app recorded it. */
  readonly movedBecause?: string;
  /** It has taken place. */
  readonly isOver?: boolean;
  /** The statement and the report that it must consider. */
  readonly considers?: readonly Considered[];
  /** A bank holiday's name when the meeting falls on one. */
  readonly bankHoliday?: string;
}

/** A reminder of a meeting as the card of `readBy` (unless given, who gets it) shows it now. */
export function meetingReminderItem(
  { facts, calendar, now }: AsOf,
  reminder: Reminder,
  readBy: string | undefined = reminder.personEmail,
): MeetingReminderItem {
  const reader = actsAs(facts, readBy);
  const agency = agencyOf(facts, reminder.agencyCode);
  const there = facts.meetings.find((meeting) => meeting.ref === reminder.subjectRef);
  const meeting = there ?? goneMeeting(reminder);
  const day = dayOf(meeting.startsAt);
  const given = givenAnswer(facts, meeting, agency.code);
  const response = given?.counts ? given.response : undefined;
  const isOver = meeting.status === 'Held' || meeting.endsAt <= now;
  const state: ItemState = there
    ? meetingState(facts, reminder, there, response, { isOver, reader })
    : { is: 'gone' };
  const undoable = state.is === 'answered' && !isOver && response && losesNothingUndone(response);
  const until = undoable ? undoUntil(response, reader, now) : undefined;
  const bankHoliday = meeting.keptOn === day ? undefined : calendar.holidays.get(day);
  return {
    about: 'meeting',
    reminder,
    agency,
    state,
    ...(isOver ? { isOver } : {}),
    ...(until ? { undoUntil: until } : {}),
    ...(until && response?.before ? { replaced: response.before } : {}),
    coming: { agencies: agenciesAsked(facts, meeting).length, attend: attending(facts, meeting) },
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

/** How many of the agencies that it asks attend or send a deputy, as far as they have answered. */
const attending = (facts: Facts, meeting: Meeting): number =>
  agenciesAsked(facts, meeting).filter(({ code }) => {
    const answer = responseOf(facts, meeting, code)?.answer;
    return answer === 'Attending' || answer === 'Deputy';
  }).length;

/** When the meeting was to be by a reminder that went out before it was moved. */
function movedSince(
  reminder: Reminder,
  { startsAt, status, reason, changedAt }: Meeting,
): Pick<MeetingReminderItem, 'movedFrom' | 'movedBecause'> {
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
  { isOver, reader }: { readonly isOver: boolean; readonly reader: string | undefined },
): ItemState {
  if (meeting.status === 'Cancelled') return { is: 'cancelled' };
  if (reminder.ended === 'Person' || !isAskedTo(facts, meeting, reminder.agencyCode)) {
    return { is: 'passed-on' };
  }
  if (reminder.state === 'Superseded' || isReplacedByNews(facts, reminder, meeting)) {
    return { is: 'superseded' };
  }
  if (response) return { is: 'answered', answered: answeredBy(facts, response, reader) };
  return isOver ? { is: 'over' } : { is: 'open' };
}

function answeredBy(facts: Facts, response: Response, reader: string | undefined): Answered {
  const by = actorNamed(facts, response.by);
  return {
    ...answerOf(facts, response),
    byName: nameOf(facts, response.by),
    at: response.at,
    ...(response.by === reader ? { byReader: true } : {}),
    onBehalf: by !== undefined && isOnBehalf(by, response.agencyCode),
  };
}

/** A meeting that is no longer in the list, as far as its reminder still knows it. */
function goneMeeting(reminder: Reminder): Meeting {
  const startsAt = instantAt(countsFromOf(reminder) ?? dayOf(reminder.dueAt), '00:00' as TimeOfDay);
  const { title, subjectRef: ref } = reminder;
  return { title, ref, startsAt, endsAt: startsAt, place: '', status: 'Cancelled' };
}
