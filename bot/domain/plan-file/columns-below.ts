import type { GridRow } from './cells/grid';
import { guessColumns, type PlanColumns } from './table/columns';
import { contentOf } from './table/content';
import type { Header } from './table/header';
import { isHeaderAgain } from './rows/row-kind';

/** So many rows say what a column holds. */
const LOOKED_AT = 200;

/** Guesses what the columns below a header hold. */
export function columnsBelow(rows: readonly GridRow[], header: Header): PlanColumns {
  const below = rows
    .slice(header.row + header.height, header.row + header.height + LOOKED_AT)
    .filter(
      (row) => row.cells.filter(({ text }) => text !== '').length > 1 && !isHeaderAgain(row, header.headings),
    );
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), header.headings.length);
  return guessColumns(
    Array.from({ length: width }, (_, column) => ({
      column,
      heading: header.headings[column] ?? '',
      content: contentOf(below.map(({ cells }) => cells[column] ?? { text: '' })),
    })),
  );
}
