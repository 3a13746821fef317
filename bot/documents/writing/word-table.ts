import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Cell, Table as TableContent } from '../../domain/reports/document';
import { paragraph } from './word-text';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const GREY = { type: ShadingType.CLEAR, color: 'auto', fill: 'E6E6E6' };

/**
 * A table of fixed widths over the whole page. Its header row is repeated on each page, no row is broken, and a table of
 * facts has its first column shaded instead.
 */
export function wordTable({ columns, rows, isFacts = false }: TableContent, across: number): Table {
  const widths = columns.map(({ percent }) => Math.floor((across * percent) / 100));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading }, at) => cellOf([[{ strong: heading }]], widths[at], true, true)),
  });
  const body = rows.map(
    (row, down) =>
      new TableRow({
        cantSplit: true,
        children: row.map((cell, at) => {
          const isHead = isFacts && at === 0;
          const shown = isHead ? strongly(cell) : cell;
          // The header stays with the first row, and facts with each other.
          return cellOf(shown, widths[at], isHead, isFacts && down < rows.length - 1);
        }),
      }),
  );
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: !isFacts, firstColumn: isFacts, noHBand: true, noVBand: true },
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: EDGE,
      right: EDGE,
      insideHorizontal: EDGE,
      insideVertical: EDGE,
    },
    rows: isFacts ? body : [head, ...body],
  });
}

const strongly = (cell: Cell): Cell =>
  cell.map((line) => line.map((word) => (typeof word === 'string' ? { strong: word } : word)));

const cellOf = (cell: Cell, width: number | undefined, isHead: boolean, keepNext: boolean): TableCell =>
  new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(isHead ? { shading: GREY } : {}),
    margins: { top: 40, bottom: 40, left: 85, right: 85 },
    children: cell.map((line) => paragraph({ style: 'Cell', keepNext }, line)),
  });
