import type { Grid, GridCell, GridRow } from '../../../domain/plan-file/cells/grid';
import { isPlaceholder, readParagraph, type DocxParts, type Paragraph } from './paragraph';
import { child, isOn, valueOf, type XmlNode } from './xml-tree';

interface Cell {
  readonly span: number;
  readonly continues: boolean;
  readonly fill?: string;
  readonly paragraphs: readonly Paragraph[];
}

/** Elements that hold paragraphs and tables besides the body and cells. */
const PASSED_THROUGH = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'mc:AlternateContent',
  'mc:Choice',
]);

/**
 * The tables of a document's body, and the lines outside them last. A table inside a cell comes before the one around
 * it, and its text stands there too.
 */
export function readTables(body: XmlNode, parts: DocxParts): Grid[] {
  const grids: Grid[] = [];
  const headings: { text: string; level: number }[] = [];
  const lines: Paragraph[] = [];

  const readBlocks = (node: XmlNode, paragraphs: Paragraph[], isInCell: boolean): void => {
    for (const one of node.children) {
      if (one.name === 'w:p') {
        const paragraph = readParagraph(one, parts);
        paragraphs.push(paragraph);
        if (!isInCell) {
          keepHeading(headings, paragraph);
          lines.push(paragraph);
        }
        // What floats over a cell is read with it.
        for (const box of textBoxes(one)) readBlocks(box, isInCell ? paragraphs : [], isInCell);
      } else if (one.name === 'w:tbl') {
        paragraphs.push(...readTable(one));
      } else if (PASSED_THROUGH.has(one.name) && !(one.name === 'w:sdt' && isPlaceholder(one))) {
        readBlocks(one, paragraphs, isInCell);
      }
    }
  };

  const readTable = (table: XmlNode): Paragraph[] => {
    const above = headings.map(({ text }) => text);
    const all: Paragraph[] = [];
    const rows = descendants(table, 'w:tr').map((row, at): GridRow => {
      const cells = descendants(row, 'w:tc').map((cell): Cell => {
        const paragraphs: Paragraph[] = [];
        readBlocks(cell, paragraphs, true);
        return { ...shapeOf(cell), paragraphs };
      });
      all.push(...inOneLine(cells));
      return rowOf(row, cells, at + 1);
    });
    const name = `Table ${grids.length + 1}`;
    grids.push({ kind: 'table', name, rows, hiddenColumns: [], above, leftOut: [] });
    return all;
  };

  readBlocks(body, [], false);
  return [...grids, linesGrid(lines)];
}

/** A row of a table inside a cell is a line of that cell where each of its own cells has one: 'Draft | DI Jones | 01/07/2025'. */
function inOneLine(cells: readonly Cell[]): readonly Paragraph[] {
  const said = cells.map(({ paragraphs }) =>
    paragraphs.filter(({ text, struck }) => text !== '' || struck !== ''),
  );
  const [first, ...more] = said.flat();
  if (!first || more.length === 0 || said.some(({ length }) => length > 1)) return said.flat();
  const joined = (of: 'text' | 'struck'): string =>
    [first, ...more]
      .map((one) => one[of])
      .filter(Boolean)
      .join(' | ');
  return [{ ...first, text: joined('text'), struck: joined('struck') }];
}

/** Text boxes that are anchored in a paragraph; 'mc:Fallback' has once more what 'mc:Choice' has. */
const textBoxes = (node: XmlNode): XmlNode[] =>
  node.children.flatMap((one) => {
    if (one.name === 'w:txbxContent') return [one];
    return one.name === 'mc:Fallback' || one.name === 'w:del' ? [] : textBoxes(one);
  });

