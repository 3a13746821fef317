import { counted, cut } from '../../domain/basics/words';
import { changesInLine } from '../../domain/lifecycle/columns';
import type { ColumnChange, Facts } from '../../domain/partnership';
import type { DryRun } from '../../usecases/plan/import-plan';

/** What an import would do, for whoever sits at the terminal. */
export function describeRun({ comparisons, held, notTaken, outlook }: DryRun, facts: Facts): string[] {
  const fresh = comparisons.filter(({ is }) => is === 'new');
  const same = comparisons.filter(({ is }) => is === 'same');
  const different = comparisons.flatMap((one) => (one.is === 'different' ? [one] : []));
  return [
    `${counted(fresh.length, 'action')} to add, ${different.length} different from the plan, ${same.length} in it as they are.`,
    ...outlook,
    ...different.map(
      ({ action, changes, newNotes, isNewerHere }) =>
        `  ${action.ref}: ${differences(facts, changes, newNotes)}${isNewerHere ? ' (the plan’s words are the newer ones)' : ''}`,
    ),
    ...[...notTaken].flatMap(([ref, cells]) =>
      cells.map(
        ({ label, says, why }) =>
          `  ${ref}: ${label} ${says === '' ? 'emptied' : `“${cut(says, 60)}”`} is not taken over: ${why}`,
      ),
    ),
    ...held.map(({ row, why }) => `  Row ${row.at} stays out: ${why}`),
  ];
}

const differences = (facts: Facts, changes: readonly ColumnChange[], newNotes: readonly string[]): string =>
  [changesInLine(facts, changes), ...newNotes.map((text) => `Note: ${cut(text, 60)}`)]
    .filter(Boolean)
    .join('; ');

/** The numbers of actions that differ: those that the plan has as the file left them, and those changed here since. */
export function differencesOf({ comparisons }: DryRun): { plain: string[]; newer: string[] } {
  const different = comparisons.flatMap((one) => (one.is === 'different' ? [one] : []));
  const refs = (isNewer: boolean): string[] =>
    different.filter(({ isNewerHere }) => isNewerHere === isNewer).map(({ incoming }) => incoming.action.ref);
  return { plain: refs(false), newer: refs(true) };
}
