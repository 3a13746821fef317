import { yearsOffWords, yearsTooFar } from '../../basics/typed/unlikely-day';
import type { Day } from '../../calendar/day';
import { ALL_AGENCIES, namesAgency, partsPlayed, splitLeads, type IsKnown } from '../cells/agencies';
import { isEitherWay } from '../cells/day-or-month-first';
import { dueOf, type Due } from '../cells/due';
import type { GridCell } from '../cells/grid';
import { plain, tidy } from '../cells/plain';
import { typedDate } from '../cells/typed-date';
import { isTick } from '../cells/rating';
import { columnNames } from '../table/column-names';
import type { PlanColumns } from '../table/columns';
import type { Field } from '../table/headings';
import type { FileRow } from '../plan-file';
import { readMilestones } from '../../partnership';
import { ratingOf, type RatingKey } from './key';
import { partedByLine } from './lines';
import type { NamesKey } from './names-key';
import { ratingIn } from './rated';
import { withColumns, type RowCells } from './row-cells';

/** What a row is read with besides itself. */
export interface RowContext {
  readonly columns: PlanColumns;
  readonly headings: readonly string[];
  readonly key: RatingKey;
  readonly names: NamesKey;
  readonly isKnown: IsKnown;
  /** The sheet or table, where the file has several. */
  readonly sheet?: string;
  /** Whose sheet it is, where each agency has one. */
  readonly agency?: string;
  readonly theme: string;
  readonly finding: string;
  /** What a heading or a sheet's name says of the state of all below it. */
  readonly statusAbove?: string;
  /** Another day of the same column is one only with its month first. */
  readonly isMonthFirstToo?: boolean;
  readonly today: Day;
  /** Give the row also as it stands in the file. */
  readonly isInDetail?: boolean;
}

/** The actions in one row: mostly one, or several by line, or one in the column of each agency. */
export function actionsIn(cells: RowCells, context: RowContext): FileRow[] {
  const { columns, headings } = context;
  const titles = columns.fields.get('title') ?? [];
  if (titles.length < 2 || !titles.every((column) => namesAgency(headings[column] ?? '')))
    return actionsByLine(cells, context);
  const own = titles.filter((column) => cells.at(column).text !== '');
  return own
    .flatMap((column) => {
      const fields = new Map([...columns.fields, ['title', [column]]] as const);
      const one = { ...context, columns: { ...columns, fields }, agency: headings[column]?.trim() };
      return actionsByLine(withColumns(cells, fields), one);
    })
    .map((row, at, all) => (all.length > 1 ? { ...row, part: at + 1 } : row));
}

function actionsByLine(cells: RowCells, context: RowContext): FileRow[] {
  const title = cells.cell('title');
  const isStruck = title.text === '' && title.struck !== undefined;
  const said = (field: Field): string => {
    const { text, struck = '' } = cells.cell(field);
    return isStruck && text === '' ? struck : text;
  };
  const whoAndWhen = context.columns.fields.has('due') ? undefined : leadAndDay(said('lead'));
  const parts = partedByLine<keyof Parts>({
    ref: said('ref').replace(/[.)]$/, ''),
    title: said('title'),
    lead: whoAndWhen?.lead ?? said('lead'),
    due: whoAndWhen?.due ?? said('due'),
    support: said('support'),
    progress: joined('progress', cells, context),
    success: joined('success', cells, context),
    rating: ratingIn(cells, context).text,
    status: said('status'),
    how: said('how'),
  });
  return parts.map((part, at) =>
    fileRow(part, cells, context, {
      isStruck,
      isOfText: isStruck || parts.length > 1 || whoAndWhen !== undefined,
      part: parts.length > 1 ? at + 1 : undefined,
    }),
  );
}

/** Who and when in one column: 'Police, by 30 June 2026', 'Health – September 2026'. */
function leadAndDay(text: string): { readonly lead: string; readonly due: string } | undefined {
  const [, lead = '', due = ''] =
    /^(.+?)(?:\s*\n\s*|\s+[–—/|-]\s+|[,;:]\s+|\s*\(|\s+(?=by\s))([^\n]+?)\)?$/is.exec(text.trim()) ?? [];
  return due !== '' && (typedDate(due) || WITHOUT_DAY.test(due)) ? { lead, due } : undefined;
}

