import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { formatDay } from '../calendar/day';
import type { AsOf } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { sentStep } from './approvals';
import { inspected, lineOf } from './ground';

/**
 * The coordinator takes back that the statement was sent, as it was recorded by mistake: its days are reminded of again,
 * and it can be approved and sent. Its versions stay, as does who recorded what in the record. Taken back already changes
 * nothing.
 */
export function decideSentUndo(asOf: AsOf, actor: Actor, ref: string): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const found = inspected(asOf, ref);
  if (!found.ok) return found;
  const inspection = found.value;
  if (inspection.statementSentOn === undefined) return ok(NOTHING);
  const step = sentStep(asOf.facts, ref);
  const patch = { doneOn: undefined, number: undefined, by: actor.email, at: asOf.now };
  const writes: readonly Write[] = [
    { change: 'inspections', of: inspection, patch: { statementSentOn: undefined } },
    ...(step ? [{ change: 'statementSteps', of: step, patch } as const] : []),
  ];
  const detail = `It was recorded as sent on ${formatDay(inspection.statementSentOn)}`;
  return ok({ writes, log: [lineOf(asOf, actor, 'statement.taken-back', ref, detail)] });
}
