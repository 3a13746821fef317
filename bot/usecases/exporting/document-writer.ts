import type { CalendarContent } from '../../domain/reports/calendar/entry';
import type { ReportDocument } from '../../domain/reports/document';
import type { TextTable } from '../../domain/reports/plan/plan-table';
import type { PlanWorkbook } from '../../domain/reports/plan/plan-workbook';

/** What a document says, and as which kind of file. Plain data, so that it can be drawn in another thread. */
export type DocumentContent =
  | { readonly as: 'xlsx'; readonly plan: PlanWorkbook }
  | { readonly as: 'docx'; readonly report: ReportDocument }
  | { readonly as: 'csv'; readonly table: TextTable }
  | { readonly as: 'ics'; readonly calendar: CalendarContent };

export interface DocumentWriter {
  /** The bytes of the file. Rejects where it cannot be drawn, which is a fault of the app. */
  write(content: DocumentContent): Promise<Uint8Array>;
}
