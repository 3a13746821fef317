import { startGraphServer, type ListsOfSite } from '../../bot/local/graph';
import { createGraph, provision } from '../../bot/sharepoint';
import { PROVISIONED } from '../../bot/sharepoint/lists';

/** Outside jest, where no other file comes after, there is none. */
const { shelfOfTestFiles: shelf = new Map<string, string>() } = globalThis as {
  shelfOfTestFiles?: Map<string, string>;
};

/** What tells these lists from those of a version of the code that ran in this process before. */
const KEY = `lists ${JSON.stringify(PROVISIONED)}`;

/**
 * The lists as `provision` makes them, to put into as many sites as tests want: making them takes a hundred times as
 * long as putting them there, so that is done once a process. `provision` has tests of its own.
 */
export async function provisionedLists(): Promise<ListsOfSite> {
  const made = shelf.get(KEY) ?? (await make());
  shelf.set(KEY, made);
  return made as ListsOfSite;
}

async function make(): Promise<ListsOfSite> {
  const server = await startGraphServer({ file: ':memory:' });
  const [ending, quiet] = [new AbortController(), () => undefined];
  try {
    const journal = { info: quiet, warn: quiet, error: quiet };
    const graph = createGraph({
      baseUrl: server.url,
      credential: { token: 'local' },
      journal,
      ended: ending.signal,
    });
    await provision(graph, 'contoso.sharepoint.com:/sites/jtai');
    return server.listsOf('/sites/jtai');
  } finally {
    ending.abort();
    await server.close();
  }
}
