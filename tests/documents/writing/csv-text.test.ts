import Papa from 'papaparse';
import { writeCsv } from '../../../bot/documents/writing/csv-text';
import { planLines } from '../../../bot/domain/reports/plan/plan-lines';
import { planTable, recordTable } from '../../../bot/domain/reports/plan/plan-table';
import { at } from '../../support/partnership';
import { action } from '../../support/partnership';
import { EXPORT_CALENDAR, EXPORT_NOW, LETTERHEAD, ODD_TEXTS, planFacts } from '../../support/plan-to-export';

const read = (bytes: Uint8Array): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), { header: true, skipEmptyLines: true })
    .data;

test('the plan as CSV has a header, days that a program reads, and the marking in each row', () => {
  const lines = planLines(planFacts(), EXPORT_CALENDAR, EXPORT_NOW);
  const bytes = writeCsv(planTable(lines, LETTERHEAD));
  // Excel takes a text for UTF-8 by its first sign alone.
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = read(bytes);
  expect(rows).toHaveLength(lines.length);
  expect(rows[0]).toMatchObject({
    Ref: 'A01',
    'Lead agency': 'Police',
    'Due date': '2026-11-12',
    'First due': '2026-10-15',
    'RAG rating': 'Red',
    Marking: 'OFFICIAL',
    'Made on': '2026-11-18',
    'Made by': 'Priya Nair, coordinator',
  });
});

test('no cell is a formula, and notes and numbers stay as they were typed', () => {
  const texts = [ODD_TEXTS.formula, ODD_TEXTS.dashes, ODD_TEXTS.phone, '- bullet'];
  const facts = planFacts({ actions: texts.map((title, at) => action({ ref: `A${at}`, title })) });
  const rows = read(writeCsv(planTable(planLines(facts, EXPORT_CALENDAR, EXPORT_NOW), LETTERHEAD)));
  expect(rows.map((row) => row['Action'])).toEqual([
    `'${ODD_TEXTS.formula}`,
    ODD_TEXTS.dashes,
    ODD_TEXTS.phone,
    '- bullet',
  ]);
});

test('the record as CSV keeps each line as it was written, the oldest first, with the name of who did it', () => {
  const record = [
    { at: at('2026-11-02T09:00:00Z'), actor: 'app', verb: 'card.sent', detail: 'Meeting|J|POL' },
    {
      at: at('2026-11-01T09:00:00Z'),
      actor: 'priya.nair@westmarch.example',
      verb: 'meeting.moved',
      subjectRef: 'J',
    },
  ];
  const table = recordTable({ facts: planFacts(), withheld: new Set() }, undefined, record, LETTERHEAD);
  expect(read(writeCsv(table))).toMatchObject([
    {
      At: '2026-11-01T09:00:00Z',
      Actor: 'priya.nair@westmarch.example',
      Name: 'Priya Nair',
      Verb: 'meeting.moved',
      SubjectRef: 'J',
      Detail: '',
    },
    { At: '2026-11-02T09:00:00Z', Actor: 'app', Name: 'The app', Verb: 'card.sent', Detail: 'Meeting|J|POL' },
  ]);
});
