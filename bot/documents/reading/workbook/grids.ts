import { readXlsx, type Cell, type MergeRange, type Sheet } from 'hucre/xlsx';
import { err, ok, type Result } from '../../../domain/basics/result';
import { counted, inSentence } from '../../../domain/basics/words';
import {
  cellName,
  EMPTY_CELL,
  type Grid,
  type GridCell,
  type GridRow,
} from '../../../domain/plan-file/cells/grid';
import { openOffice } from '../../guard/office-file';
import { DAMAGED } from '../../guard/file-refused';
import { storedZip } from '../../guard/stored-zip';
import { planRefused, tooManyRows, MOST_ROWS, type PlanFileRefused } from '../reading-refused';
import { trimSheet } from './trim-sheet';
import { otherSheets } from './other-sheets';
import { gridCell, isError, type Palette } from './cell';

/** Parts of a workbook that say what stands in its cells and how it looks. */
const USED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+|xl\/worksheets\/.+|xl\/comments\/.+|xl\/theme\/.+)$/i;
const A_SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/** No plan has columns beyond this one; further to the right only stray cells stand. */
const LAST_COLUMN = 'GR';
const LAST_ROW = 20_000;

/** XML becomes some ten times as large once it is read; five thousand rows have less than this, in bytes. */
const LARGEST = 32_000_000;

const TOO_MANY_CELLS: PlanFileRefused = {
  code: 'too-large',
  message:
    'A sheet of this workbook has more cells, or more around them, than any plan. Copy the rows of the plan into a new file and send that.',
};

/** Reads a workbook's sheets. Everything that is no workbook, or not a safe one, is refused by code. */
export async function xlsxGrids(bytes: Buffer): Promise<Result<Grid[], PlanFileRefused>> {
  const opened = openOffice(bytes, 'xlsx');
  if (!opened.ok) return err(planRefused(opened.error));
  const parts = new Map([...opened.value].filter(([name]) => USED.test(name)));
  const far: number[] = [];
  for (const [name, part] of parts) {
    if (!A_SHEET.test(name)) continue;
    const trimmed = trimSheet(part);
    if (trimmed.rows > MOST_ROWS) return err(tooManyRows(trimmed.rows));
    if (trimmed.isTooLarge) return err(TOO_MANY_CELLS);
    far.push(...trimmed.far);
    parts.set(name, trimmed.xml);
  }
  if ([...parts.values()].reduce((all, { length }) => all + length, 0) > LARGEST) return err(TOO_MANY_CELLS);
  try {
    const range = `A1:${LAST_COLUMN}${LAST_ROW}`;
    const others = otherSheets(parts);
    const sheets = ({ index }: { readonly index: number }): boolean => !others.has(index);
    const workbook = await readXlsx(storedZip(parts), { readStyles: true, range, sheets });
    const palette = { theme: workbook.themeColors ?? [], is1904: workbook.dateSystem === '1904' };
    return ok(workbook.sheets.map((sheet) => gridOf(sheet, palette, far)));
  } catch {
    // Whatever the library stumbles over after the guard, it is the file's own content that is broken.
    return err(planRefused(DAMAGED));
  }
}

function gridOf(sheet: Sheet, palette: Palette, far: readonly number[]): Grid {
  const covered = coverOf(sheet.merges ?? [], sheet.rows);
  const rows = sheet.rows.map((values, row): GridRow => {
    const cells = values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      const read = value === null && !cell ? EMPTY_CELL : gridCell(value, cell, palette);
      const from = covered.get(`${row},${column}`);
      return from ? { ...read, covered: from } : read;
    });
    const isHidden = sheet.rowDefs?.get(row)?.hidden === true;
    const indent = indentOf(sheet, row, cells);
    return {
      at: row + 1,
      cells: carried(cells),
      ...(isHidden ? { isHidden } : {}),
      ...(indent > 0 ? { indent } : {}),
    };
  });
  return {
    kind: 'sheet',
    name: sheet.name,
    ...(sheet.hidden || sheet.veryHidden ? { isHidden: true } : {}),
    rows: rows.filter(({ cells }) => cells.length > 0),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, at) => (column.hidden ? [at] : [])),
    above: [],
    leftOut: [
      ...far.map((row) => `Row ${row.toLocaleString('en-GB')}, far below everything else, was left out.`),
      ...errorsIn(sheet),
      ...unansweredIn(sheet),
      ...commentsIn(sheet),
    ],
  };
}

