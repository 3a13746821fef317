import { StoreUnavailable } from '../../usecases/ports';
import type { Graph } from '../graph/graph';
import { ALL_LISTS, type AnyList } from '../lists';
import { canBeFilled, finishColumns, prepareColumns, type TargetColumns } from './columns';
import { backupRowSchema, type BackupList, type BackupRow, type Manifest } from './format';
import { addMark, markOf } from './mark';
import { madeOnce, parsed, rawList, type RawList } from './raw';
import { readBack, type ReadBack } from './read-back';
import type { Standing } from './standing';
import { digestOf, fieldsOf, rowToWrite } from './values';
import { writeRows, type MarkedRow, type RefusedRow } from './write-rows';

export interface RestoreOptions {
  readonly graph: Graph;
  readonly site: string;
  /** The site as `standingOf` found it, with nothing of others in it. */
  readonly standing: Standing;
  readonly backup: Manifest;
  /** The rows of one list's file, in the order of the file. */
  readonly rowsOf: (file: string) => AsyncIterable<unknown>;
  /** How many of the backup's rows are done in this phase, and the list at work. */
  readonly progress: (phase: 'Writing' | 'Reading back', done: number, title: string) => void;
}

/** What came of one list. */
export interface RestoredList extends ReadBack {
  readonly title: string;
  /** Rows that this run wrote, and rows that an earlier one had. */
  readonly written: number;
  readonly before: number;
  /** In plain words: columns added, columns that cannot be made again. */
  readonly notes: readonly string[];
  readonly refused: readonly RefusedRow[];
  /** How many values stay behind in the file, by column. */
  readonly leftBehind: ReadonlyMap<string, number>;
}

/** The list, which must be there by now. */
export async function mustBeThere({ graph, standing }: RestoreOptions, title: string): Promise<RawList> {
  const list = await rawList(graph, standing.siteId, title);
  if (list) return list;
  throw new StoreUnavailable(`SharePoint does not show the list ${title} that it has made.`);
}

async function makeList(options: RestoreOptions, { title, hidden }: BackupList): Promise<RawList> {
  const list = { template: 'genericList', ...(hidden ? { hidden } : {}) };
  await options.graph.post(`/sites/${options.standing.siteId}/lists`, { displayName: title, list });
  return mustBeThere(options, title);
}

/** The restore of one list, step by step. */
export class ListRestore {
  private readonly digests = new Map<string, string>();
  private readonly leftBehind = new Map<string, number>();
  private readonly declared: AnyList | undefined;
  private readonly notes: string[];
  private refused: readonly RefusedRow[] = [];
  private found: ReadBack = { missing: [], different: [] };
  private written = 0;

  private constructor(
    private readonly options: RestoreOptions,
    private readonly saved: BackupList,
    private readonly list: RawList,
    private readonly columns: TargetColumns,
  ) {
    this.declared = ALL_LISTS.find(({ title }) => title === saved.title);
    this.notes = [...columns.notes];
  }

  /** Makes the list and its columns, the one of marks too, where they are not there yet. */
  static async prepare(options: RestoreOptions, saved: BackupList): Promise<ListRestore> {
    const { graph, standing, backup } = options;
    const find = (): Promise<RawList | undefined> => rawList(graph, standing.siteId, saved.title);
    // A list that this version of the app does not have is restored all the same.
    const list = (await find()) ?? (await madeOnce(graph, () => makeList(options, saved), find));
    const columns = await prepareColumns(graph, list, saved.columns);
    await addMark(graph, list, backup.id);
    return new ListRestore(options, saved, list, columns);
  }

  /** Writes the rows that are not there yet. `doneBefore` are the rows of the lists before; gives them with its own. */
  async write(doneBefore: number): Promise<number> {
    const { graph, progress } = this.options;
    const tell = (): void => progress('Writing', doneBefore + this.before + this.written, this.saved.title);
    tell();
    this.refused = await writeRows(graph, this.list, this.rowsToWrite(), (count) => {
      this.written += count;
      tell();
    });
    this.written -= this.refused.length;
    return doneBefore + this.saved.rows;
  }

  /** Reads all rows back and compares them with the file. */
  async compare(doneBefore: number): Promise<number> {
    const { graph, progress, backup } = this.options;
    for (const { id } of this.refused) this.digests.delete(id);
    let done = doneBefore;
    this.found = await readBack(graph, this.list, backup.id, this.digests, this.names, (count) => {
      done += count;
      progress('Reading back', done, this.saved.title);
    });
    return doneBefore + this.saved.rows;
  }

  /** What is better done when the rows are there. */
  async finish(): Promise<void> {
    const { graph } = this.options;
    this.notes.push(...(await finishColumns(graph, this.list, this.saved.columns, this.columns.by)));
  }

  /** True when every row of the file is there. */
  get isWhole(): boolean {
    return this.refused.length === 0 && this.found.missing.length === 0;
  }

  get report(): RestoredList {
    const { before, written, notes, refused, leftBehind } = this;
    return { title: this.saved.title, before, written, notes, refused, leftBehind, ...this.found };
  }

  private get there(): ReadonlySet<string> {
    return this.options.standing.rowsThere.get(this.saved.title) ?? new Set();
  }

  private get before(): number {
    return this.there.size;
  }

  private get names(): string[] {
    return [...this.columns.by.values()].filter(canBeFilled).map(({ name }) => name);
  }

  /** The rows that are not there yet. Those that are there are digested too, to be compared like the others. */
  private async *rowsToWrite(): AsyncGenerator<MarkedRow> {
    const { rowsOf, backup } = this.options;
    const { by } = this.columns;
    for await (const value of rowsOf(this.saved.file)) {
      const row: BackupRow = parsed(backupRowSchema, value);
      const { values, leftBehind } = rowToWrite(row, this.saved.columns, by, this.declared);
      this.digests.set(row.id, digestOf(values, this.names));
      for (const name of leftBehind) this.leftBehind.set(name, (this.leftBehind.get(name) ?? 0) + 1);
      if (this.there.has(row.id)) continue;
      yield { id: row.id, mark: markOf(backup.id, row.id), fields: fieldsOf(values, by.values()) };
    }
  }
}
