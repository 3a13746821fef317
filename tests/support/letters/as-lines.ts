import { tidy, type Line } from '../../../bot/domain/letter/print/line';
import { isApart, laidOut, width, type Piece, type PrintedPage } from './layout';
import type { LetterSpec } from './spec';

/** The letter as the lines that a careful reader of its print makes of it, without a file in between. */
export function printedLines(spec: LetterSpec): readonly Line[] {
  const told = spec.print?.paragraphs !== 'untold';
  return laidOut(spec).flatMap((page) => {
    const rows = [...page.body, ...page.notes];
    const lines = rows.map((row, at) => {
      const above = rows[at - 1];
      const begins = above === undefined || above.some(({ ends }) => ends);
      const raised = row.filter(isRaised).map((one) => lineOf([one], page.number));
      const printed = lineOf(
        row.filter((one) => !isRaised(one)),
        page.number,
      );
      return [...raised, { ...printed, ...(told ? { begins } : {}) }];
    });
    return [...lines.flat(), ...numberOf(page, spec)];
  });
}

/** A footnote's figure stands above its line, and is a line of its own. */
const isRaised = ({ size, font }: Piece): boolean => size === 8 && font !== 'signs';

function lineOf(row: readonly Piece[], page: number): Line {
  const sign = row[0]?.font === 'signs' ? row[0] : undefined;
  const words = sign ? row.slice(1) : row;
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) throw new RangeError('A line has words.');
  return {
    page,
    text: tidy(
      words.map((piece, at) => (isApart(words[at - 1], piece) ? `\t${piece.text}` : piece.text)).join(''),
    ),
    ...(sign ? { mark: sign.text } : {}),
    place: {
      left: (sign ?? first).x,
      textLeft: first.x,
      right: last.x + width(last.text, last.size),
      baseline: first.y,
    },
    bold: first.font === 'bold',
    size: first.size,
  };
}

/** The page's number in its foot. */
const numberOf = ({ number }: PrintedPage, { print }: LetterSpec): readonly Line[] =>
  number > 1 && print?.numbers !== 'none'
    ? [
        {
          page: number,
          text: String(number),
          place: { left: 517.5, textLeft: 517.5, right: 524, baseline: 59 },
          bold: false,
          size: 12,
          begins: true,
        },
      ]
    : [];
