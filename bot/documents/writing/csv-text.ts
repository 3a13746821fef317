import Papa from 'papaparse';
import { fileText } from '../../domain/reports/cell-text';
import { guarded } from '../../domain/reports/formula-guard';
import type { TextTable } from '../../domain/reports/plan/plan-table';

/** Excel takes a text for UTF-8 only by this sign at its beginning. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as CSV that a spreadsheet opens without running any of it. */
export const writeCsv = ({ header, rows }: TextTable): Uint8Array =>
  Buffer.from(
    BYTE_ORDER_MARK +
      Papa.unparse({
        fields: [...header],
        data: rows.map((row) => row.map((text = '') => guarded(fileText(text)))),
      }) +
      '\r\n',
  );
