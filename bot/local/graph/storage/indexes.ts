import type { Column } from '../columns/column';
import { GraphFault, invalidRequest } from '../errors';
import { itemCell } from '../fields/cell';
import { addCell, kept } from './cells';
import type { Database } from './database';
import { itemsAfter } from './items';
import type { List } from './rows';

/** Forgets the index of a column. */
export function dropIndex(db: Database, column: number): void {
  db.run('DELETE FROM cells WHERE column = ?', column);
  db.run('DELETE FROM uniques WHERE column = ?', column);
}

/**
 * Builds the index of a column from the items that are there.
 * @throws invalidRequest when the column is to be unique and already holds a value twice
 */
export function fillIndex(db: Database, list: List, column: Column): void {
  if (!kept(column)) return;
  try {
    for (const item of itemsAfter(db, list, 0)) addCell(db, column, itemCell(column, item), item.id);
  } catch (error) {
    // Only the uniqueness rule refuses a cell; here it speaks of the column, not of one item.
    if (!(error instanceof GraphFault)) throw error;
    throw invalidRequest(`The column '${column.name}' has values that occur more than once.`);
  }
}
