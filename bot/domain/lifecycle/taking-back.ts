import { type Failure, failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { plusMinutes, type Instant } from '../calendar/day';
import type { Action, Agreement, ColumnChange, Extension, Facts, Update } from '../partnership';
import { undoUntil } from '../basics/undo';
import { can } from '../people/roles';
import { isOfAction, textOf, VOTE } from './columns';
import type { DaylessGround } from './ground';
import { wishesFor } from './steps';
import { changeNamed } from '../steps/row-deed';
import { stepsOf, takenBackIn } from '../steps/steps';
import { standing, submissionOf, votesOn, type Votes } from './votes';
import { notNow } from './when';

/** For how long after a deed whoever did it may take it back (`product.md`, A SPOC corrects a mistake). */
export const TAKEN_BACK_WITHIN_MINUTES = 10;

/** What can be taken back, and until when; evidence nobody has voted on has no end. */
export interface TakingBack {
  readonly step: Update;
  readonly until?: Instant;
}

/** What somebody would take back: a deed, or an agency's wish for more time, which whoever has just asked undoes. */
export type Taking = TakingBack | { readonly wish: Extension; readonly until?: Instant };

/** The key of what would be taken back. */
export const nameOfTaking = (taking: Taking): string | undefined =>
  'wish' in taking ? taking.wish.key : taking.step.key;

/** What its button says: 'Take back the note'. */
export function labelOfTaking(taking: Taking): string {
  if ('wish' in taking)
    return taking.until ? 'Take back the request for more time' : 'No more time is needed';
  const { step } = taking;
  return `Take back ${TAKEN[step.kind] ?? changeNamed(step)}`;
}

const TAKEN: Readonly<Partial<Record<Update['kind'], string>>> = {
  Progress: 'the note',
  Evidence: 'the evidence',
  Extension: 'the decision on time',
  Challenge: 'the challenge',
  Agreement: 'the agreement',
  Closing: 'the closing',
  Review: 'that it is sustained',
  Reopening: 'the reopening',
  Rating: 'the rating',
  Impact: 'the impact',
};

const TOO_LATE = failure('too-late-to-take-back');

/**
 * What somebody would take back: the newest of their own deeds, for ten minutes, as long as nobody has built on it; else
 * their agency's wish for more time while it waits, or its evidence, as long as nobody has voted on it.
 */
export function takeBackOf(ground: DaylessGround): Result<Taking, Failure> {
  const { facts, action, actor, now } = ground;
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const own = steps
    .filter(
      (step) =>
        step.key !== undefined &&
        step.by === actor.email &&
        isDeed(facts, action, step) &&
        !gone.has(step.key),
    )
    .at(-1);
  const wish = wishesFor(facts, { kind: 'Action', ref: action.ref }).find(
    ({ decision }) => decision === 'Open',
  );
  const until = wish && undoUntil(wish, actor.email, now);
  if (wish && until && (!own || wish.at > own.at)) return ok({ wish, until });
  if (own && now <= plusMinutes(own.at, TAKEN_BACK_WITHIN_MINUTES)) {
    return isUntouched(ground, own)
      ? ok({ step: own, until: plusMinutes(own.at, TAKEN_BACK_WITHIN_MINUTES) })
      : err(failure('too-late-to-take-back', 'Somebody has gone on from there.'));
  }
  if (wish && can(actor, 'action:more-time', action)) return ok({ wish });
  const submission = can(actor, 'action:lead', action) ? submissionToTakeBack(facts, action) : undefined;
  return submission ? ok({ step: submission }) : err(TOO_LATE);
}

/** The evidence that is before the group, as long as nobody has voted on it. */
export function submissionToTakeBack(facts: Facts, action: Action): Update | undefined {
  const submission = action.status === 'EvidenceSubmitted' ? submissionOf(facts, action) : undefined;
  return submission && isUntouched({ facts, action }, submission) ? submission : undefined;
}

/**
 * A wish for more time is withdrawn in its own way, and what was taken back stays so. An action that was added is
 * withdrawn with a reason and never taken back: nothing of the plan is deleted (`product.md`).
 */
function isDeed(facts: Facts, action: Action, step: Update): boolean {
  const { kind, changes = [] } = step;
  if (kind === 'Extension') return ruledIn(facts, action, step) !== undefined;
  return kind !== 'TakenBack' && !(kind === 'Change' && isOfAdding(changes));
}

/** The wish for more time that a step granted or refused; undefined of one that only asks, or withdraws. */
export const ruledIn = (
  facts: Pick<Facts, 'extensions'>,
  { ref }: Action,
  { kind, by, at }: Update,
): Extension | undefined =>
  kind === 'Extension'
    ? wishesFor(facts, { kind: 'Action', ref }).find(
        ({ decision, decidedBy, decidedAt }) =>
          (decision === 'Granted' || decision === 'Refused') && decidedBy === by && decidedAt === at,
      )
    : undefined;

/** A ruling is taken back as long as nobody has asked anew, and the action is still worked on. */
const isRulingUntouched = (facts: Facts, action: Action): boolean =>
  notNow(action, 'decide-time') === undefined &&
  !wishesFor(facts, { kind: 'Action', ref: action.ref }).some(({ decision }) => decision === 'Open');

/** What gave an action its first title made it. */
const isOfAdding = (changes: readonly ColumnChange[]): boolean =>
  changes.some(({ column, was }) => column === 'title' && !was);

/** True while nothing rests on a step: what it changed is as it left it, and on evidence nobody has voted. */
function isUntouched({ facts, action }: Pick<DaylessGround, 'facts' | 'action'>, step: Update): boolean {
  const { changes = [], kind } = step;
  const votes = changes.filter(isVote);
  // Of what was withdrawn nothing moves, but that it was withdrawn.
  if (action.withdrawnOn !== undefined && !changes.some(({ column }) => column === 'withdrawnOn'))
    return false;
  if (votes.length > 0) return isVoteUntouched(facts, action, changes);
  if (kind === 'Extension' && !isRulingUntouched(facts, action)) return false;
  if (isClosedWith(action, changes)) return false;
  if (kind === 'Evidence' && isSubmissionOf(facts, action, step)) {
    const given = votesOn(facts, action)?.of.some(({ agreement }) => agreement !== undefined);
    if (given || action.status !== 'EvidenceSubmitted') return false;
  }
  return isAsLeft(action, changes) && !isMovedSince(facts, action, step);
}

/**
 * True where others have changed since what a step changed, and be it back to what the step left: an action that was
 * reopened, handed in anew and challenged is in progress again, and was not agreed to.
 */
function isMovedSince(facts: Facts, action: Action, { key, changes = [] }: Update): boolean {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const columns = new Set(changes.filter(isOfAction).map(({ column }) => column));
  return steps
    .slice(steps.findIndex((one) => one.key === key) + 1)
    .filter((one) => one.kind !== 'TakenBack' && !gone.has(one.key ?? ''))
    .some((one) => (one.changes ?? []).filter(isOfAction).some(({ column }) => columns.has(column)));
}

/**
 * True of what an action was closed with: its plan, its day of review and its rating. Without them it would be closed by
 * nothing; the closing itself is taken back whole, and what was said otherwise since is as it was when it was closed.
 */
const isClosedWith = ({ status }: Action, changes: readonly ColumnChange[]): boolean =>
  (status === 'Closed' || status === 'Sustained') &&
  !changes.some(({ column }) => column === 'status') &&
  changes.some(
    ({ column, was }) =>
      column === 'rating' || ((column === 'sustainabilityPlan' || column === 'reviewOn') && !was),
  );

const isAsLeft = (action: Action, changes: readonly ColumnChange[]): boolean =>
  changes.filter(isOfAction).every(({ column, is }) => textOf(action, column) === is);

/** A vote is taken back as long as it counts; where it was not the last one, the group agrees no more by that. */
function isVoteUntouched(facts: Facts, action: Action, changes: readonly ColumnChange[]): boolean {
  const votes = votesOn(facts, action);
  const counts = changes
    .filter(isVote)
    .every(({ column, is }) => verdictIn(votes, column.slice(VOTE.length)) === is);
  return counts && isVoteCounted(action, votes) && isAsLeft(action, changes);
}

/** While the group votes, once it has agreed, or while a challenge stands; of what is open again the old votes say nothing. */
const isVoteCounted = ({ status }: Action, votes: Votes | undefined): boolean =>
  status === 'EvidenceSubmitted' ||
  status === 'Agreed' ||
  (status === 'InProgress' && standing(votes?.of ?? []).length > 0);

/** How an agency votes by its code; undefined where it does not. */
export const verdictIn = (votes: Votes | undefined, code: string): Agreement['verdict'] | undefined =>
  votes?.of.find(({ agency }) => agency.code === code)?.agreement?.verdict;

/** True for the line of a step that says how an agency voted. */
export const isVote = ({ column }: ColumnChange): boolean => column.startsWith(VOTE);

/** True for the evidence that is before the group, or was last. */
export const isSubmissionOf = (facts: Facts, action: Action, { key }: Update): boolean =>
  submissionOf(facts, action)?.key === key;
