import { noteLines } from '../../../bot/domain/reports/plan/notes';
import { planDocument } from '../../../bot/domain/reports/plan/plan-document';
import { newestNote, planLines } from '../../../bot/domain/reports/plan/plan-lines';
import { planTable, recordTable } from '../../../bot/domain/reports/plan/plan-table';
import { statementDocument } from '../../../bot/domain/reports/statement/statement-document';
import { agencyWords } from '../../../bot/domain/reports/agency-words';
import type { Finding, StatementStep, Update } from '../../../bot/domain/partnership';
import { sectionText } from '../../support/report-text';
import { action, agency, at, day, facts, person, series } from '../../support/partnership';
import { SMALL_PLAN_OF } from '../../support/small-plan';

const by = 'spoc.pol@partnership.example';
const bare = { ...SMALL_PLAN_OF, letterhead: { madeOn: day('2026-11-18'), madeBy: 'The app' } };
const TITLE = 'Map networks of adults who exploit children';
const finding = (ref: string, kind: Finding['kind'], over: Partial<Finding> = {}): Finding => ({
  ...{ title: `Title of ${ref}`, ref, kind },
  ...over,
});
const note = (actionRef: string, text: string, over: Partial<Update> = {}): Update => ({
  ...{ actionRef, kind: 'Progress', text, by, at: at('2026-11-01T09:00:00Z') },
  ...over,
});

/** Of an installation that says neither its name nor a marking, and of a plan that answers no inspection. */
const PLAIN = facts({
  people: [person('coordinator.la', { title: 'Priya Nair' }), person('spoc.pol', { title: 'Karen' })],
  findings: [
    ...[finding('S1', 'Strength'), finding('S2', 'Strength'), finding('I1', 'Improvement', { page: 3 })],
    ...[finding('P1', 'Priority'), finding('I2', 'Improvement', { withdrawnOn: day('2026-01-01') })],
  ],
  actions: [
    action({ ref: 'A1', findingRef: 'S1', dueOn: undefined }),
    action({ ref: 'A2', findingRef: 'I1', dueOn: day('2026-11-17') }),
    action({ ref: 'A3', findingRef: 'P1', dueOn: day('2026-11-18') }),
    action({ ref: 'A4', findingRef: 'I2', dueOn: day('2026-11-17'), status: 'Agreed' }),
  ],
});

test('a plan of no inspection puts priorities first, then what to improve, then strengths that actions answer', () => {
  const { name, sections } = planDocument(PLAIN, bare);
  expect(name).toBe('Action plan');
  const [cover, plan, closing] = sections.map(sectionText);
  expect(cover?.slice(0, 7)).toEqual([
    'facts: What 32% | Which 68%',
    'Answers | The partnership’s own assessment',
    'As of | 18\u00a0November\u00a02026',
    'Made by | The app',
    '# In short',
    'The plan has 4 actions. By rating: 1 complete and evidenced, 2 at risk and 1 off track. 1 action is overdue.',
    'Every one of the 2 findings has an action.',
  ]);
  expect(plan).toEqual([
    '(across)',
    '# What we will do',
    '## P1: area for priority action',
    'quotation: “Title of P1”',
    'table: No. 6% | What we will do about P1 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
    'A3 | Map networks of adults who exploit children | Agency POL / Supports: nobody | 18\u00a0November\u00a02026 | Not yet said | *Amber*, at risk. In progress. Impact: not yet.',
    '## I1: area for improvement',
    'quotation: “Title of I1” (letter, page 3)',
    'table: No. 6% | What we will do about I1 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
    'A2 | Map networks of adults who exploit children | Agency POL / Supports: nobody | 17\u00a0November\u00a02026 / Overdue | Not yet said | *Red*, off track. In progress. Impact: not yet.',
    '## S1: strength',
    'quotation: “Title of S1”',
    'table: No. 6% | What we will do about S1 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
    'A1 | Map networks of adults who exploit children | Agency POL / Supports: nobody | No date yet | Not yet said | *Amber*, at risk. In progress. Impact: not yet.',
    '## Actions of the partnership’s own',
    'They answer no finding of the letter.',
    'table: No. 6% | What we will do ourselves 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
    'A4 | Map networks of adults who exploit children | Agency POL / Supports: nobody | 17\u00a0November\u00a02026 | Not yet said | *Blue*, complete and evidenced. Agreed by the group. Impact: not yet.',
  ]);
  expect(closing?.slice(-3)).toEqual([
    '# Whom to ask',
    '- Priya Nair, coordinator. E-mail coordinator.la@partnership.example.',
    'If you need this plan in another format, please ask them.',
  ]);
});

