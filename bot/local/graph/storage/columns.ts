import { BUILT_IN } from '../columns/built-in';
import type { Column, Definition } from '../columns/column';
import type { NewColumn } from '../columns/definition';
import { awayFromBuiltIn } from '../columns/internal-name';
import { invalidRequest, nameTaken } from '../errors';
import { guid } from '../text';
import { isConflict, type Database } from './database';
import { dropIndex, fillIndex } from './indexes';
import type { List } from './rows';

/** SharePoint's limit of indexes a list; the one on `ID` does not count. */
const INDEXES = 20;

interface Row {
  key: number;
  id: string;
  name: string;
  built_in: number;
  indexed: number;
  is_unique: number;
  definition: string;
}

/**
 * The columns of lists, kept in memory until the list's `columns_version` moves on, which it also
 * does when another process changes them.
 */
export class Columns {
  private readonly known = new Map<number, { version: string; columns: readonly Column[] }>();

  constructor(private readonly db: Database) {}

  /** All columns of the list, SharePoint's own first. */
  of(list: List): readonly Column[] {
    const known = this.known.get(list.key);
    if (known?.version === list.columns_version) return known.columns;
    const rows = this.db.all<Row>(
      `SELECT key, id, name, built_in, indexed, is_unique, definition FROM columns WHERE list = ? ORDER BY key`,
      list.key,
    );
    const columns = rows.map(fromRow);
    this.known.set(list.key, { version: list.columns_version, columns });
    return columns;
  }

  /** Finds a column by its id or its internal name. */
  find(list: List, idOrName: string): Column | undefined {
    const wanted = idOrName.toLowerCase();
    return this.of(list).find((column) => column.id === wanted || column.name.toLowerCase() === wanted);
  }

  /** Gives a new list the columns SharePoint gives every list. */
  addBuiltIn(list: List): void {
    for (const column of BUILT_IN) this.insert(list, column);
  }

  /**
   * Adds a column, renamed where its name clashes with one of SharePoint's own.
   * @throws 409 when the list has a column of that name; invalidRequest for a 21st index
   */
  add(list: List, wanted: NewColumn): Column {
    const columns = this.of(list);
    const taken = (name: string) => columns.some((one) => one.name.toLowerCase() === name.toLowerCase());
    const column = { ...wanted, name: awayFromBuiltIn(wanted.name, taken), id: guid(), builtIn: false };
    if (column.indexed) this.checkIndexes(columns);
    const added = this.insert(list, column);
    this.touch(list);
    // A new list gets them one after the other: each read anew would be most of the work.
    this.known.set(list.key, { version: list.columns_version, columns: [...columns, added] });
    fillIndex(this.db, list, added);
    return added;
  }

  /** Writes a changed column and makes, fills or removes its index. */
  change(list: List, before: Column, after: Column): void {
    if (after.indexed && !before.indexed) this.checkIndexes(this.of(list));
    if (before.name === 'ID' && !after.indexed) throw invalidRequest('The index of ID cannot be removed.');
    this.db.run(
      'UPDATE columns SET indexed = ?, is_unique = ?, definition = ? WHERE key = ?',
      after.indexed ? 1 : 0,
      after.unique ? 1 : 0,
      JSON.stringify(definitionOf(after)),
      after.key,
    );
    this.touch(list);
    if (before.indexed === after.indexed && before.unique === after.unique) return;
    dropIndex(this.db, after.key);
    fillIndex(this.db, list, after);
  }

  /** Removes a column and its values. A column of the same name made later starts empty. */
  remove(list: List, column: Column): void {
    this.db.run('DELETE FROM columns WHERE key = ?', column.key);
    dropIndex(this.db, column.key);
    const path = `$."${column.name}"`;
    this.db.run(
      'UPDATE items SET fields = json_remove(fields, ?) WHERE list = ? AND json_type(fields, ?) IS NOT NULL',
      path,
      list.key,
      path,
    );
    this.touch(list);
  }

  private insert(list: List, column: Omit<Column, 'key'>): Column {
    const definition = JSON.stringify(definitionOf(column));
    try {
      this.db.run(
        `INSERT INTO columns (list, id, name, name_key, built_in, indexed, is_unique, definition)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        list.key,
        column.id,
        column.name,
        column.name.toLowerCase(),
        column.builtIn ? 1 : 0,
        column.indexed ? 1 : 0,
        column.unique ? 1 : 0,
        definition,
      );
    } catch (error) {
      throw isConflict(error) ? nameTaken(`A column named '${column.name}' already exists.`) : error;
    }
    const { key } = this.db.one<{ key: number }>('SELECT last_insert_rowid() AS key') as { key: number };
    const { id, name, builtIn, indexed, unique } = column;
    return { ...definitionIn(definition), key, id, name, builtIn, indexed, unique };
  }

  private touch(list: List): void {
    // Not a count: a count that a failed transaction took back would later name other columns.
    list.columns_version = guid();
    this.db.run('UPDATE lists SET columns_version = ? WHERE key = ?', list.columns_version, list.key);
  }

  private checkIndexes(columns: readonly Column[]): void {
    const count = columns.filter((column) => column.indexed && column.name !== 'ID').length;
    if (count >= INDEXES) throw invalidRequest(`A list can have at most ${INDEXES} indexed columns.`);
  }
}

function definitionOf(column: Definition): Definition {
  const { displayName, description, columnGroup, hidden, readOnly, required, kind, facet, defaultValue } =
    column;
  return { displayName, description, columnGroup, hidden, readOnly, required, kind, facet, defaultValue };
}

/** Definitions by their text: lists have many columns alike, SharePoint's own in each. Nobody changes one in place. */
const definitions = new Map<string, Definition>();
const DEFINITIONS_KEPT = 5_000;

function definitionIn(text: string): Definition {
  const known = definitions.get(text);
  if (known) return known;
  if (definitions.size >= DEFINITIONS_KEPT) definitions.clear();
  const definition = JSON.parse(text) as Definition;
  definitions.set(text, definition);
  return definition;
}

function fromRow(row: Row): Column {
  return {
    ...definitionIn(row.definition),
    key: row.key,
    id: row.id,
    name: row.name,
    builtIn: row.built_in === 1,
    indexed: row.indexed === 1,
    unique: row.is_unique === 1,
  };
}
