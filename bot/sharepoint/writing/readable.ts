import { StoreMisfit } from '../../usecases/ports';
import type { AnyList } from '../lists';
import { readRow } from '../rows/list';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Looks at a row as it will be read, before it is written: one that our own reader refuses would be no fact as soon as
 * it stood there, and what it was for would be done again, or never. `written` is what is written of it, `whole` all
 * that it will hold: what stood there before is not judged. Throws StoreMisfit, which names columns alone.
 */
export function mustBeReadable(list: AnyList, written: Fields, whole: Fields = written): void {
  const read = readRow(list, whole);
  if (read.ok) return;
  const ours = read.error.filter(({ column }) => whole === written || column in written);
  if (ours.length === 0) return;
  const why = ours.map(({ column, reason }) => `${column} ${reason}`).join('; ');
  throw new StoreMisfit(
    `A row for the list ${list.title} could not be read again, so it was not written: ${why}.`,
  );
}