const WITHOUT_DAY =
  /^(?:on-?going|tb[ca]|immediate(?:ly)?|monthly|quarterly|weekly|annually|termly|asap|in place)$/i;

type Parts = Readonly<
  Record<
    'ref' | 'title' | 'lead' | 'due' | 'support' | 'progress' | 'success' | 'rating' | 'status' | 'how',
    string
  >
>;

function fileRow(
  part: Parts,
  cells: RowCells,
  context: RowContext,
  { isStruck, isOfText, part: number }: { isStruck: boolean; isOfText: boolean; part?: number },
): FileRow {
  const due = dueIn(part.due, cells, context, isOfText);
  const lead = leadIn(part.lead, cells, context);
  const support = supportIn(part.support, cells, context);
  const rating = { ...ratingIn(cells, context), text: part.rating };
  const status = statusIn(part.status, context);
  const said = rating.text === '' && !rating.fill ? { text: status.coded } : rating;
  const { rated, colour } = ratingOf(said, context.key);
  const isHidden = cells.row.isHidden === true;
  const givenUp = givenUpBy(part);
  const link = linkIn(cells);
  const milestones = tidy(joined('milestones', cells, context));
  return {
    ...(context.sheet ? { sheet: context.sheet } : {}),
    at: cells.row.at,
    ...(number ? { part: number } : {}),
    ref: tidy(part.ref),
    title: tidy(part.title),
    finding: tidy(cells.text('finding')) || context.finding,
    theme: tidy(cells.text('theme')) || context.theme,
    ...lead,
    ...agencyIn(cells, context),
    ...support,
    ...meantIn([...lead.leads, ...support.supports], context),
    ...due.row,
    ...dayIn('closed', cells),
    success: tidy(part.success),
    how: tidy(part.how),
    milestones,
    progress: tidy(part.progress),
    evidence: tidy(joined('evidence', cells, context)),
    sustainability: tidy(cells.text('sustainability')),
    ...dayIn('review', cells),
    otherPlan: tidy(cells.text('otherPlan')),
    ...(link ? { link } : {}),
    status: tidy(part.status),
    ...(status.meant ? { statusMeant: status.meant } : {}),
    rating: tidy(rating.text),
    ...(colour ? { ratingColour: colour } : {}),
    ...(rated ? { rated } : {}),
    isOff: isStruck || isHidden || givenUp !== undefined,
    notes: [
      ...(isStruck ? ['struck out in the file'] : []),
      ...(isHidden ? ['hidden in the file'] : []),
      ...(givenUp === undefined ? [] : [`given up in the file: “${givenUp}”`]),
      ...rating.notes,
      ...leadNotes(lead.leads),
      ...due.notes,
      ...farNotes('the review day', dayIn('review', cells).review, context.today),
      ...farNotes('the day it was closed', dayIn('closed', cells).closed, context.today),
      ...readMilestones(milestones).flatMap(({ title, on, metOn }) =>
        [on, metOn].flatMap((day) => farNotes(`the day of the milestone “${title}”`, day, context.today)),
      ),
    ],
    ...(context.isInDetail ? { cells: cellsOf(cells, context) } : {}),
  };
}

/** The row as a person reads it in the file. */
const cellsOf = ({ row, at }: RowCells, { headings }: RowContext): FileRow['cells'] =>
  columnNames(headings).flatMap((heading, column) => {
    const { text, struck = '' } = row.cells[column]?.covered === 'left' ? { text: '' } : at(column);
    const said = tidy(text || struck);
    return said === '' ? [] : [{ heading, text: said }];
  });

/** All columns of a field; with several, each behind its heading. */
function joined(field: Field, cells: RowCells, { headings }: RowContext): string {
  const said = cells.all(field).filter(({ cell }) => cell.text !== '');
  if (cells.all(field).length < 2 || said.length < 2) return said[0]?.cell.text ?? '';
  return said.map(({ column, cell }) => `${headings[column]?.replace(/\s+/g, ' ')}: ${cell.text}`).join('\n');
}

