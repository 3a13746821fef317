import { grouped } from '../basics/grouped';
import { inSentence } from '../basics/words';
import type { Instant } from '../calendar/day';
import {
  settingsOf,
  statusBeforeOf,
  type Action,
  type Agency,
  type AgencyNames,
  type Agreement,
  type Facts,
  type PartnershipSettings,
  type Update,
} from '../partnership';
import { stepsOf, takenBackIn } from '../steps/steps';
import { VOTE } from './columns';

const aboutOf = ({ actionRef }: Agreement): string => actionRef;

type Voting = Pick<Facts, 'agreements' | 'updates' | 'settings'> & AgencyNames;

/** Whether the group's agreement to an action's evidence waits for an agency: never for the lead, which cannot agree its own. */
const isNeeded = (
  { WhoMustAgree }: Pick<PartnershipSettings, 'WhoMustAgree'>,
  { leadAgency }: Action,
  agency: Agency,
): boolean => agency.code !== leadAgency && (WhoMustAgree === 'RestOfGroup' || agency.safeguardingPartner);

/** The agencies whose agreement is needed. None where the lead is alone, or the only safeguarding partner: then a meeting agrees. */
export const votersOn = (facts: Pick<Voting, 'settings' | 'agencies'>, action: Action): readonly Agency[] => {
  const settings = settingsOf(facts);
  return facts.agencies.filter((agency) => isNeeded(settings, action, agency));
};

/** True of evidence that waits for no vote, and that the group agrees to at a meeting alone. */
export const isForMeeting = ({ of }: Pick<Votes, 'of'>): boolean => !of.some(({ needed }) => needed);

/** One agency and its vote on the evidence that is before the group, or was last. */
export interface Vote {
  readonly agency: Agency;
  /** None: no answer yet, or the lead, which has no vote. */
  readonly agreement?: Agreement;
  readonly leads: boolean;
  /** Whether the agreement of the group waits for this agency. */
  readonly needed: boolean;
}

/** All votes on one submission of evidence. */
export interface Votes {
  readonly submission: Update;
  /** Every agency, in the order of the Agencies list; where the group has agreed also one that voted and has left. */
  readonly of: readonly Vote[];
  /** True when every agency whose agreement is needed agrees, and nobody challenges. */
  readonly complete: boolean;
}

/**
 * The evidence that is before the group, or was last: what the action's row names, else, in rows from before it did, the
 * newest that brought the action there, else the newest there is. Undefined where none was submitted, or all was taken
 * back.
 */
export function submissionOf(facts: Pick<Facts, 'updates'>, action: Action): Update | undefined {
  const steps = stepsOf(facts, action);
  const takenBack = takenBackIn(steps);
  const evidence = steps.filter(({ kind, key }) => kind === 'Evidence' && !takenBack.has(key ?? ''));
  return (
    evidence.find(({ key }) => key !== undefined && key === action.submission) ??
    evidence.filter((one) => statusBeforeOf(one) !== undefined).at(-1) ??
    evidence.at(-1)
  );
}

/** What names a submission in a vote on it; evidence that somebody typed into the list has no key. */
export const submissionKey = ({ key, at, by }: Update): string => key ?? `${at} ${by}`;

/** The row of each agency's vote on a submission, also of one that was taken back. */
export function agreementsOn(
  { agreements }: Pick<Facts, 'agreements'>,
  { ref }: Pick<Action, 'ref'>,
  submission: Update,
): ReadonlyMap<string, Agreement> {
  const on = submissionKey(submission);
  const rows = (grouped(agreements, aboutOf).get(ref) ?? []).filter((row) =>
    row.submission === undefined ? row.at >= submission.at : row.submission === on,
  );
  return new Map([...rows].sort((a, b) => (a.at < b.at ? -1 : 1)).map((row) => [row.agencyCode, row]));
}

/**
 * What the newest step on an action says agencies voted, by their codes, where their rows do not say so yet: the app is
 * just writing them, or stopped in between. A vote that is newer than the step was given by hand since, unless an earlier
 * step left it: the copies of the app have each their own clock.
 */
export function votesOnTheirWay(
  facts: Pick<Facts, 'updates'>,
  action: Pick<Action, 'ref' | 'lastStep'>,
  there: ReadonlyMap<string, Agreement>,
): ReadonlyMap<string, Agreement['verdict']> {
  const { lastStep } = action;
  if (!lastStep) return new Map();
  const isByHand = (row: Agreement): boolean => row.at > lastStep.at && !isOfStep(facts, action, row);
  return new Map(
    (lastStep.changes ?? []).flatMap(({ column, is }) => {
      if (!column.startsWith(VOTE) || is === undefined) return [];
      const agencyCode = column.slice(VOTE.length);
      const row = there.get(agencyCode);
      return row && (row.verdict === is || isByHand(row))
        ? []
        : [[agencyCode, is as Agreement['verdict']] as const];
    }),
  );
}

/** True of a vote that the app itself wrote, as a step on the action says. */
export const isOfStep = (
  facts: Pick<Facts, 'updates'>,
  action: Pick<Action, 'ref' | 'lastStep'>,
  { agencyCode, verdict, at }: Agreement,
): boolean =>
  stepsOf(facts, action).some(
    (step) =>
      step.at === at &&
      step.changes?.some(({ column, is }) => column === VOTE + agencyCode && is === verdict) === true,
  );

