/**
 * The tables. Values of indexed columns are kept twice: in the item's JSON, and as a row of `cells`
 * under (column, value, item), so that a filter, a sort order and its next page are one range scan.
 * `uniques` holds the values of columns that enforce uniqueness; its primary key is the constraint,
 * so two processes that write at once cannot both win.
 *
 * `cells.value` has no declared type on purpose: numbers, 0/1 and folded text are stored as they are.
 */
export const SCHEMA_VERSION = 1;

export const SCHEMA = `
CREATE TABLE sites (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL COLLATE NOCASE UNIQUE,
  created TEXT NOT NULL
);
CREATE TABLE lists (
  key INTEGER PRIMARY KEY, site INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL, title_key TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
  template TEXT NOT NULL, hidden INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL,
  version INTEGER NOT NULL, columns_version TEXT NOT NULL, change INTEGER NOT NULL,
  epoch INTEGER NOT NULL, items INTEGER NOT NULL, next_item INTEGER NOT NULL,
  UNIQUE (site, title_key)
);
CREATE TABLE columns (
  key INTEGER PRIMARY KEY, list INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
  name_key TEXT NOT NULL, built_in INTEGER NOT NULL, indexed INTEGER NOT NULL,
  is_unique INTEGER NOT NULL, definition TEXT NOT NULL,
  UNIQUE (list, name_key), UNIQUE (list, id)
);
CREATE TABLE items (
  list INTEGER NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL,
  created TEXT NOT NULL, modified TEXT NOT NULL, change INTEGER NOT NULL, fields TEXT NOT NULL,
  PRIMARY KEY (list, id)
);
CREATE UNIQUE INDEX items_by_change ON items (list, change);
CREATE TABLE tombstones (
  list INTEGER NOT NULL, change INTEGER NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL,
  PRIMARY KEY (list, change)
) WITHOUT ROWID;
CREATE TABLE versions (
  list INTEGER NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL,
  fields TEXT NOT NULL, PRIMARY KEY (list, item, version)
);
CREATE TABLE cells (
  column INTEGER NOT NULL, value NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (column, value, item)
) WITHOUT ROWID;
CREATE TABLE uniques (
  column INTEGER NOT NULL, value NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (column, value)
) WITHOUT ROWID;
CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY, list INTEGER NOT NULL, expires TEXT NOT NULL, definition TEXT NOT NULL
);
`;