/** An action that the plan no longer has stands in the file all the same: by its state, or before its words. */
const GIVEN_UP =
  /^(?:cancelled|canceled|withdrawn|superseded|abandoned|discontinued|removed|deleted|not proceeding|no longer (?:required|needed|applicable|relevant|proceeding|to be done)|not (?:being )?taken forward|merged (?:with|into|to)\b.{0,20}|superseded by\b.{0,20}|duplicate(?: of\b.{0,20})?)$/i;
const SAID_BEFORE =
  /^[[(*]*((?:cancelled|withdrawn|superseded|deleted|removed|duplicate|no longer (?:required|needed|applicable)|merged (?:with|into) [\w.]{1,8}))[\])*]*\s*(?:[-–:]\s|\]|$)/i;

/** How the file says that an action was given up; undefined where it says no such thing. */
function givenUpBy({
  status,
  rating,
  title,
}: Pick<Parts, 'status' | 'rating' | 'title'>): string | undefined {
  const stated = [status, rating].map(tidy).find((text) => GIVEN_UP.test(text));
  return stated ?? SAID_BEFORE.exec(title)?.[1];
}

/** Codes of a state are short. */
const LONGEST_CODE = 5;

/** 'Completed (Y/N)', 'Due Complete': of such a column a yes is the state. */
const ASKS_WHETHER_DONE = /^(?:is )?(?:due |action |task )?(?:completed?|closed|done|achieved)\b/;
const YES = /^(?:y|yes|true|[✓✔☑✅√])$/i;

/** What a state comes to: by the key of the file where it is a code of that, else by what it stands under. */
function statusIn(
  text: string,
  { key, statusAbove, columns, headings }: RowContext,
): { readonly coded: string; readonly meant?: string } {
  const isCode = text !== '' && text.length <= LONGEST_CODE;
  const heading = headings[columns.fields.get('status')?.[0] ?? -1] ?? '';
  const isDone = ASKS_WHETHER_DONE.test(plain(heading)) && YES.test(text.trim());
  const said = isDone ? 'Completed' : isCode ? key.words.get(plain(text)) : undefined;
  const meant = text === '' ? statusAbove : said;
  return { coded: isCode && key.bySaid.has(plain(text)) ? text : '', ...(meant ? { meant } : {}) };
}

/** What the key of the file says of those of these names that are in it. */
function meantIn(named: readonly string[], { names }: RowContext): Pick<FileRow, 'meant'> {
  const meant = [...new Set(named)].flatMap((name) => {
    const as = names.get(plain(name));
    return as ? [{ name, as }] : [];
  });
  return meant.length === 0 ? {} : { meant };
}

/** 'Supports: Health, Education' below or beside the lead, in one cell with it. */
const SUPPORT_LINE =
  /(?:^|\n|;\s*)\(?(?:supports?|supported by|supporting(?: agencies)?|with support from):?\s+([^\n]+?)\)?(?=\n|$)/gi;

function leadIn(
  text: string,
  cells: RowCells,
  { columns, isKnown, agency }: RowContext,
): Pick<FileRow, 'lead' | 'leads'> {
  const own = tidy(text).replace(SUPPORT_LINE, '').trim();
  const ticked = [...columns.agencies].filter(([column]) =>
    /^(?:l|lead|joint lead)$/i.test(cells.at(column).text.trim()),
  );
  const any = [...columns.agencies].filter(([column]) => isTick(cells.at(column).text));
  const named = ticked.length > 0 ? ticked : columns.fields.has('lead') ? [] : any;
  if (own === '' && named.length > 0) {
    const leads = named.map(([, name]) => name);
    return { lead: leads.join(', '), leads };
  }
  if (own === '' && agency) return { lead: agency, leads: splitLeads(agency, isKnown) };
  return { lead: own, leads: partsPlayed(own, isKnown).leads };
}

function agencyIn(cells: RowCells, { agency }: RowContext): Pick<FileRow, 'agency'> {
  const said = tidy(cells.text('agency')) || agency;
  return said ? { agency: said } : {};
}

