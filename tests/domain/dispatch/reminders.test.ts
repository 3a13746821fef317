import { type Facts, type Reminder } from '../../../bot/domain/partnership';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { plusMinutes } from '../../../bot/domain/calendar/day';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { DEFAULT_HOURS, type SendingHours } from '../../../bot/domain/sending/hours';
import { toMend } from '../../../bot/domain/status/to-mend';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';
import { brief, due, rowOf, stages } from './due';

const calendar = calendarAsKnownOn();

describe('a meeting', () => {
  const planned = facts({ meetings: [meeting()] });

  test.each([
    ['2024-01-24T12:00:00Z', []],
    ['2024-01-25T08:29:59Z', []],
    ['2024-01-25T08:30:00Z', ['-10', '-10']],
    ['2024-02-01T08:30:00Z', ['-5', '-5']],
    ['2024-02-07T08:30:00Z', ['-1', '-1']],
    ['2024-02-08T13:59:59Z', ['-1', '-1']],
    ['2024-02-08T14:00:00Z', []],
  ])('is reminded of 10, 5 and 1 working days before: at %s %p', (now, expected) =>
    expect(stages(planned, now)).toEqual(expected),
  );

  test('is put to every agency’s SPOC, with the key and the morning of its stage', () => {
    const found = due(planned, '2024-01-26T11:00:00Z');
    expect(found.map(brief)).toEqual(['JTAI-2024-02-08 -10 LA spoc.la', 'JTAI-2024-02-08 -10 POL spoc.pol']);
    expect(found[1]).toMatchObject({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL',
      dueAt: '2024-01-25T08:30:00Z',
      title: 'JTAI partnership meeting, Thu 8 Feb 2024',
    });
  });

  test.each(['Cancelled', 'Held'] as const)('that is %s is not reminded of', (status) =>
    expect(due(facts({ meetings: [meeting({ status })] }), '2024-02-07T09:00:00Z')).toEqual([]),
  );

  test('that an agency has answered is reminded of all the same', () => {
    const response = {
      key: 'JTAI-2024-02-08|POL',
      meetingRef: 'JTAI-2024-02-08',
      agencyCode: 'POL',
      answer: 'Attending',
      by: 'spoc.pol@partnership.example',
      at: at('2024-01-25T10:00:00Z'),
    } as const;
    expect(stages({ ...planned, responses: [response] }, '2024-02-01T09:00:00Z')).toEqual(['-5', '-5']);
  });

  test('that was moved is reminded of afresh', () => {
    const sent = due(planned, '2024-01-25T09:00:00Z').map((one) => rowOf(one));
    const moved = meeting({ startsAt: at('2024-02-15T14:00:00Z'), endsAt: at('2024-02-15T15:30:00Z') });
    const after = facts({ meetings: [moved], reminders: sent });
    expect(due(after, '2024-01-31T09:00:00Z')).toEqual([]);
    expect(due(after, '2024-02-01T09:00:00Z').map(({ key }) => key)).toContain(
      'Meeting|JTAI-2024-02-08|2024-02-15|-10|POL',
    );
  });

  test.each([
    ['in the week after the clocks went forward', '2024-04-04T13:00:00Z', '-10', '2024-03-19T08:30:00Z'],
    ['over Easter', '2024-04-04T13:00:00Z', '-1', '2024-04-03T07:30:00Z'],
    ['in the week after the clocks went back', '2024-10-31T14:00:00Z', '-5', '2024-10-24T07:30:00Z'],
    ['the week after Christmas', '2024-12-31T14:00:00Z', '-5', '2024-12-20T08:30:00Z'],
    ['on a Saturday', '2024-02-10T14:00:00Z', '-1', '2024-02-09T08:30:00Z'],
  ])('%s has its stages on working mornings in London', (_when, startsAt, stage, dueAt) => {
    const of = facts({ meetings: [meeting({ startsAt: at(startsAt), endsAt: at('2025-01-01T00:00:00Z') })] });
    expect(due(of, plusMinutes(at(dueAt), -1)).filter((one) => one.stage === stage)).toEqual([]);
    expect(due(of, dueAt).map((one) => [one.stage, one.dueAt])).toContainEqual([stage, dueAt]);
  });
});

