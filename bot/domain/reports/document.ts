import type { Letterhead } from './letterhead';

/** What a document in Word says, block by block; how it looks is the writer's business. */
export interface ReportDocument {
  readonly title: string;
  /** What stands at the right of each page's head. */
  readonly name: string;
  readonly letterhead: Letterhead;
  /** What stands at the left of each page's foot; when and by whom it was made, unless said. */
  readonly edition?: string;
  /** A title of one page is set smaller. */
  readonly isOnePage?: true;
  readonly sections: readonly Section[];
}

/** Pages of one orientation; each section begins on a new page. */
export interface Section {
  readonly landscape?: true;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly is: 'text'; readonly text: Text }
  /** Below the title, larger than text. */
  | { readonly is: 'subtitle'; readonly text: string }
  /** Words of the letter. */
  | { readonly is: 'quotation'; readonly text: string }
  | { readonly is: 'caption'; readonly text: string }
  | { readonly is: 'bullets'; readonly items: readonly Text[] }
  | { readonly is: 'table'; readonly table: Table };

export interface Table {
  readonly columns: readonly { readonly heading: string; readonly percent: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** True where the first column says what the second holds, as on a cover: it is shaded, and there is no header row. */
  readonly isFacts?: boolean;
}

/** The lines of a cell, each a paragraph. None is empty: 'None' and 'Nobody' are said. */
export type Cell = readonly Text[];

/** Words, some of them strong. */
export type Text = readonly (string | { readonly strong: string })[];

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ is: 'heading', level, text });
export const text = (...words: Text): Block => ({ is: 'text', text: words });
export const strong = (words: string): { readonly strong: string } => ({ strong: words });
export const bullets = (items: readonly Text[]): Block => ({ is: 'bullets', items });
export const table = (of: Table): Block => ({ is: 'table', table: of });
export const cell = (...lines: readonly (string | undefined)[]): Cell =>
  lines.flatMap((line) => (line ? [[line]] : []));
