import { StoreUnavailable, type Journal } from '../usecases/ports';
import { failureOfStep, sendReads, type StepAnswer } from './batch';
import { misfitFrom } from './errors';
import { pathOf, type Graph } from './graph';
import { parsePage, type Item } from './items';
import type { ListOf } from './list';
import { TableCopy } from './table-copy';

/** Rows a page when a list is read whole; the step of a batch stays well below what Graph sends in one answer. */
const PAGE = 500;

/** Reading a list whole again and again within one refresh would not end. */
const MOST_RESTARTS = 2;

/** A list's copy in memory and the place in its changes up to which it has come. */
export class SyncedTable<T extends object> {
  private copy: TableCopy<T>;
  /** A copy being made from the start, which takes the other's place once it is whole. */
  private next: TableCopy<T> | undefined;
  /** Where the list's changes go on; undefined before it was read whole. */
  private deltaPath: string | undefined;
  private pagePath: string | undefined;
  private restarts = 0;

  constructor(
    readonly list: ListOf<T>,
    private readonly itemsPath: string,
    private readonly journal: Journal,
  ) {
    this.copy = new TableCopy(list);
  }

  get rows() {
    return this.copy.rows;
  }

  get faults() {
    return this.copy.faults;
  }

  /** Begins a refresh: what is to be asked first. */
  begin(): string {
    this.restarts = 0;
    if (this.deltaPath === undefined) this.next = new TableCopy(this.list);
    return (this.pagePath = this.deltaPath ?? this.wholePath);
  }

  /** Takes the answer to what was asked last. Gives what to ask next, undefined when in step. */
  take(answer: StepAnswer): string | undefined {
    const expired = answer.status === 410 || (answer.status === 400 && this.pagePath !== this.wholePath);
    if (expired && this.restarts < MOST_RESTARTS) return this.restart(answer);
    if (answer.status !== 200) throw misfitFrom(failureOfStep(answer), this.list.title);
    const page = parsePage(answer.body);
    for (const item of page.value) (this.next ?? this.copy).apply(item);
    if (page['@odata.nextLink']) return (this.pagePath = pathOf(page['@odata.nextLink']));
    if (!page['@odata.deltaLink'])
      throw new StoreUnavailable('SharePoint ended a list without saying where it goes on.');
    this.deltaPath = pathOf(page['@odata.deltaLink']);
    this.copy = this.next ?? this.copy;
    this.next = undefined;
    return undefined;
  }

  /** Puts a row that we wrote ourselves into memory at once. */
  wrote(item: Item): void {
    this.copy.apply(item);
    this.next?.apply(item);
  }

  /** SharePoint no longer knows how far we had come: the list is read whole again, the old copy serves meanwhile. */
  private restart(answer: StepAnswer): string {
    this.journal.warn('list-read-whole-again', { list: this.list.title, status: answer.status });
    this.restarts += 1;
    this.deltaPath = undefined;
    this.next = new TableCopy(this.list);
    const location = answer.headers['location'];
    return (this.pagePath = location ? pathOf(location) : this.wholePath);
  }

  private get wholePath(): string {
    return `${this.itemsPath}/delta?$expand=fields&$top=${PAGE}`;
  }
}

/** More rounds than any list has pages; a server that goes on for ever is not waited for. */
const MOST_ROUNDS = 1000;

/** Brings all tables in step, one batch a round: one round when little has changed. */
export async function refresh(graph: Graph, tables: readonly SyncedTable<object>[]): Promise<void> {
  let asked = tables.map((table) => ({ table, path: table.begin() }));
  for (let round = 0; asked.length > 0; round += 1) {
    if (round > MOST_ROUNDS) throw new StoreUnavailable('SharePoint does not come to the end of a list.');
    const answers = await sendReads(
      graph,
      asked.map(({ path }) => path),
    );
    asked = asked.flatMap(({ table }, index) => {
      const path = table.take(answers[index] as StepAnswer);
      return path === undefined ? [] : [{ table, path }];
    });
  }
}
