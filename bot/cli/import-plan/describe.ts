import { formatDay } from '../../domain/calendar/day';
import { counted } from '../../domain/basics/words';
import { rowKey } from '../../domain/importing/incoming';
import type { FileRow, PlanFile } from '../../domain/plan-file/plan-file';

/**
 * What was understood of a file, for whoever sits at the terminal. `doubts` is what is to be looked at in each row, by
 * `rowKey`, where that is known by more than the file alone.
 */
export function describePlan(
  name: string,
  plan: PlanFile,
  doubts?: ReadonlyMap<string, readonly string[]>,
): string[] {
  const notesOf = (row: FileRow): readonly string[] => (doubts ? (doubts.get(rowKey(row)) ?? []) : row.notes);
  const where = [
    plan.sheet && `sheet “${plan.sheet}”`,
    plan.headerRow && `headings in row ${plan.headerRow}`,
  ];
  return [
    `${name}: ${counted(plan.rows.length, 'action')}${where.some(Boolean) ? ` (${where.filter(Boolean).join(', ')})` : ''}`,
    '',
    ...Object.entries(plan.columns).map(
      ([field, heading]) =>
        `  ${`${field}  `.padEnd(12)}${heading}${isRemembered(plan, field) ? ' (as you said before)' : ''}`,
    ),
    '',
    ...plan.rows.flatMap((row) => describeRow(row, notesOf(row))),
    ...section(
      'No actions:',
      plan.skipped.map(({ at, text, why }) => `  ${at}: ${why}: ${shortened(text)}`),
    ),
    ...section(
      'Refused, since a cell seems to hold details of a child:',
      plan.refused.map(({ at, kind }) => `  ${at}: ${kind}`),
    ),
    ...section(
      'To look at:',
      plan.warnings.map((warning) => `  ${warning}`),
    ),
  ];
}

const isRemembered = ({ detail }: PlanFile, field: string): boolean =>
  detail?.remembered.some((one) => one === field) ?? false;

function describeRow(row: FileRow, notes: readonly string[]): string[] {
  const due = row.due && row.duePrecision === 'day' ? formatDay(row.due) : row.dueText;
  const parts = [row.ref, shortened(row.title), row.lead, due, row.rating].filter((part) => part !== '');
  return [
    `  ${parts.join(' · ').replace(/\s*\n\s*/g, ' / ')}`,
    ...notes.map((note) => `      ${note.replace(/\s*\n\s*/g, ' / ')}`),
  ];
}

const section = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', head, ...lines];

const LONGEST = 90;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
