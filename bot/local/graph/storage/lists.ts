import { nameTaken } from '../errors';
import { fold, guid, wholeSeconds } from '../text';
import { isConflict, type Database } from './database';
import type { List, Site } from './rows';

const COLUMNS = `key, site, id, title, name, description, template, hidden, created, modified, version,
  columns_version, change, epoch, items, next_item`;

/** Finds a list by its id or its title, as Graph does. */
export function findList(db: Database, site: Site, idOrTitle: string): List | undefined {
  return (
    db.one<List>(
      `SELECT ${COLUMNS} FROM lists WHERE id = ? AND site = ?`,
      idOrTitle.toLowerCase(),
      site.key,
    ) ??
    db.one<List>(`SELECT ${COLUMNS} FROM lists WHERE site = ? AND title_key = ?`, site.key, fold(idOrTitle))
  );
}

/** The list of that key in the database, which no address names. */
export const listByKey = (db: Database, key: number) =>
  db.one<List>(`SELECT ${COLUMNS} FROM lists WHERE key = ?`, key);

/** The lists of a site, in the order in which they were made. */
export const allLists = (db: Database, site: Site) =>
  db.all<List>(`SELECT ${COLUMNS} FROM lists WHERE site = ? ORDER BY key`, site.key);

/**
 * Makes an empty list without columns.
 * @throws 409 when the site has a list of that title
 */
export function insertList(
  db: Database,
  site: Site,
  list: { title: string; description: string; template: string; hidden: boolean },
  now: Date,
): List {
  const moment = wholeSeconds(now);
  try {
    db.run(
      `INSERT INTO lists (site, id, title, title_key, name, description, template, hidden, created, modified,
         version, columns_version, change, epoch, items, next_item)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, 0, 1)`,
      site.key,
      guid(),
      list.title,
      fold(list.title),
      list.title,
      list.description,
      list.template,
      list.hidden ? 1 : 0,
      moment,
      moment,
      guid(),
    );
  } catch (error) {
    throw isConflict(error) ? nameTaken() : error;
  }
  return findList(db, site, list.title) as List;
}

/**
 * Changes a list's title and description.
 * @throws 409 when another list of the site has that title
 */
export function updateList(db: Database, list: List, title: string, description: string, now: Date): void {
  try {
    db.run(
      'UPDATE lists SET title = ?, title_key = ?, description = ?, modified = ?, version = version + 1 WHERE key = ?',
      title,
      fold(title),
      description,
      wholeSeconds(now),
      list.key,
    );
  } catch (error) {
    throw isConflict(error) ? nameTaken() : error;
  }
}

/** Removes a list with everything in it. */
export function deleteList(db: Database, list: List): void {
  for (const table of ['cells', 'uniques']) {
    db.run(`DELETE FROM ${table} WHERE column IN (SELECT key FROM columns WHERE list = ?)`, list.key);
  }
  for (const table of ['columns', 'items', 'tombstones', 'versions', 'subscriptions']) {
    db.run(`DELETE FROM ${table} WHERE list = ?`, list.key);
  }
  db.run('DELETE FROM lists WHERE key = ?', list.key);
}

/** Makes every delta token of the list so far invalid. */
export function expireTokens(db: Database, list: List): void {
  db.run('UPDATE lists SET epoch = epoch + 1 WHERE key = ?', list.key);
}
