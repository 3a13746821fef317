import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import {
  type Answer,
  type Response,
  type Request,
  type Facts,
  type Message,
  type Person,
  type Reminder,
} from '../../../bot/domain/partnership';
import { planRow } from '../../../bot/domain/plan/rows';
import { dateRating } from '../../../bot/domain/plan/rating';
import { readBy } from '../../../bot/domain/status/read-by';
import { statusReport } from '../../../bot/domain/status/report';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const now = at('2024-02-01T09:00:00Z');
const report = (of: Facts, agencyCode?: string, when = now) =>
  statusReport(
    { facts: of, calendar, now: when },
    { unreadableRows: 0, ...(agencyCode ? { agencyCode } : {}) },
  );
const response = (agencyCode: string, answer: Answer, over: Partial<Response> = {}): Response => ({
  key: `JTAI-2024-02-08|${agencyCode}`,
  meetingRef: 'JTAI-2024-02-08',
  agencyCode,
  answer,
  by: `spoc.${agencyCode.toLowerCase()}@partnership.example`,
  at: at('2024-01-26T10:00:00Z'),
  ...over,
});

describe('the next meeting', () => {
  const of = (over: Partial<Facts> = {}) => facts({ meetings: [meeting()], ...over });

  test('is the planned one that comes next, also while it goes on', () => {
    const meetings = [
      meeting({ ref: 'later', startsAt: at('2024-03-21T14:00:00Z'), endsAt: at('2024-03-21T15:30:00Z') }),
      meeting({ ref: 'off', status: 'Cancelled', startsAt: at('2024-02-05T14:00:00Z') }),
      meeting(),
    ];
    expect(report(of({ meetings })).nextMeeting?.ref).toBe('JTAI-2024-02-08');
    expect(report(of({ meetings }), undefined, at('2024-02-08T15:00:00Z')).nextMeeting?.ref).toBe(
      'JTAI-2024-02-08',
    );
    expect(report(of({ meetings }), undefined, at('2024-02-08T15:30:00Z')).nextMeeting?.ref).toBe('later');
    expect(report(facts()).nextMeeting).toBeUndefined();
  });

  test('tells each agency’s answer, who gave it, and on whose behalf', () => {
    const responses = [
      response('POL', 'Deputy', { deputy: 'Jo Bloggs', by: 'coordinator.la@partnership.example' }),
    ];
    expect(report(of({ responses })).nextMeeting?.answers).toEqual([
      { agencyCode: 'LA', agencyTitle: 'Agency LA' },
      {
        agencyCode: 'POL',
        agencyTitle: 'Agency POL',
        answer: 'Deputy',
        deputy: 'Jo Bloggs',
        byName: 'coordinator.la',
        answeredAt: '2024-01-26T10:00:00Z',
        onBehalf: true,
      },
    ]);
  });

  test.each<[Partial<Record<string, Answer>>, string]>([
    [{}, 'not yet'],
    [{ LA: 'Attending', POL: 'Attending' }, 'not yet'],
    [{ LA: 'Attending', POL: 'Deputy', ICB: 'Attending' }, 'yes'],
    [{ LA: 'Attending', POL: 'Apologies' }, 'no'],
    [{ LA: 'Attending', POL: 'Attending', ICB: 'Attending', EDU: 'Apologies' }, 'yes'],
  ])('with %p is quorate: %s', (answers, quorate) => {
    const agencies = ['LA', 'POL', 'ICB', 'EDU'].map((code) => agency(code));
    const responses = Object.entries(answers).map(([code, answer]) => response(code, answer ?? 'Attending'));
    expect(report(of({ agencies, responses })).nextMeeting?.quorate).toBe(quorate);
    expect(report(of({ agencies, responses }), 'EDU').nextMeeting).toMatchObject({
      quorate,
      answers: [{ agencyCode: 'EDU' }],
    });
  });

  test('of a partnership that names no safeguarding partners cannot be told to be quorate', () =>
    expect(
      report(of({ agencies: [agency('EDU')], responses: [response('EDU', 'Attending')] })).nextMeeting
        ?.quorate,
    ).toBe('not yet'));
});

