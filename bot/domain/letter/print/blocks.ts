import { endsSentence, goesOn, isOpen, isOpening, joined } from './joining';
import type { Line, Place } from './line';
import { measured, type Measure } from './measure';

/** What stands together in a letter: a heading, a paragraph or one bullet, its printed lines as one text. */
export interface Block {
  readonly text: string;
  readonly mark?: string;
  /** How far in its bullet stands, in points; undefined without layout. */
  readonly left?: number;
  readonly bold?: boolean;
  /** True when it stands in a table or in a text box, and when it is a row of a table without columns. */
  readonly boxed?: boolean;
  readonly row?: boolean;
  /** How many printed lines it has. */
  readonly lines: number;
  /** Where in the text each page begins that it stands on. */
  readonly pages: readonly { readonly from: number; readonly page: number }[];
}

/** The page on which a place in a block's text stands. */
export const pageAt = ({ pages }: Block, offset: number): number =>
  pages.reduce((found, { from, page }) => (from <= offset ? page : found), pages[0]?.page ?? 1);

/** The page, from 1, on which a block begins. */
export const firstPage = (block: Block): number => pageAt(block, 0);

/** Puts a letter's lines together to blocks. `alone` says of a text that it always stands alone, as a known heading. */
export function blocksOf(lines: readonly Line[], alone: (text: string) => boolean): readonly Block[] {
  const measure = measured(lines);
  const blocks: Line[][] = [];
  let above: Line | undefined;
  let blank = false;
  for (const line of lines) {
    if (line.text === '' && line.mark === undefined) {
      blank ||= above === undefined || line.page === above.page;
      continue;
    }
    const open = blocks.at(-1);
    const [first] = open ?? [];
    const isNew =
      !open ||
      !first ||
      !above ||
      startsBlock({ line, above, first, blank }, measure) ||
      alone(line.text) ||
      alone(above.text);
    if (isNew) blocks.push([line]);
    else open.push(line);
    above = line;
    blank = false;
  }
  return blocks.flatMap(withoutHeadingAtEnd).map(blockOf);
}

/** Longest heading that the text of a bullet or paragraph may hide, in lines. */
const HEADING_LINES = 2;

/**
 * In plain text a heading below a full line looks like the rest of its paragraph. It begins after the end of a sentence
 * with a capital, and ends without a stop.
 */
function withoutHeadingAtEnd(lines: readonly Line[]): readonly (readonly Line[])[] {
  const last = lines.at(-1);
  if (!last || last.place || last.begins !== undefined || endsSentence(last.text)) return [lines];
  const ends = lines.slice(0, -1).map(({ text }) => endsSentence(text));
  const from = ends.lastIndexOf(true) + 1;
  const isHeading =
    from > 0 && lines.length - from <= HEADING_LINES && /^[\p{Lu}‘“]/u.test(lines[from]?.text ?? '');
  return isHeading ? [lines.slice(0, from), lines.slice(from)] : [lines];
}

interface Meeting {
  readonly line: Line;
  readonly above: Line;
  /** The first line of the block that `above` stands in. */
  readonly first: Line;
  /** True when a blank line of the same page stands between. */
  readonly blank: boolean;
}

function startsBlock(lines: Meeting, measure: Measure): boolean {
  const { line, above } = lines;
  if (above.text === '') return false;
  if (line.mark !== undefined) return true;
  if (line.place && above.place) return startsByLayout(lines, line.place, above.place, measure);
  return startsByWords(lines, measure);
}

/** Half a letter's width: what stands nearer together stands at the same edge. */
const SAME_EDGE = 4;

function startsByLayout(
  { line, above, first }: Meeting,
  place: Place,
  upper: Place,
  measure: Measure,
): boolean {
  const edge = first.place?.textLeft ?? place.left;
  const isIndented =
    first.mark !== undefined && place.left >= edge - SAME_EDGE && place.left <= edge + 3 * SAME_EDGE;
  if (line.bold !== above.bold && !isIndented) return true;
  if (line.page !== above.page) {
    if (line.bold === true && above.bold !== true) return true;
    // Bullets that do not hang: their text goes on at the edge of the lines before.
    const isSameEdge = above !== first && Math.abs(place.left - upper.left) < SAME_EDGE;
    if (isSameEdge && first.mark !== undefined && !measure.hasRoom(above, line)) return false;
    if (first.mark !== undefined) return !isIndented && endsSentence(above.text);
    return endsSentence(above.text) && !goesOn(line.text);
  }
  const isApart = upper.baseline - place.baseline > measure.pitch * 1.3;
  // A bullet may have a second paragraph; what is bold and apart is a heading.
  if (isIndented) return isApart && line.bold === true && above.bold !== true;
  if (first.mark !== undefined) return isApart || measure.hasRoom(above, line);
  return isApart || (endsSentence(above.text) && measure.hasRoom(above, line));
}

function startsByWords(lines: Meeting, measure: Measure): boolean {
  const { line, above, blank } = lines;
  if (line.begins !== undefined) return line.begins;
  if (!blank && isOpen(above.text)) return false;
  if (isOpening(line.text) && !endsSentence(above.text)) return true;
  if (line.page !== above.page)
    return endsSentence(above.text) && !goesOn(line.text) && !isCut(lines, measure);
  if (goesOn(line.text) && !(blank && endsSentence(above.text))) return false;
  if (blank) return true;
  return measure.hasRoom(above, line, lines.first.mark !== undefined);
}

/** A bullet of several sentences that the page cuts between two of them: the lines on both sides are full. */
const isCut = ({ line, above, first }: Meeting, measure: Measure): boolean =>
  first.mark !== undefined && measure.isFull(above) && measure.isFull(line);

function blockOf(lines: readonly Line[]): Block {
  const [first] = lines;
  let text = '';
  const pages: { from: number; page: number }[] = [];
  for (const line of lines) {
    const next = joined(text, line.text.replaceAll('\t', ' '));
    if (pages.at(-1)?.page !== line.page)
      pages.push({ from: next.length - line.text.length, page: line.page });
    text = next;
  }
  const bold = lines.every((line) => line.bold === undefined)
    ? undefined
    : lines.every((line) => line.bold === true);
  return {
    text,
    pages,
    lines: lines.length,
    ...(first?.mark === undefined ? {} : { mark: first.mark }),
    ...(first?.place ? { left: first.place.left } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(first?.boxed === undefined ? {} : { boxed: first.boxed }),
    ...(first?.row === true ? { row: true } : {}),
  };
}
