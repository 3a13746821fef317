import { endsSentence, goesOn } from './joining';
import type { Line } from './line';
import { withLostHyphens } from './lost-hyphens';
import { withNumberedRows, withRowsBelowHeadings } from './numbered-rows';
import { withoutRunning } from './running';

/** How much smaller than the letter's own print a footnote is at least, in points. */
const FOOTNOTE_SMALLER = 1.4;

/** A page number, also written 'Page 2 of 9', '– 2 –' or '2 | Page'. */
const PAGE_NUMBER = /^(?:page\s?\|?\s?|[-–—|[]\s?)?(\d{1,3})(?: of \d{1,3})?(?:\s?\|?\s?page|\s?[-–—|\]])?$/i;

/**
 * A letter's lines without what the print adds: page numbers, footnotes and the figures that point to them. They may
 * stand in the middle of a finding that runs over two pages. `isHeading` knows the headings of lists.
 */
export function withoutFurniture(
  lines: readonly Line[],
  isHeading: (text: string) => boolean = () => false,
): readonly Line[] {
  const body = bodySize(lines);
  const kept = body === undefined ? plainText(lines, isHeading) : printed(withoutRunning(lines), body);
  // Where nothing is bold the file does not tell what is.
  return kept.some(({ bold }) => bold === true) ? kept : kept.map(({ bold: _, ...line }) => line);
}

/** The size that most letters are printed in; undefined where the file tells none. */
function bodySize(lines: readonly Line[]): number | undefined {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const printed = (lines: readonly Line[], body: number): readonly Line[] =>
  lines.filter(
    ({ text, size = body, mark }) =>
      size > body - FOOTNOTE_SMALLER && !PAGE_NUMBER.test(`${mark ?? ''}${text}`.trim()),
  );

/** Text without layout: pages are told by their numbers, or are parted already; footnotes by theirs, one after another. */
function plainText(typed: readonly Line[], isHeading: (text: string) => boolean): readonly Line[] {
  const rows = withNumberedRows(withRowsBelowHeadings(withLostHyphens(typed), isHeading));
  const lines = withWholeDates(rows);
  return isPaged(lines)
    ? withoutNotes(withoutPageNumbers(withoutRunning(lines)), true, isHeading)
    : withoutNotes(withoutRunning(byNumbers(withBareNumbers(lines))), false, isHeading);
}

const MONTH_FIRST =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** 'by', '13', 'December 2024': a figure between the lines of a sentence that goes on with a month is no page number. */
const withWholeDates = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const below = lines[at + 1];
    if (above && isFigureOfDate(above, line, lines[at - 2])) return [];
    if (!below || !isFigureOfDate(line, below, above)) return [line];
    return [{ ...line, text: `${line.text} ${below.text}` }];
  });

const isFigureOfDate = (figure: Line, below: Line, above: Line | undefined): boolean =>
  /^\d{1,2}(?:st|nd|rd|th)?$/.test(figure.text) &&
  MONTH_FIRST.test(below.text) &&
  below.page === figure.page &&
  above?.page === figure.page &&
  above.text !== '' &&
  !endsSentence(above.text);

/** So many pages that are numbered behind the same words, and those are no sentence. */
const FEWEST_NUMBERED = 3;

/** Where each page's number stands behind the letter's title ('… | 4'), the number alone. */
function withBareNumbers(lines: readonly Line[]): readonly Line[] {
  const titled = lines.map(({ text }) => /^(.{3,100}?)[\s|–—-]+(\d{1,3})$/.exec(text));
  const isNumbered = (title: string | undefined): boolean => {
    const numbers = titled.flatMap((one) => (one?.[1] === title ? [Number(one?.[2])] : []));
    const [first = 0] = numbers;
    return numbers.length >= FEWEST_NUMBERED && numbers.every((number, at) => number === first + at);
  };
  return lines.map((line, at) => {
    const [, title, number] = titled[at] ?? [];
    return number !== undefined && isNumbered(title) ? { ...line, text: number } : line;
  });
}

/**
 * Pages that the file parts itself. A number alone in the middle of one, with text below it, is a footnote's that stands
 * above its text: it is put before it.
 */
