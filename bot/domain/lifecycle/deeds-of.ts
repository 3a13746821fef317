import { counted } from '../basics/words';
import { explain, type Failure } from '../basics/failure';
import { dayOf, type Instant } from '../calendar/day';
import type { Action, AsOf } from '../partnership';
import type { Actor } from '../people/actor';
import { DEED_WORDS, DEEDS, NEEDS, type Deed } from './deeds';
import { agenciesFor, isForAgency, isTheirs, type ForAgency, type Ground } from './ground';
import { placeOf } from './offering';
import { AT_A_MEETING, notInState, notReady } from './ready';
import { labelOfTaking, nameOfTaking, takeBackOf } from './taking-back';
import { goesBeforeGroup, isForMeeting, isVotedOn, standingChallenges, votersOn, votesOn } from './votes';

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
  const { facts, action } = ground;
  const taking = deed === 'take-back' ? takeBackOf(ground) : undefined;
  const until = taking?.ok ? taking.value.until : undefined;
  const step = taking?.ok ? nameOfTaking(taking.value) : undefined;
  const answers = deed === 'evidence' && standingChallenges(facts, action).length > 0;
  const hint = hintOf(ground, deed);
  return {
    deed,
    label: taking?.ok ? labelOfTaking(taking.value) : answers ? 'Answer with evidence' : DEED_WORDS[deed],
    needs: NEEDS[deed],
    forAgencies,
    ...(hint ? { hint } : {}),
    ...(until ? { until } : {}),
    ...(step ? { step } : {}),
  };
}

function hintOf({ facts, action }: Ground, deed: Deed): string | undefined {
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
