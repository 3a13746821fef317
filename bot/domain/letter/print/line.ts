import { UNSEEN } from '../../basics/folded';

/** A printed line of a letter, as whatever read the file found it. Lines stand in reading order. */
export interface Line {
  /** From 1. A file without pages has one. */
  readonly page: number;
  /** Without the bullet before it; blanks single, a tab where the print leaves a wide gap. Empty: a blank line. */
  readonly text: string;
  /** The bullet before the text, as printed. */
  readonly mark?: string;
  /** Where it stands, in points from the left and the foot of the page; none where the file has no layout. */
  readonly place?: Place;
  /** True when most of it is bold; undefined where the file does not tell. */
  readonly bold?: boolean;
  /** The height of its letters in points. */
  readonly size?: number;
  /** True when the file itself says that a paragraph begins here. */
  readonly begins?: boolean;
  /** True when the file says that it stands in a table or in a text box. */
  readonly boxed?: boolean;
  /** True when it begins a row of a table that has rows and no columns. */
  readonly row?: boolean;
}

export interface Place {
  /** Left edge of the bullet, or of the text where there is none. */
  readonly left: number;
  /** Left edge of the text itself. */
  readonly textLeft: number;
  readonly right: number;
  readonly baseline: number;
}

/** Bullets of a first list: Wingdings' square until January 2019, the same as a character since (`libraries.md`). */
const SQUARES =
  '\uf06e\uf0a7\uf0b7\uf0a8\uf076\uf0d8\uf0fc\u25fc\u25a0\u25aa\u25cf\u2022\u00b7\u2219\u25b6\u27a4\u2023\u25c6';

/** Bullets of a list within a list. */
const DASHES = '\u2212\u2013\u2014\u002d\u25e6\u25cb\u25ab\u25a1';

const MARKED = new RegExp(
  `^\\s*([${SQUARES}]|[${DASHES.replace('-', '\\-')}](?=\\s|$)|[on](?=\\t))\\s*(.*)$`,
  'u',
);

/** A text parted from the bullet that it begins with. */
export function unmarked(text: string): { readonly mark?: string; readonly text: string } {
  const [, mark, rest] = MARKED.exec(text) ?? [];
  return mark === undefined || rest === undefined ? { text } : { mark, text: rest };
}

/** True for a bullet that, beside others, makes a list within a list. */
export const isInner = (mark: string): boolean => DASHES.includes(mark) || mark === 'o';

/** Blanks as one, a wide gap as a tab; without what a reader does not see. */
export const tidy = (text: string): string =>
  text
    // A soft hyphen at the end of a line parts a word, and is gone once the word is whole (`joining.ts`).
    .replace(UNSEEN, (sign, at: number, whole: string) =>
      sign === '\u00ad' && whole.slice(at + 1).trim() === '' ? sign : '',
    )
    .replace(/[^\S\t]*\t\s*|[^\S\t]{3,}/g, '\t')
    .replace(/[^\S\t]+/g, ' ')
    .trim();
