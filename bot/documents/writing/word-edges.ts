import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { fileText } from '../../domain/reports/cell-text';
import type { ReportDocument } from '../../domain/reports/document';
import { madeLine } from '../../domain/reports/letterhead';

/** The marking at the left, the document's name at the right: on every page, the cover too. */
export const header = ({ letterhead, name }: ReportDocument, across: number): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Edge',
        tabStops: [{ type: TabStopType.RIGHT, position: across }],
        children: [
          new TextRun({ text: fileText(letterhead.marking ?? ''), bold: true, color: '000000' }),
          new TextRun({ text: `\t${fileText(name)}` }),
        ],
      }),
    ],
  });

/** Its edition, or when and by whom it was made, at the left, 'Page 1 of 5' at the right. */
export const footer = ({ letterhead, edition }: ReportDocument, across: number): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Edge',
        tabStops: [{ type: TabStopType.RIGHT, position: across }],
        children: [
          new TextRun({ text: fileText(edition ?? madeLine(letterhead)) }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
