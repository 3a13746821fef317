import { MOST_ROWS } from '../reading-refused';

/** A sheet's XML without what would only cost time and memory. */
export interface TrimmedSheet {
  readonly xml: Buffer;
  /** How many rows hold anything; when it is more than `MOST_ROWS`, `xml` is of no use. */
  readonly rows: number;
  /** The rows left out although they hold something, since they stand far below all others. */
  readonly far: readonly number[];
  /** It holds more cells, merged cells or columns than any plan. */
  readonly isTooLarge: boolean;
}

/** What a sheet of five thousand rows of fifty columns has, each of its cells formatted. */
const MOST = { cells: 250_000, merges: 20_000, columns: 1000 };

/** No plan goes on below this row; a stray cell may stand in row 1,048,576. */
const LAST_ROW = 20_000;

/**
 * Takes rows without any value out of a sheet's XML, and rows far below all others, and counts the rest. Excel
 * remembers hundreds of thousands of formatted empty rows, and one stray cell in the last row makes a reader lay out a
 * million. Looks at bytes alone, so that a sheet that is too large costs next to nothing.
 */
export function trimSheet(xml: Buffer): TrimmedSheet {
  const prefix = /<((?:\w+:)?)worksheet[\s>]/.exec(xml.toString('latin1', 0, 4000))?.[1] ?? '';
  const opening = Buffer.from(`<${prefix}row`);
  const closing = Buffer.from(`</${prefix}row>`);
  const values = ['v>', 'v ', 'is>', 'is '].map((tag) => Buffer.from(`<${prefix}${tag}`));
  const kept: Buffer[] = [];
  const far: number[] = [];
  let rows = 0;
  let from = 0;
  let number = 0;
  for (let at = nextRow(xml, opening, 0); at >= 0; at = nextRow(xml, opening, at + 1)) {
    const tagEnd = xml.indexOf(0x3e, at);
    if (tagEnd < 0) break;
    const isEmpty = xml[tagEnd - 1] === 0x2f;
    const end = isEmpty ? tagEnd + 1 : endOf(xml, closing, tagEnd);
    const row = xml.subarray(at, end);
    number = numberOf(xml.toString('latin1', at, tagEnd)) ?? number + 1;
    const hasValue = !isEmpty && values.some((tag) => row.includes(tag));
    const isFar = hasValue && number > LAST_ROW;
    if (isFar) far.push(number);
    if (hasValue) rows += 1;
    if (!hasValue || isFar) {
      kept.push(xml.subarray(from, at));
      from = end;
    }
    at = end - 1;
    if (rows > MOST_ROWS) kept.length = 0;
  }
  const trimmed = Buffer.concat([...kept, xml.subarray(from)]);
  return { xml: trimmed, rows, far, isTooLarge: rows <= MOST_ROWS && isTooLarge(trimmed, prefix) };
}

const isTooLarge = (xml: Buffer, prefix: string): boolean =>
  comesMoreThan(xml, `<${prefix}c `, MOST.cells) ||
  comesMoreThan(xml, `<${prefix}c>`, MOST.cells) ||
  comesMoreThan(xml, `<${prefix}mergeCell `, MOST.merges) ||
  comesMoreThan(xml, `<${prefix}col `, MOST.columns);

function comesMoreThan(xml: Buffer, tag: string, most: number): boolean {
  const bytes = Buffer.from(tag);
  let count = 0;
  for (let at = xml.indexOf(bytes); at >= 0 && count <= most; at = xml.indexOf(bytes, at + 1)) count += 1;
  return count > most;
}

/** Where the next row begins; '<rowBreaks' is none. */
function nextRow(xml: Buffer, opening: Buffer, from: number): number {
  for (let at = xml.indexOf(opening, from); at >= 0; at = xml.indexOf(opening, at + 1)) {
    const after = xml[at + opening.length];
    if (after === 0x20 || after === 0x3e || after === 0x2f || after === 0x0a || after === 0x0d) return at;
  }
  return -1;
}

function endOf(xml: Buffer, closing: Buffer, from: number): number {
  const at = xml.indexOf(closing, from);
  return at < 0 ? xml.length : at + closing.length;
}

function numberOf(tag: string): number | undefined {
  const number = /\sr="(\d+)"/.exec(tag)?.[1];
  return number === undefined ? undefined : Number(number);
}
