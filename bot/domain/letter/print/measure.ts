import { goesOn } from './joining';
import type { Line } from './line';
import { widthOf } from './width';

/** What a letter's print tells of itself. */
export interface Measure {
  /** Points from line to line within a paragraph. */
  readonly pitch: number;
  /** True when the first word of `below` would clearly have stood on the line `above`: so it begins something new. */
  hasRoom(above: Line, below: Line, inBullet?: boolean): boolean;
  /** True when a line may reach to the edge. */
  isFull(line: Line): boolean;
}

/** So many lines that surely go on tell the edge; with fewer, a share of the widest lines does. */
const ENOUGH = 12;
const SURELY_NOT_FULL = 0.8;

/** Room that is no wider than this share of the edge may be chance. */
const SLACK = 0.02;

/** A bullet's text is narrower by how far it stands in: up to 42 of 452 points (`libraries.md`). */
const BULLET_SLACK = 0.11;

/** Measures a letter's lines. */
export function measured(lines: readonly Line[]): Measure {
  const printed = lines.filter(({ text }) => text !== '');
  const edge = edgeOf(printed);
  return {
    pitch: pitchOf(printed),
    isFull: (line) => reach(line) > edge * SURELY_NOT_FULL,
    hasRoom: (above, below, inBullet = false) =>
      reach(above) + firstWord(below) < edge * (1 - (inBullet && !above.place ? BULLET_SLACK : SLACK)),
  };
}

/** Where a line ends: in points, or without layout by the width of its letters. */
const reach = ({ place, text }: Line): number => place?.right ?? widthOf(text);

/** The width of a blank and the first word, in the same measure. */
function firstWord({ text, place, size = 12 }: Line): number {
  const word = widthOf(` ${text.split(/\s/, 1)[0] ?? ''}`);
  return place ? (word * size) / 1000 : word;
}

/**
 * How far a line reaches at least with the first word of the next, when the next surely goes on with it: it begins in
 * lower case. That is the edge, whatever the letter is set in.
 */
function edgeOf(lines: readonly Line[]): number {
  const wrapped = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    return above && line.mark === undefined && above.page === line.page && goesOn(line.text)
      ? [reach(above) + firstWord(line)]
      : [];
  });
  return wrapped.length >= ENOUGH ? share(wrapped, 0.03) : share(lines.map(reach), 0.9) * SURELY_NOT_FULL;
}

/** The value below which so large a share of them lies. */
function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

/** The most frequent distance of two lines, to the half point. */
function pitchOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (!line.place || !above?.place || above.page !== line.page) return;
    const pitch = Math.round((above.place.baseline - line.place.baseline) * 2) / 2;
    if (pitch > 0) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  });
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
