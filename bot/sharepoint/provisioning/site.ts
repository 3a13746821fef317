import { z } from 'zod';
import { StoreMisfit, StoreUnavailable } from '../../usecases/ports';
import { failureOfStep, sendReads, type StepAnswer } from '../graph/batch';
import { GraphRefused, misfitFrom } from '../graph/errors';
import type { Graph } from '../graph/graph';

const siteSchema = z.object({ id: z.string() });

const columnSchema = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  text: z.object({ allowMultipleLines: z.boolean().nullish() }).nullish(),
  choice: z.object({ choices: z.array(z.string()).nullish(), displayAs: z.string().nullish() }).nullish(),
  boolean: z.unknown().optional(),
  number: z.unknown().optional(),
  dateTime: z.unknown().optional(),
});
/** A column as SharePoint has it. */
export type ActualColumn = z.infer<typeof columnSchema>;

const listSchema = z.object({
  id: z.string(),
  displayName: z.string(),
  list: z.object({ hidden: z.boolean().nullish() }).nullish(),
  columns: z.array(columnSchema).default([]),
});
/** A list as SharePoint has it, with its columns. */
export type ActualList = z.infer<typeof listSchema>;

/** The id of a site named like `contoso.sharepoint.com:/sites/jtai`. Throws StoreMisfit when there is none. */
export async function findSite(graph: Graph, site: string): Promise<string> {
  try {
    return parsed(siteSchema, await graph.get(`/sites/${site}`)).id;
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    throw new StoreMisfit(`There is no SharePoint site ${site}, or the app may not see it.`, {
      cause: error,
    });
  }
}

/**
 * The lists with these titles that the site has. Each is asked for by its title, as a hidden list is left out
 * when all are asked for.
 */
export async function findLists(
  graph: Graph,
  siteId: string,
  titles: readonly string[],
): Promise<Map<string, ActualList>> {
  const found = new Map<string, ActualList>();
  const answers = await sendReads(
    graph,
    titles.map((title) => listPath(siteId, title)),
  );
  for (const [index, title] of titles.entries()) {
    const list = listIn(answers[index] as StepAnswer, title);
    if (list) found.set(title, list);
  }
  return found;
}

/** The path of a list with its columns, by title or id. */
export const listPath = (siteId: string, list: string): string =>
  `/sites/${siteId}/lists/${encodeURIComponent(list)}?$expand=columns`;

/** A list out of Graph's answer. */
export const parseList = (answer: unknown): ActualList => parsed(listSchema, answer);

function listIn(answer: StepAnswer, title: string): ActualList | undefined {
  if (answer.status === 404) return undefined;
  if (answer.status === 200) return parseList(answer.body);
  throw misfitFrom(failureOfStep(answer), title);
}

function parsed<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new StoreUnavailable('SharePoint gave an answer that cannot be read.', undefined, {
    cause: read.error,
  });
}
