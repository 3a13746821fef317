import { pathOf, type Graph } from '../../bot/sharepoint/graph';
import { parsePage, storedOf } from '../../bot/sharepoint/items';
import type { ListOf } from '../../bot/sharepoint/list';
import { LISTS, TABLES } from '../../bot/sharepoint/lists';
import type { Snapshot, Stored, Table, Tables } from '../../bot/usecases/ports';

/** What `/status` looks at. */
const NEEDED: readonly Table[] = [
  'agencies',
  'people',
  'meetings',
  'responses',
  'inspections',
  'findings',
  'actions',
  'requests',
  'reminders',
];

/** States in which a reminder still asks something of somebody. */
const OPEN = ['Claimed', 'Sent', 'Failed'];

/**
 * How an app without a read model answers: it reads the lists that it needs, all at once and 1,000 rows a page, for
 * each question. With `onlyOpen` it asks for the open reminders alone, as one would once the list has grown.
 */
export async function readPlainly(
  graph: Graph,
  siteId: string,
  { onlyOpen = false } = {},
): Promise<Snapshot> {
  const read = async (table: Table) => {
    if (!NEEDED.includes(table)) return [table, []] as const;
    const filters =
      onlyOpen && table === 'reminders' ? OPEN.map((state) => `&$filter=fields/State eq '${state}'`) : [''];
    const parts = await Promise.all(filters.map((filter) => rowsOf(graph, siteId, table, filter)));
    return [table, parts.flat()] as const;
  };
  const rows = await Promise.all(TABLES.map(read));
  return { ...Object.fromEntries(rows), faults: [] } as unknown as Snapshot;
}

async function rowsOf<K extends Table>(
  graph: Graph,
  siteId: string,
  table: K,
  filter: string,
): Promise<Stored<Tables[K]>[]> {
  const list: ListOf<Tables[K]> = LISTS[table];
  const rows: Stored<Tables[K]>[] = [];
  let path: string | undefined =
    `/sites/${siteId}/lists/${list.title}/items?$expand=fields&$top=1000${filter}`;
  while (path) {
    const page = parsePage(await graph.get(path));
    for (const item of page.value) {
      const read = storedOf(list, item);
      if (!read.ok) throw new Error(read.error.reason);
      rows.push(read.value);
    }
    const next = page['@odata.nextLink'];
    path = next ? pathOf(next) : undefined;
  }
  return rows;
}
