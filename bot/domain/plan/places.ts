import type { Action } from '../partnership';

/** How far apart the places of two actions are that nobody has put anywhere: room for others between them. */
const APART = 1_000_000;

/**
 * Each action's place in the plan, by its number: as it was put there, else as the list has it. Places are compared and
 * mean nothing else; those that were given in SharePoint by hand (1, 2, 3) come before all that were not.
 */
export const placesOf = (actions: readonly Pick<Action, 'ref' | 'order'>[]): ReadonlyMap<string, number> =>
  new Map(actions.map(({ ref, order }, index) => [ref, order ?? (index + 1) * APART]));

/** The actions in the order of the plan. */
export function planOrder(actions: readonly Action[]): readonly Action[] {
  if (actions.every(({ order }) => order === undefined)) return actions;
  const places = placesOf(actions);
  const place = ({ ref }: Action): number => places.get(ref) ?? 0;
  return [...actions].sort((a, b) => place(a) - place(b));
}
