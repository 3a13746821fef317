import type { GridRow } from '../cells/grid';
import { namesAgency } from '../cells/agencies';
import { plain } from '../cells/plain';
import { ratingSaid } from '../cells/rating';
import { headingGuesses, isExactHeading } from './heading';
import type { Heading } from './headings';
import { shownCell, widthOf } from './shown';

/** The row, or two rows, that head a table. */
export interface Header {
  /** The first of its rows, counted from 0 in the rows of the grid. */
  readonly row: number;
  /** 1 or 2. */
  readonly height: number;
  /** The heading of each column; empty for none. */
  readonly headings: readonly string[];
  /** How much it looks like the header of a plan; 0 and below: it is none. */
  readonly score: number;
}

/** A header stands near the top; further down only one that says the same again. */
const WITHIN_ROWS = 80;
const SURE = 0.55;

/** The header of a plan in a grid; undefined where there is none. */
export function findHeader(rows: readonly GridRow[], within = WITHIN_ROWS): Header | undefined {
  let best: Header | undefined;
  for (let row = 0; row < Math.min(rows.length, within); row += 1) {
    const header = headerAt(rows, row);
    if (header && header.score > (best?.score ?? 0)) best = header;
  }
  return best && (firstAlike(rows, best) ?? best);
}

/** What a header of a plan scores at least, where it stands above another one of the same sheet. */
const LEAST_OF_SEVERAL = 3.2;

/** Of several tables below one another in a sheet, each with a header of its own, the first: reading goes on to the others. */
function firstAlike(rows: readonly GridRow[], best: Header): Header | undefined {
  for (let row = 0; row < best.row - 1; row += 1) {
    const exact = rows[row]?.cells.filter(({ text }) => text !== '' && isExactHeading(text)) ?? [];
    const header = exact.length > 2 ? headerAt(rows, row) : undefined;
    if (
      header &&
      header.score >= Math.max(LEAST_OF_SEVERAL, 0.7 * best.score) &&
      header.row + header.height < best.row
    )
      return header;
  }
  return undefined;
}

/** The header that begins in this row; undefined where it does not look like one. */
export function headerAt(rows: readonly GridRow[], row: number): Header | undefined {
  const one = headerOf(rows, row, 1);
  const two = isTwoRows(rows, row) ? headerOf(rows, row, 2) : undefined;
  const better = two && (isSubdivided(rows, row) || two.score > (one?.score ?? 0) + 0.4) ? two : one;
  return better && better.score > 0 ? better : undefined;
}

/** Whoever corrects the guess says which row it is; whether a second one belongs to it is found as ever. */
export function headerGiven(rows: readonly GridRow[], row: number): Header {
  const headings = headingsOf(rows, row, 1);
  return headerAt(rows, row) ?? { row, height: 1, headings, score: 1 };
}

/** Two rows head a table together where cells of the first are merged across or down, or the second fills its gaps. */
function isTwoRows(rows: readonly GridRow[], row: number): boolean {
  const [first, second] = [rows[row], rows[row + 1]];
  if (!first || !second) return false;
  // One text alone is the title above.
  if (first.cells.filter(({ text }) => text !== '').length < 2) return false;
  const isMerged =
    first.cells.some(({ covered }) => covered === 'left') ||
    second.cells.some(({ covered }) => covered === 'above');
  const fillsGaps = second.cells.some(({ text }, at) => text !== '' && (first.cells[at]?.text ?? '') === '');
  // One text across the table heads the rows below it.
  const own = second.cells.flatMap(({ text, covered }, column) => (text !== '' && !covered ? [column] : []));
  const [only = 0] = own;
  const isAcross = own.length === 1 && [1, 2].every((by) => second.cells[only + by]?.covered === 'left');
  if (isAcross || (!isMerged && isAddedToNothing(rows, row))) return false;
  const isShort = second.cells.every(({ text, covered }) => text.length <= 40 || covered !== undefined);
  return isShort && (isMerged || fillsGaps);
}

