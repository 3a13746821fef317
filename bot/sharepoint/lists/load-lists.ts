import { err, ok } from '../../domain/basics/result';
import type { LoadColumnFault, LoadList } from '../../usecases/loading/load-ports';
import type { Day } from '../../domain/calendar/day';
import { childDataIn } from '../rows/held-back';
import { columnsOf, readRow } from '../rows/list';
import { listOf, LOG_LIST, TABLES, type AnyList } from '.';

/** The lists that `npm run load` fills, in an order in which each refers only to ones before it. */
export const LOAD_LISTS: readonly LoadList[] = [
  ...TABLES.filter((table) => !listOf(table).hidden).map((table) => loadList(table, listOf(table))),
  loadList('log', LOG_LIST),
];

function loadList(table: LoadList['table'], list: AnyList): LoadList {
  const columns = columnsOf(list).map(([property, column]) => ({
    property,
    name: column.name,
    childDataIn: (cell: string, today: Day) => childDataIn(column, cell, today),
  }));
  return {
    table,
    title: list.title,
    ...(list.key === undefined ? {} : { key: list.key }),
    columns,
    readWhole: (cells) => readRow<object>(list, cells) as ReturnType<LoadList['readWhole']>,
    readGiven: (cells) => {
      const values: Record<string, unknown> = {};
      const faults: LoadColumnFault[] = [];
      for (const [property, column] of columnsOf(list)) {
        if (!cells[column.name]?.trim()) continue;
        const read = column.schema.safeParse(cells[column.name]);
        if (read.success) values[property] = read.data;
        else faults.push({ column: column.name, reason: read.error.issues[0]?.message ?? 'cannot be read' });
      }
      return faults.length > 0 ? err(faults) : ok(values);
    },
  };
}
