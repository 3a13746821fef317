import { dayOf } from '../../domain/calendar/day';
import { err, ok, type Result } from '../../domain/basics/result';
import type { LoadFault, LoadFolder, LoadList, LoadStore } from './load-ports';
import { agencyRowFaults } from './load-agencies';
import { ownerFaults } from './load-owners';
import { peopleRowFaults } from './load-people';
import { linkedRow, namesIn, referenceFaults } from './load-references';
import { readRows, type ReadRow } from './load-rows';
import type { Change, Clock } from '../ports';
import type { LogEntry } from '../../domain/partnership';

/** What became of one list. */
export interface LoadedList {
  readonly title: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Why a load did not come to its end. `written` is how many rows were written before. */
export interface LoadRefused {
  readonly faults: readonly LoadFault[];
  readonly written: number;
}

export interface LoadParts {
  readonly store: LoadStore;
  readonly clock: Clock;
  /** In an order in which each list refers only to ones before it. */
  readonly lists: readonly LoadList[];
  /** Told after each call to SharePoint: how many rows of how many are written. */
  readonly progress?: (written: number, of: number) => void;
}

/** With the line of the record that goes with them, this many rows fill one call to Graph (`sharepoint.md`, $batch). */
const CHUNK = 19;

/** A row in a list that a file says otherwise of, column by column. */
export interface Overwritten {
  readonly list: string;
  readonly row: string;
  readonly columns: readonly { readonly name: string; readonly was: string; readonly becomes: string }[];
}

/** What a load would do: how many rows of each list, and which of those that are there it would change. */
export interface LoadPlan {
  readonly lists: readonly LoadedList[];
  readonly overwritten: readonly Overwritten[];
  readonly planned: readonly Planned[];
}

/**
 * Reads a folder of files against the lists, and writes nothing. A row is known by its key: one that is there is
 * changed where the file says otherwise, and a blank cell says nothing. Throws StoreUnavailable and StoreMisfit.
 */
export async function planLoad(
  parts: Omit<LoadParts, 'progress'>,
  folder: LoadFolder,
): Promise<Result<LoadPlan, LoadRefused>> {
  const snapshot = await parts.store.snapshot();
  const today = dayOf(parts.clock.now());
  const read = folder.files.map((file) => readRows(file, { lists: parts.lists, snapshot, today }));
  const names = namesIn(read, snapshot);
  const rows = read.flatMap((file) => file.rows).map((row) => linkedRow(row, names));
  const faults = [
    ...folder.faults,
    ...read.flatMap((file) => file.faults),
    ...referenceFaults(read, names),
    ...ownerFaults(read, snapshot),
    ...agencyRowFaults(rows),
    ...peopleRowFaults(rows, snapshot),
  ];
  if (faults.length > 0) return err({ faults: faults.sort(byPlace), written: 0 });
  const recorded = rows.some(({ list }) => list.table === 'log')
    ? await parts.store.recordedKeys()
    : new Set<string>();
  const planned = rows.map((row) => ({ row, does: whatItDoes(row, recorded) }));
  return ok({
    planned,
    lists: parts.lists.flatMap((list) => {
      const ofList = planned.filter(({ row }) => row.list === list);
      return ofList.length > 0 ? summaryOf(list, ofList) : [];
    }),
    overwritten: planned.flatMap(({ row, does }) => (does === 'changed' ? overwrittenBy(row) : [])),
  });
}

function overwrittenBy(row: ReadRow): Overwritten {
  const was = new Map<string, unknown>(Object.entries(row.was ?? {}));
  const columns = Object.entries(patchOf(row)).map(([property, becomes]) => ({
    name: row.list.columns.find((column) => column.property === property)?.name ?? property,
    was: shown(was.get(property)),
    becomes: shown(becomes),
  }));
  return { list: row.list.title, row: nameOf(row), columns };
}

/** A value as one reads it; a long text by how it begins. */
function shown(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  if (text === '') return 'blank';
  return text.length > 60 ? `“${text.slice(0, 57)}…”` : `“${text}”`;
}

const byPlace = (one: LoadFault, other: LoadFault): number =>
  one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0);

