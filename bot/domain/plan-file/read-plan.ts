import { err, ok, type Result } from '../basics/result';
import type { Day } from '../calendar/day';
import { namesAgency, type IsKnown } from './cells/agencies';
import { cellName, type Grid } from './cells/grid';
import { plain } from './cells/plain';
import type { PlanColumns } from './table/columns';
import type { Field } from './table/headings';
import { columnsBelow } from './columns-below';
import { columnsNotThere, columnsSaid, corrected } from './corrections';
import { detailOf } from './detail';
import type { Corrections, PlanFile, RefusedRow, RememberedColumns } from './plan-file';
import { readTable, type TableContext } from './read-table';
import { isOfATheme, isStateHeading, SHEET } from './rows/groups';
import { childDataIn } from './rows/child-data-in';
import { isKeyAcross, isKeyHeading, keyPlacesIn, readKey } from './rows/key';
import { readNamesKey, type NamesKey } from './rows/names-key';
import { chooseTables } from './tables';
import type { PlanTable } from './plan-table';
import { warningsOf } from './warnings';

/** What is known beside the file. */
export interface PlanReader {
  readonly today: Day;
  /** Names of the partnership's agencies, by which leads are split. */
  readonly agencies: readonly string[];
  readonly corrections: Corrections;
  /** What was said of the columns of earlier files. */
  readonly remembered?: RememberedColumns;
  /** Also give the rows as they stand in the file, and what the guess can be corrected by. */
  readonly isInDetail?: boolean;
}

/** Reads the plan in the sheets, tables or rows of a file; 'no-table' where none looks like a plan. */
export function readPlan(
  grids: readonly Grid[],
  { today, agencies, corrections, remembered, isInDetail = false }: PlanReader,
): Result<PlanFile, 'no-table'> {
  const { warnings, ...chosen } = chooseTables(grids, corrections, remembered);
  const { tables, refused } = withoutChildData(chosen.tables, today);
  const [first] = tables;
  if (!first) return err('no-table');
  const said = columnsSaid(tables, corrections, remembered);
  const columns = tables.map(({ grid, header }) =>
    corrected(columnsBelow(grid.rows, header), header.headings, said),
  );
  const places = [...keyPlaces(grids, tables)];
  const key = readKey(places);
  const names = readNamesKey(besides(grids, tables), places);
  const isKnown = knownNames(tables, columns, agencies, names);
  const reads = tables.map(withoutKey).map((table, at) =>
    readTable(table, {
      ...placeOf(table, tables),
      columns: columns[at]!,
      key,
      names,
      isKnown,
      today,
      isInDetail,
    }),
  );
  const rows = reads.flatMap((read) => read.rows);
  const file: PlanFile = {
    ...(first.grid.kind === 'sheet' && first.grid.name ? { sheet: first.grid.name } : {}),
    headerRow: rowInFile(first),
    columns: headingsOf(columns[0]!, first.header.headings),
    headings: first.header.headings,
    rows,
    skipped: reads.flatMap((read) => read.skipped),
    refused: [...refused, ...reads.flatMap((read) => read.refused)],
    warnings,
    ...(isInDetail ? { detail: detailOf(grids, first, columns[0]!, { ...said, today }) } : {}),
  };
  return ok({
    ...file,
    warnings: [...warnings, ...columnsNotThere(tables, corrections), ...warningsOf(file, tables)],
  });
}

/** Headings that were found in no row of the file have no number. */
function rowInFile({ grid, header }: PlanTable): number | undefined {
  const at = grid.rows[header.row]?.at ?? 0;
  return at > 0 ? at : undefined;
}

/** A row that somebody took for the headings may hold what must not be shown: such a column has no heading. */
function withoutChildData(
  tables: readonly PlanTable[],
  today: Day,
): { readonly tables: readonly PlanTable[]; readonly refused: readonly RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const clean = tables.map((table) => {
    const { grid, header } = table;
    const heads = grid.rows.slice(header.row, header.row + header.height);
    const found = heads.flatMap((row) => childDataIn(row, [], today));
    refused.push(...found);
    const isFound = (column: number): boolean =>
      heads.some(({ at }) => found.some((one) => one.at === cellName(column, at)));
    const headings = header.headings.map((heading, column) => (isFound(column) ? '' : heading));
    return { grid, header: { ...header, headings } };
  });
  return { tables: clean, refused };
}

function headingsOf({ fields }: PlanColumns, headings: readonly string[]): Partial<Record<Field, string>> {
  return Object.fromEntries(
    [...fields].map(([field, [column = -1]]) => [field, (headings[column] ?? '').replace(/\s+/g, ' ')]),
  );
}

