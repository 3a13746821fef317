import { childDataIn, judgedAsOf } from './rows/held-back';
import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar/day';
import { foldKey } from '../domain/basics/folded';
import { err, ok, type Result } from '../domain/basics/result';
import {
  StoreMisfit,
  StoreUnavailable,
  type Change,
  type CommitOptions,
  type Journal,
  type Refusal,
  type Snapshot,
  type SnapshotOptions,
  type Store,
  type Stored,
  type Table,
  type Tables,
} from '../usecases/ports';
import { writeAll, type RefusedWrite } from './writing/commit';
import { Following, type FollowHow, secondsBehind, secondsSinceInStep } from './memory/following';
import { Gatherer } from './writing/gather';
import type { Graph } from './graph/graph';
import { readableOf, storedOf } from './rows/items';
import type { ListOf } from './rows/list';
import { LISTS, listOf, LOG, LOG_LIST, TABLES, type AnyList } from './lists';
import { allRows, rowById, rowByKey } from './writing/look-up';
import { mendedBy } from './writing/mend';
import { ReadModel } from './memory/read-model';
import type { SiteLists } from './provisioning/site-lists';
import { inTime, settling, unhurried } from './graph/urgency';
import { systemNow } from './memory/table-copy';
import { writeOfChange, writeOfLog, type Write } from './writing/writes';
import type { LogEntry } from '../domain/partnership';
import type { Item } from './rows/graph-item';

export interface StoreOptions {
  readonly graph: Graph;
  /** Like `contoso.sharepoint.com:/sites/jtai`. */
  readonly site: string;
  readonly journal: Journal;
  /** What time it is for the app: reminders that closed long before are not held in memory. Without it all are. */
  readonly now?: () => Instant;
  /** Opens also lists that do not fit, of one partnership among several: `check` and every use of it tell. */
  readonly misfitToo?: boolean;
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
  /** Does the site answer, do the lists fit, is the memory in step? Asks nobody and never throws. */
  check(): Promise<StoreHealth>;
  /** The keys of all lines of the record, for `load`, which must not write one twice. Throws StoreUnavailable. */
  recordedKeys(): Promise<ReadonlySet<string>>;
  /**
   * Every line of the record, in no order, asked of SharePoint. Of a line in which somebody typed details of a child the
   * detail is left out. Throws StoreUnavailable.
   */
  recorded(): Promise<readonly LogEntry[]>;
  /** How many seconds the memory is behind what it should be; 0 as long as all is well. */
  secondsBehind(): number;
  /** How many seconds ago the memory was in step with SharePoint; infinite before the first time. */
  secondsSinceInStep(): number;
  onChange(told: (tables: readonly Table[]) => void): () => void;
  /** Resolves when nothing is being written in the background any more: what was left of commits that failed half way. */
  settled(): Promise<void>;
  /** Keeps the memory in step from now on, until what it gives is stopped. */
  follow(how?: FollowHow): Following;
}

/** How far behind the memory may be before the app says that it is not ready. */
const STALE_SECONDS = 180;

/** The same while SharePoint does not answer: by then it was asked at least twice. */
const SILENT_SECONDS = 10;

/**
 * Opens the lists of a site. Throws StoreMisfit when they are not as this version needs them: that wants a person.
 * A site that does not answer is not waited for: the store is opened on the first call that finds it there.
 */
export async function openStore(options: StoreOptions): Promise<SharePointStore> {
  const store = new ListStore(options);
  try {
    await store.snapshot();
  } catch (error) {
    const told = error instanceof StoreUnavailable || (options.misfitToo && error instanceof StoreMisfit);
    if (!told) throw error;
    options.journal.warn('store-not-reached-at-start', { reason: error.message });
  }
  return store;
}

/** How long a refusal is told, unless something was written since: in a quiet hour nobody tries. */
const TOLD_MILLIS = 3_600_000;

/** What keeps everything from being written; one row that is too large says nothing of the others. */
const refusalIn = (error: unknown) =>
  error instanceof StoreUnavailable && error.why && error.why !== 'too-large'
    ? { at: performance.now(), reason: error.message }
    : undefined;

class ListStore implements SharePointStore {
  private readonly model: ReadModel;
  private readonly gatherer: Gatherer;
  private readonly unfinished = new Set<Promise<void>>();
  /** Why SharePoint took nothing the last time that something was written, where a person has to mend that. */
  private refusal: { readonly at: number; readonly reason: string } | undefined;
  private readonly now: () => Instant;

