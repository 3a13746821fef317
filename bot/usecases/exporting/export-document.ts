import { dayOf, type Instant } from '../../domain/calendar/day';
import type { Calendar } from '../../domain/calendar/working-days';
import type { Facts, Inspection, LogEntry, Meeting, Series } from '../../domain/partnership';
import { boardUpdate } from '../../domain/reports/board/board-update';
import { calendarOf } from '../../domain/reports/calendar/calendar';
import type { CalendarContent } from '../../domain/reports/calendar/entry';
import type { Letterhead } from '../../domain/reports/letterhead';
import { meetingDocument } from '../../domain/reports/meeting/meeting-document';
import { planDocument } from '../../domain/reports/plan/plan-document';
import { planLines } from '../../domain/reports/plan/plan-lines';
import { planTable, recordTable } from '../../domain/reports/plan/plan-table';
import { planWorkbook } from '../../domain/reports/plan/plan-workbook';
import { readableFor, type Reader } from '../../domain/reports/readable';
import { statementDocument } from '../../domain/reports/statement/statement-document';
import type { DocumentContent, DocumentWriter } from './document-writer';

/** What can be exported: the plan in three ways, the record, meetings and deadlines, a board's page, or a statement. */
export type Wanted =
  | { readonly is: 'plan.xlsx' | 'plan.docx' | 'plan.csv' | 'record.csv' }
  | { readonly is: 'calendar.ics'; readonly partnershipId: string }
  | { readonly is: 'board.docx'; readonly board: Series; readonly asks?: readonly string[] }
  | { readonly is: 'meeting.docx'; readonly meeting: Meeting }
  | { readonly is: 'statement.docx'; readonly inspection: Inspection };

/** What a document is made from, and for whom. */
export interface ExportOf {
  readonly facts: Facts;
  readonly reader: Reader;
  readonly letterhead: Omit<Letterhead, 'madeOn'>;
  readonly calendar: Calendar;
  readonly now: Instant;
  /** Every line of the record, asked for where it is wanted. */
  readonly record: () => Promise<readonly LogEntry[]>;
  readonly writer: DocumentWriter;
}

/** A file to be saved. */
export interface ExportedFile {
  /** In lower case with hyphens, without the names of people: 'westmarch-action-plan-2026-12-02.xlsx'. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** How many findings and actions under embargo were kept from this reader. */
  readonly withheld: number;
}

/** Makes a document as this reader may have it. Throws StoreUnavailable where the record cannot be read. */
export async function exportDocument(wanted: Wanted, of: ExportOf): Promise<ExportedFile> {
  const letterhead: Letterhead = { ...of.letterhead, madeOn: dayOf(of.now) };
  const readable = readableFor(of.facts, of.reader, letterhead.madeOn);
  const content = await contentOf(wanted, { ...of, letterhead, readable });
  return {
    name: fileName(wanted, letterhead),
    contentType: CONTENT_TYPES[content.as],
    bytes: await of.writer.write(content),
    withheld: readable.withheld.size,
  };
}

const CONTENT_TYPES: Readonly<Record<DocumentContent['as'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
};

type Prepared = ExportOf & {
  readonly letterhead: Letterhead;
  readonly readable: ReturnType<typeof readableFor>;
};

async function contentOf(wanted: Wanted, of: Prepared): Promise<DocumentContent> {
  const { readable, reader, letterhead, calendar, now } = of;
  const { facts } = readable;
  switch (wanted.is) {
    case 'plan.xlsx':
      return { as: 'xlsx', plan: planWorkbook(readable, reader, await of.record(), of) };
    case 'plan.docx':
      return { as: 'docx', report: planDocument(facts, of) };
    case 'plan.csv':
      return { as: 'csv', table: planTable(planLines(facts, calendar, now), letterhead) };
    case 'record.csv':
      return { as: 'csv', table: recordTable(readable, reader, await of.record(), letterhead) };
    case 'calendar.ics':
      return { as: 'ics', calendar: wholeCalendar(wanted.partnershipId, of) };
    case 'board.docx':
      return { as: 'docx', report: boardUpdate(facts, { ...of, ...wanted }) };
    case 'meeting.docx':
      // Made of the whole facts: it leaves out itself what was said of actions that are kept from its reader.
      return { as: 'docx', report: meetingDocument(of.facts, { ...of, ...wanted }) };
    case 'statement.docx':
      return { as: 'docx', report: statementDocument(facts, wanted.inspection, of) };
  }
}

/** Everything with a day, without a title that is under embargo: a calendar is handed on more easily than a plan. */
const wholeCalendar = (
  partnershipId: string,
  { facts, reader, letterhead, now }: Prepared,
): CalendarContent =>
  calendarOf(
    { facts, owner: reader, scope: 'All', partnershipId, now },
    letterhead.partnership,
    letterhead.marking,
  );

function fileName(wanted: Wanted, { partnership, madeOn }: Letterhead): string {
  const [what, ending] = wanted.is.split('.');
  const words = {
    plan: ['action plan'],
    record: ['record'],
    calendar: ['calendar'],
    board: ['board update', wanted.is === 'board.docx' ? wanted.board.code : ''],
    meeting: ['meeting', wanted.is === 'meeting.docx' ? wanted.meeting.ref : ''],
    statement: ['statement of action', wanted.is === 'statement.docx' ? wanted.inspection.ref : ''],
  }[what as 'plan' | 'record' | 'calendar' | 'board' | 'meeting' | 'statement'];
  const name = [partnership ?? '', ...words, madeOn]
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name}.${ending}`;
}
