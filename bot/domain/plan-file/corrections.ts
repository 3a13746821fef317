import { plain } from './cells/plain';
import type { ColumnsGiven, Corrections, RememberedColumns } from './plan-file';
import { columnNames, shapeOf } from './table/column-names';
import type { PlanColumns } from './table/columns';
import type { Field } from './table/headings';
import type { PlanTable } from './plan-table';

/** What a person said of the columns of a file, now or of an earlier file of its shape. */
export interface ColumnsSaid {
  readonly said: ColumnsGiven;
  /** Of which fields it was said earlier. */
  readonly remembered: readonly Field[];
}

/** What is remembered of files of this shape, and what is said now, which counts for more. */
export function columnsSaid(
  [first]: readonly PlanTable[],
  { columns = {} }: Corrections,
  remembered: RememberedColumns = {},
): ColumnsSaid {
  const before = (first && remembered[shapeOf(first.header.headings)]) ?? {};
  const fields = Object.keys(before) as Field[];
  return {
    said: { ...before, ...columns },
    remembered: fields.filter((field) => columns[field] === undefined),
  };
}

const listed = (given: string | readonly string[] = []): readonly string[] =>
  (typeof given === 'string' ? [given] : given).filter((name) => plain(name) !== '');

/** What was said takes the place of the guess. Of columns that this table has not, nothing was said. */
export function corrected(
  guess: PlanColumns,
  headings: readonly string[],
  { said }: Pick<ColumnsSaid, 'said'>,
): PlanColumns {
  const fields = new Map(guess.fields);
  for (const [field, given] of Object.entries(said) as [Field, string | readonly string[]][]) {
    const names = listed(given);
    const columns = names.map((name) => columnNamed(name, headings)).filter((column) => column >= 0);
    if (names.length > 0 && columns.length === 0) continue;
    for (const [other, taken] of fields)
      fields.set(
        other,
        taken.filter((column) => !columns.includes(column)),
      );
    fields.set(field, columns);
  }
  for (const [field, taken] of fields) if (taken.length === 0) fields.delete(field);
  const isFree = (column: number): boolean => ![...fields.values()].flat().includes(column);
  return {
    fields,
    ...(guess.original !== undefined && isFree(guess.original) ? { original: guess.original } : {}),
    ...(guess.coloured !== undefined && !fields.has('rating') && said.rating === undefined
      ? { coloured: guess.coloured }
      : {}),
    ticks: new Map([...guess.ticks].filter(([column]) => isFree(column))),
    agencies: new Map([...guess.agencies].filter(([column]) => isFree(column))),
  };
}

/** Said, but in no table of the file. */
export const columnsNotThere = (
  tables: readonly PlanTable[],
  { columns = {} }: Corrections,
): readonly string[] =>
  Object.values(columns)
    .flatMap(listed)
    .filter((name) => tables.every(({ header }) => columnNamed(name, header.headings) < 0))
    .map((name) => `The file has no column “${name}”: what was guessed stands.`);

function columnNamed(name: string, headings: readonly string[]): number {
  const column = columnNames(headings).findIndex((one) => plain(one) === plain(name));
  return column < 0 ? headings.findIndex((one) => plain(one) === plain(name)) : column;
}
