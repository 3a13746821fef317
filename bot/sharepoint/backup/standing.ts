import { StoreMisfit } from '../../usecases/ports';
import type { Graph } from '../graph/graph';
import { ALL_LISTS } from '../lists';
import { findSite } from '../provisioning/site';
import type { BackupList, Manifest } from './format';
import { isMarkedWhole, rowsThereOf } from './mark';
import { rawList, type RawList } from './raw';

/** How far a site has come with a restore. */
export interface Standing {
  readonly siteId: string;
  /** The rows that are there already, by list, when an earlier restore of the same backup was interrupted. */
  readonly rowsThere: ReadonlyMap<string, ReadonlySet<string>>;
  /** Lists with rows that are not of this backup: the site must not be restored into. */
  readonly occupied: readonly string[];
  /** True when every row is there and only the marks are left to be removed. */
  readonly whole: boolean;
}

/** Looks at a site; writes nothing. Throws StoreMisfit when there is no such site, and StoreUnavailable. */
export async function standingOf(graph: Graph, site: string, backup: Manifest): Promise<Standing> {
  const siteId = await findSite(graph, site);
  const lists = new Map<string, RawList>();
  // A list that the backup lacks must hold nothing either, or two partnerships would be mixed.
  for (const title of new Set([...backup.lists, ...ALL_LISTS].map((list) => list.title))) {
    const list = await rawList(graph, siteId, title);
    if (list) lists.set(title, list);
  }
  const whole = isMarkedWhole(lists.get(lastOf(backup).title), backup.id);
  const rowsThere = new Map<string, ReadonlySet<string>>();
  const occupied: string[] = [];
  // Once all is whole the marks go list by list, so they no longer say whose rows these are.
  for (const [title, list] of whole ? [] : lists) {
    const ids = await rowsThereOf(graph, list, backup.id);
    if (ids) rowsThere.set(title, ids);
    else occupied.push(title);
  }
  return { siteId, rowsThere, occupied, whole };
}

/** The list whose mark is removed last, and says until then how far the restore has come. */
export function lastOf({ lists }: Manifest): BackupList {
  const last = lists.at(-1);
  if (!last) throw new StoreMisfit('The backup holds no lists.');
  return last;
}
