import type { Day } from '../../bot/domain/calendar/day';
import { EMPTY_CELL, type Grid, type GridCell } from '../../bot/domain/plan-file/cells/grid';
import type { Corrections, PlanFile } from '../../bot/domain/plan-file/plan-file';
import { readPlan } from '../../bot/domain/plan-file/read-plan';

/** A cell of a grid: its text, its number, or all that is known of it. */
export type CellGiven = string | number | null | GridCell;

/** Cells merged in one grid, by their rows and columns from 0, to inclusive. */
export interface MergeGiven {
  readonly rows: readonly [from: number, to: number];
  readonly columns: readonly [from: number, to: number];
}

/** What a sheet has besides its rows; the rows hidden or deleted by their number in the file. */
export interface GridGiven extends Partial<Omit<Grid, 'rows'>> {
  readonly merges?: readonly MergeGiven[];
  readonly hidden?: readonly number[];
  readonly deleted?: readonly number[];
}

/** A sheet as its reader gives it, of these rows. */
export function gridOf(
  rows: readonly (readonly CellGiven[])[],
  { merges = [], hidden = [], deleted = [], ...more }: GridGiven = {},
): Grid {
  const cells = rows.map((row) => row.map(cellOf));
  for (const {
    rows: [top, foot],
    columns: [left, right],
  } of merges)
    for (let row = top; row <= foot; row += 1)
      for (let column = left; column <= right; column += 1)
        if (row !== top || column !== left)
          cells[row]![column] = {
            ...(cells[top]?.[left] ?? EMPTY_CELL),
            covered: row === top ? 'left' : 'above',
          };
  return {
    kind: 'sheet',
    rows: cells.map((row, at) => ({
      at: at + 1,
      cells: row,
      ...(hidden.includes(at + 1) ? { isHidden: true } : {}),
      ...(deleted.includes(at + 1) ? { isDeleted: true } : {}),
    })),
    hiddenColumns: [],
    above: [],
    leftOut: [],
    ...more,
  };
}

function cellOf(given: CellGiven): GridCell {
  if (given === null) return EMPTY_CELL;
  if (typeof given === 'number') return { text: String(given), number: given };
  return typeof given === 'string' ? { text: given } : given;
}

/** A date that the file keeps as one. */
export const datedCell = (day: string): GridCell => ({
  text: day.split('-').reverse().join('/'),
  day: day as Day,
  precision: 'day',
});

/** What is understood of these grids on 2 June 2025; throws where it is no plan. */
export function understood(
  grids: readonly Grid[],
  corrections: Corrections = {},
  agencies: readonly string[] = [],
): PlanFile {
  const read = readPlan(grids, { today: '2025-06-02' as Day, agencies, corrections });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
