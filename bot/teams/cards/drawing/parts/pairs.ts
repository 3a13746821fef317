import type { Json } from '../json';
import { fill } from './fill';
import rowTemplate from './table-row.template.json';

/** Short things beside each other in two columns, from left to right and then down. */
export function pairs(things: readonly Json[]): readonly Json[] {
  const rows: Json[][] = [];
  for (const thing of things) {
    const last = rows.at(-1);
    if (last?.length === 1) last.push(thing);
    else rows.push([thing]);
  }
  return rows.map(([left, right]) =>
    fill(rowTemplate, {
      separator: undefined,
      cells: [
        { width: 1, items: left ? [left] : [] },
        { width: 1, items: right ? [right] : [] },
      ],
    }),
  );
}
