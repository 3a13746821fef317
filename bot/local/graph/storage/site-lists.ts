import { guid, wholeSeconds } from '../text';
import type { Database } from './database';
import type { Site } from './rows';

/** Lists with their columns and without rows, as text: what `putLists` puts into another site, of any server. */
export type ListsOfSite = string & { readonly listsOfSite: true };

interface Taken {
  readonly key: number;
  readonly title: string;
  readonly title_key: string;
  readonly name: string;
  readonly description: string;
  readonly template: string;
  readonly hidden: number;
  readonly version: number;
  readonly columns: string;
}

/** The site's lists and their columns. */
export function takeLists(db: Database, site: Site): ListsOfSite {
  const taken = db.all<Taken>(
    `SELECT key, title, title_key, name, description, template, hidden, version, (
       SELECT json_group_array(json_object('id', id, 'name', name, 'name_key', name_key, 'built_in', built_in,
         'indexed', indexed, 'is_unique', is_unique, 'definition', definition) ORDER BY key)
       FROM columns WHERE list = lists.key
     ) AS columns
     FROM lists WHERE site = ? ORDER BY key`,
    site.key,
  );
  return JSON.stringify(taken) as ListsOfSite;
}

/** Gives a site without lists those that were taken from another: empty, each with an id of its own, made now. */
export function putLists(db: Database, site: Site, lists: ListsOfSite, now: Date): void {
  const moment = wholeSeconds(now);
  for (const list of JSON.parse(lists) as Taken[]) {
    db.run(
      `INSERT INTO lists (site, id, title, title_key, name, description, template, hidden, created, modified,
         version, columns_version, change, epoch, items, next_item)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 1)`,
      site.key,
      guid(),
      list.title,
      list.title_key,
      list.name,
      list.description,
      list.template,
      list.hidden,
      moment,
      moment,
      list.version,
      guid(),
    );
    db.run(
      `INSERT INTO columns (list, id, name, name_key, built_in, indexed, is_unique, definition)
       SELECT last_insert_rowid(), value ->> 'id', value ->> 'name', value ->> 'name_key', value ->> 'built_in',
         value ->> 'indexed', value ->> 'is_unique', value ->> 'definition'
       FROM json_each(?) ORDER BY key`,
      list.columns,
    );
  }
}