  constructor(private readonly options: StoreOptions) {
    this.now = options.now ?? systemNow;
    this.model = new ReadModel(options);
    this.gatherer = new Gatherer(options.graph);
  }

  async snapshot({ fresh = false, partly = false }: SnapshotOptions = {}): Promise<Snapshot> {
    const tables = fresh === true ? TABLES : fresh;
    if (!this.model.isFilled) await inTime(this.model.fill());
    else if (tables) await inTime(partly ? this.model.refreshPartly(tables) : this.model.refresh(tables));
    return this.model.snapshot();
  }

  async commit(
    changes: readonly Change[],
    log: readonly LogEntry[],
    { settles = false, owed = false }: CommitOptions = {},
  ): Promise<Result<readonly Stored<Tables[Table]>[], Refusal>> {
    const site = await inTime(this.model.open());
    const rows: Stored<object>[] = [];
    const written = ({ change, list }: Write, item: Item): void => {
      if (!change) return;
      this.model.learn(change.table, item);
      rows.push(this.model.amongOthers(change.table, rowOf(list, item, this.now())));
    };
    const writes = writesOf(site, changes, log);
    const goesOn = (work: Promise<void>): void => this.keep(work);
    const { gatherer } = this;
    const writing = settling(settles, () =>
      writeAll(this.options.graph, writes, { gatherer, written, goesOn, owed }),
    );
    const done = await this.minding(writes, writing);
    if (done.ok) return ok(rows as Stored<Tables[Table]>[]);
    const mended = mendedBy(done.error, changes, this.now());
    if (mended) {
      const before = changes.length - mended.length;
      const rest = await this.commit(mended, log, { settles, owed: owed || before > 0 });
      return rest.ok
        ? ok([...(rows as Stored<Tables[Table]>[]), ...rest.value])
        : err({ ...rest.error, at: rest.error.at + before });
    }
    const at = this.learnFrom(done.error);
    if (at === undefined) throw new StoreMisfit('The list Log did not take a line.');
    return err({ why: done.error.why, at });
  }

  async find<K extends Table>(table: K, key: string): Promise<Stored<Tables[K]> | undefined> {
    const site = await inTime(this.model.open());
    const list: ListOf<Tables[K]> = LISTS[table];
    const path = site.itemsPath(listOf(table));
    const item =
      (await rowByKey(this.options.graph, list, path, key)) ??
      (await this.otherwiseWritten(table, path, key));
    if (!item) return undefined;
    this.model.learn(table, item);
    const read = readableOf(list, item, this.now());
    return read.ok ? this.model.amongOthers(table, read.value.row) : undefined;
  }

  /** A row that has this key but for signs that cannot be seen, which SharePoint tells apart and this app does not. */
  private async otherwiseWritten(table: Table, itemsPath: string, key: string): Promise<Item | undefined> {
    if (!this.model.isFilled) return undefined;
    const list = listOf(table);
    const keyOf = (row: object): string => String(Reflect.get(row, list.key ?? ''));
    const known = this.model.snapshot()[table].find((row) => keyOf(row) === key);
    const item = known && (await rowById(this.options.graph, list, itemsPath, known.id));
    const read = item && storedOf(list, item, this.now());
    return read?.ok && foldKey(keyOf(read.value)) === foldKey(key) ? item : undefined;
  }

  async check(): Promise<StoreHealth> {
    const unreadableRows = this.model.faults.length;
    const { problem } = this.model;
    const known = problem instanceof StoreUnavailable || problem instanceof StoreMisfit;
    const why = known ? problem.message : 'SharePoint could not be read.';
    const behind = this.secondsBehind();
    const { stuck } = this.model;
    if (stuck instanceof StoreUnavailable) return { ok: false, reason: stuck.message, unreadableRows };
    const { refusal } = this;
    if (refusal && performance.now() - refusal.at < TOLD_MILLIS) {
      return { ok: false, reason: `Nothing can be written. ${refusal.reason}`, unreadableRows };
    }
    if (!this.model.isFilled || problem instanceof StoreMisfit)
      return { ok: false, reason: why, unreadableRows };
    if (behind <= (known ? SILENT_SECONDS : STALE_SECONDS)) return { ok: true, unreadableRows };
    const minutes = Math.floor(behind / 60);
    const since = minutes > 1 ? `The lists were last read ${minutes} minutes ago. ` : '';
    return { ok: false, reason: since + why, unreadableRows };
  }

