import { instantFromMillis, type Instant } from '../../domain/calendar/day';
import type { RowFault, Stored } from '../../usecases/ports';
import { etagOf, readableOf, versionOf } from '../rows/items';
import type { ListOf } from '../rows/list';
import type { Item } from '../rows/graph-item';

/** In place of the id of a row that SharePoint does not name. */
const NO_ID = '?';

const NO_ROW = 'SharePoint gives it in a form that cannot be understood';

/** What time it is where nobody says otherwise. */
export const systemNow = (): Instant => instantFromMillis(Date.now());

/** One list in memory. */
export class TableCopy<T extends object> {
  /** In the order of their ids, as long as `ordered`. */
  private good = new Map<string, Stored<T>>();
  private readonly broken = new Map<string, { readonly fault: RowFault; readonly version: number }>();
  /** What is to be mended of rows that count all the same. */
  private readonly withheldOf = new Map<string, RowFault>();
  /** Rows that SharePoint said are deleted: an answer that was on its way must not bring one back. */
  private readonly deleted = new Set<string>();
  private ordered = true;
  private last = 0;
  /** Counts what really changed: a row that SharePoint tells once more in the version that is here does not. */
  revision = 0;
  /** What callers were given; made anew only when something changed, so that nobody's list changes under them. */
  private given: readonly Stored<T>[] | undefined;

  constructor(
    private readonly list: ListOf<T>,
    private readonly now: () => Instant = systemNow,
  ) {}

  /** Takes a row's state as the list's changes tell it, unless a newer one is here: answers may overtake each other. */
  apply(item: Item): void {
    if (item.deleted) return this.remove(item.id);
    // What was deleted and comes again was taken out of the recycle bin.
    this.deleted.delete(item.id);
    this.learn(item);
  }

  /** Takes a row's state from an answer to a write or a look-up, which may be older than what is known by now. */
  learn(item: Item): void {
    if (this.deleted.has(item.id)) return;
    const version = versionOf(etagOf(item));
    const here = this.versionHere(item.id);
    if (version < here) return;
    if (version > here || !this.has(item.id)) this.revision += 1;
    const read = readableOf(this.list, item, this.now());
    this.withheldOf.delete(item.id);
    if (!read.ok) return this.fail(item.id, read.error, version);
    if (read.value.withheld) this.withheldOf.set(item.id, read.value.withheld);
    this.put(read.value.row);
  }

  /** Forgets a row that is no longer in the list. */
  remove(id: string): void {
    if (this.has(id)) this.revision += 1;
    this.given = undefined;
    this.deleted.add(id);
    this.good.delete(id);
    this.broken.delete(id);
    this.withheldOf.delete(id);
  }

  /** Takes note of something in the list that is no row; of the row with this id, where it names one. */
  leaveOut(id: string | undefined): void {
    this.fail(id ?? NO_ID, { list: this.list.title, id: id ?? NO_ID, reason: NO_ROW }, 0);
  }

  /** True for a row that is here, fit or not. */
  has(id: string): boolean {
    return this.good.has(id) || this.broken.has(id);
  }

  /** The rows that fit, in the order in which they were added to the list. */
  get rows(): readonly Stored<T>[] {
    if (!this.ordered) {
      const entries = [...this.good].sort(([one], [other]) => Number(one) - Number(other));
      this.good = new Map(entries);
      this.ordered = true;
    }
    this.given ??= [...this.good.values()];
    return this.given;
  }

  /** Rows that are here without their words, as these seem to hold details of a child. */
  get withheld(): readonly RowFault[] {
    return [...this.withheldOf.values()];
  }

  /** The rows that do not. */
  get faults(): readonly RowFault[] {
    return [...this.broken.values()].map(({ fault }) => fault);
  }

  private put(row: Stored<T>): void {
    this.given = undefined;
    this.broken.delete(row.id);
    if (!this.good.has(row.id)) {
      this.ordered &&= Number(row.id) > this.last;
      this.last = Math.max(this.last, Number(row.id));
    }
    this.good.set(row.id, row);
  }

  private fail(id: string, fault: RowFault, version: number): void {
    this.given = undefined;
    this.good.delete(id);
    this.broken.set(id, { fault, version });
  }

  private versionHere(id: string): number {
    const here = this.good.get(id);
    return here ? versionOf(here.etag) : (this.broken.get(id)?.version ?? 0);
  }
}
