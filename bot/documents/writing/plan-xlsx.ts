import { writeXlsx, type DataValidation, type WriteSheet } from 'hucre/xlsx';
import { londonClock } from '../../domain/reports/days';
import { madeLine, type Letterhead } from '../../domain/reports/letterhead';
import { PLAN_FIELDS, PLAN_HEADINGS, PLAN_SHEETS, type PlanField } from '../../domain/plan-file/own-form';
import type { PlanLine } from '../../domain/reports/plan/plan-lines';
import { PLAN_TEXTS } from '../../domain/reports/plan/plan-table';
import type { PlanWorkbook } from '../../domain/reports/plan/plan-workbook';
import {
  columnName,
  HEADER_ROW,
  sheetOf,
  type Running,
  type SheetColumn,
  type SheetContent,
  type Shown,
} from './sheet';

/** How wide each column is, in characters. */
const WIDTHS: Readonly<Record<PlanField, number>> = {
  ref: 7,
  title: 44,
  lead: 18,
  support: 22,
  due: 13,
  success: 36,
  status: 16,
  rating: 10,
  progress: 40,
  findingRef: 9,
  finding: 36,
  theme: 16,
  owner: 18,
  firstDue: 13,
  byDates: 11,
  impact: 10,
  milestones: 36,
  sustainability: 32,
  review: 13,
  otherPlan: 20,
  key: 10,
};

/** What each column shows of an action. */
const CELLS: Readonly<Record<PlanField, (line: PlanLine) => Shown>> = {
  ...PLAN_TEXTS,
  due: ({ dueOn }) => dueOn && { day: dueOn },
  firstDue: ({ firstDueOn }) => firstDueOn && { day: firstDueOn },
  review: ({ reviewOn }) => reviewOn && { day: reviewOn },
};

/** Fills of the ratings, light enough for black words in print and in both of Excel's themes. */
const FILLS = { Blue: 'BDD7EE', Green: 'C6E0B4', Amber: 'FFE08A', Red: 'F4B6B6' } as const;

/** Rows below the last action in which somebody may add some and is helped as above. */
const ROOM_TO_ADD = 200;

/** The plan as a spreadsheet that people filter, print, fill in and give back. */
export function writePlanXlsx(book: PlanWorkbook): Promise<Uint8Array> {
  const { letterhead } = book;
  const running: Running = {
    left: letterhead.marking ?? '',
    right: titleOf('Action plan', letterhead),
    foot: madeLine(letterhead),
  };
  const contents = [planSheet(book), notesSheet(book), recordSheet(book), keySheet(book)];
  const sheets = contents.map((content): WriteSheet => sheetOf(content, running));
  return writeXlsx({
    sheets,
    defaultFont: { name: 'Arial', size: 10 },
    properties: {
      title: titleOf('Action plan', letterhead),
      creator: letterhead.madeBy,
      subject: letterhead.marking,
      created: new Date(`${letterhead.madeOn}T00:00:00Z`),
    },
  });
}

const titleOf = (what: string, { partnership }: Letterhead): string =>
  partnership ? `${what}: ${partnership}` : what;

/** 'OFFICIAL. Action plan: Westmarch. Made on …': what stands above the header of a sheet. */
const lineAbove = (what: string, letterhead: Letterhead): string =>
  [letterhead.marking, titleOf(what, letterhead), madeLine(letterhead)].filter(Boolean).join('. ');

function planSheet({ letterhead, lines, agencies, statuses, ratings }: PlanWorkbook): SheetContent {
  const rangeOf = (field: PlanField): string => {
    const column = columnName(PLAN_FIELDS.indexOf(field));
    return `${column}${HEADER_ROW + 1}:${column}${HEADER_ROW + lines.length + ROOM_TO_ADD}`;
  };
  const chosen = (field: PlanField, from: number, count: number): DataValidation => ({
    type: 'list',
    range: rangeOf(field),
    formula1: keyRange(from, count),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: field === 'support' ? 'information' : 'stop',
    errorTitle: PLAN_HEADINGS[field],
    errorMessage: `Please choose one of the list on the sheet ${PLAN_SHEETS.key}.`,
  });
  return {
    name: PLAN_SHEETS.plan,
    title: lineAbove('Action plan', letterhead),
    columns: PLAN_FIELDS.map((field): SheetColumn => ({
      heading: PLAN_HEADINGS[field],
      width: WIDTHS[field],
      ...(field === 'key' && { hidden: true }),
    })),
    rows: lines.map((line) => PLAN_FIELDS.map((field) => CELLS[field](line))),
    fixed: 2,
    breakBefore: PLAN_FIELDS.indexOf('findingRef'),
    validations: [
      chosen('rating', 0, Object.keys(ratings).length),
      chosen('lead', 1, agencies.length),
      chosen('status', 2, statuses.length),
      dayRule(rangeOf('due')),
    ],
    rules: (['rating', 'byDates'] as const).flatMap((field, at) => ratingRules(rangeOf(field), at * 4)),
  };
}

