import { isAsSeen } from '../basics/fingerprint';
import { type Failure, failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { dayOf } from '../calendar/day';
import { mayRead } from '../inspection/embargo';
import { stepKey, type Action, type AsOf, type Facts, type Update } from '../partnership';
import { isSameRow, type Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import type { Deed, Doing } from './deeds';
import { agencyFor, isForAgency, notTheirs, type Ground, type Planner } from './ground';
import { agree, agreeForThosePresent, challenge } from './planners/group';
import { assure, close, reopen, sustain, sustainabilityPlan } from './planners/closing';
import { edit, withdraw } from './planners/editing';
import { decideTime, moreTime } from './planners/more-time';
import { takeBack } from './planners/take-back';
import { evidence, milestone, progress, rate } from './planners/work';
import { notInState, notReady } from './ready';
import { isWritten, owedWrites } from './tidying/owed';
import { beforeStep, decisionOf, lineOf, type ActionDecision } from './steps';
import { stepsOf } from '../steps/steps';
import { versionOf } from './version';

/** How each deed is decided. */
const PLANNERS: { readonly [D in Deed]: Planner<D> } = {
  progress,
  milestone,
  rate,
  'more-time': moreTime,
  'decide-time': decideTime,
  evidence,
  agree,
  challenge,
  'agree-for-those-present': agreeForThosePresent,
  'sustainability-plan': sustainabilityPlan,
  close,
  sustain,
  reopen,
  assure,
  edit,
  withdraw,
  'take-back': takeBack,
};

/**
 * Decides anybody's doing to an action: the one place where that is decided, whether it comes from a card or the tab.
 * Refused, in this order, is what is not this person's to do (whatever the state), what was decided on another version
 * than the action has by now, what its state does not allow, and what was given and will not do. The same doing once
 * more (its `key`) does nothing more, or completes what stopped half way.
 */
export function decide(asOf: AsOf, actor: Actor, doing: Doing): Result<ActionDecision, Failure> {
  const { facts, now } = asOf;
  const action = facts.actions.find(({ ref }) => ref === doing.ref);
  if (!action || !mayRead(facts, actor, action, dayOf(now))) return err(failure('action-gone'));
  const key = keyOf(facts, actor, action, doing);
  const ground: Ground = { ...asOf, actor, action, today: dayOf(now), key };
  const done = stepsOf(facts, action).find((step) => step.key === key);
  if (done) return ok(completing(ground, doing, done));
  const refused = whyNot(ground, doing);
  if (refused) return err(refused);
  const plan = planOf(ground, doing);
  if (!plan.ok) return plan;
  if (plan.value === undefined) return ok({ ref: action.ref, writes: [], log: [] });
  return ok(withOwed(ground, decisionOf(facts, actor, action, plan.value, { key, now })));
}

/**
 * The row will hold this step in place of the one before: what belongs to that and is not there yet is written with it,
 * as nobody would know of it any more. It comes before this step's own rows, and where both write one row, this one does.
 */
function withOwed({ facts, action }: Ground, decision: ActionDecision): ActionDecision {
  const [deciding, ...own] = decision.writes;
  const owed = owedWrites(facts, action).filter((write) => !own.some((one) => isSameRow(write, one)));
  return { ...decision, writes: [...(deciding ? [deciding] : []), ...owed, ...own] };
}

const planOf = <D extends Deed>(ground: Ground, doing: Doing<D>) =>
  (PLANNERS[doing.deed] as Planner<D>)(ground, doing);

/** What names a doing where whoever asks does not: the same on the same version is the same doing. */
const keyOf = (facts: Facts, actor: Actor, action: Action, doing: Doing): string => {
  if (doing.key !== undefined) return doing.key;
  const { ref, deed, given, forAgency = '', seen = versionOf(facts, action) } = doing;
  return stepKey(ref, deed, actor.email, seen, forAgency, JSON.stringify(given));
};

/** Everything that stands against a deed before it is looked at what is given with it. */
function whyNot(ground: Ground, doing: Doing): Failure | undefined {
  const { facts, actor, action } = ground;
  const { deed, seen } = doing;
  const refused = notTheirs(facts, actor, deed, action);
  if (refused) return refused;
  const forAgency = isForAgency(deed) ? agencyFor(ground, doing) : undefined;
  if (forAgency && !forAgency.ok && forAgency.error.code !== 'no-agency-named') return forAgency.error;
  if (!isAsSeen(seen, versionOf(facts, action))) return failure('version-changed');
  const forbidden = notInState(ground, deed);
  if (forbidden) return forbidden;
  if (forAgency && !forAgency.ok) return forAgency.error;
  return notReady(ground, deed, forAgency?.value.code);
}

/** A step that stands: what belongs to it and is not there yet is written, decided as it was when it was done. */
function completing(ground: Ground, doing: Doing, step: Update): ActionDecision {
  const { facts, action } = ground;
  if (action.lastStep?.key !== step.key) return { ref: action.ref, writes: [], log: [] };
  const before = {
    facts: { ...facts, updates: facts.updates.filter(({ key }) => key !== step.key) },
    action: beforeStep(action, step),
  };
  const plan = planOf({ ...ground, ...before, now: step.at, today: dayOf(step.at) }, doing);
  const planned = plan.ok ? plan.value : undefined;
  const all: Write[] = [{ insert: 'updates', row: step }, ...(planned?.beside ?? [])];
  const writes = all.filter((write) => !isWritten(facts, write));
  const line = writes.length > 0 && planned ? [lineOf(facts, step, planned.verb, planned.detail)] : [];
  return { ref: action.ref, writes, log: line };
}
