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
  // A key is given again once the newest list is gone; an id never is.
  if (!now || now.id !== list.id) throw notFound('The specified list was not found');
  return now;
}