/** The row of each agency's vote, also of one that is on its way: whoever decides meanwhile decides on that as well. */
function votesGiven(
  facts: Pick<Facts, 'agreements' | 'updates'>,
  action: Action,
  submission: Update,
): ReadonlyMap<string, Agreement> {
  const rows = agreementsOn(facts, action, submission);
  const { lastStep: step } = action;
  if (!step) return rows;
  const { text, onBehalf, meetingRef, by, at } = step;
  const said = { ...(text ? { text } : {}), onBehalf, meetingRef, by, at };
  const given = [...votesOnTheirWay(facts, action, rows)].map(
    ([agencyCode, verdict]) =>
      [agencyCode, { key: '', actionRef: action.ref, agencyCode, verdict, ...said }] as const,
  );
  return given.length === 0 ? rows : new Map([...rows, ...given]);
}

/** The votes on an action's evidence; undefined before any was submitted. */
export function votesOn(facts: Voting, action: Action): Votes | undefined {
  const submission = submissionOf(facts, action);
  if (!submission) return undefined;
  const rows = votesGiven(facts, action, submission);
  const settings = settingsOf(facts);
  const hasVoted = ({ code }: Agency): boolean => rows.has(code);
  const former = hasAgreed(action) ? (facts.formerAgencies ?? []).filter(hasVoted) : [];
  const of = [...facts.agencies, ...former].map((agency): Vote => {
    const leads = agency.code === action.leadAgency;
    const agreement = leads ? undefined : rows.get(agency.code);
    const isVote = agreement !== undefined && agreement.verdict !== 'Withdrawn';
    const needed = isNeeded(settings, action, agency);
    return { agency, leads, needed, ...(isVote ? { agreement } : {}) };
  });
  return { submission, of, complete: isAgreed(of) };
}

/** True once the group has agreed: what was voted then stands, whoever leaves later. */
export const hasAgreed = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'Agreed' || status === 'Closed' || status === 'Sustained';

/** True when every agency whose agreement is needed agrees, and nobody challenges. */
export function isAgreed(votes: readonly Vote[]): boolean {
  const needed = votes.filter(({ needed }) => needed);
  const agree = ({ agreement }: Vote): boolean => agreement?.verdict === 'Agree';
  return needed.length > 0 && needed.every(agree) && standing(votes).length === 0;
}

/** The votes that challenge. */
export const standing = (votes: readonly Vote[]): readonly Vote[] =>
  votes.filter(({ agreement }) => agreement?.verdict === 'Challenge');

/** True while agencies are asked to vote on an action. */
export const isVotedOn = ({ status, withdrawnOn }: Pick<Action, 'status' | 'withdrawnOn'>): boolean =>
  status === 'EvidenceSubmitted' && withdrawnOn === undefined;

/** The agencies whose vote is still waited for. */
export const awaitedVotes = (facts: Voting, action: Action): readonly Agency[] =>
  isVotedOn(action)
    ? (votesOn(facts, action)?.of ?? [])
        .filter(({ needed, agreement }) => needed && !agreement)
        .map(({ agency }) => agency)
    : [];

/** A challenge that no evidence has answered yet and that was not withdrawn. */
export interface StandingChallenge {
  readonly agency: Agency;
  readonly text?: string;
  readonly by: string;
  readonly at: Instant;
}

/** The challenges that stand: those to the last evidence, as long as the group has not agreed. */
export function standingChallenges(facts: Voting, action: Action): readonly StandingChallenge[] {
  const votes = action.withdrawnOn === undefined && mayBeChallenged(action) && votesOn(facts, action);
  if (!votes) return [];
  return standing(votes.of).flatMap(({ agency, agreement }) =>
    agreement
      ? { agency, by: agreement.by, at: agreement.at, ...(agreement.text ? { text: agreement.text } : {}) }
      : [],
  );
}

/**
 * True where evidence that is handed in goes before the group, who vote on it anew. What is added while they vote is
 * voted on with the rest, unless a challenge stands, which new evidence answers; what they have agreed to they agree to.
 */
export const goesBeforeGroup = (facts: Voting, action: Action): boolean =>
  action.status === 'NotStarted' ||
  action.status === 'InProgress' ||
  (action.status === 'EvidenceSubmitted' && standing(votesOn(facts, action)?.of ?? []).length > 0);

const mayBeChallenged = ({ status }: Action): boolean =>
  status === 'InProgress' || status === 'EvidenceSubmitted';

/** '2 of 5 agree', '4 of 5 agree, Education challenges', 'to be agreed at a meeting'. */
export function votesInWords({ of }: Votes): string {
  const needed = of.filter((vote) => vote.needed);
  const agreed = needed.filter(({ agreement }) => agreement?.verdict === 'Agree').length;
  const against = standing(of).map(({ agency }) => shortNameOf(agency));
  const words = isForMeeting({ of })
    ? 'to be agreed at a meeting'
    : `${agreed} of ${needed.length} ${agreed === 1 ? 'agrees' : 'agree'}`;
  if (against.length === 0) return words;
  return `${words}, ${inSentence(against)} ${against.length === 1 ? 'challenges' : 'challenge'}`;
}

/** What an agency is called on lines and in tables. */
export const shortNameOf = ({ shortName, title }: Agency): string => shortName ?? title;
