import { cut } from '../basics/words';
import { type Instant, formatDatedDay, formatDatedInstant, dayOf } from '../calendar/day';
import { type Person, type Meeting, type Facts, type Message, messageKey } from '../partnership';
import { addresseesOn, isAway, type Addressees } from '../people/addressees';
import { nextSendingTime, type SendingAsOf } from '../sending/hours';
import {
  type ToldState,
  changesTold,
  isSameState,
  stateOf,
  toldOf,
  type MeetingTold,
  type ToldPerson,
  isMeetingNews,
} from './told';
import type { MessageDue, MessagesDue } from '../sending/to-send';
import { type MessageItemBase, type MakeItem, withCovering } from '../sending/card-item';
import { type MeetingReminderItem, meetingReminderItem } from './reminder-item';
import { unsentReminder } from './answer';
import { isOnBehalf, actorNamed } from '../people/actor';
import { nameOf } from '../people/names';

/** News of a meeting that somebody had been told of otherwise, as it stands now. */
export interface MeetingNewsItem extends MessageItemBase {
  readonly about: 'meeting-news';
  /** As it is now; none when it is no longer in the list. */
  readonly meeting?: Meeting;
  /** What the person was told before; of older rows only the day is known. */
  readonly was?: ToldState;
  /** Why, and who changed it: of a change that somebody made by hand in SharePoint neither is known. */
  readonly reason?: string;
  readonly byName?: string;
  /** What this news said, once later news of the same meeting has gone out to the person: it stays what it was. */
  readonly said?: ToldState;
  /** True once later news of the same meeting has gone out to the person: that one is to be answered. */
  readonly isReplaced: boolean;
  /** True once the meeting was held or its time has gone by. */
  readonly isOver?: boolean;
  /** The meeting as the agency answers it; none when the person does not answer for the agency. */
  readonly notice?: MeetingReminderItem;
  /** True where the same card asks for the same answer with a reminder. */
  readonly isAskedBeside?: boolean;
}

/** The thing on a card that tells of a meeting that was moved, cancelled or put on again. */
export const meetingNewsItem: MakeItem<MeetingNewsItem> = (asOf, message) => {
  const { facts, now } = asOf;
  const meeting = facts.meetings.find(({ ref }) => ref === message.about);
  const base = { about: 'meeting-news', message, isReplaced: false } as const;
  if (!meeting) return base;
  const { former, own, later } = historyOf(facts, message, meeting);
  const asked = unsentReminder(meeting, message.agencyCode);
  const notice = withCovering(facts, meetingReminderItem(asOf, asked, message.personEmail), now);
  return {
    ...base,
    meeting,
    ...(former ? { was: former.state } : {}),
    ...(own && later ? { said: own.state } : changeOf(facts, meeting, former, own)),
    isReplaced: later !== undefined,
    ...(notice.isOver ? { isOver: true } : {}),
    ...(mayAnswer(facts, message) ? { notice } : {}),
  };
};

/**
 * News of meetings that were moved, cancelled or put on again: everyone who had been told otherwise, or had
 * answered for another time, is told (`product.md`, Meetings), whoever changed the meeting and wherever, also by hand in SharePoint and back again.
 * Who was told nothing and has not answered gets no news; the reminders of the new day come by themselves. A meeting that is no longer in
 * the list is no news: its row may only be one that cannot be read at the moment.
 */
export const meetingNews: MessagesDue = (asOf) =>
  asOf.facts.meetings.flatMap((meeting) => newsOf(asOf, meeting));

/** Who is to be told that this meeting is not what they were told. */
export function newsOf({ facts, calendar, hours, now }: SendingAsOf, meeting: Meeting): MessageDue[] {
  if (meeting.status === 'Held') return [];
  const addressees = addresseesOn(facts, dayOf(now));
  const due = toldOf(facts, meeting).flatMap((person) => {
    const dueAt = nextSendingTime(hours, calendar, changeSince(meeting, person) ?? now);
    return newsTo({ facts, addressees, now }, meeting, person, dueAt) ?? [];
  });
  // Who covers for somebody who is away may have been told themselves.
  return [...new Map(due.map((one) => [`${one.personEmail}|${one.agencyCode}`, one])).values()];
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
): MessageDue | undefined {
  const state = stateOf(meeting);
  const last = told.at(-1) ?? told[0];
  const isSame = isSameState(last.state, state);
  const details = isSame ? detailsSince(meeting, last) : undefined;
  if ((isSame && !details) || isOver(meeting, last, now)) return undefined;
  const person = recipient(facts, addressees, personEmail, agencyCode, now);
  if (!person) return undefined;
  const kind = meeting.status === 'Cancelled' ? 'MeetingCancelled' : 'MeetingMoved';
  const keyOf = (number: number): string =>
    messageKey(
      kind,
      String(number),
      ...[meeting.ref, state, agencyCode, person.email],
      ...(details ? [details] : []),
    );
  const number = numberNotYetTold(told, keyOf);
  const key = keyOf(number);
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
    why: `${nameOf(facts, person.email)} was told ${inWords(last)} and it ${details ? 'has a new name, place or length' : whatHappened(meeting)}`,
  };
}

