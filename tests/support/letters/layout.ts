import { widthOf } from '../../../bot/domain/letter/print/width';
import type { Bullet, LetterSpec, Part } from './spec';

/** A piece of print: where it stands, in what. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: 'regular' | 'bold' | 'signs';
  /** True when a paragraph ends with it, and the print says so. */
  readonly ends?: boolean;
}

export interface PrintedPage {
  readonly body: readonly (readonly Piece[])[];
  readonly notes: readonly (readonly Piece[])[];
  readonly number: number;
}

const LEFT = 70.9;
const RIGHT = 523;
const TOP = 701.5;
const FOOT = 90;
const PITCH = 14.5;
const GAP = 12;

/** Prints a letter on A4, wrapped in Tahoma's widths: what Word does with the real ones. */
export function laidOut(spec: LetterSpec): readonly PrintedPage[] {
  const printer = new Printer(spec);
  spec.parts.forEach((part) => printer.part(part));
  const pages = printer.pages();
  return spec.print?.columns ? besideEachOther(pages) : pages;
}

/** Points from one column's left edge to the next one's. */
const COLUMN = 240;

/** Each second page as the right column of the one before. */
const besideEachOther = (pages: readonly PrintedPage[]): readonly PrintedPage[] =>
  pages.flatMap((page, at) => {
    if (at % 2 === 1) return [];
    const right = (pages[at + 1]?.body ?? []).map((row) =>
      row.map((piece) => ({ ...piece, x: piece.x + COLUMN })),
    );
    return [{ ...page, body: [...page.body, ...right], number: at / 2 + 1 }];
  });

class Printer {
  #pages: { body: Piece[][]; notes: Piece[][] }[] = [{ body: [], notes: [] }];
  #y = TOP;

  readonly #right: number;

  constructor(private readonly spec: LetterSpec) {
    this.#right = spec.print?.columns ? LEFT + COLUMN - 25 : RIGHT;
  }

