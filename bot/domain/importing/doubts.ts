import { foldKey } from '../basics/folded';
import { changesInWords } from '../lifecycle/columns';
import type { Facts } from '../partnership';
import type { FileRow } from '../plan-file/plan-file';
import type { ChangeWords } from '../steps/columns';
import type { Comparison } from './compare';
import { refOf, rowKey, type HeldRow } from './incoming';
import type { NotTaken } from './not-taken';

/** What an import would do with each row of a file. */
export interface RowsCompared {
  readonly comparisons: readonly Comparison[];
  readonly held: readonly HeldRow[];
  /** What of each action's row is not taken over, by the action's number. */
  readonly notTaken: ReadonlyMap<string, readonly NotTaken[]>;
}

/**
 * All that somebody should look at before the rows of a file come in, in words, by `rowKey`: why a row stays out, what is
 * odd in it, what it would change, and what of it is not taken over. A row that nothing is to be said of is not there.
 * The one rule for the tab's dry run and the command's check.
 */
export function doubtsOf(
  rows: readonly FileRow[],
  { comparisons, held, notTaken }: RowsCompared,
  facts: Facts,
): ReadonlyMap<string, readonly string[]> {
  const byRow = new Map(comparisons.map((one) => [rowKey(one.incoming.row), one]));
  const staysOut = new Map(held.map(({ row, why }) => [rowKey(row), why]));
  const doubts = rows.map((row): [string, readonly string[]] => {
    const key = rowKey(row);
    const why = staysOut.get(key);
    const one = byRow.get(key);
    return [
      key,
      [
        ...(why === undefined || row.notes.includes(why) ? [] : [why]),
        ...row.notes,
        ...(one ? doubtsOfComparison(one, notTaken, facts) : []),
      ],
    ];
  });
  return new Map(doubts.filter(([, lines]) => lines.length > 0));
}

function doubtsOfComparison(one: Comparison, notTaken: RowsCompared['notTaken'], facts: Facts): string[] {
  const isNewerHere = one.is === 'different' && one.isNewerHere;
  const { row, action } = one.incoming;
  const isRenumbered = one.is === 'new' && refOf(row) !== '' && foldKey(refOf(row)) !== foldKey(action.ref);
  return [
    ...(isRenumbered ? [`its number ${row.ref} is not free: it comes in as ${action.ref}`] : []),
    ...differencesIn(one, facts).map(({ label, was, is }) => `${label}: ${was ?? 'none'} → ${is ?? 'none'}`),
    ...(isNewerHere ? ['the plan’s words are the newer ones.'] : []),
    ...(notTaken.get(one.incoming.action.ref) ?? []).map(
      ({ label, says, why }) => `${label} ${says === '' ? 'emptied' : `“${says}”`} is not taken over: ${why}`,
    ),
  ];
}

/** What differs between the file and the plan, in words; nothing for an action that is new or the same. */
export const differencesIn = (one: Comparison, facts: Facts): readonly ChangeWords[] =>
  one.is === 'different'
    ? [...changesInWords(facts, one.changes), ...one.newNotes.map((is) => ({ label: 'Note', is }))]
    : [];