test('an empty plan says so, and has nobody to ask', () => {
  const [cover, plan, closing] = planDocument(facts({ people: [] }), bare).sections.map(sectionText);
  expect(cover?.slice(4, 7)).toEqual([
    '# In short',
    'The plan has 0 actions. None is overdue.',
    '# How to read this plan',
  ]);
  expect(plan).toEqual(['(across)', '# What we will do']);
  expect(closing?.at(-1)).toMatch(/^SPOC /);
});

test.each<[string, string[], string[], string[]]>([
  ['one finding has its action', ['I1'], ['I1'], ['Its one finding has an action.']],
  ['one finding has none', ['I1'], [], ['No action answers I1 yet.']],
  ['two of three have none', ['I1', 'I3', 'I4'], ['I3'], ['No action answers I1 and I4 yet.']],
  ['only strengths', ['S1'], [], []],
])('in short, where %s', (_, refs, answered, said) => {
  const of = facts({
    findings: refs.map((ref) => finding(ref, ref.startsWith('S') ? 'Strength' : 'Improvement')),
    actions: answered.map((findingRef) => action({ findingRef, dueOn: day('2026-11-17') })),
  });
  const [cover] = planDocument(of, bare).sections.map(sectionText);
  const from = (cover?.indexOf('# In short') ?? 0) + 2;
  expect(cover?.slice(from, cover.indexOf('# How to read this plan'))).toEqual(said);
});

