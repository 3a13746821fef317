import type { FileRow, PlanFile } from '../../bot/domain/plan-file/plan-file';

/** A row as it is understood of a file that says nothing but this. Its lead, support and day are one each unless said. */
export const row = (said: Partial<FileRow> & Pick<FileRow, 'at'>): FileRow => ({
  ref: '',
  title: '',
  finding: '',
  theme: '',
  lead: '',
  leads: said.lead ? [said.lead] : [],
  support: '',
  supports: said.support ? [said.support] : [],
  ...(said.due ? { duePrecision: 'day' } : {}),
  dueText: '',
  success: '',
  how: '',
  milestones: '',
  progress: '',
  evidence: '',
  sustainability: '',
  otherPlan: '',
  status: '',
  rating: '',
  isOff: false,
  notes: [],
  ...said,
});

/** A file with its header in the first row and nothing odd in it, unless said. */
export const file = (
  said: Pick<PlanFile, 'columns' | 'headings' | 'rows'> & Partial<PlanFile>,
): PlanFile => ({
  headerRow: 1,
  skipped: [],
  refused: [],
  warnings: [],
  ...said,
});
