import type { DocumentContent } from '../../usecases/exporting/document-writer';
import { writeCalendar } from './calendar-text';
import { writeCsv } from './csv-text';
import { writePlanXlsx } from './plan-xlsx';
import { writeDocx } from './word';

/** Draws a document, in the thread that calls. */
export async function write(content: DocumentContent): Promise<Uint8Array> {
  switch (content.as) {
    case 'xlsx':
      return writePlanXlsx(content.plan);
    case 'docx':
      return writeDocx(content.report);
    case 'csv':
      return writeCsv(content.table);
    case 'ics':
      return Buffer.from(writeCalendar(content.calendar));
  }
}
