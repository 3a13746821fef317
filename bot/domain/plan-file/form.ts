import type { Grid, GridCell, GridRow } from './cells/grid';
import { plain } from './cells/plain';
import { headingGuesses } from './table/heading';
import { findHeader, type Header } from './table/header';
import { shownCell, widthOf } from './table/shown';

/** A text in the first column that heads a row, as far as its words tell. */
const isLabel = (text: string): boolean => (headingGuesses(text)[0]?.score ?? 0) >= 0.75;

/** So many different labels below one another make a form. */
const LEAST_LABELS = 3;

/**
 * Plans that are laid out as forms, labels in the first column ('Action', 'Lead', 'By when') and what is said beside
 * them, as a table with a header: one action a column, or one after the other below. Undefined for any other grid.
 */
export function formAsTable(grid: Grid): Grid | undefined {
  const labelledRows =
    grid.kind === 'text' || grid.kind === 'lines'
      ? grid.rows.flatMap(inlineLabels).map(labelled)
      : pairsBelow(grid.rows);
  const rows = labelledRows.flatMap(numberApart);
  const labels = rows.map((_, at) => shownCell(rows, at, 0).text);
  const different = new Map(labels.filter(isLabel).map((label) => [plain(label), label]));
  if (different.size < LEAST_LABELS) return undefined;
  const header = [...different.values()];
  const isOneBelow = isRepeated(labels) || widthOf(rows) <= 2;
  const records = isOneBelow ? recordsBelow(rows, labels) : recordsBeside(rows, labels);
  const table: GridRow[] = [
    { at: rows[0]?.at ?? 1, cells: header.map((text) => ({ text })) },
    ...records.map(({ at, cells }) => ({
      at,
      cells: header.map((label) => cells.get(plain(label)) ?? { text: '' }),
    })),
  ];
  const found: Header | undefined = findHeader(table, 1);
  return found ? { ...grid, rows: table } : undefined;
}

/** 'Action | Agree a form | Lead | Police' in a row: two labels with what they say, put below one another. */
function pairsBelow(rows: readonly GridRow[]): readonly GridRow[] {
  const pairs = rows.map(({ cells }) =>
    cells.flatMap((cell, column) =>
      column % 2 === 0 ? [[cell, cells[column + 1] ?? { text: '' }] as const] : [],
    ),
  );
  const said = pairs
    .filter((_, at) => !isHeadingAcross(rows[at]))
    .flat()
    .filter(([label, value]) => label.text !== '' || value.text !== '');
  const isInPairs =
    widthOf(rows) > 2 &&
    said.length > 2 &&
    said.every(([label, value]) => isLabel(label.text) && !isLabel(value.text));
  if (!isInPairs) return rows;
  return rows.flatMap((row, at) =>
    (isHeadingAcross(row) ? [headingPair(row)] : (pairs[at] ?? [])).flatMap((cells) =>
      cells[0].text === '' ? [] : [{ ...row, cells }],
    ),
  );
}

/** One text across the whole form says what its action answers. */
function isHeadingAcross(row: GridRow | undefined): boolean {
  const [first, ...more] = row?.cells ?? [];
  return (
    first !== undefined &&
    first.text !== '' &&
    more.length > 0 &&
    more.every(({ covered }) => covered === 'left')
  );
}

const headingPair = ({ cells }: GridRow): readonly [GridCell, GridCell] => [
  { text: 'Finding' },
  { text: cells[0]?.text ?? '' },
];

