import type { Context } from '../context';
import { notFound } from '../errors';
import { listByKey } from '../storage/lists';
import type { List } from '../storage/rows';

/**
 * The list as it stands once the write lock is held; another process may have changed it since it
 * was found.
 * @throws 404 when it is gone
 */
export function fresh(context: Context, list: List): List {
  const now = listByKey(context.db, list.key);
  if (!now) throw notFound('The specified list was not found');
  return now;
}