/** Where a key may stand: rows above the header, below and beside the plan, and tables that are no plan. */
function* keyPlaces(grids: readonly Grid[], tables: readonly PlanTable[]) {
  for (const { grid, header } of tables) {
    for (const row of grid.rows.slice(0, header.row)) yield { cells: row.cells };
    const width = widthOf(header);
    for (const row of grid.rows.slice(header.row + header.height)) {
      if (row.cells.length > width) yield { cells: row.cells.slice(width) };
      const said = row.cells.filter(({ text }) => text !== '');
      if (isKeyAcross(said) || (said.length > 0 && said.length <= 2 && said.length < width / 2))
        yield { cells: row.cells.slice(0, width) };
    }
  }
  for (const grid of besides(grids, tables)) yield* keyPlacesIn(grid);
}

/** The sheets and tables of a file that are none of the plan's. */
const besides = (grids: readonly Grid[], tables: readonly PlanTable[]): readonly Grid[] =>
  grids.filter(
    (grid) => !tables.some((table) => table.grid.name === grid.name && table.grid.kind === grid.kind),
  );

/** How many columns are the plan's: a key that is headed as one may stand beside it. */
function widthOf({ headings }: PlanTable['header']): number {
  const key = headings.findIndex((heading, at) => at > 1 && isKeyHeading(heading));
  return key < 0 ? headings.length : key;
}

/** The key beside a plan is no part of its rows. */
function withoutKey(table: PlanTable): PlanTable {
  const width = widthOf(table.header);
  if (width === table.header.headings.length) return table;
  const rows = table.grid.rows.map((row) => ({ ...row, cells: row.cells.slice(0, width) }));
  return { grid: { ...table.grid, rows }, header: table.header };
}

/** A name that leads an action by itself is one name, whatever commas or 'and' it holds. */
function knownNames(
  tables: readonly PlanTable[],
  columns: readonly PlanColumns[],
  agencies: readonly string[],
  names: NamesKey,
): IsKnown {
  const known = new Set([...agencies.map(plain), ...names.keys()]);
  tables.forEach(({ grid, header }, at) => {
    const own = [...(columns[at]?.fields.get('lead') ?? []), ...(columns[at]?.fields.get('support') ?? [])];
    for (const row of grid.rows.slice(header.row + header.height)) {
      for (const column of own) {
        const text = row.cells[column]?.text ?? '';
        if (text !== '' && text.length < 80 && !/[;,/\n|+]|\s(?:and|&|with)\s/i.test(text))
          known.add(plain(text));
      }
    }
  });
  return (name) => known.has(plain(name));
}

const GENERIC =
  /^(?:(?:the )?(?:multi-agency |joint |jtai |improvement |partnership |our )*(?:action |improvement |delivery )*plan|actions?|plan|introduction|appendix \w+|annex \w+|contents|sheet ?\d+|(?:open|closed|completed?|live|current|outstanding|archived) plan|.*\b(?:tracker|log)\b.*)$/;

/** What the sheet's name or the headings above a table say of all that is in it. */
function placeOf(
  { grid }: PlanTable,
  tables: readonly PlanTable[],
): Pick<TableContext, 'sheet' | 'agency' | 'under' | 'statusAbove'> {
  const isOneOfSeveral = tables.length > 1;
  if (grid.kind === 'sheet' && isOneOfSeveral) {
    const name = grid.name ?? '';
    if (isStateHeading(name)) return { sheet: name, statusAbove: name };
    const isPlanName = GENERIC.test(plain(name));
    return namesAgency(name)
      ? { sheet: name, agency: name }
      : { sheet: name, ...(isPlanName ? {} : { under: [{ text: name, look: SHEET }] }) };
  }
  if (grid.kind !== 'table') return {};
  const sheet = isOneOfSeveral ? grid.name : undefined;
  const above = grid.above.filter((one) => !NUMBERS_ITS_ACTION.test(plain(one)));
  const heading = above.at(-1) ?? '';
  const isShared = tables.every((other) => (other.grid.above.at(-1) ?? '') === heading);
  const isTitle = heading === '' || GENERIC.test(plain(heading)) || (isShared && !SAYS_WHAT.test(heading));
  const [theme] = above.slice(0, -1).filter(isOfATheme).slice(-1);
  const under = [
    ...(theme ? [{ text: theme, look: 'theme' }] : []),
    ...(isTitle ? [] : [{ text: heading, look: 'heading' }]),
  ];
  return { sheet, ...(under.length === 0 ? {} : { under }) };
}

/** 'Action 3' above a table of that action says nothing of what it answers. */
const NUMBERS_ITS_ACTION = /^(?:action|task|step)s? (?:no\.? ?)?[\d.]+[a-z]?$/;

const SAYS_WHAT =
  /^(?:priority|theme|objective|recommendation|finding|area|work ?stream|strand|standard|outcome)\b/i;
