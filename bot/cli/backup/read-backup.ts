import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, type Result } from '../../domain/basics/result';
import { checkJsonLines } from '../../documents/json-lines';
import { MANIFEST, parseManifest, rowFaultFinder, type BackupList, type Manifest } from '../../sharepoint';

/** A file that is damaged all through is not told line by line. */
const MOST_LINES_TOLD = 5;

/**
 * Reads a backup's folder whole, and checks every file against the manifest. Gives the manifest, or all that is wrong,
 * in plain words by file. Nothing that stands in the rows is repeated.
 */
export async function readBackup(
  folder: string,
  progress: (done: number, of: number, title: string) => void,
): Promise<Result<Manifest, string[]>> {
  const text = await readText(join(folder, MANIFEST));
  if (text === undefined) {
    return err([`${folder} is no backup: it has no ${MANIFEST} that can be read.`]);
  }
  const manifest = parseManifest(text);
  if (!manifest.ok) return err([`${MANIFEST} ${manifest.error}`]);
  const { lists } = manifest.value;
  const faults: string[] = [];
  for (const [index, list] of lists.entries()) {
    progress(index, lists.length, list.title);
    faults.push(...(await faultsIn(folder, list)));
  }
  return faults.length > 0 ? err(faults) : manifest;
}

async function faultsIn(folder: string, list: BackupList): Promise<string[]> {
  try {
    const found = await checkJsonLines(join(folder, list.file), rowFaultFinder());
    const lines = found.faults.slice(0, MOST_LINES_TOLD);
    return [
      ...(found.sha256 === list.sha256
        ? []
        : [`${list.file} is not as it was written: its checksum differs.`]),
      ...(found.lines === list.rows
        ? []
        : [`${list.file} holds ${found.lines} rows instead of ${list.rows}.`]),
      ...lines.map(({ line, reason }) => `${list.file}, line ${line}: ${reason}.`),
    ];
  } catch {
    return [`${list.file} is missing or cannot be read.`];
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