  pages(): readonly PrintedPage[] {
    const { head, foot } = this.spec.print ?? {};
    const row = (text: string | undefined, number: number, y: number): readonly Piece[][] =>
      text === undefined
        ? []
        : [[{ text: text.replace('#', `${number}`), x: LEFT, y, size: 12, font: 'regular', ends: true }]];
    return this.#pages.map((page, at) => ({
      ...page,
      body: [...row(head, at + 1, TOP + 40), ...page.body, ...row(foot, at + 1, FOOT - 30)],
      number: at + 1,
    }));
  }

  part(part: Part): void {
    if ('page' in part) this.#turn();
    else if ('note' in part) this.#note(part.note);
    else if ('heading' in part) this.#text(part.heading, 'bold', part);
    else if ('prose' in part) this.#text(part.prose, 'regular', part);
    else if ('lines' in part) this.#lines(part.lines);
    else if ('cells' in part) part.cells.forEach((cells) => this.#cells(cells));
    else if ('rows' in part) part.rows.forEach((row, at) => this.#row(`${at + 1}`, row));
    else
      part.bullets.forEach((bullet) => this.#bullet(typeof bullet === 'string' ? { text: bullet } : bullet));
  }

  #text(
    text: string,
    font: 'regular' | 'bold',
    { size = 12, left = LEFT }: { readonly size?: number; readonly left?: number },
  ): void {
    const lines = this.#wrapped(text, this.#right - left, size);
    lines.forEach((line, at) =>
      this.#line([{ text: line, x: left, size, font, ends: this.#ends(lines, at) }]),
    );
    this.#y -= GAP;
  }

  #lines(lines: readonly string[]): void {
    for (const whole of lines) {
      const lines = wrapped(whole, this.#right - LEFT, 12);
      lines.forEach((line, at) => {
        const [text = '', far] = line.split('\t');
        const ends = this.#ends(lines, at);
        const second =
          far === undefined ? [] : [{ text: far, x: 330, size: 12, font: 'regular' as const, ends }];
        this.#line([
          { text, x: LEFT, size: 12, font: 'regular', ends: ends && far === undefined },
          ...second,
        ]);
      });
    }
    this.#y -= GAP;
  }

  #row(number: string, text: string): void {
    const lines = this.#wrapped(text, this.#right - LEFT - 36, 12);
    lines.forEach((line, at) => {
      const told = at === 0 ? [{ text: number, x: LEFT, size: 12, font: 'regular' as const }] : [];
      const rest = {
        text: line,
        x: LEFT + 36,
        size: 12,
        font: 'regular' as const,
        ends: this.#ends(lines, at),
      };
      this.#line([...told, rest]);
    });
    this.#y -= GAP / 2;
  }

  /** Word prints one cell of a row after the other. */
  #cells(cells: readonly [string, string]): void {
    const top = this.#y;
    const ends = cells.map((cell, at) => {
      this.#y = top;
      cell.split('\n').forEach((text) => this.#inCell(text, LEFT + at * COLUMN));
      return this.#y;
    });
    this.#y = Math.min(...ends);
  }

  #inCell(whole: string, left: number): void {
    const isBullet = whole.startsWith('• ');
    const text = isBullet ? whole.slice(2) : whole;
    const textAt = isBullet ? left + 18 : left;
    const lines = this.#wrapped(text, left + COLUMN - 15 - textAt, 12);
    lines.forEach((line, at) => {
      const sign =
        isBullet && at === 0 ? [{ text: '\u2022', x: left, size: 12, font: 'signs' as const }] : [];
      this.#line([
        ...sign,
        { text: line, x: textAt, size: 12, font: 'regular', ends: this.#ends(lines, at) },
      ]);
    });
  }

  #wrapped = (text: string, room: number, size: number): readonly string[] =>
    wrapped(text, room, size, this.spec.print?.hyphens ?? false);

  #bullet({ text, sub = [], turnsAfter }: Bullet): void {
    const { bullet = '\u25fc', bulletAt = LEFT, textAt = 88.8 } = this.spec.print ?? {};
    this.#marked(bullet, text, bulletAt, textAt, turnsAfter);
    sub.forEach((one) => this.#marked('\u2212', one, textAt, textAt + 18));
  }

  #marked(mark: string, text: string, markAt: number, textAt: number, turnsAfter?: number): void {
    const lines = this.#wrapped(text, this.#right - textAt, 12);
    lines.forEach((line, at) => {
      if (at === turnsAfter) this.#turn();
      const sign =
        at === 0
          ? [{ text: mark, x: markAt, size: this.spec.print?.bulletSize ?? 12, font: 'signs' as const }]
          : [];
      this.#line([
        ...sign,
        { text: line, x: textAt, size: 12, font: 'regular', ends: this.#ends(lines, at) },
      ]);
    });
    this.#y -= GAP / 2;
  }

  #ends = (lines: readonly string[], at: number): boolean =>
    this.spec.print?.paragraphs !== 'untold' && at === lines.length - 1;

  #note(text: string): void {
    const page = this.#pages.at(-1);
    const number = this.#pages.reduce((sum, { notes }) => sum + notes.length, 0) + 1;
    page?.notes.push([{ text: `${number} ${text}`, x: LEFT, y: 74, size: 10, font: 'regular' }]);
  }

  /** Prints a line; '^1' behind a word is a small raised figure. */
  #line(pieces: readonly Omit<Piece, 'y'>[]): void {
    if (this.#y < FOOT) this.#turn();
    const placed = pieces.flatMap((piece) => {
      const [text = '', figure] = piece.text.split('^');
      const own = { ...piece, text, y: this.#y };
      if (figure === undefined) return [own];
      const raised = {
        text: figure.slice(0, 1),
        x: piece.x + width(text, piece.size),
        y: this.#y + 4,
        size: 8,
        font: piece.font,
      };
      const rest = { ...piece, text: figure.slice(1), x: raised.x + 4.4, y: this.#y };
      return rest.text === '' ? [own, raised] : [own, raised, rest];
    });
    this.#pages.at(-1)?.body.push(placed);
    this.#y -= PITCH;
  }

  #turn(): void {
    this.#pages.push({ body: [], notes: [] });
    this.#y = TOP;
  }
}

/** True when the print leaves a wide gap between two pieces of a line. */
export const isApart = (before: Piece | undefined, piece: Piece): boolean =>
  before !== undefined &&
  before.font !== 'signs' &&
  piece.x - before.x - width(before.text, before.size) > 24;

export const width = (text: string, size: number): number => (widthOf(text) * size) / 1000;

/** Lines as wide as fit; a hyphen may part a word from the rest, and, where the print does so, a long word as well. */
function wrapped(text: string, room: number, size: number, parts = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[^\s-]+-?|-|\s+/g) ?? []) {
    if (line !== '' && word.trim() !== '' && width(line + word, size) > room) {
      const start = parts && /^\p{L}{7,}$/u.test(word) ? word.slice(0, 4) : '';
      const fits = start !== '' && width(`${line}${start}-`, size) <= room;
      lines.push(fits ? `${line}${start}-` : line.trimEnd());
      line = fits ? word.slice(4) : word;
    } else line += word === '\t' ? '\t' : word;
  }
  return [...lines, line.trimEnd()];
}