function supportIn(
  text: string,
  cells: RowCells,
  { columns, isKnown }: RowContext,
): Pick<FileRow, 'support' | 'supports'> {
  const inLead = [...tidy(cells.text('lead')).matchAll(SUPPORT_LINE)].map(([, names = '']) => names.trim());
  const own = [tidy(text), ...inLead].filter(Boolean).join('\n');
  const marked = partsPlayed(tidy(cells.text('lead')).replace(SUPPORT_LINE, ''), isKnown).supports;
  if (own !== '' || columns.agencies.size === 0 || marked.length > 0)
    return {
      support: [own, ...marked].filter(Boolean).join('\n'),
      supports: [...new Set([...splitLeads(own, isKnown), ...marked])],
    };
  const supports = [...columns.agencies].flatMap(([column, name]) => {
    const said = cells.at(column).text.trim();
    const isSupport =
      /^(?:s|support|supporting)$/i.test(said) || (isTick(said) && columns.fields.has('lead'));
    return isSupport ? [name] : [];
  });
  return { support: supports.join(', '), supports };
}

interface DueRead {
  readonly row: Pick<FileRow, 'due' | 'duePrecision' | 'dueText' | 'originalDue'>;
  readonly notes: readonly string[];
}

/** The newest day that the row gives, and the one before it. A part of a cell is its text alone. */
function dueIn(
  text: string,
  cells: RowCells,
  { columns, today, isMonthFirstToo = false }: RowContext,
  isPart: boolean,
): DueRead {
  const [firstCell, revisedCell] = [isPart ? { text } : cells.cell('due'), cells.cell('revisedDue')];
  const [first, revised] = [dueOf(firstCell), dueOf(revisedCell)];
  const original = columns.original === undefined ? undefined : dueOf(cells.at(columns.original));
  const isRevised = revised.text !== '' && !/^(?:n\/?a|none|no|-+)$/i.test(revised.text);
  const now = isRevised ? revised : first.text === '' && original ? original : first;
  const before = isRevised
    ? (first.original ?? first.day)
    : (first.original ?? (now === original ? undefined : original?.day));
  const originalDue = exactly(before, now.day);
  const isDoubted = (cell: GridCell): boolean =>
    isMonthFirstToo && cell.day === undefined && isEitherWay(cell.text);
  return {
    row: {
      ...(now.day ? { due: now.day, duePrecision: now.precision } : {}),
      dueText: now.text,
      ...(originalDue ? { originalDue } : {}),
    },
    notes: [
      ...dueNotes(now),
      ...farNotes('the due date', now.day, today),
      ...(isDoubted(isRevised ? revisedCell : firstCell) ? [EITHER_WAY] : []),
    ],
  };
}

/** A year with a figure too many, too few or another one. */
function farNotes(name: string, day: Day | undefined, today: Day): string[] {
  const years = day && yearsTooFar(day, today);
  return years === undefined ? [] : [`${name} is ${yearsOffWords(years)}: look whether its year is right`];
}

const EITHER_WAY =
  'read day first, and other dates of this file are written month first: look whether this one is too';

const exactly = (before: Day | undefined, now: Day | undefined): Day | undefined =>
  before === now ? undefined : before;

function dueNotes({ day, precision, text, notes }: Due): string[] {
  if (text === '') return ['no due date'];
  if (!day) return [`the due date is no day: “${text.replace(/\s*\n\s*/g, ' / ')}”`];
  const vague =
    precision === 'day'
      ? []
      : [`the due date names only the ${precision}: “${text.replace(/\s*\n\s*/g, ' / ')}”`];
  return [...vague, ...notes];
}

function leadNotes(leads: readonly string[]): string[] {
  if (leads.length === 0) return ['nobody is named as lead'];
  if (leads.includes(ALL_AGENCIES)) return ['all partners lead it: choose one'];
  return leads.length > 1 ? [`${leads.length} leads are named: ${leads.join('; ')}`] : [];
}

/** The day in a column of days that are no due days; no day where it is not certain. */
function dayIn<F extends 'closed' | 'review'>(field: F, cells: RowCells): Partial<Record<F, Day>> {
  const { day, precision } = dueOf(cells.cell(field));
  return (day && precision === 'day' ? { [field]: day } : {}) as Partial<Record<F, Day>>;
}

const linkIn = (cells: RowCells): string | undefined =>
  (['evidence', 'progress', 'title', 'ref'] as const)
    .map((field) => cells.cell(field).link)
    .find((link) => link !== undefined);
