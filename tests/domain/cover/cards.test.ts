import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { fallingDue } from '../../../bot/domain/cover/ahead';
import { coverEndedItem } from '../../../bot/domain/cover/ended-item';
import { coverItems } from '../../../bot/domain/cover/item';
import type { Facts, Message, Person, Reminder, Request } from '../../../bot/domain/partnership';
import { action, at, day, facts, meeting, person, reminder } from '../../support/partnership';

const calendar = calendarAsKnownOn();
const KAREN = 'spoc.pol@partnership.example';
const SAMIR = 'deputy.pol@partnership.example';
const away = (from: string, to?: string): Partial<Person> => ({
  awayFrom: day(from),
  ...(to ? { awayTo: day(to) } : {}),
});
const people = (days: Partial<Person> = {}, ...others: Person[]) => [
  person('coordinator.la'),
  person('spoc.la'),
  person('spoc.pol', days),
  person('deputy.pol'),
  ...others,
];
const meetingOn = (on: string, over: Parameters<typeof meeting>[0] = {}) =>
  meeting({
    ref: `M-${on}`,
    seriesCode: undefined,
    startsAt: at(`${on}T14:00:00Z`),
    endsAt: at(`${on}T15:30:00Z`),
    ...over,
  });
const actionOn = (ref: string, on: string, over: Parameters<typeof action>[0] = {}) =>
  action({ ref, title: `Title of ${ref}`, dueOn: day(on), ...over });
const asked = (ref: string, on: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    kind: 'Action',
    subjectRef: ref,
    key: `Action|${ref}|${on}|-10|POL`,
    title: `Row of ${ref}`,
    ...over,
  });

/** To Samir, from Monday 12 to Friday 16 February 2024, told on the 8th unless `over` says otherwise. */
const told = (over: Partial<Message> = {}): Message => ({
  ...{ table: 'messages', kind: 'Cover', key: 'cover', title: 'Cover', about: KAREN, agencyCode: 'POL' },
  ...{ personEmail: SAMIR, fromDay: day('2024-02-12'), toDay: day('2024-02-16') },
  ...{ dueAt: at('2024-02-08T08:30:00Z'), sentAt: at('2024-02-08T08:30:10Z'), state: 'Sent', attempts: 1 },
  ...over,
});

