import { type Failure, failure, inField } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import type { Day } from '../calendar/day';
import type { Action, AsOf, Facts } from '../partnership';
import { agencyName, agencyOf } from '../people/names';
import { can, whoCan } from '../people/roles';
import { spokenFor, has, type Actor } from '../people/actor';
import type { RightName } from '../people/rights';
import type { Deed, Doing } from './deeds';
import type { Plan } from './steps';

/** What a deed is decided on. */
export interface Ground extends AsOf {
  readonly actor: Actor;
  readonly action: Action;
  readonly today: Day;
  /** The key that the step will have. */
  readonly key: string;
}

/** The same without the working days, for what needs none. */
export type DaylessGround = Omit<Ground, 'calendar'>;

/** How one deed is decided, once it is known that it is this person's to do and that the state allows it; undefined where all is so already. */
export type Planner<D extends Deed, G = Ground> = (
  ground: G,
  doing: Doing<D>,
) => Result<Plan | undefined, Failure>;

/** Which line of the table of rights each deed falls under; what somebody takes back is their own. */
export const RIGHT_TO: { readonly [D in Deed]: Exclude<RightName, 'answer:agency' | 'away:set'> } = {
  progress: 'action:work',
  milestone: 'action:work',
  rate: 'action:lead',
  'more-time': 'action:more-time',
  'decide-time': 'extension:decide',
  evidence: 'action:lead',
  agree: 'action:vote',
  challenge: 'action:vote',
  'agree-for-those-present': 'action:for-the-group',
  'sustainability-plan': 'action:lead',
  close: 'action:for-the-group',
  sustain: 'action:for-the-group',
  reopen: 'action:for-the-group',
  assure: 'action:for-the-group',
  edit: 'plan:edit',
  withdraw: 'plan:edit',
  'take-back': 'plan:read',
};

/** True for what is done for one agency, and not for the group. */
export const isForAgency = (deed: Deed): boolean =>
  ['action:work', 'action:lead', 'action:more-time', 'action:vote'].includes(RIGHT_TO[deed]);

/** True when a deed on this action is the person's to do at all, whatever state it is in. */
export const isTheirs = (actor: Actor, deed: Deed, action: Action): boolean =>
  can(actor, RIGHT_TO[deed], action);

/** Why a deed is not this person's to do, and who can; undefined where it is. */
export function notTheirs(facts: Facts, actor: Actor, deed: Deed, action: Action): Failure | undefined {
  if (isTheirs(actor, deed, action)) return undefined;
  if (actor.roles.length > 0 && actor.roles.every((role) => role === 'Observer')) {
    return failure('observers-cannot-answer');
  }
  const right = RIGHT_TO[deed];
  if (right === 'plan:edit' || right === 'extension:decide') return failure('coordinator-only');
  if (right === 'action:for-the-group') return failure('not-for-your-role');
  if (right === 'action:vote') {
    const leads = spokenFor(actor).includes(action.leadAgency);
    return failure('not-your-agency', leads ? NOT_ITS_OWN : undefined);
  }
  return failure('not-your-agency', whoCan(facts, actor, action.leadAgency));
}

/** For which agency a deed can be done by somebody, and whether that is on its behalf. */
export interface ForAgency {
  readonly code: string;
  readonly onBehalf: boolean;
}

/**
 * The agencies that somebody may do a deed for, their own first: one that leads or supports, or, for a vote, any but the
 * lead. Empty where it is done for the group.
 */
export function agenciesFor(facts: Facts, actor: Actor, deed: Deed, action: Action): readonly ForAgency[] {
  const { leadAgency, supportingAgencies } = action;
  const right = RIGHT_TO[deed];
  const all = {
    'action:work': [leadAgency, ...supportingAgencies],
    'action:lead': [leadAgency],
    'action:more-time': [leadAgency],
    'action:vote': facts.agencies.map(({ code }) => code).filter((code) => code !== leadAgency),
  } as const satisfies Partial<Record<RightName, readonly string[]>>;
  if (!(right in all)) return [];
  const codes: readonly string[] = all[right as keyof typeof all];
  const own = spokenFor(actor);
  const mayForAll = has(actor, 'Coordinator');
  const theirs = codes.filter((code) => own.includes(code)).map((code) => ({ code, onBehalf: false }));
  const isOwner = theirs.length === 0 && !mayForAll && isTheirs(actor, deed, action);
  const owned = isOwner ? [{ code: leadAgency, onBehalf: false }] : [];
  const others = mayForAll
    ? codes.filter((code) => !own.includes(code)).map((code) => ({ code, onBehalf: true }))
    : [];
  return [...theirs, ...owned, ...others];
}

/** Why a deed cannot be done for an agency: the person may not speak for it, or it has no part in this. */
function whyNotFor(facts: Facts, actor: Actor, deed: Deed, forAgency: string): string {
  if (!has(actor, 'Coordinator') && !spokenFor(actor).includes(forAgency))
    return whoCan(facts, actor, forAgency);
  if (RIGHT_TO[deed] === 'action:vote') return NOT_ITS_OWN;
  const supports = RIGHT_TO[deed] === 'action:work' ? 'neither leads nor supports it' : 'does not lead it';
  return `${agencyName(agencyOf(facts, forAgency))} ${supports}.`;
}

const NOT_ITS_OWN = 'The lead agency cannot agree its own evidence.';

/** The agency that is acted for: the one named, else one's own, else the lead; of votes one has to be named or one's own. */
export function agencyFor<D extends Deed>(
  { facts, actor, action }: DaylessGround,
  { deed, forAgency }: Doing<D>,
): Result<ForAgency, Failure> {
  const may = agenciesFor(facts, actor, deed, action);
  if (forAgency !== undefined) {
    if (!facts.agencies.some(({ code }) => code === forAgency)) return err(failure('unknown-agency'));
    const named = may.find(({ code }) => code === forAgency);
    return named ? ok(named) : err(failure('not-your-agency', whyNotFor(facts, actor, deed, forAgency)));
  }
  const [first] = may;
  if (first === undefined) return err(failure('not-your-agency', whoCan(facts, actor, action.leadAgency)));
  const isVote = RIGHT_TO[deed] === 'action:vote';
  return isVote && first.onBehalf ? err(inField('forAgency', failure('no-agency-named'))) : ok(first);
}
