import { cut, shortTitle } from '../basics/words';
import { cleanKey } from '../basics/folded';
import { grouped } from '../basics/grouped';
import { linkRefusal } from '../basics/typed-text';
import { readMilestones, toldApart, type Action, type ActionStatus, type Facts } from '../partnership';
import { Numbering } from '../lifecycle/adding';
import { isNumberTaken } from '../steps/numbers';
import { ALL_AGENCIES } from '../plan-file/cells/agencies';
import { plain } from '../plan-file/cells/plain';
import type { FileRow } from '../plan-file/plan-file';
import { withAnswer, type RatingAnswers } from '../plan-file/rows/unmatched-ratings';
import { isOtherPlan, matchOf } from './match';
import { actionOfRow, ownRow, type OwnRow } from './own-row';
import { agenciesLeading, agenciesNamed, agencyMeant, type NameAnswers } from './names';
import { fingerprint } from '../basics/fingerprint';

/** How the doubtful things of a file are to be taken. */
export interface ImportAnswers {
  readonly names: NameAnswers;
  /** Take the last day of a month, quarter or year that the file names as due; else such an action has no due day. */
  readonly takesLastDays: boolean;
  /** What ratings mean that the file does not tell. */
  readonly ratings?: RatingAnswers;
  /** Rows that are struck out or hidden in the file and come in all the same, by `rowKey`. */
  readonly includes?: ReadonlySet<string>;
}

/** Names a row of a file: its sheet, its number, and which of several actions in it. */
export const rowKey = ({ sheet = '', at, part = 1 }: Pick<FileRow, 'sheet' | 'at' | 'part'>): string =>
  `${sheet}!${at}.${part}`;

/** An action of the file as it would stand in the plan. */
export interface Incoming {
  readonly row: FileRow;
  readonly action: Action;
  /** The finding in the file's words; the row of the Findings list is found or made by them. */
  readonly finding: string;
  /** Words of the file that no column holds, as notes; of progress and evidence (`isWork`) or about the file itself. */
  readonly notes: readonly FileNote[];
  /** The row as one of our own spreadsheet, and the action that it was made from. */
  readonly own?: OwnRow;
  readonly known?: Action;
  /** Names of supporting agencies that the partnership does not have. */
  readonly unknown: readonly string[];
  /** The lead is named among those who support it, and is left out there. */
  readonly isLeadSupporting: boolean;
}

/** Words of the file that become a note of an action. */
export interface FileNote {
  readonly text: string;
  readonly link?: string;
  readonly isWork: boolean;
}

/** A row of the file that cannot come in yet, and why. */
export interface HeldRow {
  readonly row: FileRow;
  readonly why: string;
}

const LONGEST_REF = 40;
const MOST_MILESTONES = 30;
/** What stands in a cell so that it is not empty. */
const SAYS_NOTHING = /^(?:n\/?a|none|nil|tb[acd]|not yet (?:said|agreed|set)|-+)\.?$/i;

/**
 * Turns the file's rows into actions, the numbers of the plan given where the file has none or those of another plan;
 * `numbering` goes on from an earlier part of it, and `isOther` was then told by the whole.
 */
export function incomingOf(
  rows: readonly FileRow[],
  facts: Facts,
  answers: ImportAnswers,
  numbering = new Numbering(facts),
  isOther = isOfAnotherPlan(rows, facts),
): { readonly incoming: readonly Incoming[]; readonly held: readonly HeldRow[] } {
  const incoming: Incoming[] = [];
  const held: HeldRow[] = [];
  for (const asRead of rows) {
    const row = withAnswer(asRead, answers.ratings);
    const isOff = row.isOff && !answers.includes?.has(rowKey(row));
    const agencies = isOff ? undefined : agenciesOf(row, facts, answers.names);
    if (isOff) held.push({ row, why: row.notes[0] ?? 'left out' });
    else if (typeof agencies === 'string' || !agencies) held.push({ row, why: agencies ?? 'left out' });
    else {
      const one = numbered(oneOf(row, agencies, facts, answers), facts, numbering, isOther);
      numbering.take(one.action.ref);
      incoming.push(one);
    }
  }
  return { incoming, held };
}

interface Agencies {
  readonly leadAgency: string;
  readonly supportingAgencies: readonly string[];
  readonly unknown: readonly string[];
  readonly isLeadSupporting: boolean;
}

function agenciesOf(row: FileRow, facts: Facts, answers: NameAnswers): Agencies | string {
  const leads = row.leads.length === 0 ? [''] : row.leads;
  const codes = leads.map((name) => agenciesLeading(name, row, facts, answers));
  const unknown = leads.filter((_, at) => !codes[at]);
  if (unknown.length > 0) {
    if (unknown[0] === '') return 'nobody is named as lead';
    return unknown[0] === ALL_AGENCIES
      ? 'all partners lead it: choose one'
      : `which agency is “${unknown[0]}”?`;
  }
  const [leadAgency = '', ...others] = codes.flatMap((one) => one ?? []);
  const supporting = row.supports.map((name) => ({
    name,
    codes: agenciesNamed(name, facts, answers) ?? agencyMeant(name, row, facts, answers),
  }));
  const all = [...others, ...supporting.flatMap((one) => one.codes ?? [])];
  return {
    leadAgency,
    supportingAgencies: [...new Set(all)].filter((code) => code !== leadAgency),
    unknown: supporting.filter((one) => !one.codes).map(({ name }) => name),
    isLeadSupporting: supporting.some(({ codes: named }) => named?.includes(leadAgency)),
  };
}