describe('what is outstanding', () => {
  const outstanding = (of: Facts, when = now) =>
    report(of, undefined, when).agencies.flatMap((one) =>
      one.outstanding.map(({ reminderKey }) => reminderKey),
    );
  const sent = reminder();
  const of = (over: Partial<Facts> = {}) => facts({ meetings: [meeting()], reminders: [sent], ...over });

  test('is what was sent and not answered, with the working days since', () =>
    expect(report(of()).agencies[1]).toMatchObject({
      agencyCode: 'POL',
      outstanding: [
        {
          reminderKey: sent.key,
          subjectTitle: 'JTAI partnership meeting',
          personName: 'spoc.pol',
          workingDays: 5,
        },
      ],
    }));

  test.each<[string, Partial<Facts>]>([
    ['an answered meeting', { responses: [response('POL', 'Apologies')] }],
    ['a cancelled meeting', { meetings: [meeting({ status: 'Cancelled' })] }],
    ['a meeting that was removed', { meetings: [] }],
    ['one that a newer has replaced', { reminders: [{ ...sent, state: 'Superseded' }] }],
    ['one that was acknowledged', { reminders: [{ ...sent, state: 'Acknowledged' }] }],
  ])('leaves out %s', (_what, over) => expect(outstanding(of(over))).toEqual([]));

  test('leaves out a meeting that is over', () =>
    expect(outstanding(of(), at('2024-02-08T15:30:00Z'))).toEqual([]));

  test('counts only the newest of a thing, even if the older was not marked', () => {
    const newer = reminder({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|-5|POL',
      stage: '-5',
      dueAt: at('2024-02-01T08:30:00Z'),
    });
    expect(outstanding(of({ reminders: [sent, newer] }))).toEqual([newer.key]);
  });

  test('counts one that stands although a replaced one is of a later stage', () => {
    const replaced = reminder({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|-5|POL',
      stage: '-5',
      state: 'Superseded',
    });
    expect(outstanding(of({ reminders: [sent, replaced] }))).toEqual([sent.key]);
  });

  test('after a due day was brought forward counts the reminder of the new day', () => {
    const about = { kind: 'Action', subjectRef: 'A07' } as const;
    const former = reminder({
      ...about,
      key: 'Action|A07|2024-09-27|-10|POL',
      dueAt: at('2024-09-13T07:30:00Z'),
      claimedAt: at('2024-09-13T07:30:00Z'),
    });
    const revised = reminder({
      ...about,
      key: 'Action|A07|2024-09-16|-3|POL',
      stage: '-3',
      dueAt: at('2024-09-11T07:30:00Z'),
      claimedAt: at('2024-09-13T10:00:00Z'),
    });
    const brought = action({ dueOn: day('2024-09-16') });
    expect(outstanding(facts({ actions: [brought], reminders: [revised, former] }))).toEqual([revised.key]);
  });

  test('leaves out a deadline that has been delivered', () => {
    const about = reminder({ kind: 'Action', subjectRef: 'A07', key: 'Action|A07|2024-09-27|-10|POL' });
    expect(outstanding(facts({ actions: [action()], reminders: [about] }))).toEqual([about.key]);
    const done = action({ status: 'EvidenceSubmitted' });
    expect(outstanding(facts({ actions: [done], reminders: [about] }))).toEqual([]);
  });

  test('whom no reminder reached is listed with the reason until the thing is settled', () => {
    const failed = {
      ...sent,
      state: 'Failed',
      error: 'spoc.pol has not added the app in Teams yet.',
    } as const;
    expect(report(of({ reminders: [failed] })).agencies[1]?.notReached).toEqual([
      {
        reminderKey: sent.key,
        subjectTitle: 'JTAI partnership meeting',
        agencyCode: 'POL',
        personName: 'spoc.pol',
        email: 'spoc.pol@partnership.example',
        reason: failed.error,
      },
    ]);
    const answered = of({ reminders: [failed], responses: [response('POL', 'Attending')] });
    expect(report(answered).agencies[1]?.notReached).toEqual([]);
  });
});

