import { endsSentence } from './joining';
import type { Line } from './line';

/**
 * A table whose first column numbers its rows, as a text without layout has it: first the numbers, each alone, then the
 * rows. They are a list where there are exactly as many of them as of the numbers, and stay as they are otherwise.
 */
export function withNumberedRows(lines: readonly Line[]): readonly Line[] {
  const kept = [...lines];
  for (let at = 0; at < kept.length; at += 1) {
    const numbers = numbersFrom(kept, at);
    if (numbers < FEWEST) continue;
    const first = firstPrinted(kept, at + numbers);
    const rows = rowsFrom(kept, first);
    if (rows.length === numbers) {
      for (let one = at; one < first; one += 1) kept[one] = { page: kept[one]?.page ?? 1, text: '' };
      for (const row of rows) kept[row] = { ...(kept[row] ?? { page: 1, text: '' }), mark: '•' };
    }
    at += numbers;
  }
  return kept;
}

/** So many lines may stand between two numbers of a table's rows, blank ones among them. */
const APART = 14;

/**
 * A table whose first column numbers its rows, as a text has it that keeps a number beside its row, or above it with a
 * blank line between: '1 The timeliness of …', where a footnote might begin so as well. It is a list only right below a
 * list's heading, where two rows at least are numbered from 1 on.
 */
export function withRowsBelowHeadings(
  lines: readonly Line[],
  isHeading: (text: string) => boolean,
): readonly Line[] {
  const kept = [...lines];
  lines.forEach(({ text }, at) => {
    if (!isHeading(text)) return;
    const rows = rowsBelow(lines, at, isHeading);
    if (rows.length < FEWEST) return;
    for (const row of rows) {
      const line = kept[row];
      const [number = ''] = NUMBERED_ROW.exec(line?.text ?? '') ?? [];
      const isAlone = number === line?.text;
      const words = isAlone ? firstPrinted(kept, row + 1) : row;
      const own = kept[words];
      if (!line || !own) continue;
      if (isAlone) for (let one = row; one < words; one += 1) kept[one] = { page: line.page, text: '' };
      kept[words] = { ...own, mark: '•', text: isAlone ? own.text : own.text.slice(number.length).trim() };
    }
  });
  return kept;
}

const NUMBERED_ROW = /^\d{1,2}[.)]?(?:\s+(?=[\p{Lu}‘“])|$)/u;

/** Where the rows 1, 2, 3 and so on below a heading begin; each begins after the end of a sentence. */
function rowsBelow(
  lines: readonly Line[],
  heading: number,
  isHeading: (text: string) => boolean,
): readonly number[] {
  const rows: number[] = [];
  let last = heading;
  for (let at = heading + 1; at < lines.length && at - last <= APART; at += 1) {
    const { text, mark } = lines[at] ?? { text: '' };
    if (mark !== undefined || isHeading(text)) break;
    if (text === '') continue;
    const [number] = NUMBERED_ROW.exec(text) ?? [];
    if (number !== undefined && parseInt(number, 10) === rows.length + 1) {
      rows.push(at);
      last = at;
    } else if (rows.length === 0) break;
  }
  return rows;
}

/** A number alone is a page's. */
const FEWEST = 2;

/** How many lines from here are 1, 2, 3 and so on, each alone, one directly below the other. */
function numbersFrom(lines: readonly Line[], from: number): number {
  let count = 0;
  while (isNumber(lines[from + count], count + 1)) count += 1;
  return count;
}

const isNumber = (line: Line | undefined, number: number): boolean =>
  line !== undefined && line.mark === undefined && line.text.replace(/[.)]$/, '') === String(number);

function firstPrinted(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text === '') at += 1;
  return at;
}

/** Where the rows of the block of text begin that stands here: each after the end of a sentence, with a capital. */
function rowsFrom(lines: readonly Line[], from: number): readonly number[] {
  const rows: number[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const { text, mark, page } = lines[at] ?? { text: '' };
    if (text === '' || mark !== undefined || page !== lines[from]?.page) break;
    const above = at === from ? '' : (lines[at - 1]?.text ?? '');
    if (at === from || (endsSentence(above) && /^[\p{Lu}‘“\d]/u.test(text))) rows.push(at);
  }
  return rows;
}
