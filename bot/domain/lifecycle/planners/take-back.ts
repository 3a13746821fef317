import { failure } from '../../basics/failure';
import { err, ok } from '../../basics/result';
import {
  statusBeforeOf,
  type Action,
  type Agreement,
  type ColumnChange,
  type Facts,
  type Reminder,
  type Update,
} from '../../partnership';
import type { Write } from '../../partnership/decision';
import { isOnBehalf } from '../../people/actor';
import { isDelivered } from '../../plan/action-status';
import { ownDaysOf } from '../../plan/own-days';
import { askingAgain } from '../../reminders/undo';
import { isOfAction, patchTo, VOTE } from '../columns';
import type { DaylessGround, Planner } from '../ground';
import type { Plan } from '../steps';
import { stepsOf, takenBackIn } from '../../steps/steps';
import { askedAgain, wishBack } from '../extensions';
import { isSubmissionOf, isVote, nameOfTaking, ruledIn, takeBackOf, verdictIn } from '../taking-back';
import { votesOn } from '../votes';
import { outcomeOf, voteChange, voteWrite, type NewVote } from './group';
import { withdrawnWish } from './more-time';

/** Takes back what `takeBackOf` names: everything is as it was before, and the record shows both. */
export const takeBack: Planner<'take-back', DaylessGround> = (ground, { given }) => {
  const taking = takeBackOf(ground);
  if (!taking.ok) return taking;
  if (given.step !== undefined && given.step !== nameOfTaking(taking.value)) {
    return err(failure('too-late-to-take-back', 'You have done something else to it since.'));
  }
  const { value } = taking;
  if ('wish' in value) return ok(withdrawnWish(ground.facts, ground.actor, value.wish, ground.now));
  const plan = takenBackPlan(ground, value.step);
  const isUndo = value.until !== undefined;
  return ok({ ...plan, beside: [...(plan.beside ?? []), ...openAgain(ground, plan, isUndo)] });
};

/** The reminders of what is no longer done by this ask again: of the action itself, and of its days. */
export function openAgain(
  { facts, action, actor, now }: DaylessGround,
  { patch = {} }: Pick<Plan, 'patch'>,
  isUndo: boolean,
): Write[] {
  const after = { ...action, ...patch };
  const still = new Set(ownDaysOf(facts, after).flatMap(({ ref, done }) => (done ? ref : [])));
  const gone: Pick<Reminder, 'kind' | 'subjectRef'>[] = [
    ...(isDelivered(action) && !isDelivered(after)
      ? [{ kind: 'Action' as const, subjectRef: action.ref }]
      : []),
    ...ownDaysOf(facts, action)
      .filter(({ ref, done }) => done && !still.has(ref))
      .map(({ ref: subjectRef }) => ({ kind: 'Milestone' as const, subjectRef })),
  ];
  return gone.flatMap((one) => askingAgain(facts, { ...one, actor, now, isUndo }));
}

/** A step is taken back: what it changed is as it was. */
export function takenBackPlan(ground: DaylessGround, step: Update): Plan {
  const { agencyCode } = step;
  const onBehalf = agencyCode !== undefined && isOnBehalf(ground.actor, agencyCode);
  const isEvidence = step.kind === 'Evidence' && isSubmissionOf(ground.facts, ground.action, step);
  return {
    kind: 'TakenBack',
    verb: isEvidence ? 'action.evidence-taken-back' : 'action.taken-back',
    ...(step.key === undefined ? {} : { takesBack: step.key }),
    ...(agencyCode === undefined ? {} : { agencyCode }),
    ...(onBehalf ? { onBehalf } : {}),
    ...restored(ground, step, isEvidence),
  };
}

function restored(
  { facts, action, actor, now }: DaylessGround,
  { changes, ...step }: Update,
  isEvidence: boolean,
): Pick<Plan, 'patch' | 'votes' | 'beside'> {
  const beside = isEvidence ? wishBack(facts, action, step) : [];
  // Evidence from before steps said what they changed says at most what the state was.
  if (isEvidence && !changes?.some(isOfAction)) {
    return { patch: { status: statusBeforeOf(step) ?? 'InProgress', submission: undefined }, beside };
  }
  const patch = patchTo('was', changes ?? []);
  const wish = ruledIn(facts, action, { ...step, changes });
  if (wish) return { patch, beside: askedAgain(facts, actor, wish, now) };
  const votes = votesOn(facts, action);
  const given = (changes ?? []).filter(isVote);
  if (!votes || given.length === 0) return { patch, beside };
  const former = given.map((change) => formerVote(facts, action, change));
  const { agrees } = outcomeOf(
    votes,
    new Map(former.map(({ agencyCode, verdict }) => [agencyCode, verdict])),
  );
  const byMeeting = votes.of.some(({ agreement }) => agreement?.meetingRef !== undefined);
  // It was agreed then, or is; another agency may have taken its agreement back since.
  const lapses = (patch.status ?? action.status) === 'Agreed' && !agrees && !byMeeting;
  return {
    patch: lapses ? { ...patch, status: 'EvidenceSubmitted' } : patch,
    votes: former.map(({ agencyCode: code, verdict }) => voteChange(code, verdictIn(votes, code), verdict)),
    beside: former.map((vote) =>
      voteWrite(facts, action, votes.submission, { by: actor.email, at: now, ...vote }),
    ),
  };
}

/** How an agency voted before a step; where it had, with what was said then, by whom and when. */
function formerVote(
  facts: Facts,
  action: Action,
  { column, was }: ColumnChange,
): Pick<NewVote, 'agencyCode' | 'verdict'> & Partial<NewVote> {
  const agencyCode = column.slice(VOTE.length);
  if (was === undefined) return { agencyCode, verdict: 'Withdrawn' };
  const verdict = was as Agreement['verdict'];
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const given = steps
    .filter(({ key = '' }) => !gone.has(key))
    .filter(({ changes = [] }) => changes.some((one) => one.column === column && one.is === was))
    .at(-1);
  // One that somebody typed into the list has no step.
  if (!given) return { agencyCode, verdict };
  const { text, onBehalf, meetingRef, by, at } = given;
  return { agencyCode, verdict, text, onBehalf, meetingRef, by, at };
}
