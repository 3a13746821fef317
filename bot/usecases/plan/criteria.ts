import { failure, type Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import {
  decideCriterion,
  decideNewCriterion,
  decideStart,
  type CriterionGiven,
} from '../../domain/gaps/decide-criterion';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
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

/** The version of a row, as an address names it: without the marks that SharePoint puts around it. */
export const versionOf = ({ etag }: { readonly etag: string }): string => etag.replaceAll('"', '');

/** Changes a criterion that is as it was seen. Throws StoreUnavailable and StoreMisfit. */
export async function changeCriterion(
  parts: Parts,
  who: Identity,
  given: CriterionGiven & { readonly ref: string },
  seen: string | undefined,
): Promise<Result<Snapshot, Failure>> {
  const done = await carryOut(parts, who, (facts, actor) => {
    const row = facts.criteria.find(({ ref }) => ref === given.ref);
    if (row && seen !== undefined && versionOf(row) !== seen) return err(failure('version-changed'));
    return decideCriterion(facts, actor, given, parts.clock.now());
  });
  return done.ok ? ok(done.value.facts) : done;
}