function withoutPageNumbers(lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let figure: Line | undefined;
  let lastText: Line | undefined;
  for (const line of lines) {
    if (figure && figure.page !== line.page) figure = undefined;
    if (PAGE_NUMBER.test(line.text)) figure = lastText?.page === line.page ? line : undefined;
    else if (figure && line.text !== '') {
      kept.push({ ...line, text: '' }, { ...line, text: `${figure.text} ${line.text}` });
      figure = undefined;
    } else kept.push(line);
    if (line.text !== '' && !PAGE_NUMBER.test(line.text)) lastText = line;
  }
  return kept;
}

const isPaged = (lines: readonly Line[]): boolean => lines.some(({ page }) => page > 1);

/** Numbers stand at the head of their page or at its foot, the same throughout a letter. */
function byNumbers(lines: readonly Line[]): readonly Line[] {
  const numbers = lines.flatMap(({ text }, at) =>
    PAGE_NUMBER.test(text) ? [{ at, number: numberIn(text) }] : [],
  );
  const first = lines.findIndex(({ text }) => text !== '');
  const [head] = numbers;
  // '1' below the first page stands at its foot; above it, or with '2' as the first number, they are heads.
  const atFoot = head !== undefined && head.number === 1 && head.at !== first;
  let page = 1;
  const kept: Line[] = [];
  for (const line of lines) {
    const number = PAGE_NUMBER.test(line.text) ? numberIn(line.text) : undefined;
    const turns = number !== undefined && number === (atFoot ? page : page + 1);
    if (turns || (number === page && !atFoot)) {
      page = atFoot ? page + 1 : Math.max(page, number);
      kept.push({ page, text: '' });
    } else kept.push({ ...line, page });
  }
  return kept;
}

const numberIn = (text: string): number => Number(PAGE_NUMBER.exec(text)?.[1]);

/** A footnote stands after a blank line and up to the next, and its number follows the one before. */
function withoutNotes(
  lines: readonly Line[],
  sure: boolean,
  isHeading: (text: string) => boolean,
): readonly Line[] {
  const kept: Line[] = [];
  let next = 1;
  let within = false;
  lines.forEach((line, at) => {
    // Where pages are parted for sure, what stands below a footnote belongs to it.
    if ((line.text === '' && !sure) || line.page !== lines[at - 1]?.page) within = false;
    // Below a column's note the next column goes on with what the note cut.
    if (within && isBelowNote(lines, at) && goesOnBelowNote(line, kept)) within = false;
    // Text in the order of the file has no blank line above a note, but the figure in the page's text calls it.
    const isCalled = sure && callerOf(kept, next, line.page) !== undefined;
    if (!isHeading(line.text) && isNote(lines, at, next, within || isCalled)) {
      dropFigure(kept, next);
      within = true;
      next += 1;
    }
    if (!within) kept.push(line);
  });
  return kept;
}

/** True below a note that has ended with its sentence and a blank line. */
const isBelowNote = (lines: readonly Line[], at: number): boolean =>
  lines[at - 1]?.text === '' && endsSentence(lines[at - 2]?.text ?? '');

const goesOnBelowNote = (line: Line, kept: readonly Line[]): boolean => {
  const cut = kept.filter(({ text }) => text !== '').at(-1);
  return line.mark !== undefined || (goesOn(line.text) && cut !== undefined && !endsSentence(cut.text));
};

function isNote(lines: readonly Line[], at: number, number: number, within: boolean): boolean {
  const text = lines[at]?.text ?? '';
  if (!new RegExp(`^${number}\\s+[\\p{L}‘“(]`, 'u').test(text)) return false;
  if (!within && lines[at - 1]?.text !== '') return false;
  // What a date begins with stands after blank lines as well; it has no text before it on its page.
  return !/^\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(
    text,
  );
}

/** Takes the figure away that points to a footnote: 'Group1', 'Merlin2 reports'. */
function dropFigure(lines: Line[], number: number): void {
  const at = callerOf(lines, number, lines.at(-1)?.page);
  const line = at === undefined ? undefined : lines[at];
  if (at !== undefined && line) lines[at] = { ...line, text: line.text.replace(figureOf(number), '') };
}

const figureOf = (number: number): RegExp => new RegExp(`(?<=\\p{L}|[.,;)’”])${number}(?=[\\s.,;)]|$)`, 'u');

/** The last of these lines, all of their last page, whose words carry a footnote's figure. */
function callerOf(lines: readonly Line[], number: number, page: number | undefined): number | undefined {
  const figure = figureOf(number);
  for (let at = lines.length - 1; at >= 0 && lines[at]?.page === page; at -= 1) {
    if (figure.test(lines[at]?.text ?? '')) return at;
  }
  return undefined;
}
