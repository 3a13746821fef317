import type { PlanLineView } from '../../../bot/contract/plan';
import type { Group } from '../asked/groups';

/** One line of the plan as it stands on the page: a heading, or an action below it. */
export interface Line {
  readonly key: string;
  /** Where it stands among all lines, from 0. */
  readonly index: number;
  readonly group: Group;
  /** Absent of a heading, and of what stands below a row. */
  readonly row?: PlanLineView;
  /** The row that this stands below, with what may be done to its action. */
  readonly below?: PlanLineView;
  /** The place of an action that is still on its way. */
  readonly isComing?: true;
}

/**
 * The groups as one list; of a closed group the heading alone, and no heading where there is nothing to say in it. Below
 * the row of the action `open` there is one more, for what may be done to it.
 */
export function linesOf(
  groups: readonly Group[],
  closed: ReadonlySet<string> = new Set(),
  open?: string,
): readonly Line[] {
  const lines = groups.flatMap((group): Omit<Line, 'index'>[] => [
    ...(group.title ? [{ key: `group ${group.key}`, group }] : []),
    ...(closed.has(group.key)
      ? []
      : [...group.rows.flatMap((row) => rowLines(group, row, open)), ...coming(group)]),
  ]);
  return lines.map((line, index) => ({ ...line, index }));
}

const coming = (group: Group): readonly Omit<Line, 'index'>[] =>
  Array.from({ length: Math.max(0, (group.counts?.actions ?? 0) - group.rows.length) }, (_, at) => ({
    key: `coming ${group.key} ${at}`,
    group,
    isComing: true,
  }));

const rowLines = (group: Group, row: PlanLineView, open: string | undefined): Omit<Line, 'index'>[] => [
  { key: row.ref, group, row },
  ...(row.ref === open ? [{ key: `below ${row.ref}`, group, below: row }] : []),
];

/** Lines that stand under one heading, of those in sight. */
export interface Part {
  readonly group: Group;
  readonly lines: readonly Line[];
}

/** The lines in sight, by the group they belong to. */
export function partsOf(lines: readonly Line[]): readonly Part[] {
  const parts: { group: Group; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last?.group.key === line.group.key) last.lines.push(line);
    else parts.push({ group: line.group, lines: [line] });
  }
  return parts;
}
