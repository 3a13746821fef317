import type { Failure } from '../../domain/basics/failure';
import type { Result } from '../../domain/basics/result';
import { decideDiary, type DiaryGiven } from '../../domain/inspection/days/diary';
import { decideDueDays, type DueDay } from '../../domain/requests/due-days';
import type { AsOf } from '../../domain/partnership';
import type { Decision } from '../../domain/partnership/decision';
import type { Actor } from '../../domain/people/actor';
import type { Identity } from '../../domain/people/roles';
import { carryOut, type CarriedOut } from '../carry-out';
import type { Parts } from '../ports';

type Done = Promise<Result<CarriedOut<Decision>, Failure>>;

/** Writes into the diary of an inspection's three weeks. Safe to repeat. Throws StoreUnavailable and StoreMisfit. */
export const writeDiary = (parts: Parts, who: Identity, inspectionRef: string, given: DiaryGiven): Done =>
  doing(parts, who, (asOf, actor) => decideDiary(asOf, actor, inspectionRef, given));

/** Says by when requests are due. Safe to repeat. Throws StoreUnavailable and StoreMisfit. */
export const setDueDays = (
  parts: Parts,
  who: Identity,
  inspectionRef: string,
  days: readonly DueDay[],
): Done => doing(parts, who, (asOf, actor) => decideDueDays(asOf, actor, inspectionRef, days));

/** Whoever is to hear of what was written hears of it soon. */
async function doing(
  parts: Parts,
  who: Identity,
  decide: (asOf: AsOf, actor: Actor) => Result<Decision, Failure>,
): Done {
  const { calendar, clock } = parts;
  const now = clock.now();
  const done = await carryOut(parts, who, (facts, actor) => decide({ facts, calendar, now }, actor));
  if (done.ok && done.value.decision.writes.length > 0) parts.stir?.();
  return done;
}
