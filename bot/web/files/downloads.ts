import type { Request, Response } from 'restify';
import { dayOf } from '../../domain/calendar/day';
import { mayReadOf } from '../../domain/inspection/embargo';
import type { Series } from '../../domain/partnership';
import { badText } from '../../domain/basics/typed-text';
import { madeByWords } from '../../domain/reports/letterhead';
import { DocumentSlow, type DocumentWriter } from '../../usecases/exporting/document-writer';
import { exportDocument, type ExportedFile, type Wanted } from '../../usecases/exporting/export-document';
import type { Membership } from '../../usecases/partnerships';
import { chosen, membershipsFor, orProblem, type AskedOf } from '../asking';
import type { Handler } from '../http';
import { ProblemError } from '../problems';

export interface DownloadParts extends AskedOf {
  readonly marking?: string;
  readonly writer: DocumentWriter;
}

/** A page of asks is no page any more. */
const MOST_ASKS = 2;

/** Documents to be saved: each for whoever is on the People list, as that person may read it. */
export const downloadRoutes = (from: DownloadParts): readonly (readonly [string, Handler])[] => [
  ...(['plan.xlsx', 'plan.docx', 'plan.csv', 'record.csv'] as const).map((is): readonly [string, Handler] => [
    `/api/v1/export/${is}`,
    download(from, () => ({ is })),
  ]),
  ['/api/v1/export/board.docx', download(from, boardAsked)],
  ['/api/v1/export/meeting.docx', download(from, meetingAsked)],
  ['/api/v1/export/statement.docx', download(from, statementAsked)],
];

const download =
  (from: DownloadParts, wantedOf: (req: Request, asked: Membership) => Wanted): Handler =>
  async (req, res) => {
    const asked = chosen(req, await membershipsFor(req, from));
    const { partnership, snapshot, actor } = asked;
    const { parts } = partnership;
    const file = await orProblem(from.journal, () =>
      exportDocument(wantedOf(req, asked), {
        facts: snapshot,
        reader: actor,
        letterhead: {
          marking: from.marking,
          partnership: from.partnerships.length > 1 ? partnership.name : undefined,
          madeBy: madeByWords(snapshot, actor),
        },
        calendar: parts.calendar,
        now: parts.clock.now(),
        record: async () => (await parts.record?.()) ?? [],
        writer: from.writer,
      }).catch((cause: unknown) => {
        if (!(cause instanceof DocumentSlow)) throw cause;
        from.journal.warn('document-slow', {});
        throw new ProblemError('document-slow', { detail: cause.message });
      }),
    );
    send(res, file);
  };

/** The meeting that the address names. Throws a ProblemError for one that there is not. */
function meetingAsked(req: Request, { snapshot }: Membership): Wanted {
  const ref = new URLSearchParams(req.getQuery()).get('meeting');
  const meeting = snapshot.meetings.find((one) => one.ref === ref);
  if (!meeting) throw new ProblemError('meeting-gone');
  return { is: 'meeting.docx', meeting };
}

/** The board that the address names, and what is asked of it. Throws a ProblemError for one that there is not. */
function boardAsked(req: Request, { snapshot, partnership }: Membership): Wanted {
  const query = new URLSearchParams(req.getQuery());
  const asks = query.getAll('ask').slice(0, MOST_ASKS);
  const refused = asks.map((note) => badText({ note }, partnership.parts.clock.now())).find(Boolean);
  if (refused) throw new ProblemError(refused.code, { detail: refused.detail });
  return { is: 'board.docx', board: boardNamed(snapshot.series, query.get('board') ?? ''), asks };
}

/** The statement of the inspection that the address names, for whoever may read its letter. Throws a ProblemError. */
function statementAsked(req: Request, { snapshot, partnership, actor }: Membership): Wanted {
  const ref = new URLSearchParams(req.getQuery()).get('inspection') ?? '';
  const inspection = snapshot.inspections.find((one) => one.ref === ref && one.exercise !== true);
  if (!inspection) throw new ProblemError('inspection-gone');
  if (!mayReadOf(inspection, actor, dayOf(partnership.parts.clock.now())))
    throw new ProblemError('not-for-your-role', { detail: 'Its letter is under embargo.' });
  return { is: 'statement.docx', inspection };
}

function boardNamed(series: readonly Series[], code: string): Series {
  const found = series.find((one) => one.code.toLowerCase() === code.trim().toLowerCase());
  if (found) return found;
  const codes = series.map((one) => one.code).join(', ');
  throw new ProblemError('not-found', {
    detail: `There is no board of that code. Name one of these as ?board=CODE: ${codes || 'none is in the list Series yet'}.`,
  });
}

function send(res: Response, { name, contentType, bytes }: ExportedFile): void {
  res.setHeader('Content-Type', contentType);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Vary', 'Authorization');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Length', bytes.length);
  res.writeHead(200);
  res.end(Buffer.from(bytes));
}
