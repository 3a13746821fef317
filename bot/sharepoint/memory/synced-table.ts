import type { Instant } from '../../domain/calendar/day';
import type { Journal } from '../../usecases/ports';
import type { StepAnswer } from '../graph/batch';
import { pathOf } from '../graph/graph';
import type { ListOf } from '../rows/list';
import { changesAfter, endless, nextAfter, readListPage, wantWhole, type ListPage } from './pages';
import { RecentRows } from './recent';
import { mayBeTheWay, Stumbles } from './stumbles';
import { TableCopy } from './table-copy';
import type { Item } from '../rows/graph-item';

/** Rows a page when a list is read whole; the step of a batch stays well below what Graph sends in one answer. */
const PAGE = 500;

/** Reading a list from the start again and again within one refresh would not end. */
const MOST_RESTARTS = 2;

export interface SyncedTableOptions<T> {
  readonly list: ListOf<T>;
  /** Where the list's rows are, without host and version. */
  readonly itemsPath: string;
  readonly journal: Journal;
  /** The time by which rows are judged and from which 'recent' counts back; without it every list is held whole. */
  readonly now?: () => Instant;
}

/** A copy being made from the start, which takes the other's place once it is whole. */
interface Filling<T extends object> {
  readonly copy: TableCopy<T>;
  /** Which rows are asked for, as long as they are. */
  recent?: RecentRows<T>;
  /** Which of the rows of a list that is read whole are kept. */
  keeps?: (item: Item) => boolean;
  /** First pages of queries, which SharePoint may refuse for good. */
  readonly queries: Set<string>;
  /** Where the list's changes go on once the queries are answered: from before they were asked. */
  changesFrom?: string;
}

/** A list's copy in memory and the place in its changes up to which it has come. */
export class SyncedTable<T extends object> {
  readonly list: ListOf<T>;
  private copy: TableCopy<T>;
  private filling: Filling<T> | undefined;
  /** Where the list's changes go on; undefined before it was read. */
  private deltaPath: string | undefined;
  private itemsPath: string;
  private readonly asked = new Set<string>();
  /** All that was asked for since the list was begun at, to notice when it leads back. */
  private readonly askedBefore = new Set<string>();
  private readonly stumbles = new Stumbles();
  private restarts = 0;
  private began = 0;
  /** The revisions of the copies before this one. */
  private earlier = 0;
  private inStepAt: number | undefined;
  /** Why the last refresh that has ended did not come to the list's end. */
  failure: unknown;

  constructor(private readonly options: SyncedTableOptions<T>) {
    this.list = options.list;
    this.itemsPath = options.itemsPath;
    this.copy = new TableCopy(this.list, this.options.now);
  }

  get rows() {
    return this.copy.rows;
  }

  get faults() {
    return this.copy.faults;
  }

  get withheld() {
    return this.copy.withheld;
  }

  /** Another number whenever something in the list has changed, or it was read from the start. */
  get revision(): number {
    return this.earlier + this.copy.revision;
  }

  /** How long ago SharePoint said that nothing had changed but what is here; undefined before the first time. */
  get ageSeconds(): number | undefined {
    return this.inStepAt === undefined ? undefined : (performance.now() - this.inStepAt) / 1000;
  }

  /** True when the list could not be read again and again although SharePoint answered. */
  get isStuck(): boolean {
    return this.stumbles.isTold;
  }

  /** True for a path that is no use repeating when it is refused. */
  asksOnce(path: string): boolean {
    return this.filling?.queries.has(path) ?? false;
  }

  /** True for a path whose answer is still of use. */
  awaits(path: string): boolean {
    return this.asked.has(path);
  }

  /** Begins a refresh: what is to be asked first. */
  begin(): string[] {
    this.restarts = 0;
    this.began = performance.now();
    this.asked.clear();
    this.askedBefore.clear();
    if (this.stumbles.looksAgain(this.began)) this.deltaPath = undefined;
    return this.ask(this.deltaPath === undefined ? this.fromTheStart() : [this.deltaPath]);
  }

  /** Takes an answer. Gives what to ask next; nothing when another answer is awaited, or the refresh has ended. */
  take(path: string, answer: StepAnswer): string[] {
    if (!this.asked.delete(path)) return [];
    try {
      return this.ask(this.next(path, answer));
    } catch (error) {
      return this.stumble(error, answer);
    }
  }

  /** Ends a refresh of a list that has no end. */
  giveUp(): void {
    this.stumbles.count();
    this.fail(endless(this.list.title));
  }

  /** Ends a refresh that got no answer. The copy stays as it is; the next refresh goes on from where this one began. */
  fail(error: unknown): void {
    this.failure = error;
    this.asked.clear();
  }

  /** Puts a row that we wrote or looked up into memory at once. */
  learn(item: Item): void {
    this.copy.learn(item);
    this.filling?.copy.learn(item);
  }

  /** Forgets a row that SharePoint said is gone. */
  forget(id: string): void {
    this.copy.remove(id);
    this.filling?.copy.remove(id);
  }

  /** The list is elsewhere: it is read from the start, and the old copy serves until that is whole. */
  moveTo(itemsPath: string): void {
    if (itemsPath === this.itemsPath) return;
    this.itemsPath = itemsPath;
    this.deltaPath = undefined;
  }

  private ask(paths: readonly string[]): string[] {
    for (const path of paths) {
      this.asked.add(path);
      this.askedBefore.add(path);
    }
    return [...paths];
  }

