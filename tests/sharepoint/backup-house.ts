import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as backupCommand from '../../bot/cli/backup/backup';
import { progressOn } from '../../bot/cli/progress';
import * as restoreCommand from '../../bot/cli/backup/restore';
import type { Instant } from '../../bot/domain/calendar/day';
import type { Graph } from '../../bot/sharepoint';

export interface Ran {
  readonly code: number;
  /** What was printed, the progress too. */
  readonly printed: string;
}

type Fields = Record<string, unknown>;

interface Page {
  readonly value: readonly { readonly id: string; readonly fields: Fields }[];
  readonly '@odata.nextLink'?: string;
}

/** Folders for backups, and the two commands on them as people run them. */
export class BackupHouse {
  private readonly root = mkdtempSync(join(tmpdir(), 'backup-'));
  private made = 0;

  /** A place for a backup, with nothing there yet. */
  place(): string {
    this.made += 1;
    return join(this.root, `backup-${this.made}`);
  }

  get folder(): string {
    return this.root;
  }

  tidy(): void {
    rmSync(this.root, { recursive: true });
  }

  backup(graph: Graph, site: string, ...argv: string[]): Promise<Ran> {
    const clock = { now: () => '2024-03-01T09:00:00Z' as Instant };
    return this.run((screen) => backupCommand.main({ graph, site, clock, argv, ...screen }));
  }

  restore(graph: Graph, site: string, ...argv: string[]): Promise<Ran> {
    return this.run((screen) => restoreCommand.main({ graph, site, argv, ...screen }));
  }

  private async run(
    main: (screen: Pick<backupCommand.BackupCommand, 'print' | 'progress'>) => Promise<number>,
  ): Promise<Ran> {
    let printed = '';
    const write = (text: string): void => void (printed += text);
    const code = await main({ print: (line) => write(`${line}\n`), progress: progressOn({ write }) });
    return { code, printed };
  }
}

/** A site's lists past the app, in plain Graph. */
export class PlainLists {
  private constructor(
    private readonly graph: Graph,
    private readonly lists: string,
  ) {}

  static async of(graph: Graph, site: string): Promise<PlainLists> {
    const { id } = (await graph.get(`/sites/${site}`)) as { id: string };
    return new PlainLists(graph, `/sites/${id}/lists`);
  }

  make(title: string, ...columns: object[]): Promise<unknown> {
    return this.graph.post(this.lists, { displayName: title, list: { template: 'genericList' }, columns });
  }

  addColumn(list: string, column: object): Promise<unknown> {
    return this.graph.post(`${this.lists}/${list}/columns`, column);
  }

  changeColumn(list: string, column: string, change: object): Promise<unknown> {
    return this.graph.patch(`${this.lists}/${list}/columns/${column}`, change);
  }

  async columns(list: string): Promise<readonly Fields[]> {
    return ((await this.graph.get(`${this.lists}/${list}/columns`)) as { value: Fields[] }).value;
  }

  add(list: string, fields: Fields): Promise<unknown> {
    return this.graph.post(`${this.lists}/${list}/items`, { fields });
  }

  /** Adds many rows, 20 a call. */
  async addAll(list: string, rows: readonly Fields[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 20) {
      const requests = rows.slice(from, from + 20).map((fields, index) => ({
        id: String(index),
        method: 'POST',
        url: `${this.lists}/${list}/items`,
        headers: { 'Content-Type': 'application/json' },
        body: { fields },
      }));
      await this.graph.post('/$batch', { requests });
    }
  }

  /** What people have put into the rows of a list, in the order of their ids, without what SharePoint keeps of each. */
  async rows(list: string): Promise<Fields[]> {
    const rows: Fields[] = [];
    let path: string | undefined = `${this.lists}/${list}/items?$expand=fields&$top=500`;
    while (path) {
      const page = (await this.graph.get(path)) as Page;
      rows.push(...page.value.map(({ fields }) => peoples(fields)));
      path = page['@odata.nextLink'];
    }
    return rows;
  }
}

/** What SharePoint itself says of a row, which no app can set. */
const SHAREPOINTS = new Set(
  ['@odata.etag', 'id', 'ContentType', 'Created', 'Modified', 'AuthorLookupId', 'EditorLookupId'].concat(
    ['_UIVersionString', 'Attachments', 'Edit', 'LinkTitle', 'LinkTitleNoMenu'],
    ['ItemChildCount', 'FolderChildCount'],
  ),
);

const peoples = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !SHAREPOINTS.has(name)));

/** The rows of a list's file. */
export const linesOf = (folder: string, list: string): { id: string; fields: Fields }[] =>
  readFileSync(join(folder, `${list}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; fields: Fields });