type Does = 'created' | 'changed' | 'unchanged';
interface Planned {
  readonly row: ReadRow;
  readonly does: Does;
}

function whatItDoes(row: ReadRow, recorded: ReadonlySet<string>): Does {
  if (row.list.table === 'log') return recorded.has(String(row.values.key)) ? 'unchanged' : 'created';
  if (!row.was) return 'created';
  return Object.keys(patchOf(row)).length > 0 ? 'changed' : 'unchanged';
}

/** What the file says otherwise than the row that is there. The order within several choices says nothing. */
function patchOf(row: ReadRow): Record<string, unknown> {
  const said = (value: unknown): string =>
    JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null));
  const was = new Map<string, unknown>(Object.entries(row.was ?? {}));
  return Object.fromEntries(
    Object.entries(row.values).filter(([name, value]) => said(value) !== said(was.get(name))),
  );
}

/**
 * Writes what a plan says. May be repeated, also after it stopped half-way: nothing is doubled. Throws
 * StoreUnavailable and StoreMisfit.
 */
export async function load(
  parts: LoadParts,
  { planned, lists }: LoadPlan,
): Promise<Result<readonly LoadedList[], LoadRefused>> {
  const all = planned.filter(({ does }) => does !== 'unchanged').length;
  let written = 0;
  for (const list of parts.lists) {
    const ofList = planned.filter(({ row }) => row.list === list);
    const todo = ofList.filter(({ does }) => does !== 'unchanged');
    for (let at = 0; at < todo.length; at += CHUNK) {
      const chunk = todo.slice(at, at + CHUNK);
      const done = await commitChunk(parts, list, chunk);
      if (!done.ok) return err({ ...done.error, written: written + done.error.written });
      written += chunk.length;
      parts.progress?.(written, all);
    }
  }
  return ok(lists);
}

const summaryOf = (list: LoadList, rows: readonly Planned[]): LoadedList => {
  const count = (what: Does): number => rows.filter(({ does }) => does === what).length;
  return {
    title: list.title,
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  };
};

async function commitChunk(
  parts: LoadParts,
  list: LoadList,
  chunk: readonly Planned[],
): Promise<Result<void, LoadRefused>> {
  const isLog = list.table === 'log';
  const changes = isLog ? [] : chunk.map(({ row }) => changeOf(row));
  const log = isLog
    ? chunk.map(({ row }) => row.values as unknown as LogEntry)
    : [recordOf(parts, list, chunk)];
  const done = await parts.store.commit(changes, log);
  if (done.ok) return ok(undefined);
  const before = isLog ? [] : chunk.slice(0, done.error.at);
  // What was written stays, and the next load finds it unchanged: it has its line now or never.
  if (before.length > 0) await parts.store.commit([], [recordOf(parts, list, before)], { owed: true });
  const at = chunk[done.error.at] as Planned;
  const reason =
    'This row was changed in SharePoint at the same moment. Load again: what was written is left as it is.';
  const fault = { file: at.row.file, line: at.row.line, reason };
  return err({ faults: [fault], written: before.length });
}

/** The readers of the lists have made the values; that they fit the table is theirs to see to. */
function changeOf(row: ReadRow): Change {
  return (
    row.was
      ? { update: row.list.table, was: row.was, patch: patchOf(row) }
      : { insert: row.list.table, row: row.values }
  ) as Change;
}

const nameOf = ({ values, was, list: { key = '' }, identity }: ReadRow): string =>
  String(Reflect.get({ ...was, ...values }, key) ?? identity);

/** Every change says who, what and when (`product.md`): one line for the rows of one call. */
function recordOf(parts: LoadParts, list: LoadList, chunk: readonly Planned[]): LogEntry {
  const named = (what: Does): string => {
    const rows = chunk.filter(({ does }) => does === what).map(({ row }) => nameOf(row));
    return rows.length > 0 ? `${what}: ${rows.join(', ')}. ` : '';
  };
  const detail = `From ${chunk[0]?.row.file ?? 'a file'}; ${named('created')}${named('changed')}`.trim();
  return { at: parts.clock.now(), actor: 'app', verb: 'load', subjectRef: list.title, detail };
}
