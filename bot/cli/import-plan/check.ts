import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PlanFileReader } from '../../usecases/plan/plan-file-reader';
import type { PlanFileRefused } from '../../usecases/plan/plan-file-reader';
import { err, type Result } from '../../domain/basics/result';
import type { Day } from '../../domain/calendar/day';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { PlanReader } from '../../domain/plan-file/read-plan';
import { LARGEST_FILE } from '../../documents/guard/office-file';
import { readArguments, type ImportArguments } from './arguments';
import { planAsJson, refusalAsJson } from './print-json';
import { describePlan } from './describe';

/** What a check works with. */
export interface CheckParts {
  readonly read: PlanFileReader;
  readonly today: () => Day;
  readonly print: (line: string) => void;
}

/**
 * Whoever only looks needs no lists and no settings. Gives the exit code of a check, or of arguments that are none;
 * undefined where more than looking was asked for.
 */
export async function lookAt(argv: readonly string[], parts: CheckParts): Promise<number | undefined> {
  const given = readArguments(argv.filter((one, at) => !isOfSite(argv, one, at)));
  if (!given.ok) {
    given.error.forEach(parts.print);
    return 1;
  }
  return given.value.isCheck ? check(given.value, parts) : undefined;
}

/** `--site NAME` says whose lists they are, of several. */
const isOfSite = (argv: readonly string[], one: string, at: number): boolean =>
  one === '--site' || one.startsWith('--site=') || argv[at - 1] === '--site';

/** Reads a file and prints what was understood of it; nothing is written. Gives the exit code: 1 where it cannot be read. */
async function check(given: ImportArguments, { read, today, print }: CheckParts): Promise<number> {
  const name = path.basename(given.file);
  const plan = await readGiven(given, read, { today: today(), agencies: [] });
  if (!plan.ok) {
    print(given.isJson ? refusalAsJson(name, plan.error) : plan.error.message);
    return 1;
  }
  if (given.isJson) print(planAsJson(name, plan.value));
  else [...describePlan(name, plan.value), 'Only looked: nothing was written.'].forEach(print);
  return 0;
}

/** Reads the file that the arguments name, with their corrections. */
export async function readGiven(
  { file, corrections }: ImportArguments,
  read: PlanFileReader,
  known: Omit<PlanReader, 'corrections'>,
): Promise<Result<PlanFile, PlanFileRefused>> {
  const bytes = await bytesOf(file);
  if (!bytes) {
    return err({
      code: 'not-a-plan',
      message: `There is no file ${file}, or it cannot be opened. Check its name.`,
    });
  }
  return read({ bytes, name: path.basename(file), corrections, ...known });
}

/** More than is ever read need not be loaded whole to be refused. */
async function bytesOf(file: string): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(file);
    const bytes = size > 2 * LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : await readFile(file);
    return bytes;
  } catch {
    return undefined;
  }
}
