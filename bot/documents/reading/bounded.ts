import { err, ok, type Result } from '../../domain/basics/result';
import type { Grid, GridCell, GridRow } from '../../domain/plan-file/cells/grid';
import type { PlanFileRefused } from './reading-refused';

/** More than this no cell of Excel holds, in characters; whoever looks for words in more needs memory without end. */
const LONGEST_CELL = 32_767;

const isTooLong = ({ text, struck = '' }: GridCell): boolean =>
  text.length > LONGEST_CELL || struck.length > LONGEST_CELL;

/**
 * Grids whose cells are no longer than cells can be. In a text a longer one comes of a quotation mark that is never
 * closed and takes in all that follows: that is refused, as the rows behind it would be missing. Elsewhere it is cut
 * off and named.
 */
export function bounded(grids: readonly Grid[]): Result<Grid[], PlanFileRefused> {
  const swallowing = grids
    .find(({ kind }) => kind === 'text')
    ?.rows.find(({ cells }) => cells.some(isTooLong));
  if (swallowing) return err(unclosed(swallowing.at));
  return ok(
    grids.map((grid) => {
      const long = grid.rows.filter(({ cells }) => cells.some(isTooLong));
      if (long.length === 0) return grid;
      const isNamed = grid.kind !== 'lines';
      return {
        ...grid,
        rows: grid.rows.map((row) => (long.includes(row) ? cut(row) : row)),
        leftOut: [
          ...grid.leftOut,
          ...(isNamed ? [`A text in row ${long[0]?.at} was cut off after 32,767 characters.`] : []),
        ],
      };
    }),
  );
}

const cut = (row: GridRow): GridRow => ({
  ...row,
  cells: row.cells.map((cell) => ({
    ...cell,
    text: cell.text.slice(0, LONGEST_CELL),
    ...(cell.struck === undefined ? {} : { struck: cell.struck.slice(0, LONGEST_CELL) }),
  })),
});

const unclosed = (row: number): PlanFileRefused => ({
  code: 'too-large',
  message: `In row ${row.toLocaleString('en-GB')} of this file a text goes on for more than 32,767 characters: a quotation mark is opened there and never closed. Close it, or save the plan as .xlsx, and send that.`,
});
