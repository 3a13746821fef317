import type { Cell, CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import { cellText } from '../../domain/reports/cell-text';
import type { Day } from '../../domain/calendar/day';

/** What a cell shows: a text, a day, a moment on the London clock, a number, or nothing. */
export type Shown =
  | string
  | number
  | undefined
  | { readonly day: Day }
  /** 'yyyy-MM-dd HH:mm' as the clock in London shows it. */
  | { readonly clock: string }
  | { readonly link: string };

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly hidden?: true;
}

export interface SheetContent {
  /** One word, 31 characters at most: print titles of a sheet with a blank in its name are lost. */
  readonly name: string;
  /** Above the header, so that a sheet that was copied out still says what it is. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Shown[])[];
  /** How many columns stay in sight at the left; one unless given. */
  readonly fixed?: number;
  readonly validations?: readonly DataValidation[];
  readonly rules?: WriteSheet['conditionalRules'];
  /** Before which column a new printed page begins, by number from 0. */
  readonly breakBefore?: number;
}

/** What stands at the head and foot of each printed page. */
export interface Running {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}

/** The row of the header, counted from 1: the title stands above it. */
export const HEADER_ROW = 2;

const FONT = { name: 'Arial', size: 10 };
const GREY = 'E6E6E6';
const EDGE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };
const TOP_LEFT = { vertical: 'top', horizontal: 'left', wrapText: true } as const;

const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: GREY } },
  border: BORDER,
  alignment: TOP_LEFT,
};
const BODY: CellStyle = { font: FONT, border: BORDER, alignment: { ...TOP_LEFT, readingOrder: 'context' } };
const DAY: CellStyle = { ...BODY, numFmt: 'd mmm yyyy' };
const CLOCK: CellStyle = { ...BODY, numFmt: 'd mmm yyyy hh:mm' };
const LINK: CellStyle = { ...BODY, font: { ...FONT, color: { rgb: '0563C1' }, underline: true } };
const TITLE: CellStyle = { font: { ...FONT, bold: true }, alignment: { vertical: 'center' } };

/** A sheet with a title, a header that stays in sight and is printed on each page, filters, borders and row heights. */
export function sheetOf(content: SheetContent, running: Running): WriteSheet {
  const { name, title, columns, rows, fixed = 1 } = content;
  const last = columnName(columns.length - 1);
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row},${column}`, cell);
  put(0, 0, { value: stringOf(title), type: 'string', style: TITLE });
  columns.forEach(({ heading }, at) => put(1, at, { value: heading, type: 'string', style: HEADER }));
  rows.forEach((row, down) => row.forEach((shown, at) => put(down + HEADER_ROW, at, cellOf(shown))));
  return {
    name,
    columns: columns.map(({ width, hidden }): ColumnDef => ({ width, ...(hidden && { hidden }) })),
    rows: [[], [], ...rows.map(() => [])],
    cells,
    rowDefs: heightsOf(content),
    freezePane: { rows: HEADER_ROW, columns: fixed },
    autoFilter: { range: `A${HEADER_ROW}:${last}${HEADER_ROW + rows.length}` },
    dataValidations: [...(content.validations ?? [])],
    conditionalRules: content.rules,
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...(content.breakBefore === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
        : { scale: scaleOf(content.columns, content.breakBefore) }),
      margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
      // The title is for the screen: on paper the page's head and foot say it.
      printArea: `$A$${HEADER_ROW}:$${last}$${HEADER_ROW + Math.max(1, rows.length)}`,
      printTitlesRow: `$${HEADER_ROW}:$${HEADER_ROW}`,
      printTitlesColumn: '$A:$A',
    },
    ...(content.breakBefore !== undefined && { colBreaks: [content.breakBefore - 1] }),
    headerFooter: {
      oddHeader: `&L&B${literal(running.left)}&B&R${literal(running.right)}`,
      oddFooter: `&L${literal(running.foot)}&RPage &P of &N`,
    },
    view: { showGridLines: false },
  };
}

function cellOf(shown: Shown): Partial<Cell> {
  if (shown === undefined || shown === '') return { value: null, type: 'empty', style: BODY };
  if (typeof shown === 'string') return { value: stringOf(shown), type: 'string', style: BODY };
  if (typeof shown === 'number') return { value: shown, type: 'number', style: BODY };
  if ('day' in shown) return { value: new Date(`${shown.day}T00:00:00Z`), type: 'date', style: DAY };
  if ('clock' in shown) {
    return { value: new Date(`${shown.clock.replace(' ', 'T')}:00Z`), type: 'date', style: CLOCK };
  }
  const target = cellText(shown.link);
  // Excel takes links of 2,079 characters, and repairs a file that holds a longer one.
  const isLink = target.length <= 2_000 && /^https?:/i.test(target) && URL.canParse(target);
  return {
    value: stringOf(target),
    type: 'string',
    style: isLink ? LINK : BODY,
    ...(isLink && { hyperlink: { target } }),
  };
}

/** '_x0041_' in a file is an A, so an underscore that begins such a word is written by its number. */
const stringOf = (text: string): string => cellText(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** In a head or foot '&' begins a code. */
const literal = (text: string): string =>
  cellText(text).replaceAll('&', '&&').replaceAll('\n', ' ').slice(0, 120);

const LINE_POINTS = 13.5;
/** Excel makes no row higher. */
const HIGHEST_POINTS = 409;

/** Heights of all rows: not every program works them out when it opens a file, and then texts are cut off. */
function heightsOf({ columns, rows }: SheetContent): WriteSheet['rowDefs'] {
  const heightOf = (texts: readonly Shown[]): number => {
    const lines = texts.map((shown, at) => linesIn(shown, columns[at]?.width ?? 10));
    return Math.min(HIGHEST_POINTS, Math.max(1, ...lines) * LINE_POINTS + 4);
  };
  return new Map([
    [0, { height: 22 }],
    [1, { height: heightOf(columns.map(({ heading }) => heading)) }],
    ...rows.map((row, at) => [at + HEADER_ROW, { height: heightOf(row) }] as const),
  ]);
}

function linesIn(shown: Shown, width: number): number {
  const text =
    typeof shown === 'string' ? shown : typeof shown === 'object' && 'link' in shown ? shown.link : '';
  // Words do not fill a line to its end.
  const perLine = Math.max(1, width);
  return text
    .slice(0, 4_000)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** What fits across a landscape page of A4 between these margins, in characters of the sheet's font at 100%. */
const ACROSS = 130;

/**
 * In percent, so that either half of a sheet in two halves fits across a page, the first column repeated. Excel breaks
 * no page where it was told to once it is to fit a sheet by itself.
 */
function scaleOf(columns: readonly SheetColumn[], breakBefore: number): number {
  const widthOf = (some: readonly SheetColumn[]): number =>
    some.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width + 0.7), 0);
  const second = widthOf(columns.slice(0, 1)) + widthOf(columns.slice(breakBefore));
  const widest = Math.max(widthOf(columns.slice(0, breakBefore)), second);
  return Math.max(40, Math.min(100, Math.floor((ACROSS / widest) * 100)));
}

/** 0 is A, 26 is AA. */
export const columnName = (at: number): string =>
  (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
