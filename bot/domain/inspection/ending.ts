import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { dayOf } from '../calendar/day';
import { logKeyOf, stepKey, type AsOf } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { can } from '../people/roles';
import { isAsked } from './exercises';
import type { Actor } from '../people/actor';

/**
 * Ends an inspection's three weeks, or a dry run: what is open of its requests is not asked for any more, and its rows
 * stay as the record. Ended once more changes nothing.
 */
export function decideEnding(
  { facts, now }: Pick<AsOf, 'facts' | 'now'>,
  actor: Actor,
  ref: string,
): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const inspection = facts.inspections.find((one) => one.ref === ref);
  if (!inspection) return err(failure('inspection-gone'));
  if (inspection.endedOn !== undefined) return ok(NOTHING);
  if (inspection.openedAt === undefined) return err(failure('not-now', 'It has not been opened.'));
  const asked = facts.requests.filter((one) => one.inspectionRef === ref && isAsked(one));
  const provided = asked.filter(({ status }) => status === 'Provided').length;
  const line = {
    key: logKeyOf(stepKey(ref, 'end')),
    at: now,
    actor: actor.email,
    verb: inspection.exercise ? 'exercise.ended' : 'inspection.ended',
    subjectRef: ref,
    detail: `${provided} of ${asked.length} requests provided`,
  };
  return ok({
    writes: [{ change: 'inspections', of: inspection, patch: { endedOn: dayOf(now) } }],
    log: [line],
  });
}
