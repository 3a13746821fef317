import type { Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import type { AsOf } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { decideSignOffs, decideVersion, type SignOffGiven } from './decide';
import { signOffDays } from './sign-off-days';
import { proposedSignOffs } from './sign-offs';

/** What is done at once on the way to a statement. */
export interface Making {
  /** By when boards sign, and that they have. */
  readonly signOffs: readonly SignOffGiven[];
  /** The boards without a day get the one that is counted back from the due day. */
  readonly proposed: boolean;
  /** What the plan says now is kept as a version. */
  readonly keep: boolean;
}

/** The coordinator dates sign-offs and keeps a version: all of what was asked for, or, where one is refused, nothing. */
export function decideMaking(
  asOf: AsOf,
  actor: Actor,
  ref: string,
  { signOffs, proposed, keep }: Making,
): Result<Decision, Failure> {
  const days = proposed ? [...signOffs, ...missingDays(asOf, ref, signOffs)] : signOffs;
  const signing =
    days.length > 0 || proposed ? decideSignOffs(asOf, actor, ref, merged(days)) : ok<Decision>(NOTHING);
  if (!signing.ok) return signing;
  const version = keep ? decideVersion(asOf, actor, ref) : ok<Decision>(NOTHING);
  if (!version.ok) return err(version.error);
  return ok({
    writes: [...signing.value.writes, ...version.value.writes],
    log: [...signing.value.log, ...version.value.log],
  });
}

/** A board that is named twice is dated once: what was said last counts. */
const merged = (days: readonly SignOffGiven[]): readonly SignOffGiven[] => {
  const boards = new Map<string, SignOffGiven>();
  for (const one of days) boards.set(one.board, { ...boards.get(one.board), ...one });
  return [...boards.values()];
};

/** The days that are counted back from the due day, for the boards that have none yet and are given none now. */
function missingDays(asOf: AsOf, ref: string, given: readonly SignOffGiven[]): readonly SignOffGiven[] {
  const { facts } = asOf;
  const inspection = facts.inspections.find((one) => one.ref === ref);
  if (!inspection) return [];
  const set = signOffDays(facts).flatMap((one) =>
    one.inspection.ref === ref && one.dueOn ? (one.step.body ?? []) : [],
  );
  const dated = new Set([...set, ...given.flatMap(({ board, dueOn }) => (dueOn ? board : []))]);
  return proposedSignOffs(asOf, inspection)
    .filter(({ board }) => !dated.has(board))
    .map(({ board, dueOn }) => ({ board, dueOn }));
}
