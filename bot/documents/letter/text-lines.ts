import { endsSentence } from '../../domain/letter/print/joining';
import { tidy, unmarked, type Line } from '../../domain/letter/print/line';
import { widthOf } from '../../domain/letter/print/width';
import { inColumns } from './pdf-columns';
import type { PdfPiece } from './pdf-piece';

/** Whoever types a list without a bullet at hand types '* '. In a PDF it begins a note below the text. */
const STAR = /^\s*\*(?=\s)/;

/** The lines of a plain text. A form feed begins a page; without any the printed page numbers tell (`furniture.ts`). */
export function textLines(text: string): readonly Line[] {
  const pages = text.split('\f');
  const lines = pages.flatMap((page, at) =>
    readInOrder(page.split(/\r\n|\n|\r/)).map((line) => ({
      page: at + 1,
      ...unmarked(tidy(line.replace(STAR, '•'))),
    })),
  );
  return lines.map(({ text: said, ...line }) => ({ ...line, text: tidy(said) }));
}

/** How wide a letter and how high a line of typed text is: what columns are looked for by. */
const [WIDE, HIGH] = [6, 12];

/** A text that keeps the place of its words has two columns side by side; read, they stand one below the other. */
function readInOrder(rows: readonly string[]): readonly string[] {
  const pieces = rows.flatMap(piecesOf);
  const groups = inColumns(pieces);
  if (groups.length < 2) return rows;
  return groups.flatMap((group, at) => {
    const own = rowsOf(group);
    const isAdjacent = (groups[at + 1]?.[0]?.y ?? 0) === (group.at(-1)?.y ?? 0) - HIGH;
    // What a column's end cuts goes on at the head of the next.
    return isAdjacent || !endsSentence(own.at(-1) ?? '') ? own : [...own, ''];
  });
}

/** The words of a row that stand together, with two blanks or more between them and the next. */
const piecesOf = (row: string, at: number): PdfPiece[] =>
  [...row.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({
    text,
    ...{ x: index * WIDE, y: -at * HIGH, width: text.length * WIDE, size: HIGH, font: '', begins: false },
  }));

/** Letters' widths are near enough to tell a full row by this share of the widest. */
const NEARLY = 0.92;

/**
 * True for a row whose sentence had no room to go on with this word: the blank row below it stands beside a line of the
 * other column, where the columns are not at the same height.
 */
const isFull = (row: string, below: string, edge: number): boolean =>
  !endsSentence(row) && widthOf(`${row.trim()} ${below.split(/\s/, 1)[0] ?? ''}`) > edge * NEARLY;

/** A column's rows again, with the blank ones between them. */
function rowsOf(pieces: readonly PdfPiece[]): readonly string[] {
  const rows: string[] = [];
  const edge = Math.max(...pieces.map(({ text }) => widthOf(text)));
  let above: number | undefined;
  for (const { text, x, y } of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (above === y) {
      const row = rows.pop() ?? '';
      rows.push(`${row.padEnd(Math.max(Math.round(x / WIDE), row.length + 1))}${text}`);
      continue;
    }
    if (above !== undefined && above - y > HIGH && !isFull(rows.at(-1) ?? '', text, edge)) rows.push('');
    rows.push(`${' '.repeat(Math.max(0, Math.round(x / WIDE)))}${text}`);
    above = y;
  }
  return rows;
}
