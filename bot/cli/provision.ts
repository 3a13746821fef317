import { counted } from '../domain/basics/words';
import { parseArgs } from 'node:util';
import { isInStep, provision, type Graph, type ListReport, type ProvisionReport } from '../sharepoint';
import { StoreMisfit, StoreUnavailable } from '../usecases/ports';

/** What `npm run provision` works with. */
export interface ProvisionCommand {
  /** What follows the command: nothing, or `--check`. */
  readonly argv: readonly string[];
  readonly graph: Graph;
  readonly site: string;
  readonly print: (line: string) => void;
}

const USAGE = 'Usage: npm run provision, or npm run provision -- --check to see what differs.';

/**
 * Creates or upgrades the lists of a site, or with `--check` only says what differs.
 * Gives the exit code: 0, or 1 when something is in the way, differs from what is checked, or cannot be reached.
 */
export async function main({ argv, graph, site, print }: ProvisionCommand): Promise<number> {
  const checkOnly = readArguments(argv);
  if (checkOnly === undefined) {
    print(USAGE);
    return 1;
  }
  try {
    const report = await provision(graph, site, { checkOnly });
    for (const line of describe(report)) print(line);
    return isInStep(report) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof StoreUnavailable || error instanceof StoreMisfit)) throw error;
    print(error.message);
    print('Nothing more was done. What was created stays; the command can be repeated.');
    return 1;
  }
}

function readArguments(argv: readonly string[]): boolean | undefined {
  try {
    const { values } = parseArgs({ args: [...argv], options: { check: { type: 'boolean' } } });
    return values.check ?? false;
  } catch {
    return undefined;
  }
}

/** The report for people, a line each. */
function describe(report: ProvisionReport): string[] {
  const width = Math.max(...report.lists.map(({ title }) => title.length));
  const told = report.lists.flatMap((list) => {
    const what =
      list.steps.length > 0
        ? summaryOf(list, report.checkOnly)
        : list.inTheWay.length > 0
          ? ''
          : 'as it should be';
    const inTheWay = list.inTheWay.map((reason) => `  ${' '.repeat(width)}  IN THE WAY: ${reason}`);
    return [`  ${list.title.padEnd(width)}  ${what}`.trimEnd(), ...inTheWay];
  });
  return [`Lists of ${report.site}:`, ...told, '', verdict(report)];
}

function summaryOf(list: ListReport, checkOnly: boolean): string {
  const steps = checkOnly ? list.steps : list.steps.map(inThePast);
  return checkOnly ? `to do: ${steps.join('; ')}` : steps.join('; ');
}

const PAST: Readonly<Record<string, string>> = {
  create: 'created',
  add: 'added',
  index: 'indexed',
  make: 'made',
  move: 'moved',
};

const inThePast = (step: string): string => step.replace(/^\w+/, (verb) => PAST[verb] ?? verb);

function verdict(report: ProvisionReport): string {
  const blocked = report.lists.filter(({ inTheWay }) => inTheWay.length > 0).length;
  if (blocked > 0)
    return `Something is in the way in ${counted(blocked, 'list')}. Nothing was removed or changed there.`;
  if (isInStep(report)) return 'All lists are as they should be.';
  return 'The lists differ from what this version needs. “npm run provision” puts that right.';
}
