import { failureOfStep, sendReads, type StepAnswer } from '../graph/batch';
import { misfitFrom } from '../graph/errors';
import { filterEquals, pathOf, type Graph } from '../graph/graph';
import { parseItem, parsePage } from '../rows/items';
import { keyColumn, WRITE_ID, type ListOf } from '../rows/list';
import type { Item, Page } from '../rows/graph-item';

/** The row with this key in the list's unique column, asked of SharePoint. */
export async function rowByKey<T>(
  graph: Graph,
  list: ListOf<T>,
  itemsPath: string,
  key: string,
): Promise<Item | undefined> {
  const column = keyColumn(list);
  if (!column) throw new TypeError(`The list ${list.title} has no unique column to look in.`);
  const answer = await read(graph, `${itemsPath}?$expand=fields&$filter=${filterEquals(column, key)}`);
  if (answer.status !== 200) throw misfitFrom(failureOfStep(answer), list.title);
  return parsePage(answer.body).value[0];
}

/** The row with this id, asked of SharePoint. */
export async function rowById<T>(
  graph: Graph,
  list: ListOf<T>,
  itemsPath: string,
  id: string,
): Promise<Item | undefined> {
  const answer = await read(graph, `${itemsPath}/${id}?$expand=fields`);
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw misfitFrom(failureOfStep(answer), list.title);
  return parseItem(answer.body);
}

/** The write ids of all states that a row was in, as SharePoint keeps them. */
export async function statesOf<T>(
  graph: Graph,
  list: ListOf<T>,
  itemsPath: string,
  id: string,
): Promise<unknown[]> {
  const answer = await read(graph, `${itemsPath}/${id}/versions?$expand=fields`);
  if (answer.status === 404) return [];
  if (answer.status !== 200) throw misfitFrom(failureOfStep(answer), list.title);
  return parsePage(answer.body).value.map(({ fields }) => fields?.[WRITE_ID]);
}

/** Every row of a list, with only the columns named. */
export async function allRows<T>(
  graph: Graph,
  list: ListOf<T>,
  itemsPath: string,
  columns: readonly string[],
): Promise<Item[]> {
  const rows: Item[] = [];
  let path: string | undefined = `${itemsPath}?$expand=fields($select=${columns.join(',')})&$top=1000`;
  while (path) {
    const answer = await read(graph, path);
    if (answer.status !== 200) throw misfitFrom(failureOfStep(answer), list.title);
    const page: Page = parsePage(answer.body);
    rows.push(...page.value);
    const next = page['@odata.nextLink'];
    path = next ? pathOf(next) : undefined;
  }
  return rows;
}

const read = async (graph: Graph, path: string): Promise<StepAnswer> =>
  (await sendReads(graph, [path]))[0] as StepAnswer;
