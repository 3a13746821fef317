import { inColumns } from './pdf-columns';
import type { PdfPiece } from './pdf-piece';
import { tidy, unmarked, type Line } from '../../domain/letter/print/line';

const IS_BOLD = /bold|black|heavy/i;
const IS_SIGNS = /wingdings|webdings|symbol|dingbats/i;

/** Pieces stand on one line when their baselines differ by less than this share of their size. */
const SAME_LINE = 0.3;

/** Gaps, as shares of the size: a blank, and one so wide that what follows stands apart. */
const BLANK = 0.14;
const WIDE = 2;

/** The lines of one page, from its head down, a column after the other. */
export const pdfLines = (pieces: readonly PdfPiece[], page: number): readonly Line[] =>
  inColumns(pieces).flatMap((group) => linesOf(group, page));

function linesOf(pieces: readonly PdfPiece[], page: number): readonly Line[] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const row = rows.at(-1);
    const last = row?.at(-1);
    const goesOn =
      last !== undefined &&
      Math.abs(last.y - piece.y) < SAME_LINE * Math.min(size(last), size(piece)) &&
      Math.abs(size(last) - size(piece)) < 0.3 * size(last);
    if (row && goesOn) row.push(piece);
    else rows.push([piece]);
  }
  return merged(rows)
    .flatMap((row) => lineOf(row, page) ?? [])
    .sort(
      (a, b) =>
        (b.place?.baseline ?? 0) - (a.place?.baseline ?? 0) || (a.place?.left ?? 0) - (b.place?.left ?? 0),
    );
}

/** A blank has no height of its own. */
const size = ({ size: own }: Pick<PdfPiece, 'size'>): number => own || 12;

/** Rows of one baseline that were written at different times come together, as with a name and a tab stop. */
function merged(rows: readonly (readonly PdfPiece[])[]): readonly (readonly PdfPiece[])[] {
  const lines: { y: number; size: number; isMark: boolean; pieces: PdfPiece[] }[] = [];
  const told = rows.map((row) => ({
    y: row[0]?.y ?? 0,
    size: size(row.find((piece) => piece.size > 0) ?? NONE),
    isMark: isMarkAlone(row),
    row,
  }));
  for (const { y, size: height, isMark, row } of told.sort((a, b) => b.y - a.y)) {
    const same = lines.findLast(
      (line) =>
        Math.abs(line.y - y) < SAME_BASELINE &&
        (Math.abs(line.size - height) < 0.3 * height || isMark || line.isMark),
    );
    if (!same) lines.push({ y, size: height, isMark, pieces: [...row] });
    else {
      same.pieces.push(...row);
      same.isMark &&= isMark;
      same.size = Math.max(same.size, height);
    }
  }
  return lines.map(({ pieces }) => [...pieces].sort((a, b) => a.x - b.x));
}

/** Points by which baselines of one line may differ. */
const SAME_BASELINE = 1.5;

/** A bullet may be printed much smaller than the text that it belongs to. */
function isMarkAlone(row: readonly PdfPiece[]): boolean {
  const [only, ...more] = row.filter(({ text }) => text.trim() !== '');
  if (!only || more.length > 0 || only.text.trim().length > 1) return false;
  return IS_SIGNS.test(only.font) || unmarked(`${only.text.trim()} x`).mark !== undefined;
}

/** Stands for a row of blanks. */
const NONE: PdfPiece = { text: '', x: 0, y: 0, width: 0, size: 0, font: '', begins: false };

function lineOf(row: readonly PdfPiece[], page: number): Line | undefined {
  const printed = row.filter(({ text }) => text.trim() !== '');
  const [first] = printed;
  const last = printed.at(-1);
  if (!first || !last) return undefined;
  const sign = IS_SIGNS.test(first.font) && first.text.trim().length === 1 ? first.text.trim() : undefined;
  const whole = tidy(written(row));
  const { mark = sign, text } =
    sign === undefined ? unmarked(whole) : { mark: sign, text: whole.slice(1).trim() };
  const afterMark = mark === undefined ? first : (printed[1] ?? first);
  const words = mark === undefined || printed.length === 1 ? printed : printed.slice(1);
  return {
    page,
    text: tidy(text),
    ...(mark === undefined ? {} : { mark }),
    place: { left: first.x, textLeft: afterMark.x, right: last.x + last.width, baseline: first.y },
    bold: lettersIn(words.filter(({ font }) => IS_BOLD.test(font))) * 2 > lettersIn(words),
    size: Math.max(...words.map((piece) => piece.size)),
    begins: first.begins,
  };
}

const lettersIn = (pieces: readonly PdfPiece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.trim().length, 0);

/** The text of a row: a PDF often leaves blanks out, and only the gap tells of them. */
function written(row: readonly PdfPiece[]): string {
  let text = '';
  let end: number | undefined;
  for (const piece of row) {
    const gap = end === undefined ? 0 : piece.x - end;
    if (gap > WIDE * size(piece)) text += '\t';
    else if (gap > BLANK * size(piece) && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' ';
    // A gap may also be a blank of its own, as wide as the gap.
    text += piece.text.trim() === '' && piece.width > WIDE * size(piece) ? '\t' : piece.text;
    end = piece.x + piece.width;
  }
  return text;
}
