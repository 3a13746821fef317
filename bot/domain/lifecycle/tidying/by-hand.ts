import type { Instant } from '../../calendar/day';
import type { Action, ColumnChange, Facts } from '../../partnership';
import type { Decision } from '../../partnership/decision';
import { handChangesIn, handNote } from '../../steps/by-hand';
import { ACTION_COLUMNS } from '../columns';
import { lineOf } from '../steps';

/** What was changed in an action's row by no deed, since the facts `before` or against what its steps left. */
export const changedByHand = (
  facts: Facts,
  action: Action,
  before: Facts | undefined,
): readonly ColumnChange[] =>
  handChangesIn(
    ACTION_COLUMNS,
    facts,
    action,
    before && { facts: before, row: before.actions.find(({ ref }) => ref === action.ref) },
  );

/** Notes what was changed by hand, so that the history tells of it and its replay gives the row as it stands. */
export const notedByHand = (
  facts: Facts,
  action: Action,
  changes: readonly ColumnChange[],
  now: Instant,
): Decision =>
  handNote(action, changes, now, (step) =>
    lineOf(facts, step, 'action.changed-by-hand', 'By hand in the list'),
  );
