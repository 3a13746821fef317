import { foldKey } from '../../domain/basics/folded';
import type { LoadFault } from './load-ports';
import type { ReadFile } from './load-rows';
import type { Snapshot } from '../ports';

/** The property by which an action or a request names who sees to it. */
const OWNER = 'ownerEmail';

/**
 * Owners who are on no People list, neither in SharePoint nor in the files: nobody could be reminded. The address
 * is repeated, since it is the only way to find the row that was meant.
 */
export function ownerFaults(files: readonly ReadFile[], { people }: Snapshot): LoadFault[] {
  const brought = files.filter(({ list }) => list?.table === 'people').flatMap(({ keys }) => keys);
  const known = new Set([...people.map(({ email }) => email), ...brought].map(foldKey));
  return files
    .flatMap(({ rows }) => rows)
    .flatMap(({ file, line, list, values }) => {
      const owner = values[OWNER];
      if (typeof owner !== 'string' || known.has(foldKey(owner))) return [];
      const column = list.columns.find(({ property }) => property === OWNER)?.name ?? OWNER;
      const reason = `names ${owner.slice(0, 60)}, who is not in People. Add them there, or leave the cell blank.`;
      return [{ file, line, column, reason }];
    });
}
