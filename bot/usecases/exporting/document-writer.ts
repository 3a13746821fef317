import type { ReportDocument } from '../../domain/reports/document';
import type { TextTable } from '../../domain/reports/plan-table';
import type { PlanWorkbook } from '../../domain/reports/plan-workbook';

/** What a document says, and as which kind of file. Plain data, so that it can be drawn in another thread. */
export type DocumentContent =
  | { readonly as: 'xlsx'; readonly plan: PlanWorkbook }
  | { readonly as: 'docx'; readonly report: ReportDocument }
  | { readonly as: 'csv'; readonly table: TextTable };

export interface DocumentWriter {
  /** The bytes of the file. Rejects where it cannot be drawn, which is a fault of the app. */
  write(content: DocumentContent): Promise<Uint8Array>;
}