test.each([
  ['at night', '2024-02-01T03:00:00Z'],
  ['on a Saturday', '2024-02-03T10:00:00Z'],
  ['after hours', '2024-02-01T17:30:00Z'],
  ['on a bank holiday', '2024-05-06T10:00:00Z'],
])('nothing goes out %s', (_when, now) => {
  const of = facts({
    meetings: [meeting()],
    actions: [action({ dueOn: day('2024-01-10') })],
  });
  expect(due(of, now)).toEqual([]);
});

describe('an action', () => {
  const open = facts({ actions: [action()] });

  test.each([
    ['2024-09-12T10:00:00Z', []],
    ['2024-09-13T07:30:00Z', ['-10']],
    ['2024-09-24T07:30:00Z', ['-3']],
    ['2024-09-27T07:30:00Z', ['0']],
    ['2024-10-03T10:00:00Z', ['0']],
    ['2024-10-04T07:30:00Z', ['+5']],
    ['2024-10-11T07:30:00Z', ['+10']],
    ['2025-01-06T08:30:00Z', ['+65']],
  ])('is reminded of before, on and every 5 working days after its due day: at %s %p', (now, expected) =>
    expect(stages(open, now)).toEqual(expected),
  );

  test('goes to the lead agency’s SPOC alone', () =>
    expect(due(open, '2024-09-24T10:00:00Z').map(brief)).toEqual(['A07 -3 POL spoc.pol']));

  test.each(['EvidenceSubmitted', 'Agreed', 'Closed', 'Sustained'] as const)(
    'that is %s is left alone',
    (status) => expect(due(facts({ actions: [action({ status })] }), '2024-10-04T09:00:00Z')).toEqual([]),
  );

  test('without a due day is left alone', () =>
    expect(due(facts({ actions: [action({ dueOn: undefined })] }), '2024-10-04T09:00:00Z')).toEqual([]));

  test('whose due day was revised is reminded of by the new day', () => {
    const sent = due(open, '2024-09-27T09:00:00Z').map((one) => rowOf(one));
    const revised = facts({ actions: [action({ dueOn: day('2024-10-25') })], reminders: sent });
    expect(due(revised, '2024-10-04T09:00:00Z')).toEqual([]);
    expect(due(revised, '2024-10-11T09:00:00Z').map(({ key }) => key)).toEqual([
      'Action|A07|2024-10-25|-10|POL',
    ]);
  });

  test('due at a weekend has its last stage on the Friday', () => {
    const saturday = facts({ actions: [action({ dueOn: day('2024-09-28') })] });
    expect(due(saturday, '2024-09-27T09:00:00Z').map((one) => [one.stage, one.dueAt])).toEqual([
      ['0', '2024-09-27T07:30:00Z'],
    ]);
    expect(stages(saturday, '2024-10-04T09:00:00Z')).toEqual(['+5']);
  });
});

test('an Annex A request goes to its agency’s SPOC until it is provided', () => {
  const request = {
    title: 'Children list',
    ref: 'R1',
    agencyCode: 'LA',
    dueOn: day('2024-05-07'),
    status: 'Open',
  } as const;
  // Three working days before the day after a bank holiday.
  expect(due(facts({ requests: [request] }), '2024-05-01T09:00:00Z').map(brief)).toEqual([
    'R1 -3 LA spoc.la',
  ]);
  expect(due(facts({ requests: [{ ...request, status: 'Provided' }] }), '2024-05-01T09:00:00Z')).toEqual([]);
});

describe('the statement of action', () => {
  const inspection = { title: 'JTAI of Somerset', ref: 'SOM24', statementDueOn: day('2024-10-25') };
  const of = facts({ inspections: [inspection] });

  test('is the coordinator’s to be reminded of', () => {
    const found = due(of, '2024-10-22T09:00:00Z');
    expect(found.map(brief)).toEqual(['SOM24/statement -3 LA coordinator.la']);
    expect(found[0]?.key).toBe('Milestone|SOM24/statement|2024-10-25|-3|LA|Coordinator');
  });

  test('is chased when overdue until the coordinator says that it was sent, or for 20 working days', () => {
    const onTheDay = due(of, '2024-10-25T09:00:00Z').map((one) => rowOf(one));
    const seen = onTheDay.map((row) => ({ ...row, state: 'Acknowledged' as const }));
    expect(stages({ ...of, reminders: seen }, '2024-11-01T09:00:00Z')).toEqual(['+5']);
    const sent = [{ ...inspection, statementSentOn: day('2024-10-28') }];
    expect(stages({ ...of, inspections: sent, reminders: seen }, '2024-11-01T09:00:00Z')).toEqual([]);
    const revised = [{ ...inspection, statementDueOn: day('2024-11-08') }];
    expect(stages({ ...of, inspections: revised, reminders: seen }, '2024-11-01T09:00:00Z')).toEqual(['-10']);
    expect(stages(of, '2024-11-22T09:00:00Z')).toEqual(['+20']);
    expect(stages(of, '2024-11-25T09:00:00Z')).toEqual([]);
  });

  test('without a printed day is not reminded of', () =>
    expect(
      due(facts({ inspections: [{ ...inspection, statementDueOn: undefined }] }), '2024-10-25T09:00:00Z'),
    ).toEqual([]));
});

