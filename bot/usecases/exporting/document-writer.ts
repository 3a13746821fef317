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

/** A document had not been drawn when its time was over, as on a machine that is busy. The message is for people. */
export class DocumentSlow extends Error {
  constructor() {
    super(
      'Making the document took too long, so it was given up; nothing was changed. Try again in a few minutes. If it happens again, tell whoever runs this app.',
    );
  }
}

export interface DocumentWriter {
  /**
   * The bytes of the file. Rejects with DocumentSlow where its time is over, and with any other error where it cannot be
   * drawn, which is a fault of the app.
   */
  write(content: DocumentContent): Promise<Uint8Array>;
}
