import { err, ok, type Result } from '../basics/result';
import type { Day } from '../calendar/day';
import { namesAgency, type IsKnown } from './cells/agencies';
import type { Grid } from './cells/grid';
import { plain } from './cells/plain';
import type { PlanColumns } from './table/columns';
import type { Field } from './table/headings';
import { columnsBelow } from './columns-below';
import type { Corrections, PlanFile } from './plan-file';
import { readTable, type TableContext } from './read-table';
import { keyPlacesIn, readKey } from './rows/key';
import { chooseTables, type PlanTable } from './tables';
import { warningsOf } from './warnings';

/** What is known beside the file. */
export interface PlanReader {
  readonly today: Day;
  /** Names of the partnership's agencies, by which leads are split. */
  readonly agencies: readonly string[];
  readonly corrections: Corrections;
}

/** Reads the plan in the sheets, tables or rows of a file; 'no-table' where none looks like a plan. */
export function readPlan(
  grids: readonly Grid[],
  { today, agencies, corrections }: PlanReader,
): Result<PlanFile, 'no-table'> {
  const { tables, warnings } = chooseTables(grids, corrections);
  const [first] = tables;
  if (!first) return err('no-table');
  const columns = tables.map(({ grid, header }) =>
    corrected(columnsBelow(grid.rows, header), header.headings, corrections),
  );
  const key = readKey([...keyPlaces(grids, tables)]);
  const isKnown = knownNames(tables, columns, agencies);
  const reads = tables.map((table, at) =>
    readTable(table, { ...placeOf(table, tables), columns: columns[at]!, key, isKnown, today }),
  );
  const rows = reads.flatMap((read) => read.rows);
  const file: PlanFile = {
    ...(first.grid.kind === 'sheet' && first.grid.name ? { sheet: first.grid.name } : {}),
    headerRow: first.grid.rows[first.header.row]?.at,
    columns: headingsOf(columns[0]!, first.header.headings),
    headings: first.header.headings,
    rows,
    skipped: reads.flatMap((read) => read.skipped),
    refused: reads.flatMap((read) => read.refused),
    warnings,
  };
  return ok({ ...file, warnings: [...warnings, ...warningsOf(file, tables)] });
}

function headingsOf({ fields }: PlanColumns, headings: readonly string[]): Partial<Record<Field, string>> {
  return Object.fromEntries(
    [...fields].map(([field, [column = -1]]) => [field, (headings[column] ?? '').replace(/\s+/g, ' ')]),
  );
}

/** What a person said of the columns takes the place of the guess. */
function corrected(
  guess: PlanColumns,
  headings: readonly string[],
  { columns = {} }: Corrections,
): PlanColumns {
  const fields = new Map(guess.fields);
  for (const [field, heading] of Object.entries(columns) as [Field, string][]) {
    const column = headings.findIndex((one) => plain(one) === plain(heading));
    for (const [other, taken] of fields)
      if (taken.includes(column))
        fields.set(
          other,
          taken.filter((one) => one !== column),
        );
    if (column < 0) fields.delete(field);
    else fields.set(field, [column]);
  }
  for (const [field, taken] of fields) if (taken.length === 0) fields.delete(field);
  return { ...guess, fields };
}

/** Where a key may stand: rows above the header, below and beside the plan, and tables that are no plan. */
function* keyPlaces(grids: readonly Grid[], tables: readonly PlanTable[]) {
  for (const { grid, header } of tables) {
    for (const row of grid.rows.slice(0, header.row)) yield { cells: row.cells };
    const width = header.headings.length;
    for (const row of grid.rows.slice(header.row + header.height)) {
      if (row.cells.length > width) yield { cells: row.cells.slice(width) };
      const said = row.cells.filter(({ text }) => text !== '');
      if (said.length > 0 && said.length <= 2 && said.length < width / 2)
        yield { cells: row.cells.slice(0, width) };
    }
  }
  const others = grids.filter(
    (grid) => !tables.some((table) => table.grid.name === grid.name && table.grid.kind === grid.kind),
  );
  for (const grid of others) yield* keyPlacesIn(grid);
}

/** A name that leads an action by itself is one name, whatever commas or 'and' it holds. */
function knownNames(
  tables: readonly PlanTable[],
  columns: readonly PlanColumns[],
  agencies: readonly string[],
): IsKnown {
  const known = new Set(agencies.map(plain));
  tables.forEach(({ grid, header }, at) => {
    const own = [...(columns[at]?.fields.get('lead') ?? []), ...(columns[at]?.fields.get('support') ?? [])];
    for (const row of grid.rows.slice(header.row + header.height)) {
      for (const column of own) {
        const text = row.cells[column]?.text ?? '';
        if (text !== '' && text.length < 80 && !/[;,/\n|]|\s(?:and|&|with)\s/i.test(text))
          known.add(plain(text));
      }
    }
  });
  return (name) => known.has(plain(name));
}

const GENERIC =
  /^(?:(?:the )?(?:multi-agency |joint |jtai |improvement |partnership |our )*(?:action |improvement |delivery )*plan|actions?|plan|introduction|appendix \w+|annex \w+|contents|sheet ?\d+|(?:open|closed|completed?|live|current|outstanding|archived) (?:actions?|plan|items)|.*\b(?:tracker|log)\b.*)$/;

/** What the sheet's name or the headings above a table say of all that is in it. */
function placeOf(
  { grid }: PlanTable,
  tables: readonly PlanTable[],
): Pick<TableContext, 'sheet' | 'agency' | 'under'> {
  const isOneOfSeveral = tables.length > 1;
  if (grid.kind === 'sheet' && isOneOfSeveral) {
    const name = grid.name ?? '';
    const isPlanName = GENERIC.test(plain(name));
    return namesAgency(name)
      ? { sheet: name, agency: name }
      : { sheet: name, ...(isPlanName ? {} : { under: { text: name, look: 'sheet' } }) };
  }
  if (grid.kind !== 'table') return {};
  const sheet = isOneOfSeveral ? grid.name : undefined;
  const heading = grid.above.at(-1) ?? '';
  const isShared = tables.every((other) => (other.grid.above.at(-1) ?? '') === heading);
  const isTitle = heading === '' || GENERIC.test(plain(heading)) || (isShared && !SAYS_WHAT.test(heading));
  return { sheet, ...(isTitle ? {} : { under: { text: heading, look: 'heading' } }) };
}

const SAYS_WHAT =
  /^(?:priority|theme|objective|recommendation|finding|area|work ?stream|strand|standard|outcome)\b/i;
