import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { unlikelyDay } from '../basics/typed/unlikely-day';
import { dayOf, type Day } from '../calendar/day';
import { isAsked } from '../inspection/exercises';
import { stepKey, type AsOf, type LogEntry } from '../partnership';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import type { Actor } from '../people/actor';
import { can } from '../people/roles';
import { decisionOn } from '../steps/row-deed';
import { requestVersion } from './decide';
import { dueOnDay, requestRow } from './plans';

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
  const log: LogEntry[] = [];
  for (const { request: ref, dueOn } of days) {
    const request = facts.requests.find((one) => one.ref === ref && one.inspectionRef === inspectionRef);
    if (!request) return err(failure('request-gone'));
    if (!isAsked(request)) return err(failure('not-now', 'It is withdrawn: bring it back first.'));
    if (request.status === 'Provided') return err(failure('already-done'));
    if (inspection.notifiedOn !== undefined && dueOn < inspection.notifiedOn)
      return err(failure('bad-date', 'Nothing is due before the day of the call.'));
    if (request.dueOn === dueOn) continue;
    const unlikely = unlikelyDay(dueOn, dayOf(now));
    if (unlikely) return err(unlikely);
    const plan = {
      kind: 'Change',
      verb: 'request.due-day-set',
      patch: dueOnDay(request, dueOn),
    } as const;
    const key = stepKey(ref, 'due', requestVersion(facts, request), dueOn);
    const decided = decisionOn(facts, requestRow(request), plan, { email: actor.email, now, key });
    writes.push(...decided.writes);
    log.push(...decided.log);
  }
  return writes.length === 0 ? ok(NOTHING) : ok({ writes, log });
}
