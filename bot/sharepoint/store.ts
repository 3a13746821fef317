import { randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../domain/result';
import type { LogEntry } from '../domain/partnership';
import {
  StoreMisfit,
  StoreUnavailable,
  type Change,
  type Journal,
  type Refusal,
  type RowFault,
  type Snapshot,
  type Store,
  type Stored,
  type Table,
  type Tables,
} from '../usecases/ports';
import { Coalesced } from './coalesced';
import { writeAll } from './commit';
import type { Graph } from './graph';
import { storedOf, type Item } from './items';
import type { ListOf } from './list';
import { ALL_LISTS, LISTS, listOf, LOG_LIST, TABLES, type AnyList } from './lists';
import { allRows, rowByKey } from './look-up';
import { misfitsOf } from './model';
import { findLists, findSite, type ActualList } from './site';
import { refresh, SyncedTable } from './sync';
import { writeOfChange, writeOfLog, type Write } from './writes';

export interface StoreOptions {
  readonly graph: Graph;
  /** Like `contoso.sharepoint.com:/sites/jtai`. */
  readonly site: string;
  readonly journal: Journal;
}

/** Whether the store can do its work now. */
export interface StoreHealth {
  readonly ok: boolean;
  /** In plain words, when it cannot. */
  readonly reason?: string;
  /** Rows that are left out because somebody broke them by hand. */
  readonly unreadableRows: number;
}

/** The partnership's lists on one SharePoint site. */
export interface SharePointStore extends Store {
  /** Does the site answer, do the lists fit, is the memory in step? Never throws. */
  check(): Promise<StoreHealth>;
  /** The keys of all lines of the record, for `load`, which must not write one twice. Throws StoreUnavailable. */
  recordedKeys(): Promise<ReadonlySet<string>>;
}

/**
 * Opens the lists of a site. Throws StoreMisfit when they are not as this version needs them: that wants a person.
 * A site that does not answer is not waited for: the store is opened on the first call that finds it there.
 */
export async function openStore(options: StoreOptions): Promise<SharePointStore> {
  const store = new ListStore(options);
  try {
    await store.snapshot();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    options.journal.warn('store-not-reached-at-start', { reason: error.message });
  }
  return store;
}

/** What is known of the site once it has answered. */
interface Opened {
  readonly tables: ReadonlyMap<Table, SyncedTable<object>>;
  readonly itemsPath: (list: AnyList) => string;
}

class ListStore implements SharePointStore {
  private opened: Promise<Opened> | undefined;
  private readonly inStep = new Coalesced(() => this.bringInStep());
  private reported = new Set<string>();

  constructor(private readonly options: StoreOptions) {}

  async snapshot(): Promise<Snapshot> {
    await this.inStep.run();
    const { tables } = await this.open();
    const rows = [...tables].map(([table, synced]) => [table, synced.rows]);
    const faults = [...tables.values()].flatMap((synced) => synced.faults);
    this.report(faults);
    return { ...Object.fromEntries(rows), faults } as Snapshot;
  }

  async commit(
    changes: readonly Change[],
    log: readonly LogEntry[],
  ): Promise<Result<readonly Stored<Tables[Table]>[], Refusal>> {
    const { tables, itemsPath } = await this.open();
    const rows: Stored<object>[] = [];
    const writes = [
      ...changes.map((change, at) =>
        writeOfChange(change, at, itemsPath(listOf(tableOf(change))), randomUUID()),
      ),
      ...log.map((line) => writeOfLog({ ...line, key: line.key ?? randomUUID() }, itemsPath(LOG_LIST))),
    ];
    const written = (write: Write, item: Item): void => {
      if (!write.change) return;
      tables.get(write.change.table)?.wrote(item);
      rows.push(rowOf(write.list, item));
    };
    const done = await this.forgetOnMisfit(writeAll(this.options.graph, writes, written));
    if (done.ok) return ok(rows as Stored<Tables[Table]>[]);
    const at = done.error.write.change?.at;
    if (at === undefined) throw new StoreMisfit('The list Log did not take a line.');
    return err({ why: done.error.why, at });
  }

  async find<K extends Table>(table: K, key: string): Promise<Stored<Tables[K]> | undefined> {
    const { itemsPath, tables } = await this.open();
    const list: ListOf<Tables[K]> = LISTS[table];
    const item = await rowByKey(this.options.graph, list, itemsPath(listOf(table)), key);
    if (!item) return undefined;
    tables.get(table)?.wrote(item);
    const read = storedOf(list, item);
    return read.ok ? read.value : undefined;
  }

  async check(): Promise<StoreHealth> {
    try {
      const { faults } = await this.snapshot();
      return { ok: true, unreadableRows: faults.length };
    } catch (error) {
      const known = error instanceof StoreUnavailable || error instanceof StoreMisfit;
      if (!known) this.options.journal.error('store-check-failed', error);
      return { ok: false, reason: known ? error.message : 'The store failed.', unreadableRows: 0 };
    }
  }

  async recordedKeys(): Promise<ReadonlySet<string>> {
    const { itemsPath } = await this.open();
    const rows = await allRows(this.options.graph, LOG_LIST, itemsPath(LOG_LIST), ['Key']);
    return new Set(rows.map(({ fields }) => String(fields?.['Key'])));
  }

  private async bringInStep(): Promise<void> {
    const { tables } = await this.open();
    await this.forgetOnMisfit(refresh(this.options.graph, [...tables.values()]));
  }

  /** Finds the site and its lists, once; again when that failed. */
  private open(): Promise<Opened> {
    this.opened ??= this.lookAround().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async lookAround(): Promise<Opened> {
    const { graph, site, journal } = this.options;
    const siteId = await findSite(graph, site);
    const found = await findLists(
      graph,
      siteId,
      ALL_LISTS.map(({ title }) => title),
    );
    const misfits = ALL_LISTS.flatMap((list) => misfitsOf(list, found.get(list.title)));
    if (misfits.length > 0) throw new StoreMisfit(misfits.join(' '));
    const itemsPath = (list: AnyList): string =>
      `/sites/${siteId}/lists/${(found.get(list.title) as ActualList).id}/items`;
    const tables = TABLES.map((table): [Table, SyncedTable<object>] => {
      const list = listOf(table);
      return [table, new SyncedTable(list, itemsPath(list), journal)];
    });
    return { tables: new Map(tables), itemsPath };
  }

  /** Lists that were taken away may come back under other ids: look around again next time. */
  private async forgetOnMisfit<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof StoreMisfit) this.opened = undefined;
      throw error;
    }
  }

  /** Each broken row is told once, without what is in it. */
  private report(faults: readonly RowFault[]): void {
    const told = this.reported;
    this.reported = new Set(faults.map(({ list, id, reason }) => `${list} ${id} ${reason}`));
    for (const { list, id, reason } of faults) {
      if (!told.has(`${list} ${id} ${reason}`))
        this.options.journal.warn('row-cannot-be-read', { list, id, reason });
    }
  }
}

const tableOf = (change: Change): Table => ('insert' in change ? change.insert : change.update);

function rowOf(list: AnyList, item: Item): Stored<object> {
  const read = storedOf(list, item);
  if (read.ok) return read.value;
  throw new StoreMisfit(
    `The list ${list.title} keeps a row otherwise than it was written: ${read.error.reason}.`,
  );
}
