import type { Graph } from '../graph/graph';
import { MARK, rowMarked } from './mark';
import { rawPages, type RawList } from './raw';
import { digestOf } from './values';

/** What a list holds in comparison to what it should. Rows by their ids in the backup. */
export interface ReadBack {
  readonly missing: readonly string[];
  readonly different: readonly string[];
}

/**
 * Reads a restored list and compares it with the digests that its rows should have, by their ids in the backup.
 * `names` are the columns that were digested. Throws StoreUnavailable.
 */
export async function readBack(
  graph: Graph,
  list: RawList,
  backupId: string,
  digests: ReadonlyMap<string, string>,
  names: readonly string[],
  read: (count: number) => void,
): Promise<ReadBack> {
  const missing = new Set(digests.keys());
  const different: string[] = [];
  for await (const page of rawPages(graph, list)) {
    for (const { fields } of page) {
      const id = rowMarked(backupId, fields[MARK]);
      if (id === undefined) continue;
      missing.delete(id);
      if (digests.get(id) !== digestOf(fields, names)) different.push(id);
    }
    read(page.length);
  }
  return { missing: [...missing], different };
}
