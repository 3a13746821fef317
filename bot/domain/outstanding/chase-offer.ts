import { dayOf, type Day, type Instant } from '../calendar/day';
import { nextSendingDay, type SendingAsOf } from '../sending/hours';
import { planNudges, type LeftOut, type NudgeQuestion, type ToRing } from './nudge-now';

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
 * What `/nudge` would come to now, for whoever may ask for it: it is offered only where a card would go to somebody, by
 * the very plan that is then carried out.
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
