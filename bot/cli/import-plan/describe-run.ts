import { counted } from '../../domain/basics/words';
import type { Day } from '../../domain/calendar/day';
import { changesInLine } from '../../domain/lifecycle/columns';
import type { Facts } from '../../domain/partnership';
import type { DryRun } from '../../usecases/plan/import-plan';

/** What an import would do, for whoever sits at the terminal. */
export function describeRun({ comparisons, held }: DryRun, facts: Facts, today: Day): string[] {
  const fresh = comparisons.filter(({ is }) => is === 'new');
  const same = comparisons.filter(({ is }) => is === 'same');
  const closed = fresh.filter(({ incoming }) => incoming.action.status === 'Closed');
  const overdue = fresh.filter(
    ({ incoming: { action } }) => action.status !== 'Closed' && action.dueOn && action.dueOn < today,
  );
  const different = comparisons.flatMap((one) => (one.is === 'different' ? [one] : []));
  return [
    `${counted(fresh.length, 'action')} to add, ${different.length} different from the plan, ${same.length} in it as they are.`,
    ...(closed.length > 0 ? [`${closed.length} of these come in as closed.`] : []),
    ...(overdue.length > 0
      ? [`${overdue.length} of these are overdue: their agencies are reminded at the next sending time.`]
      : []),
    ...different.map(
      ({ action, changes, isNewerHere }) =>
        `  ${action.ref}: ${changesInLine(facts, changes)}${isNewerHere ? ' (the plan’s words are the newer ones)' : ''}`,
    ),
    ...held.map(({ row, why }) => `  Row ${row.at} stays out: ${why}`),
  ];
}

/** The numbers of actions that differ: those that the plan has as the file left them, and those changed here since. */
export function differencesOf({ comparisons }: DryRun): { plain: string[]; newer: string[] } {
  const different = comparisons.flatMap((one) => (one.is === 'different' ? [one] : []));
  const refs = (isNewer: boolean): string[] =>
    different.filter(({ isNewerHere }) => isNewerHere === isNewer).map(({ incoming }) => incoming.action.ref);
  return { plain: refs(false), newer: refs(true) };
}
