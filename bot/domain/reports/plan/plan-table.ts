import { IMPACT_WORDS, milestonesText, type LogEntry } from '../../partnership';
import { nameOf } from '../../people/names';
import type { Letterhead } from '../letterhead';
import { AGENCY_SEPARATOR, NONE, PLAN_FIELDS, PLAN_HEADINGS, type PlanField } from '../../plan-file/own-form';
import type { PlanLine } from './plan-lines';
import type { Readable, Reader } from '../readable';
import { visibleRecord, withDaysInWords } from '../record';

/** A table of texts, for a file that programs read: days as yyyy-MM-dd, moments as instants. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** What each column of the plan holds, as text. */
export const PLAN_TEXTS: Readonly<Record<PlanField, (line: PlanLine) => string | undefined>> = {
  ref: ({ ref }) => ref,
  title: ({ title }) => title,
  lead: ({ lead }) => lead,
  support: ({ supporting }) => supporting.join(AGENCY_SEPARATOR),
  due: ({ dueOn }) => dueOn,
  success: ({ successMeasure }) => successMeasure,
  status: ({ statusWords }) => statusWords,
  rating: ({ rating }) => rating,
  progress: ({ progress }) => progress?.text,
  findingRef: ({ finding }) => finding?.ref ?? NONE,
  finding: ({ finding }) => finding?.title ?? NONE,
  theme: ({ theme }) => theme ?? NONE,
  owner: ({ owner }) => owner,
  firstDue: ({ firstDueOn }) => firstDueOn,
  byDates: ({ byDates }) => byDates,
  impact: ({ impact }) => impact && IMPACT_WORDS[impact],
  milestones: ({ milestones }) => milestonesText(milestones),
  sustainability: ({ sustainabilityPlan }) => sustainabilityPlan,
  review: ({ reviewOn }) => reviewOn,
  otherPlan: ({ otherPlan }) => otherPlan,
  key: ({ ref }) => ref,
};

/** The columns that people see; a table of texts hides none. */
const SHOWN = PLAN_FIELDS.filter((field) => field !== 'key');

/** The plan as a table, in the columns of the spreadsheet, each row with the marking, the day and who made it. */
export const planTable = (lines: readonly PlanLine[], letterhead: Letterhead): TextTable => ({
  header: [...SHOWN.map((field) => PLAN_HEADINGS[field]), ...MADE],
  rows: lines.map((line) => [...SHOWN.map((field) => PLAN_TEXTS[field](line)), ...madeOf(letterhead)]),
});

/** The record as this reader may see it, the oldest first: every line as it was noted, with the name of who acted and its days in words. */
export const recordTable = (
  readable: Readable,
  reader: Reader,
  record: readonly LogEntry[],
  letterhead: Letterhead,
): TextTable => ({
  header: ['At', 'Actor', 'Name', 'Verb', 'SubjectRef', 'Detail', ...MADE],
  rows: visibleRecord(readable, reader, record).map(({ at, actor, verb, subjectRef, detail }) => [
    at,
    actor,
    actor === 'app' ? 'The app' : nameOf(readable.facts, actor),
    verb,
    subjectRef,
    detail && withDaysInWords(detail),
    ...madeOf(letterhead),
  ]),
});

/** In columns of their own, so that a row which was copied out still says what it is, and the header stays first. */
const MADE = ['Marking', 'Made on', 'Made by'] as const;

const madeOf = ({ marking, madeOn, madeBy }: Letterhead): readonly (string | undefined)[] => [
  marking,
  madeOn,
  madeBy,
];
