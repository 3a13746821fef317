import { LinkedFacts } from '../../../bot/domain/linking/linked-facts';
import type { Facts } from '../../../bot/domain/partnership';
import { action, agency, chat, facts, meeting, person, series } from '../../support/partnership';

/** Whose address was another once: lists that were written then still say it. */
const SAM = 'sam.new@police.example';
const OLD = 'sam.old@police.example';

/** What others refer to, each written as the partnership writes it. */
const PARTNERSHIP = facts({
  agencies: [agency('LA'), agency('POL')],
  people: [person('spoc.pol', { email: SAM, entraId: 'ID-SAM' })],
  conversations: [chat(OLD, { entraId: 'id-sam' })],
  series: [series({ code: 'SCP' })],
  meetings: [meeting({ ref: 'JTAI-2024-02-08' })],
  inspections: [{ title: 'The inspection of June', ref: 'INSP' }],
  findings: [{ title: 'A finding', ref: 'F1', kind: 'Priority' }],
  actions: [action({ ref: 'A07' })],
  requests: [{ title: 'A request', ref: 'R1', agencyCode: 'POL', status: 'Open' }],
  criteria: [{ ref: 'C1', theme: 'Neglect', title: 'Children are seen', actionRefs: [] }],
});

type Columns = Readonly<Record<string, string | readonly string[]>>;

/** What a row of a list says once it is linked, in the columns that are given as somebody typed them. */
function read(list: keyof Facts, typed: Columns): Columns {
  const { facts: linked } = new LinkedFacts().of({
    ...PARTNERSHIP,
    [list]: [...PARTNERSHIP[list], typed],
  });
  const row = linked[list].at(-1) as unknown as Columns;
  return Object.fromEntries(Object.keys(typed).map((column) => [column, row[column] ?? '']));
}