describe('whom it reaches', () => {
  const open = (people: Facts['people']) => facts({ actions: [action()], people });
  const spoc = person('spoc.pol');
  const deputy = person('deputy.pol');
  const away = { awayFrom: day('2024-09-20'), awayTo: day('2024-09-24') };
  const who = (of: Facts, now = '2024-09-24T09:00:00Z') => due(of, now).map(({ personEmail }) => personEmail);

  test('the deputy while the SPOC is away, the last day included', () => {
    expect(who(open([{ ...spoc, ...away }, deputy]))).toEqual([deputy.email]);
    expect(who(open([{ ...spoc, ...away }, deputy]), '2024-09-25T09:00:00Z')).toEqual([spoc.email]);
    expect(who(open([{ ...spoc, awayFrom: day('2024-09-25') }, deputy]))).toEqual([spoc.email]);
  });

  test('the SPOC all the same when nobody is there to take over', () => {
    expect(who(open([{ ...spoc, ...away }]))).toEqual([spoc.email]);
    expect(
      who(
        open([
          { ...spoc, ...away },
          { ...deputy, ...away },
        ]),
      ),
    ).toEqual([spoc.email]);
  });

  test('the deputy where no SPOC is named', () => expect(who(open([deputy]))).toEqual([deputy.email]));

  test('nobody, said in plain words, where the agency has neither', () => {
    const [found] = due(open([person('member.pol')]), '2024-09-24T09:00:00Z');
    expect(found?.personEmail).toBeUndefined();
    expect(found?.noPerson).toBe('No single point of contact (SPOC) is named for POL on the People list.');
  });

  test('nobody when the lead agency is on no list, which is told as a fault of the list', () => {
    const of = facts({ actions: [action({ leadAgency: 'XYZ' })] });
    expect(due(of, '2024-09-24T09:00:00Z')).toEqual([]);
    expect(toMend(of, at('2024-09-24T09:00:00Z'))[0]?.reason).toContain('XYZ');
  });

  test('once, whatever case a code was changed to by hand since', () => {
    const sent = reminder({
      kind: 'Action',
      key: 'Action|A07|2024-09-27|-3|Pol',
      subjectRef: 'A07',
      stage: '-3',
    });
    const of = facts({ actions: [action()], reminders: [sent] });
    expect(due(of, '2024-09-24T09:00:00Z')).toEqual([]);
  });
});

describe('the partnership’s own rules', () => {
  const rule = { title: 'Own', kind: 'Action', workingDays: -20, to: 'SPOC' } as const;

  test('replace the defaults of their kind alone', () => {
    const of = facts({
      rules: [rule],
      actions: [action()],
      meetings: [meeting({ startsAt: at('2024-10-04T13:00:00Z') })],
    });
    expect(due(of, '2024-09-27T09:00:00Z').map(({ kind, stage }) => [kind, stage])).toEqual([
      ['Meeting', '-5'],
      ['Meeting', '-5'],
      ['Action', '-20'],
    ]);
  });

  test('may tell the coordinator beside the SPOC', () => {
    const of = facts({
      rules: [rule, { ...rule, workingDays: 5, repeat: 10, to: 'Coordinator' }],
      actions: [action()],
    });
    expect(due(of, '2024-10-18T09:00:00Z').map(brief)).toEqual([
      'A07 -20 POL spoc.pol',
      'A07 +15 POL coordinator.la',
    ]);
  });
});

