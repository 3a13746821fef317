import { asksOf } from '../../../bot/domain/reports/board/asks';
import { changesSince } from '../../../bot/domain/reports/board/since';
import { madeByWords, madeLine } from '../../../bot/domain/reports/letterhead';
import { readableFor } from '../../../bot/domain/reports/readable';
import { recordLines, verbInWords, visibleRecord, withDaysInWords } from '../../../bot/domain/reports/record';
import { noteLines } from '../../../bot/domain/reports/plan/notes';
import { newestNote, type PlanLine } from '../../../bot/domain/reports/plan/plan-lines';
import type { Agreement, Extension, LogEntry } from '../../../bot/domain/partnership';
import { action, at, day, facts, person } from '../../support/partnership';

const line = (over: Partial<PlanLine> = {}): PlanLine =>
  ({
    ...{ ref: 'A07', title: 'Map networks', lead: 'Police', supporting: [], status: 'InProgress' },
    ...{ isOverdue: false, byDates: 'Green', ...over },
  }) as PlanLine;
/** Days are written so that no line ends within them. */
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
const wish = (over: Partial<Extension> = {}): Extension => ({
  ...{ title: 'Map networks', key: 'k', kind: 'Action', subjectRef: 'A07', agencyCode: 'POL' },
  ...{ dueOn: day('2024-05-01'), wantedOn: day('2024-06-01'), reason: 'Two schools are shut.' },
  ...{ by: 'x', at: at('2024-05-01T09:00:00Z'), decision: 'Open', ...over },
});
const vote = (over: Partial<Agreement> = {}): Agreement => ({
  ...{ key: 'v', actionRef: 'A07', agencyCode: 'POL', verdict: 'Agree', by: 'x' },
  ...{ at: at('2024-05-01T09:00:00Z'), ...over },
});

test('a board is asked for what the coordinator writes, then for what the plan asks by itself', () => {
  const red = (ref: string) => line({ ref, lead: ref, rating: 'Red', byDates: 'Red', isOverdue: true });
  const asked = (extensions: Extension[], ...lines: PlanLine[]) =>
    asksOf(facts({ extensions }), lines, ['Fund the hub.']).map(({ verb = '', what }) =>
      spaced(`${verb} ${what}`),
    );
  expect(asked([], line())).toEqual([' Fund the hub.']);
  expect(asked([wish()], red('A07'))).toEqual([
    ' Fund the hub.',
    'Decide whether Agency POL may have until 1 June 2024 for A07: Two schools are shut.',
  ]);
  expect(
    asked(
      [wish({ decision: 'Granted' }), wish({ kind: 'Request' }), wish({ subjectRef: 'A99' })],
      red('A07'),
    ),
  ).toEqual([' Fund the hub.', ...(red('A07') ? [] : [])]);
  expect(asked([], red('A07'), line({ ref: 'A08', rating: 'Red', byDates: 'Red' })).slice(1)).toEqual([
    'Decide what is to happen with what is red and overdue: A07 (A07).',
  ]);
  expect(asked([], ...['1', '2', '3', '4', '5', '6'].map(red)).slice(1)).toEqual([
    'Decide what is to happen with what is red and overdue: 1 (1), 2 (2), 3 (3), 4 (4), 5 (5).',
  ]);
  const before = ['1', '2', '3', '4', '5', '6', '7'].map((ref) => line({ ref, status: 'EvidenceSubmitted' }));
  expect(asked([], ...before).slice(1)).toEqual([
    'Note that evidence for 1, 2, 3, 4, 5, 6 waits for the group’s agreement.',
  ]);
});

