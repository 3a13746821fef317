import { cut } from './basics/words';
import { dayOf, formatDay, formatInstant, type Instant } from './day';
import { messageKey } from './keys';
import type { Wish, Wishes } from './messages';
import type { Facts, Meeting, Person } from './partnership';
import { addresseesOn, isAway, type Addressees } from './people';
import { nextSendingTime, type SendingHours } from './sending-hours';
import { changesTold, isSameState, stateOf, toldOf, type Told, type ToldPerson } from './told';
import type { Calendar } from './working-days';

/**
 * News of meetings that were moved, cancelled or put on again: everyone who had been told otherwise is told
 * (`product.md`, Meetings), whoever changed the meeting and wherever, also by hand in SharePoint and back again.
 * Who was told nothing gets no news; the reminders of the new day come by themselves. A meeting that is no longer in
 * the list is no news: its row may only be one that cannot be read at the moment.
 */
export const meetingNews: Wishes = (facts, calendar, hours, now) =>
  facts.meetings.flatMap((meeting) => newsOf(facts, calendar, hours, meeting, now));

/** Who is to be told that this meeting is not what they were told. */
export function newsOf(
  facts: Facts,
  calendar: Calendar,
  hours: SendingHours,
  meeting: Meeting,
  now: Instant,
): Wish[] {
  if (meeting.status === 'Held') return [];
  const addressees = addresseesOn(facts, dayOf(now));
  const wishes = toldOf(facts, meeting).flatMap((person) => {
    const dueAt = nextSendingTime(hours, calendar, changeSince(meeting, person) ?? now);
    return newsTo({ facts, addressees, now }, meeting, person, dueAt) ?? [];
  });
  // Who covers for somebody who is away may have been told themselves.
  return [...new Map(wishes.map((wish) => [`${wish.personEmail}|${wish.agencyCode}`, wish])).values()];
}

interface Asked {
  readonly facts: Facts;
  readonly addressees: Addressees;
  readonly now: Instant;
}

function newsTo(
  { facts, addressees, now }: Asked,
  meeting: Meeting,
  { personEmail, agencyCode, told }: ToldPerson,
  dueAt: Instant,
): Wish | undefined {
  const state = stateOf(meeting);
  const last = told.at(-1) ?? told[0];
  const isSame = isSameState(last.state, state);
  const details = isSame ? detailsSince(meeting, last) : undefined;
  if ((isSame && !details) || isOver(meeting, last, now)) return undefined;
  const person = recipient(facts, addressees, personEmail, agencyCode, now);
  if (!person) return undefined;
  const kind = meeting.status === 'Cancelled' ? 'MeetingCancelled' : 'MeetingMoved';
  const number = changesTold(told);
  const key = messageKey(
    kind,
    String(number),
    meeting.ref,
    state,
    agencyCode,
    person.email,
    ...(details ? [details] : []),
  );
  return {
    kind,
    about: meeting.ref,
    key,
    title: titleOf(meeting),
    agencyCode,
    dueAt: facts.messages.find((message) => message.key === key)?.dueAt ?? dueAt,
    personEmail: person.email,
    toldStartsAt: meeting.startsAt,
    number,
    why: `${person.title} was told ${inWords(last)} and it ${details ? 'has a new place or length' : whatHappened(meeting)}`,
  };
}

/** When place or length were changed that this person was not told of. */
const detailsSince = ({ status, detailsChangedAt }: Meeting, { sentAt }: Told): Instant | undefined =>
  status === 'Planned' && detailsChangedAt !== undefined && detailsChangedAt > sentAt
    ? detailsChangedAt
    : undefined;

/** Nobody is told of what lies behind us: the meeting has begun, or the one that is off would have. */
function isOver({ status, startsAt }: Meeting, { state }: Told, now: Instant): boolean {
  if (startsAt > now) return false;
  const toldAhead = state === 'Cancelled' ? false : state > (state.length === 10 ? dayOf(now) : now);
  return status === 'Planned' || !toldAhead;
}

/**
 * Whoever was told, as long as they are on the People list. While they are away it goes to who covers for them now,
 * and to themselves once they are back.
 */
function recipient(
  { people }: Pick<Facts, 'people'>,
  addressees: Addressees,
  email: string,
  agencyCode: string,
  now: Instant,
): Person | undefined {
  const person = people.find((one) => one.email === email);
  if (!person || !isAway(person, dayOf(now))) return person;
  return addressees.ofAgency(agencyCode) ?? person;
}

/** When the app recorded a change that this person has not been told of; none for one made by hand. */
export function changeSince({ changedAt }: Meeting, { told }: Pick<ToldPerson, 'told'>): Instant | undefined {
  const last = told.at(-1) ?? told[0];
  return changedAt !== undefined && changedAt >= last.sentAt ? changedAt : undefined;
}

function titleOf({ title, status, startsAt }: Meeting): string {
  const short = cut(title, 160);
  return status === 'Cancelled' ? `${short}: cancelled` : `${short}: now ${formatInstant(startsAt)}`;
}

const inWords = ({ state }: Told): string => {
  if (state === 'Cancelled') return 'that it is cancelled';
  return state.length === 10
    ? formatDay(dayOf(`${state}T12:00:00Z` as Instant))
    : formatInstant(state as Instant);
};

const whatHappened = ({ status, startsAt }: Meeting): string =>
  status === 'Cancelled' ? 'has been cancelled' : `is now on ${formatInstant(startsAt)}`;
