import { dayOf, type Day, type Instant } from '../calendar/day';
import { timeAnswered } from './attendance';
import { foldKey } from '../basics/folded';
import { grouped } from '../basics/grouped';
import { actorNamed, isListed, isOnBehalf } from '../people/actor';
import { successionOf } from '../people/addressees';
import { nameOf } from '../people/names';
import {
  type Meeting,
  type Facts,
  addressedTo,
  countsFromOf,
  newsNumberOf,
  KINDS,
  type Message,
  type Reminder,
  type Response,
} from '../partnership';
/** What somebody was told of a meeting: when it starts (of older rows only the day is known), or that it is off. */
export type ToldState = Instant | Day | 'Cancelled';

type SendingRow = Reminder | Message;

/** One message that told somebody of a meeting, or the answer by which they knew of it. */
export interface MeetingTold {
  readonly row: SendingRow | Response;
  /** When it was sent, or answered. */
  readonly sentAt: Instant;
  readonly state: ToldState;
}

/** All that one person was told of a meeting for one agency, oldest first. */
export interface ToldPerson {
  readonly personEmail: string;
  readonly agencyCode: string;
  readonly told: readonly [MeetingTold, ...MeetingTold[]];
}

type Rows = Pick<Facts, 'reminders' | 'messages' | 'people' | 'responses'>;

const subjectOf = ({ kind, subjectRef }: Reminder): string => `${kind}|${subjectRef}`;
const meetingOf = ({ meetingRef }: Response): string => meetingRef;
/** What a message is about, to group messages by. */
export const aboutOf = ({ about }: Message): string => about;

/**
 * Who was told of a meeting, and what: by a reminder, a chaser or news of it that went out. What did not arrive told
 * nobody. The coordinator's own reminders of an agency's answer count once, for the coordinator's agency. Whoever
 * answered for another time than the meeting's own knew of that time, whether or not anything had gone out, also by a row
 * that was typed into the list or loaded and does not say for which time it is.
 */
export function toldOf(facts: Rows, meeting: Meeting): ToldPerson[] {
  const { ref } = meeting;
  const people = new Map<string, { personEmail: string; agencyCode: string; told: MeetingTold[] }>();
  const tell = (personEmail: string, agencyCode: string, told: MeetingTold): void => {
    const name = `${personEmail}|${agencyCode}`;
    const person = people.get(name) ?? { personEmail, agencyCode, told: [] };
    people.set(name, person);
    person.told.push(told);
  };
  const add = (row: SendingRow, day: Day | undefined, agencyCode: string): void => {
    const { personEmail, sentAt } = row;
    const state = toldBy(row, day);
    if (personEmail && sentAt && state) tell(personEmail, agencyCode, { row, sentAt, state });
  };
  const messages = grouped(facts.messages, aboutOf);
  for (const reminder of grouped(facts.reminders, subjectOf).get(`Meeting|${ref}`) ?? []) {
    const day = countsFromOf(reminder);
    add(reminder, day, agencyToldOf(facts, reminder));
    for (const message of messages.get(reminder.key) ?? []) {
      if (KINDS[message.kind].chases === 'agency') add(message, day, message.agencyCode);
    }
  }
  for (const message of messages.get(ref) ?? []) {
    if (tellsOfMeeting(message)) add(message, undefined, message.agencyCode);
  }
  for (const row of grouped(facts.responses, meetingOf).get(ref) ?? []) {
    const { at: sentAt, agencyCode } = row;
    const state = timeAnswered(meeting, row);
    // One that was undone, or is for the meeting as it stands, leaves nobody with anything else to hear.
    if (row.undoneAt !== undefined || isSameState(state, stateOf(meeting))) continue;
    for (const email of knowingBy(facts, row)) tell(email, agencyCode, { row, sentAt, state });
  }
  return [...people.values()].flatMap(({ told, ...person }) => {
    const [first, ...rest] = told.sort(inOrder);
    return first ? [{ ...person, told: [first, ...rest] as const }] : [];
  });
}

/**
 * Who knew of a meeting by an answer: who gave it, or where it was given on the agency's behalf (or by somebody who has
 * left) the agency's first person; and the deputy it names, where that is somebody of the agency.
 */
function knowingBy(facts: Rows, { by, agencyCode, answer, deputy }: Response): ReadonlySet<string> {
  const actor = actorNamed(facts, by);
  const own = actor && !isOnBehalf(actor, agencyCode) ? actor : successionOf(facts, agencyCode)[0];
  const named = answer === 'Deputy' && deputy ? foldKey(deputy) : undefined;
  const coming = facts.people.filter(
    (person) =>
      named !== undefined &&
      person.agencyCode === agencyCode &&
      isListed(person) &&
      [person.email, person.title, nameOf(facts, person.email)].some((one) => foldKey(one) === named),
  );
  // Namesakes in one agency are told apart by what the answer says; a bare name that fits two names nobody.
  return new Set([...(own ? [own] : []), ...(coming.length === 1 ? coming : [])].map(({ email }) => email));
}

/** True for a message that tells of a meeting that is not as somebody was told. */
export const isMeetingNews = (row: SendingRow | Response): row is Message =>
  'kind' in row && !('stage' in row) && KINDS[row.kind].tells === 'change';

/** True for a message that tells when a meeting is, as its `about` names it. */
export const tellsOfMeeting = ({ kind }: Pick<Message, 'kind'>): boolean => KINDS[kind].tells !== undefined;

const toldBy = (row: SendingRow, day: Day | undefined): ToldState | undefined =>
  row.kind === 'MeetingCancelled' ? 'Cancelled' : (row.toldStartsAt ?? day);

function agencyToldOf({ people }: Rows, reminder: Reminder): string {
  if (addressedTo(reminder) === 'SPOC') return reminder.agencyCode;
  return people.find(({ email }) => email === reminder.personEmail)?.agencyCode ?? reminder.agencyCode;
}

/** Of what went out at one moment, news tells of the later state: it is sent because of what was told before. */
const inOrder = (a: MeetingTold, b: MeetingTold): number =>
  a.sentAt === b.sentAt ? numberOf(a) - numberOf(b) : a.sentAt < b.sentAt ? -1 : 1;

const numberOf = ({ row }: MeetingTold): number => ('kind' in row ? newsNumberOf(row) : 0);

/** What a meeting is to be told as. */
export const stateOf = ({ status, startsAt }: Pick<Meeting, 'status' | 'startsAt'>): ToldState =>
  status === 'Cancelled' ? 'Cancelled' : startsAt;

/** True when both say the same; of a day alone, that it is the same day. */
export function isSameState(a: ToldState, b: ToldState): boolean {
  if (a === b) return true;
  if (a === 'Cancelled' || b === 'Cancelled' || a.length === b.length) return false;
  return dayOfState(a) === dayOfState(b);
}

const dayOfState = (state: Instant | Day): Day =>
  state.length === 10 ? (state as Day) : dayOf(state as Instant);

/** How often what a person was told has changed, the first time counted. */
export const changesTold = (told: readonly MeetingTold[]): number =>
  told.filter(({ state }, at) => {
    const before = told[at - 1];
    return !before || !isSameState(before.state, state);
  }).length;
