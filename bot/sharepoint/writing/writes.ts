import type { Change, Stored, Table, Tables } from '../../usecases/ports';
import type { Step } from '../graph/batch';
import { keyColumn, WRITE_ID, writeFields, writeNewFields } from '../rows/list';
import { mustBeReadable } from './readable';
import { listOf, LOG, LOG_LIST, type AnyList, type LogRow } from '../lists';

/** One thing to be written: a change, or a line of the record. */
export interface Write {
  readonly step: Step;
  readonly list: AnyList;
  /** Where the list's rows are, without host and version. */
  readonly itemsPath: string;
  /** The table whose copy in memory takes the row, and the change's place in the commit; none for the record. */
  readonly change?: { readonly table: Table; readonly at: number };
  /** The row's id, when it is there already. */
  readonly rowId?: string;
  /** The value of the unique column, when it is written. */
  readonly key?: string;
  /** The random id in the row by which we know our own writing again. */
  readonly writeId: string;
  /** All fields as they will be, for answers that leave them out. */
  readonly expected: Readonly<Record<string, unknown>>;
}

/**
 * How a change is written. `itemsPath` is where its list's rows are; `at` its place in the commit. Throws StoreMisfit for
 * a row that could not be read again.
 */
export function writeOfChange(change: Change, at: number, itemsPath: string, writeId: string): Write {
  return 'insert' in change
    ? insertOf(change.insert, change.row, at, itemsPath, writeId)
    : updateOf(change.update, change.was, change.patch, at, itemsPath, writeId);
}

function insertOf(table: Table, row: object, at: number, itemsPath: string, writeId: string): Write {
  const list = listOf(table);
  const fields = { ...writeNewFields(list, row), [WRITE_ID]: writeId };
  mustBeReadable(list, fields);
  const step: Step = { method: 'POST', url: itemsPath, body: { fields } };
  return {
    step,
    list,
    itemsPath,
    writeId,
    change: { table, at },
    key: keyIn(list, fields),
    expected: fields,
  };
}

function updateOf(
  table: Table,
  was: Stored<Tables[Table]>,
  patch: object,
  at: number,
  itemsPath: string,
  writeId: string,
): Write {
  const list = listOf(table);
  const fields = { ...writeFields(list, patch), [WRITE_ID]: writeId };
  const step: Step = {
    method: 'PATCH',
    url: `${itemsPath}/${was.id}`,
    body: { fields },
    headers: { 'If-Match': was.etag },
  };
  const expected = { ...writeNewFields<object>(list, { ...was, ...patch }), [WRITE_ID]: writeId };
  mustBeReadable(list, fields, expected);
  return {
    step,
    list,
    itemsPath,
    writeId,
    change: { table, at },
    rowId: was.id,
    key: keyIn(list, fields),
    expected,
  };
}

/** How a line of the record is written; one that could not be read again throws StoreMisfit. Its unique key keeps a repeated write from doubling it. */
export function writeOfLog(row: LogRow, itemsPath: string): Write {
  const fields = { ...writeNewFields(LOG, row), [WRITE_ID]: row.key };
  mustBeReadable(LOG_LIST, fields);
  const step: Step = { method: 'POST', url: itemsPath, body: { fields } };
  return { step, list: LOG_LIST, itemsPath, writeId: row.key, key: row.key, expected: fields };
}

function keyIn(list: AnyList, fields: Record<string, unknown>): string | undefined {
  const column = keyColumn(list);
  const key = column && fields[column];
  return typeof key === 'string' ? key : undefined;
}
