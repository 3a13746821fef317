import { EMPTY_CELL, type GridCell, type GridRow } from '../cells/grid';

/** How far up or to the left a merged cell is followed. */
const FARTHEST = 5000;

/** The cell that a reader sees at a place: of a merged one the cell where it begins. `row` counts from 0 in `rows`. */
export function shownCell(rows: readonly GridRow[], row: number, column: number): GridCell {
  let [at, from] = [row, column];
  for (let step = 0; step < FARTHEST; step += 1) {
    const cell = rows[at]?.cells[from];
    if (!cell?.covered) return cell ?? EMPTY_CELL;
    if (cell.covered === 'above') at -= 1;
    else from -= 1;
    if (at < 0 || from < 0) return EMPTY_CELL;
  }
  return EMPTY_CELL;
}

/** True where the cell belongs to a merged one that began in a row above. */
export function goesOnFromAbove(rows: readonly GridRow[], row: number, column: number): boolean {
  const cell = rows[row]?.cells[column];
  if (cell?.covered === 'left') return goesOnFromAbove(rows, row, column - 1);
  return cell?.covered === 'above';
}

/** How many columns the widest row has. */
export const widthOf = (rows: readonly GridRow[]): number =>
  rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
