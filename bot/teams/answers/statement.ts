import { foldKey } from '../../domain/basics/folded';
import { dayOf, type Instant } from '../../domain/calendar/day';
import { mayReadOf } from '../../domain/inspection/embargo';
import type { Inspection } from '../../domain/partnership';
import { nameOf } from '../../domain/people/names';
import { can } from '../../domain/people/roles';
import { approversOf, CHAIR, sentStep, versionsOf, type Approver } from '../../domain/statement/approvals';
import { approvalUndoUntil } from '../../domain/statement/decide';
import { checkStatement } from '../../domain/statement/check';
import { dressOf, type Card } from '../cards/drawing/card';
import { statementCard } from '../cards/inspection/statement';
import type { Asking } from './asking';

/**
 * The statement of that inspection, or the one to be sent next, as of now, and the way to others that are not sent; none
 * where the reader may read none.
 */
export function statementAnswer(asking: Asking, ref?: string, done?: string): Card | undefined {
  const { snapshot: facts, actor, parts } = asking;
  const today = dayOf(parts.clock.now());
  const all = facts.inspections
    .filter((one) => isAnswered(one) && mayReadOf(one, actor, today))
    .sort((a, b) => (soonest(a) < soonest(b) ? -1 : 1));
  const inspection = all.find((one) => ref === undefined || foldKey(one.ref) === foldKey(ref));
  if (!inspection) return undefined;
  const undoOf = (one: Approver): { undoUntil?: Instant } => {
    const until = inspection.statementSentOn ? undefined : approvalUndoUntil(one, actor, parts.clock.now());
    return until ? { undoUntil: until } : {};
  };
  const version = versionsOf(facts, inspection.ref)[0]?.number;
  const sent = sentStep(facts, inspection.ref);
  return statementCard({
    ...dressOf(asking),
    inspection,
    check: checkStatement(facts, inspection),
    approvers: approversOf(facts, inspection.ref).map((one) => ({
      ...one,
      ...(one.step ? { byName: nameOf(facts, one.step.by) } : {}),
      ...undoOf(one),
      mayApprove:
        version !== undefined &&
        one.step === undefined &&
        (one.body === CHAIR
          ? can(actor, 'action:for-the-group')
          : can(actor, 'answer:agency', { agencyCode: one.body })),
    })),
    ...(version ? { version } : {}),
    ...(sent ? { sent } : {}),
    others: all.filter((one) => one !== inspection && one.statementSentOn === undefined),
    calendar: parts.calendar,
    today,
    ...(done ? { done } : {}),
  });
}

/** An inspection whose letter has come. */
const isAnswered = ({ exercise, statementDueOn, publishedOn }: Inspection): boolean =>
  exercise !== true && (statementDueOn ?? publishedOn) !== undefined;

/** What is to be sent comes before what was sent, the soonest due first. */
const soonest = ({ statementSentOn, statementDueOn }: Inspection): string =>
  `${statementSentOn ? 1 : 0}${statementDueOn ?? ''}`;
