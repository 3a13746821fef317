import { decideCover, type CoverAnswer } from '../../domain/cover/name-cover';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';

/**
 * Records who covers for an agency for which nobody is there; who was named hears of it from the next sweep. Safe to
 * repeat. Throws StoreUnavailable and StoreMisfit.
 */
export async function nameCover(
  parts: Parts,
  who: Identity,
  given: CoverAnswer,
): Promise<Result<void, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideCover(facts, actor, given, parts.clock.now()),
  );
  if (!done.ok) return done;
  if (done.value.decision.log.length > 0) parts.stir?.();
  return ok(undefined);
}
