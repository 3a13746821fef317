import { type Failure, failure, inField } from '../../basics/failure';
import { err, ok, type Result } from '../../basics/result';
import { badText } from '../../basics/typed-text';
import type { Write } from '../../partnership/decision';
import {
  agreementKey,
  type Action,
  type Agreement,
  type ColumnChange,
  type Facts,
  type Update,
} from '../../partnership';
import { VOTE } from '../columns';
import type { Doing } from '../deeds';
import { agencyFor, type Ground, type Planner } from '../ground';
import { cannotAgreeAlone, couldSee, isQuorate, meetingBegun, OVER_BEFORE, presentAt } from './present';
import { agreementsOn, isAgreed, standing, submissionKey, votesOn, type Vote, type Votes } from '../votes';

/** How an agency votes, and how that is recorded. */
export interface NewVote {
  readonly agencyCode: string;
  readonly verdict: Agreement['verdict'];
  readonly text?: string;
  readonly onBehalf?: boolean;
  readonly meetingRef?: string;
  readonly by: string;
  readonly at: Agreement['at'];
}

/** Writes a vote on a submission: the agency's row where it has one, else a new one. */
export function voteWrite(
  facts: Pick<Facts, 'agreements'>,
  { ref }: Action,
  submission: Update,
  { agencyCode, ...vote }: NewVote,
): Write {
  const of = agreementsOn(facts, { ref }, submission).get(agencyCode);
  const on = submissionKey(submission);
  const said = { text: undefined, onBehalf: undefined, meetingRef: undefined, ...vote, submission: on };
  if (of) return { change: 'agreements', of, patch: said };
  return {
    insert: 'agreements',
    row: { key: agreementKey(ref, agencyCode, on), actionRef: ref, agencyCode, ...said },
  };
}

/** A vote as a step records it beside the columns of the action. */
export const voteChange = (
  agencyCode: string,
  was: Agreement['verdict'] | undefined,
  is: Agreement['verdict'],
): ColumnChange => ({ column: `${VOTE}${agencyCode}`, ...(was ? { was } : {}), is });

/** The votes as they are with these. */
const withVotes = ({ of }: Votes, verdicts: ReadonlyMap<string, Agreement['verdict']>): readonly Vote[] =>
  of.map((vote) => {
    const verdict = verdicts.get(vote.agency.code);
    return verdict === undefined ? vote : { ...vote, agreement: { ...NO_ROW, verdict } };
  });

/** Stands for a row of which only the verdict matters. */
const NO_ROW = { key: '', actionRef: '', agencyCode: '', by: '', at: '' as Agreement['at'] };

/** Whether the group agrees once these votes are given, and whether a challenge stands then. */
export function outcomeOf(votes: Votes, verdicts: ReadonlyMap<string, Agreement['verdict']>) {
  const then = withVotes(votes, verdicts);
  return { agrees: isAgreed(then), challenged: standing(then) };
}

/** True of a vote on other evidence than is before the group by now. */
const isOnOther = ({ submission }: Votes, meant: string | undefined): boolean =>
  meant !== undefined && meant !== submissionKey(submission);

const verdictOf = ({ of }: Votes, code: string): Agreement['verdict'] | undefined =>
  of.find(({ agency }) => agency.code === code)?.agreement?.verdict;

interface OwnBallot {
  readonly votes: Votes;
  readonly agencyCode: string;
  readonly onBehalf: boolean;
}

/** The votes on the evidence that is voted on, and whose vote it is; or why there is none. */
function ballotFor<D extends 'agree' | 'challenge'>(
  ground: Ground,
  doing: Doing<D>,
): Result<OwnBallot, Failure> {
  const votes = votesOn(ground.facts, ground.action);
  const forAgency = agencyFor(ground, doing);
  if (!forAgency.ok) return forAgency;
  if (!votes) return err(failure('not-now', 'No evidence has been submitted yet.'));
  if (isOnOther(votes, doing.given.submission)) return err(failure('version-changed'));
  const { code: agencyCode, onBehalf } = forAgency.value;
  return ok({ votes, agencyCode, onBehalf });
}

