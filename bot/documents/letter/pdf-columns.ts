import type { PdfPiece } from './pdf-piece';

/** Two columns have so many rows of text each, one below the other; addresses and signatures have fewer. */
const FEWEST_ROWS = 6;

/** Letters in a row of a column on average: a letter head beside an address has fewer. */
const FEWEST_LETTERS = 20;

/** Points from one place to the next where a gap between columns is looked for. */
const STEP = 2;

interface Row {
  readonly y: number;
  readonly pieces: readonly PdfPiece[];
}

/**
 * A page's pieces in groups that are read one after the other: all of them, or, where the page is set in two columns, its
 * left column before its right one, between whatever stands over both. The right column is told at the left one's edges,
 * as it goes on with it.
 */
export function inColumns(pieces: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const rows = rowsOf(pieces);
  const gap = gapOf(rows);
  if (gap === undefined) return [pieces];
  const groups: PdfPiece[][] = [];
  let band: Row[] = [];
  const close = (): void => {
    const within = band.flatMap((row) => row.pieces);
    const left = within.filter(({ x }) => x < gap);
    const right = within.filter(({ x }) => x >= gap);
    const by = edgeOf(right) - edgeOf(left);
    groups.push(left, left.length > 0 ? right.map((one) => ({ ...one, x: one.x - by })) : right);
    band = [];
  };
  const across = crossing(rows, gap);
  for (const row of rows) {
    if (!across.has(row)) band.push(row);
    else {
      close();
      groups.push([...row.pieces]);
    }
  }
  close();
  return groups.filter((group) => group.length > 0);
}

/** From the head of the page down. */
function rowsOf(pieces: readonly PdfPiece[]): readonly Row[] {
  const rows: { y: number; pieces: PdfPiece[] }[] = [];
  const printed = pieces.filter(({ text }) => text !== '');
  for (const piece of [...printed].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && row.y - piece.y < 1.5) row.pieces.push(piece);
    else rows.push({ y: piece.y, pieces: [piece] });
  }
  return rows;
}

const isSeen = ({ text }: PdfPiece): boolean => text.trim() !== '';

/** Rows that end both columns: what is printed across the gap, and the salutation, however short, where the text below it is. */
function crossing(rows: readonly Row[], gap: number): ReadonlySet<Row> {
  const seen = rows.map((row) => ({ row, pieces: row.pieces.filter(isSeen) }));
  const isAcross = seen.map(({ pieces }) => pieces.some(({ x, width }) => x < gap && x + width > gap));
  const ends = seen.filter(
    ({ pieces }, at) => isAcross[at] || (/^Dear\b/.test(pieces[0]?.text ?? '') && isAcross[at + 1] !== false),
  );
  return new Set(ends.map(({ row }) => row));
}

/** Where two columns part; undefined where the page has one. A page may have both, one below the other. */
function gapOf(rows: readonly Row[]): number | undefined {
  const seen = rows.flatMap(({ pieces }) => pieces.filter(isSeen));
  const from = Math.min(...seen.map(({ x }) => x));
  const to = Math.max(...seen.map(({ x, width }) => x + width));
  let best: { readonly gap: number; readonly held: number } | undefined;
  for (let gap = from + (to - from) * 0.4; gap < from + (to - from) * 0.6; gap += STEP) {
    const held = bandsOf(rows, gap)
      .filter((band) => isInColumns(band, gap))
      .reduce((sum, band) => sum + band.length, 0);
    if (held > (best?.held ?? 0)) best = { gap, held };
  }
  return best?.gap;
}

/** Rows that follow one another and leave the gap free. */
function bandsOf(rows: readonly Row[], gap: number): readonly (readonly Row[])[] {
  const bands: Row[][] = [[]];
  const across = crossing(rows, gap);
  for (const row of rows) {
    if (across.has(row)) bands.push([]);
    else bands.at(-1)?.push(row);
  }
  return bands;
}

const isInColumns = (band: readonly Row[], gap: number): boolean =>
  isColumn(band, (x) => x < gap) && isColumn(band, (x) => x >= gap);

/** Whether enough rows on one side of a gap hold as much as a column's do. */
function isColumn(band: readonly Row[], isOn: (x: number) => boolean): boolean {
  const own = band
    .map(({ pieces }) => pieces.filter((one) => isOn(one.x) && isSeen(one)))
    .filter((row) => row.length > 0);
  const letters = own.flat().reduce((sum, { text }) => sum + text.trim().length, 0);
  return own.length >= FEWEST_ROWS && letters >= own.length * FEWEST_LETTERS;
}

/** Where most rows of a column begin. */
function edgeOf(pieces: readonly PdfPiece[]): number {
  const rows = rowsOf(pieces.filter(isSeen)).map((row) => Math.min(...row.pieces.map(({ x }) => x)));
  return Math.min(...rows);
}
