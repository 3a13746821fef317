import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { err, type Result } from '../../domain/basics/result';
import { letterJson } from '../../domain/letter/as-json';
import { LARGEST_FILE } from '../../documents/guard/office-file';
import { letterRefused, TOO_LARGE } from '../../documents/letter/letter-refused';
import { PATIENT_LIMITS, readLetterFile } from '../../documents/letter/read-letter-file';
import type { LetterFile, LetterRefused } from '../../usecases/inspection/letter-reader';
import { letterInWords } from './letter-in-words';

/** What `npm run letter` works with. */
export interface LetterCommand {
  /** What follows the command: one file, and perhaps `--json`. */
  readonly argv: readonly string[];
  readonly print: (line: string) => void;
}

const USAGE = [
  'Usage: npm run letter -- FILE, a letter as .pdf, .docx or .txt. Nothing is written.',
  '  --json  prints what was read as one JSON object',
];

/** Reads an inspection letter and shows what it says, with page and sentence. Gives the exit code. */
export async function main({ argv, print }: LetterCommand): Promise<number> {
  const given = readArguments(argv);
  if (!given) {
    USAGE.forEach(print);
    return 1;
  }
  const name = path.basename(given.file);
  const read = await fromDisk(given.file);
  if (!read.ok) {
    print(given.json ? asJson({ file: name, error: read.error }) : `${name}: ${read.error.message}`);
    return 1;
  }
  if (given.json) print(asJson({ file: name, ...letterJson(read.value.letter) }));
  else letterInWords(name, read.value.letter).forEach(print);
  return 0;
}

const asJson = (value: object): string => JSON.stringify(value, null, 2);

function readArguments(argv: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    return file !== undefined && positionals.length === 1 ? { file, ...values } : undefined;
  } catch {
    return undefined;
  }
}

/** A file that is too large is not even read. */
async function fromDisk(file: string): Promise<Result<LetterFile, LetterRefused>> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_FILE ? err(TOO_LARGE) : await readLetterFile(await readFile(file), PATIENT_LIMITS);
  } catch (error) {
    const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : 'unknown';
    return err(
      letterRefused('not-a-letter', `The file cannot be read (${code}). Check its name and where it is.`),
    );
  }
}

if (require.main === module) {
  main({ argv: process.argv.slice(2), print: (line) => console.log(line) }).then(
    (code) => (process.exitCode = code),
    (cause: unknown) => {
      console.error(cause instanceof Error ? cause.message : 'The command failed for an unknown reason.');
      process.exitCode = 1;
    },
  );
}
