import type { Day } from '../../calendar/day';

/** How exactly a text or a number format tells a date. */
export type DatePrecision = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One cell of a file as a person sees it, whatever kind of file it came from. */
export interface GridCell {
  /** What is shown, with its line breaks; without text that was struck out or deleted. Empty for an empty cell. */
  readonly text: string;
  /** A date kept as a date. For one that shows only its month ('Dec-23') the first day of it. */
  readonly day?: Day;
  /** How much of `day` the cell shows. */
  readonly precision?: DatePrecision;
  /** A number that is kept as one and shown without a date's format. */
  readonly number?: number;
  /** The colour behind the text, as six figures: 'FFC000'. None for white and for no fill. */
  readonly fill?: string;
  /** Text of the cell that was struck through or deleted. */
  readonly struck?: string;
  /** Where its text leads. */
  readonly link?: string;
  /** It belongs to a merged cell that begins above it, or left of it, and stands for the same text. */
  readonly covered?: 'above' | 'left';
}

/** One row of a sheet, table or list. */
export interface GridRow {
  /** Its number in the file, from 1. */
  readonly at: number;
  readonly cells: readonly GridCell[];
  /** Hidden in the file. */
  readonly isHidden?: boolean;
  /** Deleted with changes tracked, but not yet for good. */
  readonly isDeleted?: boolean;
  /** A line of a text that is set as a heading. */
  readonly isHeading?: boolean;
  /** A line of a text that begins further in than the others. */
  readonly isIndented?: boolean;
  /** How far in a row of a table stands, where its file tells: a row further in than the one above is a part of that. */
  readonly indent?: number;
  /** A sentence between the actions of a list, and no part of it. */
  readonly isProse?: boolean;
}

/** A sheet of a workbook, a table of a document, a whole text file, or the lines of a text, one a row. */
export interface Grid {
  readonly kind: 'sheet' | 'table' | 'text' | 'lines';
  /** The sheet's name; none elsewhere. */
  readonly name?: string;
  readonly isHidden?: boolean;
  readonly rows: readonly GridRow[];
  /** From 0. */
  readonly hiddenColumns: readonly number[];
  /** The headings that a table of a document stands under, the nearest last. */
  readonly above: readonly string[];
  /** What was left out while reading it, in words. */
  readonly leftOut: readonly string[];
}

export const EMPTY_CELL: GridCell = { text: '' };

/** 'A' for 0, 'AB' for 27. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}

/** 'B2' for the second column of the row 2. */
export const cellName = (column: number, row: number): string => `${columnLetters(column)}${row}`;
