import { dayOf, type Day, type Instant } from '../calendar/day';
import { type Facts, type Message, type Person } from '../partnership';
import { chatOf } from '../people/chats';
import { isAway } from '../people/addressees';
import { nameOf } from '../people/names';
import { agenciesOf, isListed, type Actor } from '../people/actor';
import { can } from '../people/roles';
import { stretchesOf } from '../people/stand-ins';
import { routeTo } from '../sending/route';
import { doorKey, doorUndoOf } from '../door/question';
import type { PersonDeed } from './deeds';
import { openThingsOf, type OpenThings } from './open-things';

/** How somebody is reached, and where it is no chat, why. */
export interface Reach {
  readonly by: 'Chat' | 'Channel' | 'Ring';
  readonly why?: string;
  /** Since when the chat is closed to the app, where there was one. */
  readonly since?: Instant;
}

/** Days away that have not passed, and who has then what is for the agency. */
export interface AwayShown {
  readonly from: Day;
  readonly to?: Day;
  readonly isNow: boolean;
  readonly coveredBy?: string;
}

/** Somebody as whoever reads the list may see them. */
export interface ListedPerson {
  readonly person: Person;
  /** These are for coordinators, chairs, the agency itself and the person; others see who does what. */
  readonly phone?: string;
  readonly reach?: Reach;
  readonly away?: AwayShown;
  /** What is open in their name, for who could hand it over. */
  readonly open?: OpenThings;
  /** The account that stood at the tab's door and may be theirs, for who can say. */
  readonly door?: { readonly messageKey: string; readonly calledInTeams: string; readonly askedAt: Instant };
  /** What whoever reads has just said of that account, and until when they can undo it. */
  readonly doorUndo?: { readonly until: Instant; readonly isThem: boolean };
  readonly may: readonly PersonDeed[];
}

/** The People list as somebody may read it: those of the list, and for the coordinator who was on it. */
export function listingFor(facts: Facts, reader: Actor, now: Instant): readonly ListedPerson[] {
  const changes = can(reader, 'people:change');
  return facts.people
    .filter((person) => changes || isListed(person))
    .map((person) => listed(facts, reader, person, now));
}

function listed(facts: Facts, reader: Actor, person: Person, now: Instant): ListedPerson {
  const changes = can(reader, 'people:change');
  const setsAway = can(reader, 'away:set', { email: person.email }) && isListed(person);
  if (!isListed(person)) return { person, may: changes ? ['put-back'] : [] };
  const sees =
    can(reader, 'status:read') ||
    reader.email === person.email ||
    (person.agencyCode !== undefined && agenciesOf(reader).includes(person.agencyCode));
  const away = sees ? awayOf(facts, person, dayOf(now)) : undefined;
  const door = can(reader, 'person:confirm') ? atTheDoor(facts, person) : undefined;
  const doorUndo = door ? undefined : doorUndoOf(facts, reader, person, now);
  return {
    person,
    ...(sees && person.phone ? { phone: person.phone } : {}),
    ...(sees ? { reach: reachOf(facts, person) } : {}),
    ...(away ? { away } : {}),
    ...(changes ? { open: openThingsOf(facts, person.email) } : {}),
    ...(door ? { door } : {}),
    ...(doorUndo ? { doorUndo } : {}),
    may: [
      ...(changes ? (['change'] as const) : []),
      ...(setsAway ? (['away'] as const) : []),
      ...(changes ? (['hand-over', 'take-off'] as const) : []),
      ...(door ? (['confirm'] as const) : []),
    ],
  };
}

/** The way that a reminder would take to somebody now. */
function reachOf(facts: Facts, { email }: Person): Reach {
  const route = routeTo(facts, { personEmail: email, planned: [] });
  if (route.is === 'chat') return { by: 'Chat' };
  const chat = chatOf(facts, email);
  const since = chat && chat.state !== 'Active' ? { since: chat.updatedAt } : {};
  return route.is === 'channel'
    ? { by: 'Channel', why: route.because, ...since }
    : { by: 'Ring', why: route.reason, ...since };
}

function awayOf(facts: Facts, person: Person, today: Day): AwayShown | undefined {
  const { awayFrom: from, awayTo: to } = person;
  if (from === undefined || (to !== undefined && (to < today || to < from))) return undefined;
  const covers = stretchesOf(facts, person).find((one) => one.to === undefined || one.to >= today)?.by;
  return {
    from,
    ...(to ? { to } : {}),
    isNow: isAway(person, today),
    ...(covers ? { coveredBy: nameOf(facts, covers.email) } : {}),
  };
}

/** The question at the door that is not answered yet. */
function atTheDoor({ messages }: Pick<Facts, 'messages'>, person: Person): ListedPerson['door'] {
  const { askingId, askingName, askedAt, entraId } = person;
  if (entraId || !askingId || !askedAt) return undefined;
  const key = doorKey(person);
  const question = messages.find((message) => message.key === key);
  return question && isOpen(question)
    ? { messageKey: key, calledInTeams: askingName ?? 'without a name', askedAt }
    : undefined;
}

const isOpen = ({ state }: Message): boolean => state !== 'Answered' && state !== 'Superseded';
