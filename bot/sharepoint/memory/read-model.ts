import type { Instant } from '../../domain/calendar/day';
import { LinkedFacts, type Double } from '../../domain/linking/linked-facts';
import {
  StoreMisfit,
  StoreUnavailable,
  type Journal,
  type RowFault,
  type Snapshot,
  type Stored,
  type Table,
} from '../../usecases/ports';
import { Changes } from './changes';
import { Coalesced } from './coalesced';
import type { Graph } from '../graph/graph';
import { keyColumn } from '../rows/list';
import { ALL_LISTS, listOf, TABLES, type AnyList } from '../lists';
import { SiteLists } from '../provisioning/site-lists';
import { refresh } from './sync';
import { SyncedTable } from './synced-table';
import { unhurried } from '../graph/urgency';
import type { Item } from '../rows/graph-item';

export interface ReadModelOptions {
  readonly graph: Graph;
  /** Like `contoso.sharepoint.com:/sites/jtai`. */
  readonly site: string;
  readonly journal: Journal;
  readonly now?: () => Instant;
}

/** Every table as it is read. */
type ReadTables = Omit<Snapshot, 'formerAgencies' | 'faults' | 'withheld'>;

/** The lists of a site in memory. Everything that reads SharePoint for it goes one after the other. */
export class ReadModel {
  private readonly tables = new Map<Table, SyncedTable<object>>();
  private opening: Promise<SiteLists> | undefined;
  private lists: SiteLists | undefined;
  private readonly wanted = new Set<Table>();
  private readonly turn = new Coalesced(() => this.takeTurn());
  private reported = new Set<string>();
  /** Why the site could not be opened. */
  private closed: unknown;
  private filling: Promise<void> | undefined;
  private readonly changes = new Changes();
  private readonly linked = new LinkedFacts<ReadTables>();
  private latest: Snapshot | undefined;

  constructor(private readonly options: ReadModelOptions) {}

  /** True once every list has been read. */
  get isFilled(): boolean {
    return TABLES.every((table) => this.ageSeconds(table) !== undefined);
  }

  /** Why the lists could not be read the last time, or do not fit; undefined when all is well. */
  get problem(): unknown {
    const misfit = this.lists?.misfit;
    return misfit ? new StoreMisfit(misfit) : (this.closed ?? failureIn([...this.tables.values()]));
  }

  /** Why a list cannot be read although SharePoint answers, again and again; undefined when there is none. */
  get stuck(): unknown {
    return failureIn([...this.tables.values()].filter(({ isStuck }) => isStuck));
  }

  /** Finds the site and its lists, once; again when that failed. Throws StoreMisfit and StoreUnavailable. */
  open(): Promise<SiteLists> {
    this.opening ??= unhurried(() => SiteLists.open(this.options.graph, this.options.site)).then(
      (lists) => {
        this.closed = undefined;
        return (this.lists = lists);
      },
      (error: unknown) => {
        this.opening = undefined;
        this.closed = error;
        throw error;
      },
    );
    return this.opening;
  }

  /** Reads what was never read yet. Throws StoreMisfit when a list does not fit, and StoreUnavailable. */
  fill(): Promise<void> {
    this.filling ??= this.fillNow().finally(() => (this.filling = undefined));
    return this.filling;
  }

  private async fillNow(): Promise<void> {
    const lists = await this.open();
    if (lists.misfit) await this.look(ALL_LISTS);
    if (lists.misfit) throw new StoreMisfit(lists.misfit);
    await this.refresh(TABLES.filter((table) => this.ageSeconds(table) === undefined));
    if (!this.isFilled) throw this.problem ?? new StoreUnavailable('The lists could not be read.');
  }

  /**
   * Brings tables in step with SharePoint as of this call. One whose list does not fit keeps its last state, and is
   * told by `problem`. Throws StoreUnavailable when one of the others could not be read.
   */
  async refresh(tables: readonly Table[] = TABLES): Promise<void> {
    const failure = await this.refreshPartly(tables);
    if (failure !== undefined) throw failure;
  }

  /**
   * The same, as far as possible: gives why a list could not be read, which keeps its last state. Throws
   * StoreUnavailable when none could be read.
   */
  async refreshPartly(tables: readonly Table[] = TABLES): Promise<unknown> {
    for (const table of tables) this.wanted.add(table);
    await unhurried(() => this.turn.run());
    const asked = tables
      .filter((table) => this.lists?.fits(listOf(table)))
      .flatMap((table) => this.tables.get(table) ?? []);
    const failure = failureIn(asked);
    if (failure !== undefined && asked.every((table) => failureIn([table]) !== undefined)) throw failure;
    return failure;
  }

