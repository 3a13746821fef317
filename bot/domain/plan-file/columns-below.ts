import type { GridRow } from './cells/grid';
import { guessColumns, type PlanColumns } from './table/columns';
import { contentOf } from './table/content';
import type { Header } from './table/header';
import { isExactHeading } from './table/heading';
import { isHeaderAgain, isHeaderOfAnother } from './rows/row-kind';

/** So many rows say what a column holds. */
const LOOKED_AT = 200;

const isOtherHeader = (row: GridRow, { headings }: Header): boolean =>
  row.cells.filter(({ text }) => text !== '' && isExactHeading(text)).length > 2 &&
  (!isHeaderAgain(row, headings) || isHeaderOfAnother(row, headings));

/** Guesses what the columns below a header hold. */
export function columnsBelow(rows: readonly GridRow[], header: Header): PlanColumns {
  const first = header.row + header.height;
  const all = rows.slice(first, first + LOOKED_AT);
  // Another table below has columns of its own.
  const next = all.findIndex((row) => isOtherHeader(row, header));
  const below = all
    .slice(0, next < 0 ? undefined : next)
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
