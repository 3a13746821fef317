import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { decideLearning, type LearningDoing } from '../../domain/learning/correct';
import { decideKeeping, type OtherLetter } from '../../domain/learning/keep';
import type { Identity } from '../../domain/people/roles';
import type { Decision } from '../../domain/partnership/decision';
import { carryOut, type CarriedOut } from '../carry-out';
import type { Parts } from '../ports';

/**
 * Keeps what another area's letter found, and gives how many findings are new and how many say something else
 * now. Safe to repeat. Throws StoreUnavailable and StoreMisfit.
 */
export async function keepOtherLetter(
  parts: Parts,
  who: Identity,
  given: OtherLetter,
): Promise<Result<{ readonly kept: number; readonly changed: number }, Failure>> {
  const { calendar, clock } = parts;
  const now = clock.now();
  const done = await carryOut(parts, who, (facts, actor) =>
    decideKeeping({ facts, calendar, now }, actor, given),
  );
  if (!done.ok) return done;
  const { kept, changed } = done.value.decision;
  return ok({ kept, changed });
}

/** Corrects one finding that was kept, takes it out or brings it back. Safe to repeat. Throws StoreUnavailable and StoreMisfit. */
export function correctLearning(
  parts: Parts,
  who: Identity,
  doing: LearningDoing,
): Promise<Result<CarriedOut<Decision>, Failure>> {
  const now = parts.clock.now();
  return carryOut(parts, who, (facts, actor) => decideLearning({ facts, now }, actor, doing));
}
