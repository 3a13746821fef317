import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Failure } from '../../domain/basics/failure';
import { ok, type Result } from '../../domain/basics/result';
import { compare, type Comparison } from '../../domain/importing/compare';
import { decideImport, decideRemembering, type FromFile } from '../../domain/importing/decide-import';
import { decideUndo, decideUndoFinding, importedToday, type Undoing } from '../../domain/importing/undo';
import {
  incomingOf,
  isOfAnotherPlan,
  type HeldRow,
  type ImportAnswers,
} from '../../domain/importing/incoming';
import { Numbering } from '../../domain/lifecycle/adding';
import { rememberedAnswer } from '../../domain/importing/names';
import type { FileRow } from '../../domain/plan-file/plan-file';
import { notTaken, type NotTaken } from '../../domain/importing/not-taken';
import { outlookOf } from '../../domain/importing/outlook';
import type { AsOf, Facts, Setting } from '../../domain/partnership';
import type { Identity } from '../../domain/people/roles';
import { carryOut } from '../carry-out';
import type { Parts } from '../ports';

/** What an import would do, row by row; nothing is written by asking. */
export interface DryRun {
  readonly comparisons: readonly Comparison[];
  readonly held: readonly HeldRow[];
  /** What of each action's row is not taken over, by the action's number. */
  readonly notTaken: ReadonlyMap<string, readonly NotTaken[]>;
  /** What it comes to, and what people are told because of it. */
  readonly outlook: readonly string[];
}

/** How many rows are compared before others' requests have their turn. */
const AT_ONCE = 25;

/** Compares a file with the plan, by the answers that were given; the bot goes on answering meanwhile. */
export async function dryRun(asOf: AsOf, rows: readonly FileRow[], answers: ImportAnswers): Promise<DryRun> {
  const { facts, now } = asOf;
  const numbering = new Numbering(facts);
  const isOther = isOfAnotherPlan(rows, facts);
  await nextTurn();
  const comparisons: Comparison[] = [];
  const held: HeldRow[] = [];
  const refused = new Map<string, readonly NotTaken[]>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = incomingOf(rows.slice(from, from + AT_ONCE), facts, answers, numbering, isOther);
    held.push(...part.held);
    for (const one of compare(part.incoming, facts, now)) {
      comparisons.push(one);
      const cells = one.is === 'new' ? [] : notTaken(one.incoming, one.action, asOf);
      if (one.is !== 'new' && cells.length > 0) refused.set(one.action.ref, cells);
    }
    await nextTurn();
  }
  return { comparisons, held, notTaken: refused, outlook: outlookOf(comparisons, asOf) };
}

/** What is to be done of a dry run. */
export interface ImportOrder {
  readonly file: FromFile;
  readonly comparisons: readonly Comparison[];
  readonly answers: ImportAnswers;
  /** What was said of the file's columns, for the next one of its shape. */
  readonly remembers?: readonly Setting[];
  /** Which actions that are there already take the file's words, by their numbers. */
  readonly overwrites: ReadonlySet<string>;
}

type ImportParts = Pick<Parts, 'store' | 'clock' | 'calendar'>;

/**
 * Brings the actions of a file into the plan, one after the other, and remembers what was answered. Whatever stops it,
 * what was written stays, and the same import once more writes what is missing and nothing twice. Throws
 * StoreUnavailable and StoreMisfit.
 */
export async function importPlan(
  parts: ImportParts,
  who: Identity,
  { file, comparisons, answers, overwrites, remembers = [] }: ImportOrder,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Result<{ readonly written: number }, Failure>> {
  const names = [...answers.names].map(([name, codes]) => rememberedAnswer(name, codes));
  const settings = [...names, ...remembers];
  const remembered = await carryOut(parts, who, (facts, actor) => decideRemembering(facts, actor, settings));
  if (!remembered.ok) return remembered;
  let written = 0;
  for (const [at, { incoming }] of comparisons.entries()) {
    const given = { file, overwrites: overwrites.has(incoming.action.ref) };
    const done = await carryOut(parts, who, (facts, actor) =>
      decideImport({ facts, calendar: parts.calendar, now: parts.clock.now() }, actor, incoming, given),
    );
    if (!done.ok) return done;
    if (done.value.decision.writes.length > 0) written += 1;
    progress(at + 1, comparisons.length);
  }
  return ok({ written });
}

/**
 * Takes all of today's imports back, but for what somebody has worked on since: actions with their notes, then the
 * findings that nothing answers any more. Throws as `importPlan`.
 */
export async function undoImport(parts: ImportParts, who: Identity): Promise<Result<Undoing, Failure>> {
  const asOf = (facts: Facts) => ({ facts, now: parts.clock.now() });
  const undoing = importedToday(asOf(await parts.store.snapshot()));
  for (const { ref } of [...undoing.added, ...undoing.changed]) {
    const done = await carryOut(parts, who, (facts, actor) => decideUndo(asOf(facts), actor, ref));
    if (!done.ok) return done;
  }
  for (const { ref } of undoing.findings) {
    const done = await carryOut(parts, who, (facts, actor) => decideUndoFinding(asOf(facts), actor, ref));
    if (!done.ok) return done;
  }
  return ok(undoing);
}
