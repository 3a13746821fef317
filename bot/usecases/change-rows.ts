import { isAsSeen } from '../domain/basics/fingerprint';
import { failure, type Failure } from '../domain/basics/failure';
import { err, ok, type Result } from '../domain/basics/result';
import type { AsOf } from '../domain/partnership';
import type { Decision } from '../domain/partnership/decision';
import type { SendingHours } from '../domain/sending/hours';
import type { Actor } from '../domain/people/actor';
import type { Identity } from '../domain/people/roles';
import { carryOut } from './carry-out';
import type { Parts, Snapshot } from './ports';

/** The version of a row, as an address names it: without the marks that SharePoint puts around it. */
export const versionOf = (row: { readonly etag: string } | undefined): string | undefined =>
  row?.etag.replaceAll('"', '');

/** Which version somebody saw, undefined for any, and how to tell which there is now. */
export interface Seen {
  readonly version: string | undefined;
  readonly now: (facts: Snapshot) => string | undefined;
}

/** Decides on the facts as the store has them, by the moment, the working days and the installation's hours. */
export type DecideRows = (
  asOf: Omit<AsOf, 'facts'> & { readonly facts: Snapshot; readonly hours: SendingHours },
  actor: Actor,
) => Result<Decision, Failure>;

/**
 * Changes what the partnership has set down of itself, as its people, its agencies or its rules, and gives the facts as
 * they are then. Refused where the row is another than was seen. Whoever is to hear of it is told by the next sweep, and
 * sent cards follow with it. Safe to repeat. Throws StoreUnavailable and StoreMisfit.
 */
export async function changeRows(
  parts: Parts,
  who: Identity,
  decide: DecideRows,
  seen?: Seen,
): Promise<Result<Snapshot, Failure>> {
  const { calendar, clock, hours } = parts;
  const done = await carryOut(parts, who, (facts, actor) => {
    const version = seen?.now(facts);
    if (version !== undefined && !isAsSeen(seen?.version, version)) return err(failure('version-changed'));
    return decide({ facts, calendar, hours, now: clock.now() }, actor);
  });
  if (!done.ok) return done;
  if (done.value.decision.log.length > 0) parts.stir?.();
  return ok(done.value.facts);
}
