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
  // Made in one go: of a thousand, done over at each letter that is typed, every copy would be felt.
  const lines: Line[] = [];
  const next = () => lines.length;
  for (const group of groups) {
    if (group.title) lines.push({ key: `group ${group.key}`, index: next(), group });
    if (closed.has(group.key)) continue;
    for (const row of group.rows) {
      lines.push({ key: row.ref, index: next(), group, row });
      if (row.ref === open) lines.push({ key: `below ${row.ref}`, index: next(), group, below: row });
    }
    for (let at = group.rows.length; at < (group.counts?.actions ?? 0); at += 1)
      lines.push({ key: `coming ${group.key} ${at}`, index: next(), group, isComing: true });
  }
  return lines;
}

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