describe('the card of a cover', () => {
  const WEEK = away('2024-02-12', '2024-02-16');
  const card = (message: Message, now: string, over: Partial<Facts> = {}) =>
    coverItems({ facts: facts({ people: people(WEEK), ...over }), calendar, now: at(now) }, message);
  const [BEFORE, DURING] = ['2024-02-08T09:00:00Z', '2024-02-12T09:00:00Z'];
  const onFirstDay = told({ sentAt: at('2024-02-12T08:30:00Z') });
  const A1 = actionOn('A1', '2024-02-20');
  const A2 = actionOn('A2', '2024-02-14');
  const open = { actions: [A1, A2], reminders: [asked('A2', '2024-02-14'), asked('A1', '2024-02-20')] };

  test('says ahead for whom, from when to when, what is open and what falls into it', () => {
    const over = { ...open, meetings: [meetingOn('2024-02-15'), meetingOn('2024-02-19')] };
    expect(card(told(), BEFORE, over)).toEqual([
      {
        message: told(),
        about: 'cover',
        absentName: 'spoc.pol',
        agency: expect.objectContaining({ code: 'POL' }),
        from: '2024-02-12',
        to: '2024-02-16',
        state: { is: 'as told' },
        begun: false,
        open: [
          { kind: 'Action', ref: 'A1', title: 'Title of A1', on: '2024-02-20' },
          { kind: 'Action', ref: 'A2', title: 'Title of A2', on: '2024-02-14' },
        ],
        ahead: [expect.objectContaining({ kind: 'Meeting', ref: 'M-2024-02-15', on: '2024-02-15' })],
      },
    ]);
  });

  test('brings, once it has begun, what is open as things of their own', () => {
    const items = card(onFirstDay, DURING, open);
    expect(items[0]).toMatchObject({ begun: true, open: [], ahead: [] });
    expect(items.slice(1)).toMatchObject([
      { about: 'deadline', reminder: { subjectRef: 'A1' } },
      { about: 'deadline', reminder: { subjectRef: 'A2' } },
    ]);
  });

  test('takes the day that was told for its own where none was, and now where it has not gone out', () => {
    const undated = told({
      fromDay: undefined,
      toDay: undefined,
      sentAt: undefined,
      dueAt: at('2024-02-12T08:30:00Z'),
    });
    const [item] = card(undated, DURING, { people: people(away('2024-02-12')) });
    expect(item).toMatchObject({ from: '2024-02-12', begun: true, state: { is: 'as told' } });
    expect(item).not.toHaveProperty('to');
    expect(card(told({ sentAt: undefined }), BEFORE)[0]).toMatchObject({ begun: false });
  });

  describe('inherits what', () => {
    const inherited = (row: Partial<Reminder>, over: Partial<Facts> = {}) =>
      card(onFirstDay, DURING, { actions: [A1], reminders: [asked('A1', '2024-02-20', row)], ...over })
        .length - 1;
    test.each<[string, number, Partial<Reminder>]>([
      ['waits for the agency', 1, {}],
      ['was answered before', 0, { state: 'Acknowledged', acknowledgedAt: at('2024-02-09T09:00:00Z') }],
      ['was answered since', 1, { state: 'Acknowledged', acknowledgedAt: at('2024-02-12T08:45:00Z') }],
      ['was answered at that moment', 1, { state: 'Acknowledged', acknowledgedAt: onFirstDay.sentAt }],
      ['went out later', 0, { sentAt: at('2024-02-12T08:45:00Z') }],
      ['went out with it', 1, { sentAt: onFirstDay.sentAt }],
      ['never went out', 0, { sentAt: undefined, state: 'Failed' }],
      ['Samir was asked himself', 0, { personEmail: SAMIR }],
      ['another agency is asked', 0, { agencyCode: 'LA' }],
      ['the coordinator is asked', 0, { key: 'Action|A1|2024-02-20|-10|POL|Coordinator' }],
      ['is not there any more', 0, { subjectRef: 'A9' }],
    ])('%s: %i', (_, count, row) => expect(inherited(row)).toBe(count));

    test('has been answered comes after what waits', () => {
      const done = { state: 'Acknowledged', acknowledgedAt: at('2024-02-12T08:45:00Z') } as const;
      const rows = [asked('A1', '2024-02-20', done), asked('A2', '2024-02-14')];
      const refs = card(onFirstDay, DURING, { ...open, reminders: rows }).slice(1);
      expect(refs).toMatchObject([{ reminder: { subjectRef: 'A2' } }, { reminder: { subjectRef: 'A1' } }]);
    });
  });

  test.each<[string, Partial<Person>, object, string]>([
    ['as told', WEEK, { is: 'as told' }, BEFORE],
    ['begun earlier than told, and on', away('2024-02-09', '2024-02-16'), { is: 'as told' }, DURING],
    [
      'to begin another day',
      away('2024-02-13', '2024-02-16'),
      { is: 'changed', from: '2024-02-13', to: '2024-02-16' },
      BEFORE,
    ],
    [
      'to end another day',
      away('2024-02-12', '2024-02-20'),
      { is: 'changed', from: '2024-02-12', to: '2024-02-20' },
      BEFORE,
    ],
    ['without an end now', away('2024-02-12'), { is: 'changed', from: '2024-02-12' }, BEFORE],
    ['off', {}, { is: 'over' }, BEFORE],
    ['over', WEEK, { is: 'over' }, '2024-02-19T09:00:00Z'],
    ['on its last day', WEEK, { is: 'as told' }, '2024-02-16T16:00:00Z'],
  ])('says how it stands: %s', (_, days, state, now) => {
    const [item] = card(told(), now, { ...open, people: people(days) });
    expect(item).toMatchObject({ state });
    if ('is' in state && state.is === 'over') expect(item).toMatchObject({ open: [], ahead: [] });
  });

  test('is over where who was away is no longer on the list, or somebody else covers', () => {
    const gone = people(WEEK).filter(({ email }) => email !== KAREN);
    expect(card(told(), BEFORE, { people: gone })[0]).toMatchObject({
      state: { is: 'over' },
      absentName: KAREN,
    });
    expect(card(told({ personEmail: 'other@partnership.example' }), BEFORE)[0]).toMatchObject({
      state: { is: 'over' },
    });
  });
});