test('what became of the plan since a board last met', () => {
  const SINCE = at('2024-05-01T09:00:00Z');
  const NOW = at('2024-06-01T09:00:00Z');
  const AFTER = at('2024-05-01T09:00:01Z');
  const lines = [
    line({ ref: 'A1', status: 'Agreed' }),
    line({ ref: 'A2', status: 'Sustained' }),
    line({ ref: 'A3', isOverdue: true, dueOn: day('2024-05-01') }),
    line({ ref: 'A4', isOverdue: true, dueOn: day('2024-04-30') }),
    line({ ref: 'A5', dueOn: day('2024-05-10') }),
    line({ ref: 'A6', status: 'EvidenceSubmitted' }),
  ];
  const seen = (over: Parameters<typeof facts>[0], since: typeof SINCE | undefined) => {
    const { closed, slipped, revised, challenged } = changesSince(facts(over), lines, since, NOW);
    return {
      closed: closed.map((one) => `${one.line.ref} ${one.on}`),
      slipped: slipped.map(({ ref }) => ref),
      revised: revised.map((one) => `${one.line.ref} ${one.from}`),
      challenged: challenged.map(({ ref }) => ref),
    };
  };
  const agreements = [
    vote({ actionRef: 'A1', at: at('2024-05-02T09:00:00Z') }),
    vote({ actionRef: 'A1', at: at('2024-05-04T09:00:00Z') }),
    vote({ actionRef: 'A2', at: at('2024-05-09T09:00:00Z') }),
    vote({ actionRef: 'A6', at: at('2024-05-09T09:00:00Z') }),
    vote({ actionRef: 'A3', verdict: 'Challenge', at: AFTER }),
    vote({ actionRef: 'A4', verdict: 'Challenge', at: SINCE }),
    vote({ actionRef: 'A6', verdict: 'Challenge', at: AFTER }),
  ];
  const granted = wish({ decision: 'Granted', decidedAt: AFTER, subjectRef: 'A5' });
  const extensions = [
    granted,
    { ...granted, decidedAt: SINCE },
    { ...granted, kind: 'Request' as const },
    wish({ subjectRef: 'A5', decidedAt: AFTER, decision: 'Refused' }),
  ];
  expect(seen({ agreements, extensions }, SINCE)).toEqual({
    closed: ['A2 2024-05-09', 'A1 2024-05-04'],
    slipped: ['A3'],
    revised: ['A5 2024-05-01'],
    challenged: ['A3'],
  });
  expect(seen({ agreements, extensions }, undefined)).toEqual({
    closed: ['A2 2024-05-09', 'A1 2024-05-04'],
    slipped: ['A3', 'A4'],
    revised: ['A5 2024-05-01', 'A5 2024-05-01'],
    challenged: ['A3', 'A4'],
  });
  expect(
    seen({ agreements: [vote({ actionRef: 'A1', at: at('2024-06-01T09:00:01Z') })] }, SINCE).closed,
  ).toEqual([]);
});

test('who made a document, and when', () => {
  expect(madeByWords(facts(), person('coordinator.la'))).toBe('coordinator.la, coordinator');
  expect(madeByWords(facts({ people: [person('chair.la')] }), person('chair.la'))).toBe('chair.la, chair');
  const shared = person('coordinator.la', { title: 'JTAI Coordinator' });
  expect(madeByWords(facts({ people: [shared] }), shared)).toBe('JTAI Coordinator');
  expect(madeByWords(facts(), person('spoc.pol'))).toBe('spoc.pol, Agency POL');
  expect(madeByWords(facts(), person('x', { agencyCode: undefined }))).toBe('x@partnership.example');
  expect(spaced(madeLine({ madeOn: day('2026-12-02'), madeBy: 'Priya Nair, coordinator' }))).toBe(
    'Made on 2 December 2026 by Priya Nair, coordinator',
  );
});

