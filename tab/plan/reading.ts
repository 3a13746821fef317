import type { PlanRowView } from '../../bot/contract/plan';
import { ACTION_STATUS_WORDS, type Rating } from '../../bot/domain/partnership';

/** True when people or dates give the action this rating. */
export const isRated = (row: PlanRowView, rating: Rating): boolean =>
  row.rating === rating || row.dateRating === rating;

/** Why an action counts as off track, beside how late it is: 'in progress, red by its date; the lead says amber'. */
export function whyOffTrack({ status, rating, dateRating, dueOn }: PlanRowView): string {
  const state = ACTION_STATUS_WORDS[status].toLowerCase();
  if (rating === undefined) return dueOn ? `${state}, not rated` : `${state}, no due date`;
  if (rating === dateRating) return state;
  return rating === 'Red'
    ? `${state}; the lead says red, its date ${dateRating.toLowerCase()}`
    : `${state}; the lead says ${rating.toLowerCase()}, its date red`;
}
