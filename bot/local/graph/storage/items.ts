import type { Column } from '../columns/column';
import type { Fields } from '../fields/write';
import { guid, wholeSeconds } from '../text';
import { indexItem } from './cells';
import type { Database } from './database';
import type { Item, List } from './rows';

const COLUMNS = 'list, id, guid, version, created, modified, change, fields';

/** Versions kept of one item beside the newest, as modern lists keep them. */
const VERSIONS = 500;

type Row = Omit<Item, 'fields'> & { fields: string };

const fromRow = (row: Row): Item => ({ ...row, fields: JSON.parse(row.fields) as Fields });

/** The item of that id in this list, which counts its items from 1; undefined where it was deleted or never was. */
export function itemById(db: Database, list: List, id: number): Item | undefined {
  const row = db.one<Row>(`SELECT ${COLUMNS} FROM items WHERE list = ? AND id = ?`, list.key, id);
  return row && fromRow(row);
}

/** Up to `limit` items whose id is above `after`, by id. */
export function itemPage(db: Database, list: List, after: number, limit: number): Item[] {
  return db
    .all<Row>(
      `SELECT ${COLUMNS} FROM items WHERE list = ? AND id > ? ORDER BY id LIMIT ?`,
      list.key,
      after,
      limit,
    )
    .map(fromRow);
}

/** All items above an id, read in portions so that a long list is never in memory as a whole. */
export function* itemsAfter(db: Database, list: List, after: number, portion = 1000): Generator<Item> {
  let last = after;
  for (;;) {
    const page = itemPage(db, list, last, portion);
    yield* page;
    if (page.length < portion) return;
    last = (page.at(-1) as Item).id;
  }
}

/** Items changed after `change`, in the order of their last change. */
export function changedItems(db: Database, list: List, change: number, limit: number): Item[] {
  return db
    .all<Row>(
      `SELECT ${COLUMNS} FROM items WHERE list = ? AND change > ? ORDER BY change LIMIT ?`,
      list.key,
      change,
      limit,
    )
    .map(fromRow);
}

/** Counts one write of the list and gives its number; the caller holds the write lock. */
function nextChange(db: Database, list: List, added: number, now: string): number {
  db.run(
    'UPDATE lists SET change = change + 1, items = items + ?, modified = ? WHERE key = ?',
    added,
    now,
    list.key,
  );
  const row = db.one<{ change: number }>('SELECT change FROM lists WHERE key = ?', list.key) as {
    change: number;
  };
  return row.change;
}

/**
 * Adds an item under the list's next id; ids are never used twice.
 * @throws notUnique when a unique column already holds one of the values
 */
export function insertItem(
  db: Database,
  list: List,
  columns: readonly Column[],
  fields: Fields,
  now: Date,
): Item {
  const moment = wholeSeconds(now);
  const change = nextChange(db, list, 1, moment);
  db.run('UPDATE lists SET next_item = next_item + 1 WHERE key = ?', list.key);
  const { id } = db.one<{ id: number }>(
    'SELECT next_item - 1 AS id FROM lists WHERE key = ?',
    list.key,
  ) as Item;
  const item: Item = {
    list: list.key,
    id,
    guid: guid(),
    version: 1,
    created: moment,
    modified: moment,
    change,
    fields,
  };
  db.run(
    `INSERT INTO items (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    item.list,
    item.id,
    item.guid,
    item.version,
    item.created,
    item.modified,
    item.change,
    JSON.stringify(fields),
  );
  indexItem(db, columns, undefined, item);
  return item;
}

/**
 * Gives an item new values; the old ones become a version.
 * @throws notUnique when a unique column already holds one of the values
 */
export function updateItem(
  db: Database,
  list: List,
  columns: readonly Column[],
  before: Item,
  fields: Fields,
  now: Date,
): Item {
  const moment = wholeSeconds(now);
  const version = before.version + 1;
  const item: Item = {
    ...before,
    fields,
    version,
    modified: moment,
    change: nextChange(db, list, 0, moment),
  };
  db.run(
    'INSERT INTO versions (list, item, version, modified, fields) VALUES (?, ?, ?, ?, ?)',
    list.key,
    before.id,
    before.version,
    before.modified,
    JSON.stringify(before.fields),
  );
  db.run(
    'DELETE FROM versions WHERE list = ? AND item = ? AND version = ?',
    list.key,
    before.id,
    version - VERSIONS,
  );
  db.run(
    'UPDATE items SET version = ?, modified = ?, change = ?, fields = ? WHERE list = ? AND id = ?',
    item.version,
    item.modified,
    item.change,
    JSON.stringify(fields),
    list.key,
    item.id,
  );
  indexItem(db, columns, before, item);
  return item;
}

/** Removes an item with its versions and leaves a tombstone for delta. */
export function deleteItem(
  db: Database,
  list: List,
  columns: readonly Column[],
  item: Item,
  now: Date,
): void {
  const change = nextChange(db, list, -1, wholeSeconds(now));
  indexItem(db, columns, item, undefined);
  db.run('DELETE FROM items WHERE list = ? AND id = ?', list.key, item.id);
  db.run('DELETE FROM versions WHERE list = ? AND item = ?', list.key, item.id);
  db.run(
    'INSERT INTO tombstones (list, change, id, guid) VALUES (?, ?, ?, ?)',
    list.key,
    change,
    item.id,
    item.guid,
  );
}

/** The versions of an item, newest first, the present one among them. */
export function versionsOf(db: Database, list: List, item: Item): Item[] {
  const rows = db.all<Pick<Row, 'version' | 'modified' | 'fields'>>(
    'SELECT version, modified, fields FROM versions WHERE list = ? AND item = ? ORDER BY version DESC',
    list.key,
    item.id,
  );
  return [item, ...rows.map((row) => fromRow({ ...item, ...row }))];
}
