import { laidOut, type Piece, type PrintedPage } from './layout';
import type { LetterSpec } from './spec';

/**
 * The letter as `pdftotext` gives a PDF in the order of the file: lines directly below each other, what stands on one line
 * a blank apart, pages parted by form feeds, footnotes last. With `lost`, each hyphen at a line's end is taken out and the
 * two lines are one, as it does by itself.
 */
export function letterPlainText(spec: LetterSpec, hyphens: 'kept' | 'lost' = 'kept'): string {
  const numbers = spec.print?.numbers ?? 'first';
  return laidOut(spec)
    .map((page) => pageText(page, numbers !== 'none'))
    .map((page) => (hyphens === 'lost' ? page.replace(/(?<=\p{L})-\n(?=\p{Ll})/gu, '') : page))
    .join('\f');
}

function pageText({ body, notes, number }: PrintedPage, isNumbered: boolean): string {
  const rows: { y: number; text: string }[] = [];
  for (const line of [...body, ...notes]) {
    const y = line.at(-1)?.y ?? 0;
    const above = rows.at(-1);
    if (above?.y === y) above.text += ` ${textOf(line)}`;
    else rows.push({ y, text: textOf(line) });
  }
  const lines = rows.map(({ text }) => text);
  return [...(isNumbered && number > 1 ? [String(number)] : []), ...lines, ''].join('\n');
}

/** A raised figure stands glued to its word; a bullet, a number and a cell a blank from what follows. */
const textOf = (line: readonly Piece[]): string =>
  line
    .map((piece, at) => {
      const before = line[at - 1];
      const isGlued = before === undefined || piece.size === 8 || before.size === 8;
      return isGlued ? piece.text : ` ${piece.text}`;
    })
    .join('')
    .replace(/ {2,}/g, ' ');