describe('messages that reached nobody', () => {
  const error = 'deputy.pol has removed the app from Teams.';
  const unanswered = reminder();
  const asked = (over: Partial<Message> = {}): Message => ({
    table: 'messages',
    title: 'Deputy asked: JTAI partnership meeting',
    key: 'Deputy|1',
    kind: 'Deputy',
    about: unanswered.key,
    agencyCode: 'POL',
    personEmail: 'deputy.pol@partnership.example',
    dueAt: at('2024-01-30T08:30:00Z'),
    state: 'Failed',
    attempts: 0,
    error,
    ...over,
  });
  const listed = (over: Partial<Facts>, now = '2024-01-31T09:00:00Z') =>
    statusReport(
      {
        facts: facts({ meetings: [meeting()], reminders: [unanswered], ...over }),
        calendar: calendarAsKnownOn(),
        now: at(now),
      },
      { unreadableRows: 0 },
    )
      .agencies.flatMap(({ notReached }) => notReached)
      .map(({ personName, reason }) => `${personName}: ${reason}`);

  test('are on the list of whom to ring as long as the thing has no answer', () => {
    expect(listed({ messages: [asked()] })).toEqual([`deputy.pol: ${error}`]);
    expect(listed({ messages: [asked()], responses: [response('POL', 'Attending')] })).toEqual([]);
    expect(listed({ messages: [asked()], reminders: [] })).toEqual([]);
    expect(listed({ messages: [asked({ state: 'Sent' })] })).toEqual([]);
  });

  test('are not any more after a week, or when what they were about is over', () => {
    expect(listed({ messages: [asked()] }, '2024-02-07T09:00:00Z')).toEqual([]);
    const news = asked({
      kind: 'MeetingCancelled',
      about: 'JTAI-2024-02-08',
      dueAt: at('2024-02-07T08:30:00Z'),
    });
    expect(listed({ messages: [news] }, '2024-02-08T09:00:00Z')).toEqual([`deputy.pol: ${error}`]);
    expect(listed({ messages: [news] }, '2024-02-08T16:00:00Z')).toEqual([]);
    const cover = asked({ kind: 'Cover', about: 'x', toDay: day('2024-01-30') });
    expect(listed({ messages: [cover] })).toEqual([]);
    expect(listed({ messages: [{ ...cover, toDay: day('2024-02-02') }] })).toHaveLength(1);
  });
});

describe('overdue actions', () => {
  const when = at('2024-10-04T09:00:00Z');
  const actions = [
    action(),
    action({ ref: 'A08', dueOn: day('2024-10-03'), originalDueOn: day('2024-09-01') }),
    action({ ref: 'A09', dueOn: day('2024-10-04') }),
    action({ ref: 'A10', status: 'EvidenceSubmitted' }),
    action({ ref: 'A11', leadAgency: 'GONE' }),
  ];
  const requests: Request[] = [
    { title: 'Front door', ref: 'R1', agencyCode: 'LA', dueOn: day('2024-10-01'), status: 'Open' },
    { title: 'Rota', ref: 'R2', agencyCode: 'LA', dueOn: day('2024-10-01'), status: 'Provided' },
  ];

  test('come by agency, oldest first, with what they were due before, Annex A requests among them; of no agency that is not there', () =>
    expect(report(facts({ actions, requests }), undefined, when).agencies.map((one) => one.overdue)).toEqual([
      [{ kind: 'Request', ref: 'R1', title: 'Front door', dueOn: '2024-10-01', workingDays: 3 }],
      [
        { kind: 'Action', ref: 'A07', title: action().title, dueOn: '2024-09-27', workingDays: 5 },
        {
          kind: 'Action',
          ref: 'A08',
          title: action().title,
          dueOn: '2024-10-03',
          workingDays: 1,
          originalDueOn: '2024-09-01',
        },
      ],
    ]));

  test('of one agency alone when asked', () => {
    const one = report(facts({ actions }), 'POL', when);
    expect(one.agency).toEqual({ code: 'POL', title: 'Agency POL' });
    expect(one.agencies.map(({ agencyCode }) => agencyCode)).toEqual(['POL']);
  });
});