describe('the statement of action', () => {
  const inspection = { title: 'Inspection', ref: 'I26' };

  test('of an inspection of which little is known', () => {
    const { name, sections } = statementDocument(facts(), inspection, bare);
    expect(name).toBe('Written statement of proposed action');
    const [cover, reading, tables, closing] = sections.map(sectionText);
    expect(cover).toEqual([
      'subtitle: Inspection',
      'facts: What 32% | Which 68%',
      'Version | Draft',
      '# Approved by',
      'table: Body 42% | Recorded by 33% | Date 25%',
      'Agency LA | Nobody yet | Awaited',
      'Agency POL | Nobody yet | Awaited',
    ]);
    expect(reading?.slice(1, 3)).toEqual([
      'No finding of the letter is in the list yet. This statement answers none with 0 actions.',
      '# How to read this statement',
    ]);
    expect(reading?.slice(-3)).toEqual([
      '# How we hold each other to it',
      '- Agencies challenge each other’s evidence. An agency cannot agree its own action.',
      '- An action closes only with evidence, the group’s agreement and a plan for how it will last. It is then looked at again.',
    ]);
    expect(tables).toEqual(['(across)', '# What we will do']);
    expect(closing?.slice(-3)).toEqual([
      '# Whom to ask',
      '- coordinator.la, coordinator. E-mail coordinator.la@partnership.example.',
      'If you need this statement in another format, please ask them.',
    ]);
  });

  test('of a title that names the theme says it once, and calls a finding by its number in the letter alone', () => {
    const of = facts({
      findings: [finding('I26-P1', 'Priority', { inspectionRef: 'I26' })],
      actions: [action({ ref: 'A1', findingRef: 'I26-P1' })],
      inspections: [inspection],
    });
    const titled = { ...inspection, title: 'JTAI: Serious youth violence', theme: 'serious youth violence' };
    const [cover, , tables] = statementDocument(of, titled, bare).sections.map(sectionText);
    expect(cover?.[0]).toBe('subtitle: JTAI: Serious youth violence');
    expect(tables?.slice(2)).toEqual([
      '## P1: area for priority action',
      expect.stringMatching(/^quotation: /) as string,
      expect.stringMatching(/^table: No\. 6% \| What we will do about P1 22%/) as string,
      expect.stringMatching(/^A1 \| /) as string,
    ]);
  });

  const step = (over: Partial<StatementStep>): StatementStep => ({
    ...{ title: 'Step', key: 'k', inspectionRef: 'I26', kind: 'Approval', by, at: SMALL_PLAN_OF.now },
    ...over,
  });
  const full = facts({
    agencies: [agency('LA'), agency('POL', { shortName: 'Police' }), agency('EDU', { shortName: 'Schools' })],
    people: [person('spoc.pol')],
    series: [
      series({ code: 'A', title: 'Monthly', everyMonths: 1 }),
      series({ code: 'B', title: 'Weekly', everyWeeks: 1 }),
      series({ code: 'C', title: 'Six-weekly', signsOff: true }),
    ],
    findings: [finding('P1', 'Priority', { inspectionRef: 'I26' })],
    actions: [action({ ref: 'A1', findingRef: 'P1', supportingAgencies: ['EDU'] }), action({ ref: 'A2' })],
    statementSteps: [
      step({ key: 'v1', kind: 'Version', number: 1, lines: [] }),
      step({ key: 'v2', kind: 'Version', number: 2, lines: [] }),
      step({ key: 'a', body: 'POL', number: 2, onBehalf: true, doneOn: day('2026-08-21') }),
      step({ key: 'b', body: 'LA', number: 2 }),
      step({ key: 's', kind: 'SignOff', body: 'C', doneOn: day('2026-08-07') }),
      step({ key: 't', kind: 'SignOff', body: 'GONE' }),
      step({ key: 'u', kind: 'SignOff', body: 'B', inspectionRef: 'OTHER' }),
      step({ key: 'w', kind: 'Sent', text: 'To them', doneOn: day('2026-09-01') }),
    ],
    inspections: [{ title: 'Other', ref: 'OTHER' }, inspection],
  });

  test('that was approved and sent says by whom, to whom and when', () => {
    const told = {
      ...inspection,
      ...{ fieldworkFrom: day('2026-05-01'), fieldworkTo: day('2026-05-05') },
      ...{ sentBy: 'The chair', sentTo: 'Ofsted', addressees: ['A', 'B'] },
      statementSentOn: day('2026-09-01'),
    };
    const { name, sections } = statementDocument(full, told, SMALL_PLAN_OF);
    expect(name).toBe('Written statement of proposed action: Westmarch');
    const [cover, reading, tables, closing] = sections.map(sectionText);
    expect(cover).toEqual([
      'subtitle: Inspection',
      'facts: What 32% | Which 68%',
      'Partnership | Westmarch',
      'Fieldwork | 1 to 5\u00a0May\u00a02026',
      'Sent by | The chair',
      'Sent to | To them',
      'Sent on | 1\u00a0September\u00a02026',
      'For | A / B',
      'Version | 1 action changed since version 2, no date yet',
      '# Approved by',
      'table: Body 42% | Recorded by 33% | Date 25%',
      'Agency LA | spoc.pol | no date yet',
      'Agency POL | spoc.pol, on their behalf | 21\u00a0August\u00a02026',
      'Six-weekly | The board | 7\u00a0August\u00a02026',
      'GONE | The board | Awaited',
    ]);
    expect(reading?.[1]).toBe(
      'The letter names 1 area for priority action. This statement answers it with 1 action. By rating: 1 off track.',
    );
    expect(reading?.filter((line) => line.includes('every '))).toEqual([
      '- Monthly: every month.',
      '- Weekly: every week.',
      '- Six-weekly: every 6 weeks.',
    ]);
    expect(tables?.slice(2)).toEqual([
      '## P1: area for priority action',
      'quotation: “Title of P1”',
      'table: No. 6% | What we will do about P1 22% | Who leads, who supports 19% | By when 17% | How we will know 18% | Where it stands 18%',
      'A1 | Map networks of adults who exploit children | Police / Supports: Schools | 27\u00a0September\u00a02024 / Overdue | Not yet said | *Red*, off track. In progress. Impact: not yet.',
    ]);
    expect(closing?.slice(-4)).toEqual([
      '# Who takes part',
      'table: Agency 60% | Leads 20% | Supports 20%',
      'Police | 1 | 0',
      'Schools | 0 | 1',
    ]);
    const half = { ...told, fieldworkTo: undefined };
    const unsent = { ...full, statementSteps: [] };
    expect(sectionText(statementDocument(unsent, half, bare).sections[0]!).slice(2, 6)).toEqual([
      'Sent by | The chair',
      'Sent to | Ofsted',
      'For | A / B',
      'Version | Draft',
    ]);
  });

  test.each([
    [
      ['Priority', 'Priority'],
      'The letter names 2 areas for priority action. This statement answers them with 0 actions.',
    ],
    [['Improvement'], 'The letter names 1 area to improve. This statement answers it with 0 actions.'],
  ] as const)('counts what the letter names: %j', (kinds, said) => {
    const findings = kinds.map((kind, place) => finding(`F${place}`, kind, { inspectionRef: 'I26' }));
    const [, reading] = statementDocument(facts({ findings }), inspection, bare).sections.map(sectionText);
    expect(reading?.[1]).toBe(said);
  });
});

