import type { Instant } from '../../calendar/day';
import { isBoard, RATINGS, type AsOf, type Facts, type Rating } from '../../partnership';
import { actionAt } from './as-it-was';

/** How many actions have each rating; `None` has no word of its lead. */
export type RatingCounts = Readonly<Record<Rating | 'None', number>>;

/** How many actions the plan had at one time, and how their leads rated them. */
export interface RatingsAt {
  readonly actions: number;
  readonly counts: RatingCounts;
}

/** The same as of the beginning of a meeting. */
export interface RatingsAtMeeting extends RatingsAt {
  readonly ref: string;
  readonly title: string;
  readonly startsAt: Instant;
}

/**
 * How the actions of the plan were rated at an instant, by the lead's word alone: what dates say is not what anybody said.
 * Without what was withdrawn by then or had not been added.
 */
export function ratingsAt(facts: Pick<Facts, 'actions' | 'updates'>, instant: Instant): RatingsAt {
  const actions = facts.actions
    .flatMap((action) => actionAt(facts, action, instant) ?? [])
    .filter(({ withdrawnOn }) => withdrawnOn === undefined);
  const rated = (rating: Rating | undefined): number => actions.filter((one) => one.rating === rating).length;
  const counts = Object.fromEntries(RATINGS.map((rating) => [rating, rated(rating)])) as Record<
    Rating,
    number
  >;
  return { actions: actions.length, counts: { ...counts, None: rated(undefined) } };
}

/** How many meetings are looked back over, this side of a year where the group meets every six weeks. */
const MEETINGS = 6;

/**
 * How ratings moved over the last six meetings of the partnership, the oldest first: at each what was before the group
 * when it began. Meetings of all its series count, but those of a board, to which the group reports, and those cancelled.
 */
export const ratingsOverMeetings = ({
  facts,
  now,
}: Pick<AsOf, 'facts' | 'now'>): readonly RatingsAtMeeting[] => {
  const boards = new Set(facts.series.filter(isBoard).map(({ code }) => code));
  return facts.meetings
    .filter(({ status, startsAt }) => status !== 'Cancelled' && startsAt <= now)
    .filter(({ seriesCode }) => seriesCode === undefined || !boards.has(seriesCode))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : Number(a.startsAt > b.startsAt)))
    .slice(-MEETINGS)
    .map(({ ref, title, startsAt }) => ({ ref, title, startsAt, ...ratingsAt(facts, startsAt) }));
};
