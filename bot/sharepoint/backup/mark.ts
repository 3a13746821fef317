import { StoreMisfit } from '../../usecases/ports';
import { GraphRefused } from '../graph/errors';
import type { Graph } from '../graph/graph';
import { addColumn } from './columns';
import type { RawColumn } from './format';
import { hasRows, patiently, rawPages, type RawList } from './raw';

/**
 * While a restore is under way, every list has this column, in which each row says which row of which backup it is.
 * Its values are unique, so nothing is doubled however often a write or the whole restore is repeated.
 */
export const MARK = 'RestoredFrom';

/** What the column holds for a row of a backup. */
export const markOf = (backupId: string, rowId: string): string => `${backupId}/${rowId}`;

/** The row of this backup that a value of the column names; undefined for a row from elsewhere. */
export function rowMarked(backupId: string, mark: unknown): string | undefined {
  const start = `${backupId}/`;
  return typeof mark === 'string' && mark.startsWith(start) ? mark.slice(start.length) : undefined;
}

const REMOVAL = 'It is removed at the end.';
const underWay = (backupId: string): string => `Restore of the backup ${backupId}. ${REMOVAL}`;
const rowsThere = (backupId: string): string => `Restored the backup ${backupId} whole. ${REMOVAL}`;

const markIn = (list: RawList): RawColumn | undefined => list.columns.find(({ name }) => name === MARK);

/** True while a restore into the list, of whatever backup, is not finished. */
export const isBeingRestored = (list: RawList): boolean => markIn(list) !== undefined;

/** True when all rows of this backup had been restored, and only the marks were left to be removed. */
export const isMarkedWhole = (list: RawList | undefined, backupId: string): boolean =>
  list !== undefined && markIn(list)?.description === rowsThere(backupId);

/** The rows of a backup that a list has already; undefined when the list holds others. */
export async function rowsThereOf(
  graph: Graph,
  list: RawList,
  backupId: string,
): Promise<Set<string> | undefined> {
  const ids = new Set<string>();
  if (!markIn(list)) return (await hasRows(graph, list)) ? undefined : ids;
  for await (const page of rawPages(graph, list, [MARK])) {
    for (const { fields } of page) {
      const id = rowMarked(backupId, fields[MARK]);
      if (id === undefined) return undefined;
      ids.add(id);
    }
  }
  return ids;
}

/** Gives the list the column, for the restore of this backup. */
export async function addMark(graph: Graph, list: RawList, backupId: string): Promise<void> {
  const found = markIn(list);
  if (found) return describe(graph, list, found, underWay(backupId));
  const column = { name: MARK, displayName: MARK, text: { maxLength: 255 } };
  const rest = { description: underWay(backupId), indexed: true, enforceUniqueValues: true };
  try {
    await addColumn(graph, list, { ...column, ...rest });
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    const why = `${error.status} ${error.code}`;
    throw new StoreMisfit(
      `The list ${list.title} does not take the column ${MARK} that a restore needs (${why}). Has it 20 indexes already?`,
      { cause: error },
    );
  }
}

/** Notes in the list that all lists are whole, and only the marks are left to be removed. */
export async function markWhole(graph: Graph, list: RawList, backupId: string): Promise<void> {
  const found = markIn(list);
  if (found) await describe(graph, list, found, rowsThere(backupId));
}

/** Takes the column away again. */
export async function removeMark(graph: Graph, list: RawList): Promise<void> {
  const found = markIn(list);
  if (!found) return;
  try {
    await patiently(graph, () => graph.delete(`${list.path}/columns/${found.id}`));
  } catch (error) {
    // The answer to an earlier attempt was lost.
    if (!(error instanceof GraphRefused && error.status === 404)) throw error;
  }
}

async function describe(graph: Graph, list: RawList, column: RawColumn, description: string): Promise<void> {
  if (column.description === description) return;
  await patiently(graph, () =>
    graph.patch(`${list.path}/columns/${column.id}`, { description }, { repeatable: true }),
  );
}
