import { openStore, type Graph } from '../../bot/sharepoint';
import { keptJournal } from './local-site';
import type { FreshSite } from './store-suite';

/** Works on a site's lists past the store, in plain Graph. The stores themselves may go another way. */
export function freshSiteOn(graph: () => Graph, site: string, ofStores: () => Graph = graph): FreshSite {
  const lists = async (): Promise<string> => {
    const { id } = (await graph().get(`/sites/${site}`)) as { id: string };
    return `/sites/${id}/lists`;
  };
  return {
    open: () => openStore({ graph: ofStores(), site, journal: keptJournal() }),
    byHand: async (list, fields, id) => {
      const items = `${await lists()}/${list}/items`;
      if (id === undefined) return ((await graph().post(items, { fields })) as { id: string }).id;
      await graph().patch(`${items}/${id}/fields`, fields);
      return id;
    },
    removeByHand: async (list, id) => graph().delete(`${await lists()}/${list}/items/${id}`),
    recorded: async () => {
      const path = `${await lists()}/Log/items?$expand=fields($select=Verb)`;
      const page = (await graph().get(path)) as { value: { id: string; fields: { Verb: string } }[] };
      return page.value.sort((a, b) => Number(a.id) - Number(b.id)).map(({ fields }) => fields.Verb);
    },
  };
}