/** How far in a row stands: by its level in Excel's outline, or by how its first words are set. */
function indentOf({ rowDefs, cells }: Sheet, row: number, shown: readonly GridCell[]): number {
  const first = shown.findIndex(({ text }) => text !== '');
  const set = cells?.get(`${row},${first}`)?.style?.alignment?.indent ?? 0;
  return Math.max(set, rowDefs?.get(row)?.outlineLevel ?? 0);
}

/** So many cells are named. */
const NAMED = 8;

/** Cells whose formula has no answer, which are read as empty: somebody may know what should stand there. */
function errorsIn({ rows, cells }: Sheet): string[] {
  const found = rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      const cell = cells?.get(`${row},${column}`);
      const shown = cell?.type === 'formula' ? (cell.formulaResult ?? value) : value;
      return typeof shown === 'string' && isError(shown) ? [cellName(column, row + 1)] : [];
    }),
  );
  if (found.length === 0) return [];
  return [
    `${named(found)} ${found.length === 1 ? 'shows' : 'show'} an error of Excel, and ${found.length === 1 ? 'was' : 'were'} read as empty.`,
  ];
}

/** Formulas whose answer the file does not keep, as programs write them that cannot work it out: nothing is read there. */
function unansweredIn({ cells }: Sheet): string[] {
  const found = cellsOf(
    cells,
    (cell) => cell.type === 'formula' && isNothing(cell.formulaResult ?? cell.value),
  );
  if (found.length === 0) return [];
  return [
    `${named(found)} ${found.length === 1 ? 'holds a formula' : 'hold formulas'} without the answer, and ${found.length === 1 ? 'was' : 'were'} read as empty. Open the file in Excel, save it and send that.`,
  ];
}

const isNothing = (value: unknown): boolean => value === undefined || value === null;

/** What is remarked on a cell stands in none, and may change what it says: 'The board moved this to June'. */
function commentsIn({ cells }: Sheet): string[] {
  const found = cellsOf(cells, ({ comment }) => comment !== undefined);
  if (found.length === 0) return [];
  return [
    `${named(found)} ${found.length === 1 ? 'has a comment, which is' : 'have comments, which are'} not read: look whether an action is changed there.`,
  ];
}

/** The names of the cells that fit. */
const cellsOf = (cells: Sheet['cells'], fits: (cell: Cell) => boolean): string[] =>
  [...(cells ?? [])].flatMap(([at, cell]) => {
    const [row = 0, column = 0] = at.split(',').map(Number);
    return fits(cell) ? [cellName(column, row + 1)] : [];
  });

/** '2 cells (C2 and E2)', the first of many by name. */
const named = (found: readonly string[]): string =>
  `${counted(found.length, 'cell')} (${inSentence([...found.slice(0, NAMED), ...(found.length > NAMED ? ['others'] : [])])})`;

/** Empty cells at the end say nothing. */
function carried(cells: readonly GridCell[]): readonly GridCell[] {
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1])) length -= 1;
  return cells.slice(0, length);
}

const isBlank = (cell: GridCell | undefined): boolean =>
  !cell || (cell.text === '' && !cell.struck && !cell.fill && !cell.covered);

/** Which cells a merged one covers, and whether it begins above them or beside; none where the sheet has no cells. */
function coverOf(merges: readonly MergeRange[], rows: Sheet['rows']): Map<string, 'above' | 'left'> {
  const covered = new Map<string, 'above' | 'left'>();
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const lastRow = Math.min(endRow, rows.length - 1);
    const lastColumn = Math.min(endCol, width - 1);
    for (let row = startRow; row <= lastRow; row += 1) {
      for (let column = startCol; column <= lastColumn; column += 1) {
        if (row !== startRow) covered.set(`${row},${column}`, 'above');
        else if (column !== startCol) covered.set(`${row},${column}`, 'left');
      }
    }
  }
  return covered;
}
