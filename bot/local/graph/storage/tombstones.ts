import type { Database } from './database';
import type { List } from './rows';

/** What is left of a deleted item. */
export interface Tombstone {
  change: number;
  id: number;
  guid: string;
}

/** Items deleted after `change`, in the order of their deletion. */
export const tombstonesAfter = (db: Database, list: List, change: number, limit: number) =>
  db.all<Tombstone>(
    'SELECT change, id, guid FROM tombstones WHERE list = ? AND change > ? ORDER BY change LIMIT ?',
    list.key,
    change,
    limit,
  );
