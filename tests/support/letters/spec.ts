/** A letter that a test writes, before it is printed. All names and places in such letters are invented. */
export interface LetterSpec {
  readonly name: string;
  readonly parts: readonly Part[];
  /** How the print looks; as letters look since 2019 unless said otherwise. */
  readonly print?: Print;
}

export interface Print {
  readonly bullet?: string;
  /** In points; as the text unless said otherwise. */
  readonly bulletSize?: number;
  /** What stands behind 'Tahoma' in a bold font's name. */
  readonly boldSuffix?: string;
  /** Left edges of a bullet and of its text, in points. */
  readonly bulletAt?: number;
  readonly textAt?: number;
  /** Where the page number stands among a page's lines of text. */
  readonly numbers?: 'first' | 'last' | 'none';
  /** Set in two columns. */
  readonly columns?: 2;
  /** Word marks where a paragraph ends in its PDFs; other programs do not. */
  readonly paragraphs?: 'told' | 'untold';
  /** The same line at the head, and at the foot, of every page, as large as the text. */
  readonly head?: string;
  readonly foot?: string;
  /** Parts words where a line ends, as justified print does. */
  readonly hyphens?: true;
}

export type Part =
  | { readonly heading: string; readonly size?: number; readonly left?: number }
  | { readonly prose: string; readonly left?: number }
  /** Lines that stand directly below each other, as addresses do. */
  | { readonly lines: readonly string[] }
  | { readonly bullets: readonly (string | Bullet)[] }
  /** A table whose rows are numbered in its first column. */
  | { readonly rows: readonly string[] }
  /** A table of two columns without lines; a line within a cell is a paragraph of its own, one with '• ' before it a bullet. */
  | { readonly cells: readonly (readonly [string, string])[] }
  /** The rest stands on the next page. */
  | { readonly page: true }
  /** Stands at the foot of the page on which it is called; '^1' in a text calls it. */
  | { readonly note: string };

export interface Bullet {
  readonly text: string;
  readonly sub?: readonly string[];
  /** So many of its lines stand on this page, and the rest on the next. */
  readonly turnsAfter?: number;
}
