import type { Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import { decideEnding } from '../../domain/inspection/ending';
import { decideDates, type DatesGiven } from '../../domain/inspection/days/dates';
import { decideOpening, type Opening, type OpeningDecision } from '../../domain/inspection/opening';
import type { Decision } from '../../domain/partnership/decision';
import type { Identity } from '../../domain/people/roles';
import { carryOut, type CarriedOut } from '../carry-out';
import { meetingsFollow } from './meetings-follow';
import type { Parts } from '../ports';

/**
 * Opens an inspection or a dry run with all that its agencies are asked for, and has everybody told. Safe to repeat.
 * Throws StoreUnavailable and StoreMisfit.
 */
export const openInspection = (
  parts: Parts,
  who: Identity,
  given: Opening,
): Promise<Result<CarriedOut<OpeningDecision>, Failure>> => {
  const { calendar, clock } = parts;
  const now = clock.now();
  return stirring(
    parts,
    carryOut(parts, who, (facts, actor) => decideOpening({ facts, calendar, now }, actor, given)),
  );
};

/** Ends an inspection's three weeks, or a dry run. Safe to repeat. Throws StoreUnavailable and StoreMisfit. */
export const endInspection = (
  parts: Parts,
  who: Identity,
  ref: string,
): Promise<Result<CarriedOut<Decision>, Failure>> => {
  const now = parts.clock.now();
  return stirring(
    parts,
    carryOut(parts, who, (facts, actor) => decideEnding({ facts, now }, actor, ref)),
  );
};

/** Writes down an inspection's days as they were said or printed. Safe to repeat. Throws StoreUnavailable and StoreMisfit. */
export const writeDates = (
  parts: Parts,
  who: Identity,
  ref: string,
  given: DatesGiven,
): Promise<Result<CarriedOut<Decision>, Failure>> => {
  const { calendar, clock } = parts;
  const now = clock.now();
  return stirring(
    parts,
    meetingsFollow(parts, () =>
      carryOut(parts, who, (facts, actor) => decideDates({ facts, calendar, now }, actor, ref, given)),
    ),
  );
};

/** Whoever is to hear of what was written hears of it soon. */
async function stirring<D extends Decision>(
  { stir }: Pick<Parts, 'stir'>,
  doing: Promise<Result<CarriedOut<D>, Failure>>,
): Promise<Result<CarriedOut<D>, Failure>> {
  const done = await doing;
  if (!done.ok) return err(done.error);
  if (done.value.decision.writes.length > 0) stir?.();
  return ok(done.value);
}