/** The second row heads a table as well without the first, which is a line of something else. */
function isAddedToNothing(rows: readonly GridRow[], row: number): boolean {
  const [both, below] = [headerOf(rows, row, 2), headerOf(rows, row + 1, 1)];
  return (
    below !== undefined && headerOf(rows, row, 1) === undefined && below.score >= (both?.score ?? 0) - 0.2
  );
}

/** Everything in the second row stands below a cell that is merged across: it can only be a part of that heading. */
function isSubdivided(rows: readonly GridRow[], row: number): boolean {
  const [first, second] = [rows[row]?.cells ?? [], rows[row + 1]?.cells ?? []];
  const own = second.flatMap(({ text, covered }, column) => (text !== '' && !covered ? [column] : []));
  const isAcross = (column: number): boolean =>
    first[column]?.covered === 'left' || first[column + 1]?.covered === 'left';
  return own.length > 1 && own.every(isAcross);
}

function headerOf(rows: readonly GridRow[], row: number, height: 1 | 2): Header | undefined {
  const cells = rows[row]?.cells ?? [];
  if (cells.filter(({ text }) => text !== '').length < 2 && height === 1) return undefined;
  const headings = headingsOf(rows, row, height);
  const score = scoreOf(headings, rows, row, height);
  return score > 0 ? { row, height, headings, score } : undefined;
}

function headingsOf(rows: readonly GridRow[], row: number, height: number): string[] {
  const width = widthOf(rows.slice(row, row + height));
  return Array.from({ length: width }, (_, column) => {
    const top = shownCell(rows, row, column).text;
    if (height === 1) return rows[row]?.cells[column]?.covered === 'left' ? '' : top;
    const bottom = rows[row + 1]?.cells[column];
    const own = bottom?.covered ? '' : (bottom?.text ?? '');
    return own === '' ? belowNothing(rows, row, column, top) : together(top, own);
  });
}

/** A heading merged across several columns with nothing below counts for the first of them. */
function belowNothing(rows: readonly GridRow[], row: number, column: number, top: string): string {
  return rows[row]?.cells[column]?.covered === 'left' ? '' : top;
}

/** 'Timescale' over 'End': the lower one alone where it says enough, else both. */
function together(top: string, own: string): string {
  if (top === '' || plain(top) === plain(own)) return own;
  // One of several columns to tick says all by itself.
  if (ratingSaid(own) || namesAgency(own)) return own;
  const alone = headingGuesses(own)[0]?.score ?? 0;
  const both = `${top} ${own}`;
  return alone >= 0.9 || alone >= (headingGuesses(both)[0]?.score ?? 0) ? own : both;
}

/** What makes a table a plan: something to do or to mend, and who does it or by when; or much else besides. */
function scoreOf(headings: readonly string[], rows: readonly GridRow[], row: number, height: number): number {
  const said = headings.filter((heading) => heading !== '');
  const known = said.flatMap((heading) =>
    headingGuesses(heading)
      .filter(({ score }) => score >= SURE)
      .slice(0, 1),
  );
  const fields = new Map<Heading, number>();
  for (const { heading, score } of known) fields.set(heading, Math.max(score, fields.get(heading) ?? 0));
  const has = (...any: Heading[]): boolean => any.some((field) => fields.has(field));
  const isPlan =
    (has('title', 'finding', 'theme', 'how') && has('lead', 'due', 'agency')) ||
    (has('title', 'finding') && has('status', 'rating', 'progress', 'success', 'evidence', 'support')) ||
    (has('lead') && has('due') && said.length > 2);
  if (!isPlan) return 0;
  const sum = [...fields].reduce(
    (all, [field, score]) => all + (field === 'ignored' ? 0.4 : field === 'title' ? 1.3 : 1) * score,
    0,
  );
  const texts = rows
    .slice(row, row + height)
    .flatMap(({ cells }) => cells.filter(({ text }) => text.length > 90));
  const strange = said.length - known.length;
  return sum - 0.15 * strange - 0.8 * texts.length;
}