describe('what an agency owes', () => {
  const of = facts({
    meetings: [meeting()],
    actions: [
      action(),
      action({ ref: 'A08', dueOn: undefined }),
      action({ ref: 'A09', status: 'Closed' }),
      action({ ref: 'A10', leadAgency: 'LA', dueOn: day('2024-01-31') }),
    ],
    inspections: [{ title: 'Somerset', ref: 'SOM24', statementDueOn: day('2024-02-02') }],
    responses: [response('LA', 'Attending')],
    reminders: [
      reminder({ key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|LA', agencyCode: 'LA', state: 'Acknowledged' }),
      reminder(),
      reminder({
        kind: 'Action',
        subjectRef: 'A07',
        key: 'Action|A07|2024-01-30|0|POL',
        state: 'Acknowledged',
      }),
      reminder({
        kind: 'Action',
        subjectRef: 'A10',
        key: 'Action|A10|2024-01-31|0|LA',
        agencyCode: 'LA',
        state: 'Failed',
      }),
      reminder({
        kind: 'Milestone',
        subjectRef: 'SOM24/statement',
        key: 'Milestone|SOM24/statement|2024-02-02|-3|LA|Coordinator',
        agencyCode: 'LA',
      }),
    ],
  });
  const owed = (name: string) => owedBy({ facts: of, calendar, now }, person(name));
  const refs = (name: string) => owed(name).items.map(({ ref }) => ref);

  test('is what is overdue, then everything by its day, reminded of or not, and what has no day last', () => {
    expect(refs('spoc.la')).toEqual(['A10', 'JTAI-2024-02-08']);
    expect(refs('deputy.pol')).toEqual(['JTAI-2024-02-08', 'A07', 'A08']);
  });

  test('stays until it is done: acknowledged is not done', () => {
    const police = owed('deputy.pol');
    expect(police.counts).toEqual({ toDo: 3, overdue: 0, waiting: 1 });
    expect(police.items.find(({ ref }) => ref === 'A07')).toMatchObject({ isToDo: true });
  });

  test('for a coordinator has the statement of action too', () =>
    expect(refs('coordinator.la')).toEqual(['A10', 'SOM24/statement', 'JTAI-2024-02-08']));

  test('for somebody who may not answer is the same without buttons', () => {
    const watched = owed('observer.pol');
    expect(watched.agency).toMatchObject({ code: 'POL', title: 'Agency POL' });
    expect(watched.items.map(({ ref, notice }) => [ref, notice])).toEqual([
      ['JTAI-2024-02-08', undefined],
      ['A07', undefined],
      ['A08', undefined],
    ]);
  });

  test('is counted alike by /my and by the status', () => {
    for (const { agencyCode, counts, outstanding, overdue } of report(of, undefined, now).agencies) {
      const [reader] = [person(`coordinator.${agencyCode.toLowerCase()}`)];
      expect(owedBy({ facts: of, calendar, now }, reader).counts).toEqual(counts);
      expect([overdue.length, outstanding.length]).toEqual([counts.overdue, counts.waiting]);
    }
  });
});

test.each([
  ['InProgress', '2024-09-26', 'Red'],
  ['InProgress', '2024-09-27', 'Amber'],
  ['InProgress', '2024-10-11', 'Amber'],
  ['NotStarted', '2024-10-14', 'Green'],
  ['InProgress', undefined, 'Amber'],
  ['EvidenceSubmitted', '2024-01-01', 'Green'],
  ['Agreed', '2024-01-01', 'Blue'],
  ['Sustained', undefined, 'Blue'],
] as const)('an action %s due %s is %s by its date', (status, dueOn, rating) =>
  expect(dateRating({ status, dueOn: dueOn && day(dueOn) }, calendar, day('2024-09-27'))).toBe(rating),
);

test('the plan names agencies, owner and finding, and what it does not know by its code', () => {
  const given = facts({
    findings: [{ title: 'Intelligence', ref: 'I5', kind: 'Improvement' }],
    actions: [
      action({
        findingRef: 'I5',
        supportingAgencies: ['LA', 'FIRE'],
        ownerEmail: 'spoc.pol@partnership.example',
        originalDueOn: day('2024-09-27'),
        rating: 'Green',
      }),
    ],
  });
  const row = planRow(given, given.actions[0]!, calendar, day('2024-09-30'));
  expect(row).toEqual({
    ref: 'A07',
    title: action().title,
    finding: { ref: 'I5', kind: 'Improvement', title: 'Intelligence' },
    leadAgency: { code: 'POL', title: 'Agency POL' },
    supporting: [
      { code: 'LA', title: 'Agency LA' },
      { code: 'FIRE', title: 'FIRE' },
    ],
    ownerName: 'spoc.pol',
    dueOn: '2024-09-27',
    whenWords: 'overdue by 1 working day',
    overdue: true,
    status: 'InProgress',
    rating: 'Green',
    dateRating: 'Red',
  });
});

describe('as one person reads it', () => {
  const sentAt = at('2024-01-19T08:30:00Z');
  const asked = (code: string, ref: string, over: Partial<Reminder> = {}): Reminder =>
    reminder({
      ...{
        kind: 'Action',
        subjectRef: ref,
        key: `Action|${ref}|2024-02-16|-10|${code}`,
        agencyCode: code,
        sentAt,
      },
      personEmail: `spoc.${code.toLowerCase()}@partnership.example`,
      ...over,
    });
  const both = person('spoc.la', { roles: ['SPOC', 'Coordinator'], phone: '01632 960 101' });
  const house = (over: Partial<Facts> = {}): Facts =>
    facts({
      people: [both, person('spoc.pol', { phone: '01632 960 102' }), person('chair.pol')],
      actions: ['A07', 'A08'].map((ref) =>
        action({ ref, leadAgency: ref === 'A07' ? 'LA' : 'POL', dueOn: day('2024-02-16') }),
      ),
      reminders: [asked('LA', 'A07'), asked('POL', 'A08')],
      ...over,
    });
  const read = (of: Facts, who: Person, agencyCode?: string) => readBy(report(of, agencyCode), who);
  const rung = ({ report: { agencies } }: ReturnType<typeof read>) =>
    agencies.flatMap(({ forTheChair, notReached }) =>
      [...forTheChair, ...notReached].map(({ email }) => email),
    );

  test('nobody rings themselves, and what their own agency owes is told once', () => {
    const seen = read(house(), both);
    expect(rung(seen)).toEqual(['spoc.pol@partnership.example']);
    expect(seen.own).toEqual([
      { agency: { agencyCode: 'LA', agencyTitle: 'Agency LA' }, overdue: 0, waiting: 1, notReached: 0 },
    ]);
  });

  test('everybody else is to be rung, by the number and address that the list has', () => {
    const { report: seen, own } = read(house(), person('chair.pol'));
    expect(seen.agencies.flatMap(({ forTheChair }) => forTheChair)).toMatchObject([
      { personName: 'spoc.la', phone: '01632 960 101', email: 'spoc.la@partnership.example' },
      { personName: 'spoc.pol', phone: '01632 960 102', email: 'spoc.pol@partnership.example' },
    ]);
    expect(own).toEqual([]);
  });

  test('nor of one agency alone, when it is their own', () => {
    expect(rung(read(house(), person('spoc.pol'), 'POL'))).toEqual([]);
    expect(rung(read(house(), both, 'POL'))).toEqual(['spoc.pol@partnership.example']);
  });

  test('what did not reach them is theirs, and so is what waits for them as coordinator', () => {
    const failed = asked('LA', 'A07', { state: 'Failed', error: 'Blocked.' });
    expect(read(house({ reminders: [failed] }), both)).toMatchObject({
      own: [{ agency: { agencyCode: 'LA' }, waiting: 0, notReached: 1 }],
    });
    const ofCoordinator = asked('POL', 'A08', {
      ...{ key: 'Action|A08|2024-02-16|-10|POL|Coordinator', personEmail: both.email },
    });
    const seen = read(house({ reminders: [ofCoordinator] }), both);
    expect(rung(seen)).toEqual([]);
    expect(seen.own).toEqual([{ overdue: 0, waiting: 1, notReached: 0 }]);
  });

  test('under whichever of their addresses it went out, an agency each', () => {
    const police = person('spoc.pol');
    const twice = { ...both, also: [police] };
    const seen = read(house(), twice);
    expect(rung(seen)).toEqual([]);
    expect(seen.own.map(({ agency: of }) => of?.agencyCode)).toEqual(['LA', 'POL']);
  });
});
