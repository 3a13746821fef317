import type { Instant } from '../../domain/calendar/day';
import type { Change, Stored, Table, Tables } from '../../usecases/ports';
import type { RefusedWrite } from './commit';
import { etagOf, readableOf } from '../rows/items';
import { listOf } from '../lists';

/**
 * What is left of a commit that stopped at a row of the app's own lists which cannot be read: it holds the key, and
 * nobody sees the list to mend it, so the new row is written over it. Undefined for every other refusal.
 */
export function mendedBy(
  { write, why, row }: RefusedWrite,
  changes: readonly Change[],
  now: Instant,
): readonly Change[] | undefined {
  if (why !== 'duplicate-key' || !row || !write.change || !write.list.hidden) return undefined;
  const { table, at } = write.change;
  const [refused, ...rest] = changes.slice(at);
  if (!refused || !('insert' in refused) || readableOf(listOf(table), row, now).ok) return undefined;
  const was = { id: row.id, etag: etagOf(row) } as Stored<Tables[Table]>;
  return [{ update: table, was, patch: refused.row } as Change, ...rest];
}
