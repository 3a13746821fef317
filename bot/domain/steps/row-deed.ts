import type { Instant } from '../calendar/day';
import { fingerprint } from '../basics/fingerprint';
import type { ColumnChange, Facts, Update } from '../partnership';
import type { Decision, Write } from '../partnership/decision';
import { changesIn, inLine, textIn, wordsIn, type ColumnTable } from './columns';
import { owedStep, recordOf, stepsOf, type Stepped } from './steps';

/** A row and how it is told and written: what it takes to do something to a request or a finding. */
export interface DeedRow<R extends Stepped> {
  readonly row: R;
  readonly table: ColumnTable;
  readonly put: (patch: Partial<R>) => Write;
}

/** What a deed comes to: how the row changes, and what is noted. */
export interface RowPlan<R> {
  readonly kind: Update['kind'];
  /** For the record. */
  readonly verb: string;
  readonly patch: Partial<R>;
  readonly text?: string;
  readonly link?: string;
  readonly agencyCode?: string;
  readonly onBehalf?: boolean;
  readonly takesBack?: string;
}

/** Who does it, when, and what names it, so that it is done once. */
export interface By {
  readonly email: string;
  readonly now: Instant;
  readonly key: string;
}

/**
 * A deed as what is written. The row comes first and holds the whole step: by its version one of two who do something
 * at once is first, and whatever stops later, the step stands there and its own row follows from it.
 */
export function decisionOn<R extends Stepped>(
  facts: Facts,
  { row, table, put }: DeedRow<R>,
  { patch, verb, ...noted }: RowPlan<R>,
  { email: by, now: at, key }: By,
): Decision {
  const changes = changesIn(table, row, patch);
  const step = stepOf(row.ref, noted, changes, { by, at, key });
  // Two steps of which the app wrote neither's own row: the older one stood in the row alone, which the newer one takes.
  const owed = owedStep(facts, row);
  return {
    writes: [
      put({ ...patch, lastStep: step }),
      ...(owed ? [{ insert: 'updates', row: owed } as const] : []),
      { insert: 'updates', row: step },
    ],
    log: [lineOn(facts, table, step, verb)],
  };
}

/**
 * A row as it is added: it holds the step that made it, with all that it said then, so that a replay of its steps gives
 * it as it stands. The step's own row follows with the next thing that is done to it.
 */
export const asAdded = <R extends Stepped>(
  table: ColumnTable,
  row: R,
  { text, by, at, key }: Required<Pick<Update, 'text' | 'by' | 'at' | 'key'>>,
): R & { readonly lastStep: Update } => ({
  ...row,
  lastStep: stepOf(row.ref, { kind: 'Change', text }, changesIn(table, {}, row), { by, at, key }),
});

/** True for the step that made a row: what gave it its first title. */
export const isAdding = ({ changes = [] }: Pick<Update, 'changes'>): boolean =>
  changes.some(({ column, was }) => column === 'title' && was === undefined);

/** A change of a row as the button names it that takes it back: 'the withdrawal'. */
export const changeNamed = ({ changes = [] }: Pick<Update, 'changes'>): string =>
  changes.some(({ column, is }) => column === 'withdrawnOn' && is) ? 'the withdrawal' : 'the last change';

/** A step with only what it says. */
const stepOf = (
  actionRef: string,
  { text, link, ...noted }: Pick<Update, 'kind' | 'text' | 'link' | 'agencyCode' | 'onBehalf' | 'takesBack'>,
  changes: readonly ColumnChange[],
  who: Required<Pick<Update, 'by' | 'at' | 'key'>>,
): Update => ({
  actionRef,
  ...noted,
  ...(text ? { text } : {}),
  ...(link ? { link } : {}),
  ...(changes.length > 0 ? { changes } : {}),
  ...who,
});

/** The line of the record that a step leaves. */
export const lineOn = (facts: Facts, table: ColumnTable, step: Update, verb: string) =>
  recordOf(facts, step, verb, [inLine(wordsIn(table, facts, step.changes ?? []))]);

/** What belongs to the newest step on a row and is not there yet, as the app stopped in between. */
export function completionOn(facts: Facts, table: ColumnTable, row: Stepped, verb: string): Decision {
  const step = owedStep(facts, row);
  return step
    ? { writes: [{ insert: 'updates', row: step }], log: [lineOn(facts, table, step, verb)] }
    : { writes: [], log: [] };
}

/** Names a row as it stands: what it says, and everything that was done to it. */
export const versionOn = (facts: Pick<Facts, 'updates'>, table: ColumnTable, row: Stepped): string =>
  fingerprint(
    JSON.stringify([
      Object.keys(table).map((column) => textIn(table, row, column) ?? null),
      stepsOf(facts, row).map(({ key, at, by }) => key ?? `${at} ${by}`),
    ]),
  );

/** True while a row is as a step left it. */
export const isAsLeft = (table: ColumnTable, row: object, { changes = [] }: Update): boolean =>
  changes.every(({ column, is }) => textIn(table, row, column) === is);
