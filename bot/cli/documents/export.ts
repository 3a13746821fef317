import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { badText } from '../../domain/basics/typed-text';
import { counted } from '../../domain/basics/words';
import type { Calendar } from '../../domain/calendar/working-days';
import { actorNamed } from '../../domain/people/actor';
import { madeByWords } from '../../domain/reports/letterhead';
import { DocumentSlow, type DocumentWriter } from '../../usecases/exporting/document-writer';
import { exportDocument, type Wanted } from '../../usecases/exporting/export-document';
import { StoreMisfit, StoreUnavailable, type Clock, type Snapshot } from '../../usecases/ports';
import type { SharePointStore } from '../../sharepoint';
import { fileTrouble } from '../folder-argument';

/** What `npm run export` works with. */
export interface ExportCommand {
  readonly argv: readonly string[];
  readonly openStore: () => Promise<Pick<SharePointStore, 'snapshot' | 'recorded'>>;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly writer: DocumentWriter;
  readonly marking?: string;
  /** What the partnership is called, where the installation has several. */
  readonly partnership?: string;
  /** What the app calls the partnership in calendars, cards and addresses. */
  readonly partnershipId: string;
  /** Who runs the command, as the machine knows them. */
  readonly user: string;
  readonly print: (line: string) => void;
}

const USAGE = [
  'Usage: npm run export -- FILE, which becomes the plan by its ending: .xlsx, .docx or .csv;',
  'with .ics it becomes the calendar of meetings and deadlines.',
  '  --audit FILE   the record, as .csv',
  '  --board CODE   makes FILE, a .docx, the one-page update for the board whose series has this code',
  '  --ask TEXT     what is asked of that board, in your words; twice at most',
  '  --as EMAIL     as this person of the People list, who may be named to read what is under embargo',
];

/** A file, and what goes into it. */
interface Order {
  readonly file: string;
  readonly wanted: Wanted;
}

/**
 * Writes the plan, the record or a board's page to a file; one that is there is replaced, by the whole new one. Gives the
 * exit code: 0, or 1 where nothing was written.
 */
export async function main(command: ExportCommand): Promise<number> {
  const { print } = command;
  const given = readArguments(command.argv);
  if (!given) {
    USAGE.forEach(print);
    return 1;
  }
  let writing = given.file ?? given.audit ?? '';
  try {
    const store = await command.openStore();
    const facts = await store.snapshot();
    const orders = ordersOf(given, facts, command);
    const reader = given.as === undefined ? undefined : actorNamed(facts, given.as.trim().toLowerCase());
    if (given.as !== undefined && !reader)
      return refuse(print, 'Nobody on the People list has that address.');
    if (typeof orders === 'string') return refuse(print, orders);
    for (const { file, wanted } of orders) {
      writing = file;
      const made = await exportDocument(wanted, {
        ...command,
        facts,
        reader,
        letterhead: {
          marking: command.marking,
          partnership: command.partnership,
          madeBy: reader ? madeByWords(facts, reader) : `${command.user}, by command`,
        },
        now: command.clock.now(),
        record: () => store.recorded(),
      });
      await replace(file, made.bytes);
      print(`${file}: ${made.bytes.length.toLocaleString('en-GB')} bytes.${embargoWords(made.withheld)}`);
    }
    return 0;
  } catch (error) {
    const known = [StoreUnavailable, StoreMisfit, DocumentSlow].some((kind) => error instanceof kind);
    const said =
      known && error instanceof Error ? error.message : fileTrouble(error, { what: 'file', name: writing });
    if (said === undefined) throw error;
    return refuse(print, said);
  }
}

const embargoWords = (withheld: number): string =>
  withheld === 0
    ? ''
    : ` ${counted(withheld, 'finding and action', 'findings and actions')} under embargo left out; with --as EMAIL somebody who may read them has them.`;

type Given = NonNullable<ReturnType<typeof readArguments>>;

function readArguments(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: {
        audit: { type: 'string' },
        board: { type: 'string' },
        ask: { type: 'string', multiple: true, default: [] },
        as: { type: 'string' },
      },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    const isWhole = others.length === 0 && (file !== undefined || values.audit !== undefined);
    return isWhole && values.ask.length <= 2 ? { ...values, file } : undefined;
  } catch {
    return undefined;
  }
}

/** What is to be written, or why it cannot be. */
function ordersOf(
  given: Given,
  { series }: Snapshot,
  { clock, partnershipId }: ExportCommand,
): readonly Order[] | string {
  const { file, audit, board, ask } = given;
  if (audit !== undefined && endingOf(audit) !== '.csv') return 'The record is written as .csv.';
  const record: Order[] = audit === undefined ? [] : [{ file: audit, wanted: { is: 'record.csv' } }];
  if (file === undefined)
    return board === undefined ? record : 'Name the .docx file that the update becomes.';
  if (board !== undefined) {
    const found = series.find(({ code }) => code.toLowerCase() === board.trim().toLowerCase());
    if (!found)
      return `There is no board “${board}”. There are: ${series.map(({ code }) => code).join(', ')}.`;
    if (endingOf(file) !== '.docx') return 'The update of a board is written as .docx.';
    if (ask.some((note) => badText({ note }, clock.now()))) {
      return 'What is asked of the board is too long, or seems to hold details of a child. Nothing was written.';
    }
    return [...record, { file, wanted: { is: 'board.docx', board: found, asks: ask } }];
  }
  if (endingOf(file) === '.ics') return [...record, { file, wanted: { is: 'calendar.ics', partnershipId } }];
  const is = PLANS[endingOf(file)];
  return is ? [...record, { file, wanted: { is } }] : 'The file ends in .xlsx, .docx, .csv or .ics.';
}

const PLANS: Readonly<Record<string, 'plan.xlsx' | 'plan.docx' | 'plan.csv'>> = {
  '.xlsx': 'plan.xlsx',
  '.docx': 'plan.docx',
  '.csv': 'plan.csv',
};

const endingOf = (file: string): string => path.extname(file).toLowerCase();

/** There is always a whole file: the old one, until the new one takes its place. For its owner's eyes alone. */
async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished-${process.pid}`;
  await writeFile(unfinished, bytes, { mode: 0o600 });
  await rename(unfinished, file);
}

function refuse(print: ExportCommand['print'], why: string): number {
  print(why);
  return 1;
}
