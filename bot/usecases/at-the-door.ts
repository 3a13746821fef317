import type { Failure } from '../domain/failure';
import { decideKnock, type AtTheDoor } from '../domain/people/at-the-door';
import { decideAtTheDoor } from '../domain/people/door-question';
import { ok, type Result } from '../domain/result';
import type { Identity } from '../domain/roles';
import { carryOut, changeOf } from './carry-out';
import type { Parts } from './ports';

/**
 * Notes who stands at the tab's door, so that the coordinator is asked. What somebody else has just written stays: the
 * tab is opened again. Never throws.
 */
export async function knock({ store, clock, journal, stir }: Parts, who: AtTheDoor): Promise<void> {
  try {
    const facts = await store.snapshot();
    const { writes, log } = decideKnock(facts, who, clock.now());
    if (writes.length === 0) return;
    const written = await store.commit(
      writes.map((write) => changeOf(facts, write)),
      log,
    );
    if (written.ok) stir?.();
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
