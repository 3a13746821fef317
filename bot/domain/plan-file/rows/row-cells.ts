import type { GridCell, GridRow } from '../cells/grid';
import { plain } from '../cells/plain';
import type { Field } from '../table/headings';
import type { PlanColumns } from '../table/columns';
import { goesOnFromAbove, shownCell } from '../table/shown';

/** One row of a table, asked by the fields of a plan. */
export interface RowCells {
  readonly row: GridRow;
  /** The cell that a reader sees for the field; with several columns the first that says anything. */
  cell(field: Field): GridCell;
  text(field: Field): string;
  /** All columns of the field, in order. */
  all(field: Field): readonly { readonly column: number; readonly cell: GridCell }[];
  /** The field's cell belongs to a merged one that began above. */
  goesOn(field: Field): boolean;
  /** Cells that hold text of their own, with their columns. */
  readonly own: readonly { readonly column: number; readonly cell: GridCell }[];
  at(column: number): GridCell;
}

/** Looks at one row of a table. `at` counts from 0 in `rows`. */
export function rowCells(rows: readonly GridRow[], at: number, { fields }: PlanColumns): RowCells {
  const row = rows[at] ?? { at: 0, cells: [] };
  return withColumns(
    {
      row,
      goesOn: (field) =>
        (fields.get(field) ?? []).slice(0, 1).some((column) => goesOnFromAbove(rows, at, column)),
      own: row.cells.flatMap((one, column) =>
        one.text !== '' && !one.covered ? [{ column, cell: one }] : [],
      ),
      at: (column) => shownCell(rows, at, column),
    },
    fields,
  );
}

/** The same row, asked by other columns. */
export function withColumns(
  cells: Pick<RowCells, 'row' | 'goesOn' | 'own' | 'at'>,
  fields: PlanColumns['fields'],
): RowCells {
  const all = (field: Field) =>
    (fields.get(field) ?? []).map((column) => ({ column, cell: cells.at(column) }));
  const cell = (field: Field): GridCell => {
    const found = all(field);
    return (found.find((one) => one.cell.text !== '') ?? found[0])?.cell ?? { text: '' };
  };
  return { ...cells, all, cell, text: (field) => cell(field).text };
}

/** The different texts of a row, as one line: what a person would read of it. */
export const rowText = ({ cells }: GridRow): string =>
  [...new Map(cells.filter(({ text }) => text !== '').map(({ text }) => [plain(text), text])).values()]
    .join(' | ')
    .replace(/\s+/g, ' ');
