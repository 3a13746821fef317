import { parseInstant, plusMinutes, type Instant } from '../../domain/calendar/day';
import { filterBy } from '../graph/graph';
import type { ListOf, Recent } from '../rows/list';
import type { Item } from '../rows/graph-item';

/** Rows a page of a query; its answer comes alone or with few others. */
const PAGE = 1000;

/** How often the time is halved when it holds more rows than SharePoint filters. */
const HALVINGS = 3;

const MINUTES_A_DAY = 24 * 60;

/**
 * What of a long list is read at the start: recent rows by their time, and open ones by their state. SharePoint answers
 * a filter only where its first clause matches fewer than 5,000 rows, however few are asked for (`sharepoint.md`), so
 * a time that is refused is halved; when nothing helps, the list is read whole and what is old is left out.
 */
export class RecentRows<T> {
  private halvings = 0;
  private readonly columns: { readonly at: string; readonly state: string };

  constructor(
    list: ListOf<T>,
    private readonly recent: Recent<T>,
    private readonly now: Instant,
  ) {
    this.columns = { at: list.columns[recent.at].name, state: list.columns[recent.state].name };
  }

  /** The queries that together give the rows, without the address of the list. */
  get queries(): string[] {
    const open = this.recent.open.map((state) => query(filterBy(this.columns.state, 'eq', state)));
    return [this.newest, ...open];
  }

  /** What to ask instead of a query that was refused; undefined when the list has to be read whole. */
  insteadOf(refused: string): string | undefined {
    if (!refused.endsWith(this.newest) || this.halvings === HALVINGS) return undefined;
    this.halvings += 1;
    return this.newest;
  }

  /** True for a row that belongs into memory, for a list that is read whole. What cannot be read is shown to people. */
  holds({ fields }: Item): boolean {
    const state = fields?.[this.columns.state];
    const at = parseInstant(String(fields?.[this.columns.at]));
    if (!at || typeof state !== 'string') return true;
    return this.recent.open.includes(state) || at >= this.daysAgo(this.recent.days);
  }

  private get newest(): string {
    return query(filterBy(this.columns.at, 'ge', this.daysAgo(this.recent.days / 2 ** this.halvings)));
  }

  private daysAgo(days: number): Instant {
    return plusMinutes(this.now, -days * MINUTES_A_DAY);
  }
}

const query = (filter: string): string => `?$expand=fields&$top=${PAGE}&$filter=${filter}`;
