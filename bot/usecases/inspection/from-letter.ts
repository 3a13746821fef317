import { failure, type Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import { confirmOrAsk, type LetterAnswer } from '../../domain/letter-plan/confirm-or-ask';
import type { Choices } from '../../domain/letter-plan/differences';
import type { ConfirmedLetter } from '../../domain/letter-plan/proposed';
import { can, type Identity } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { carryOut } from '../carry-out';
import { meetingsFollow } from './meetings-follow';
import type { Parts, Snapshot } from '../ports';

/** Why somebody may not give a letter for an inspection; undefined for a coordinator of one that is there. */
export function letterRefusal(facts: Snapshot, actor: Actor, inspectionRef: string): Failure | undefined {
  if (!can(actor, 'plan:edit')) return failure('coordinator-only');
  return facts.inspections.some(({ ref }) => ref === inspectionRef) ? undefined : failure('inspection-gone');
}

/**
 * Puts what a coordinator confirmed of a letter into the plan. Safe to repeat. Gives the refs of its findings, of the
 * draft actions that were made now and of the actions that changed; or, with nothing written, what stands otherwise than a
 * letter that was confirmed before and is not among the `choices`. Throws StoreUnavailable and StoreMisfit.
 */
export async function confirmLetter(
  parts: Parts,
  who: Identity,
  inspectionRef: string,
  given: ConfirmedLetter,
  choices: Choices = {},
): Promise<Result<Omit<LetterAnswer, 'writes' | 'log'>, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  const done = await meetingsFollow(parts, () =>
    carryOut(parts, who, (facts, actor) =>
      confirmOrAsk({ facts, calendar, now }, actor, inspectionRef, given, choices),
    ),
  );
  if (!done.ok) return err(done.error);
  const { writes, log: _, ...told } = done.value.decision;
  if (writes.length > 0) parts.stir?.();
  return ok(told);
}
