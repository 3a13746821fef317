import type { PlanLineView, RatingsAtMeetingView } from '../../bot/contract/plan';
import { RATINGS, type Rating } from '../../bot/domain/partnership';

/** From the top of a column down. `None`: no word of the lead. */
export const SHOWN_RATINGS = ['Red', 'Amber', 'Green', 'Blue', 'None'] as const;
export type ShownRating = (typeof SHOWN_RATINGS)[number];

export type Counts = Readonly<Record<ShownRating, number>>;

/** How the plan's actions are rated now, by their leads alone, as `RatingsAtMeetingView` tells it of a meeting. */
export function ratedNow(actions: readonly Pick<PlanLineView, 'rating'>[]): Counts {
  const rated = (rating: Rating | undefined): number => actions.filter((one) => one.rating === rating).length;
  const counts = Object.fromEntries(RATINGS.map((rating) => [rating, rated(rating)]));
  return { ...(counts as Record<Rating, number>), None: rated(undefined) };
}

/** A part of a column: how far from its top it begins and how high it is, in pixels. */
export interface Block {
  readonly rating: ShownRating;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Where its sign and number stand, where it is too low for them: beside it, from the top of the column. */
  readonly beside?: number;
}

const GAP = 2;
/** As high as a sign and a number are. */
const LABEL = 15;

/**
 * The blocks of a column that ends at `height` pixels, of which an action takes `unit`. What stands beside low blocks keeps
 * within the column and moves as far as it has to, so that no two lie over each other.
 */
export function blocksOf(counts: Counts, unit: number, height: number): readonly Block[] {
  const shown = SHOWN_RATINGS.filter((rating) => counts[rating] > 0);
  let top = height - shown.reduce((sum, rating) => sum + counts[rating], 0) * unit;
  const blocks = shown.map((rating) => {
    const block = { rating, count: counts[rating], top, height: Math.max(2, counts[rating] * unit - GAP) };
    top += counts[rating] * unit;
    return block;
  });
  const low = blocks.filter((block) => block.height < LABEL);
  const beside = apart(
    low.map((block) => block.top + block.height / 2 - LABEL / 2),
    height - LABEL,
  );
  return blocks.map((block) => {
    const at = beside[low.indexOf(block)];
    return at === undefined ? block : { ...block, beside: at };
  });
}

/** Places from the top, each moved down until it is clear of the one before, then up from `last`, the lowest there is. */
function apart(wanted: readonly number[], last: number): readonly number[] {
  let free = 0;
  const down = wanted.map((place) => {
    const at = Math.max(free, place);
    free = at + LABEL;
    return at;
  });
  let floor = last;
  const up = down.reverse().map((place) => {
    const at = Math.min(floor, place);
    floor = at - LABEL;
    return at;
  });
  return up.reverse();
}

/** How many more are red now than at the newest meeting; undefined where there was none. */
export function redSince(ratings: readonly RatingsAtMeetingView[], now: Counts): number | undefined {
  const last = ratings.at(-1);
  return last && now.Red - last.counts.Red;
}
