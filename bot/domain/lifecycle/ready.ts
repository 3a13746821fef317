import { type Failure, failure } from '../basics/failure';
import { inSentence } from '../basics/words';
import type { Extension, Facts, Action } from '../partnership';
import { agencyName } from '../people/names';
import type { Deed } from './deeds';
import type { Ground } from './ground';
import { wishesFor } from './steps';
import { cannotAgreeAlone, couldSee, meetingBegun, OVER_BEFORE, presentAt } from './planners/present';
import { takeBackOf } from './taking-back';
import { isForMeeting, isVotedOn, standingChallenges, votesOn } from './votes';
import { notNow } from './when';

/** What has to be so for a deed, besides the state that the action is in: why it cannot be done, for one agency. */
type Ready = (ground: Ground, agencyCode: string | undefined) => Failure | undefined;

/** What of the facts decides whether something can be done at all; what is given with it is looked at later. */
const READY: { readonly [D in Deed]?: Ready } = {
  agree: ({ facts, action }, agencyCode) => {
    const own = votesOn(facts, action)?.of.find(({ agency }) => agency.code === agencyCode)?.agreement;
    if (own?.verdict === 'Agree') return failure('not-now', 'Your agency agrees already.');
    const isOpen = action.status !== 'InProgress' || own?.verdict === 'Challenge';
    return isOpen ? undefined : failure('not-now', nothingToVoteOn(facts, action, agencyCode));
  },
  challenge: ({ facts, action }, agencyCode) =>
    action.status === 'InProgress'
      ? failure('not-now', nothingToVoteOn(facts, action, agencyCode))
      : undefined,
  milestone: ({ action }) =>
    action.milestones?.length ? undefined : failure('not-now', 'It has no milestones.'),
  'more-time': ({ action }) => (action.dueOn ? undefined : failure('not-now', 'It has no due day.')),
  'decide-time': ({ facts, action }) =>
    openWish(facts, action) ? undefined : failure('not-now', 'No request for more time is waiting.'),
  'agree-for-those-present': (ground) => {
    const meeting = meetingBegun(ground.facts, ground.now, undefined);
    const votes = votesOn(ground.facts, ground.action);
    if (!meeting)
      return failure('not-now', votes && isForMeeting(votes) ? AT_A_MEETING : 'No meeting has begun yet.');
    if (votes && !couldSee(meeting, votes.submission.at)) return OVER_BEFORE;
    const present = presentAt(ground.facts, meeting);
    const { leadAgency } = ground.action;
    const isAlone = ground.facts.agencies.every(({ code }) => code === leadAgency);
    if (!present.some((code) => isAlone || code !== leadAgency))
      return failure('not-now', 'Nobody but the lead is recorded as present at the last meeting.');
    return votes && cannotAgreeAlone(ground.facts, votes, present);
  },
  'take-back': (ground) => {
    const taking = takeBackOf(ground);
    return taking.ok ? undefined : taking.error;
  },
};

/** What evidence waits for that no vote is needed on. */
export const AT_A_MEETING =
  'No other agency’s vote is needed on it: the chair or a coordinator records at a meeting that the group agrees.';

/** Why the action's state does not allow a deed now, and what it waits for; undefined when it does. */
export function notInState(
  { facts, action }: Pick<Ground, 'facts' | 'action'>,
  deed: Deed,
): Failure | undefined {
  const forbidden = notNow(action, deed);
  const votes = forbidden && deed === 'close' && isVotedOn(action) ? votesOn(facts, action) : undefined;
  return votes && isForMeeting(votes) ? failure('not-now', AT_A_MEETING) : forbidden;
}

/** Why a deed cannot be done for an agency as things stand; undefined when it can. */
export const notReady = (ground: Ground, deed: Deed, agencyCode: string | undefined): Failure | undefined =>
  READY[deed]?.(ground, agencyCode);

/** Why the group does not vote now: somebody was quicker and sent the evidence back, or there is none. */
function nothingToVoteOn(facts: Facts, action: Action, agencyCode: string | undefined): string {
  const challenges = standingChallenges(facts, action);
  if (challenges.length === 0) return 'No evidence is before the group: it votes when there is some.';
  const others = challenges.filter(({ agency }) => agency.code !== agencyCode);
  if (others.length === 0) return 'Your agency challenges already: its lead answers that with new evidence.';
  const names = inSentence(others.map(({ agency }) => agencyName(agency)));
  return `${names} challenged this evidence, so it has gone back to its lead. The group votes again on new evidence.`;
}

/** The wish for more time that waits for the coordinator, if there is one. */
const openWish = (facts: Pick<Facts, 'extensions'>, action: Action): Extension | undefined =>
  wishesFor(facts, { kind: 'Action', ref: action.ref }).find(({ decision }) => decision === 'Open');
