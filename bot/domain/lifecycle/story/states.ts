import { formatShortDay, dayOf, type Instant } from '../../calendar/day';
import { ACTION_STATUSES, type Action, type ActionStatus, type Facts } from '../../partnership';
import { stepsOf, takenBackIn } from '../../steps/steps';

/** A state on an action's way, when it was last reached, and what is to be said of it. */
export interface StateLine {
  readonly status: ActionStatus;
  readonly reachedAt?: Instant;
  readonly words?: string;
}

/**
 * The states on an action's way in order, each with when it was last reached: 'sent back Mon 9 Nov', 'since Mon 2 Nov', and
 * of one that it has left again by a challenge or a reopening 'last reached Mon 2 Nov'.
 */
export function statesOf(facts: Pick<Facts, 'updates'>, action: Action): readonly StateLine[] {
  const steps = stepsOf(facts, action);
  const gone = takenBackIn(steps);
  const reached = new Map<string, { readonly at: Instant; readonly kind: string }>();
  for (const { changes = [], at, kind, key } of steps) {
    const to = changes.find(({ column }) => column === 'status')?.is;
    if (to !== undefined && !gone.has(key ?? '') && kind !== 'TakenBack') reached.set(to, { at, kind });
  }
  const at = ACTION_STATUSES.indexOf(action.status);
  return ACTION_STATUSES.map((status, place) => {
    const last = reached.get(status);
    if (!last) return { status };
    return {
      status,
      reachedAt: last.at,
      words: `${place > at ? 'last reached' : (HOW[last.kind] ?? 'since')} ${formatShortDay(dayOf(last.at))}`,
    };
  });
}

/** How a state was reached where that is worth saying. */
const HOW: Readonly<Record<string, string>> = { Challenge: 'sent back', Reopening: 'reopened' };
