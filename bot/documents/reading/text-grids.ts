import Papa from 'papaparse';
import { err, ok, type Result } from '../../domain/basics/result';
import type { Grid, GridCell, GridRow } from '../../domain/plan-file/cells/grid';
import { alignedRows } from './aligned-rows';
import { decodeText } from '../decode-text';
import { EMPTY, megabytes } from '../guard/file-refused';
import { MOST_ROWS, planRefused, tooManyRows, type PlanFileRefused } from './reading-refused';

/** No plan has as much text; in bytes. */
const LARGEST_TEXT = 8_000_000;

const NOT_TEXT: PlanFileRefused = {
  code: 'not-a-plan',
  message:
    'This is not a workbook, a Word document or a text file. Save the plan as .xlsx, .docx or .csv and send that.',
};

/**
 * Reads a text file whose cells are parted by commas, semicolons, tabs or bars, in any of the encodings that Excel
 * writes. Bytes that are no text are refused.
 */
export function textGrids(bytes: Buffer): Result<Grid[], PlanFileRefused> {
  if (bytes.length === 0) return err(planRefused(EMPTY));
  if (bytes.length > LARGEST_TEXT) {
    const message = `This file is larger than ${megabytes(LARGEST_TEXT)} of text. Copy the rows of the plan into a new file and send that.`;
    const lines = countOf(bytes, 0x0a);
    return err(lines > MOST_ROWS ? tooManyRows(lines) : { code: 'too-large', message });
  }
  const text = decoded(bytes);
  if (text === undefined) return err(NOT_TEXT);
  if (text.trim() === '') return err(planRefused(EMPTY));
  const { delimiter, body, line } = preface(text);
  const parted = rowsOf(body, delimiter, line);
  const { count } = parted;
  if (count > MOST_ROWS) return err(tooManyRows(count));
  const isHardlyParted =
    parted.rows.filter(({ cells }) => cells.filter(({ text: said }) => said !== '').length > 2).length <
    parted.rows.length / 2;
  const rows = (isHardlyParted && alignedRows(text)) || parted.rows;
  const none = { hiddenColumns: [], above: [], leftOut: [] };
  return ok([
    { kind: 'text', rows, ...none },
    { kind: 'lines', rows: linesOf(text), ...none },
  ]);
}

/** An item of a list is shorter by far. */
const LONGEST_LINE = 4000;

/** The lines of a text as they stand there, for a plan that is a list and no table. */
function linesOf(text: string): GridRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  return lines.map((line, at) => ({
    at: at + 1,
    cells: [{ text: line.trim().slice(0, LONGEST_LINE) }],
    ...(/^(?:\s{2,}|\t)/.test(line) ? { isIndented: true } : {}),
  }));
}

/** A text without its byte order mark; undefined for bytes that no editor would show. */
function decoded(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const isMarked = bytes[0] === 0xff && bytes[1] === 0xfe;
  const sample = bytes.subarray(0, 4000);
  const zeros = countOf(sample, 0);
  if (!isMarked && zeros > 0) {
    // UTF-16 without a mark: every other byte of plain English is nought.
    if (zeros < sample.length * 0.3) return undefined;
    return new TextDecoder(sample[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
  }
  const text = decodeText(bytes);
  const controls = text.slice(0, 4000).match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls > 8 ? undefined : text;
}

function countOf(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** Excel's own first line 'sep=;' says what parts the cells. */
function preface(text: string): { delimiter: string; body: string; line: number } {
  const said = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const body = text.slice(said?.[0].length ?? 0).replace(/^\uFEFF/, '');
  return { delimiter: said?.[1] ?? delimiterOf(body), body, line: said ? 2 : 1 };
}

const MARKS = [',', ';', '\t', '|'] as const;

/** What parts the cells: the mark by which most of the first lines have the same number of cells, above one. */
function delimiterOf(text: string): string {
  const scores = MARKS.map((mark) => {
    const { data } = Papa.parse<string[]>(text, { delimiter: mark, preview: 60 });
    const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length);
    const common = mostCommon(widths.filter((width) => width > 1));
    return { mark, score: common ? common.count * Math.min(common.value, 12) : 0 };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).mark;
}

function mostCommon(values: readonly number[]): { value: number; count: number } | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return best && { value: best[0], count: best[1] };
}

/** A text has no strike-through but the one of Markdown: '~~Buy a van~~'. */
function cellOf(text: string): GridCell {
  const [, struck] = /^~~([^~]+)~~$/.exec(text) ?? [];
  return struck === undefined ? { text } : { text: '', struck };
}

/** How far in the first words of a row stand; the blank that some type after each comma is nothing. */
function indentOf(cells: readonly string[]): number {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  const blanks = /^[ \t\u00a0]*/.exec(first)?.[0].length ?? 0;
  return blanks > 1 ? blanks : 0;
}

/** The rows with the line on which each begins, counting the lines inside quoted texts. */
function rowsOf(
  text: string,
  delimiter: string,
  firstLine: number,
): { readonly rows: Grid['rows']; readonly count: number } {
  const rows: GridRow[] = [];
  let count = 0;
  let line = firstLine;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, meta }) => {
      const isFilled = data.some((cell) => cell.trim() !== '');
      if (isFilled) count += 1;
      // Those beyond the limit are only counted.
      if (isFilled && count <= MOST_ROWS) {
        const indent = indentOf(data);
        rows.push({
          at: line,
          cells: data.map((cell) => cellOf(cell.replace(/\r\n?/g, '\n').trim())),
          ...(indent > 0 ? { indent } : {}),
        });
      }
      line += text.slice(from, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      from = meta.cursor;
    },
  });
  return { rows, count };
}
