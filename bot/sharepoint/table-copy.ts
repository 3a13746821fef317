import type { RowFault, Stored } from '../usecases/ports';
import { etagOf, storedOf, versionOf, type Item } from './items';
import type { ListOf } from './list';

/** One list in memory. */
export class TableCopy<T extends object> {
  private readonly good = new Map<string, Stored<T>>();
  private readonly broken = new Map<string, { readonly fault: RowFault; readonly version: number }>();
  /** What callers were given; made anew only when something changed, so that nobody's list changes under them. */
  private given: readonly Stored<T>[] | undefined;

  constructor(private readonly list: ListOf<T>) {}

  /** Takes a row's state, unless a newer one is here already: answers may overtake each other. */
  apply(item: Item): void {
    if (item.deleted) return this.remove(item.id);
    const version = versionOf(etagOf(item));
    if (version < this.versionHere(item.id)) return;
    this.remove(item.id);
    const read = storedOf(this.list, item);
    if (read.ok) this.good.set(item.id, read.value);
    else this.broken.set(item.id, { fault: read.error, version });
  }

  /** The rows that fit, in the order in which they were added to the list. */
  get rows(): readonly Stored<T>[] {
    this.given ??= [...this.good.values()].sort((one, other) => Number(one.id) - Number(other.id));
    return this.given;
  }

  /** The rows that do not. */
  get faults(): readonly RowFault[] {
    return [...this.broken.values()].map(({ fault }) => fault);
  }

  private remove(id: string): void {
    this.given = undefined;
    this.good.delete(id);
    this.broken.delete(id);
  }

  private versionHere(id: string): number {
    const here = this.good.get(id);
    return here ? versionOf(here.etag) : (this.broken.get(id)?.version ?? 0);
  }
}
