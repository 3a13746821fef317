import type { PlanRowView } from '../../bot/contract/plan';
import { ACTION_STATUS_WORDS } from '../../bot/domain/partnership';

/** Why an action counts as off track, beside how late it is: 'in progress, red by its date; the lead says amber'. */
export function whyOffTrack({ status, rating, dateRating, dueOn }: PlanRowView): string {
  const state = ACTION_STATUS_WORDS[status].toLowerCase();
  if (rating === undefined) return dueOn ? `${state}, not rated` : `${state}, no due date`;
  if (rating === dateRating) return state;
  return rating === 'Red'
    ? `${state}; the lead says red, its date ${dateRating.toLowerCase()}`
    : `${state}; the lead says ${rating.toLowerCase()}, its date red`;
}
