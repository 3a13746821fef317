import type { Json } from '../card';
import rowTemplate from './action-row.template.json';
import { fill } from './fill';
import moreTemplate from './more.template.json';

/** As many buttons beside each other as a phone shows whole, and as many letters on them together. */
const MOST_IN_A_ROW = 3;
const MOST_LETTERS = 24;
const MOST_LETTERS_OF_TWO = 30;

/**
 * Buttons in rows that a phone of 320 px shows whole. What does not fit in the first row is behind `More`, which
 * unfolds rows of two; buttons that unfold something themselves cannot stand there, and get a row of their own.
 */
export function buttons(actions: readonly Json[], spacing = 'Medium'): readonly Json[] {
  if (actions.length === 0) return [];
  if (fitsARow(actions)) return [row(actions, spacing)];
  for (let first = MOST_IN_A_ROW - 1; first > 0; first -= 1) {
    const rest = actions.slice(first);
    const shown = [...actions.slice(0, first), more(rest)];
    if (fitsARow(shown) && !rest.some(unfolds)) return [row(shown, spacing)];
  }
  return rowsOf(actions, MOST_IN_A_ROW).map((some, place) => row(some, place === 0 ? spacing : 'Small'));
}

/** True where a phone shows all of these beside each other. */
function fitsARow(actions: readonly Json[]): boolean {
  const letters = actions.reduce((sum, { title }) => sum + String(title).length, 0);
  if (actions.length < 2) return true;
  return actions.length === 2
    ? letters <= MOST_LETTERS_OF_TWO
    : actions.length <= MOST_IN_A_ROW && letters <= MOST_LETTERS;
}

/** Buttons one above the other, beside a line of a list. */
export const stacked = (actions: readonly Json[]): readonly Json[] =>
  actions.map((action, place) => row([action], place === 0 ? 'None' : 'Small', 'Right'));

const row = (actions: readonly Json[], spacing: string, alignment?: 'Right'): Json =>
  fill(rowTemplate, { actions, spacing, alignment });

const unfolds = ({ type }: Json): boolean => type === 'Action.ShowCard';

const more = (actions: readonly Json[]): Json => {
  const rows = rowsOf(actions.map(plain), 2);
  return fill(moreTemplate, { rows: rows.map((some, place) => row(some, place === 0 ? 'None' : 'Small')) });
};

/** A button that does not stand out: the likeliest answer is one, and on no line and not behind `More`. */
export const plain = (action: Json): Json =>
  Object.fromEntries(Object.entries(action).filter(([name]) => name !== 'style'));

/** As many in each row as fit it, in their order. */
function rowsOf(actions: readonly Json[], most: number): readonly (readonly Json[])[] {
  const rows: Json[][] = [];
  for (const action of actions) {
    const last = rows.at(-1);
    if (last && last.length < most && fitsARow([...last, action])) last.push(action);
    else rows.push([action]);
  }
  return rows;
}