test('what was said of each action stands in the plan’s order, the oldest first, in words', () => {
  const kinds = ['Extension', 'Challenge', 'Agreement', 'Closing', 'Review'] as const;
  const more = ['Reopening', 'Rating', 'Impact', 'Change', 'TakenBack'] as const;
  const of = facts({
    actions: [action({ ref: 'A2' }), action({ ref: 'A1' })],
    updates: [
      ...[...kinds, ...more].map((kind, place) =>
        note(place % 2 ? 'A1' : 'A2', `T${place}`, { kind, at: at(`2026-11-0${9 - place}T09:00:00Z`) }),
      ),
      note('P1', 'x'),
    ],
    agreements: [
      {
        ...{ key: 'w', actionRef: 'A1', agencyCode: 'LA', verdict: 'Withdrawn', by },
        at: at('2026-11-01T09:00:00Z'),
      },
    ],
  });
  const lines = noteLines(of).map(({ ref, title, kind, text }) => [ref, title, kind, text]);
  expect(lines).toEqual(
    [
      ['A2', TITLE, 'Change', 'T8'],
      ['A2', TITLE, 'Rating', 'T6'],
      ['A2', TITLE, 'Review', 'T4'],
      ['A2', TITLE, 'Agreed by the group', 'T2'],
      ['A2', TITLE, 'More time', 'T0'],
      ['A1', TITLE, 'Taken back', 'T9'],
      ['A1', TITLE, 'Vote: withdrawn', null],
      ['A1', TITLE, 'Assured impact', 'T7'],
      ['A1', TITLE, 'Reopened', 'T5'],
      ['A1', TITLE, 'Closed', 'T3'],
      ['A1', TITLE, 'Challenge', 'T1'],
      ['P1', null, 'Progress', 'x'],
    ].map(([ref, title, kind, text]) => [ref, title ?? undefined, kind, text ?? undefined]),
  );
  expect(noteLines(of)[6]?.by).toBe('spoc.pol, for Agency LA');
});

