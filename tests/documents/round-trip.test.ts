import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import { writerApart } from '../../bot/documents/writing/write-apart';
import type { Facts } from '../../bot/domain/partnership';
import type { FileRow } from '../../bot/domain/plan-file/plan-file';
import { cellText } from '../../bot/domain/reports/cell-text';
import { NONE } from '../../bot/domain/plan-file/own-form';
import { planDocument } from '../../bot/domain/reports/plan/plan-document';
import { planLines, type PlanLine } from '../../bot/domain/reports/plan/plan-lines';
import { planTable } from '../../bot/domain/reports/plan/plan-table';
import { planWorkbook } from '../../bot/domain/reports/plan/plan-workbook';
import { dryRun } from '../../bot/usecases/plan/import-plan';
import { editSheet, type Typed } from '../support/edit-sheet';
import { action, day } from '../support/partnership';
import { EXPORT_CALENDAR, EXPORT_NOW, LETTERHEAD, ODD_TEXTS, planFacts } from '../support/plan-to-export';

const writer = writerApart();
const OF = { letterhead: LETTERHEAD, calendar: EXPORT_CALENDAR, now: EXPORT_NOW };

const workbookOf = (facts: Facts): Promise<Uint8Array> =>
  writer.write({ as: 'xlsx', plan: planWorkbook({ facts, withheld: new Set() }, undefined, [], OF) });

/** What the import understands of a file, a row an action. */
async function understood(
  facts: Facts,
  bytes: Uint8Array,
  name: string,
  isInDetail = false,
): Promise<readonly FileRow[]> {
  const read = await readPlanFile({
    bytes,
    name,
    today: day('2026-11-18'),
    agencies: facts.agencies.flatMap(({ title, shortName, code }) => [
      title,
      ...(shortName ? [shortName] : []),
      code,
    ]),
    corrections: {},
    isInDetail,
  });
  if (!read.ok) throw new Error(read.error.message);
  expect(read.value.refused).toEqual([]);
  return read.value.rows;
}

/** What of a row can be compared with the plan that it came from. */
const compared = (row: FileRow) => ({
  ref: row.ref,
  title: row.title,
  leads: row.leads,
  supports: row.supports,
  due: row.due,
  success: row.success,
  progress: row.progress,
  rated: row.rated,
  finding: row.finding,
  theme: row.theme,
  status: row.status,
  isOff: row.isOff,
});

const expected = (line: PlanLine): ReturnType<typeof compared> => ({
  ref: line.ref,
  title: cellText(line.title),
  leads: [line.lead],
  supports: line.supporting,
  due: line.dueOn,
  success: cellText(line.successMeasure ?? ''),
  progress: cellText(line.progress?.text ?? ''),
  rated: line.rating,
  finding: line.finding?.title ?? NONE,
  theme: line.theme ?? NONE,
  status: line.statusWords,
  isOff: false,
});

describe.each(['plan.xlsx', 'plan.csv'])('%s that is given back as it was made', (name) => {
  const bytesOf = async (facts: Facts): Promise<Uint8Array> =>
    name.endsWith('.xlsx')
      ? workbookOf(facts)
      : writer.write({
          as: 'csv',
          table: planTable(planLines(facts, EXPORT_CALENDAR, EXPORT_NOW), LETTERHEAD),
        });

  test('is understood as the plan that it was made from', async () => {
    const facts = planFacts();
    const rows = await understood(facts, await bytesOf(facts), name);
    expect(rows.map(compared)).toEqual(planLines(facts, EXPORT_CALENDAR, EXPORT_NOW).map(expected));
  });
});

test('notes with dashes, numbers with a plus and formulas come back as they were typed', async () => {
  const texts = [ODD_TEXTS.dashes, ODD_TEXTS.phone, ODD_TEXTS.emoji, ODD_TEXTS.rightToLeft];
  const facts = planFacts({
    actions: texts.map((text, number) =>
      action({ ref: `A${number + 1}`, title: `Tell ${number + 3} schools about it`, successMeasure: text }),
    ),
    updates: [],
    agreements: [],
  });
  const rows = await understood(facts, await workbookOf(facts), 'plan.xlsx');
  expect(rows.map(({ success }) => success)).toEqual(texts);
});

/** Ten cells that somebody changed in Excel, and what of which action is then another. */
const EDITS: Readonly<Record<string, Typed>> = {
  B3: 'Produce one shared profile of serious youth violence every quarter',
  C4: 'Police',
  D5: 'Health; Probation',
  E6: { day: '2027-02-26' },
  F7: 'All 14 managers trained',
  H8: 'Green',
  I9: 'All schools have a contact now.',
  L10: 'Front door',
  E11: { day: '2027-03-31' },
  H12: 'Amber',
};

test('ten edits are understood as exactly these ten', async () => {
  const facts = planFacts();
  const bytes = await workbookOf(facts);
  const before = (await understood(facts, bytes, 'plan.xlsx')).map(compared);
  const after = (await understood(facts, editSheet(bytes, EDITS), 'plan.xlsx')).map(compared);
  const changes = after.flatMap((row, at) =>
    Object.entries(row)
      .filter(
        ([field, value]) =>
          JSON.stringify(value) !==
          JSON.stringify(Object.entries(before[at] ?? {}).find(([name]) => name === field)?.[1]),
      )
      .map(([field, value]) => [row.ref, field, value]),
  );
  expect(changes).toEqual([
    ['A01', 'title', 'Produce one shared profile of serious youth violence every quarter'],
    ['A02', 'leads', ['Police']],
    ['A03', 'supports', ['Health', 'Probation']],
    ['A04', 'due', '2027-02-26'],
    ['A05', 'success', 'All 14 managers trained'],
    ['A06', 'rated', 'Green'],
    ['A07', 'progress', 'All schools have a contact now.'],
    ['A08', 'theme', 'Front door'],
    ['A09', 'due', '2027-03-31'],
    ['A10', 'rated', 'Amber'],
  ]);
});

