/** An action by its number, and where it stands in the plan. */
interface Placed {
  readonly ref: string;
  readonly place: number;
}

/** A place that an action is to be given in the plan. */
export interface Move {
  readonly ref: string;
  readonly order: number;
}

/**
 * What puts an action right before (`up`) or right behind its neighbour in the group, and moves no other where there is
 * room between two; where there is none, those behind make room. Nothing where there is no neighbour.
 * @param plan every action, in the plan's order
 * @param group those among which it moves, in the same order
 */
export function movesTo(
  plan: readonly Placed[],
  group: readonly Placed[],
  ref: string,
  way: 'up' | 'down',
): readonly Move[] {
  const at = group.findIndex((one) => one.ref === ref);
  const neighbour = group[way === 'up' ? at - 1 : at + 1];
  if (at < 0 || !neighbour) return [];
  const others = plan.filter((one) => one.ref !== ref);
  const next = others.findIndex((one) => one.ref === neighbour.ref) + (way === 'up' ? 0 : 1);
  return between(ref, others[next - 1], others.slice(next));
}

function between(ref: string, before: Placed | undefined, behind: readonly Placed[]): readonly Move[] {
  const [after] = behind;
  const low = before?.place ?? Math.min(0, (after?.place ?? 0) - 2 * ROOM);
  const high = after?.place ?? low + 2 * ROOM;
  const middle = Math.floor((low + high) / 2);
  if (middle > low && middle < high) return [{ ref, order: middle }];
  return [{ ref, order: low + 1 }, ...pushed(low + 1, behind)];
}

/** As much as an action that nobody has put anywhere has on either side. */
const ROOM = 500_000;

/** Those that have to give way to what stands at `taken` now, each by one. */
function pushed(taken: number, behind: readonly Placed[]): readonly Move[] {
  const [first, ...rest] = behind;
  if (!first || first.place > taken) return [];
  return [{ ref: first.ref, order: taken + 1 }, ...pushed(taken + 1, rest)];
}
