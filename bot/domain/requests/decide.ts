import { isAsSeen } from '../basics/fingerprint';
import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { undoUntil } from '../basics/undo';
import { isAsked, isOver } from '../inspection/exercises';
import { endedWish, NO_LONGER } from '../lifecycle/extensions';
import { withoutWish } from '../lifecycle/planners/answered';
import { wishesFor } from '../lifecycle/steps';
import { stepKey, type AsOf, type Extension, type Facts, type Request, type Update } from '../partnership';
import type { Decision, Write } from '../partnership/decision';
import { isOnBehalf, type Actor } from '../people/actor';
import { can, mayAnswer } from '../people/roles';
import { askingAgain, stillClosed } from '../reminders/undo';
import { completionOn, decisionOn, versionOn, type RowPlan } from '../steps/row-deed';
import { stepsOf } from '../steps/steps';
import { REQUEST_COLUMNS } from '../steps/request-columns';
import type { RequestDeed, RequestDoing } from './deeds';
import { editing } from './editing';
import { isOfCoordinator, reopening, withdrawing } from './withdrawing';
import {
  handingOver,
  mayNotGive,
  providing,
  requestRow,
  takenBack,
  takingBack,
  type RequestGround,
} from './plans';

/** A decision about one request. */
export interface RequestDecision extends Decision {
  readonly ref: string;
}

/** Names a request as it stands. */
export const requestVersion = (facts: Pick<Facts, 'updates'>, request: Request): string =>
  versionOn(facts, REQUEST_COLUMNS, request);

/**
 * Decides anybody's doing to an Annex A request, from a card or the tab. Refused, in this order, is what is not this
 * person's to do, what was decided on another version than stands, what its state does not allow, and what was given
 * and will not do. The same doing once more (its `key`) does nothing more, or completes what stopped half way.
 */
export function decideRequest(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  doing: RequestDoing,
): Result<RequestDecision, Failure> {
  const { ref, deed, seen } = doing;
  const request = facts.requests.find((one) => one.ref === ref);
  if (!request) return err(failure('request-gone'));
  const version = requestVersion(facts, request);
  const given = JSON.stringify(doing.given);
  const key = doing.key ?? stepKey(ref, deed, actor.email, seen ?? version, given);
  const ground: RequestGround = { facts, actor, request, now };
  const done = stepsOf(facts, request).find((step) => step.key === key);
  if (done) {
    const { writes, log } = completionOn(facts, REQUEST_COLUMNS, request, 'request.completed');
    const beside = [
      ...stillToAsk(ground, done),
      ...(deed === 'no-more-time' ? stillToEnd(ground, done) : []),
    ];
    return ok({ ref, writes: [...writes, ...beside], log });
  }
  const refused =
    notTheirs(ground, doing) ??
    (isAsSeen(seen, version) ? requestNotNow(ground, deed) : failure('version-changed'));
  if (refused) return err(refused);
  const plan = planOf(ground, doing);
  if (!plan.ok) return plan;
  if (plan.value === undefined) return ok({ ref, writes: [], log: [] });
  const { writes, log } = decisionOn(facts, requestRow(request), plan.value, {
    email: actor.email,
    now,
    key,
  });
  const beside = [
    ...(deed === 'provide' ? endedWish(facts, actor, { kind: 'Request', ref }, now) : []),
    ...(deed === 'no-more-time' ? noLongerAsked(ground) : []),
    ...(deed === 'take-back' ? askedForAgain(ground, plan.value) : []),
  ];
  return ok({ ref, writes: [...writes, ...beside], log });
}

/** The reminders of what is no longer provided by this ask again. */
function askedForAgain(ground: RequestGround, { patch }: Pick<RowPlan<Request>, 'patch'>): Write[] {
  const { facts, actor, request, now } = ground;
  if (request.status !== 'Provided' || patch.status !== 'Open') return [];
  const isUndo = takingBack(ground)?.until !== undefined;
  return askingAgain(facts, { kind: 'Request', subjectRef: request.ref, actor, now, isUndo });
}

