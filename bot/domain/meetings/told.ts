import { dayOf, type Day, type Instant } from '../calendar/day';
import { grouped } from '../basics/grouped';
import {
  type Meeting,
  type Facts,
  addressedTo,
  countsFromOf,
  newsNumberOf,
  KINDS,
  type Message,
  type Reminder,
} from '../partnership';
/** What somebody was told of a meeting: when it starts (of older rows only the day is known), or that it is off. */
export type ToldState = Instant | Day | 'Cancelled';

type SendingRow = Reminder | Message;

/** One message that told somebody of a meeting. */
export interface MeetingTold {
  readonly row: SendingRow;
  readonly sentAt: Instant;
  readonly state: ToldState;
}

/** All that one person was told of a meeting for one agency, oldest first. */
export interface ToldPerson {
  readonly personEmail: string;
  readonly agencyCode: string;
  readonly told: readonly [MeetingTold, ...MeetingTold[]];
}

type Rows = Pick<Facts, 'reminders' | 'messages' | 'people'>;

const subjectOf = ({ kind, subjectRef }: Reminder): string => `${kind}|${subjectRef}`;
/** What a message is about, to group messages by. */
export const aboutOf = ({ about }: Message): string => about;

/**
 * Who was told of a meeting, and what: by a reminder, a chaser or news of it that went out. What did not arrive told
 * nobody. The coordinator's own reminders of an agency's answer count once, for the coordinator's agency.
 */
export function toldOf(facts: Rows, { ref }: Pick<Meeting, 'ref'>): ToldPerson[] {
  const people = new Map<string, { personEmail: string; agencyCode: string; told: MeetingTold[] }>();
  const add = (row: SendingRow, day: Day | undefined, agencyCode: string): void => {
    const { personEmail, sentAt } = row;
    const state = toldBy(row, day);
    if (!personEmail || !sentAt || !state) return;
    const name = `${personEmail}|${agencyCode}`;
    const person = people.get(name) ?? { personEmail, agencyCode, told: [] };
    people.set(name, person);
    person.told.push({ row, sentAt, state });
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
  return [...people.values()].flatMap(({ told, ...person }) => {
    const [first, ...rest] = told.sort(inOrder);
    return first ? [{ ...person, told: [first, ...rest] as const }] : [];
  });
}

/** True for a message that tells of a meeting that is not as somebody was told. */
export const isMeetingNews = (row: SendingRow): row is Message =>
  !('stage' in row) && KINDS[row.kind].tells === 'change';

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
  a.sentAt === b.sentAt ? newsNumberOf(a.row) - newsNumberOf(b.row) : a.sentAt < b.sentAt ? -1 : 1;

/** What a meeting is to be told as. */
export const stateOf = ({ status, startsAt }: Meeting): ToldState =>
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