  async recordedKeys(): Promise<ReadonlySet<string>> {
    const site = await this.model.open();
    const rows = await allRows(this.options.graph, LOG_LIST, site.itemsPath(LOG_LIST), ['Key']);
    return new Set(rows.map(({ fields }) => String(fields?.['Key'])));
  }

  async recorded(): Promise<readonly LogEntry[]> {
    const site = await this.model.open();
    const columns = ['Key', 'At', 'Actor', 'Verb', 'SubjectRef', 'Detail'];
    const items = await allRows(this.options.graph, LOG_LIST, site.itemsPath(LOG_LIST), columns);
    return items.flatMap((item) => lineOf(item, this.now()) ?? []);
  }

  async settled(): Promise<void> {
    while (this.unfinished.size > 0) await Promise.all(this.unfinished);
  }

  private keep(work: Promise<void>): void {
    const kept = work.finally(() => this.unfinished.delete(kept));
    this.unfinished.add(kept);
  }

  onChange(told: (tables: readonly Table[]) => void): () => void {
    return this.model.onChange(told);
  }

  secondsBehind(): number {
    return secondsBehind(this.model);
  }

  secondsSinceInStep(): number {
    return secondsSinceInStep(this.model);
  }

  follow(how: FollowHow = {}): Following {
    return new Following(this.model, { ...this.options, ...how });
  }

  /** After trouble with a write, finds out how things stand: whether the lists still fit, and what was written. */
  private async minding<T>(writes: readonly Write[], work: Promise<T>): Promise<T> {
    try {
      const done = await work;
      this.refusal = undefined;
      return done;
    } catch (error) {
      this.refusal = refusalIn(error);
      const lists = [...new Set(writes.map(({ list }) => list))];
      if (error instanceof StoreMisfit) await inTime(this.model.look(lists)).catch(() => undefined);
      if (error instanceof StoreUnavailable && error.mayBeWritten) this.catchUp(lists);
      throw error;
    }
  }

  /** What was refused tells what the list holds. Gives the place of the refused change; undefined for the record. */
  private learnFrom({ write, why, row }: RefusedWrite): number | undefined {
    const { change, rowId } = write;
    if (!change) return undefined;
    if (row) this.model.learn(change.table, row);
    else if (why === 'gone' && rowId !== undefined) this.model.forget(change.table, rowId);
    else this.catchUp([write.list]);
    return change.at;
  }

  /** Nobody waits for this; the next refresh would see to it too. */
  private catchUp(lists: readonly AnyList[]): void {
    const tables = TABLES.filter((table) => lists.includes(listOf(table)));
    if (tables.length === 0) return;
    unhurried(() => this.model.refresh(tables)).catch((error: unknown) => {
      if (!(error instanceof StoreUnavailable)) this.options.journal.error('store-catching-up-failed', error);
    });
  }
}

/** A line of the record as people may read it; undefined where it cannot be read at all. */
function lineOf(item: Item, now: Instant): LogEntry | undefined {
  const read = readableOf(LOG, item, now);
  if (read.ok) return read.value.row;
  const stored = storedOf(LOG, item, now);
  if (!stored.ok) return undefined;
  const { verb, subjectRef, ...line } = stored.value;
  const isShown = (text: string | undefined): boolean =>
    childDataIn({ searched: 'code' }, text, judgedAsOf(item, now)) === undefined;
  return {
    ...line,
    verb: isShown(verb) ? verb : 'record.not-shown',
    ...(isShown(subjectRef) ? { subjectRef } : {}),
    detail: undefined,
  };
}

/** The writes of a commit, in order. Throws StoreMisfit when one is for a list that does not fit. */
const writesOf = (site: SiteLists, changes: readonly Change[], log: readonly LogEntry[]): Write[] => [
  ...changes.map((change, at) =>
    writeOfChange(change, at, site.itemsPath(listOf(tableOf(change))), randomUUID()),
  ),
  ...log.map((line) => writeOfLog({ ...line, key: line.key ?? randomUUID() }, site.itemsPath(LOG_LIST))),
];

const tableOf = (change: Change): Table => ('insert' in change ? change.insert : change.update);

/** The row as written; the words of one that is held back were the caller's own. */
function rowOf(list: AnyList, item: Item, now: Instant): Stored<object> {
  const read = readableOf(list, item, now);
  if (read.ok) return read.value.row;
  const written = storedOf(list, item, now);
  if (written.ok) return written.value;
  throw new StoreMisfit(
    `The list ${list.title} keeps a row otherwise than it was written: ${written.error.reason}.`,
  );
}
