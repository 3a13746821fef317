import { cut } from '../basics/words';
import type { Day } from '../calendar/day';
import type { Grid } from './cells/grid';
import type { ColumnUse, FileDetail } from './plan-file';
import { childDataIn } from './rows/child-data-in';
import { columnNames, shapeOf } from './table/column-names';
import type { PlanColumns } from './table/columns';
import type { ColumnsSaid } from './corrections';
import type { PlanTable } from './plan-table';

/** So many cells show what stands in a column, and so much of each. */
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;
/** Rows further down are not looked at for samples. */
const LOOKED_AT = 60;

/** What somebody who corrects the guess chooses by: the columns with what stands in them, and the sheets. */
export function detailOf(
  grids: readonly Grid[],
  { grid, header }: PlanTable,
  columns: PlanColumns,
  { remembered, today }: Pick<ColumnsSaid, 'remembered'> & { readonly today: Day },
): FileDetail {
  const { headings } = header;
  const below = grid.rows
    .slice(header.row + header.height, header.row + header.height + LOOKED_AT)
    .filter((row) => childDataIn(row, headings, today).length === 0);
  const names = columnNames(headings);
  return {
    shape: shapeOf(headings),
    remembered,
    sheets: grids.filter(({ kind }) => kind === 'sheet').flatMap(({ name }) => (name ? [name] : [])),
    columns: headings.map((_, column) => ({
      name: names[column] ?? '',
      use: useOf(column, columns),
      samples: [...new Set(below.map(({ cells }) => cells[column]?.text.replace(/\s+/g, ' ').trim() ?? ''))]
        .filter((text) => text !== '')
        .slice(0, SAMPLES)
        .map((text) => cut(text, LONGEST_SAMPLE)),
    })),
  };
}

function useOf(column: number, { fields, original, ticks, agencies }: PlanColumns): ColumnUse {
  const field = [...fields].find(([, taken]) => taken.includes(column))?.[0];
  if (field) return field;
  if (column === original) return 'firstDue';
  return ticks.has(column) || agencies.has(column) ? 'ticked' : 'none';
}
