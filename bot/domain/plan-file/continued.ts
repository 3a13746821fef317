import type { Grid, GridRow } from './cells/grid';
import { columnsBelow } from './columns-below';
import { contentOf } from './table/content';
import { isExactHeading } from './table/heading';
import { widthOf } from './table/shown';
import { NOT_THE_PLAN, type PlanTable } from './plan-table';

/**
 * The plan's tables of a document with those that only go on with the one before them: whoever breaks a table over the
 * page leaves one behind that has its columns and no headings.
 */
export function withContinued(grids: readonly Grid[], tables: readonly PlanTable[]): readonly PlanTable[] {
  const all: PlanTable[] = [];
  let before: PlanTable | undefined;
  for (const grid of grids) {
    const own = tables.find((table) => isOf(table, grid));
    before = own ?? (before && goesOnWith(before, grid) ? continuing(before, grid) : undefined);
    if (before) all.push(before);
  }
  return tables.every((table) => all.includes(table)) ? all : tables;
}

/** True for a table whose headings are those of the one before. */
export const isContinued = ({ header, grid }: PlanTable): boolean => grid.rows[header.row]?.at === 0;

/** A table that was made of a form is another one, of the same name. */
const isOf = ({ grid }: PlanTable, other: Grid): boolean =>
  grid === other || (grid.name !== undefined && grid.kind === other.kind && grid.name === other.name);

function goesOnWith({ grid: before, header }: PlanTable, grid: Grid): boolean {
  if (grid.kind !== 'table' || before.kind !== 'table') return false;
  if (grid.above.some((heading) => NOT_THE_PLAN.test(heading))) return false;
  if (widthOf(grid.rows) !== header.headings.length) return false;
  const isHeaded = (grid.rows[0]?.cells ?? []).filter(({ text }) => isExactHeading(text)).length >= 2;
  const isUnderTheSame = grid.above.join('\n') === before.above.join('\n');
  return !isHeaded && holdsTheSame(columnsBelow(before.rows, header), grid.rows, isUnderTheSame);
}

/** Numbers stand where numbers stood, or days where days did; both where the table has a heading of its own above it. */
function holdsTheSame(
  { fields }: ReturnType<typeof columnsBelow>,
  rows: readonly GridRow[],
  isUnderTheSame: boolean,
): boolean {
  const content = (column: number | undefined) =>
    column === undefined ? undefined : contentOf(rows.map(({ cells }) => cells[column] ?? { text: '' }));
  const [ref, due] = [content(fields.get('ref')?.[0]), content(fields.get('due')?.[0])];
  const [isNumbered, isDated] = [ref?.refs === 1, due !== undefined && due.dates >= 0.5];
  return isUnderTheSame ? isNumbered || isDated : isDated && (isNumbered || !ref);
}

/** The table below the headings of the one before, in a row that the file does not have. */
function continuing({ header }: PlanTable, grid: Grid): PlanTable {
  const row: GridRow = { at: 0, cells: header.headings.map((text) => ({ text })) };
  return { grid: { ...grid, rows: [row, ...grid.rows] }, header: { ...header, row: 0, height: 1 } };
}