describe('what falls into a cover', () => {
  const request = (over: Partial<Request> = {}): Request => ({
    ...{ title: 'Front door', ref: 'R1', agencyCode: 'POL', dueOn: day('2024-02-13'), status: 'Open' },
    ...over,
  });
  const due = (over: Partial<Facts>, to: string | undefined = '2024-02-16') =>
    fallingDue(facts(over), 'POL', day('2024-02-12'), to === 'open' ? undefined : day(to)).map(
      ({ ref }) => ref,
    );

  test('is in the order of its days, both ends included', () => {
    const over = {
      meetings: [
        meetingOn('2024-02-16'),
        meetingOn('2024-02-12'),
        meetingOn('2024-02-09'),
        meetingOn('2024-02-19'),
      ],
      actions: [actionOn('A1', '2024-02-14')],
      requests: [request()],
    };
    expect(due(over)).toEqual(['M-2024-02-12', 'R1', 'A1', 'M-2024-02-16']);
  });

  test('is an action’s milestone, and no statement of action', () => {
    const milestones = [{ title: 'Form', on: day('2024-02-13') }];
    const over = {
      actions: [actionOn('A1', '2024-03-01', { milestones })],
      inspections: [{ title: 'Inspection', ref: 'I1', statementDueOn: day('2024-02-13') }],
      people: people({}, person('coordinator.pol')).slice(1),
    };
    expect(due(over).map((ref) => ref.split('-')[0])).toEqual(['A1/milestone']);
  });

  test('is told from the day on which it is read', () => {
    const items = coverItems(
      {
        facts: facts({
          people: people(away('2024-02-12', '2024-02-16')),
          meetings: [meetingOn('2024-02-13'), meetingOn('2024-02-15')],
        }),
        ...{ calendar, now: at('2024-02-14T09:00:00Z') },
      },
      told(),
    );
    expect(items[0]).toMatchObject({ ahead: [{ ref: 'M-2024-02-15' }] });
  });

  test('is the agency’s alone, and not what is cancelled or done', () =>
    expect(
      due({
        meetings: [meetingOn('2024-02-14', { status: 'Cancelled' })],
        actions: [
          actionOn('A1', '2024-02-14', { leadAgency: 'LA' }),
          actionOn('A2', '2024-02-14', { status: 'EvidenceSubmitted' }),
        ],
        requests: [request({ status: 'Provided' })],
      }),
    ).toEqual([]));

  test('goes six weeks ahead where there is no end', () => {
    const over = { actions: [actionOn('A1', '2024-03-25'), actionOn('A2', '2024-03-26')] };
    expect(due(over, 'open')).toEqual(['A1']);
  });
});

