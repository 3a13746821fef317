import path from 'node:path';
import type { PlanFileReader } from '../../usecases/plan/plan-file-reader';
import { explain } from '../../domain/basics/failure';
import { counted } from '../../domain/basics/words';
import { dayOf } from '../../domain/calendar/day';
import {
  ratingsToRemember,
  rememberedColumns,
  rememberedRatings,
  shapeToRemember,
} from '../../domain/importing/columns';
import { fileId } from '../../domain/importing/incoming';
import { can, identify } from '../../domain/people/roles';
import type { Actor } from '../../domain/people/actor';
import { dryRun, importPlan, undoImport } from '../../usecases/plan/import-plan';
import { StoreMisfit, StoreUnavailable, type Parts, type Snapshot } from '../../usecases/ports';
import type { Asking } from '../ask';
import type { ImportArguments } from './arguments';
import { readFor } from './check';
import { describePlan } from './describe';
import { describeRun, differencesOf } from './describe-run';
import { askAnswers, isYes } from './questions';

/** What bringing a plan in works with. */
export interface ApplyParts {
  readonly openParts: () => Promise<Pick<Parts, 'store' | 'clock' | 'calendar'>>;
  readonly read: PlanFileReader;
  readonly asking: Asking;
  readonly print: (line: string) => void;
}

type Opened = Awaited<ReturnType<ApplyParts['openParts']>>;

/**
 * Reads a plan, shows what was understood and what would be done, asks, and does it. Gives the exit code: 1 where nothing
 * was written, or not all of it.
 */
export async function apply(given: ImportArguments, parts: ApplyParts): Promise<number> {
  const { print } = parts;
  try {
    const opened = await parts.openParts();
    const facts = await opened.store.snapshot();
    const actor = actorFor(given, facts, opened);
    if (typeof actor === 'string') return refuse(print, actor);
    return given.isUndo
      ? await undo(actor, opened, parts)
      : await bringIn(given, { facts, actor, opened }, parts);
  } catch (error) {
    if (!(error instanceof StoreUnavailable || error instanceof StoreMisfit)) throw error;
    print(error.message);
    return refuse(print, 'What was written before stays. Run the same again: nothing comes in twice.');
  }
}

function refuse(print: (line: string) => void, line: string): number {
  print(line);
  return 1;
}

/** Whoever is named by `--as`, or the partnership's only coordinator; else what to say. */
function actorFor({ as }: ImportArguments, facts: Snapshot, { clock }: Opened): Actor | string {
  const today = dayOf(clock.now());
  const coordinators = facts.people.filter(({ roles }) => roles.includes('Coordinator'));
  const email = as?.trim().toLowerCase() ?? (coordinators.length === 1 ? coordinators[0]?.email : undefined);
  const actor = email === undefined ? undefined : identify(facts, { email }, today);
  if (actor && can(actor, 'plan:edit')) return actor;
  const names = coordinators.map((one) => one.email).join(', ');
  return `Say as which coordinator the plan comes in: --as EMAIL${names ? `, one of ${names}` : ''}.`;
}

interface Ground {
  readonly facts: Snapshot;
  readonly actor: Actor;
  readonly opened: Opened;
}

async function bringIn(
  given: ImportArguments,
  { facts, actor, opened }: Ground,
  parts: ApplyParts,
): Promise<number> {
  const { print, asking, read } = parts;
  const asOf = { facts, calendar: opened.calendar, now: opened.clock.now() };
  const remembered = given.isGuess ? {} : rememberedColumns(facts.settings);
  const plan = await readFor(facts, given, read, dayOf(asOf.now));
  if (!plan.ok) return refuse(print, plan.error.message);
  const name = path.basename(given.file);
  describePlan(name, plan.value).forEach(print);
  const { shape } = plan.value.detail ?? {};
  const before = given.isGuess ? new Map() : rememberedRatings(facts.settings, shape);
  const answers = await askAnswers(plan.value.rows, facts, asking, print, before);
  const run = await dryRun(asOf, plan.value.rows, answers);
  ['', ...describeRun(run, facts)].forEach(print);
  const { plain: older, newer } = differencesOf(run);
  const added = run.comparisons.filter(({ is }) => is === 'new').length;
  if (added + older.length + newer.length === 0) {
    if (run.comparisons.length === 0)
      return refuse(print, 'No action can come in as it is. Nothing was written.');
    print('The plan holds all of this already. Nothing was written.');
    return 0;
  }
  if (added > 0 && !isYes(await asking.ask(`Type yes to add ${counted(added, 'action')}: `))) {
    return refuse(print, 'Nothing was written.');
  }
  const overwrites = new Set([
    ...(await asked(asking, older, 'take the file’s words for')),
    ...(await asked(asking, newer, 'put the file’s older words over newer ones of the plan for')),
  ]);
  if (added + overwrites.size === 0) return refuse(print, 'Nothing was written.');
  const order = {
    file: { name, id: fileId(plan.value.rows) },
    comparisons: run.comparisons,
    answers,
    overwrites,
    remembers: [
      ...shapeToRemember(shape, given.corrections.columns, remembered),
      ...ratingsToRemember(shape, answers.ratings),
    ],
  };
  const done = await importPlan(opened, actor, order, tellEvery(100, print));
  if (!done.ok) return refuse(print, explain(done.error));
  print(
    `${counted(done.value.written, 'action')} written. Until midnight “npm run import-plan -- --undo” takes all of it back.`,
  );
  return 0;
}

async function asked({ ask }: Asking, refs: readonly string[], what: string): Promise<readonly string[]> {
  if (refs.length === 0) return [];
  return isYes(await ask(`Type yes to ${what} ${counted(refs.length, 'action')} (${refs.join(', ')}): `))
    ? refs
    : [];
}

const tellEvery =
  (many: number, print: (line: string) => void) =>
  (done: number, of: number): void => {
    if (done % many === 0 && done < of) print(`${done} of ${of} actions …`);
  };

async function undo(actor: Actor, opened: Opened, { print, asking }: ApplyParts): Promise<number> {
  if (!isYes(await asking.ask('Type yes to take back what came into the plan from files today: '))) {
    return refuse(print, 'Nothing was changed.');
  }
  const undone = await undoImport(opened, actor);
  if (!undone.ok) return refuse(print, explain(undone.error));
  const { added, changed, workedOn } = undone.value;
  print(`${counted(added.length, 'action')} withdrawn, ${counted(changed.length, 'action')} as before.`);
  if (workedOn.length > 0)
    print(
      `Left as they are, since people have worked on them: ${workedOn.map(({ ref }) => ref).join(', ')}.`,
    );
  return 0;
}