/**
 * How many changes the person was told, the first time counted. An agency's answer is one row, which its next answer
 * takes over: so that a number is not used twice, one under which news has gone out is passed over.
 */
function numberNotYetTold(told: ToldPerson['told'], keyOf: (number: number) => string): number {
  const used = new Set(told.map(({ row }) => row.key));
  let number = changesTold(told);
  while (used.has(keyOf(number))) number += 1;
  return number;
}

/** When name, place or length were changed that this person was not told of. */
const detailsSince = ({ status, detailsChangedAt }: Meeting, { sentAt }: MeetingTold): Instant | undefined =>
  status === 'Planned' && detailsChangedAt !== undefined && detailsChangedAt > sentAt
    ? detailsChangedAt
    : undefined;

/** Nobody is told of what lies behind us: the meeting has begun, or the one that is off would have. */
function isOver({ status, startsAt }: Meeting, { state }: MeetingTold, now: Instant): boolean {
  if (startsAt > now) return false;
  const toldAhead = state === 'Cancelled' ? false : state > (state.length === 10 ? dayOf(now) : now);
  return status === 'Planned' || !toldAhead;
}

/**
 * Whoever was told, as long as they are on the People list and more than an observer: these look meetings up, also who
 * was told before they became one. While they are away it goes to who covers for them now,
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
  if (person && person.roles.length > 0 && person.roles.every((role) => role === 'Observer'))
    return undefined;
  if (!person || !isAway(person, dayOf(now))) return person;
  return addressees.ofAgency(agencyCode) ?? person;
}

/** When the app recorded a change that this person has not been told of; none for one made by hand. */
function changeSince({ changedAt }: Meeting, { told }: Pick<ToldPerson, 'told'>): Instant | undefined {
  const last = told.at(-1) ?? told[0];
  return changedAt !== undefined && changedAt >= last.sentAt ? changedAt : undefined;
}

function titleOf({ title, status, startsAt }: Meeting): string {
  const short = cut(title, 160);
  return status === 'Cancelled' ? `${short}: cancelled` : `${short}: now ${formatDatedInstant(startsAt)}`;
}

const inWords = ({ state }: MeetingTold): string => {
  if (state === 'Cancelled') return 'that it is cancelled';
  return state.length === 10
    ? formatDatedDay(dayOf(`${state}T12:00:00Z` as Instant))
    : formatDatedInstant(state as Instant);
};

const whatHappened = ({ status, startsAt }: Meeting): string =>
  status === 'Cancelled' ? 'has been cancelled' : `is now on ${formatDatedInstant(startsAt)}`;

/** What the person was told before this message and, where the meeting has changed again, after it. */
function historyOf(facts: Facts, message: Message, meeting: Meeting) {
  const { personEmail, agencyCode, key } = message;
  const told =
    toldOf(facts, meeting).find((one) => one.personEmail === personEmail && one.agencyCode === agencyCode)
      ?.told ?? [];
  const at = told.findIndex(({ row }) => row.key === key);
  const own = told[at];
  const before = own ? told.slice(0, at) : told;
  const state = own ? own.state : stateOf(meeting);
  const former = own
    ? before.filter((one) => !isSameState(one.state, state)).at(-1)
    : before.filter((one) => !meeting.detailsChangedAt || !isSameState(one.state, state)).at(-1);
  const later = own && told.slice(at + 1).find(({ row }) => isMeetingNews(row));
  return { former: own && !later && tellsOfBefore(own, former, meeting) ? own : former, own, later };
}

/**
 * True while a meeting has changed again and no later news has gone out: what the person last read on this card is what
 * was before, where it said that the meeting is off, or where the meeting is again as they were told until then.
 */
function tellsOfBefore(own: MeetingTold, former: MeetingTold | undefined, meeting: Meeting): boolean {
  const state = stateOf(meeting);
  if (isSameState(own.state, state)) return false;
  return own.state === 'Cancelled' || (former !== undefined && isSameState(former.state, state));
}

/** Reason and name belong to the last change that the app recorded; one made by hand since has none. */
function changeOf(
  facts: Facts,
  meeting: Meeting,
  former: MeetingTold | undefined,
  own: MeetingTold | undefined,
): Pick<MeetingNewsItem, 'reason' | 'byName'> {
  const { changedAt, changedBy, reason } = meeting;
  const since: Instant | undefined =
    own && !isSameState(own.state, stateOf(meeting)) ? own.sentAt : former?.sentAt;
  if (!changedAt || (since !== undefined && changedAt < since)) return {};
  return {
    ...(reason ? { reason } : {}),
    ...(changedBy ? { byName: nameOf(facts, changedBy) } : {}),
  };
}

/** True for the agency's SPOC and deputy; the coordinator answers for others on the cards that ask for it. */
function mayAnswer(facts: Facts, { personEmail, agencyCode }: Message): boolean {
  const person = actorNamed(facts, personEmail);
  return person !== undefined && !isOnBehalf(person, agencyCode);
}
