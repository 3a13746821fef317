import { workedOut } from '../basics/grouped';
import { dayOf, type Day } from '../calendar/day';
import type { Facts, Update } from '../partnership';
import { isAdding } from './row-deed';

/** What the keys of steps that come from files begin with. */
export const IMPORTED = 'import|';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The actions that a file added on this day, by their numbers. Until it is over all of it can be taken back, and whoever
 * brought it in can read what will go out: nobody is reminded of them before.
 */
export const cameInOn = ({ updates }: Pick<Facts, 'updates'>, day: Day): ReadonlySet<string> =>
  workedOut(updates, byDay).get(day) ?? NOBODY;

function byDay(updates: readonly Update[]): ReadonlyMap<Day, ReadonlySet<string>> {
  const days = new Map<Day, Set<string>>();
  for (const one of updates) {
    if (one.key?.startsWith(IMPORTED) !== true || !isAdding(one)) continue;
    const day = dayOf(one.at);
    days.set(day, (days.get(day) ?? new Set()).add(one.actionRef));
  }
  return days;
}
