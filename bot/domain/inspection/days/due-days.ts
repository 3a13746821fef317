import { failure, type Failure } from '../../basics/failure';
import { err, ok, type Result } from '../../basics/result';
import { formatDay, type Day } from '../../calendar/day';
import type { AsOf } from '../../partnership';
import { NOTHING, type Decision, type Write } from '../../partnership/decision';
import type { Actor } from '../../people/actor';
import { can } from '../../people/roles';

/** By when a request is to be provided. */
export interface DueDay {
  readonly request: string;
  readonly dueOn: Day;
}

/**
 * The coordinator says by when open requests of an inspection are due, as the inspectors have said; the first day that
 * one had is kept. What is so already changes nothing.
 */
export function decideDueDays(
  { facts, now }: AsOf,
  actor: Actor,
  inspectionRef: string,
  days: readonly DueDay[],
): Result<Decision, Failure> {
  if (!can(actor, 'inspection:run')) return err(failure('coordinator-only'));
  const inspection = facts.inspections.find(({ ref }) => ref === inspectionRef);
  if (!inspection) return err(failure('inspection-gone'));
  if (inspection.endedOn !== undefined) return err(failure('not-now', 'Its three weeks are over.'));
  const writes: Write[] = [];
  for (const { request: ref, dueOn } of days) {
    const request = facts.requests.find((one) => one.ref === ref && one.inspectionRef === inspectionRef);
    if (!request) return err(failure('request-gone'));
    if (request.status === 'Provided') return err(failure('already-done'));
    if (inspection.notifiedOn !== undefined && dueOn < inspection.notifiedOn)
      return err(failure('bad-date', 'Nothing is due before the day of the call.'));
    if (request.dueOn === dueOn) continue;
    const { dueOn: before, originalDueOn = before } = request;
    const patch = { dueOn, ...(originalDueOn ? { originalDueOn } : {}) };
    writes.push({ change: 'requests', of: request, patch });
  }
  if (writes.length === 0) return ok(NOTHING);
  const log = days.map(({ request: subjectRef, dueOn }) => ({
    ...{ at: now, actor: actor.email, verb: 'request.due-day-set', subjectRef },
    detail: `Due ${formatDay(dueOn)}`,
  }));
  return ok({ writes, log });
}
