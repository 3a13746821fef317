import { firstOf, grouped } from '../basics/grouped';
import { isSamePerson, nameOf } from './names';
import type { Person, Facts } from '../partnership';
import { type Failure, failure } from '../basics/failure';
import { successionOf } from './addressees';

/** Who is acting: a row of the People list, and what the person's other rows make them besides. */
export interface Actor extends Person {
  /** Of somebody who acts for several agencies, a row each. */
  readonly also?: readonly Pick<Person, 'agencyCode' | 'roles'>[];
}

/** What an identity from Teams or a sign-in token says of a person. */
export interface Identity {
  readonly entraId?: string;
  readonly email?: string;
}

/**
 * The person on the People list, by Entra id first and e-mail second, both in any case; undefined for a stranger.
 * A row that carries another Entra id is not matched by e-mail: addresses are handed on, accounts are not.
 */
export function identify(facts: Pick<Facts, 'people'>, who: Identity): Actor | undefined {
  const id = who.entraId?.toLowerCase();
  const byId = id ? facts.people.find((person) => person.entraId?.toLowerCase() === id) : undefined;
  if (byId) return withOthers(facts, byId);
  const email = who.email?.trim().toLowerCase();
  const byEmail = email ? facts.people.find((person) => person.email === email) : undefined;
  // The ids cannot be equal here: a row with ours would have been found by it.
  return !byEmail || (byEmail.entraId && id) ? undefined : withOthers(facts, byEmail);
}

/** Somebody of the People list by e-mail, as one who acts. */
export const actorNamed = (
  { people }: Pick<Facts, 'people'>,
  email: string | undefined,
): Actor | undefined => {
  const person = email === undefined ? undefined : firstOf(people, emailOf, email);
  return person && withOthers({ people }, person);
};

/** The codes of all agencies that somebody belongs to. */
export const agenciesOf = (actor: Actor): readonly string[] => [
  ...new Set(rowsOf(actor).flatMap(({ agencyCode }) => agencyCode ?? [])),
];

function withOthers({ people }: Pick<Facts, 'people'>, person: Person): Actor {
  const ofAccount = person.entraId ? (grouped(people, accountOf).get(accountOf(person)) ?? []) : [];
  const ofAddress = grouped(people, emailOf).get(person.email) ?? [];
  const also = [...new Set([...ofAccount, ...ofAddress])].filter(
    (other) => other !== person && isSamePerson(other, person),
  );
  return also.length > 0 ? { ...person, also } : person;
}

const rowsOf = (actor: Actor): readonly Pick<Person, 'agencyCode' | 'roles'>[] => [
  actor,
  ...(actor.also ?? []),
];

const emailOf = ({ email }: Person): string => email;
const accountOf = ({ entraId = '' }: Person): string => entraId.toLowerCase();

/** What somebody may want to do; each policy says who may (`product.md`, Lines not to cross). */
export interface MessagesDue {
  /** Answer for an agency: a reminder or a meeting. Without a code: for whoever belongs to no agency. */
  'answer:agency': { readonly agencyCode: string | undefined };
  /** Move, cancel or keep a meeting. */
  'meeting:change': undefined;
  /** Grant or refuse an agency more time, and take on a call for help. */
  'extension:decide': undefined;
  /** Say when somebody is away: themselves, or for another. */
  'away:set': { readonly email: string };
  /** Choose or stop the partnership's channel. */
  'channel:choose': undefined;
  /** Say whether an account at the tab's door is somebody's. */
  'person:confirm': undefined;
  /** Chase now those who have not answered. */
  nudge: undefined;
  /** See the whole partnership's state. */
  'status:read': undefined;
  /** See the action plan. */
  'plan:read': undefined;
}

const has = (actor: Actor, ...roles: Person['roles'][number][]): boolean =>
  rowsOf(actor).some((row) => roles.some((role) => row.roles.includes(role)));

/** True for the SPOC and the deputies of an agency. Nobody speaks for no agency. */
const speaksFor = (actor: Actor, agencyCode: string | undefined): boolean =>
  agencyCode !== undefined &&
  rowsOf(actor).some(
    (row) => row.agencyCode === agencyCode && (row.roles.includes('SPOC') || row.roles.includes('Deputy')),
  );

const policies: { readonly [W in keyof MessagesDue]: (actor: Actor, about: MessagesDue[W]) => boolean } = {
  'answer:agency': (actor, { agencyCode }) => has(actor, 'Coordinator') || speaksFor(actor, agencyCode),
  'meeting:change': (actor) => has(actor, 'Coordinator'),
  'extension:decide': (actor) => has(actor, 'Coordinator'),
  'away:set': (actor, { email }) => actor.email === email || has(actor, 'Coordinator'),
  'channel:choose': (actor) => has(actor, 'Coordinator'),
  'person:confirm': (actor) => has(actor, 'Coordinator'),
  nudge: (actor) => has(actor, 'Coordinator'),
  'status:read': (actor) => has(actor, 'Coordinator', 'Chair'),
  'plan:read': () => true,
};

/** True when the actor may. The bot and the API enforce it; the tab hides what it denies. */
export function can<W extends keyof MessagesDue>(
  actor: Actor,
  wish: W,
  ...about: MessagesDue[W] extends undefined ? [] : [MessagesDue[W]]
): boolean {
  return policies[wish](actor, about[0] as MessagesDue[W]);
}

/** True when an answer by this actor counts as given on the agency's behalf (a coordinator who is not its own SPOC or deputy). */
export const isOnBehalf = (actor: Actor, agencyCode: string): boolean => !speaksFor(actor, agencyCode);

/** Why this person may not answer for the agency, and who can; undefined for one who may. */
export function mayAnswer(
  facts: Pick<Facts, 'people' | 'agencies'>,
  actor: Actor,
  agencyCode: string,
): Failure | undefined {
  if (can(actor, 'answer:agency', { agencyCode })) return undefined;
  const onlyWatches = actor.roles.length > 0 && actor.roles.every((role) => role === 'Observer');
  if (onlyWatches) return failure('observers-cannot-answer');
  const [first, second] = successionOf(facts, agencyCode).map(({ email }) => nameOf(facts, email));
  if (first === undefined) return failure('not-your-agency', 'The coordinator can.');
  return failure('not-your-agency', `${second === undefined ? first : `${first} or ${second}`} can.`);
}
