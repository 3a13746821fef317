import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deadlineSubjects, isDone, passedTo } from '../../../bot/domain/deadlines/deadlines';
import {
  isExtensible,
  lastExtension,
  openExtension,
  subjectOf,
} from '../../../bot/domain/deadlines/extensions-of';
import { findSubject, isInPlan, outline, subjectRefusal } from '../../../bot/domain/deadlines/subject';
import { canBeUndone, canTakeBack, subjectRowOf, undoOf } from '../../../bot/domain/deadlines/undoable';
import { answering, reminderNamed, unsentDeadline } from '../../../bot/domain/deadlines/unsent';
import type { Facts, Reminder, StatementStep } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, person, reminder } from '../../support/partnership';
import {
  asks,
  base,
  done,
  REQUEST,
  rules,
  says,
  START,
  STATEMENT,
  undoes,
  writtenBy,
  type Does,
} from './doing';

const STEP: StatementStep = {
  ...{ title: 'Sign-off by the board', key: 'S', inspectionRef: 'I24', kind: 'SignOff', body: 'LSCP' },
  ...{ dueOn: day('2024-09-12'), by: 'x', at: START },
};
const MILESTONE = { title: 'Wording', on: day('2024-09-12') };
const ALL = facts({
  agencies: [agency('LA'), agency('POL'), agency('ICB')],
  people: [person('coordinator.la'), person('spoc.pol')],
  findings: [{ title: 'Referrals vary', ref: 'F1', kind: 'Priority' }],
  actions: [
    action({ ref: 'A1', findingRef: 'F1' }),
    action({ ref: 'A2', dueOn: undefined }),
    action({ ref: 'A3', withdrawnOn: day('2024-05-01'), milestones: [MILESTONE] }),
    action({ ref: 'A4', status: 'EvidenceSubmitted', leadAgency: 'ICB' }),
    action({ ref: 'A5', dueOn: undefined, milestones: [MILESTONE, { title: 'Undated' }] }),
    action({ ref: 'A6', dueOn: undefined, status: 'Closed', reviewOn: day('2024-12-02') }),
  ],
  requests: [
    { title: 'List', ref: 'R1', agencyCode: 'POL', dueOn: day('2024-09-27'), status: 'Open' },
    { title: 'Sent', ref: 'R2', agencyCode: 'ICB', dueOn: day('2024-09-20'), status: 'Provided' },
    { title: 'Undated', ref: 'R3', agencyCode: 'POL', status: 'Open' },
    {
      title: 'Ended',
      ref: 'R4',
      agencyCode: 'POL',
      dueOn: day('2024-09-27'),
      status: 'Open',
      inspectionRef: 'I23',
    },
  ],
  inspections: [
    { title: 'JTAI', ref: 'I24', statementDueOn: day('2024-09-30') },
    {
      title: 'Old',
      ref: 'I23',
      statementDueOn: day('2023-09-30'),
      statementSentOn: day('2023-09-29'),
      endedOn: day('2023-10-01'),
    },
    { title: 'Undated', ref: 'I25' },
    {
      ...{ title: 'Open', ref: 'I26', openedAt: START, fieldworkTo: day('2024-09-06') },
      commentsDueOn: day('2024-10-10'),
    },
  ],
  statementSteps: [STEP, { ...STEP, key: 'T', body: 'Board', dueOn: undefined }],
});
const WORDING = deadlineSubjects(ALL).find(({ ref }) => ref.startsWith('A5/'))!.ref;
const REF = (ref: string): string => (ref === 'A5/' ? WORDING : ref);