/** With the file's own number where the plan can hold it; else that of the action with the same words, or the next one. */
function numbered(one: Incoming, facts: Facts, numbers: Numbering, isOther: boolean): Incoming {
  const withRef = (ref: string): Incoming => ({ ...one, action: { ...one.action, ref } });
  if (one.known && !numbers.isTaken(one.known.ref)) return withRef(one.known.ref);
  if (one.known) return numbered({ ...one, known: undefined }, facts, numbers, isOther);
  const own = one.action.ref;
  const isFree = (): boolean => !isNumberTaken(facts, own);
  if (own !== '' && !numbers.isTaken(own) && (isFree() || matchOf(one.action, facts, isOther))) return one;
  const alike = grouped(facts.actions, plainTitleOf).get(plain(one.action.title)) ?? [];
  return withRef(alike.find(({ ref }) => !numbers.isTaken(ref))?.ref ?? numbers.next());
}

/** So many rows, from all over a file, tell whether it is another plan: hundreds would keep others waiting. */
const LOOKED_AT = 50;

/** True for rows of another plan, whose numbers say nothing of which action of this one they are. */
export const isOfAnotherPlan = (rows: readonly FileRow[], facts: Pick<Facts, 'actions'>): boolean =>
  isOtherPlan(
    rows
      .filter((_, at) => at % Math.ceil(rows.length / LOOKED_AT) === 0)
      .map((row) => ({ ref: refOf(row), title: titleOf(row) })),
    facts,
  );

const plainTitleOf = ({ title }: Action): string => plain(title);

/** The number of a row as the plan can hold it. */
export const refOf = ({ ref }: Pick<FileRow, 'ref'>): string =>
  cleanKey(ref)
    .slice(0, LONGEST_REF)
    .replace(/[/?#|]/g, '-');

/** A title is one line of 255 characters; the whole of a longer one becomes a note. */
const titleOf = ({ title }: FileRow): string => shortTitle(title.replace(/\s*\n\s*/g, ' '));

function oneOf(
  row: FileRow,
  { unknown, isLeadSupporting, ...agencies }: Agencies,
  facts: Facts,
  answers: ImportAnswers,
): Incoming {
  const own = ownRow(row);
  const theme = saidBy(own ? own.theme : row.theme);
  const success = saidBy(own ? own.success : row.success);
  const dueOn = row.duePrecision === 'day' || answers.takesLastDays ? row.due : undefined;
  const steps = readMilestones([row.milestones, row.how].filter(Boolean).join('\n')).slice(
    0,
    MOST_MILESTONES,
  );
  const status = statusOf(row);
  const action: Action = {
    title: titleOf(row),
    ref: refOf(row),
    ...agencies,
    ...(theme ? { theme: cut(theme.replace(/\s*\n\s*/g, ' '), 255) } : {}),
    ...(dueOn ? { dueOn } : {}),
    ...(dueOn && row.originalDue ? { originalDueOn: row.originalDue } : {}),
    status,
    ...(row.rated ? { rating: row.rated } : {}),
    ...(row.sustainability ? { sustainabilityPlan: row.sustainability } : {}),
    ...(row.review ? { reviewOn: row.review } : {}),
    ...(row.otherPlan ? { otherPlan: cut(row.otherPlan.replace(/\s*\n\s*/g, ' '), 255) } : {}),
    ...(success ? { successMeasure: success } : {}),
    ...(steps.length > 0
      ? { milestones: toldApart(steps.map((step) => ({ ...step, title: shortTitle(step.title) }))) }
      : {}),
  };
  const known = actionOfRow(own, action.title, facts);
  return {
    row,
    action,
    finding: saidBy(own ? own.finding : row.finding),
    notes: notesOf(row, action, unknown),
    unknown,
    isLeadSupporting,
    ...(own ? { own } : {}),
    ...(known ? { known } : {}),
  };
}

/** What a cell says, but for words that only fill it. In our own file an empty cell does not go on with the one above. */
const saidBy = (text = ''): string => (SAYS_NOTHING.test(text.trim()) ? '' : text);

/** Closed in the file is closed here: it is not asked for again. Anything else has begun unless the file says otherwise. */
function statusOf({ status, statusMeant = status, closed, rated, rating }: FileRow): ActionStatus {
  const said = plain(statusMeant);
  const isDone = /^(?:fully )?(?:complete[d]?|closed|achieved|done|signed off)\b/.test(said);
  if (closed || isDone || (rated === 'Blue' && (said === '' || plain(rating) === said))) return 'Closed';
  return /^(?:not (?:yet )?started|not due|pending|new|open|to start|)$/.test(said) && said !== ''
    ? 'NotStarted'
    : 'InProgress';
}

function notesOf(row: FileRow, action: Action, unknown: readonly string[]): Incoming['notes'] {
  const link = row.link !== undefined && linkRefusal(row.link) === undefined ? row.link : undefined;
  const whole = action.title.endsWith('…') || row.title.includes('\n') ? [`In the file: ${row.title}`] : [];
  const due = row.due && action.dueOn ? [] : row.dueText ? [`Due in the file: ${row.dueText}`] : [];
  const support = unknown.length > 0 ? [`Supporting in the file: ${unknown.join(', ')}`] : [];
  const closed = row.closed ? [`Closed in the file on ${row.closed}.`] : [];
  const evidence = row.evidence ? [`Evidence in the file: ${row.evidence}`] : [];
  const work = [...(row.progress ? [row.progress] : []), ...evidence];
  return [...work, ...whole, ...due, ...support, ...closed].map((text, at) => ({
    text: cut(text, 4000),
    ...(link && at === 0 ? { link } : {}),
    isWork: at < work.length,
  }));
}

/** Names a file by what was read of it, so that the same file is known again under another name. */
export const fileId = (rows: readonly FileRow[]): string =>
  fingerprint(JSON.stringify(rows.map(({ cells: _, ...read }) => read)));
