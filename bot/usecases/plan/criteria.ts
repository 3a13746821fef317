import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import {
  decideCriterion,
  decideNewCriterion,
  decideStart,
  type CriterionGiven,
} from '../../domain/gaps/decide-criterion';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import { changeRows, versionOf } from '../change-rows';
import type { Parts, Snapshot } from '../ports';

/** Adds a criterion, or the published points of a theme. Throws StoreUnavailable and StoreMisfit. */
export async function addCriteria(
  parts: Parts,
  who: Identity,
  { start, ...given }: CriterionGiven & { readonly start?: string },
): Promise<Result<Snapshot, Failure>> {
  const now = parts.clock.now();
  const done = await carryOut(parts, who, (facts, actor) =>
    start === undefined
      ? decideNewCriterion(facts, actor, given, now)
      : decideStart(facts, actor, start, now),
  );
  return done.ok ? ok(done.value.facts) : done;
}

/** Changes a criterion that is as it was seen. Throws StoreUnavailable and StoreMisfit. */
export async function changeCriterion(
  parts: Parts,
  who: Identity,
  given: CriterionGiven & { readonly ref: string },
  seen: string | undefined,
): Promise<Result<Snapshot, Failure>> {
  return changeRows(parts, who, ({ facts, now }, actor) => decideCriterion(facts, actor, given, now), {
    version: seen,
    now: ({ criteria }) => versionOf(criteria.find(({ ref }) => ref === given.ref)),
  });
}
