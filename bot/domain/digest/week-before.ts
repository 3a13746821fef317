import { counted } from '../basics/words';
import type { Instant } from '../calendar/day';
import { factsAt } from '../lifecycle/story/as-it-was';
import { ratingsAt } from '../lifecycle/story/ratings';
import { owedThings, owedWith, type OwedThing } from '../outstanding/things';
import { RATINGS, type Action, type AsOf } from '../partnership';
import { ratingWordsOf } from '../plan/rating';
import type { DigestRatings } from './line';

/** How many actions were closed since an instant, and how many things are overdue now and were then, in few words. */
export function countsSince(asOf: AsOf, since: Instant): string | undefined {
  const before = { ...asOf, facts: factsAt(asOf.facts, since), now: since };
  const wasClosed = new Set(before.facts.actions.filter(isClosed).map(({ ref }) => ref));
  const closed = asOf.facts.actions.filter((one) => isClosed(one) && !wasClosed.has(one.ref)).length;
  const codes = new Set(asOf.facts.agencies.map(({ code }) => code));
  const overdueIn = (things: readonly OwedThing[]): number =>
    things.filter(({ isOverdue, agencyCode }) => isOverdue && codes.has(agencyCode)).length;
  const now = overdueIn(owedThings(asOf));
  const then = overdueIn(owedWith(before, []));
  const words = [
    ...(closed > 0 ? [`${counted(closed, 'action')} closed`] : []),
    ...(now + then > 0
      ? [
          now > 0
            ? `${counted(now, 'thing')} overdue (${then} last week)`
            : `nothing overdue (${then} last week)`,
        ]
      : []),
  ];
  return words.length > 0 ? words.join(', ') : undefined;
}

const isClosed = ({ status, withdrawnOn }: Action): boolean =>
  (status === 'Closed' || status === 'Sustained') && withdrawnOn === undefined;

/** How leads rate the actions now and rated them at an instant; undefined where nobody rated any. */
export function ratingsSince({ facts, now }: AsOf, since: Instant): DigestRatings | undefined {
  const [is, was] = [ratingsAt(facts, now), ratingsAt(facts, since)];
  if (is.counts.None === is.actions && was.counts.None === was.actions) return undefined;
  const words = ratingWordsOf(facts);
  const rows = RATINGS.map((rating) => ({
    rating,
    words: words[rating],
    now: is.counts[rating],
    before: was.counts[rating],
  }));
  const unrated = { words: 'Not rated', now: is.counts.None, before: was.counts.None };
  return { actions: is.actions, rows: unrated.now + unrated.before > 0 ? [...rows, unrated] : rows };
}