test('the newest note of progress or evidence with words tells how an action goes', () => {
  const later = at('2026-11-02T09:00:00Z');
  const newest = (...updates: Update[]) => newestNote({ ...PLAIN, updates }, 'A1');
  expect(newest(note('A1', 'Old'), note('A2', 'Other', { at: later }))).toEqual({
    text: 'Old',
    on: '2026-11-01',
    by: 'Karen',
  });
  expect(newest(note('A1', 'Newer', { kind: 'Evidence', at: later }), note('A1', 'Old'))?.text).toBe('Newer');
  expect(newest(note('A1', 'Old'), note('A1', 'Same time'))?.text).toBe('Same time');
  expect(newest(note('A1', '', { at: later }), note('A1', 'Why', { kind: 'Rating' }))).toBeUndefined();
});

test('a line of the plan holds all that the list says of an action', () => {
  const said = {
    ...{ title: 'T', theme: 'Th', successMeasure: 'S', sustainabilityPlan: 'L', otherPlan: 'O: 1' },
    ...{
      rating: 'Amber' as const,
      impact: 'Some' as const,
      reviewOn: day('2027-01-01'),
      milestones: [{ title: 'M' }],
    },
  };
  const one = action({ ...said, ownerEmail: by, dueOn: day('2026-11-17'), originalDueOn: day('2026-11-17') });
  expect(planLines({ ...PLAIN, actions: [one] }, SMALL_PLAN_OF.calendar, SMALL_PLAN_OF.now)).toEqual([
    {
      ...{ ...said, ref: 'A07', dueOn: '2026-11-17', status: 'InProgress', statusWords: 'In progress' },
      ...{ lead: 'Agency POL', supporting: [], owner: 'Karen', isOverdue: true, byDates: 'Red' },
    },
  ]);
  const [row] = planTable(
    planLines({ ...PLAIN, actions: [one] }, SMALL_PLAN_OF.calendar, SMALL_PLAN_OF.now),
    bare.letterhead,
  ).rows;
  expect(row?.slice(11)).toEqual([
    ...['Th', 'Karen', undefined, 'Red', 'Some', 'M', 'L', '2027-01-01', 'O: 1'],
    ...[undefined, '2026-11-18', 'The app'],
  ]);
});

test('the record as a table has a name beside each address', () => {
  const line = {
    at: at('2026-11-01T09:00:00Z'),
    actor: by,
    verb: 'action.closed',
    subjectRef: 'A1',
    detail: 'D',
  };
  const record = [{ ...line, at: at('2026-11-02T09:00:00Z'), actor: 'app', subjectRef: undefined }, line];
  expect(
    recordTable({ facts: PLAIN, withheld: new Set() }, undefined, record, SMALL_PLAN_OF.letterhead),
  ).toEqual({
    header: ['At', 'Actor', 'Name', 'Verb', 'SubjectRef', 'Detail', 'Marking', 'Made on', 'Made by'],
    rows: [
      [line.at, by, 'Karen', 'action.closed', 'A1', 'D', 'OFFICIAL', '2026-11-18', 'Priya Nair, coordinator'],
      [
        record[0]?.at,
        'app',
        'The app',
        'action.closed',
        undefined,
        'D',
        'OFFICIAL',
        '2026-11-18',
        'Priya Nair, coordinator',
      ],
    ],
  });
});

test('an agency goes by its short name unless another has the same, and by its code where no list has it', () => {
  const of = {
    agencies: [
      agency('A', { shortName: 'Police' }),
      agency('B', { shortName: 'Police' }),
      agency('C'),
      agency('D', { shortName: 'D!' }),
    ],
  };
  expect(['A', 'B', 'C', 'D', 'E'].map((code) => agencyWords(of, code))).toEqual([
    ...['Agency A', 'Agency B', 'Agency C', 'D!', 'E'],
  ]);
});
