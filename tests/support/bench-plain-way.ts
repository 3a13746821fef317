import { withoutFormer } from '../../bot/domain/partnership';
import { pathOf, type Graph } from '../../bot/sharepoint/graph/graph';
import { parsePage, storedOf } from '../../bot/sharepoint/rows/items';
import type { ListOf } from '../../bot/sharepoint/rows/list';
import { LISTS, TABLES } from '../../bot/sharepoint/lists';
import { systemNow } from '../../bot/sharepoint/memory/table-copy';
import type { Snapshot, Stored, Table, Tables } from '../../bot/usecases/ports';

/**
 * How an app without a read model answers: it reads the lists, all at once and 1,000 rows a page, for each
 * question. All of them are needed: the answer counts what was sent, too, and names what points at nothing.
 */
export async function readPlainly(graph: Graph, siteId: string): Promise<Snapshot> {
  const read = async (table: Table) => [table, await rowsOf(graph, siteId, table)] as const;
  const rows = Object.fromEntries(await Promise.all(TABLES.map(read))) as unknown as Snapshot;
  return { ...rows, ...withoutFormer(rows.agencies), faults: [], withheld: [] };
}

async function rowsOf<K extends Table>(graph: Graph, siteId: string, table: K): Promise<Stored<Tables[K]>[]> {
  const list: ListOf<Tables[K]> = LISTS[table];
  const rows: Stored<Tables[K]>[] = [];
  let path: string | undefined = `/sites/${siteId}/lists/${list.title}/items?$expand=fields&$top=1000`;
  while (path) {
    const page = parsePage(await graph.get(path));
    for (const item of page.value) {
      const read = storedOf(list, item, systemNow());
      if (!read.ok) throw new Error(read.error.reason);
      rows.push(read.value);
    }
    const next = page['@odata.nextLink'];
    path = next ? pathOf(next) : undefined;
  }
  return rows;
}
