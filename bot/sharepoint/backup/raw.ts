import { z } from 'zod';
import { StoreUnavailable } from '../../usecases/ports';
import { GraphRefused, GraphUnavailable, misfitFrom } from '../graph/errors';
import { pathOf, type Graph } from '../graph/graph';
import { Patience } from '../graph/patience';
import { listPath } from '../provisioning/site';
import { rawColumnSchema, type RawColumn } from './format';

/** Pages stay small enough for one answer even when every row has several notes of 63,999 characters. */
const PAGE = 200;

const listSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  list: z.object({ hidden: z.boolean().nullish() }).nullish(),
  columns: z.array(rawColumnSchema).default([]),
});

/** A list as it is, with its columns just as Graph describes them. */
export interface RawList {
  readonly title: string;
  readonly hidden: boolean;
  /** Without host and version. */
  readonly path: string;
  readonly columns: readonly RawColumn[];
}

const itemSchema = z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()).default({}) });
/** A row just as Graph gives it. */
export type RawItem = z.infer<typeof itemSchema>;

const pageOf = <T>(schema: z.ZodType<T>) =>
  z.object({ value: z.array(schema), '@odata.nextLink': z.string().nullish() });

/** A list by its title; undefined when the site has none. Throws GraphRefused and StoreUnavailable. */
export async function rawList(graph: Graph, siteId: string, title: string): Promise<RawList | undefined> {
  try {
    const list = parsed(listSchema, await patiently(graph, () => graph.get(listPath(siteId, title))));
    return {
      title: list.displayName,
      hidden: list.list?.hidden ?? false,
      path: `/sites/${siteId}/lists/${list.id}`,
      columns: list.columns,
    };
  } catch (error) {
    if (error instanceof GraphRefused && error.status === 404) return undefined;
    throw error;
  }
}

/** The columns that a list has now. */
export async function rawColumns(graph: Graph, list: RawList): Promise<RawColumn[]> {
  const columns: RawColumn[] = [];
  for await (const page of pages(graph, `${list.path}/columns`, rawColumnSchema)) columns.push(...page);
  return columns;
}

/** The titles of the lists that people see on the site. */
export async function visibleTitles(graph: Graph, siteId: string): Promise<string[]> {
  const titles: string[] = [];
  const path = `/sites/${siteId}/lists?$select=id,displayName,list`;
  for await (const page of pages(graph, path, listSchema)) {
    titles.push(...page.filter(({ list }) => !list?.hidden).map(({ displayName }) => displayName));
  }
  return titles;
}

/**
 * The rows of a list, a page at a time. `select` names the only columns wanted. Throws StoreUnavailable, and StoreMisfit
 * when the list has gone meanwhile.
 */
export async function* rawPages(
  graph: Graph,
  list: RawList,
  select?: readonly string[],
): AsyncGenerator<readonly RawItem[]> {
  const fields = select ? `fields($select=${select.join(',')})` : 'fields';
  try {
    yield* pages(graph, `${list.path}/items?$expand=${fields}&$top=${PAGE}`, itemSchema);
  } catch (error) {
    throw error instanceof GraphRefused ? misfitFrom(error, list.title) : error;
  }
}

/** True when the list has a row. */
export async function hasRows(graph: Graph, list: RawList): Promise<boolean> {
  const page = parsed(
    pageOf(itemSchema),
    await patiently(graph, () => graph.get(`${list.path}/items?$top=1`)),
  );
  return page.value.length > 0;
}

async function* pages<T>(graph: Graph, path: string, schema: z.ZodType<T>): AsyncGenerator<readonly T[]> {
  for (let next: string | undefined = path; next !== undefined;) {
    const asked: string = next;
    const page = parsed(pageOf(schema), await patiently(graph, () => graph.get(asked)));
    yield page.value;
    next = page['@odata.nextLink'] ? pathOf(page['@odata.nextLink']) : undefined;
  }
}

/** Does what may be done twice again until SharePoint answers, as long as the Graph's patience lasts. */
export async function patiently<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  const patience = new Patience(graph.patienceSeconds, graph);
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraphUnavailable) || !error.worthAnotherTry) throw error;
      if (!(await patience.wait(error.retryAfterSeconds))) throw error;
    }
  }
}

/**
 * Makes a thing that can be found again, once: after a lost answer SharePoint refuses to make it a second time, and
 * then it is there. Throws what SharePoint refuses when it is not.
 */
export async function madeOnce<T>(
  graph: Graph,
  make: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await patiently(graph, make);
  } catch (error) {
    const found = error instanceof GraphRefused ? await find() : undefined;
    if (found === undefined) throw error;
    return found;
  }
}

/** Graph's answer in the form expected. Throws StoreUnavailable otherwise. */
export function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new StoreUnavailable('SharePoint gave an answer that cannot be read.', undefined, {
    cause: read.error,
  });
}
