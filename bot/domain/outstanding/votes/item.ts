import { dayOf, type Day, type Instant } from '../../calendar/day';
import { firstOf } from '../../basics/grouped';
import { mayRead, readableFindings } from '../../inspection/embargo';
import { deedsOf, type MayDo } from '../../lifecycle/deeds-of';
import { hasAgreed, submissionKey, votesOn, type Votes } from '../../lifecycle/votes';
import { versionOf } from '../../lifecycle/version';
import {
  keyOf,
  type Action,
  type Agency,
  type AsOf,
  type Facts,
  type Finding,
  type Message,
  type MessageKind,
} from '../../partnership';
import { successionOf } from '../../people/addressees';
import { agencyOf, nameOf } from '../../people/names';
import { actorNamed, answersFor, type AnswersFor } from '../../people/actor';
import { actsAs } from '../../people/one-person';
import { workingDaysBetween } from '../../calendar/working-days';
import type { MakeItem, MessageItemBase } from '../../sending/card-item';
import { ballotOn, isOn, voteKey, type Ballot } from './ballot';

/** The kinds of message that are about one agency's vote. */
export const VOTE_STEPS = ['Vote', 'VoteNudge', 'VoteDeputy', 'VoteEscalation'] as const;
export type VoteStep = (typeof VOTE_STEPS)[number];

/** True for what asks an agency for its vote, first or once more. */
export const isVoteStep = (kind: MessageKind): kind is VoteStep => VOTE_STEPS.some((step) => step === kind);

/** Why nothing is asked any more although this agency has not voted. */
export type VoteOver = 'gone' | 'taken-back' | 'newer' | 'challenged' | 'leads' | 'not-asked';

/** How one agency voted, by whom and when. */
export interface OwnVote {
  readonly verdict: 'Agree' | 'Challenge';
  readonly byName: string;
  readonly byReader: boolean;
  readonly onBehalf: boolean;
  readonly atMeeting: boolean;
  readonly at: Instant;
  readonly text?: string;
}

/** An agency's vote on evidence, as it is put to who was asked, a deputy, the coordinator or the agency's lead. */
export interface VoteItem extends MessageItemBase {
  readonly about: 'vote';
  readonly step: VoteStep;
  readonly action: Action;
  /** Whose vote it is, and who leads the action. */
  readonly agency: Agency;
  readonly lead: Agency;
  readonly finding?: Pick<Finding, 'ref' | 'kind' | 'title'>;
  /** The evidence that was put to the vote. */
  readonly evidence?: {
    readonly text?: string;
    readonly link?: string;
    readonly byName: string;
    readonly at: Instant;
  };
  /** The action as it stands, and what is voted on: what a vote names. */
  readonly seen: string;
  readonly submission?: string;
  readonly votes?: Votes;
  readonly own?: OwnVote;
  readonly by?: Day;
  readonly stands: 'open' | 'given' | 'agreed' | 'over';
  readonly over?: VoteOver;
  /** What the reader may do to it now. */
  readonly may: readonly MayDo[];
  /** Until when they can take back what they voted. */
  readonly undoUntil?: Instant;
  readonly onBehalf: boolean;
  /** How its reader votes for the agency, where that is not their only one. */
  readonly answersFor?: AnswersFor;
  /** Working days since the question went out. */
  readonly workingDays: number;
  /** For who may not vote: the names of those who can. */
  readonly canVote: readonly string[];
}

const refOf = ({ ref }: Action): string => ref;

