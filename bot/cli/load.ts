import { parseArgs } from 'node:util';
import { readCsvFolder } from '../documents/csv-folder';
import { LOAD_LISTS } from '../sharepoint';
import {
  load,
  planLoad,
  type LoadedList,
  type LoadPlan,
  type LoadRefused,
  type Overwritten,
} from '../usecases/loading/load';
import type { LoadFault, LoadStore } from '../usecases/loading/load-ports';
import { StoreMisfit, StoreUnavailable, type Clock } from '../usecases/ports';

/** What `npm run load` works with. */
export interface LoadCommand {
  /** What follows the command: one folder, and perhaps `--check` or `--yes`. */
  readonly argv: readonly string[];
  readonly openStore: () => Promise<LoadStore>;
  readonly clock: Clock;
  readonly print: (line: string) => void;
  /** Asks whoever runs the command; undefined when nobody is there to answer. */
  readonly ask: (question: string) => Promise<string | undefined>;
}

const USAGE = [
  'Usage: npm run load -- FOLDER, with CSV files named as the lists, their columns as header.',
  '  --check  says what would change, and writes nothing',
  '  --yes    changes rows that are there without asking',
];

/**
 * Loads a folder of CSV files into the lists. Rows that are there already are changed only after a yes. Gives the exit
 * code: 0, or 1 when rows are faulty, nobody said yes, or SharePoint does not answer; the first two write nothing, the
 * third may be repeated.
 */
export async function main({ argv, openStore, clock, print, ask }: LoadCommand): Promise<number> {
  const given = readArguments(argv);
  if (!given) {
    USAGE.forEach(print);
    return 1;
  }
  try {
    const files = await readCsvFolder(given.folder);
    const parts = { store: await openStore(), clock, lists: LOAD_LISTS };
    const plan = await planLoad(parts, files);
    if (!plan.ok) return refuse(plan.error, print);
    if (given.check) return tellPlan(plan.value, print);
    if (!given.yes && !(await mayOverwrite(plan.value, { print, ask }))) return 1;
    const done = await load({ ...parts, progress: progressIn(print) }, plan.value);
    if (!done.ok) return refuse(done.error, print);
    describe(done.value).forEach(print);
    return 0;
  } catch (error) {
    if (!(error instanceof StoreUnavailable || error instanceof StoreMisfit)) throw error;
    print(error.message);
    print('What was written before stays. Load the folder again: no row is written twice.');
    return 1;
  }
}

function readArguments(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { check: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [folder] = positionals;
    return folder !== undefined && positionals.length === 1 ? { folder, ...values } : undefined;
  } catch {
    return undefined;
  }
}

function refuse(refused: LoadRefused, print: LoadCommand['print']): number {
  describeFaults(refused).forEach(print);
  return 1;
}

function tellPlan({ lists, overwritten }: LoadPlan, print: LoadCommand['print']): number {
  overwritten.forEach((row) => print(describeOverwritten(row)));
  describe(lists, ['to create', 'to change', 'unchanged']).forEach(print);
  print('Only looked: nothing was written.');
  return 0;
}

/** True when no row that is there would be changed, or whoever runs the command says yes to it. */
async function mayOverwrite(
  { overwritten }: LoadPlan,
  { print, ask }: Pick<LoadCommand, 'print' | 'ask'>,
): Promise<boolean> {
  if (overwritten.length === 0) return true;
  overwritten.forEach((row) => print(describeOverwritten(row)));
  const [rows, them] = overwritten.length === 1 ? ['One row', 'it'] : [`${overwritten.length} rows`, 'them'];
  const said = await ask(
    `${rows} already in the lists would be changed as above. Type yes to change ${them}: `,
  );
  if (said?.trim().toLowerCase() === 'yes') return true;
  print(
    said === undefined
      ? 'Nothing was written: nobody is there to say yes. Add --yes to change these rows without being asked.'
      : 'Nothing was written.',
  );
  return false;
}

/** 'Actions A01: DueOn from “2024-09-27” to “2024-10-04”' */
const describeOverwritten = ({ list, row, columns }: Overwritten): string =>
  `${list} ${row}: ${columns.map(({ name, was, becomes }) => `${name} from ${was} to ${becomes}`).join('; ')}`;

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

function describe(
  lists: readonly LoadedList[],
  heads: readonly string[] = ['created', 'changed', 'unchanged'],
): string[] {
  const width = Math.max('List'.length, ...lists.map(({ title }) => title.length));
  const line = (title: string, ...cells: readonly (string | number)[]): string =>
    `  ${title.padEnd(width)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  return [
    line('List', ...heads),
    ...lists.map(({ title, created, changed, unchanged }) => line(title, created, changed, unchanged)),
  ];
}

function describeFaults({ faults, written }: LoadRefused): string[] {
  const rows = written === 1 ? 'One row was' : `${written} rows were`;
  const said = written === 0 ? 'Nothing was written.' : `${rows} written before.`;
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
  return [...faults.map(describeFault), '', `${count}. ${said}`];
}

/** 'Actions.csv, line 7: DueOn is not a day written like 2024-09-27' */
function describeFault({ file, line, column, reason }: LoadFault): string {
  const place = line === undefined ? file : `${file}, line ${line}`;
  return `${place}: ${column === undefined ? reason : `${column} ${reason}`}`;
}