test('everything that has a due day: actions, their milestones and reviews, requests, statements and sign-offs', () => {
  expect(
    deadlineSubjects(ALL).map(({ kind, ref, title, agencyCode, dueOn, done: isIt, follows, finding }) =>
      [kind, ref, title, agencyCode, dueOn, isIt, follows, finding?.ref]
        .filter((one) => one !== undefined)
        .join(' | '),
    ),
  ).toEqual([
    'Action | A1 | Map networks of adults who exploit children | POL | 2024-09-27 | false | F1',
    'Action | A4 | Map networks of adults who exploit children | ICB | 2024-09-27 | true',
    `Milestone | ${WORDING} | Wording (milestone of A5) | POL | 2024-09-12 | false | Action`,
    'Milestone | A6/review | Is it sustained? Review of Map networks of adults who exploit children | LA | 2024-12-02 | false',
    'Request | R1 | List | POL | 2024-09-27 | false',
    'Request | R2 | Sent | ICB | 2024-09-20 | true',
    'Milestone | I26/comments | Comments on the draft letter: Open | LA | 2024-10-10 | false',
    'Milestone | I24/statement | Written statement of action: JTAI | LA | 2024-09-30 | false',
    'Milestone | I23/statement | Written statement of action: Old | LA | 2023-09-30 | true',
    'Milestone | I24/sign-off-LSCP | Sign-off by the board | LA | 2024-09-12 | false',
  ]);
  const nobody = { ...ALL, people: [], agencies: [] };
  expect(deadlineSubjects(nobody).map(({ ref }) => ref)).toEqual(['A1', 'A4', WORDING, 'R1', 'R2']);
});

test.each<[Reminder['kind'], string, boolean]>([
  ['Action', 'A1', false],
  ['Action', 'A4', true],
  ['Action', 'A9', false],
  ['Request', 'R1', false],
  ['Request', 'R2', true],
  ['Request', 'A4', false],
  ['Milestone', 'A5/', false],
  ['Milestone', 'A6/review', false],
  ['Milestone', 'I24/statement', false],
  ['Milestone', 'I23/statement', true],
  ['Milestone', 'I24/sign-off-LSCP', false],
  ['Milestone', 'R2', false],
])('%s %s is done: %s', (kind, ref, expected) =>
  expect(isDone(ALL, { kind, subjectRef: REF(ref) })).toBe(expected),
);

test('what was signed, sent, met or sustained is done', () => {
  const milestones = [{ ...MILESTONE, metOn: day('2024-09-01') }];
  expect(
    isDone(
      { ...ALL, actions: [action({ ref: 'A5', milestones })] },
      { kind: 'Milestone', subjectRef: WORDING },
    ),
  ).toBe(true);
  const signed = { ...ALL, statementSteps: [{ ...STEP, doneOn: day('2024-09-02') }] };
  expect(isDone(signed, { kind: 'Milestone', subjectRef: 'I24/sign-off-LSCP' })).toBe(true);
  const sustained = [action({ ref: 'A6', status: 'Sustained', reviewOn: day('2024-12-02') })];
  expect(isDone({ ...ALL, actions: sustained }, { kind: 'Milestone', subjectRef: 'A6/review' })).toBe(true);
});

test.each<[Reminder['kind'], string, string, string | undefined]>([
  ['Action', 'A1', 'POL', undefined],
  ['Action', 'A1', 'ICB', 'POL'],
  ['Action', 'A9', 'ICB', undefined],
  ['Request', 'R1', 'ICB', 'POL'],
  ['Request', 'R1', 'POL', undefined],
  ['Milestone', 'A5/', 'ICB', 'POL'],
  ['Milestone', 'A5/', 'POL', undefined],
  ['Milestone', 'I24/statement', 'ICB', 'LA'],
  ['Milestone', 'A6/review', 'LA', undefined],
  ['Meeting', 'M1', 'ICB', undefined],
])('%s %s, asked of %s, is with %s now', (kind, ref, agencyCode, to) =>
  expect(passedTo(ALL, { kind, subjectRef: REF(ref), agencyCode })?.code).toBe(to),
);

const about = (kind: Reminder['kind'], subjectRef: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    kind,
    subjectRef: REF(subjectRef),
    countsFrom: day('2024-09-10'),
    stage: '-3',
    key: 'k',
    ...over,
  });

