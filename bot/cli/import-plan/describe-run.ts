import { counted, cut } from '../../domain/basics/words';
import { changesInLine } from '../../domain/lifecycle/columns';
import type { Comparison } from '../../domain/importing/compare';
import type { ColumnChange, Facts } from '../../domain/partnership';
import type { DryRun } from '../../usecases/plan/import-plan';

/** What an import would do, for whoever sits at the terminal. */
export function describeRun({ comparisons, held, notTaken, outlook }: DryRun, facts: Facts): string[] {
  const different = comparisons.flatMap((one) => (one.is === 'different' ? [one] : []));
  return [
    countsOf(comparisons),
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

/** What an import comes to, and how many rows somebody should look at first, as the tab's dry run counts them. */
export function describeCounts({ comparisons, held, outlook }: DryRun, doubtful: number): string[] {
  return [
    countsOf(comparisons),
    `${counted(doubtful, 'row')} to look at, ${held.length} of which ${held.length === 1 ? 'stays' : 'stay'} out.`,
    ...outlook,
  ];
}

function countsOf(comparisons: DryRun['comparisons']): string {
  const many = (is: Comparison['is']): number => comparisons.filter((one) => one.is === is).length;
  return `${counted(many('new'), 'action')} to add, ${many('different')} different from the plan, ${many('same')} in it as they are.`;
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
