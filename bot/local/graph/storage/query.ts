import type { SQLInputValue } from 'node:sqlite';
import type { Cell } from '../fields/cell';
import type { Condition } from '../odata/condition';
import type { Database } from './database';
import type { List } from './rows';

/** Sorts after every text that starts with what stands before it. */
const LAST = '\u{10FFFF}';

/** A condition as SQL over the items' ids (`ID`) or over the cells of an indexed column. */
function range(condition: Condition): { sql: string; values: SQLInputValue[] } {
  const value = condition.column.name === 'ID' ? 'id' : 'value';
  const filled = condition.column.name === 'ID' ? '' : ` AND value > -9e999`;
  switch (condition.operator) {
    case 'eq':
      return { sql: `${value} = ?`, values: [condition.value] };
    case 'ne':
      return { sql: `${value} <> ?`, values: [condition.value] };
    case 'startswith':
      return { sql: 'value >= ? AND value < ?', values: [condition.value, `${condition.value}${LAST}`] };
    case 'lt':
      return { sql: `${value} < ?${filled}`, values: [condition.value] };
    case 'le':
      return { sql: `${value} <= ?${filled}`, values: [condition.value] };
    case 'gt':
      return { sql: `${value} > ?${filled}`, values: [condition.value] };
    case 'ge':
      return { sql: `${value} >= ?${filled}`, values: [condition.value] };
  }
}

/** The part of a query that names the rows a condition on an indexed column matches. */
function matching(list: List, condition: Condition): { from: string; id: string; values: SQLInputValue[] } {
  const { sql, values } = range(condition);
  return condition.column.name === 'ID'
    ? { from: `items WHERE list = ? AND ${sql}`, id: 'id', values: [list.key, ...values] }
    : { from: `cells WHERE column = ? AND ${sql}`, id: 'item', values: [condition.column.key, ...values] };
}

/** How many rows a condition on an indexed column matches, counted no further than `limit`. */
export function countMatches(db: Database, list: List, condition: Condition, limit: number): number {
  const { from, id, values } = matching(list, condition);
  const sql = `SELECT count(*) AS count FROM (SELECT ${id} FROM ${from} LIMIT ?)`;
  return (db.one<{ count: number }>(sql, ...values, limit) as { count: number }).count;
}

/** The ids a condition on an indexed column matches, above `after`, in their order. */
export function matchingIds(
  db: Database,
  list: List,
  condition: Condition,
  after: number,
  limit: number,
): number[] {
  const { from, id, values } = matching(list, condition);
  const sql = `SELECT ${id} AS id FROM ${from} AND ${id} > ? ORDER BY ${id} LIMIT ?`;
  return db.all<{ id: number }>(sql, ...values, after, limit).map((row) => row.id);
}

/**
 * Walks an indexed column in its order; equal values come in the order of their ids.
 * @param after where the last page ended
 */
export function orderedIds(
  db: Database,
  column: number,
  descending: boolean,
  after: { cell: Cell; id: number } | undefined,
  limit: number,
): number[] {
  const [beyond, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const start = after ? `AND (value ${beyond} ? OR (value = ? AND item > ?))` : '';
  const values = after ? [after.cell, after.cell, after.id] : [];
  // The first comparison lets SQLite start at the right place of the index instead of at its end.
  const bound = after ? `AND value ${beyond}= ?` : '';
  const sql = `SELECT item AS id FROM cells WHERE column = ? ${bound} ${start} ORDER BY value ${direction}, item LIMIT ?`;
  const bounds = after ? [after.cell] : [];
  return db.all<{ id: number }>(sql, column, ...bounds, ...values, limit).map((row) => row.id);
}

/** The newest ids first: the one order by id that is not the natural one. */
export function newestIds(db: Database, list: List, before: number | undefined, limit: number): number[] {
  const sql = 'SELECT id FROM items WHERE list = ? AND id < ? ORDER BY id DESC LIMIT ?';
  return db.all<{ id: number }>(sql, list.key, before ?? Number.MAX_SAFE_INTEGER, limit).map((row) => row.id);
}