test.each<[Reminder['kind'], string, Partial<Facts>, string]>([
  ['Action', 'A1', {}, 'Map networks of adults who exploit children 2024-09-27 F1'],
  ['Action', 'A2', {}, 'Map networks of adults who exploit children 2024-09-10 undated'],
  ['Action', 'A4', {}, 'Map networks of adults who exploit children 2024-09-27 evidence submitted'],
  ['Action', 'A9', {}, 'gone'],
  ['Request', 'R1', {}, 'List 2024-09-27'],
  ['Request', 'R2', {}, 'Sent 2024-09-20 provided'],
  ['Request', 'R4', {}, 'gone'],
  ['Milestone', 'A5/', {}, 'Wording (milestone of A5) 2024-09-12'],
  [
    'Milestone',
    'A5/',
    { actions: [action({ ref: 'A5', milestones: [{ ...MILESTONE, metOn: day('2024-09-01') }] })] },
    'Wording (milestone of A5) 2024-09-12 met',
  ],
  [
    'Milestone',
    'A6/review',
    { actions: [action({ ref: 'A6', title: 'x', status: 'Sustained', reviewOn: day('2024-12-02') })] },
    'Is it sustained? Review of x 2024-12-02 sustained',
  ],
  ['Milestone', 'I24/sign-off-LSCP', {}, 'Sign-off by the board 2024-09-12'],
  [
    'Milestone',
    'I24/sign-off-LSCP',
    { statementSteps: [{ ...STEP, doneOn: day('2024-09-01') }] },
    'Sign-off by the board 2024-09-12 signed',
  ],
  [
    'Milestone',
    'I24/sign-off-LSCP',
    { inspections: [{ title: 'JTAI', ref: 'I24', statementSentOn: day('2024-09-01') }] },
    'Sign-off by the board 2024-09-12 not needed any more',
  ],
  ['Milestone', 'I24/statement', {}, 'Written statement of action: JTAI 2024-09-30'],
  ['Milestone', 'I23/statement', {}, 'Written statement of action: Old 2023-09-30 sent'],
  ['Milestone', 'I25/statement', {}, 'Written statement of action: Undated 2024-09-10 undated'],
  ['Milestone', 'I99/statement', {}, 'gone'],
  ['Milestone', 'I26/comments', {}, 'Comments on the draft letter: Open 2024-10-10'],
  ['Milestone', 'I99/comments', {}, 'gone'],
])('%s %s is called and due, %#', (kind, ref, over, words) => {
  const found = findSubject({ ...ALL, ...over }, about(kind, ref), day('2024-09-24'));
  const { subject, isDated, doneWords } = found ?? { isDated: true };
  expect(
    subject
      ? [subject.title, subject.dueOn, subject.finding?.ref, isDated ? undefined : 'undated', doneWords]
          .filter(Boolean)
          .join(' ')
      : 'gone',
  ).toBe(words);
  expect(isInPlan({ ...ALL, ...over }, about(kind, ref))).toBe(words !== 'gone');
});

test('what a reminder alone tells, and the day that was first where it was moved', () => {
  expect(outline(about('Meeting', 'M1'))).toEqual({
    kind: 'Milestone',
    ref: 'M1',
    agencyCode: 'POL',
    dueOn: '2024-09-10',
  });
  expect(
    outline(about('Action', 'A1', { countsFrom: undefined, key: 'x', dueAt: at('2024-09-11T08:30:00Z') }))
      .dueOn,
  ).toBe('2024-09-11');
  const first = (originalDueOn: string) =>
    findSubject(
      { ...ALL, actions: [action({ ref: 'A1', originalDueOn: day(originalDueOn) })] },
      about('Action', 'A1'),
      day('2024-09-24'),
    )?.subject.originalDueOn;
  expect([first('2024-09-20'), first('2024-09-27')]).toEqual(['2024-09-20', undefined]);
});

test.each<[Reminder['kind'], string, string, string | undefined]>([
  ['Meeting', 'M1', 'POL', 'bad-card'],
  ['Action', 'A9', 'POL', 'subject-gone'],
  ['Action', 'A1', 'ICB', 'passed-on: It is with Agency POL now.'],
  ['Action', 'A1', 'POL', undefined],
])('a reminder of %s %s for %s cannot be answered: %s', (kind, ref, agencyCode, why) => {
  const refused = subjectRefusal(ALL, about(kind, ref, { agencyCode }));
  expect(refused && [refused.code, refused.detail].filter(Boolean).join(': ')).toBe(why);
});