/** What giving a file back comes to: what would change, and what would not be taken over. */
async function givenBack(facts: Facts, bytes: Uint8Array, name = 'plan.xlsx') {
  const rows = await understood(facts, bytes, name, true);
  const asOf = { facts, calendar: EXPORT_CALENDAR, now: EXPORT_NOW };
  const run = await dryRun(asOf, rows, { names: new Map(), takesLastDays: false });
  return {
    held: run.held.map(({ row, why }) => [row.at, why]),
    changes: run.comparisons.flatMap((one) => {
      if (one.is === 'same') return [];
      if (one.is === 'new') return [[one.incoming.action.ref, 'new']];
      const { action, changes, newNotes } = one;
      return [
        ...changes.map(({ column, is }) => [action.ref, column, is]),
        ...newNotes.map((text) => [action.ref, 'note', text]),
      ];
    }),
    notTaken: [...run.notTaken].flatMap(([ref, cells]) =>
      cells.map(({ label, says, why }) => [ref, label, says, why]),
    ),
  };
}

/** The plan as Excel, drawn once. */
let drawn: Promise<Uint8Array> | undefined;
const workbook = (): Promise<Uint8Array> => (drawn ??= workbookOf(planFacts()));

const NOTHING = { held: [], changes: [], notTaken: [] };

test('the plan as Excel, CSV or Word that is given back as it was made changes nothing', async () => {
  const facts = planFacts();
  const lines = planLines(facts, EXPORT_CALENDAR, EXPORT_NOW);
  expect(await givenBack(facts, await workbook())).toEqual(NOTHING);
  const csv = await writer.write({ as: 'csv', table: planTable(lines, LETTERHEAD) });
  expect(await givenBack(facts, csv, 'plan.csv')).toEqual(NOTHING);
  const report = planDocument(facts, OF);
  const docx = await writer.write({ as: 'docx', report });
  expect(await givenBack(facts, docx, 'plan.docx')).toEqual(NOTHING);
});

test('ten edits come into the plan as exactly these ten', async () => {
  const facts = planFacts();
  expect(await givenBack(facts, editSheet(await workbook(), EDITS))).toEqual({
    ...NOTHING,
    changes: [
      ['A01', 'title', 'Produce one shared profile of serious youth violence every quarter'],
      ['A02', 'leadAgency', 'POL'],
      // Who leads does not support as well.
      ['A02', 'supportingAgencies', 'ICB, EDU, YJS, PROB'],
      ['A03', 'supportingAgencies', 'ICB, PROB'],
      ['A04', 'dueOn', '2027-02-26'],
      ['A05', 'successMeasure', 'All 14 managers trained'],
      ['A06', 'rating', 'Green'],
      ['A07', 'note', 'All schools have a contact now.'],
      ['A08', 'theme', 'Front door'],
      ['A09', 'dueOn', '2027-03-31'],
      ['A10', 'rating', 'Amber'],
    ],
  });
});

/** What somebody types into the other columns, and cells that they empty. */
const OTHER_EDITS: Readonly<Record<string, Typed>> = {
  A3: 'B01',
  G4: 'Closed',
  J5: 'I5',
  J6: 'F99',
  K7: 'Something that no letter says',
  M8: 'Bethan Rees',
  M9: 'Somebody Else',
  N10: '05/01/2026',
  O11: 'Purple',
  P12: 'Assured',
  H13: 'Purple',
  S14: 'in the spring',
  D15: 'Health; The Scouts',
  F3: '',
  L3: '',
  I4: '',
  Q5: '- Agree it (2027-01-15)',
};

test('every other cell that somebody changes comes in, or it is told that it does not and why', async () => {
  const facts = planFacts();
  const emptied = 'an empty cell empties nothing: take it out in the app';
  expect(await givenBack(facts, editSheet(await workbook(), OTHER_EDITS))).toEqual({
    ...NOTHING,
    changes: [
      ['A03', 'findingRef', 'I5'],
      ['A03', 'milestones', 'Agree it (2027-01-15)'],
      ['A06', 'ownerEmail', 'bethan.rees@youthjustice.westmarch.example'],
      ['A13', 'supportingAgencies', 'ICB'],
    ],
    notTaken: [
      ['A01', 'Ref', 'B01', 'an action keeps its number'],
      ['A01', 'Success measure', '', emptied],
      ['A01', 'Theme', '', emptied],
      [
        'A02',
        'Status',
        'Closed',
        'the state changes by what is done in the app: progress, evidence, votes and closing',
      ],
      ['A02', 'Latest progress', '', emptied],
      ['A04', 'Finding no.', 'F99', 'no finding has this number'],
      [
        'A05',
        'Finding',
        'Something that no letter says',
        'no finding is called so, and its words stay those of the letter',
      ],
      ['A07', 'Contact', 'Somebody Else', 'no one person on the People list has this name or address'],
      ['A08', 'First due', '05/01/2026', 'the day that was agreed first stays'],
      ['A09', 'Dates say', 'Purple', 'it is worked out from the days'],
      [
        'A10',
        'Assured impact',
        'Assured',
        'impact is assured in the app, with words that say how it is known',
      ],
      ['A11', 'RAG rating', 'Purple', 'no rating is called so'],
      ['A12', 'Review on', 'in the spring', 'it is no day'],
      ['A13', 'Supporting agencies', 'Health; The Scouts', 'no agency is called “The Scouts”'],
    ],
  });
});
