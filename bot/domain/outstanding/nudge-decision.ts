import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { counted } from '../basics/words';
import type { Instant } from '../calendar/day';
import type { LogEntry } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import type { SendingAsOf } from '../sending/hours';
import { planNudges, type Chased, type NudgePlan } from './nudge-now';

/** Decides whom to nudge by hand, for whoever asks. Fails with 'coordinator-only'. */
export function decideNudges(
  asOf: SendingAsOf,
  actor: Actor,
  agencyCode?: string,
): Result<NudgePlan, Failure> {
  if (!can(actor, 'nudge')) return err(failure('coordinator-only'));
  return ok(planNudges(asOf, { byEmail: actor.email, agencyCode }));
}

/**
 * Writes somebody's nudges, the claim first, with a line of the record that says who asked; its key keeps it from being
 * written twice.
 */
export function nudging({ rows }: Chased, byEmail: string, now: Instant): Decision {
  const [first] = rows;
  if (!first) return NOTHING;
  const { personEmail, agencyCode, key } = first;
  const line: LogEntry = {
    key: `asked|${key}`,
    at: now,
    actor: byEmail,
    verb: 'nudge.asked',
    subjectRef: first.about,
    detail: `${agencyCode}: ${personEmail}, ${counted(rows.length, 'thing')}`,
  };
  return { writes: rows.map((row) => ({ insert: 'messages', row })), log: [line] };
}

/** Whom it reaches of a plan that others were quicker with, by whether each person's was written. */
export const nudged = (plan: NudgePlan, isOurs: (chased: Chased) => boolean): NudgePlan => ({
  ...plan,
  chased: plan.chased.filter(isOurs),
  leftOut: [
    ...plan.leftOut,
    ...plan.chased
      .filter((one) => !isOurs(one))
      .map(({ name, agencyTitle }) => ({ name, agencyTitle, because: 'gets one already' as const })),
  ],
});