describe('what has not been reminded of yet', () => {
  const calendar = calendarAsKnownOn();
  const stands = (ref: string, today: string) => {
    const subject = deadlineSubjects(ALL).find((one) => one.ref === REF(ref))!;
    const { key, to, stage, ...row } = unsentDeadline(calendar, subject, day(today));
    return { key, to, stage, row };
  };
  test.each<[string, string, string, string]>([
    ['A1', '2024-09-24', '-3', 'Action|A1|2024-09-27|-3|POL'],
    ['A1', '2024-09-27', '0', 'Action|A1|2024-09-27|0|POL'],
    ['A1', '2024-10-01', '+2', 'Action|A1|2024-09-27|+2|POL'],
    ['A5/', '2024-09-12', '0', `Milestone|${WORDING}|2024-09-12|0|POL`],
    ['I24/statement', '2024-09-30', '0', 'Milestone|I24/statement|2024-09-30|0|LA|Coordinator'],
  ])('%s on %s stands at stage %s', (ref, today, stage, key) =>
    expect(stands(ref, today)).toMatchObject({
      stage,
      key,
      to: key.endsWith('Coordinator') ? 'Coordinator' : 'SPOC',
    }),
  );

  test('can be answered all the same, and gets its row then', () => {
    const { key, row } = stands('A1', '2024-09-24');
    expect(row).toMatchObject({
      table: 'reminders',
      state: 'Sent',
      attempts: 0,
      dueAt: '2024-09-26T23:00:00Z',
      countsFrom: '2024-09-27',
    });
    const named = reminderNamed(ALL, key);
    expect(named).toMatchObject({ key, subjectRef: 'A1', kind: 'Action' });
    expect(answering(ALL, named!, { answer: 'OnTrack' })).toEqual({
      insert: 'reminders',
      row: { ...named, answer: 'OnTrack' },
    });
    const sent = { ...ALL, reminders: [about('Action', 'A1', { key })] };
    expect(reminderNamed(sent, key)).toBe(sent.reminders[0]);
    expect(answering(sent, sent.reminders[0]!, { answer: 'OnTrack' })).toEqual({
      change: 'reminders',
      of: sent.reminders[0],
      patch: { answer: 'OnTrack' },
    });
  });

  test.each([
    'Action|A1|2024-09-26|-3|POL',
    'Action|A4|2024-09-27|-3|ICB',
    'Request|A1|2024-09-27|-3|POL',
    'x',
    'Action|A1|2024-09-27',
  ])('is not named by %s', (key) => expect(reminderNamed(ALL, key)).toBeUndefined());
});

