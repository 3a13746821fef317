import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { LoadFault, LoadFile, LoadFolder } from '../usecases/loading/load-ports';
import { readCsv } from './csv';
import { decodeText } from './decode-text';

/**
 * Reads every CSV file of a folder; other files are left alone. What cannot be read is a fault, never an error:
 * a folder that is not there, one without CSV files, two files for one list.
 */
export async function readCsvFolder(folder: string): Promise<LoadFolder> {
  const names = await csvNames(folder);
  if (!names)
    return {
      files: [],
      faults: [{ file: folder, reason: 'there is no folder of that name, or it cannot be read.' }],
    };
  if (names.length === 0)
    return { files: [], faults: [{ file: folder, reason: 'the folder holds no CSV files.' }] };
  const files: LoadFile[] = [];
  const faults: LoadFault[] = [];
  for (const name of names) {
    const read = readCsv(name, decodeText(await readFile(join(folder, name))));
    files.push(read.file);
    faults.push(...read.faults);
  }
  return { files, faults: [...faults, ...doubleFiles(names)] };
}

async function csvNames(folder: string): Promise<string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && extname(entry.name).toLowerCase() === '.csv');
    return files.map(({ name }) => name).sort();
  } catch {
    return undefined;
  }
}

/** On some systems 'actions.csv' and 'Actions.csv' are two files. */
function doubleFiles(names: readonly string[]): LoadFault[] {
  const seen = new Map<string, string>();
  return names.flatMap((name) => {
    const first = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), first ?? name);
    return first ? [{ file: name, reason: `is for the same list as ${first}.` }] : [];
  });
}