/** '1. Agree a form. Lead: Police. By when: 30/06/2025' says in one line what a form says in several. */
function inlineLabels(row: GridRow): GridRow[] {
  const text = row.cells
    .map((cell) => cell.text)
    .filter(Boolean)
    .join(', ');
  const found = [...text.matchAll(INLINE)].filter(([, label = '']) => isLabel(label));
  const [first] = found;
  if (!first || found.length < 2) return [row];
  const before = text.slice(0, first.index).replace(/[\s.;,(–-]+$/, '');
  const [, ref = '', action = before] = /^\s*(\d[\d.]*|[A-Z]{1,3}\d+)[.):]?\s+(.*)$/s.exec(before) ?? [];
  const cells = (label: string, said: string): GridRow => ({
    ...row,
    cells: [{ text: label }, { text: said.trim().replace(/[\s.;,(–-]+$/, '') }],
  });
  const parts = found.map((one, at) =>
    cells(one[1] ?? '', text.slice(one.index + one[0].length, found[at + 1]?.index ?? text.length)),
  );
  return [...(ref ? [cells('Ref', ref)] : []), ...(action ? [cells('Action', action)] : []), ...parts];
}

const INLINE = /(?:^|[.;,(|]\s*|\s[–-]\s*|\s)([A-Z][A-Za-z ]{1,24}):\s*/g;

/** 'Lead: Police' in a text file is a label and what it says. */
function labelled(row: GridRow): GridRow {
  const [first, ...rest] = row.cells;
  const [, label = '', said = ''] = /^([^:]{2,40}):\s*(.*)$/s.exec(first?.text ?? '') ?? [];
  if (!isLabel(label.replace(/\s+[\d.]+[a-z]?$/i, '')) || rest.some(({ text }) => text !== '' && said === ''))
    return row;
  const text = [said, ...rest.map((cell) => cell.text)].filter(Boolean).join(', ');
  return { ...row, cells: [{ text: label }, { text }] };
}

/** 'Action 2 | Train the trainers' is the action with the number 2. */
function numberApart(row: GridRow): GridRow[] {
  const [first, ...rest] = row.cells;
  const [, label = '', number = ''] =
    /^(.+?)\s+(?:no\.?\s*)?(\d{1,3}(?:\.\d{1,3})*[a-z]?)[.:]?$/i.exec(first?.text ?? '') ?? [];
  if (headingGuesses(label)[0]?.heading !== 'title' || !isLabel(label)) return [row];
  return [
    { ...row, cells: [{ text: 'Ref' }, { text: number }] },
    { ...row, cells: [{ text: label }, ...rest] },
  ];
}

const isRepeated = (labels: readonly string[]): boolean => {
  const said = labels.filter(isLabel).map(plain);
  return new Set(said).size < said.length;
};

interface FormRecord {
  at: number;
  readonly cells: Map<string, GridCell>;
}

/** One action below the other: a label that comes again begins the next. */
function recordsBelow(rows: readonly GridRow[], labels: readonly string[]): FormRecord[] {
  const records: FormRecord[] = [];
  let last = '';
  labels.forEach((label, row) => {
    const value = shownCell(rows, row, 1);
    if (!isLabel(label)) {
      const more = rows[row]?.cells[1]?.covered ? label : [label, value.text].filter(Boolean).join('\n');
      goOn(records.at(-1)?.cells, last, more);
      return;
    }
    last = plain(label);
    if (records.length === 0 || records.at(-1)?.cells.has(last)) {
      records.push({ at: rows[row]?.at ?? 0, cells: new Map() });
    }
    records.at(-1)?.cells.set(last, value);
  });
  return records;
}

/** A line without a label goes on with what was said before it. */
function goOn(cells: Map<string, GridCell> | undefined, label: string, text: string): void {
  const before = cells?.get(label);
  if (before && text !== '') cells?.set(label, { ...before, text: `${before.text}\n${text}` });
}

/** One action a column. */
function recordsBeside(rows: readonly GridRow[], labels: readonly string[]): FormRecord[] {
  const at = rows.find((_, row) => isLabel(labels[row] ?? ''))?.at ?? 1;
  const records = Array.from({ length: Math.max(0, widthOf(rows) - 1) }, (_, column): FormRecord => {
    const cells = new Map<string, GridCell>();
    let last = '';
    labels.forEach((label, row) => {
      if (isLabel(label)) {
        last = plain(label);
        cells.set(last, shownCell(rows, row, column + 1));
      } else if (label === '' && !rows[row]?.cells[column + 1]?.covered)
        goOn(cells, last, shownCell(rows, row, column + 1).text);
    });
    return { at, cells };
  });
  return records.filter(({ cells }) => [...cells.values()].some(({ text }) => text !== ''));
}
