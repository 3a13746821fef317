import { readableFor } from '../../../bot/domain/reports/readable';
import { recordLines } from '../../../bot/domain/reports/record';
import type { Facts, LogEntry } from '../../../bot/domain/partnership';
import { action, at, day, facts, person } from '../../support/partnership';

const TODAY = day('2026-11-18');

const PLAN: Facts = facts({
  inspections: [
    { title: 'Published', ref: 'OLD', publishedOn: day('2026-11-18') },
    {
      title: 'Not yet',
      ref: 'NEW',
      publishedOn: day('2026-11-19'),
      embargo: ['lead.pol@partnership.example'],
    },
  ],
  findings: [
    { title: 'Known', ref: 'P1', inspectionRef: 'OLD', kind: 'Priority' },
    { title: 'Secret', ref: 'P2', inspectionRef: 'NEW', kind: 'Priority' },
  ],
  actions: [
    action({ ref: 'A01', findingRef: 'P1' }),
    action({ ref: 'A02', findingRef: 'P2' }),
    action({ ref: 'A03' }),
    // Its finding’s row was taken out, or cannot be read.
    action({ ref: 'A04', findingRef: 'NEW-P7' }),
  ],
  updates: ['A01', 'A02'].map((ref) => ({
    actionRef: ref,
    kind: 'Progress' as const,
    text: `About ${ref}`,
    by: 'spoc.pol@partnership.example',
    at: at('2026-11-01T09:00:00Z'),
  })),
});

const line = (verb: string, subjectRef?: string, detail?: string): LogEntry => ({
  at: at('2026-11-02T09:00:00Z'),
  actor: 'spoc.pol@partnership.example',
  verb,
  subjectRef,
  detail,
});

const RECORD = [
  line('action.evidence-submitted', 'A01', 'evidence'),
  line('action.evidence-submitted', 'A02', 'evidence'),
  line('card.sent', 'A03', 'Action|A02|2026-11-18|-3|POL and others'),
  line('meeting.moved', 'JTAI-2026-11-26'),
];

test.each(['spoc.pol', 'observer.la', 'member.la'])(
  'what is under embargo is kept from %s, and what follows from it',
  (name) => {
    const reader = person(name);
    const readable = readableFor(PLAN, reader, TODAY);
    expect(readable.facts.findings.map(({ ref }) => ref)).toEqual(['P1']);
    expect(readable.facts.actions.map(({ ref }) => ref)).toEqual(['A01', 'A03']);
    expect(readable.facts.updates.map(({ actionRef }) => actionRef)).toEqual(['A01']);
    expect([...readable.withheld]).toEqual(['P2', 'A02', 'A04']);
    expect(recordLines(readable, reader, RECORD).map(({ about }) => about)).toEqual(['A01']);
  },
);

test('whoever runs the command is named by nobody, and has the record without it', () => {
  const readable = readableFor(PLAN, undefined, TODAY);
  expect(readable.facts.actions.map(({ ref }) => ref)).toEqual(['A01', 'A03']);
  expect(recordLines(readable, undefined, RECORD).map(({ about }) => about)).toEqual([
    'A01',
    'JTAI-2026-11-26',
  ]);
});

test('whom the inspection names reads what is under embargo, and not the whole record', () => {
  const reader = person('lead.pol');
  const readable = readableFor(PLAN, reader, TODAY);
  expect(readable.withheld.size).toBe(0);
  expect(recordLines(readable, reader, RECORD).map(({ about }) => about)).toEqual(['A01', 'A02']);
});

test.each(['coordinator.la', 'chair.la'])('%s reads all of it', (name) => {
  const reader = person(name);
  const readable = readableFor(PLAN, reader, TODAY);
  expect(readable.withheld.size).toBe(0);
  expect(recordLines(readable, reader, RECORD)).toHaveLength(4);
  expect(recordLines(readable, reader, RECORD)[0]).toEqual({
    at: '2026-11-02T09:00:00Z',
    who: 'spoc.pol',
    what: 'Action: evidence submitted',
    about: 'A01',
    detail: 'evidence',
  });
});