/** What stands outside of tables, a paragraph a row, the items of lists with a mark before them. */
function linesGrid(paragraphs: readonly Paragraph[]): Grid {
  const rows = paragraphs.map((paragraph, at): GridRow => {
    const { text, number, isListed, heading } = paragraph;
    const isHeading = heading !== undefined || isCaption(paragraph);
    const mark = isHeading ? number : isListed ? (number ? `${number}.` : '•') : number;
    return {
      at: at + 1,
      cells: [{ text: text === '' ? '' : [mark, text].filter(Boolean).join(' ') }],
      ...(isHeading ? { isHeading } : {}),
    };
  });
  return { kind: 'lines', rows, hiddenColumns: [], above: [], leftOut: [] };
}

/** The rows of a table or cells of a row, also in content controls around them; not those of a table inside. */
const descendants = (node: XmlNode, name: 'w:tr' | 'w:tc'): XmlNode[] =>
  node.children.flatMap((one) => {
    if (one.name === name) return [one];
    return PASSED_THROUGH.has(one.name) ? descendants(one, name) : [];
  });

function shapeOf(cell: XmlNode): Pick<Cell, 'span' | 'continues' | 'fill'> {
  const properties = child(cell, 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  const fill = child(properties, 'w:shd')?.attributes['w:fill']?.toUpperCase();
  return {
    span: Math.min(100, Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1)),
    continues: merge !== undefined && merge.attributes['w:val'] !== 'restart',
    ...(fill && /^[0-9A-F]{6}$/.test(fill) && fill !== 'FFFFFF' ? { fill } : {}),
  };
}

function rowOf(row: XmlNode, cells: readonly Cell[], at: number): GridRow {
  const properties = child(row, 'w:trPr');
  const before = Math.min(100, Number(valueOf(properties, 'w:gridBefore') ?? 0) || 0);
  const shown = cells.flatMap((cell): GridCell[] => {
    const first = cell.continues ? { ...cellOf(cell), covered: 'above' as const } : cellOf(cell);
    return [first, ...Array.from({ length: cell.span - 1 }, (): GridCell => ({ text: '', covered: 'left' }))];
  });
  const paragraphs = cells.flatMap((cell) => cell.paragraphs);
  const isGone = paragraphs.some(({ isDeleted }) => isDeleted) && paragraphs.every(({ text }) => text === '');
  const isDeleted = isGone || child(properties, 'w:del') !== undefined;
  return {
    at,
    cells: [...Array.from({ length: before }, (): GridCell => ({ text: '' })), ...shown],
    ...(isOn(properties, 'w:hidden') ? { isHidden: true } : {}),
    ...(isDeleted ? { isDeleted } : {}),
  };
}

function cellOf({ paragraphs, fill }: Cell): GridCell {
  const text = linesOf(paragraphs.map((paragraph) => paragraph.text));
  const struck = linesOf(paragraphs.map((paragraph) => paragraph.struck));
  const number = text === '' ? paragraphs.find((paragraph) => paragraph.number !== '')?.number : undefined;
  const colour = fill ?? paragraphs.find(({ highlight }) => highlight)?.highlight;
  const link = paragraphs.find((paragraph) => paragraph.link)?.link;
  return {
    text: number ?? text,
    ...(struck ? { struck } : {}),
    ...(colour ? { fill: colour } : {}),
    ...(link ? { link } : {}),
  };
}

const linesOf = (texts: readonly string[]): string =>
  texts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** A bold line of its own before a table is a heading to its reader, whatever its style; no longer than this. */
const LONGEST_CAPTION = 160;
const CAPTION_LEVEL = 10;

const isCaption = ({ isBold, text }: Paragraph): boolean => isBold && text.length <= LONGEST_CAPTION;

function keepHeading(headings: { text: string; level: number }[], paragraph: Paragraph): void {
  if (paragraph.text === '') return;
  const level = paragraph.heading ?? (isCaption(paragraph) ? CAPTION_LEVEL : undefined);
  if (level === undefined) return;
  while (headings.length > 0 && (headings.at(-1)?.level ?? 0) >= level) headings.pop();
  const text = [paragraph.number, paragraph.text].filter(Boolean).join(' ');
  headings.push({ text, level });
}
