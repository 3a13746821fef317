import { failure, type Failure } from '../basics/failure';
import { err, ok, type Result } from '../basics/result';
import { counted } from '../basics/words';
import { dayOf, type Day, type Instant } from '../calendar/day';
import type { Facts, LogEntry } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { can } from '../people/roles';
import type { Actor } from '../people/actor';
import { nextSendingDay, type SendingAsOf } from '../sending/hours';
import {
  nudgesFor,
  planNudges,
  type Chased,
  type LeftOut,
  type NudgePlan,
  type NudgeQuestion,
  type ToRing,
} from './nudge-now';

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

/**
 * Whom it reaches of a plan that others were quicker with, by whether each person's was written; `facts` read since say
 * who was quicker.
 */
export const nudged = (
  plan: NudgePlan,
  isOurs: (chased: Chased) => boolean,
  facts: Pick<Facts, 'people' | 'messages'> = { people: [], messages: [] },
): NudgePlan => ({
  ...plan,
  chased: plan.chased.filter(isOurs),
  leftOut: [
    ...plan.leftOut,
    ...plan.chased
      .filter((one) => !isOurs(one))
      .map(({ name, agencyTitle, rows: [claim] }) => ({
        ...{ name, agencyTitle, because: 'gets one already' as const },
        ...nudgesFor(facts, dayOf(plan.sendAt))(claim?.personEmail ?? ''),
      })),
  ],
});

/** Whether chasing by hand is worth a button now. */
export type ChaseOffer =
  | {
      readonly is: 'offered';
      /** How many people get a card. */
      readonly people: number;
      /** When it goes out, where that is not now. */
      readonly sendAt?: Instant;
    }
  /** Everybody who could be chased has had, or gets, a card today; from that day on they can be again. */
  | { readonly is: 'later'; readonly from: Day; readonly because: LeftOut['because'] }
  /** No card reaches any of those who are silent. */
  | { readonly is: 'ring'; readonly toRing: readonly [ToRing, ...ToRing[]] }
  | { readonly is: 'nobody' };

/**
 * What `/nudge` would come to now, for whoever may ask for it: it is offered only where a card would go to somebody else,
 * by the very plan that is then carried out.
 */
export function chaseOffer(asOf: SendingAsOf, question: NudgeQuestion): ChaseOffer {
  const { chased, leftOut, toRing, sendAt } = planNudges(asOf, question);
  if (chased.length > 0)
    return { is: 'offered', people: chased.length, ...(sendAt === asOf.now ? {} : { sendAt }) };
  if (leftOut.length > 0) {
    const { hours, calendar, now } = asOf;
    const hadOne = leftOut.some(({ because }) => because === 'had one today');
    const from = nextSendingDay(hours, calendar, dayOf(hadOne ? now : sendAt));
    const allHadOne = leftOut.every(({ because }) => because === 'had one today');
    return { is: 'later', from, because: allHadOne ? 'had one today' : 'gets one already' };
  }
  const [first, ...rest] = toRing;
  return first ? { is: 'ring', toRing: [first, ...rest] } : { is: 'nobody' };
}
