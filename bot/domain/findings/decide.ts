import { isAsSeen } from '../basics/fingerprint';
import { failure, inField, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { badText } from '../basics/typed-text';
import { undoUntil } from '../basics/undo';
import { counted, inSentence } from '../basics/words';
import { dayOf, type Instant } from '../calendar/day';
import { readableFindings } from '../inspection/embargo';
import { stepKey, type AsOf, type Facts, type Finding, type Update } from '../partnership';
import type { Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { changesIn, patchIn } from '../steps/columns';
import {
  completionOn,
  decisionOn,
  isAdding,
  isAsLeft,
  versionOn,
  type DeedRow,
  type RowPlan,
} from '../steps/row-deed';
import { stepsOf, takenBackIn } from '../steps/steps';
import { FINDING_COLUMNS } from './columns';
import type { FindingDeed, FindingDoing } from './deeds';
import { leavesEmbargo, patchOfFinding, unfitFinding } from './editing';

/** A decision about one finding. */
export interface FindingDecision extends Decision {
  readonly ref: string;
}

/** What is decided on: a finding, who does it, and when. */
export interface FindingGround {
  readonly facts: Facts;
  readonly actor: Actor;
  readonly finding: Finding;
  readonly now: Instant;
}

type Planned = Result<RowPlan<Finding> | undefined, Failure>;

/** A finding as a row that steps are made on. */
export const findingRow = (finding: Finding): DeedRow<Finding> => ({
  row: finding,
  table: FINDING_COLUMNS,
  put: (patch) => ({ change: 'findings', of: finding, patch }),
});

/** Names a finding as it stands. */
export const findingVersion = (facts: Pick<Facts, 'updates'>, finding: Finding): string =>
  versionOn(facts, FINDING_COLUMNS, finding);

/**
 * Decides a coordinator's doing to a finding. Refused, in this order, is what is not this person's to do, what was
 * decided on another version than stands, what its state does not allow, and what was given and will not do. The same
 * doing once more (its `key`) does nothing more, or completes what stopped half way.
 */
export function decideFinding(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  doing: FindingDoing,
): Result<FindingDecision, Failure> {
  const { ref, deed, seen } = doing;
  const finding = readableFindings(facts, actor, dayOf(now)).find((one) => one.ref === ref);
  if (!finding) return err(failure('finding-gone'));
  const version = findingVersion(facts, finding);
  const key = doing.key ?? stepKey(ref, deed, actor.email, seen ?? version, JSON.stringify(doing.given));
  if (stepsOf(facts, finding).some((step) => step.key === key)) {
    return ok({ ref, ...completionOn(facts, FINDING_COLUMNS, finding, 'finding.completed') });
  }
  if (!can(actor, 'plan:edit')) return err(failure('coordinator-only'));
  if (!isAsSeen(seen, version)) return err(failure('version-changed'));
  const ground: FindingGround = { facts, actor, finding, now };
  const forbidden = findingNotNow(ground, deed);
  if (forbidden) return err(forbidden);
  const plan = planOf(ground, doing);
  if (!plan.ok) return plan;
  if (plan.value === undefined) return ok({ ref, writes: [], log: [] });
  return ok({ ref, ...decisionOn(facts, findingRow(finding), plan.value, { email: actor.email, now, key }) });
}

function planOf(ground: FindingGround, doing: FindingDoing): Planned {
  if (doing.deed === 'edit') return editing(ground, doing.given);
  if (doing.deed === 'take-back') {
    const step = takingFindingBack(ground);
    return step ? ok(takenBack(step)) : err(failure('too-late-to-take-back'));
  }
  const text = doing.given.text?.trim();
  const unfit = text ? badText({ note: text }, ground.now) : failure('no-reason');
  if (unfit || !text) return err(inField('text', unfit ?? failure('no-reason')));
  return ok(
    doing.deed === 'withdraw'
      ? {
          kind: 'Change',
          verb: 'finding.withdrawn',
          text,
          patch: { withdrawnOn: dayOf(ground.now), withdrawnWhy: text },
        }
      : {
          kind: 'Reopening',
          verb: 'finding.reopened',
          text,
          patch: { withdrawnOn: undefined, withdrawnWhy: undefined },
        },
  );
}

function editing({ facts, finding, now }: FindingGround, given: FindingDoing<'edit'>['given']): Planned {
  const unfit = leavesEmbargo(facts, finding, given, now) ?? unfitFinding(facts, given, now);
  if (unfit) return err(unfit);
  const patch = patchOfFinding(given);
  return ok(
    changesIn(FINDING_COLUMNS, finding, patch).length === 0
      ? undefined
      : { kind: 'Change', verb: 'finding.changed', patch },
  );
}

/** What a coordinator would take back: the newest step, for ten minutes, where it is theirs. */
export function takingFindingBack({ facts, actor, finding, now }: FindingGround): Update | undefined {
  const steps = stepsOf(facts, finding);
  const gone = takenBackIn(steps);
  const last = steps
    .filter(
      ({ key, kind, changes }) => key !== undefined && !gone.has(key) && kind !== 'TakenBack' && changes,
    )
    .at(-1);
  // What gave it its first title made it: nothing of the plan is deleted.
  const isOpen = last && !isAdding(last) && undoUntil(last, actor.email, now) !== undefined;
  return isOpen && isAsLeft(FINDING_COLUMNS, finding, last) ? last : undefined;
}

const takenBack = ({ key, changes = [] }: Update): RowPlan<Finding> => ({
  kind: 'TakenBack',
  verb: 'finding.taken-back',
  patch: patchIn(FINDING_COLUMNS, 'was', changes),
  ...(key === undefined ? {} : { takesBack: key }),
});

/** Why a finding's state does not allow a deed now; undefined when it does. */
export function findingNotNow(ground: FindingGround, deed: FindingDeed): Failure | undefined {
  const { facts, finding } = ground;
  const isWithdrawn = finding.withdrawnOn !== undefined;
  if (deed === 'take-back') {
    return takingFindingBack(ground) ? undefined : failure('too-late-to-take-back');
  }
  if (deed === 'reopen') return isWithdrawn ? undefined : failure('not-now', 'It is not withdrawn.');
  if (isWithdrawn) return failure('not-now', 'It is withdrawn: bring it back first.');
  return deed === 'withdraw' ? answeredStill(facts, finding) : undefined;
}

/** A finding that actions answer stays: they would answer nothing. */
function answeredStill({ actions }: Facts, { ref }: Finding): Failure | undefined {
  const refs = actions
    .filter(({ findingRef, withdrawnOn }) => findingRef === ref && withdrawnOn === undefined)
    .map((action) => action.ref);
  if (refs.length === 0) return undefined;
  const who = refs.length > 5 ? counted(refs.length, 'action') : inSentence(refs);
  const verb = refs.length === 1 ? 'answers' : 'answer';
  return failure('not-now', `${who} ${verb} it: withdraw them, or give them another finding, first.`);
}
