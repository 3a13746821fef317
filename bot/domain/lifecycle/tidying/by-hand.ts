import { stepKey, type Action, type ColumnChange, type Facts, type Update } from '../../partnership';
import type { Decision } from '../../partnership/decision';
import type { Instant } from '../../calendar/day';
import { stepsOf } from '../../steps/steps';
import { ACTION_COLUMNS, textOf, type ActionColumn } from '../columns';
import { lineOf } from '../steps';

/** Who changed what no deed has changed: the list does not tell the app. */
export const BY_HAND = 'somebody, by hand in the list';

/** What people read of an action; what only the app reads is nobody's to change. */
const READ = (Object.keys(ACTION_COLUMNS) as readonly ActionColumn[]).filter(
  (column) => ACTION_COLUMNS[column].label !== undefined,
);

/**
 * What was changed in an action's row by no deed, column by column: against the row as it was in the facts `before` and
 * the steps since; without those against what its steps left, as far as they say. Nothing of an action that is new.
 */
export function changedByHand(
  facts: Facts,
  action: Action,
  before: Facts | undefined,
): readonly ColumnChange[] {
  const was = before?.actions.find(({ ref }) => ref === action.ref);
  if (before && !was) return [];
  const known = new Set(before && was ? stepsOf(before, was).map(keyOf) : []);
  const expected = new Map<string, string | undefined>(
    was ? READ.map((column) => [column, textOf(was, column)]) : [],
  );
  for (const step of stepsOf(facts, action)) {
    if (known.has(keyOf(step))) continue;
    for (const { column, is } of step.changes ?? []) expected.set(column, is);
  }
  return READ.filter((column) => expected.has(column) && !isGranted(facts, action, column)).flatMap(
    (column) => {
      const [from, is] = [expected.get(column), textOf(action, column)];
      if (from === is) return [];
      return { column, ...(from === undefined ? {} : { was: from }), ...(is === undefined ? {} : { is }) };
    },
  );
}

const keyOf = ({ key, at, by }: Update): string => key ?? `${at} ${by}`;

/** A day that was granted before grants were steps is nobody's by hand. */
const isGranted = ({ extensions }: Facts, { ref, dueOn }: Action, column: ActionColumn): boolean =>
  (column === 'dueOn' || column === 'originalDueOn') &&
  extensions.some(({ subjectRef, grantedOn }) => subjectRef === ref && grantedOn && grantedOn === dueOn);

/** Notes what was changed by hand, so that the history tells of it and its replay gives the row as it stands. */
export function notedByHand(
  facts: Facts,
  action: Action & { readonly etag?: string },
  changes: readonly ColumnChange[],
  now: Instant,
): Decision {
  const { ref, etag = '' } = action;
  const key = stepKey(ref, 'by hand', etag, JSON.stringify(changes));
  const step: Update = { key, actionRef: ref, kind: 'Change', changes, by: BY_HAND, at: now };
  const line = lineOf(facts, step, 'action.changed-by-hand', 'By hand in the list');
  return { writes: [{ insert: 'updates', row: step }], log: [{ ...line, actor: 'app' }] };
}
