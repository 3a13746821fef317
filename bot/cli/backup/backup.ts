import { join } from 'node:path';
import { writeJsonLines } from '../../documents/json-lines';
import { FolderTaken, makeFolder, writeWhole } from '../../documents/json-lines-folder';
import { backupSite, MANIFEST, rowsIn, type BackupReport, type Graph } from '../../sharepoint';
import { StoreMisfit, StoreUnavailable, type Clock } from '../../usecases/ports';
import { fileTrouble, readFolderArgument } from '../folder-argument';
import type { Progress } from '../progress';
import { rows as count } from './restore-report';

/** What `npm run backup` works with. */
export interface BackupCommand {
  /** What follows the command: one folder that is not there yet, or empty. */
  readonly argv: readonly string[];
  readonly graph: Graph;
  readonly site: string;
  readonly clock: Clock;
  readonly print: (line: string) => void;
  readonly progress: Progress;
}

const USAGE = 'Usage: npm run backup -- FOLDER, a folder that is not there yet.';

/**
 * Writes every list of the app to a folder: a file of JSON lines a list, and a manifest. The folder is there whole or
 * not at all. Gives the exit code: 0, or 1 when none was made or the site lacked a list.
 */
export async function main(command: BackupCommand): Promise<number> {
  const given = readFolderArgument(command.argv);
  if (!given || given.check) {
    command.print(USAGE);
    return 1;
  }
  try {
    const report = await backup(command, given.folder);
    command.progress.clear();
    for (const line of describe(report, given.folder)) command.print(line);
    return report.manifest.missing.length > 0 ? 1 : 0;
  } catch (error) {
    const known = [FolderTaken, StoreMisfit, StoreUnavailable].some((kind) => error instanceof kind);
    const said =
      known && error instanceof Error
        ? error.message
        : fileTrouble(error, { what: 'folder', name: given.folder });
    if (said === undefined) throw error;
    command.progress.clear();
    command.print(said);
    // What stands there may well be a backup: that one is as it was.
    command.print(
      error instanceof FolderTaken
        ? 'Nothing was written, and what is in it is as it was. Name a folder that is not there yet.'
        : 'No backup was made.',
    );
    return 1;
  }
}

const backup = ({ graph, site, clock, progress }: BackupCommand, folder: string): Promise<BackupReport> =>
  makeFolder(folder, async (path) => {
    const report = await backupSite({
      graph,
      site,
      clock,
      save: (file, pages) => writeJsonLines(join(path, file), pages),
      progress: (done, of, title, rows) =>
        progress.tell('Reading', done / of, `${done} of ${of} lists, ${title}: ${count(rows)}`),
    });
    await writeWhole(join(path, MANIFEST), `${JSON.stringify(report.manifest, null, 2)}\n`);
    return report;
  });

function describe({ manifest, others }: BackupReport, folder: string): string[] {
  const { lists, missing, site, startedAt } = manifest;
  const width = Math.max(...lists.map(({ title }) => title.length));
  const withAttachments = lists.filter((list) => list.withAttachments > 0);
  return [
    `Backup of ${site}, ${startedAt}, in ${folder}:`,
    ...lists.map(({ title, rows }) => `  ${title.padEnd(width)} ${rows.toLocaleString('en-GB').padStart(9)}`),
    `${count(rowsIn(lists))} in ${lists.length} lists. Each row is as it was when it was read; Microsoft Graph gives no earlier versions.`,
    ...withAttachments.map(
      (list) => `${list.title}: the files attached to ${count(list.withAttachments)} are not in it.`,
    ),
    ...(others.length > 0 ? [`Not the app’s, so not in it: ${others.join(', ')}.`] : []),
    ...(rowsIn(lists) === 0 ? [`The lists hold nothing. Is ${site} the right site?`] : []),
    ...missing.map((title) => `MISSING on the site: ${title}. “npm run provision” makes it, empty.`),
    'It holds people’s names and e-mail addresses: keep it as safe as the site.',
  ];
}
