import type { Failure } from '../../domain/basics/failure';
import { decideKnock, type AtTheDoor } from '../../domain/door/at-the-door';
import { decideAtTheDoor } from '../../domain/door/question';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { carryOut, carryOutAlone } from '../carry-out';
import type { Parts } from '../ports';

/**
 * Notes who stands at the tab's door, so that the coordinator is asked. What somebody else has just written stays: the
 * tab is opened again. Never throws.
 */
export async function knock(parts: Parts, who: AtTheDoor): Promise<void> {
  const { clock, journal, stir } = parts;
  try {
    const done = await carryOutAlone(parts, (facts) => decideKnock(facts, who, clock.now()), { once: true });
    if (done.ok && done.value.decision.writes.length > 0) stir?.();
  } catch (cause) {
    journal.error('knock-not-noted', cause);
  }
}

/**
 * A coordinator says whether an account at the tab's door is that of the person it may be. Safe to repeat. Throws
 * StoreUnavailable and StoreMisfit.
 */
export async function answerAtTheDoor(
  parts: Parts,
  who: Identity,
  answer: { readonly messageKey: string; readonly isThem: boolean },
): Promise<Result<void, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) =>
    decideAtTheDoor(facts, actor, answer, parts.clock.now()),
  );
  return done.ok ? ok(undefined) : done;
}