describe('rules that are changed on the way', () => {
  const own = (...workingDays: number[]) =>
    workingDays.map((days) => ({ title: `${days}`, kind: 'Action', workingDays: days, to: 'SPOC' }) as const);
  const sentBy = (of: Facts, now: string, over: Partial<Reminder> = {}) =>
    due(of, now).map((one) => rowOf(one, over));
  const open = facts({ actions: [action()] });

  // The action is due on Friday 27 September; 10 working days before is the 13th, 7 the 18th, 5 the 20th.
  test.each([
    ['a later stage comes on its day', own(-10), '2024-09-13', own(-7), '2024-09-17', []],
    ['a later stage comes on its day', own(-10), '2024-09-13', own(-7), '2024-09-18', ['-7']],
    [
      'a later stage whose day has passed comes at once',
      own(-10),
      '2024-09-13',
      own(-7),
      '2024-09-19',
      ['-7'],
    ],
    [
      'an earlier stage than was sent does not come any more',
      own(-5),
      '2024-09-20',
      own(-7),
      '2024-09-23',
      [],
    ],
    ['the same stage again does not come twice', own(-7), '2024-09-18', own(-10, -7), '2024-09-19', []],
    ['a stage that was taken out does not come', own(-10), '2024-09-13', own(5), '2024-09-24', []],
    ['rounds of another length go on from what was sent', own(10), '2024-10-11', own(7), '2024-10-14', []],
  ])('%s', (_what, before, sentOn, after, now, expected) => {
    const reminders = sentBy({ ...open, rules: before }, `${sentOn}T09:00:00Z`);
    expect(reminders).toHaveLength(1);
    expect(stages({ ...open, rules: after, reminders }, `${now}T09:00:00Z`)).toEqual(expected);
  });

  test('an earlier stage comes all the same when the later one reached nobody', () => {
    const reminders = sentBy({ ...open, rules: own(-5) }, '2024-09-20T09:00:00Z', { state: 'Failed' });
    expect(stages({ ...open, rules: own(-7), reminders }, '2024-09-23T09:00:00Z')).toEqual(['-7']);
  });

  test('two equal rules bring one reminder', () =>
    expect(stages({ ...open, rules: own(-7, -7) }, '2024-09-18T09:00:00Z')).toEqual(['-7']));
});

describe('where nothing is sent on some working days', () => {
  const hours: SendingHours = { ...DEFAULT_HOURS, days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday'] };
  const found = (of: Facts, now: string) =>
    dueReminders({ facts: of, calendar, hours, now: at(now) }).map((one) => [one.stage, one.dueAt]);

  test('what looks ahead comes before rather than after its day', () => {
    // 5 working days before Friday 27 September is a Friday, and so is the day itself.
    const of = facts({
      actions: [action()],
      rules: [{ title: 'a week', kind: 'Action', workingDays: -5, to: 'SPOC' }],
    });
    expect(found(of, '2024-09-18T09:00:00Z')).toEqual([]);
    expect(found(of, '2024-09-19T09:00:00Z')).toEqual([['-5', '2024-09-19T07:30:00Z']]);
    expect(found(of, '2024-09-20T09:00:00Z')).toEqual([]);
    expect(found(facts({ actions: [action()] }), '2024-09-26T09:00:00Z')).toEqual([
      ['0', '2024-09-26T07:30:00Z'],
    ]);
  });

  test('what is overdue comes after', () => {
    const of = facts({ actions: [action()] });
    expect(found(of, '2024-10-03T09:00:00Z').map(([stage]) => stage)).toEqual(['0']);
    expect(found(of, '2024-10-07T09:00:00Z')).toEqual([['+5', '2024-10-07T07:30:00Z']]);
  });
});

test('what a file brought in is reminded of from the next day of sending, its milestones too', () => {
  const late = action({
    ref: 'A01',
    dueOn: day('2024-01-26'),
    milestones: [{ title: 'Draft', on: day('2024-01-26') }],
  });
  const step = {
    actionRef: 'A01',
    kind: 'Change',
    key: 'import|1|a',
    changes: [{ column: 'title', is: late.title }],
    by: 'x',
    at: at('2024-01-26T09:00:00Z'),
  } as const;
  const brought = facts({ actions: [late], updates: [step] });
  expect(due(brought, '2024-01-26T09:05:00Z')).toEqual([]);
  expect(due(brought, '2024-01-29T08:30:00Z').map(({ kind }) => kind)).toEqual(['Action', 'Milestone']);
  // Put in by hand, or changed by a file, it is reminded of at once.
  expect(due({ ...brought, updates: [] }, '2024-01-26T09:05:00Z').map(({ kind }) => kind)).toEqual([
    'Action',
    'Milestone',
  ]);
});