  /** After some tries in vain the list is read from the start, as if SharePoint had asked for it. */
  private stumble(error: unknown, answer: StepAnswer): string[] {
    if (mayBeTheWay(error, answer.status)) this.stumbles.count();
    const goesOn = this.deltaPath !== undefined && this.stumbles.isEnough;
    if (goesOn && this.restarts < MOST_RESTARTS) {
      this.stumbles.anew();
      this.asked.clear();
      return this.ask(this.restart(answer));
    }
    this.fail(error);
    return [];
  }

  private next(path: string, answer: StepAnswer): string[] {
    const { filling } = this;
    if (!filling?.recent) return this.takeChanges(path, answer);
    return filling.changesFrom === undefined
      ? this.takeStart(filling, answer)
      : this.takePart(filling, filling.recent, path, answer);
  }

  private fromTheStart(location?: string): string[] {
    this.deltaPath = undefined;
    this.askedBefore.clear();
    const { recent } = this.list;
    const filling: Filling<T> = { copy: new TableCopy(this.list, this.options.now), queries: new Set() };
    this.filling = filling;
    if (!recent || !this.options.now) return [location ?? this.wholePath];
    filling.recent = new RecentRows(this.list, recent, this.options.now());
    return [`${this.itemsPath}/delta?token=latest&$expand=fields&$top=${PAGE}`];
  }

  /** Where changes go on is known, so nothing that happens from now on is missed: the rows may be asked for. */
  private takeStart(filling: Filling<T>, answer: StepAnswer): string[] {
    const page = this.pageOf(answer);
    filling.changesFrom = changesAfter(page, this.list.title);
    const paths = (filling.recent?.queries ?? []).map((query) => this.itemsPath + query);
    for (const path of paths) filling.queries.add(path);
    return paths;
  }

  private takePart(filling: Filling<T>, recent: RecentRows<T>, path: string, answer: StepAnswer): string[] {
    if (filling.queries.delete(path) && isRefusal(answer)) return this.askOtherwise(filling, recent, path);
    const page = this.pageOf(answer);
    const next = nextAfter(page, this.askedBefore, this.list.title);
    for (const item of page.items) filling.copy.learn(item);
    this.leaveOut(page, filling.copy);
    if (next !== undefined) return [next];
    if (this.asked.size > 0 || !filling.changesFrom) return [];
    filling.recent = undefined;
    return [filling.changesFrom];
  }

  /** A query matches more rows than SharePoint filters: a narrower one, or the list whole. */
  private askOtherwise(filling: Filling<T>, recent: RecentRows<T>, refused: string): string[] {
    const query = recent.insteadOf(refused);
    if (query !== undefined) {
      filling.queries.add(this.itemsPath + query);
      return [this.itemsPath + query];
    }
    this.asked.clear();
    this.filling = {
      copy: new TableCopy(this.list, this.options.now),
      keeps: (item) => recent.holds(item),
      queries: new Set(),
    };
    return [this.wholePath];
  }

  private takeChanges(path: string, answer: StepAnswer): string[] {
    const expired = answer.status === 410 || (answer.status === 400 && path !== this.wholePath);
    if (expired && this.restarts < MOST_RESTARTS) return this.restart(answer);
    const page = this.pageOf(answer);
    const next = nextAfter(page, this.askedBefore, this.list.title);
    const changes = next ?? changesAfter(page, this.list.title);
    const copy = this.filling?.copy ?? this.copy;
    const keeps = this.filling?.keeps ?? (() => true);
    for (const item of page.items) {
      // A row that is here already has changed while the list was read.
      if (item.deleted || copy.has(item.id) || keeps(item)) copy.apply(item);
    }
    this.leaveOut(page, copy);
    if (next !== undefined) return [next];
    this.deltaPath = changes;
    if (copy !== this.copy) this.earlier += this.copy.revision + 1;
    this.copy = copy;
    this.filling = undefined;
    this.failure = undefined;
    this.stumbles.over();
    this.inStepAt = this.began;
    return [];
  }

  /** What is no row is named among the rows that cannot be read. */
  private leaveOut({ broken }: ListPage, copy: TableCopy<T>): void {
    for (const id of broken) copy.leaveOut(id);
    if (broken.includes(undefined)) this.stumbles.leaveOut(this.began);
  }

  /** SharePoint no longer knows how far we had come: the list is read from the start, the old copy serves meanwhile. */
  private restart(answer: StepAnswer): string[] {
    this.options.journal.warn('list-read-whole-again', { list: this.list.title, status: answer.status });
    this.restarts += 1;
    const location = answer.headers['location'];
    return this.fromTheStart(location && pathOf(location));
  }

  /** A page of which all is rows; when even reading from the start did not give one again and again, as it is. */
  private pageOf(answer: StepAnswer): ListPage {
    const page = readListPage(answer, this.list.title);
    const takesAll = this.deltaPath === undefined && this.stumbles.isEnough;
    if (!takesAll) wantWhole(page, this.list.title);
    return page;
  }

  private get wholePath(): string {
    return `${this.itemsPath}/delta?$expand=fields&$top=${PAGE}`;
  }
}

/** Too many rows shows itself as 429, a missing index as 400, and both sometimes as a fault of the server's. */
const isRefusal = ({ status }: StepAnswer): boolean => status === 400 || status === 429 || status >= 500;
