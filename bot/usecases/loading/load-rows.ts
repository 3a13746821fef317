import type { Day } from '../../domain/calendar/day';
import { err, ok, type Result } from '../../domain/basics/result';
import { foldKey } from '../../domain/basics/folded';
import { everyRowOf } from '../../domain/partnership';
import { identityOf, keyColumnOf, withKey } from './load-identity';
import type { LoadFault, LoadFile, LoadList, LoadRow } from './load-ports';
import type { Snapshot, Stored, Table, Tables } from '../ports';

export type AnyStored = Stored<Tables[Table]>;

/** A row that is to be in a list. */
export interface ReadRow {
  readonly file: string;
  readonly line: number;
  readonly list: LoadList;
  /** What names the row among those of its list. */
  readonly identity: string;
  /** What the file says: of a new row everything, of one that is there only the cells that are not blank. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The row of the same identity that is in the list. */
  readonly was?: AnyStored;
}

/** What the rows are read against. */
export interface Against {
  readonly lists: readonly LoadList[];
  readonly snapshot: Snapshot;
  readonly today: Day;
}

/** A file as far as it can be read by itself. */
export interface ReadFile {
  readonly list?: LoadList;
  /** The keys in the file, those of faulty rows too: what refers to such a row is not itself at fault. */
  readonly keys: readonly string[];
  readonly rows: readonly ReadRow[];
  readonly faults: readonly LoadFault[];
}

/** Reads the rows of a file as rows of its list, and finds every fault that shows in the file alone. */
export function readRows(file: LoadFile, against: Against): ReadFile {
  const list = against.lists.find(({ title }) => title.toLowerCase() === file.list.toLowerCase());
  if (!list) {
    const titles = against.lists.map(({ title }) => title).join(', ');
    const reason = `It is named like no list. The lists are ${titles}.`;
    return { keys: [], rows: [], faults: [{ file: file.name, reason }] };
  }
  const column = keyColumnOf(list);
  const keys = file.rows.flatMap(({ cells }) => (column && cells[column] ? [cells[column].trim()] : []));
  const headed = headerFaults(file, list);
  const there = rowsThere(list, against.snapshot);
  const read = file.rows.map((row) => readRow(file, row, list, there, against));
  const rows = read.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = [...read.flatMap((one) => (one.ok ? [] : one.error)), ...twiceIn(rows)];
  if (headed.length === 0) return { list, keys, rows, faults };
  // A column that the rows lack may be the one that is misspelt.
  const certain = faults.filter(({ column = '' }) => file.header.includes(column));
  return { list, keys, rows: [], faults: [...headed, ...certain] };
}

function headerFaults(file: LoadFile, list: LoadList): LoadFault[] {
  const names = list.columns.map(({ name }) => name);
  const known = `The list ${list.title} has ${names.join(', ')}.`;
  return file.header.flatMap((column, at): LoadFault[] => {
    const place = { file: file.name, line: 1, ...(column ? { column } : {}) };
    if (column === '') return [{ ...place, reason: `Column ${at + 1} has no name.` }];
    if (!names.includes(column)) return [{ ...place, reason: `is no column of this list. ${known}` }];
    return file.header.indexOf(column) < at ? [{ ...place, reason: 'is in the header twice.' }] : [];
  });
}

function readRow(
  file: LoadFile,
  row: LoadRow,
  list: LoadList,
  there: ReadonlyMap<string, AnyStored>,
  against: Against,
): Result<ReadRow, LoadFault[]> {
  const place = { file: file.name, line: row.line };
  const cells = withKey(list, row.cells);
  const given = list.readGiven(cells);
  const was = given.ok ? there.get(identityOf(list, given.value)) : undefined;
  const read = was ? given : list.readWhole(cells);
  const faults: LoadFault[] = read.ok ? [] : read.error.map((fault) => ({ ...place, ...fault }));
  faults.push(...childDataFaults(row, list, against.today).map((fault) => ({ ...place, ...fault })));
  if (!read.ok || faults.length > 0) return err(faults);
  const identity = identityOf(list, read.value);
  const broken = brokenThere(list, identity, against.snapshot);
  if (broken)
    return err([{ ...place, reason: `This row is in SharePoint but cannot be read there: ${broken}.` }]);
  return ok({ ...place, list, identity, values: read.value, ...(was ? { was } : {}) });
}

/** No child-level data anywhere (`product.md`, Lines not to cross). What was found is not repeated. */
function childDataFaults(row: LoadRow, list: LoadList, today: Day): { column: string; reason: string }[] {
  return list.columns.flatMap((column) => {
    const { name } = column;
    const kind = column.childDataIn(row.cells[name] ?? '', today);
    return kind
      ? [{ column: name, reason: `seems to hold a child’s details (${kind}). Take them out.` }]
      : [];
  });
}

function rowsThere(list: LoadList, snapshot: Snapshot): Map<string, AnyStored> {
  const rows: readonly AnyStored[] = list.table === 'log' ? [] : everyRowOf(snapshot, list.table);
  // The first of several alike is the one that is kept in step.
  return new Map([...rows].reverse().map((row) => [identityOf(list, { ...row }), row]));
}

/** Why a row with this key is left out of what was read; a second one with its key would be refused half-way. */
function brokenThere(list: LoadList, identity: string, snapshot: Snapshot): string | undefined {
  if (keyColumnOf(list) === undefined) return undefined;
  return snapshot.faults.find((fault) => fault.list === list.title && foldKey(fault.row ?? '') === identity)
    ?.reason;
}

function twiceIn(rows: readonly ReadRow[]): LoadFault[] {
  const first = new Map<string, ReadRow>();
  return rows.flatMap((row): LoadFault[] => {
    const other = first.get(row.identity);
    if (!other) first.set(row.identity, row);
    if (!other) return [];
    const column = keyColumnOf(row.list);
    const reason = `is the same as on line ${other.line}.`;
    const { file, line } = row;
    return [column ? { file, line, column, reason } : { file, line, reason: `The row ${reason}` }];
  });
}
