import { dueWords } from '../../basics/how-far-off';
import { addDays, dayOf, type Day, type Instant } from '../../calendar/day';
import { mayRead } from '../../inspection/embargo';
import type { Action, Agency, AsOf } from '../../partnership';
import { atMoment } from '../../basics/grouped';
import type { Actor } from '../../people/actor';
import { isToLast, ownDaysOf } from '../../plan/own-days';
import { awaitedVotes, isVotedOn, shortNameOf, standingChallenges, votesInWords, votesOn } from '../votes';
import { milestonesOf } from './milestones';

/** An action that waits for somebody, in few words. */
interface Waits {
  readonly ref: string;
  readonly title: string;
  readonly leadAgency: string;
}

/** What of the plan waits: for votes, for an answer to a challenge, for a review, for a milestone that is overdue, for a plan to last. */
export interface PlanWaiting {
  readonly toAgree: readonly (Waits & {
    readonly since: Instant;
    /** '2 of 5 agree'. */
    readonly words: string;
    readonly awaited: readonly Agency[];
  })[];
  readonly challenged: readonly (Waits & { readonly byAgency: string; readonly at: Instant })[];
  readonly reviews: readonly (Waits & {
    readonly on: Day;
    readonly words: string;
    readonly overdue: boolean;
  })[];
  readonly milestones: readonly (Waits & {
    readonly milestone: string;
    readonly on: Day;
    readonly words: string;
  })[];
  /** Agreed by the group, and nobody has said yet how it will last. */
  readonly toLast: readonly (Waits & {
    /** By when, and 'due in 3 working days'; none where it is not known when the group agreed. */
    readonly on?: Day;
    readonly words?: string;
    readonly overdue?: boolean;
  })[];
}

/** What is said of an action that the group has agreed to and that nobody has said of how it will last. */
export const WANTS_PLAN_TO_LAST = 'wants its sustainability plan';

/** A review is told of from so many days before its day. */
const REVIEW_TOLD_BEFORE = 14;

/** What waits in the plan as of now, as far as its reader may read it; without one, of all that the facts tell. */
export function planWaiting(asOf: AsOf, reader?: Actor): PlanWaiting {
  const { facts, now } = asOf;
  if (reader === undefined) return atMoment(asOf, waitingInAll);
  const today = dayOf(now);
  const isKept = (action: Action): boolean => !mayRead(facts, reader, action, today);
  const standing = standingIn(asOf);
  // Mostly there is nothing that somebody may not read.
  if (!standing.some(isKept)) return atMoment(asOf, waitingInAll);
  return waitingIn(
    asOf,
    standing.filter((action) => !isKept(action)),
  );
}

const standingIn = ({ facts }: AsOf): readonly Action[] =>
  facts.actions.filter(({ withdrawnOn }) => withdrawnOn === undefined);

const waitingInAll = (asOf: AsOf): PlanWaiting => waitingIn(asOf, standingIn(asOf));

function waitingIn({ facts, calendar, now }: AsOf, actions: readonly Action[]): PlanWaiting {
  const today = dayOf(now);
  return {
    toAgree: actions.filter(isVotedOn).flatMap((action) => {
      const votes = votesOn(facts, action);
      if (!votes) return [];
      const { at: since } = votes.submission;
      return { ...of(action), since, words: votesInWords(votes), awaited: awaitedVotes(facts, action) };
    }),
    challenged: actions.flatMap((action) =>
      standingChallenges(facts, action).map(({ agency, at }) => ({
        ...of(action),
        byAgency: shortNameOf(agency),
        at,
      })),
    ),
    reviews: actions.flatMap((action) => {
      const { status, reviewOn: on } = action;
      if (status !== 'Closed' || !on || on > addDays(today, REVIEW_TOLD_BEFORE)) return [];
      return { ...of(action), on, words: `review ${dueWords(calendar, today, on)}`, overdue: on < today };
    }),
    milestones: actions.flatMap((action) =>
      milestonesOf(action, calendar, today).flatMap(({ title, on, overdue, whenWords: words = '' }) =>
        overdue && on ? { ...of(action), milestone: title, on, words } : [],
      ),
    ),
    toLast: actions
      .filter(({ status, sustainabilityPlan }) => status === 'Agreed' && !sustainabilityPlan)
      .map((action) => ({ ...of(action), ...toLastOf({ facts, calendar, now }, action) })),
  };
}

/** By when it is to be said how an action will last; undefined where that was said, is not asked, or has no day. */
export function toLastOf({ facts, calendar, now }: AsOf, action: Action) {
  const today = dayOf(now);
  const day = ownDaysOf(facts, action).find(({ ref, done }) => isToLast(ref) && !done);
  return day && { on: day.on, words: dueWords(calendar, today, day.on), overdue: day.on < today };
}

const of = ({ ref, title, leadAgency }: Action): Waits => ({ ref, title, leadAgency });
