import type { Facts, Person } from './partnership';

/** Who is acting: one row of the People list. */
export type Actor = Person;

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
  if (byId) return byId;
  const email = who.email?.trim().toLowerCase();
  const byEmail = email ? facts.people.find((person) => person.email === email) : undefined;
  // The ids cannot be equal here: a row with ours would have been found by it.
  return byEmail?.entraId && id ? undefined : byEmail;
}

/** What somebody may want to do; each policy says who may (`product.md`, Lines not to cross). */
export interface Wishes {
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
  roles.some((role) => actor.roles.includes(role));

/** True for the SPOC and the deputies of an agency. Nobody speaks for no agency. */
const speaksFor = (actor: Actor, agencyCode: string | undefined): boolean =>
  agencyCode !== undefined && actor.agencyCode === agencyCode && has(actor, 'SPOC', 'Deputy');

const policies: { readonly [W in keyof Wishes]: (actor: Actor, about: Wishes[W]) => boolean } = {
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
export function can<W extends keyof Wishes>(
  actor: Actor,
  wish: W,
  ...about: Wishes[W] extends undefined ? [] : [Wishes[W]]
): boolean {
  return policies[wish](actor, about[0] as Wishes[W]);
}

/** True when an answer by this actor counts as given on the agency's behalf (a coordinator who is not its own SPOC or deputy). */
export const isOnBehalf = (actor: Actor, agencyCode: string): boolean => !speaksFor(actor, agencyCode);
