import type { Instant } from '../calendar/day';
import { stepKey, type ColumnChange, type Facts, type LogEntry, type Update } from '../partnership';
import { NOTHING, type Decision } from '../partnership/decision';
import { inLine, textIn, wordsIn, type ColumnTable } from './columns';
import { keyOf } from './history';
import { recordOf, stepsOf, type Stepped } from './steps';

/** Who changed what no deed has changed: the list does not tell the app. */
export const BY_HAND = 'somebody, by hand in the list';

/** A row as it was when the app looked last, and the facts of then; no row of one that is new. */
export interface AsLooked<R> {
  readonly facts: Facts;
  readonly row: R | undefined;
}

/**
 * What was changed in a row by no deed, column by column: against the row as it was in the facts `before` and the steps
 * since; without those against what its steps left, as far as they say. Nothing of a row that is new. Only columns that
 * people read: what only the app reads is nobody's to change.
 */
export function handChangesIn<R extends Stepped>(
  table: ColumnTable,
  facts: Facts,
  row: R,
  before: AsLooked<R> | undefined,
): readonly ColumnChange[] {
  const was = before?.row;
  if (before && !was) return [];
  const read = Object.keys(table).filter((column) => table[column]?.label !== undefined);
  const known = new Set(before && was ? stepsOf(before.facts, was).map(keyOf) : []);
  const expected = new Map<string, string | undefined>(
    was ? read.map((column) => [column, textIn(table, was, column)]) : [],
  );
  for (const step of stepsOf(facts, row)) {
    if (known.has(keyOf(step))) continue;
    for (const { column, is } of step.changes ?? []) expected.set(column, is);
  }
  return read
    .filter((column) => expected.has(column) && !isGranted(facts, row, column))
    .flatMap((column) => {
      const [from, is] = [expected.get(column), textIn(table, row, column)];
      if (from === is || hasMoved(before?.facts, facts, from, is)) return [];
      return { column, ...(from === undefined ? {} : { was: from }), ...(is === undefined ? {} : { is }) };
    });
}

/** Somebody's new address: the app itself writes it where the old one stood, with no step (`membership/address.ts`). */
const hasMoved = (before: Facts | undefined, now: Facts, from?: string, is?: string): boolean =>
  before !== undefined &&
  isListed(before, from) &&
  !isListed(before, is) &&
  !isListed(now, from) &&
  isListed(now, is);

const isListed = ({ people }: Facts, address: string | undefined): boolean =>
  people.some(({ email }) => email === address);

/** A day that was granted before grants were steps is nobody's by hand. */
const isGranted = ({ extensions }: Facts, row: Stepped, column: string): boolean =>
  (column === 'dueOn' || column === 'originalDueOn') &&
  extensions.some(
    ({ subjectRef, grantedOn }) =>
      subjectRef === row.ref && grantedOn && grantedOn === Reflect.get(row, 'dueOn'),
  );

/**
 * Notes what was changed by hand, so that the history tells of it and its replay gives the row as it stands. `lineFor`
 * gives the line of the record that such a step leaves.
 */
export function handNote(
  { ref, etag = '' }: Stepped & { readonly etag?: string },
  changes: readonly ColumnChange[],
  now: Instant,
  lineFor: (step: Update) => LogEntry,
): Decision {
  const key = stepKey(ref, 'by hand', etag, JSON.stringify(changes));
  const step: Update = { key, actionRef: ref, kind: 'Change', changes, by: BY_HAND, at: now };
  return { writes: [{ insert: 'updates', row: step }], log: [{ ...lineFor(step), actor: 'app' }] };
}

/** A list beside the actions whose rows are changed by deeds, and so have a history that tells of each change. */
export interface HandChanged {
  readonly rows: (facts: Facts) => readonly Stepped[];
  readonly table: ColumnTable;
  /** For the record. */
  readonly verb: string;
}

const rowIn = ({ rows }: HandChanged, facts: Facts, wanted: string): Stepped | undefined =>
  rows(facts).find(({ ref }) => ref === wanted);

/** The rows of a list that somebody changed by hand since `before`, by reference. Those that no deed has changed are left out. */
export const changedByHandIn = (
  list: HandChanged,
  facts: Facts,
  before: Facts | undefined,
): readonly string[] =>
  list
    .rows(facts)
    .filter((row) => row !== (before && rowIn(list, before, row.ref)))
    .filter((row) => changesOf(list, facts, row, before).length > 0)
    .map(({ ref }) => ref);

/** Notes what was changed by hand in a row of such a list, as of an action; nothing where all is noted by now. */
export function decideHandNote(
  list: HandChanged,
  ref: string,
  facts: Facts,
  before: Facts | undefined,
  now: Instant,
): Decision {
  const row = rowIn(list, facts, ref);
  const changes = row ? changesOf(list, facts, row, before) : [];
  if (!row || changes.length === 0) return NOTHING;
  const { table, verb } = list;
  return handNote(row, changes, now, (step) =>
    recordOf(facts, step, verb, ['By hand in the list', inLine(wordsIn(table, facts, changes))]),
  );
}

function changesOf(list: HandChanged, facts: Facts, row: Stepped, before: Facts | undefined) {
  const looked = before && { facts: before, row: rowIn(list, before, row.ref) };
  return handChangesIn(list.table, facts, row, looked);
}