describe('what can be taken back', () => {
  const handedIn = done([says('spoc.pol', 'Done', { note: 'x' })]);
  const first = (of: Facts, key = of.reminders[0]!.key) => of.reminders.find((one) => one.key === key)!;
  const undo = (dids: readonly Does[], over: Partial<Facts> = {}, key?: string) => {
    const of = { ...done(dids), ...over };
    return [undoOf(of, first(of, key)), canBeUndone(of, first(of, key)), canTakeBack(of, first(of, key))];
  };
  test.each<[string, ReturnType<typeof undo>, ReturnType<typeof undo>]>([
    ['that it was seen', undo([says('spoc.pol', 'Acknowledged')]), [undefined, true, true]],
    ['that it is done', undo([says('spoc.pol', 'Done', { note: 'x' })]), ['Done', true, true]],
    [
      'not once another agency leads',
      undo([says('spoc.pol', 'Done', { note: 'x' })], {
        actions: [{ ...handedIn.actions[0]!, leadAgency: 'ICB' }],
      }),
      [undefined, true, true],
    ],
    [
      'not once it is agreed',
      undo([says('spoc.pol', 'Done', { note: 'x' })], { actions: [action({ status: 'Agreed' })] }),
      [undefined, false, false],
    ],
    [
      'a request',
      undo([says('spoc.pol', 'Done', { reminderKey: REQUEST })], {}, REQUEST),
      ['Done', true, true],
    ],
    [
      'a statement',
      undo([says('coordinator.la', 'Done', { reminderKey: STATEMENT })], {}, STATEMENT),
      ['Done', true, true],
    ],
    ['a wish', undo([asks('spoc.pol')]), ['MoreTime', true, true]],
    [
      'no wish that is decided',
      undo([asks('spoc.pol'), rules('coordinator.la', 'Granted')]),
      [undefined, false, true],
    ],
  ])('%s', (_, can, expected) => expect(can).toEqual(expected));

  test('is an answer that says more than the one before, whether the reminder went out or not', () => {
    for (const sent of [{}, { sentAt: undefined, attempts: 0 }]) {
      const row = about('Action', 'A1', sent);
      expect(canBeUndone(ALL, { ...row, answer: 'Acknowledged' })).toBe(true);
      expect(canBeUndone(ALL, { ...row, answer: 'OnTrack' })).toBe(true);
      expect(canBeUndone(ALL, { ...row, answer: 'OnTrack', before: 'OnTrack' })).toBe(false);
    }
  });

  test('is of the row that the reminder is about', () => {
    const rows = (kind: Reminder['kind'], ref: string) =>
      Object.entries(subjectRowOf(ALL, about(kind, ref))).flatMap(([name, row]) => (row ? [name] : []));
    expect([
      rows('Action', 'A1'),
      rows('Request', 'R1'),
      rows('Milestone', 'I24/statement'),
      rows('Milestone', 'I24/sign-off-LSCP'),
      rows('Action', 'R1'),
      rows('Request', 'A1'),
      rows('Action', 'I24/statement'),
    ]).toEqual([['action'], ['request'], ['inspection'], ['signOff'], [], [], []]);
  });
});

test.each<[string, Does, string]>([
  ['Done', says('spoc.pol', 'Done', { note: 'x' }), 'Press Take back instead.'],
  ['MoreTime', asks('spoc.pol'), 'Press Withdraw instead.'],
  [
    'Acknowledged',
    says('spoc.pol', 'Acknowledged'),
    'It only says that you have seen this: add what there is to say.',
  ],
  ['OnTrack', says('spoc.pol', 'OnTrack'), 'Press Change to say something else.'],
  ['NeedHelp', says('spoc.pol', 'NeedHelp', { note: 'x' }), 'Press Change to say something else.'],
])('after ten minutes %s is not undone, and it says what to do', (_, does, instead) => {
  const late: Does = (of, minutes) => undoes('spoc.pol', 'Answer')(of, minutes + 10);
  const nothing: Does = () => ({ ok: true, value: { writes: [], log: [] } });
  expect(writtenBy([does, nothing, late])).toEqual([`undo-over: ${instead}`]);
});

test('wishes for more time: which waits, and which was the last', () => {
  const of = done([asks('spoc.pol'), undoes('spoc.pol', 'MoreTime'), asks('spoc.pol')]);
  const it = { kind: 'Action', subjectRef: 'A07' } as const;
  expect([openExtension(of, it)?.key, lastExtension(of, it)?.key]).toEqual([
    'Action|A07|more time 2',
    'Action|A07|more time 2',
  ]);
  const [first, second] = of.extensions;
  expect(lastExtension({ extensions: [second!, first!] }, it)).toBe(second);
  expect(openExtension({ extensions: [first!] }, it)).toBeUndefined();
  expect(openExtension(of, { ...it, kind: 'Request' })).toBeUndefined();
  expect([
    subjectOf(base, it)?.ref,
    subjectOf(base, { kind: 'Request', subjectRef: 'R1' })?.ref,
    subjectOf(base, { kind: 'Request', subjectRef: 'A07' }),
  ]).toEqual(['A07', 'R1', undefined]);
  expect(
    (['Action', 'Request', 'Milestone', 'Meeting'] as const).map((kind) => isExtensible({ kind })),
  ).toEqual([true, true, false, false]);
});
