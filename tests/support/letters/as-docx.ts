import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Bullet, LetterSpec, Part } from './spec';

/** The letter as a Word document: lists are lists, headings bold, footnotes left out. */
export function letterDocx(spec: LetterSpec): Promise<Buffer> {
  const children = spec.parts.flatMap((part) => paragraphsOf(part));
  return Packer.toBuffer(new Document({ numbering: { config: [LISTS] }, sections: [{ children }] }));
}

const LISTS = {
  reference: 'findings',
  levels: ['\u25fc', '\u2212'].map((text, level) => ({
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
  })),
};

const run = (text: string, bold = false): TextRun => new TextRun({ text: text.replace(/\^\d/g, ''), bold });

function paragraphsOf(part: Part): (Paragraph | Table)[] {
  if ('page' in part) return [new Paragraph({ children: [new PageBreak()] })];
  if ('note' in part) return [];
  if ('heading' in part) return [new Paragraph({ children: [run(part.heading, true)] })];
  if ('prose' in part) return [new Paragraph({ children: [run(part.prose)] })];
  if ('rows' in part) return [tableOf(part.rows)];
  if ('cells' in part) return [cellsOf(part.cells)];
  if ('lines' in part)
    return part.lines.map(
      (text) =>
        new Paragraph({
          children: text
            .split('\t')
            .flatMap((one, at) => (at === 0 ? [run(one)] : [new TextRun('\t'), run(one)])),
        }),
    );
  return part.bullets.flatMap((bullet) => listed(typeof bullet === 'string' ? { text: bullet } : bullet));
}

const tableOf = (rows: readonly string[]): Table =>
  new Table({
    rows: rows.map(
      (text, at) =>
        new TableRow({
          children: [`${at + 1}`, text].map(
            (one) => new TableCell({ children: [new Paragraph({ children: [run(one)] })] }),
          ),
        }),
    ),
  });

const cellsOf = (cells: readonly (readonly [string, string])[]): Table =>
  new Table({
    rows: cells.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                children: cell
                  .split('\n')
                  .flatMap((text) =>
                    text.startsWith('• ')
                      ? listed({ text: text.slice(2) })
                      : [new Paragraph({ children: [run(text)] })],
                  ),
              }),
          ),
        }),
    ),
  });

const listed = ({ text, sub = [] }: Bullet): Paragraph[] =>
  [text, ...sub].map(
    (one, at) =>
      new Paragraph({ children: [run(one)], numbering: { reference: 'findings', level: at === 0 ? 0 : 1 } }),
  );
