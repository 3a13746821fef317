import { isApart, laidOut, type Piece, type PrintedPage } from './layout';
import type { LetterSpec } from './spec';

/** The letter as programs give the text of a PDF: line by line, pages told by their numbers alone. */
export function letterText(spec: LetterSpec): string {
  const numbers = spec.print?.numbers ?? 'first';
  return laidOut(spec)
    .map((page) => pageText(page, numbers))
    .join('\n');
}

function pageText({ body, notes, number }: PrintedPage, numbers: 'first' | 'last' | 'none'): string {
  const isTold = numbers !== 'none' && (number > 1 || numbers === 'last');
  const told = isTold ? ['', `${number} `, ''] : [''];
  const lines = body.map(textOf);
  const below = notes.length > 0 ? ['                                        ', ...notes.map(textOf)] : [];
  return (numbers === 'last' ? [...lines, ...below, ...told] : [...told, ...lines, ...below]).join('\n');
}

const textOf = (line: readonly Piece[]): string =>
  `${line
    .map((piece, at) => {
      const { text, font } = piece;
      if (font === 'signs') return `${text} `;
      return isApart(line[at - 1], piece) ? `          ${text}` : text;
    })
    .join('')} `;