/** What the card of a vote shows at `now`; nothing of an action that its reader may not read, or that is not in the list. */
export const voteItem: MakeItem<VoteItem> = (asOf, message) => {
  const { facts, now } = asOf;
  const { kind: step, about, agencyCode, personEmail } = message;
  const action = firstOf(facts.actions, refOf, about);
  const reader = actorNamed(facts, personEmail);
  if (!isVoteStep(step) || !action || !mayRead(facts, reader, action, dayOf(now))) return undefined;
  const ballot = ballotOn(asOf, action);
  const isCurrent = ballot !== undefined && isOn({ kind: step, key: message.key }, ballot);
  const votes = isCurrent ? votesOn(facts, action) : undefined;
  const own = votes && ownVote(facts, votes, agencyCode, personEmail);
  const may = reader ? deedsOf(asOf, reader, action).may : [];
  const votesFor = may
    .find(({ deed }) => deed === 'agree')
    ?.forAgencies.find(({ code }) => code === agencyCode);
  const takeBack = own?.byReader ? may.find(({ deed }) => deed === 'take-back') : undefined;
  const as = votesFor ? answersFor(reader, agencyCode) : undefined;
  const over = overBecause(action, agencyCode, votes);
  return {
    about: 'vote',
    message,
    step,
    action,
    agency: agencyOf(facts, agencyCode),
    lead: agencyOf(facts, action.leadAgency),
    ...findingOf(asOf, reader, action),
    ...(isCurrent ? evidenceOf(facts, ballot) : {}),
    seen: versionOf(facts, action),
    ...(votes ? { votes } : {}),
    ...(own ? { own } : {}),
    ...(ballot && isCurrent ? { by: ballot.by } : {}),
    stands: standsOf(action, own, over),
    ...(over ? { over } : {}),
    may,
    ...(takeBack?.until ? { undoUntil: takeBack.until } : {}),
    onBehalf: votesFor?.onBehalf ?? false,
    ...(as ? { answersFor: as } : {}),
    workingDays: ballot ? silentFor(asOf, ballot, message) : 0,
    canVote: votesFor ? [] : successionOf(facts, agencyCode).map(({ email }) => nameOf(facts, email)),
  };
};

/** Agreed by the group, answered by this agency, over without its answer, or open. */
function standsOf(action: Action, own: OwnVote | undefined, over: VoteOver | undefined): VoteItem['stands'] {
  if (over === 'gone' || over === 'leads' || over === 'newer' || over === 'taken-back') return 'over';
  if (hasAgreed(action)) return 'agreed';
  if (own) return 'given';
  return over ? 'over' : 'open';
}

/** Why the agency is not asked any more; undefined while it is. */
function overBecause(action: Action, agencyCode: string, votes: Votes | undefined): VoteOver | undefined {
  if (action.withdrawnOn !== undefined) return 'gone';
  if (action.leadAgency === agencyCode) return 'leads';
  if (!votes) return action.status === 'EvidenceSubmitted' || hasAgreed(action) ? 'newer' : 'taken-back';
  if (action.status === 'InProgress' || action.status === 'NotStarted') return 'challenged';
  const vote = votes.of.find(({ agency }) => agency.code === agencyCode);
  return vote?.needed === true && action.status === 'EvidenceSubmitted' ? undefined : 'not-asked';
}

function ownVote(
  facts: Facts,
  { of }: Votes,
  agencyCode: string,
  reader: string | undefined,
): OwnVote | undefined {
  const agreement = of.find(({ agency }) => agency.code === agencyCode)?.agreement;
  if (!agreement || agreement.verdict === 'Withdrawn') return undefined;
  const { verdict, by, at, text, onBehalf = false, meetingRef } = agreement;
  return {
    verdict,
    byName: nameOf(facts, by),
    byReader: by === actsAs(facts, reader),
    onBehalf,
    atMeeting: meetingRef !== undefined,
    at,
    ...(text ? { text } : {}),
  };
}

function findingOf(
  { facts, now }: AsOf,
  reader: Parameters<typeof readableFindings>[1],
  { findingRef }: Action,
): Pick<VoteItem, 'finding'> {
  const finding = readableFindings(facts, reader, dayOf(now)).find(({ ref }) => ref === findingRef);
  return finding ? { finding } : {};
}

function evidenceOf(facts: Facts, { submission }: Ballot): Pick<VoteItem, 'evidence' | 'submission'> {
  const { text, link, by, at } = submission;
  return {
    evidence: { ...(text ? { text } : {}), ...(link ? { link } : {}), byName: nameOf(facts, by), at },
    submission: submissionKey(submission),
  };
}

/** Since the question went out to the agency, whoever reads of it now. */
function silentFor({ facts, calendar, now }: AsOf, ballot: Ballot, message: Message): number {
  const first = voteKey('Vote', ballot, message.agencyCode, message.about);
  const { sentAt, dueAt } = firstOf(facts.messages, keyOf, first) ?? message;
  return workingDaysBetween(calendar, dayOf(sentAt ?? dueAt), dayOf(now));
}
