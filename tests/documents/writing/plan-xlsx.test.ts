import readXlsxFile from 'read-excel-file/node';
import { writerApart } from '../../../bot/documents/writing/write-apart';
import type { Facts, LogEntry } from '../../../bot/domain/partnership';
import { cellText } from '../../../bot/domain/reports/cell-text';
import { PLAN_FIELDS, PLAN_HEADINGS, type PlanField } from '../../../bot/domain/plan-file/own-form';
import { planWorkbook } from '../../../bot/domain/reports/plan/plan-workbook';
import { officeParts } from '../../support/office-parts';
import { action, at, day } from '../../support/partnership';
import { EXPORT_CALENDAR, EXPORT_NOW, LETTERHEAD, ODD_TEXTS, planFacts } from '../../support/plan-to-export';

const writer = writerApart();

function written(facts: Facts, record: readonly LogEntry[] = []): Promise<Uint8Array> {
  const plan = planWorkbook({ facts, withheld: new Set() }, undefined, record, {
    letterhead: LETTERHEAD,
    calendar: EXPORT_CALENDAR,
    now: EXPORT_NOW,
  });
  return writer.write({ as: 'xlsx', plan });
}

type Rows = readonly (readonly unknown[])[];

async function rowsOf(bytes: Uint8Array, name: string): Promise<Rows> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return sheets.find(({ sheet }) => sheet === name)?.data ?? [];
}

const columnOf = (field: PlanField): number => PLAN_FIELDS.indexOf(field);

describe('the spreadsheet of the plan, read by another library', () => {
  const facts = planFacts();
  let bytes: Uint8Array;
  beforeAll(async () => {
    const record = [{ at: at('2026-07-01T09:30:00Z'), actor: 'app', verb: 'card.sent', subjectRef: 'A01' }];
    bytes = await written(facts, record);
  });

  test('says above its header what it is, its marking, when it was made and by whom', async () => {
    const [title, header] = await rowsOf(bytes, 'Plan');
    expect(title?.[0]).toBe(
      'OFFICIAL. Action plan: Westmarch. Made on 18\u00a0November\u00a02026 by Priya Nair, coordinator',
    );
    expect(header).toEqual(PLAN_FIELDS.map((field) => PLAN_HEADINGS[field]));
  });

  test('has a row an action, days as days and names instead of codes', async () => {
    const [, , ...rows] = await rowsOf(bytes, 'Plan');
    expect(rows.map((row) => row[0])).toEqual(facts.actions.map(({ ref }) => ref));
    const [first] = rows;
    expect(first?.[columnOf('due')]).toEqual(new Date('2026-11-12T00:00:00Z'));
    expect(first?.[columnOf('firstDue')]).toEqual(new Date('2026-10-15T00:00:00Z'));
    expect(first?.[columnOf('lead')]).toBe('Police');
    expect(first?.[columnOf('support')]).toBe('Children’s services; Health; Education; Youth justice');
    expect(first?.[columnOf('rating')]).toBe('Red');
    expect(first?.[columnOf('progress')]).toBe(
      'Draft profile shared with analysts. Health data still outstanding.',
    );
    expect(first?.[columnOf('key')]).toBe('A01');
  });

  test('has notes, evidence with its links, votes, and the record by the clock in London', async () => {
    const notes = await rowsOf(bytes, 'Notes');
    expect(notes).toHaveLength(2 + facts.updates.length + facts.agreements.length);
    expect(notes.flat()).toContain('https://westmarch.example/evidence/a03-decision-logs');
    const [, , line] = await rowsOf(bytes, 'Record');
    // 9:30 in London's summer is written as the clock there shows it.
    expect(line).toEqual([new Date('2026-07-01T10:30:00Z'), 'The app', 'Card: sent', 'A01', null]);
  });

  test('keeps its header in sight and on each page, is filtered, chosen from lists, and printed across', () => {
    const parts = officeParts(bytes);
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<pane xSplit="2" ySplit="2" topLeftCell="C3" state="frozen"');
    expect(sheet).toContain(`<autoFilter ref="A2:U${facts.actions.length + 2}"/>`);
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(sheet).toContain('<formula1>Key!$C$3:$C$8</formula1>');
    expect(sheet).toContain('<formula1>Key!$A$3:$A$6</formula1>');
    expect(sheet).toContain('&amp;L&amp;BOFFICIAL&amp;B&amp;RAction plan: Westmarch');
    expect(sheet).toContain(
      'Made on 18\u00a0November\u00a02026 by Priya Nair, coordinator&amp;RPage &amp;P of &amp;N',
    );
    expect(sheet).toMatch(/<row r="3" ht="[\d.]+" customHeight="1">/);
    expect(sheet).toMatch(/<col min="21" max="21" [^>]*hidden="true"\/>/);
    expect(sheet).toMatch(/<conditionalFormatting sqref="H3:H\d+">/);
    expect(parts['xl/workbook.xml']).toMatch(/_xlnm\.Print_Titles" localSheetId="0">Plan!\$2:\$2/);
  });
});

test('whatever people typed comes out as it is, as far as a cell can hold it', async () => {
  const texts = Object.values(ODD_TEXTS);
  const facts = planFacts({
    actions: texts.map((text, number) => action({ ref: `X${number}`, title: text, successMeasure: text })),
    updates: [],
    agreements: [],
  });
  const bytes = await written(facts);
  const [, , ...rows] = await rowsOf(bytes, 'Plan');
  const other = texts.filter((text, at) =>
    [1, columnOf('success')].some((column) => rows[at]?.[column] !== cellText(text)),
  );
  expect(other.map((text) => text.slice(0, 40))).toEqual([]);
  expect(officeParts(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f>');
});

test('an empty plan is a sheet with a header, and a marking with signs of its own is shown whole', async () => {
  const facts = planFacts({ actions: [], updates: [], agreements: [], agencies: [] });
  const plan = planWorkbook({ facts, withheld: new Set() }, undefined, [], {
    letterhead: { madeOn: day('2026-11-18'), madeBy: 'R & D', marking: 'OFFICIAL & SENSITIVE' },
    calendar: EXPORT_CALENDAR,
    now: EXPORT_NOW,
  });
  const bytes = await writer.write({ as: 'xlsx', plan });
  expect(await rowsOf(bytes, 'Plan')).toHaveLength(2);
  expect(officeParts(bytes)['xl/worksheets/sheet1.xml']).toContain(
    '&amp;L&amp;BOFFICIAL &amp;&amp; SENSITIVE&amp;B',
  );
});
