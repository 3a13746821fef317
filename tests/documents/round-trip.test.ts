import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import { writerApart } from '../../bot/documents/writing/write-apart';
import type { Facts } from '../../bot/domain/partnership';
import type { FileRow } from '../../bot/domain/plan-file/plan-file';
import { cellText } from '../../bot/domain/reports/cell-text';
import { NONE } from '../../bot/domain/reports/plan/plan-form';
import { planLines, type PlanLine } from '../../bot/domain/reports/plan/plan-lines';
import { planTable } from '../../bot/domain/reports/plan/plan-table';
import { planWorkbook } from '../../bot/domain/reports/plan/plan-workbook';
import { editSheet, type Typed } from '../support/edit-sheet';
import { action, day } from '../support/partnership';
import { EXPORT_CALENDAR, EXPORT_NOW, LETTERHEAD, ODD_TEXTS, planFacts } from '../support/plan-to-export';

const writer = writerApart();
const OF = { letterhead: LETTERHEAD, calendar: EXPORT_CALENDAR, now: EXPORT_NOW };

const workbookOf = (facts: Facts): Promise<Uint8Array> =>
  writer.write({ as: 'xlsx', plan: planWorkbook({ facts, withheld: new Set() }, undefined, [], OF) });

/** What the import understands of a file, a row an action. */
async function understood(facts: Facts, bytes: Uint8Array, name: string): Promise<readonly FileRow[]> {
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
