import { randomUUID } from 'node:crypto';
import { StoreMisfit, type Clock } from '../../usecases/ports';
import type { Graph } from '../graph/graph';
import { ALL_LISTS } from '../lists';
import { findSite } from '../provisioning/site';
import { formatManifest, type BackupList, type BackupRow, type Manifest } from './format';
import { isBeingRestored } from './mark';
import { rawList, rawPages, visibleTitles, type RawItem, type RawList } from './raw';

export interface BackupOptions {
  readonly graph: Graph;
  /** Like `contoso.sharepoint.com:/sites/jtai`. */
  readonly site: string;
  readonly clock: Clock;
  /** Writes the file of one list, a page of rows a time; `file` is its name in the backup's folder. */
  readonly save: (
    file: string,
    pages: AsyncIterable<readonly BackupRow[]>,
  ) => Promise<{ readonly sha256: string }>;
  /** How many of the lists are done, and the one at work. */
  readonly progress: (done: number, of: number, title: string, rows: number) => void;
}

/** What was written, and what of the site is no part of it. */
export interface BackupReport {
  readonly manifest: Manifest;
  /** Lists on the site that are not the app's. */
  readonly others: readonly string[];
}

/**
 * Reads every list of the app, hidden ones and the record too, and hands each row on as Graph gives it: also columns
 * that people added, and rows that the app cannot read. A list is read page by page, so each row is as it was when
 * its page was read. Throws StoreMisfit when there is no such site, none of the lists, or a restore that is not
 * finished, and StoreUnavailable.
 */
export async function backupSite(options: BackupOptions): Promise<BackupReport> {
  const { graph, site, clock } = options;
  const startedAt = clock.now();
  const siteId = await findSite(graph, site);
  const lists: BackupList[] = [];
  const missing: string[] = [];
  for (const [index, { title }] of ALL_LISTS.entries()) {
    const list = await rawList(graph, siteId, title);
    const progress = (rows: number): void => options.progress(index, ALL_LISTS.length, title, rows);
    if (list && isBeingRestored(list)) {
      throw new StoreMisfit(`A restore into the site is not finished (list ${title}). Finish it first.`);
    }
    if (list) lists.push(await backupList(options, list, title, progress));
    else missing.push(title);
  }
  if (lists.length === 0) throw new StoreMisfit(`The site ${site} has none of the app’s lists.`);
  options.progress(ALL_LISTS.length, ALL_LISTS.length, 'all lists', rowsIn(lists));
  const ours = new Set(ALL_LISTS.map(({ title }) => title));
  return {
    manifest: formatManifest({
      id: randomUUID(),
      site,
      startedAt,
      finishedAt: clock.now(),
      lists,
      missing,
    }),
    others: (await visibleTitles(graph, siteId)).filter((title) => !ours.has(title)),
  };
}

/** How many rows the lists of a backup hold together. */
export const rowsIn = (lists: readonly BackupList[]): number =>
  lists.reduce((sum, { rows }) => sum + rows, 0);

async function backupList(
  { graph, save }: BackupOptions,
  list: RawList,
  title: string,
  progress: (rows: number) => void,
): Promise<BackupList> {
  let rows = 0;
  let withAttachments = 0;
  async function* pages(): AsyncGenerator<readonly BackupRow[]> {
    for await (const page of rawPages(graph, list)) {
      yield page.map(rowOf);
      rows += page.length;
      withAttachments += page.filter(({ fields }) => fields.Attachments === true).length;
      progress(rows);
    }
  }
  const file = `${title}.jsonl`;
  const { sha256 } = await save(file, pages());
  return { title, hidden: list.hidden, file, rows, withAttachments, sha256, columns: [...list.columns] };
}

const rowOf = (item: RawItem): BackupRow => ({
  id: item.id,
  createdDateTime: textOf(item.createdDateTime),
  lastModifiedDateTime: textOf(item.lastModifiedDateTime),
  createdBy: item.createdBy,
  lastModifiedBy: item.lastModifiedBy,
  fields: item.fields,
});

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
