import { asOfNow } from '../facts-as-of';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import type { Identity } from '../../domain/people/roles';
import { decideRuling, type Ruling } from '../../domain/deadlines/extension-decision';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';
import { refreshCards } from '../sending/refresh-cards';
import { cardsOf } from '../../domain/cards/affected';
import type { Extension } from '../../domain/partnership';

export type { Ruling } from '../../domain/deadlines/extension-decision';

/**
 * Grants or refuses more time. Granting moves the due day; the agency is told by the next sweep, and every card that
 * shows the thing follows. Safe to repeat, which completes what was left half done. Throws StoreUnavailable and
 * StoreMisfit.
 */
export async function decideExtension(
  parts: Parts,
  who: Identity,
  ruling: Ruling,
): Promise<Result<Extension, Failure>> {
  // The extension's row is written first, so a due day that was changed a moment ago must be known before that.
  const done = await carryOut(
    parts,
    who,
    (facts, actor) => decideRuling(asOfNow(parts, facts), actor, ruling),
    { fresh: true },
  );
  if (!done.ok) return done;
  const { facts, decision } = done.value;
  if (decision.log.length > 0) {
    parts.stir?.();
    void refreshCards(parts, cardsOf(facts, decision.extension));
  }
  return ok(decision.extension);
}
