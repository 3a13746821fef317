import { failure, type Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import { decideLetter, type LetterDecision } from '../../domain/letter-plan/confirm';
import type { ConfirmedLetter } from '../../domain/letter-plan/proposed';
import { can, type Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { carryOut } from '../carry-out';
import type { Parts, Snapshot } from '../ports';

/** Why somebody may not give a letter for an inspection; undefined for a coordinator of one that is there. */
export function letterRefusal(facts: Snapshot, actor: Actor, inspectionRef: string): Failure | undefined {
  if (!can(actor, 'plan:edit')) return failure('coordinator-only');
  return facts.inspections.some(({ ref }) => ref === inspectionRef) ? undefined : failure('inspection-gone');
}

/**
 * Puts what a coordinator confirmed of a letter into the plan. Safe to repeat. Gives the refs of its findings, and of the
 * draft actions that were made now. Throws StoreUnavailable and StoreMisfit.
 */
export async function confirmLetter(
  parts: Parts,
  who: Identity,
  inspectionRef: string,
  given: ConfirmedLetter,
): Promise<Result<Pick<LetterDecision, 'findings' | 'actions'>, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  const done = await carryOut(parts, who, (facts, actor) =>
    decideLetter({ facts, calendar, now }, actor, inspectionRef, given),
  );
  if (!done.ok) return err(done.error);
  const { findings, actions, writes } = done.value.decision;
  if (writes.length > 0) parts.stir?.();
  return ok({ findings, actions });
}
