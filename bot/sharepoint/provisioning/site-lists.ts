import { StoreMisfit } from '../../usecases/ports';
import type { Graph } from '../graph/graph';
import { ALL_LISTS, type AnyList } from '../lists';
import { misfitsOf } from './model';
import { findLists, findSite } from './site';

/** Said after what does not fit, to whoever runs the app. */
const REMEDY = 'Run “npm run provision”: it says what differs and adds what is missing.';

/** Where a site's lists are, and whether each is as this version needs it. */
export class SiteLists {
  private readonly ids = new Map<string, string>();
  private readonly wrong = new Map<string, string>();

  private constructor(
    private readonly graph: Graph,
    /** The site's id for Graph. */
    readonly siteId: string,
  ) {}

  /** Finds a site and looks at all its lists. Throws StoreMisfit when there is no such site, and StoreUnavailable. */
  static async open(graph: Graph, site: string): Promise<SiteLists> {
    const lists = new SiteLists(graph, await findSite(graph, site));
    await lists.look(ALL_LISTS);
    return lists;
  }

  /** Looks at lists again: one may have been removed, made anew or lost a column. Throws StoreUnavailable. */
  async look(lists: readonly AnyList[]): Promise<void> {
    const titles = lists.map(({ title }) => title);
    const found = await findLists(this.graph, this.siteId, titles);
    for (const list of lists) {
      const actual = found.get(list.title);
      const misfits = misfitsOf(list, actual);
      if (actual) this.ids.set(list.title, actual.id);
      if (misfits.length > 0) this.wrong.set(list.title, misfits.join(' '));
      else this.wrong.delete(list.title);
    }
  }

  /** Where a list's rows are, without host and version. Throws StoreMisfit for one that does not fit. */
  itemsPath(list: AnyList): string {
    const misfit = this.wrong.get(list.title);
    if (misfit) throw new StoreMisfit(`${misfit} ${REMEDY}`);
    return `${this.resource(list)}/items`;
  }

  /** A list as subscriptions name it, with a slash before it. */
  resource({ title }: AnyList): string {
    return `/sites/${this.siteId}/lists/${this.ids.get(title)}`;
  }

  /** True for a list that the app can work with. */
  fits({ title }: AnyList): boolean {
    return !this.wrong.has(title);
  }

  /** The lists that the app cannot work with. */
  get misfits(): AnyList[] {
    return ALL_LISTS.filter((list) => !this.fits(list));
  }

  /** What does not fit and what to do, in sentences; undefined when all is well. */
  get misfit(): string | undefined {
    const all = [...this.wrong.values()];
    return all.length > 0 ? [...all, REMEDY].join(' ') : undefined;
  }
}
