import { decideDigest } from '../../domain/digest/choice';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import type { Parts, Snapshot } from '../ports';

/**
 * Starts or stops the weekly summary of whoever asks, and gives the facts as they are then. Safe to repeat. Throws
 * StoreUnavailable and StoreMisfit; then nothing is promised.
 */
export async function chooseDigest(
  parts: Parts,
  who: Identity,
  isWanted: boolean,
): Promise<Result<Snapshot, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideDigest(facts, actor, isWanted, parts.clock.now()),
  );
  return done.ok ? ok(done.value.facts) : done;
}