describe('the card of a cover that has ended', () => {
  const NOW = at('2024-02-19T09:00:00Z');
  const ended = (over: Partial<Message> = {}) =>
    told({ kind: 'CoverEnded', key: 'ended', sentAt: at('2024-02-19T08:30:00Z'), ...over });
  const toKaren = ended({ personEmail: KAREN });
  const card = (message: Message, over: Partial<Facts> = {}) =>
    coverEndedItem(facts({ people: people(), ...over }), message, NOW);

  test('says to who covered for whom, and from when to when', () => {
    expect(card(ended())).toEqual({
      message: ended(),
      about: 'cover ended',
      absentName: 'spoc.pol',
      agency: expect.objectContaining({ code: 'POL' }),
      from: '2024-02-12',
      to: '2024-02-16',
      isBack: false,
      begun: true,
      answered: [],
      open: 0,
    });
    expect(card(ended({ fromDay: undefined, toDay: undefined }))).not.toHaveProperty('from');
  });

  test('says that it was called off where it had not begun', () => {
    expect(card(ended({ sentAt: at('2024-02-09T08:30:00Z') }))).toMatchObject({ begun: false });
    expect(card(ended({ sentAt: at('2024-02-12T08:30:00Z') }))).toMatchObject({ begun: true });
    expect(card(ended({ sentAt: undefined }))).toMatchObject({ begun: true });
    expect(card(ended({ sentAt: at('2024-02-09T08:30:00Z'), fromDay: undefined }))).toMatchObject({
      begun: true,
    });
    expect(card({ ...toKaren, sentAt: at('2024-02-09T08:30:00Z') })).toMatchObject({
      isBack: true,
      begun: true,
    });
  });

  test('names who covers now, as long as somebody does', () => {
    const now = (...among: Person[]) => card(ended(), { people: among }).nowCovers;
    const bea = person('deputy.pol', { email: 'bea@partnership.example', title: 'Bea North' });
    const karen = (days: Partial<Person>) => person('spoc.pol', days);
    const samir = person('deputy.pol', away('2024-02-19', '2024-02-19'));
    expect(now(karen(away('2024-02-12')), bea)).toBe('Bea North');
    expect(now(karen(away('2024-02-12', '2024-02-19')), bea)).toBe('Bea North');
    expect(now(karen(away('2024-02-12')), samir, bea)).toBe('Bea North');
    expect(now(karen(away('2024-02-12', '2024-02-16')), bea)).toBeUndefined();
    expect(now(karen(away('2024-02-20')), bea)).toBeUndefined();
    expect(now(karen(away('2024-02-12')))).toBeUndefined();
    expect(now(bea)).toBeUndefined();
    expect(card(toKaren, { people: [karen(away('2024-02-12')), bea] })).not.toHaveProperty('nowCovers');
  });

  test('counts for who was away what waits for the agency', () => {
    const actions = [actionOn('A1', '2024-02-28'), actionOn('A2', '2024-02-28')];
    const open = (...reminders: Reminder[]) => card(toKaren, { actions, reminders }).open;
    const row = asked('A1', '2024-02-28');
    expect(open(row, asked('A2', '2024-02-28'))).toBe(2);
    expect(open({ ...row, agencyCode: 'LA' })).toBe(0);
    expect(open({ ...row, key: `${row.key}|Coordinator` })).toBe(0);
    expect(open({ ...row, state: 'Acknowledged' })).toBe(0);
    expect(open({ ...row, subjectRef: 'A9' })).toBe(0);
    expect(card(ended(), { actions, reminders: [row] }).open).toBe(0);
  });

  describe('tells who was away what others answered', () => {
    const response = (over: Partial<Facts['responses'][number]> = {}): Facts['responses'][number] => ({
      ...{ key: 'k', meetingRef: 'M-2024-02-15', agencyCode: 'POL', answer: 'Attending', by: SAMIR },
      at: at('2024-02-13T09:00:00Z'),
      ...over,
    });
    const acknowledged = (over: Partial<Reminder> = {}) =>
      asked('A1', '2024-02-28', {
        ...{ state: 'Acknowledged', answer: 'OnTrack', acknowledgedBy: SAMIR },
        acknowledgedAt: at('2024-02-14T09:00:00Z'),
        ...over,
      });
    const meetings = [meetingOn('2024-02-15', { title: 'Board' })];
    const actions = [actionOn('A1', '2024-02-28')];
    const answered = (over: Partial<Facts>, message = toKaren) =>
      card(message, { meetings, actions, ...over }).answered;

    test('the newest first, by meeting and by thing', () => {
      const responses = [
        response(),
        response({
          key: 'l',
          meetingRef: 'gone',
          answer: 'Deputy',
          deputy: 'Jo Lee',
          at: at('2024-02-15T09:00:00Z'),
        }),
      ];
      expect(answered({ responses, reminders: [acknowledged()] })).toEqual([
        {
          subject: 'gone',
          answer: expect.stringContaining('Jo Lee'),
          byName: 'deputy.pol',
          at: '2024-02-15T09:00:00Z',
        },
        { subject: 'A1 Title of A1', answer: 'On track', byName: 'deputy.pol', at: '2024-02-14T09:00:00Z' },
        { subject: 'Board', answer: 'Attending', byName: 'deputy.pol', at: '2024-02-13T09:00:00Z' },
      ]);
    });

    test('of one thing the last answer alone, in the words of the list where they are its own', () => {
      const later = acknowledged({
        key: 'later',
        answer: 'By phone',
        acknowledgedAt: at('2024-02-15T09:00:00Z'),
      });
      const said = [{ answer: 'By phone', at: '2024-02-15T09:00:00Z' }];
      expect(answered({ reminders: [acknowledged(), later] })).toMatchObject(said);
      expect(answered({ reminders: [later, acknowledged()] })).toMatchObject(said);
      expect(answered({ reminders: [acknowledged({ answer: undefined })] })).toMatchObject([
        { answer: 'Acknowledged' },
      ]);
      expect(answered({ actions: [], reminders: [acknowledged()] })).toMatchObject([
        { subject: 'A1 Row of A1' },
      ]);
    });

    test.each<[string, Partial<Facts['responses'][number]>, number]>([
      ['somebody else gave', {}, 1],
      ['they gave themselves', { by: KAREN }, 0],
      ['another agency gave', { agencyCode: 'LA' }, 0],
      ['was given before', { at: at('2024-02-11T23:00:00Z') }, 0],
      ['was given as it began', { at: at('2024-02-12T00:00:00Z') }, 1],
      ['was given as it was told', { at: at('2024-02-19T08:30:00Z') }, 1],
      ['was given since', { at: at('2024-02-19T08:31:00Z') }, 0],
    ])('to a meeting, what %s', (_, over, count) =>
      expect(answered({ responses: [response(over)] })).toHaveLength(count),
    );

    test.each<[string, Partial<Reminder>, number]>([
      ['somebody else gave', {}, 1],
      ['they gave themselves', { acknowledgedBy: KAREN }, 0],
      ['nobody gave', { acknowledgedBy: undefined }, 0],
      ['has no moment', { acknowledgedAt: undefined }, 0],
      ['another agency gave', { agencyCode: 'LA' }, 0],
      ['the coordinator was asked for', { key: 'Action|A1|2024-02-28|-10|POL|Coordinator' }, 0],
      ['is of a meeting', { kind: 'Meeting' }, 0],
    ])('to a deadline, what %s', (_, over, count) =>
      expect(answered({ reminders: [acknowledged(over)] })).toHaveLength(count),
    );

    test('and nobody else, nor without a first day', () => {
      expect(answered({ responses: [response()] }, ended())).toEqual([]);
      expect(answered({ responses: [response()] }, { ...toKaren, fromDay: undefined })).toEqual([]);
    });
  });
});
