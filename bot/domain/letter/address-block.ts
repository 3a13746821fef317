import { beginsWithName, isName, secondName } from './names';
import type { Line } from './print/line';
import type { Measure } from './print/measure';
import { widthOf } from './print/width';

/** The lines of a letter's addresses, in the order in which they are read, and what tells where each address ends. */
export interface AddressBlock {
  readonly lines: readonly Line[];
  /** True when a line is part of the address that the line above belongs to. */
  goesOn(above: Line, line: Line): boolean;
}

/** So many lines with a gap in them make two columns. */
const FEWEST_ROWS = 2;

/** Points from the left edge of an address from which on a line stands in the second column. */
const SECOND_COLUMN = 150;

/** How a block of addresses is set: one below the other, in two columns, names and posts on lines or in cells of their own. */
export function addressBlock(given: readonly Line[], measure: Measure): AddressBlock {
  const lines = inOrder(given);
  const printed = lines.filter(({ text }) => text !== '');
  const isStacked = isName(printed[0]?.text ?? '') && printed.filter(({ text }) => isName(text)).length > 1;
  const isInCells = printed.filter(({ text }) => isNameInCell(text)).length >= FEWEST_ROWS;
  const isNarrow = isWrapped(lines);
  // Word's PDFs say where each begins; others say so of none.
  const isTold = lines.some((line, at) => at > 0 && line.begins === true);
  return {
    lines,
    goesOn: (above, line) => {
      if (line.mark !== undefined) return false;
      const isLed = isName(line.text) || beginsWithName(line.text);
      if (isName(above.text) && !isLed) return true;
      if (/^[\p{Ll}(&–-]/u.test(line.text) || /[,&–-]$|\b(?:and|of|for|the)$/.test(above.text)) return true;
      if (isStacked && !isLed) return true;
      if (isTold) return line.begins !== true;
      if (isLed) return false;
      return isInCells || isNarrow || isRest(line.text) || !measure.hasRoom(above, line);
    },
  };
}

/** 'County Council', 'Board': what no body is called without a place's name before it. */
const isRest = (text: string): boolean =>
  /^(?:(?:County|Borough|City|District|Metropolitan|Integrated|Clinical|NHS|Foundation|Care|Commissioning) )*(?:Council|Board|Trust|Group|Commissioner|Constabulary|Company|Partnership)$/.test(
    text,
  );

const isNameInCell = (text: string): boolean => {
  const [name = '', post, ...more] = text.split('\t');
  return post !== undefined && more.length === 0 && isName(name) && !isName(post) && !beginsWithName(post);
};

/** How near to the width of a narrow column its full lines are, as a share. */
const NEARLY = 0.97;

/**
 * True where addresses are wrapped in less room than the letter's text has, as in a table: each line that begins with no
 * name would not have fitted on the one above, in the width of the widest.
 */
function isWrapped(lines: readonly Line[]): boolean {
  const alone = lines.filter(({ text }) => secondName(text) === undefined);
  const edge = Math.max(...alone.map(({ text }) => widthOf(text)));
  const isLed = ({ text }: Line): boolean => isName(text) || beginsWithName(text);
  const rests = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return above && above.text !== '' && line.text !== '' && !isLed(line) ? [{ line, above }] : [];
  });
  const fills = ({ line, above }: (typeof rests)[number]): boolean =>
    widthOf(`${above.text} ${line.text.split(' ', 1)[0] ?? ''}`) > edge * NEARLY;
  return lines.filter(isLed).length > 1 && rests.length > 1 && rests.every(fills);
}

/** Addresses in two columns one after the other: those of a row from left to right. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const printed = lines.filter(({ text }) => text !== '');
  const rows = printed.filter(({ text }) => text.split('\t').length === 2);
  const isInColumns = rows.length >= FEWEST_ROWS && rows.length * 2 >= printed.length;
  if (!isInColumns || rows.some(({ text }) => isNameInCell(text))) return lines;
  const edge = Math.min(...printed.map(({ place }) => place?.left ?? 0));
  const columns: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    const { begins: _, ...kept } = line;
    const [left = '', right] = line.text.split('\t');
    const isRight = right === undefined && (line.place?.left ?? 0) > edge + SECOND_COLUMN;
    columns[isRight ? 1 : 0].push({ ...kept, text: left });
    if (right !== undefined) columns[1].push({ ...kept, text: right });
  }
  return columns.flatMap((column) => [...column, { page: 1, text: '' }]);
}
