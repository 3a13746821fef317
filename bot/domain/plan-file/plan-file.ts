import type { ChildData } from '../basics/child-data/find';
import type { Day } from '../calendar/day';
import type { Rating } from '../partnership';
import type { DatePrecision } from './cells/grid';
import type { Field } from './table/headings';

/** One action as the file has it, before anybody decided what comes in. */
export interface FileRow {
  /** Where it stands: the sheet or table where the file has several, and the number of its row. */
  readonly sheet?: string;
  readonly at: number;
  /** Of several actions in one row, which; from 1. */
  readonly part?: number;
  readonly ref: string;
  readonly title: string;
  readonly finding: string;
  readonly theme: string;
  /** The text of the cell, and the names in it. */
  readonly lead: string;
  readonly leads: readonly string[];
  /** Whose sheet or column the row stands in, where its lead is a person or a post. */
  readonly agency?: string;
  /** Of these, which the key of the file explains, and what stands beside them there. */
  readonly meant?: readonly { readonly name: string; readonly as: readonly string[] }[];
  readonly support: string;
  readonly supports: readonly string[];
  readonly due?: Day;
  readonly duePrecision?: DatePrecision;
  /** What stood there, where it is no day. */
  readonly dueText: string;
  readonly originalDue?: Day;
  readonly closed?: Day;
  readonly success: string;
  readonly how: string;
  readonly milestones: string;
  readonly progress: string;
  readonly evidence: string;
  readonly sustainability: string;
  readonly review?: Day;
  readonly otherPlan: string;
  readonly link?: string;
  readonly status: string;
  /** What that means by the key of the file; or, where nothing stands there, what a heading says of all below it. */
  readonly statusMeant?: string;
  /** The text in the cell, or what its ticked column is called. */
  readonly rating: string;
  /** What the colour behind it means, by the key of the file or by its hue. */
  readonly ratingColour?: Rating;
  /** The rating that text, colour and key come to; none where that is not certain. */
  readonly rated?: Rating;
  /** Struck out, deleted, hidden or given up in the file: it does not come in unless somebody says so. */
  readonly isOff: boolean;
  /** What a person should look at, in words. */
  readonly notes: readonly string[];
  /** The row as it stands in the file, without its empty cells; where it was asked for. */
  readonly cells?: readonly OwnCell[];
}

/** A cell as it stands in the file, with the heading of its column. */
export interface OwnCell {
  readonly heading: string;
  readonly text: string;
}

/** A row that is no action, and why. */
export interface SkippedRow {
  readonly at: string;
  readonly text: string;
  readonly why: string;
}

/** A row that is not taken in since a cell of it seems to hold details of a child. Its text is kept nowhere. */
export interface RefusedRow {
  /** The cell: 'B2'; with its sheet where the file has several. */
  readonly at: string;
  readonly kind: ChildData;
}

/** What was understood of a file. */
export interface PlanFile {
  readonly sheet?: string;
  /** The number of the header's row in the file. */
  readonly headerRow?: number;
  /** The heading of the column that each field was taken from. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** The headings of all columns in order, also of those that nothing is taken from. */
  readonly headings: readonly string[];
  readonly rows: readonly FileRow[];
  readonly skipped: readonly SkippedRow[];
  readonly refused: readonly RefusedRow[];
  /** What is to be looked at, once for the whole file, in words. */
  readonly warnings: readonly string[];
  /** What the guess can be corrected by; where it was asked for. */
  readonly detail?: FileDetail;
}

/** What a column is taken for: a field, one of several to tick, the day that was due at first, or nothing. */
export type ColumnUse = Field | 'firstDue' | 'ticked' | 'none';

/** The columns of a file, with what stands in them. */
export interface FileDetail {
  /** Names files of this shape. */
  readonly shape: string;
  /** Fields whose columns were corrected in an earlier file of this shape. */
  readonly remembered: readonly Field[];
  readonly sheets: readonly string[];
  readonly columns: readonly {
    /** By which it is chosen. */
    readonly name: string;
    readonly use: ColumnUse;
    readonly samples: readonly string[];
  }[];
}

/** From which columns a field is taken, by their names: 'Progress', 'Column C'. An empty name or list takes it from none. */
export type ColumnsGiven = Readonly<Partial<Record<Field, string | readonly string[]>>>;

/** What was said of the columns of earlier files, by the files' shape. */
export type RememberedColumns = Readonly<Partial<Record<string, ColumnsGiven>>>;

/** What a person says where the guess was wrong. */
export interface Corrections {
  readonly sheet?: string;
  /** The number of the header's row in the file. */
  readonly headerRow?: number;
  readonly columns?: ColumnsGiven;
}
