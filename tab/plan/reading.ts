import type { PlanRowView } from '../../bot/contract/plan';
import type { Rating } from '../../bot/domain/partnership';

/** True when people or dates give the action this rating. */
export const isRated = (row: PlanRowView, rating: Rating): boolean =>
  row.rating === rating || row.dateRating === rating;

/** Why an action is off track: what people say, and what its dates say. */
export function whyRed(row: PlanRowView): string {
  const said =
    row.rating === 'Red' ? 'rated red' : row.rating ? `rated ${row.rating.toLowerCase()}` : 'not rated';
  const dated = row.whenWords ?? (row.dateRating === 'Red' ? 'red by its dates' : undefined);
  const words = [dated, said].filter(Boolean).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
