import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { decideKeeping, type OtherLetter } from '../../domain/learning/keep';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';

/**
 * Keeps what another area's letter found, and gives how many findings are new. Safe to repeat. Throws StoreUnavailable and
 * StoreMisfit.
 */
export async function keepOtherLetter(
  parts: Parts,
  who: Identity,
  given: OtherLetter,
): Promise<Result<{ readonly kept: number }, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  const done = await carryOut(parts, who, (facts, actor) =>
    decideKeeping({ facts, calendar, now }, actor, given),
  );
  return done.ok ? ok({ kept: done.value.decision.kept }) : done;
}
