import type { PlanFileRefused } from '../../usecases/plan/plan-file-reader';
import type { FileRow, PlanFile } from '../../domain/plan-file/plan-file';

/** What `--json` prints of a file that was read. Its names are relied on: it grows, and nothing is renamed. */
export function planAsJson(file: string, plan: PlanFile): string {
  const { revisedDue, ...columns } = plan.columns;
  return JSON.stringify(
    {
      file,
      sheet: plan.sheet,
      headerRow: plan.headerRow,
      columns: { ...columns, ...(revisedDue === undefined ? {} : { revised_due: revisedDue }) },
      rows: plan.rows.map(rowAsJson),
      skipped: plan.skipped,
      refused: plan.refused,
      warnings: plan.warnings,
    },
    undefined,
    1,
  );
}

/** What `--json` prints of a file that was not read. */
export const refusalAsJson = (file: string, { code, message }: PlanFileRefused): string =>
  JSON.stringify({ file, error: { code, message } }, undefined, 1);

function rowAsJson(row: FileRow) {
  const isDay = row.due !== undefined && row.duePrecision === 'day';
  return {
    at: row.at,
    sheet: row.sheet,
    ref: row.ref,
    title: row.title,
    lead: row.lead,
    leads: row.leads,
    support: row.support,
    due: row.due,
    duePrecision: row.duePrecision,
    dueText: isDay || row.dueText === '' ? undefined : row.dueText,
    originalDue: row.originalDue,
    success: row.success,
    progress: row.progress,
    meant: row.meant,
    rating: row.rating,
    ratingColour: row.ratingColour,
    status: row.status,
    statusMeant: row.statusMeant,
    finding: row.finding,
    theme: row.theme,
    how: row.how || undefined,
    milestones: row.milestones || undefined,
    evidence: row.evidence || undefined,
    closed: row.closed,
    off: row.isOff || undefined,
    notes: row.notes,
  };
}
