import { join } from 'node:path';
import { readJsonLines } from '../../documents/json-lines';
import { restoreSite, rowsIn, standingOf, type Graph, type Manifest, type Standing } from '../../sharepoint';
import { StoreMisfit, StoreUnavailable } from '../../usecases/ports';
import { fileTrouble, readFolderArgument } from '../folder-argument';
import type { Progress } from '../progress';
import { readBackup } from './read-backup';
import { describeRestore, rows } from './restore-report';

/** What `npm run restore` works with. */
export interface RestoreCommand {
  /** What follows the command: the folder of a backup, and `--check` to write nothing. */
  readonly argv: readonly string[];
  readonly graph: Graph;
  readonly site: string;
  readonly print: (line: string) => void;
  readonly progress: Progress;
}

const USAGE =
  'Usage: npm run restore -- FOLDER, the folder of a backup; with --check it only checks whether it can be done.';

/**
 * Restores a backup into a site whose lists hold no rows, or goes on with a restore of the same backup that was
 * interrupted. Gives the exit code: 0, or 1 when not every row is there as it was.
 */
export async function main(command: RestoreCommand): Promise<number> {
  const given = readFolderArgument(command.argv);
  if (!given) {
    command.print(USAGE);
    return 1;
  }
  try {
    return await restore(command, given.folder, given.check);
  } catch (error) {
    const known = [StoreMisfit, StoreUnavailable].some((kind) => error instanceof kind);
    const said =
      known && error instanceof Error
        ? error.message
        : fileTrouble(error, { what: 'folder', name: given.folder });
    if (said === undefined) throw error;
    command.progress.clear();
    command.print(said);
    command.print('What was written stays. Run the same command again: it goes on where it stopped.');
    return 1;
  }
}

async function restore(command: RestoreCommand, folder: string, check: boolean): Promise<number> {
  const { graph, site, print, progress } = command;
  const read = await readBackup(folder, (done, of, title) =>
    progress.tell('Checking', done / of, `${done} of ${of} files, ${title}`),
  );
  progress.clear();
  if (!read.ok) return stop(print, [...read.error, 'Nothing was written.']);
  const backup = read.value;
  print(
    `Backup of ${backup.site}, ${backup.startedAt}: ${rows(rowsIn(backup.lists))}, every file as written.`,
  );
  const standing = await standingOf(graph, site, backup);
  if (standing.occupied.length > 0) return stop(print, occupied(site, standing));
  print(planFor(site, standing));
  if (check) return 0;
  const report = await restoreSite({
    graph,
    site,
    standing,
    backup,
    rowsOf: (file) => readJsonLines(join(folder, file)),
    progress: phases(progress, backup),
  });
  progress.clear();
  for (const line of describeRestore(report)) print(line);
  const same = report.is === 'done' && report.whole && report.lists.every((list) => !list.different.length);
  return same ? 0 : 1;
}

function stop(print: (line: string) => void, lines: readonly string[]): number {
  for (const line of lines) print(line);
  return 1;
}

const occupied = (site: string, standing: Standing): string[] => [
  `These lists of ${site} hold rows that no restore of this backup has written: ${standing.occupied.join(', ')}.`,
  'A backup is restored into empty lists only, its own lists too: nothing is put in the place of rows that stand there. Nothing was written.',
];

function planFor(site: string, { rowsThere, whole }: Standing): string {
  if (whole) return `All rows are in ${site} already; only tidying up is left.`;
  const there = [...rowsThere.values()].reduce((sum, ids) => sum + ids.size, 0);
  if (there > 0) return `Going on with the restore into ${site}: ${rows(there)} are there already.`;
  return `The lists of ${site} are empty. Keep the app stopped until the restore is done.`;
}

function phases(progress: Progress, backup: Manifest) {
  const all = rowsIn(backup.lists);
  return (phase: string, done: number, title: string): void => {
    const text = `${done.toLocaleString('en-GB')} of ${rows(all)}, ${title}`;
    progress.tell(phase, all === 0 ? 1 : done / all, text);
  };
}
