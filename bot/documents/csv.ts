import Papa from 'papaparse';
import type { LoadFault, LoadFile, LoadRow } from '../usecases/loading/load-ports';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads one CSV text whose first row is the header. Each row knows the line on which it begins, counting the lines
 * inside quoted texts. Commas, semicolons and tabs are understood, by what the header uses. Blank rows are left out.
 */
export function readCsv(name: string, text: string): { file: LoadFile; faults: LoadFault[] } {
  const faults: LoadFault[] = [];
  const lines = linesOf(text, (line, reason) => faults.push({ file: name, line, reason }));
  const [first, ...rest] = lines;
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  while (header.at(-1) === '') header.pop();
  if (header.length === 0)
    faults.push({ file: name, line: 1, reason: 'The header with the names of the columns is missing.' });
  const rows = rest.map(({ line, cells }): LoadRow => {
    if (cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      const reason =
        'The row has more cells than the header. Does a text with a comma lack its quotation marks?';
      faults.push({ file: name, line, reason });
    }
    return { line, cells: Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])) };
  });
  return { file: { name, list: name.replace(/\.csv$/i, ''), header, rows }, faults };
}

function linesOf(text: string, fault: (line: number, reason: string) => void): Line[] {
  const lines: Line[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      // 'Delimiter' only says that there was nothing to tell a delimiter by.
      if (errors.some(({ type }) => type === 'Quotes'))
        fault(line, 'A quotation mark in this row is not closed or stands in the wrong place.');
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
      line += newLinesIn(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return lines;
}

/** The header's names hold none of these, so the most frequent one there parts the cells. */
function delimiterOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Line ends between two places: CR LF, LF or CR. */
const newLinesIn = (text: string, from: number, to: number): number =>
  (text.slice(from, to).match(/\r\n|\n|\r/g) ?? []).length;
