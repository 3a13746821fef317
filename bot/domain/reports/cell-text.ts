import { cut } from '../basics/words';

/** What a cell of a spreadsheet holds at most, in UTF-16 units (Excel's limit). */
const MOST_IN_A_CELL = 32_767;

/** What XML 1.0 cannot carry: control characters but tab and new line, halves of signs, and two that are no characters. */
const UNWRITABLE = /[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/g;

/** A text as office files can hold it: line ends of one kind, and nothing in it that would make the file unreadable. */
export const fileText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNWRITABLE, '');

/** A text as a cell holds it. Whoever compares a cell with what it came from compares it with this. */
export const cellText = (text: string): string => cut(fileText(text), MOST_IN_A_CELL);
