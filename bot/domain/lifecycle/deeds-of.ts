import { counted } from '../basics/words';
import { explain, type Failure } from '../basics/failure';
import { dayOf, formatShortDay, type Instant } from '../calendar/day';
import type { Action, AsOf } from '../partnership';
import type { Actor } from '../people/actor';
import { DEED_WORDS, DEEDS, NEEDS, type Deed } from './deeds';
import { agenciesFor, isForAgency, isTheirs, type ForAgency, type Ground } from './ground';
import { placeOf } from './offering';
import { AT_A_MEETING, notInState, notReady } from './ready';
import { labelOfTaking, nameOfTaking, takeBackOf } from './taking-back';
import {
  goesBeforeGroup,
  isForMeeting,
  isVotedOn,
  standingChallenges,
  votersOn,
  votesOn,
  type StandingChallenge,
} from './votes';

/** Something that somebody may do to an action now. */
export interface MayDo {
  readonly deed: Deed;
  /** What it is called on a button. */
  readonly label: string;
  /** What it needs: of the names in one row one is enough. */
  readonly needs: readonly (readonly string[])[];
  /** For whom, their own agency first; empty where it is done for the group. */
  readonly forAgencies: readonly ForAgency[];
  /** What is to be known before it is done. */
  readonly hint?: string;
  /** Until when, of what can be taken back for some minutes. */
  readonly until?: Instant;
  /** The key of what would be taken back. */
  readonly step?: string;
  /** True before the day that is set for it: it can be done, and nothing leads to it. */
  readonly early?: boolean;
}

/** Something that is somebody's to do, but not now. */
export interface MayNotNow {
  readonly deed: Deed;
  readonly label: string;
  readonly why: Failure;
}

/** What somebody may do to an action. */
export interface DeedsOf {
  /** In the order in which it is offered, on a card and on the page. */
  readonly may: readonly MayDo[];
  /** What waits for something, where it helps to know for what. */
  readonly notNow: readonly MayNotNow[];
}

/** Of these it helps to know why they cannot be done yet. */
const TOLD: readonly Deed[] = ['evidence', 'agree', 'challenge', 'close', 'sustain', 'more-time'];

/** What this person may do to this action now, decided as `decide` does, and why not what they may otherwise. */
export function deedsOf(asOf: AsOf, actor: Actor, action: Action): DeedsOf {
  const ground: Ground = { ...asOf, actor, action, today: dayOf(asOf.now), key: '' };
  const may: MayDo[] = [];
  const waiting: MayNotNow[] = [];
  const votes = votesOn(asOf.facts, action);
  // Where a meeting alone agrees, everybody who could record that is told what it waits for.
  const told =
    votes && isVotedOn(action) && isForMeeting(votes) ? [...TOLD, 'agree-for-those-present'] : TOLD;
  for (const deed of DEEDS.filter((one) => isTheirs(actor, one, action))) {
    const { forAgencies, why } = openFor(ground, deed);
    if (why === undefined) may.push(mayDo(ground, deed, forAgencies));
    else if (told.includes(deed)) waiting.push({ deed, label: DEED_WORDS[deed], why });
  }
  const stand = { action, ...(votes ? { votes } : {}) };
  return { may: may.sort((a, b) => placeOf(stand, a) - placeOf(stand, b)), notNow: waiting };
}

/** The agencies for which a deed can be done now, or why it cannot. */
function openFor(
  ground: Ground,
  deed: Deed,
): { readonly forAgencies: readonly ForAgency[]; readonly why?: Failure } {
  const { facts, actor, action } = ground;
  const forbidden = notInState(ground, deed);
  if (forbidden) return { forAgencies: [], why: forbidden };
  if (!isForAgency(deed)) {
    const why = notReady(ground, deed, undefined);
    return { forAgencies: [], ...(why ? { why } : {}) };
  }
  const all = agenciesFor(facts, actor, deed, action);
  const reasons = all.map(({ code }) => notReady(ground, deed, code));
  const forAgencies = all.filter((_, at) => reasons[at] === undefined);
  const why = forAgencies.length === 0 ? reasons[0] : undefined;
  return { forAgencies, ...(why ? { why } : {}) };
}

function mayDo(ground: Ground, deed: Deed, forAgencies: readonly ForAgency[]): MayDo {
  const taking = deed === 'take-back' ? takeBackOf(ground) : undefined;
  const until = taking?.ok ? taking.value.until : undefined;
  const step = taking?.ok ? nameOfTaking(taking.value) : undefined;
  const hint = hintOf(ground, deed);
  return {
    deed,
    label: taking?.ok ? labelOfTaking(taking.value) : labelOf(ground, deed, forAgencies),
    needs: NEEDS[deed],
    forAgencies,
    ...(hint ? { hint } : {}),
    ...(until ? { until } : {}),
    ...(step ? { step } : {}),
    ...(isEarly(ground, deed) ? { early: true } : {}),
  };
}

/** True of a review before its day, as one that a meeting brings forward. */
const isEarly = ({ action: { reviewOn }, today }: Ground, deed: Deed): boolean =>
  deed === 'sustain' && reviewOn !== undefined && reviewOn > today;

/** What a deed is called as things stand, where it comes to more than its plain word says. */
function labelOf({ facts, action }: Ground, deed: Deed, forAgencies: readonly ForAgency[]): string {
  const challenging = standingChallenges(facts, action);
  if (deed === 'evidence' && challenging.length > 0) return 'Answer with evidence';
  return deed === 'agree' && isOfThose(forAgencies, challenging) ? WITHDRAWING : DEED_WORDS[deed];
}

/** What agreeing is called to those who challenge: their challenge goes with it. */
const WITHDRAWING = 'Withdraw the challenge and agree';

const isOfThose = (forAgencies: readonly ForAgency[], challenging: readonly StandingChallenge[]): boolean =>
  forAgencies.length > 0 &&
  forAgencies.every(({ code }) => challenging.some(({ agency }) => agency.code === code));

function hintOf(ground: Ground, deed: Deed): string | undefined {
  const { facts, action, today } = ground;
  if (isEarly(ground, deed) && action.reviewOn)
    return `Its day of review is ${formatShortDay(action.reviewOn, today)}. Say also why the group looks at it before then.`;
  if (deed === 'evidence' && goesBeforeGroup(facts, action)) {
    const others = votersOn(facts, action).length;
    if (others === 0) return AT_A_MEETING;
    return `${counted(others, 'other agency is', 'other agencies are')} asked to agree.`;
  }
  if (deed === 'challenge')
    return 'It goes back to the lead, who reads your reason and can add to the evidence.';
  if (deed === 'close' && action.sustainabilityPlan) return 'The lead has said how it will last.';
  const missing = deed === 'agree-for-those-present' && votesOn(facts, action)?.complete === false;
  return missing ? 'With every safeguarding partner there, the meeting decides for the group.' : undefined;
}

/** Why a deed has to wait, in one sentence for people. */
export const whyNotNow = ({ why }: MayNotNow): string => why.detail ?? explain(why);