/** Those of them that were closed all the same while it was taken back by this step. */
function stillToAsk({ facts, actor, request, now }: RequestGround, { kind, takesBack }: Update): Write[] {
  if (kind !== 'TakenBack' || request.status !== 'Open') return [];
  const step = stepsOf(facts, request).find(({ key }) => key === takesBack);
  const isUndo = step !== undefined && undoUntil(step, actor.email, now) !== undefined;
  return stillClosed(facts, { kind: 'Request', subjectRef: request.ref, actor, now, isUndo });
}

/** The wish that was withdrawn by this step and waits all the same; not one that was asked since. */
function stillToEnd({ facts, actor, request, now }: RequestGround, { at }: Update): Write[] {
  const wish = openWish(facts, request);
  return wish && wish.at <= at ? withoutWish(facts, actor, wish, now) : [];
}

function noLongerAsked({ facts, actor, request, now }: RequestGround): Write[] {
  const wish = openWish(facts, request);
  return wish ? withoutWish(facts, actor, wish, now) : [];
}

function planOf(ground: RequestGround, doing: RequestDoing): Result<RowPlan<Request> | undefined, Failure> {
  if (doing.deed === 'provide') return providing(ground, doing.given);
  if (doing.deed === 'hand-over') return handingOver(ground, doing.given);
  if (doing.deed === 'edit') return editing(ground, doing.given);
  if (doing.deed === 'withdraw') return withdrawing(ground, doing.given);
  if (doing.deed === 'reopen') return reopening(ground, doing.given);
  if (doing.deed === 'no-more-time') return ok(noMoreTime(ground));
  const taking = takingBack(ground);
  return taking ? ok(takenBack(ground, taking)) : err(failure('too-late-to-take-back'));
}

/** The agency's wish for more time that waits for the coordinator. */
export const openWish = (facts: Facts, { ref }: Pick<Request, 'ref'>): Extension | undefined =>
  wishesFor(facts, { kind: 'Request', ref }).find(({ decision }) => decision === 'Open');

/** The agency no longer asks; the wish itself is ended beside the step. */
const noMoreTime = ({ actor, request: { agencyCode } }: RequestGround): RowPlan<Request> => ({
  kind: 'Extension',
  verb: 'extension.withdrawn',
  text: NO_LONGER,
  patch: {},
  agencyCode,
  ...(isOnBehalf(actor, agencyCode) ? { onBehalf: true } : {}),
});

/** Why it is not this person's to do, and who can; undefined where it is. */
function notTheirs(ground: RequestGround, doing: RequestDoing): Failure | undefined {
  const { facts, actor, request } = ground;
  const refused = mayAnswer(facts, actor, request.agencyCode);
  if (refused) return refused;
  const { forAgency } = doing;
  if (forAgency !== undefined && !facts.agencies.some(({ code }) => code === forAgency)) {
    return failure('unknown-agency');
  }
  if (forAgency !== undefined && forAgency !== request.agencyCode) return failure('not-your-agency');
  if (isOfCoordinator(doing.deed) && !can(actor, 'plan:edit')) return failure('coordinator-only');
  return doing.deed === 'hand-over' ? mayNotGive(ground, doing.given) : undefined;
}

/** Why a request's state does not allow a deed now; undefined when it does. */
export function requestNotNow(ground: RequestGround, deed: RequestDeed): Failure | undefined {
  const { facts, request } = ground;
  if (isOver(facts)(request)) {
    return failure('not-now', 'Its inspection is over: nothing is asked for any more.');
  }
  if (!isAsked(request)) return withdrawnNotNow(ground, deed);
  if (deed === 'reopen') return failure('not-now', 'It is not withdrawn.');
  if (deed === 'take-back') return takingBack(ground) ? undefined : failure('too-late-to-take-back');
  if (deed === 'no-more-time' && !openWish(facts, request)) {
    return failure('not-now', 'No request for more time is waiting.');
  }
  if (request.status === 'Open') return undefined;
  return deed === 'provide'
    ? failure('already-done')
    : failure('not-now', 'It has been provided: take that back first.');
}

/** What was withdrawn is brought back, or the withdrawal taken back, before anything else. */
function withdrawnNotNow(ground: RequestGround, deed: RequestDeed): Failure | undefined {
  if (deed === 'reopen') return undefined;
  if (deed !== 'take-back') return failure('not-now', 'It is withdrawn: bring it back first.');
  return takingBack(ground)?.until ? undefined : failure('too-late-to-take-back');
}
