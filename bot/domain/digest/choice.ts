import { NOTHING, type Decision } from '../partnership/decision';
import { getsDigest, mayHaveDigest } from './week';
import { failure, type Failure } from '../basics/failure';
import type { Instant } from '../calendar/day';
import { err, ok, type Result } from '../basics/result';
import { isAddressOf, type Actor } from '../people/actor';
import type { LogEntry, Facts, Person } from '../partnership';

/** Whether the weekly summary goes to somebody; undefined of who cannot have it. */
export function digestChosen(facts: Pick<Facts, 'people'>, actor: Actor): boolean | undefined {
  const rows = rowsWithDigest(facts, actor);
  return rows.length === 0 ? undefined : rows.some(getsDigest);
}

const rowsWithDigest = ({ people }: Pick<Facts, 'people'>, actor: Actor): readonly Person[] =>
  people.filter((one) => isAddressOf(actor, one.email) && mayHaveDigest(one));

/** Decides whether somebody gets the weekly summary from now on. Nothing when it is so already. */
export function decideDigest(
  facts: Pick<Facts, 'people'>,
  actor: Actor,
  isWanted: boolean,
  now: Instant,
): Result<Decision, Failure> {
  const rows = rowsWithDigest(facts, actor);
  if (rows.length === 0) return err(failure('not-for-your-role'));
  const changed = rows.filter(({ digest }) => (digest !== false) !== isWanted);
  if (changed.length === 0) return ok(NOTHING);
  const verb = isWanted ? 'digest.started' : 'digest.stopped';
  const log: LogEntry = { at: now, actor: actor.email, verb, subjectRef: actor.email };
  return ok({
    writes: changed.map((of) => ({ change: 'people', of, patch: { digest: isWanted } })),
    log: [log],
  });
}
