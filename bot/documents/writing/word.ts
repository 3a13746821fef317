import { Document, Packer, PageOrientation, SectionType, type ISectionOptions } from 'docx';
import { fileText } from '../../domain/reports/cell-text';
import type { Block, ReportDocument, Section } from '../../domain/reports/document';
import { footer, header } from './word-edges';
import { bulletParagraph, paragraph } from './word-text';
import { BULLETS, numbering, styles } from './word-styles';
import { wordTable } from './word-table';

/** A4 and its margins of 2 cm, in twentieths of a point. */
const SHORT_EDGE = 11_906;
const LONG_EDGE = 16_838;
const MARGIN = 1_134;

/** Draws a document for Word. Gives the bytes of a .docx file. */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array> {
  const { letterhead, title } = report;
  const whole = new Document({
    title: fileText(letterhead.partnership ? `${title}: ${letterhead.partnership}` : title),
    creator: fileText(letterhead.madeBy),
    lastModifiedBy: fileText(letterhead.madeBy),
    ...(letterhead.marking ? { keywords: fileText(letterhead.marking) } : {}),
    styles: styles(report.isOnePage ? 18 : 22),
    numbering,
    sections: report.sections.map((section, at) => sectionOf(report, section, at === 0)),
  });
  return new Uint8Array(await Packer.toBuffer(whole));
}

function sectionOf(report: ReportDocument, section: Section, isFirst: boolean): ISectionOptions {
  const landscape = section.landscape ?? false;
  const across = (landscape ? LONG_EDGE : SHORT_EDGE) - 2 * MARGIN;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns the page by itself where it is landscape.
        size: {
          width: SHORT_EDGE,
          height: LONG_EDGE,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567 },
      },
    },
    headers: { default: header(report, across) },
    footers: { default: footer(report, across) },
    children: [
      ...(isFirst ? [paragraph({ style: 'Title' }, [report.title])] : []),
      ...section.blocks.flatMap((block, at) => drawn(block, across, section.blocks[at - 1])),
    ],
  };
}

function drawn(
  block: Block,
  across: number,
  before: Block | undefined,
): ISectionOptions['children'][number][] {
  switch (block.is) {
    case 'heading':
      return [paragraph({ style: block.level === 1 ? 'Heading1' : 'Heading2' }, [block.text])];
    case 'text':
      // Word leaves no room below a table: the words would touch its edge.
      return [paragraph(before?.is === 'table' ? { style: 'BelowTable' } : {}, block.text)];
    case 'subtitle':
      return [paragraph({ style: 'Subtitle' }, [block.text])];
    case 'quotation':
      return [paragraph({ style: 'Quotation' }, [block.text])];
    case 'caption':
      return [paragraph({ style: 'Caption' }, [block.text])];
    case 'bullets':
      return block.items.map((item) => bulletParagraph(item, BULLETS));
    case 'table':
      return [wordTable(block.table, across)];
  }
}
