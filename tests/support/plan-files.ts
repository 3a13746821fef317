import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import type { Day } from '../../bot/domain/calendar/day';
import type { Corrections, PlanFile } from '../../bot/domain/plan-file/plan-file';
import { documentOf } from './office-files';

/** Plans in shapes that partnerships send, made here of invented content, and read as any file is. */

/** A cell of a sheet to write: its value, or its value with how it looks. */
export type Written = string | number | Date | null | Partial<Cell>;

/** A sheet to write: rows of cells, and whatever else the library knows. */
export interface SheetGiven extends Omit<WriteSheet, 'name' | 'rows' | 'cells'> {
  readonly name?: string;
  readonly rows: readonly (readonly Written[])[];
}

const isPlain = (cell: Written): cell is string | number | Date | null =>
  cell === null || typeof cell !== 'object' || cell instanceof Date;

/** The bytes of a workbook of these sheets. */
export async function workbookFile(
  sheets: readonly SheetGiven[],
  besides: { dateSystem?: '1904' } = {},
): Promise<Buffer> {
  const written = sheets.map(({ rows, name = 'Plan', ...more }): WriteSheet => {
    const cells = new Map<string, Partial<Cell>>();
    rows.forEach((row, at) =>
      row.forEach((cell, column) => {
        if (!isPlain(cell)) cells.set(`${at},${column}`, cell);
      }),
    );
    const values = rows.map((row) => row.map((cell) => (isPlain(cell) ? cell : (cell.value ?? null))));
    return { name, rows: values, cells, ...more };
  });
  return Buffer.from(await writeXlsx({ sheets: written, ...besides }));
}

/** A cell with a colour behind it. */
export const filled = (rgb: string, value: string | null = null): Partial<Cell> => ({
  value,
  style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } },
});

/** A cell whose text is struck through. */
export const struck = (value: string): Partial<Cell> => ({ value, style: { font: { strikethrough: true } } });

/** A date that shows as the format says. */
export const dated = (day: string, numFmt = 'dd/mm/yyyy'): Partial<Cell> => ({
  value: new Date(`${day}T00:00:00Z`),
  style: { numFmt },
});

/** Rows merged in one column, from and to inclusive, counted from 1 as in Excel. */
export const down = (column: number, from: number, to: number) => ({
  startRow: from - 1,
  endRow: to - 1,
  startCol: column,
  endCol: column,
});

/** Cells merged across in one row, counted from 1 as in Excel. */
export const across = (row: number, from: number, to: number) => ({
  startRow: row - 1,
  endRow: row - 1,
  startCol: from,
  endCol: to,
});

/** The bytes of a Word document with this body. */
export const wordFile = (body: string, besides: Readonly<Record<string, string>> = {}): Buffer =>
  documentOf({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:r="r" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...besides,
  });

/** A paragraph of Word. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A cell of a Word table: a text, or paragraphs, with its properties. */
export const wordCell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:') ? content : paragraph(content)}</w:tc>`;

/** A Word table of rows of cells, each a text or what `wordCell` gave. */
export const wordTable = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : wordCell(cell))).join('')}</w:tr>`).join('')}</w:tbl>`;

/** Reads a file as `import-plan` does; throws where it is refused. */
export async function planIn(
  bytes: Buffer,
  name = 'plan.xlsx',
  corrections: Corrections = {},
): Promise<PlanFile> {
  const read = await readPlanFile({ bytes, name, corrections, today: '2025-06-02' as Day, agencies: [] });
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.message}`);
  return read.value;
}

/** The code by which a file is refused; 'read' where it is not. */
export async function refusalOf(bytes: Buffer, name = 'plan.xlsx'): Promise<string> {
  const read = await readPlanFile({ bytes, name, corrections: {}, today: '2025-06-02' as Day, agencies: [] });
  return read.ok ? 'read' : read.error.code;
}