describe('what is under embargo', () => {
  const kept = facts({
    inspections: [{ ref: 'I26', title: 'JTAI', publishedOn: day('2026-12-01'), embargo: [] }],
    findings: [
      { title: 'Kept', ref: 'P1', inspectionRef: 'I26', kind: 'Priority' },
      { title: 'Old', ref: 'F1', kind: 'Improvement' },
    ],
    actions: [
      action({ ref: 'A1', findingRef: 'P1' }),
      action({ ref: 'A2', findingRef: 'F1' }),
      action({ ref: 'A3' }),
    ],
    updates: ['A1', 'A2'].map((actionRef) => ({
      actionRef,
      kind: 'Progress',
      by: 'x',
      at: at('2026-11-01T09:00:00Z'),
    })),
    agreements: [vote({ actionRef: 'A1' }), vote({ actionRef: 'A2' })],
    extensions: [wish({ subjectRef: 'A1' }), wish({ subjectRef: 'A2' })],
  });
  const TODAY = day('2026-11-18');

  test('is kept from who may not read it, with all that follows from it', () => {
    const { facts: seen, withheld } = readableFor(kept, person('spoc.pol'), TODAY);
    expect([...withheld]).toEqual(['P1', 'A1']);
    expect(seen.findings.map(({ ref }) => ref)).toEqual(['F1']);
    expect(seen.actions.map(({ ref }) => ref)).toEqual(['A2', 'A3']);
    expect([seen.updates, seen.agreements].map((rows) => rows.map(({ actionRef }) => actionRef))).toEqual([
      ['A2'],
      ['A2'],
    ]);
    expect(seen.extensions.map(({ subjectRef }) => subjectRef)).toEqual(['A2']);
    expect(readableFor(kept, person('coordinator.la'), TODAY)).toEqual({ facts: kept, withheld: new Set() });
  });

  const log = (verb: string, over: Partial<LogEntry> = {}): LogEntry => ({
    at: at('2026-11-01T09:00:00Z'),
    actor: 'app',
    verb,
    ...over,
  });
  const record = [
    log('action.closed', { subjectRef: 'A2', at: at('2026-11-02T09:00:00Z') }),
    log('action.closed', { subjectRef: 'A1' }),
    log('finding.added', { detail: 'P1, and others' }),
    log('statement.sent', { detail: 'Action|A1|2026-11-01' }),
    log('extension.asked', { subjectRef: 'A10', actor: 'spoc.pol@partnership.example', detail: 'until May' }),
    log('person.away'),
  ];

  test('is kept out of the record, and who was chased or away out of most people’s', () => {
    const seen = (reader: Parameters<typeof visibleRecord>[1]) =>
      visibleRecord(readableFor(kept, reader, TODAY), reader, record).map(
        ({ verb, subjectRef = '' }) => `${verb} ${subjectRef}`,
      );
    expect(seen(person('spoc.pol'))).toEqual(['extension.asked A10', 'action.closed A2']);
    expect(seen(person('coordinator.la'))).toHaveLength(6);
    expect(seen(undefined)).toContain('person.away ');
  });

  test.each([
    ['2026-11-02 to 2026-11-16', 'Monday 2 November 2026 to Monday 16 November 2026'],
    ['stays 2026-11-02.', 'stays Monday 2 November 2026.'],
    ['POL: from 2026-11-02T09:00:00Z', 'POL: from Monday 2 November 2026, 9am'],
    ['Action|A07|2026-11-02|-5|POL', 'Action|A07|2026-11-02|-5|POL'],
    ['https://example.org/2026-11-02/minutes', 'https://example.org/2026-11-02/minutes'],
    ['2026-11-31', '2026-11-31'],
  ])('the detail %j has its days in words', (written, words) => {
    expect(withDaysInWords(written)).toBe(words);
  });

  test('lines of the record are read in words', () => {
    const reader = person('spoc.pol');
    expect(recordLines(readableFor(kept, reader, TODAY), reader, record)).toEqual([
      {
        at: at('2026-11-01T09:00:00Z'),
        who: 'spoc.pol',
        what: 'Extension: asked',
        about: 'A10',
        detail: 'until May',
      },
      { at: at('2026-11-02T09:00:00Z'), who: 'The app', what: 'Action: closed', about: 'A2' },
    ]);
    expect(verbInWords('action.evidence-taken-back')).toBe('Action: evidence taken back');
  });
});

test('a note that was taken back is the latest progress of nothing, and is marked among the notes', () => {
  const note = (key: string, hour: string, text: string) => ({
    ...{ key, actionRef: 'A07', kind: 'Progress' as const, text, by: 'x' },
    at: at(`2024-05-01T${hour}:00:00Z`),
  });
  const back = { ...note('c', '11', 'The import was undone.'), kind: 'TakenBack' as const, takesBack: 'b' };
  const plan = facts({
    actions: [action({ ref: 'A07' })],
    updates: [note('a', '09', 'Drafted.'), note('b', '10', 'Tested.'), back],
  });
  expect(newestNote(plan, 'A07')?.text).toBe('Drafted.');
  expect(noteLines(plan).map(({ kind, text }) => [kind, text])).toEqual([
    ['Progress', 'Drafted.'],
    ['Progress (taken back)', 'Tested.'],
    ['Taken back', 'The import was undone.'],
  ]);
});
