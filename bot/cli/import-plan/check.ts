import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PlanFileReader } from '../../usecases/plan/plan-file-reader';
import type { PlanFileRefused } from '../../usecases/plan/plan-file-reader';
import { err, type Result } from '../../domain/basics/result';
import { dayOf, type Day } from '../../domain/calendar/day';
import { rememberedColumns, rememberedRatings } from '../../domain/importing/columns';
import { doubtsOf } from '../../domain/importing/doubts';
import type { AsOf, Facts } from '../../domain/partnership';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { PlanReader } from '../../domain/plan-file/read-plan';
import { LARGEST_FILE } from '../../documents/guard/office-file';
import { dryRun } from '../../usecases/plan/import-plan';
import { readArguments, type ImportArguments } from './arguments';
import { planAsJson, refusalAsJson } from './print-json';
import { describePlan } from './describe';
import { describeCounts } from './describe-run';

/** What a check works with. */
export interface CheckParts {
  readonly read: PlanFileReader;
  readonly today: () => Day;
  /** The partnership's plan as it is, where its lists can be read; else why not. */
  readonly plan?: () => Promise<AsOf | string>;
  readonly print: (line: string) => void;
}

/**
 * Whoever only looks needs no lists and no settings: without them less is said. Gives the exit code of a check, or of arguments that are none;
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

/**
 * Reads a file and prints what was understood of it and, where the partnership's lists can be read, what bringing it in
 * would do with each row; nothing is written. Gives the exit code: 1 where it cannot be read.
 */
async function check(given: ImportArguments, { read, today, plan, print }: CheckParts): Promise<number> {
  const name = path.basename(given.file);
  if (given.isJson) {
    const found = await readGiven(given, read, { today: today(), agencies: [] });
    print(found.ok ? planAsJson(name, found.value) : refusalAsJson(name, found.error));
    return found.ok ? 0 : 1;
  }
  const asOf = (await plan?.()) ?? 'They were not asked for.';
  const found =
    typeof asOf === 'string'
      ? await readGiven(given, read, { today: today(), agencies: [] })
      : await readFor(asOf.facts, given, read, dayOf(asOf.now));
  if (!found.ok) {
    print(found.error.message);
    return 1;
  }
  const lines =
    typeof asOf === 'string' ? fileAlone(name, found.value, asOf) : await tried(name, found.value, asOf);
  [...lines, 'Only looked: nothing was written.'].forEach(print);
  return 0;
}

const fileAlone = (name: string, plan: PlanFile, why: string): readonly string[] => [
  ...describePlan(name, plan),
  `The partnership’s lists could not be read, so whether its agencies, people and plan fit was not looked at. ${why}`,
];

/** What the tab's dry run says before anything was answered. */
async function tried(name: string, plan: PlanFile, asOf: AsOf): Promise<readonly string[]> {
  const ratings = rememberedRatings(asOf.facts.settings, plan.detail?.shape);
  const run = await dryRun(asOf, plan.rows, { names: new Map(), ratings, takesLastDays: false });
  const doubts = doubtsOf(plan.rows, run, asOf.facts);
  return [...describePlan(name, plan, doubts), '', ...describeCounts(run, doubts.size)];
}

/** Reads the file by what the partnership's lists say of its agencies, and of earlier files of its shape. */
export function readFor(
  { agencies, settings }: Pick<Facts, 'agencies' | 'settings'>,
  given: ImportArguments,
  read: PlanFileReader,
  today: Day,
): Promise<Result<PlanFile, PlanFileRefused>> {
  return readGiven(given, read, {
    today,
    agencies: agencies.flatMap(({ title, shortName }) => [title, ...(shortName ? [shortName] : [])]),
    remembered: given.isGuess ? {} : rememberedColumns(settings),
    isInDetail: true,
  });
}

/** Reads the file that the arguments name, with their corrections. */
async function readGiven(
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
