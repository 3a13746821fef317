import type { Cell, CellValue } from 'hucre/xlsx';
import { parseDay, type Day } from '../../../domain/calendar/day';
import type { DatePrecision, GridCell } from '../../../domain/plan-file/cells/grid';
import { numberText } from './number-text';

type RichTextRun = NonNullable<Cell['richText']>[number];
type Color = NonNullable<NonNullable<NonNullable<Cell['style']>['font']>['color']>;

/** What a workbook says besides its cells. */
export interface Palette {
  /** The theme's colours, six figures each. */
  readonly theme: readonly string[];
  /** Its dates are counted from 1904, as Excel for the Mac did. */
  readonly is1904?: boolean;
}

/** Cells of Wingdings hold letters that are seen as signs. */
const SIGNS: Readonly<Record<string, string>> = { ü: '✓', û: '✗', þ: '☑', ý: '☒', '¨': '☐', P: '✓', O: '✗' };

/** One cell of a sheet, as it is shown. Takes what the library read of it: its value, and the rest where there is more. */
export function gridCell(value: CellValue, cell: Cell | undefined, palette: Palette): GridCell {
  const shown = cell?.type === 'formula' ? (cell.formulaResult ?? value) : value;
  const fill = fillOf(cell, palette);
  return {
    ...contentOf(shown, cell, palette),
    ...(fill ? { fill } : {}),
    ...(cell?.hyperlink?.target ? { link: cell.hyperlink.target } : {}),
  };
}

function contentOf(value: CellValue, cell: Cell | undefined, { is1904 }: Palette): GridCell {
  if (value instanceof Date) return dateCell(value, cell?.style?.numFmt ?? '');
  if (typeof value === 'number') {
    // As a date it would be counted from 1900, like that of any other file.
    const number = is1904 ? value + DAYS_TO_1904 : value;
    return { text: numberText(value, cell?.style?.numFmt), number };
  }
  if (typeof value === 'boolean') return { text: value ? 'Yes' : 'No' };
  if (typeof value === 'string' && isError(value)) return { text: '' };
  return textCell(value ?? '', cell);
}

/** From 1 January 1900, as Excel counts it, to 1 January 1904. */
const DAYS_TO_1904 = 1462;

/** What Excel shows where a formula has no answer: nobody wrote it. */
export const isError = (text: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/.test(text.trim());

/** A date shows as much as its number format does: 'Dec-23' is 1 December 2023 in the file and no day for its reader. */
function dateCell(value: Date, format: string): GridCell {
  if (Number.isNaN(value.getTime())) return { text: '' };
  const day = parseDay(value.toISOString().slice(0, 10));
  if (!day) return { text: '' };
  const precision = precisionOf(format);
  return { text: shownDate(day, precision), day, precision };
}

function precisionOf(format: string): DatePrecision {
  if (OF_A_WEEK.test(format)) return 'week';
  const signs = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  if (/d/.test(signs) || /h/.test(signs) || !/[my]/.test(signs)) return 'day';
  return /m/.test(signs) ? 'month' : 'year';
}

/** '"w/c" dd/mm/yyyy' names a week by one of its days. */
const OF_A_WEEK = /\bw(?:ee)?k\b|\bw\/?[ceb]\b/i;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function shownDate(day: Day, precision: DatePrecision): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (precision === 'year') return year;
  return precision === 'month'
    ? `${MONTHS[Number(month) - 1]} ${year}`
    : `${precision === 'week' ? 'Week of ' : ''}${date}/${month}/${year}`;
}

function textCell(text: string, cell: Cell | undefined): GridCell {
  const font = cell?.style?.font;
  const seen =
    font?.name && /wingdings/i.test(font.name) ? [...text].map((sign) => SIGNS[sign] ?? sign).join('') : text;
  if (font?.strikethrough && !cell?.richText) return { text: '', struck: clean(seen) };
  const runs = cell?.richText ?? [];
  const struck = clean(textOf(runs.filter(isStruck)));
  if (struck === '') return { text: clean(seen) };
  return { text: clean(textOf(runs.filter((run) => !isStruck(run)))), struck };
}

const isStruck = (run: RichTextRun): boolean => run.font?.strikethrough === true;

const textOf = (runs: readonly RichTextRun[]): string => runs.map(({ text }) => text).join('');

/** Excel writes a carriage return inside a cell as '_x000D_' or as itself. */
const clean = (text: string): string => text.replace(/_x000D_\n?|\r\n?/g, '\n').trim();

function fillOf(cell: Cell | undefined, { theme }: Palette): string | undefined {
  const fill = cell?.style?.fill;
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return undefined;
  const colour = fill.fgColor ?? fill.bgColor;
  const rgb = colour && rgbOf(colour, theme);
  return rgb === 'FFFFFF' ? undefined : rgb;
}

function rgbOf(colour: Color, theme: readonly string[]): string | undefined {
  if (colour.rgb) return colour.rgb.slice(-6).toUpperCase();
  if (colour.indexed !== undefined) return INDEXED[colour.indexed];
  const base = colour.theme === undefined ? undefined : theme[colour.theme];
  return base && tinted(base.slice(-6), colour.tint ?? 0);
}

/** Lighter above nought, darker below (ECMA-376 18.8.19), near enough to tell what colour it is. */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16));
  const changed = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return changed
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** The colours of Excel's old palette that are no grey (ECMA-376 18.8.27). */
const INDEXED: Readonly<Record<number, string>> = {
  ...{
    2: 'FF0000',
    3: '00FF00',
    4: '0000FF',
    5: 'FFFF00',
    10: 'FF0000',
    11: '00FF00',
    12: '0000FF',
    13: 'FFFF00',
  },
  ...{ 16: '800000', 17: '008000', 18: '000080', 19: '808000', 29: 'FF8080', 30: '0066CC', 40: '00CCFF' },
  ...{ 42: 'CCFFCC', 43: 'FFFF99', 44: '99CCFF', 45: 'FF99CC', 47: 'FFCC99', 48: '3366FF', 50: '99CC00' },
  ...{ 51: 'FFCC00', 52: 'FF9900', 53: 'FF6600', 57: '339966' },
};
