import { formatDay } from '../../domain/calendar/day';
import { counted } from '../../domain/basics/words';
import type { FileRow, PlanFile } from '../../domain/plan-file/plan-file';

/** What was understood of a file, for whoever sits at the terminal. */
export function describePlan(name: string, plan: PlanFile): string[] {
  const where = [
    plan.sheet && `sheet “${plan.sheet}”`,
    plan.headerRow && `headings in row ${plan.headerRow}`,
  ];
  return [
    `${name}: ${counted(plan.rows.length, 'action')}${where.some(Boolean) ? ` (${where.filter(Boolean).join(', ')})` : ''}`,
    '',
    ...Object.entries(plan.columns).map(
      ([field, heading]) =>
        `  ${field.padEnd(12)}${heading}${isRemembered(plan, field) ? ' (as you said before)' : ''}`,
    ),
    '',
    ...plan.rows.flatMap(describeRow),
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

function describeRow(row: FileRow): string[] {
  const due = row.due && row.duePrecision === 'day' ? formatDay(row.due) : row.dueText;
  const parts = [row.ref, shortened(row.title), row.lead, due, row.rating].filter((part) => part !== '');
  return [`  ${parts.join(' · ').replace(/\s*\n\s*/g, ' / ')}`, ...row.notes.map((note) => `      ${note}`)];
}

const section = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', head, ...lines];

const LONGEST = 90;

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
