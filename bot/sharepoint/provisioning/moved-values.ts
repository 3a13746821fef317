import { counted } from '../../domain/basics/words';
import { pathOf, type Graph } from '../graph/graph';
import type { AnyList } from '../lists';
import { etagOf, parsePage } from '../rows/items';
import { columnsOf, isBlank } from '../rows/list';
import type { Item, Page } from '../rows/graph-item';
import type { ActualList } from './site';

/** What is to be written of one row, with the version that it is written over. */
interface Move {
  readonly path: string;
  readonly etag: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A column that was called otherwise before, in a list that has both. */
interface Renamed {
  readonly name: string;
  readonly formerly: string;
}

/** Values to be moved: in words, and what does it. */
export interface MovingStep {
  /** 'move FromTime to From and UntilTime to Until in 1 row'. */
  readonly what: string;
  readonly work: () => Promise<void>;
}

/**
 * What still stands under the former name of a column, to be moved to where it stands now. A row that has the new one
 * keeps that, as it is what counts, and loses the old, which would come back as soon as somebody emptied the new one.
 * The former column itself stays. Asks for rows only where the list has such a column; undefined where none is to be moved.
 * Throws GraphRefused and StoreUnavailable, as what it gives does.
 */
export async function moveToRenamed(
  graph: Graph,
  siteId: string,
  list: AnyList,
  actual: ActualList,
): Promise<MovingStep | undefined> {
  const there = new Set(actual.columns.map(({ name }) => name));
  const renamed = columnsOf(list).flatMap(([, { name, formerly }]): Renamed[] =>
    formerly !== undefined && there.has(formerly) ? [{ name, formerly }] : [],
  );
  if (renamed.length === 0) return undefined;
  const items = `/sites/${siteId}/lists/${actual.id}/items`;
  const rows = await rowsOf(graph, items);
  const moves = rows.flatMap((row) => moveOf(items, row, renamed) ?? []);
  if (moves.length === 0) return undefined;
  const columns = renamed.map(({ name, formerly }) => `${formerly} to ${name}`).join(' and ');
  const work = async (): Promise<void> => {
    for (const { path, etag, fields } of moves)
      await graph.patch(path, { fields }, { headers: { 'If-Match': etag } });
  };
  return { what: `move ${columns} in ${counted(moves.length, 'row')}`, work };
}

async function rowsOf(graph: Graph, items: string): Promise<Item[]> {
  const rows: Item[] = [];
  let next: string | undefined = `${items}?$expand=fields&$top=1000`;
  while (next) {
    const page: Page = parsePage(await graph.get(next));
    rows.push(...page.value);
    const link = page['@odata.nextLink'];
    next = link ? pathOf(link) : undefined;
  }
  return rows;
}

/** What is to be written of a row; undefined where nothing stands under a former name. */
function moveOf(items: string, row: Item, renamed: readonly Renamed[]): Move | undefined {
  const has = row.fields ?? {};
  const old = renamed.filter(({ formerly }) => !isBlank(has[formerly]));
  if (old.length === 0) return undefined;
  const moved = old.filter(({ name }) => isBlank(has[name]));
  const fields = Object.fromEntries([
    ...moved.map(({ name, formerly }) => [name, has[formerly]]),
    ...old.map(({ formerly }) => [formerly, null]),
  ]) as Record<string, unknown>;
  return { path: `${items}/${row.id}`, etag: etagOf(row), fields };
}
