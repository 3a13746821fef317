import type { Json } from '../card';
import { stacked } from './buttons';
import { fill } from './fill';
import lineTemplate from './line.template.json';
import rowTemplate from './table-row.template.json';
import { sentence } from './text';

/** One of many things, as a line: its reference or day first, its name below, its buttons beside it. */
export interface ListLine {
  readonly lead: string;
  readonly isUrgent?: boolean;
  readonly text?: string;
  /** What became of it, in bold and, where it begins with ✓, green: '✓ Attending'; then by whom and when. */
  readonly state?: { readonly lead: string; readonly text: string };
  readonly actions?: readonly Json[];
}

/** A rule stands above each line. */
export function line({ lead, isUrgent = false, text, state, actions = [] }: ListLine): Json {
  const words = [
    sentence([{ text: lead, bold: true, ...(isUrgent ? { color: 'Attention' } : {}) }], 'None'),
    // What was cut ends with its ellipsis, whatever comes after.
    ...(text ? [sentence(text.replaceAll('….', '…'), 'None')] : []),
    ...(state ? [stateOf(state)] : []),
  ];
  return fill(lineTemplate, { words, buttons: stacked(actions) });
}

const stateOf = ({ lead, text }: NonNullable<ListLine['state']>): Json =>
  sentence(
    [
      ...(lead
        ? [{ text: lead, bold: true, ...(lead.startsWith('✓') ? { color: 'Good' as const } : {}) }]
        : []),
      { text },
    ],
    'None',
  );

/** A table of at most three columns, with the names of them above; each cell is one line or several. */
export function table(
  weights: readonly number[],
  names: readonly string[],
  rows: readonly (readonly (readonly Json[])[])[],
): readonly Json[] {
  const drawn = (cells: readonly (readonly Json[])[], separator?: true): Json =>
    fill(rowTemplate, {
      separator,
      cells: cells.map((items, place) => ({ width: weights[place] ?? 1, items })),
    });
  const head = names.map((text) => [sentence([{ text, bold: true, small: true }], 'None')]);
  return [drawn(head), ...rows.map((cells) => drawn(cells, true))];
}
