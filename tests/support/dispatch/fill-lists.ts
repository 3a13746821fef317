import { createGraph, openStore, provision, TABLES, type SharePointStore } from '../../../bot/sharepoint';
import type { Change } from '../../../bot/usecases/ports';
import { QUIET, SITE } from '../bench-site';
import type { Facts } from '../../../bot/domain/partnership';

/** Makes the lists of a local SharePoint and puts these facts in. Gives a store on them, of nobody's copy. */
export async function fillLists(graphUrl: string, facts: Facts): Promise<SharePointStore> {
  const graph = createGraph({ baseUrl: graphUrl, credential: { token: 'local' }, journal: QUIET });
  await provision(graph, SITE);
  const store = await openStore({ graph, site: SITE, journal: QUIET });
  for (const table of TABLES) {
    const changes = facts[table].map((row) => ({ insert: table, row }) as unknown as Change);
    const written = await store.commit(changes, []);
    if (!written.ok) throw new Error(`${table}: ${written.error.why}`);
  }
  return store;
}
