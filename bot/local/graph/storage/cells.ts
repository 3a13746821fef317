import type { Column } from '../columns/column';
import { notUnique } from '../errors';
import { EMPTY, itemCell, type Cell } from '../fields/cell';
import { isConflict, type Database } from './database';
import type { Item } from './rows';

/** `ID` needs no rows of its own: the items are kept in its order. */
export const kept = (column: Column) => column.indexed && column.name !== 'ID';

/** @throws notUnique when another item has the value */
export function addCell(db: Database, column: Column, cell: Cell, item: number): void {
  db.run('INSERT INTO cells (column, value, item) VALUES (?, ?, ?)', column.key, cell, item);
  if (!column.unique || cell === EMPTY) return;
  try {
    db.run('INSERT INTO uniques (column, value, item) VALUES (?, ?, ?)', column.key, cell, item);
  } catch (error) {
    throw isConflict(error) ? notUnique() : error;
  }
}

function removeCell(db: Database, column: Column, cell: Cell, item: number): void {
  db.run('DELETE FROM cells WHERE column = ? AND value = ? AND item = ?', column.key, cell, item);
  if (column.unique)
    db.run('DELETE FROM uniques WHERE column = ? AND value = ? AND item = ?', column.key, cell, item);
}

/**
 * Brings the indexes in step with one item's change.
 * @param before the item as it was, undefined for a new one
 * @param after the item as it is, undefined for a deleted one
 * @throws notUnique when another item has the value; the caller's transaction then undoes everything
 */
export function indexItem(db: Database, columns: readonly Column[], before?: Item, after?: Item): void {
  for (const column of columns) {
    if (!kept(column)) continue;
    const was = before && itemCell(column, before);
    const is = after && itemCell(column, after);
    if (was === is) continue;
    if (before && was !== undefined) removeCell(db, column, was, before.id);
    if (after && is !== undefined) addCell(db, column, is, after.id);
  }
}