/** An agency agrees to the evidence; one whose challenge stands withdraws it by that. The last one makes the group agree. */
export const agree: Planner<'agree'> = (ground, doing) => {
  const { facts, action, actor, now } = ground;
  const asked = ballotFor(ground, doing);
  if (!asked.ok) return asked;
  const { votes, agencyCode, onBehalf } = asked.value;
  const text = doing.given.text?.trim() || undefined;
  const unfit = inField('text', badText({ note: text }, now));
  if (unfit) return err(unfit);
  const { agrees, challenged } = outcomeOf(votes, new Map([[agencyCode, 'Agree']]));
  const status = agrees ? 'Agreed' : challenged.length === 0 ? 'EvidenceSubmitted' : action.status;
  const vote = { agencyCode, verdict: 'Agree', text, by: actor.email, at: now, ...marked(onBehalf) } as const;
  return ok({
    kind: 'Agreement',
    verb: 'action.agreed',
    ...(status === action.status ? {} : { patch: { status } }),
    text,
    agencyCode,
    ...marked(onBehalf),
    votes: [voteChange(agencyCode, verdictOf(votes, agencyCode), 'Agree')],
    beside: [voteWrite(facts, action, votes.submission, vote)],
  });
};

/** An agency challenges the evidence, which sends the action back to its lead. */
export const challenge: Planner<'challenge'> = (ground, doing) => {
  const { facts, action, actor, now } = ground;
  const asked = ballotFor(ground, doing);
  if (!asked.ok) return asked;
  const { votes, agencyCode, onBehalf } = asked.value;
  const text = doing.given.text?.trim();
  const unfit = inField('text', text ? badText({ note: text }, now) : failure('no-reason'));
  if (unfit) return err(unfit);
  const vote = {
    agencyCode,
    verdict: 'Challenge',
    text,
    by: actor.email,
    at: now,
    ...marked(onBehalf),
  } as const;
  return ok({
    kind: 'Challenge',
    verb: 'action.challenged',
    patch: { status: 'InProgress' },
    text,
    agencyCode,
    ...marked(onBehalf),
    votes: [voteChange(agencyCode, verdictOf(votes, agencyCode), 'Challenge')],
    beside: [voteWrite(facts, action, votes.submission, vote)],
  });
};

/**
 * Chair or coordinator record at a meeting that those present agree. With every safeguarding partner there the meeting
 * decides for the group (`product.md`, Meetings: quoracy), unless an agency that is not there challenges.
 */
export const agreeForThosePresent: Planner<'agree-for-those-present'> = (ground, { given }) => {
  const { facts, action, actor, now } = ground;
  const votes = votesOn(facts, action);
  const meeting = meetingBegun(facts, now, given.meetingRef);
  if (!votes) return err(failure('not-now', 'No evidence has been submitted yet.'));
  if (!meeting) return err(failure('meeting-gone'));
  if (!couldSee(meeting, votes.submission.at)) return err(OVER_BEFORE);
  const text = given.text?.trim() || undefined;
  const unfit = inField('text', badText({ note: text }, now));
  if (unfit) return err(unfit);
  const present = presentAt(facts, meeting);
  const refused = cannotAgreeAlone(facts, votes, present);
  if (refused) return err(refused);
  const voters = present.filter((code) =>
    votes.of.some(({ agency, leads }) => agency.code === code && !leads),
  );
  const verdicts = new Map(voters.map((code) => [code, 'Agree' as const]));
  const { agrees, challenged } = outcomeOf(votes, verdicts);
  const decides = agrees || (isQuorate(facts, present) && challenged.length === 0);
  const written = voters.filter((code) => verdictOf(votes, code) !== 'Agree');
  const vote = { verdict: 'Agree', meetingRef: meeting.ref, by: actor.email, at: now } as const;
  return ok({
    kind: 'Agreement',
    verb: 'action.agreed-at-meeting',
    ...(decides ? { patch: { status: 'Agreed' } } : {}),
    text,
    meetingRef: meeting.ref,
    votes: written.map((code) => voteChange(code, verdictOf(votes, code), 'Agree')),
    beside: written.map((agencyCode) => voteWrite(facts, action, votes.submission, { ...vote, agencyCode })),
  });
};

const marked = (onBehalf: boolean): { readonly onBehalf?: true } => (onBehalf ? { onBehalf } : {});
