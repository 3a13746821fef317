import { parseArgs } from 'node:util';
import { readCsvFolder } from '../documents/csv-folder';
import { LOAD_LISTS } from '../sharepoint';
import { load, type LoadedList, type LoadRefused } from '../usecases/load';
import type { LoadFault, LoadStore } from '../usecases/load-ports';
import { StoreMisfit, StoreUnavailable, type Clock } from '../usecases/ports';

/** What `npm run load` works with. */
export interface LoadCommand {
  /** What follows the command: one folder. */
  readonly argv: readonly string[];
  readonly openStore: () => Promise<LoadStore>;
  readonly clock: Clock;
  readonly print: (line: string) => void;
}

const USAGE = 'Usage: npm run load -- FOLDER, with CSV files named as the lists, their columns as header.';

/**
 * Loads a folder of CSV files into the lists. Gives the exit code: 0, or 1 when rows are faulty or SharePoint does
 * not answer; the first writes nothing, the second may be repeated.
 */
export async function main({ argv, openStore, clock, print }: LoadCommand): Promise<number> {
  const folder = readFolder(argv);
  if (folder === undefined) {
    print(USAGE);
    return 1;
  }
  try {
    const files = await readCsvFolder(folder);
    const store = await openStore();
    const done = await load({ store, clock, lists: LOAD_LISTS, progress: progressIn(print) }, files);
    for (const line of done.ok ? describe(done.value) : describeFaults(done.error)) print(line);
    return done.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StoreUnavailable || error instanceof StoreMisfit)) throw error;
    print(error.message);
    print('What was written before stays. Load the folder again: nothing is doubled.');
    return 1;
  }
}

function readFolder(argv: readonly string[]): string | undefined {
  try {
    const { positionals } = parseArgs({ args: [...argv], options: {}, allowPositionals: true });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}

/** Every so many rows, so that a large folder shows that it goes on. */
const TELL_EVERY = 500;

function progressIn(print: (line: string) => void): (written: number, of: number) => void {
  let told = 0;
  return (written, of) => {
    if (written - told < TELL_EVERY) return;
    told = written;
    print(`${written} of ${of} rows written …`);
  };
}

function describe(lists: readonly LoadedList[]): string[] {
  const width = Math.max('List'.length, ...lists.map(({ title }) => title.length));
  const line = (title: string, ...cells: readonly (string | number)[]): string =>
    `  ${title.padEnd(width)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  return [
    line('List', 'created', 'changed', 'unchanged'),
    ...lists.map(({ title, created, changed, unchanged }) => line(title, created, changed, unchanged)),
  ];
}

function describeFaults({ faults, written }: LoadRefused): string[] {
  const said = written === 0 ? 'Nothing was written.' : `${written} rows were written before.`;
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
  return [...faults.map(describeFault), '', `${count}. ${said}`];
}

/** 'Actions.csv, line 7: DueOn is not a day written like 2024-09-27' */
function describeFault({ file, line, column, reason }: LoadFault): string {
  const place = line === undefined ? file : `${file}, line ${line}`;
  return `${place}: ${column === undefined ? reason : `${column} ${reason}`}`;
}
