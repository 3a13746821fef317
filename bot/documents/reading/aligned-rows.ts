import type { GridRow } from '../../domain/plan-file/cells/grid';

/** What parts the columns of a text that is aligned with blanks. */
const GAP = / {2,}/;
/** The headings stand near the top. */
const WITHIN = 40;
const LEAST_COLUMNS = 3;
/** Longer lines are prose. */
const LONGEST = 1000;

/**
 * The rows of a text whose columns are aligned with blanks below their headings, as programs print them; undefined where
 * the lines do not keep to the places of any line near the top.
 */
export function alignedRows(text: string): GridRow[] | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  if (lines.some((line) => line.length > LONGEST)) return undefined;
  const at = lines.slice(0, WITHIN).findIndex((line) => startsOf(line).length >= LEAST_COLUMNS);
  const starts = startsOf(lines[at] ?? '');
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '');
  const kept = below.filter((line) => keepsTo(starts, line));
  if (at < 0 || kept.length === 0 || kept.length < 0.6 * below.length) return undefined;
  return lines.flatMap((line, index): GridRow[] => {
    if (line.trim() === '') return [];
    const cells = index < at || !keepsTo(starts, line) ? [line.trim()] : cutAt(starts, line);
    return [{ at: index + 1, cells: cells.map((cell) => ({ text: cell })) }];
  });
}

/** Where the columns of a line begin. */
function startsOf(line: string): number[] {
  const starts: number[] = [];
  let from = 0;
  for (const part of line.split(GAP)) {
    const start = line.indexOf(part, from);
    if (part !== '') starts.push(start);
    from = start + part.length;
  }
  return starts;
}

/** Nothing of the line stands across the beginning of a column, and something in more than one of them. */
const keepsTo = (starts: readonly number[], line: string): boolean =>
  starts.slice(1).every((start) => line.length <= start || line[start - 1] === ' ') &&
  cutAt(starts, line).filter((cell) => cell !== '').length > 1;

const cutAt = (starts: readonly number[], line: string): string[] =>
  starts.map((start, column) => line.slice(column === 0 ? 0 : start, starts[column + 1]).trim());
