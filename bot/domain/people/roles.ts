import { withoutDoubtful } from './doubtful-accounts';
import { isSamePerson, nameOf } from './names';
import { type Action, type Facts, type Person, settingsOf } from '../partnership';
import { partsFor, type Part, type RightName } from './rights';
import { type Failure, failure } from '../basics/failure';
import { addresseesOn, successionOf } from './addressees';
import type { Day } from '../calendar/day';
import {
  type Actor,
  agenciesOf,
  has,
  isAddressOf,
  isListed,
  rowsOf,
  speaksFor,
  spokenFor,
  withOthers,
} from './actor';

/** What an identity from Teams or a sign-in token says of a person. */
export interface Identity {
  readonly entraId?: string;
  readonly email?: string;
}

/** What tells who somebody is, and whether a deputy covers now. */
type Listed = Pick<Facts, 'people'> & Partial<Pick<Facts, 'settings' | 'conversations'>>;

/**
 * The person on the People list, by Entra id first and e-mail second, both in any case; undefined for a stranger.
 * A row that carries another Entra id is not matched by e-mail: addresses are handed on, accounts are not. `today` is
 * the day on which they act: it decides for which agencies a deputy covers, where the partnership has chosen so.
 */
export function identify(lists: Listed, who: Identity, today: Day): Actor | undefined {
  const facts = withoutDoubtful(lists);
  const actor = listed(facts, who);
  return actor && resting(facts, actor, today);
}

/** With the agencies for which somebody does not act today, as they are deputy and do not cover. */
function resting({ people, settings = [] }: Listed, actor: Actor, today: Day): Actor {
  if (settingsOf({ settings }).Deputies === 'Always') return actor;
  const { ofAgency } = addresseesOn({ people }, today);
  const restsFor = agenciesOf(actor).filter((code) => {
    const covering = ofAgency(code);
    return covering === undefined || !isSamePerson(covering, actor);
  });
  return restsFor.length > 0 ? { ...actor, restsFor } : actor;
}

function listed(facts: Pick<Facts, 'people'>, who: Identity): Actor | undefined {
  const id = who.entraId?.toLowerCase();
  const isTheirs = (person: Person): boolean => person.entraId?.toLowerCase() === id && isListed(person);
  const byId = id ? facts.people.find(isTheirs) : undefined;
  if (byId) return withOthers(facts, byId);
  const email = who.email?.trim().toLowerCase();
  const byEmail = email
    ? facts.people.find((person) => person.email === email && isListed(person))
    : undefined;
  // The ids cannot be equal here: a row with ours would have been found by it.
  return !byEmail || (byEmail.entraId && id) ? undefined : withOthers(facts, byEmail);
}

/** An action as far as it says whose it is. */
export type WhoseAction = Pick<Action, 'leadAgency' | 'supportingAgencies' | 'ownerEmail'>;

/** What each right is asked about. */
export interface Permissions extends Record<RightName, object | undefined> {
  /** Without a code: for whoever belongs to no agency. */
  'answer:agency': { readonly agencyCode: string | undefined };
  'away:set': { readonly email: string };
  'action:work': WhoseAction;
  'action:lead': WhoseAction;
  'action:more-time': WhoseAction;
  'action:vote': WhoseAction;
  'meeting:change': undefined;
  'meeting:run': undefined;
  'extension:decide': undefined;
  'people:change': undefined;
  'settings:change': undefined;
  'channel:choose': undefined;
  'person:confirm': undefined;
  nudge: undefined;
  'status:read': undefined;
  'plan:read': undefined;
  'action:for-the-group': undefined;
  'plan:edit': undefined;
  'inspection:run': undefined;
  'embargo:read': undefined;
}

/** What any right may be asked about. */
type Thing = Partial<WhoseAction & Permissions['answer:agency'] & Permissions['away:set']>;

const isOnlyObserver = (actor: Actor): boolean =>
  rowsOf(actor).every(({ roles }) => roles.every((role) => role === 'Observer'));

/** Whether somebody is this to a thing. */
const IS: { readonly [P in Part]: (actor: Actor, thing: Thing) => boolean } = {
  everybody: () => true,
  'their agency': (actor, { agencyCode }) => speaksFor(actor, agencyCode),
  'lead agency': (actor, { leadAgency }) => speaksFor(actor, leadAgency),
  'supporting agency': (actor, { supportingAgencies = [] }) =>
    supportingAgencies.some((code) => speaksFor(actor, code)),
  'other agency': (actor, { leadAgency }) => spokenFor(actor).some((code) => code !== leadAgency),
  owner: (actor, { ownerEmail }) => isAddressOf(actor, ownerEmail) && !isOnlyObserver(actor),
  themselves: (actor, { email }) => isAddressOf(actor, email),
  coordinator: (actor) => has(actor, 'Coordinator'),
  'coordinator on behalf': (actor) => has(actor, 'Coordinator'),
  chair: (actor) => has(actor, 'Chair'),
};

/** True when the actor may, by the table of rights. The bot and the API enforce it; the tab hides what it denies. */
export function can<W extends RightName>(
  actor: Actor,
  right: W,
  ...about: Permissions[W] extends undefined ? [] : [Permissions[W]]
): boolean {
  const thing: Thing = about[0] ?? {};
  return partsFor(right).some((part) => IS[part](actor, thing));
}

/** Why this person may not answer for the agency, and who can; undefined for one who may. */
export function mayAnswer(
  facts: Pick<Facts, 'people' | 'agencies'>,
  actor: Actor,
  agencyCode: string,
): Failure | undefined {
  if (can(actor, 'answer:agency', { agencyCode })) return undefined;
  const onlyWatches = actor.roles.length > 0 && actor.roles.every((role) => role === 'Observer');
  if (onlyWatches) return failure('observers-cannot-answer');
  return failure('not-your-agency', whoCan(facts, actor, agencyCode));
}

/** 'Karen Whitlock or Samir Haddad can.': never the one who is told, as a deputy who does not cover now. */
export function whoCan(facts: Pick<Facts, 'people' | 'agencies'>, actor: Actor, agencyCode: string): string {
  const names = successionOf(facts, agencyCode)
    .filter((one) => !isSamePerson(one, actor))
    .map(({ email }) => nameOf(facts, email));
  return names.length === 0 ? 'The coordinator can.' : `${names.slice(0, 2).join(' or ')} can.`;
}