  /** The facts as they are here: the same as before as long as nothing has changed, since much is remembered by them. */
  snapshot(): Snapshot {
    const read = Object.fromEntries([...this.tables].map(([table, { rows }]) => [table, rows]));
    const { facts, doubles } = this.linked.of(read as ReadTables);
    const faults = [...this.faults, ...doubles.map(faultOfDouble)];
    const { withheld } = this;
    this.report([...faults, ...withheld]);
    const snapshot = { ...facts, faults, withheld };
    if (!this.latest || !isSame(this.latest, snapshot)) this.latest = snapshot;
    return this.latest;
  }

  /** A row that we wrote or looked up, as it reads among the others. */
  amongOthers<T extends object>(table: Table, row: T): T {
    return this.linked.row(table, row);
  }

  /** The rows that cannot be read, or are held back. */
  get faults(): readonly RowFault[] {
    return [...this.tables.values()].flatMap((synced) => synced.faults);
  }

  /** The rows that count without their words. */
  get withheld(): readonly RowFault[] {
    return [...this.tables.values()].flatMap((synced) => synced.withheld);
  }

  /** How long ago a table was in step; undefined before the first time. */
  ageSeconds(table: Table): number | undefined {
    return this.tables.get(table)?.ageSeconds;
  }

  /** Puts a row that we wrote or looked up into memory at once. */
  learn(table: Table, item: Item): void {
    this.tables.get(table)?.learn(item);
    this.tellChanges([table]);
  }

  /** Forgets a row that is gone. */
  forget(table: Table, id: string): void {
    this.tables.get(table)?.forget(id);
    this.tellChanges([table]);
  }

  /** Calls `told` with the tables that have changed, whoever changed them, until what it gives is called. */
  onChange(told: (tables: readonly Table[]) => void): () => void {
    return this.changes.listen(told);
  }

  private tellChanges(tables: readonly Table[]): void {
    this.changes.seen(tables.map((table) => [table, this.tables.get(table)?.revision ?? 0]));
  }

  /**
   * Looks whether lists are still as they should be: one that was made anew is read from the start, one that does not
   * fit is left as it is and refuses to be written. Throws StoreUnavailable.
   */
  async look(lists: readonly AnyList[]): Promise<void> {
    const site = await this.open();
    const before = site.misfit;
    await unhurried(() => site.look(lists));
    if (site.misfit && site.misfit !== before) {
      this.options.journal.error('lists-do-not-fit', new StoreMisfit(site.misfit), { what: site.misfit });
    }
    for (const [table, synced] of this.tables) {
      if (site.fits(listOf(table))) synced.moveTo(site.itemsPath(listOf(table)));
    }
  }

  private async takeTurn(): Promise<void> {
    const wanted = [...this.wanted];
    this.wanted.clear();
    const site = await this.open();
    const tables = wanted
      .filter((table) => site.fits(listOf(table)))
      .map((table) => this.synced(table, site));
    const faultsBefore = tables.map(({ faults }) => faults.length);
    await refresh(this.options.graph, tables);
    this.tellChanges(wanted);
    // A list that is gone, or rows that can no longer be read, may mean that somebody changed its columns.
    const suspect = tables.filter(
      ({ failure, faults }, index) =>
        failure instanceof StoreMisfit || faults.length > (faultsBefore[index] ?? 0),
    );
    if (suspect.length > 0) await this.look(suspect.map(({ list }) => list as AnyList)).catch(unlessAway);
  }

  private synced(table: Table, site: SiteLists): SyncedTable<object> {
    const known = this.tables.get(table);
    if (known) return known;
    const list = listOf(table);
    const { journal, now } = this.options;
    const made = new SyncedTable({ list, itemsPath: site.itemsPath(list), journal, ...(now && { now }) });
    this.tables.set(table, made);
    return made;
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

/** True of facts whose every list holds the same rows. */
const isSame = (before: Snapshot, now: Snapshot): boolean =>
  (Object.keys(now) as (keyof Snapshot)[]).every((list) => {
    const were: readonly object[] = before[list];
    const are: readonly object[] = now[list];
    return were === are || (were.length === are.length && were.every((row, at) => row === are[at]));
  });

/** Why one of the tables could not be read. What does not fit is told otherwise. */
const failureIn = (tables: readonly Pick<SyncedTable<object>, 'failure'>[]): unknown =>
  tables.map(({ failure }) => failure).find((one) => one !== undefined && !(one instanceof StoreMisfit));

/** A row whose key is another's, whatever its case, blanks and unseen signs; that it is left out is told. */
function faultOfDouble({ list: table, row, first }: Double): RowFault {
  const { title: list } = listOf(table);
  const { id } = row as Stored<object>;
  const key = keyColumn(listOf(table)) ?? 'Title';
  const called = Reflect.get(row, listOf(table).key ?? 'title') as unknown;
  const reason = `${key} is the same as that of row ${(first as Stored<object>).id}, and that one counts`;
  return { list, id, ...(typeof called === 'string' ? { row: called } : {}), reason };
}

/** SharePoint that does not answer is told where it matters. */
function unlessAway(error: unknown): void {
  if (!(error instanceof StoreUnavailable)) throw error;
}