test.each<readonly [string, keyof Facts, Columns, Columns]>([
  [
    'a line of the minutes: its meeting, its action, the agency asked and who wrote it',
    'decisions',
    { meetingRef: 'jtai-2024-02-08', actionRef: 'a07', agencyCode: 'pol', by: OLD },
    { meetingRef: 'JTAI-2024-02-08', actionRef: 'A07', agencyCode: 'POL', by: SAM },
  ],
  [
    'an answer: its meeting, its agency, its deputy and who gave it',
    'responses',
    { key: 'x', meetingRef: 'jtai-2024-02-08', agencyCode: 'pol', deputy: OLD, by: OLD },
    { key: 'x', meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL', deputy: SAM, by: SAM },
  ],
  [
    'a finding: its inspection',
    'findings',
    { ref: 'F2', inspectionRef: 'insp' },
    { ref: 'F2', inspectionRef: 'INSP' },
  ],
  [
    'an action: its finding, its agencies and its owner',
    'actions',
    { ref: 'A08', findingRef: 'f1', leadAgency: 'pol', supportingAgencies: ['la'], ownerEmail: OLD },
    { ref: 'A08', findingRef: 'F1', leadAgency: 'POL', supportingAgencies: ['LA'], ownerEmail: SAM },
  ],
  ['a note on an action', 'updates', { actionRef: 'a07', by: OLD }, { actionRef: 'A07', by: SAM }],
  ['a note on a request', 'updates', { actionRef: 'r1' }, { actionRef: 'R1' }],
  ['a note on a meeting', 'updates', { actionRef: 'jtai-2024-02-08' }, { actionRef: 'JTAI-2024-02-08' }],
  ['a note on a finding', 'updates', { actionRef: 'f1' }, { actionRef: 'F1' }],
  [
    'a vote: its action, its agency and who gave it',
    'agreements',
    { actionRef: 'a07', agencyCode: 'pol', by: OLD },
    { actionRef: 'A07', agencyCode: 'POL', by: SAM },
  ],
  [
    'a criterion: the actions that close its gap',
    'criteria',
    { ref: 'C2', actionRefs: ['a07'] },
    { ref: 'C2', actionRefs: ['A07'] },
  ],
  [
    'another area’s finding: the criterion it bears on, and who kept it',
    'otherFindings',
    { criterionRef: 'c1', by: OLD },
    { criterionRef: 'C1', by: SAM },
  ],
  ['a calendar’s address: whose it is', 'calendarFeeds', { personEmail: OLD }, { personEmail: SAM }],
  [
    'an approval of a statement: its inspection, its agency and who gave it',
    'statementSteps',
    { inspectionRef: 'insp', body: 'pol', by: OLD },
    { inspectionRef: 'INSP', body: 'POL', by: SAM },
  ],
  ['a sign-off of a statement: its board', 'statementSteps', { body: 'scp' }, { body: 'SCP' }],
  ['the chair’s approval of a statement', 'statementSteps', { body: 'Chair' }, { body: 'Chair' }],
  [
    'an entry of the diary: its inspection, its agency and who made it',
    'diary',
    { inspectionRef: 'insp', agencyCode: 'pol', by: OLD },
    { inspectionRef: 'INSP', agencyCode: 'POL', by: SAM },
  ],
  ['a notice: whom it is for and who caused it', 'notices', { to: [OLD], by: OLD }, { to: [SAM], by: SAM }],
  [
    'a request: its inspection, its agency, its owner and who provided it',
    'requests',
    { ref: 'R2', inspectionRef: 'insp', agencyCode: 'pol', ownerEmail: OLD, providedBy: OLD },
    { ref: 'R2', inspectionRef: 'INSP', agencyCode: 'POL', ownerEmail: SAM, providedBy: SAM },
  ],
  [
    'a message about a meeting: its agency, its reader and who asked for it or answered it',
    'messages',
    { about: 'jtai-2024-02-08', agencyCode: 'pol', personEmail: OLD, by: OLD, answeredBy: OLD },
    { about: 'JTAI-2024-02-08', agencyCode: 'POL', personEmail: SAM, by: SAM, answeredBy: SAM },
  ],
  ['a message about somebody who is away', 'messages', { about: OLD }, { about: SAM }],
  [
    'a wish for more time: its subject, its agency, who asked and who decided',
    'extensions',
    { subjectRef: 'r1', agencyCode: 'pol', by: OLD, decidedBy: OLD },
    { subjectRef: 'R1', agencyCode: 'POL', by: SAM, decidedBy: SAM },
  ],
])('%s read as the rows they name write them', (_what, list, typed, meant) =>
  expect(read(list, typed)).toEqual(meant),
);

describe('what a reminder is about', () => {
  const about = (subjectRef: string, over: Partial<Facts> = {}): unknown => {
    const { facts: linked } = new LinkedFacts().of({
      ...PARTNERSHIP,
      ...over,
      reminders: [{ subjectRef } as Facts['reminders'][number]],
    });
    return linked.reminders[0]?.subjectRef;
  };

  test.each([
    ['an action', 'a07', 'A07'],
    ['a request', ' r1', 'R1'],
    ['an inspection’s statement', 'Insp/Statement', 'INSP/statement'],
    ['the statement of an inspection that nobody knows', 'gone/statement', 'gone/statement'],
    ['something of an inspection that is no statement', 'insp/something', 'insp/something'],
    ['a statement of what has none', 'a07/statement', 'a07/statement'],
  ])('%s', (_what, typed, meant) => expect(about(typed)).toBe(meant));

  test('what is written just as one thing is that thing, though another is written almost like it', () => {
    const meetings = [meeting({ ref: 'x1' })];
    const actions = [action({ ref: 'X1' })];
    expect(about('X1', { meetings, actions })).toBe('X1');
    expect(about('x1', { meetings, actions })).toBe('x1');
  });
});

test('an answer whose key somebody made up keeps it', () => {
  const responses = [
    { key: 'Sam rang', meetingRef: 'jtai-2024-02-08', agencyCode: 'pol' } as Facts['responses'][number],
  ];
  expect(new LinkedFacts().of({ ...PARTNERSHIP, responses }).facts.responses).toMatchObject([
    { key: 'Sam rang', meetingRef: 'JTAI-2024-02-08' },
  ]);
});

test('an agency that supports twice by two spellings supports once', () => {
  const actions = [action({ supportingAgencies: ['LA', 'la'] })];
  expect(new LinkedFacts().of({ ...PARTNERSHIP, actions }).facts.actions[0]?.supportingAgencies).toEqual([
    'LA',
  ]);
});