const dayRule = (range: string): DataValidation => ({
  type: 'date',
  operator: 'greaterThan',
  formula1: '36526',
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'warning',
  errorTitle: PLAN_HEADINGS.due,
  errorMessage: 'This is not a day. Write it like 27/09/2027.',
});

/** The word of a rating has its colour as long as it stands there, also when somebody chooses another. */
const ratingRules = (range: string, after: number): NonNullable<WriteSheet['conditionalRules']> =>
  Object.entries(FILLS).map(([rating, rgb], at) => ({
    type: 'cellIs',
    operator: 'equal',
    formula: `"${rating}"`,
    priority: after + at + 1,
    range,
    style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } } },
  }));

/** Cells of the sheet of choices: ratings, agencies, states, a column each. */
const keyRange = (column: number, count: number): string => {
  const name = `$${columnName(column * 2)}`;
  return `${PLAN_SHEETS.key}!${name}$${HEADER_ROW + 1}:${name}$${HEADER_ROW + Math.max(1, count)}`;
};

function notesSheet({ letterhead, notes }: PlanWorkbook): SheetContent {
  return {
    name: PLAN_SHEETS.notes,
    title: lineAbove('Notes, evidence and votes', letterhead),
    columns: [
      { heading: 'Ref', width: 9 },
      { heading: 'Action', width: 40 },
      { heading: 'What', width: 16 },
      { heading: 'When', width: 17 },
      { heading: 'Who', width: 28 },
      { heading: 'Note', width: 60 },
      { heading: 'Link to evidence', width: 40 },
    ],
    rows: notes.map(({ ref, title, kind, at, by, text, link }) => [
      ref,
      title,
      kind,
      { clock: londonClock(at) },
      by,
      text,
      link === undefined ? undefined : { link },
    ]),
  };
}

function recordSheet({ letterhead, record, olderLines }: PlanWorkbook): SheetContent {
  const left = olderLines === 0 ? '' : ` ${olderLines} older lines are in the record as a file of its own.`;
  return {
    name: PLAN_SHEETS.record,
    title: `${lineAbove('Record of what was done', letterhead)}.${left}`,
    columns: [
      { heading: 'When', width: 17 },
      { heading: 'Who', width: 28 },
      { heading: 'What was done', width: 34 },
      { heading: 'About', width: 30 },
      { heading: 'Detail', width: 70 },
    ],
    rows: record.map(({ at, who, what, about, detail }) => [
      { clock: londonClock(at) },
      who,
      what,
      about,
      detail,
    ]),
  };
}

function keySheet({ letterhead, ratings, agencies, statuses }: PlanWorkbook): SheetContent {
  const scale = Object.entries(ratings);
  const rows = Math.max(scale.length, agencies.length, statuses.length);
  return {
    name: PLAN_SHEETS.key,
    title: lineAbove('Words to choose from', letterhead),
    columns: [
      { heading: 'Ratings', width: 12 },
      { heading: 'What the rating means', width: 34 },
      { heading: 'Agencies', width: 40 },
      { heading: 'About this file', width: 60 },
      { heading: 'States of an action', width: 34 },
    ],
    rows: Array.from({ length: Math.max(rows, ABOUT.length) }, (_, at) => [
      scale[at]?.[0],
      scale[at]?.[1],
      agencies[at],
      ABOUT[at],
      statuses[at],
    ]),
  };
}

/** How the file is used, a sentence a row. */
const ABOUT = [
  'Change what you like on the sheet Plan and give the file back in the tab, under Plan, Import: you are shown each change before it is made.',
  'State, first due date, dates’ own rating, notes and record are told here and changed in the app.',
  'Several supporting agencies stand in one cell with semicolons between them.',
  'A new action is a new row at the end; leave its Ref empty and the app gives it one.',
];
