import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { instantAt, type Instant, type TimeOfDay } from '../../../bot/domain/calendar/day';
import { chasersAbout, chasersDue, withdrawals } from '../../../bot/domain/outstanding/chasing';
import { duePlanned } from '../../../bot/domain/dispatch/due';
import { type Person, type Facts, type Message, type Reminder } from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const morning = (on: string): Instant => instantAt(day(on), '08:30' as TimeOfDay);
const nameOf = (email = 'nobody'): string => email.split('@')[0] ?? email;

const lead = (code: string): Person => person(`lead.${code}`, { roles: ['Lead'] });
const PEOPLE = [
  person('coordinator.la'),
  person('spoc.la'),
  person('observer.pol'),
  person('spoc.pol'),
  person('deputy.pol'),
  lead('pol'),
];

/** Police's reminder of action A07, due on Thursday 14 March 2024 unless said, at a stage, sent on a day. */
const asked = (stage: string, sent: string, over: Partial<Reminder> = {}, due = '2024-03-14'): Reminder =>
  reminder({
    kind: 'Action',
    subjectRef: 'A07',
    key: `Action|A07|${due}|${stage}|POL`,
    stage,
    dueAt: morning(sent),
    sentAt: morning(sent),
    ...over,
  });
const of = (reminders: readonly Reminder[], over: Partial<Facts> = {}): Facts =>
  facts({ people: PEOPLE, actions: [action({ dueOn: day('2024-03-14') })], reminders, ...over });

/** What other tests tell of. */
const NEWS: readonly string[] = ['Cover', 'Digest'];

/** What goes out on a morning, but for news. */
const dueOn = (of_: Facts, on: string) =>
  duePlanned({ facts: of_, calendar, hours: DEFAULT_HOURS, now: morning(on) }).filter(
    ({ kind }) => !NEWS.includes(kind),
  );

/** 'Nudge spoc.pol'. */
const goesOut = (of_: Facts, on: string): string[] =>
  dueOn(of_, on).map((one) =>
    one.table === 'messages'
      ? `${one.kind} ${nameOf(one.personEmail)}`
      : `${one.stage} ${nameOf(one.personEmail)}`,
  );

/** The facts after everything that is due on these mornings has gone out and nobody has answered; tells what went out. */
function walk(start: Facts, mornings: readonly string[]): { facts: Facts; story: string[] } {
  let now = start;
  const story: string[] = [];
  for (const on of mornings) {
    const planned = dueOn(now, on);
    const went = { state: 'Sent' as const, sentAt: morning(on), claimedAt: morning(on), attempts: 1 };
    const reminders = planned.flatMap((one) =>
      one.table === 'reminders' ? [{ ...reminder({ ...one, ...went }) }] : [],
    );
    const messages = planned.flatMap((one): Message[] =>
      one.table === 'messages' ? [{ ...one, ...went }] : [],
    );
    story.push(
      ...planned.map((one) => {
        const what = one.table === 'messages' ? one.kind : one.stage;
        return `${on} ${what} ${nameOf(one.personEmail)}`;
      }),
    );
    const replaced = new Set(reminders.map(({ subjectRef, agencyCode }) => `${subjectRef}|${agencyCode}`));
    const older = now.reminders.map((row) =>
      replaced.has(`${row.subjectRef}|${row.agencyCode}`) && row.state === 'Sent'
        ? { ...row, state: 'Superseded' as const }
        : row,
    );
    now = { ...now, reminders: [...older, ...reminders], messages: [...now.messages, ...messages] };
  }
  return { facts: now, story };
}

describe('a reminder without an answer', () => {
  test('is nudged after 2 working days, the deputy asked after 3, coordinator and lead told after 5', () => {
    const mornings = ['26', '29', '30', '31'].map((one) => `2024-01-${one}`);
    const { story } = walk(of([asked('-10', '2024-01-25')]), [...mornings, '2024-02-01', '2024-02-02']);
    expect(story).toEqual([
      '2024-01-29 Nudge spoc.pol',
      '2024-01-30 Deputy deputy.pol',
      '2024-02-01 Escalation coordinator.la',
      '2024-02-01 Escalation lead.pol',
    ]);
  });

  test.each([
    ['over Easter', '2024-03-27', ['2024-03-28', '2024-04-02', '2024-04-03', '2024-04-05'], '2024-05-09'],
    ['over Christmas', '2023-12-21', ['2023-12-22', '2023-12-27', '2023-12-28', '2024-01-02'], '2024-02-01'],
  ])('is chased by working days %s', (_, sent, [before = '', nudge = '', deputy = '', after = ''], due) => {
    const start = of([asked('-10', sent, {}, due)], { actions: [action({ dueOn: day(due) })] });
    expect(walk(start, [before, nudge, deputy, after]).story).toEqual([
      `${nudge} Nudge spoc.pol`,
      `${deputy} Deputy deputy.pol`,
      `${after} Escalation coordinator.la`,
      `${after} Escalation lead.pol`,
    ]);
  });

  test('that is answered, or whose thing is done, is not chased', () => {
    expect(goesOut(of([asked('-10', '2024-01-25', { state: 'Acknowledged' })]), '2024-02-01')).toEqual([]);
    const done = [action({ dueOn: day('2024-03-14'), status: 'EvidenceSubmitted' })];
    expect(goesOut(of([asked('-10', '2024-01-25')], { actions: done }), '2024-02-01')).toEqual([]);
  });

  test('that reached nobody is not chased', () =>
    expect(
      goesOut(of([asked('-10', '2024-01-25', { state: 'Failed', sentAt: undefined })]), '2024-02-01'),
    ).toEqual([]));

  test('is chased each as it is, of several agencies and things', () => {
    const agencies = [agency('LA'), agency('POL'), agency('ICB')];
    const people = [...PEOPLE, person('spoc.icb'), person('deputy.icb')];
    const ofHealth = reminder({
      key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|ICB',
      agencyCode: 'ICB',
      sentAt: morning('2024-01-26'),
    });
    const start = of([asked('-10', '2024-01-25'), ofHealth], { agencies, people, meetings: [meeting()] });
    expect(goesOut({ ...start, responses: answersOf('LA', 'POL') }, '2024-01-31').slice(2)).toEqual([
      'Nudge spoc.pol',
      'Deputy deputy.pol',
      'Nudge spoc.icb',
      'Deputy deputy.icb',
    ]);
  });
});

const answersOf = (...codes: string[]) =>
  codes.map((agencyCode) => ({
    key: `JTAI-2024-02-08|${agencyCode}`,
    meetingRef: 'JTAI-2024-02-08',
    agencyCode,
    answer: 'Attending' as const,
    by: `spoc.${agencyCode.toLowerCase()}@partnership.example`,
    at: at('2024-01-25T10:00:00Z'),
  }));

describe('later stages', () => {
  const meetings = of([], { meetings: [meeting()], actions: [], responses: answersOf('LA') });
  const days = ['25', '26', '29', '30', '31'].map((one) => `2024-01-${one}`);
  const more = ['01', '02', '05', '06', '07', '08'].map((one) => `2024-02-${one}`);

  test('of a meeting do not begin the count anew, and there is no nudge on the morning of one', () =>
    expect(walk(meetings, [...days, ...more]).story).toEqual([
      '2024-01-25 -10 spoc.la',
      '2024-01-25 -10 spoc.pol',
      '2024-01-29 Nudge spoc.pol',
      '2024-01-30 Deputy deputy.pol',
      '2024-02-01 -5 spoc.la',
      '2024-02-01 -5 spoc.pol',
      '2024-02-01 Escalation coordinator.la',
      '2024-02-01 Escalation lead.pol',
      '2024-02-05 Nudge spoc.pol',
      '2024-02-07 -1 spoc.la',
      '2024-02-07 -1 spoc.pol',
    ]));

  test('take the place of a nudge that was not sent in time', () => {
    const { facts: sent } = walk(meetings, ['2024-01-25']);
    expect(goesOut(sent, '2024-02-01')).toEqual([
      '-5 spoc.la',
      '-5 spoc.pol',
      'Deputy deputy.pol',
      'Escalation coordinator.la',
      'Escalation lead.pol',
    ]);
  });

  test('that come after an acknowledgement are chased as a silence of their own', () => {
    const again = of([asked('-10', '2024-01-25', { state: 'Acknowledged' }, '2024-02-08')], {
      actions: [action({ dueOn: day('2024-02-08') })],
    });
    expect(walk(again, ['2024-02-05', '2024-02-06', '2024-02-07', '2024-02-08', '2024-02-12']).story).toEqual(
      [
        '2024-02-05 -3 spoc.pol',
        '2024-02-07 Nudge spoc.pol',
        '2024-02-08 0 spoc.pol',
        '2024-02-08 Deputy deputy.pol',
        '2024-02-12 Nudge spoc.pol',
        '2024-02-12 Escalation coordinator.la',
        '2024-02-12 Escalation lead.pol',
      ],
    );
  });
});

describe('after downtime', () => {
  test('of a weekend, what fell due meanwhile goes out on Monday, once', () => {
    const start = of([asked('-10', '2024-01-24')]);
    const { story } = walk(start, ['2024-01-29', '2024-01-30']);
    expect(story).toEqual(['2024-01-29 Nudge spoc.pol', '2024-01-29 Deputy deputy.pol']);
  });

  test('of a week, each person gets the step that is meant for them, once', () => {
    const { story } = walk(of([asked('-10', '2024-01-25')]), ['2024-02-05', '2024-02-06']);
    expect(story).toEqual([
      '2024-02-05 Nudge spoc.pol',
      '2024-02-05 Deputy deputy.pol',
      '2024-02-05 Escalation coordinator.la',
      '2024-02-05 Escalation lead.pol',
    ]);
  });

  test('a deputy who is the agency’s lead too gets the last of their steps alone', () => {
    const people = [
      person('coordinator.la'),
      person('spoc.pol'),
      person('deputy.pol', { roles: ['Deputy', 'Lead'] }),
    ];
    expect(goesOut(of([asked('-10', '2024-01-25')], { people }), '2024-02-05')).toEqual([
      'Nudge spoc.pol',
      'Escalation coordinator.la',
      'Escalation deputy.pol',
    ]);
  });
});

describe('whom it goes to', () => {
  const away = (name: string, from: string, to: string): Person =>
    person(name, { awayFrom: day(from), awayTo: day(to) });
  const withPeople = (...people: Person[]) => of([asked('-10', '2024-01-25')], { people });
  const coordinator = person('coordinator.la');

  test('while the SPOC is away the deputy is nudged, and not asked a second time as deputy', () => {
    const start = withPeople(coordinator, away('spoc.pol', '2024-01-26', '2024-02-09'), person('deputy.pol'));
    expect(walk(start, ['2024-01-29', '2024-01-30', '2024-01-31', '2024-02-01']).story).toEqual([
      '2024-01-29 Nudge deputy.pol',
      '2024-02-01 Escalation coordinator.la',
    ]);
  });

  test('and the next deputy is asked, where there is one', () => {
    const second = person('deputy.pol', { title: 'second', email: 'second.pol@partnership.example' });
    const start = withPeople(
      coordinator,
      away('spoc.pol', '2024-01-26', '2024-02-09'),
      person('deputy.pol'),
      second,
    );
    expect(walk(start, ['2024-01-29', '2024-01-30']).story).toEqual([
      '2024-01-29 Nudge deputy.pol',
      '2024-01-30 Deputy second.pol',
    ]);
  });

  test('a SPOC who comes back is nudged; the deputy who stood in was asked already', () => {
    const start = of([asked('-10', '2024-01-25', { personEmail: 'deputy.pol@partnership.example' })], {
      people: [coordinator, away('spoc.pol', '2024-01-22', '2024-01-26'), person('deputy.pol')],
    });
    expect(walk(start, ['2024-01-29', '2024-01-30']).story).toEqual(['2024-01-29 Nudge spoc.pol']);
  });

  test('a deputy who is away is not asked', () =>
    expect(
      goesOut(
        withPeople(coordinator, person('spoc.pol'), away('deputy.pol', '2024-01-29', '2024-02-02')),
        '2024-01-30',
      ),
    ).toEqual(['Nudge spoc.pol']));

  test('another coordinator is told while the first is away, and it is not told again on their return', () => {
    const start = withPeople(
      away('coordinator.la', '2024-01-31', '2024-02-02'),
      person('coordinator.la', { email: 'other.la@partnership.example' }),
      person('spoc.pol'),
    );
    expect(walk(start, ['2024-02-01', '2024-02-05']).story).toEqual([
      '2024-02-01 Nudge spoc.pol',
      '2024-02-01 Escalation other.la',
    ]);
  });

  test('nobody is told of their own silence', () => {
    const both = person('spoc.pol', { roles: ['SPOC', 'Coordinator', 'Lead'] });
    expect(goesOut(withPeople(both), '2024-02-01')).toEqual(['Nudge spoc.pol']);
  });

  test('without a coordinator nobody gets it, which is recorded', () => {
    const planned = dueOn(withPeople(person('spoc.pol')), '2024-02-01');
    expect(planned).toMatchObject([
      { kind: 'Nudge' },
      { kind: 'Escalation', noPerson: 'No coordinator is named on the People list.' },
    ]);
  });

  test('what is asked of the coordinator is nudged, and neither deputised nor escalated', () => {
    const row = asked('-10', '2024-01-25', {
      key: 'Action|A07|2024-03-14|-10|POL|Coordinator',
      personEmail: 'coordinator.la@partnership.example',
    });
    expect(walk(of([row]), ['2024-01-29', '2024-01-30', '2024-02-01', '2024-02-09']).story).toEqual([
      '2024-01-29 Nudge coordinator.la',
    ]);
  });
});

describe('the same wish', () => {
  test('has the same key on every later morning, so that each step is taken once a silence', () => {
    const keys = (on: string) => dueOn(of([asked('-10', '2024-01-25')]), on).map(({ key }) => key);
    expect(keys('2024-02-09')).toEqual(keys('2024-02-01'));
    expect(keys('2024-02-01')).toEqual([
      'Nudge|Action|A07|2024-03-14|-10|POL',
      'Deputy|POL|Action|A07|2024-03-14|-10|POL',
      'Escalation|POL|Coordinator|Action|A07|2024-03-14|-10|POL',
      'Escalation|POL|lead.pol@partnership.example|Action|A07|2024-03-14|-10|POL',
    ]);
  });

  test('fell due on the morning of its working day', () =>
    expect(dueOn(of([asked('-10', '2024-01-25')]), '2024-02-05').map(({ dueAt }) => dueAt)).toEqual([
      morning('2024-01-29'),
      morning('2024-01-30'),
      morning('2024-02-01'),
      morning('2024-02-01'),
    ]));

  test('is not made of a silence so long that its beginning may no longer be known', () =>
    expect(
      goesOut(
        of([asked('+30', '2024-01-25', {}, '2023-12-01')], {
          actions: [action({ dueOn: day('2023-12-01') })],
          rules: NONE,
        }),
        '2024-04-25',
      ),
    ).toEqual(['Nudge spoc.pol']));
});

/** A rule that never falls due, so that no new stage comes between. */
const NONE = [{ title: 'never', kind: 'Action' as const, workingDays: 400, to: 'SPOC' as const }];

describe('a nudge by hand', () => {
  const byHand = (over: Partial<Message> = {}): Message => ({
    table: 'messages',
    title: 'Nudge: action, Agency POL',
    key: 'Nudge|spoc.pol@partnership.example|2024-01-26',
    kind: 'Nudge',
    about: 'Action|A07|2024-03-14|-10|POL',
    agencyCode: 'POL',
    personEmail: 'spoc.pol@partnership.example',
    dueAt: at('2024-01-26T10:00:00Z'),
    state: 'Planned',
    attempts: 0,
    by: 'coordinator.la@partnership.example',
    ...over,
  });

  test('goes out as soon as it may, and counts as the nudge of that reminder', () => {
    const start = of([asked('-10', '2024-01-25')], { messages: [byHand()] });
    expect(goesOut(start, '2024-01-29')).toEqual(['Nudge spoc.pol']);
    const sent = { ...start, messages: [byHand({ state: 'Sent', sentAt: at('2024-01-26T10:00:10Z') })] };
    expect(goesOut(sent, '2024-01-29')).toEqual([]);
    expect(goesOut(sent, '2024-01-30')).toEqual(['Deputy deputy.pol']);
  });

  test('that did not arrive leaves the nudge of two days to go out', () => {
    const failed = byHand({ state: 'Failed', error: 'gone', attempts: 6 });
    expect(goesOut(of([asked('-10', '2024-01-25')], { messages: [failed] }), '2024-01-29')).toEqual([
      'Nudge spoc.pol',
    ]);
  });

  test('does not go out once the answer is there, or on the morning of a new stage', () => {
    const answered = of([asked('-10', '2024-01-25', { state: 'Acknowledged' })], { messages: [byHand()] });
    expect(goesOut(answered, '2024-01-29')).toEqual([]);
    const onStage = of([asked('-10', '2024-02-29')], {
      messages: [byHand({ key: 'Nudge|x', dueAt: morning('2024-03-11') })],
    });
    expect(goesOut(onStage, '2024-03-11')).not.toContain('Nudge spoc.pol');
  });
});

describe('what a step says', () => {
  const long = of([asked('-10', '2024-01-25')]);
  const what = 'Map networks of adults who exploit children, Agency POL';
  const about = 'Action|A07|2024-03-14|-10|POL';

  test('is what it is, about what, for which agency, when it fell due and why', () => {
    const wish = (kind: string, title: string, days: number, dueAt: string) => ({
      ...{ table: 'messages', kind, about, agencyCode: 'POL', title: `${title}: ${what}` },
      ...{ dueAt: morning(dueAt), why: `no answer for ${days} working days, since Thu 25 Jan` },
    });
    expect(dueOn(long, '2024-02-05')).toMatchObject([
      wish('Nudge', 'Nudge', 2, '2024-01-29'),
      wish('Deputy', 'Deputy asked', 3, '2024-01-30'),
      wish('Escalation', 'No answer', 5, '2024-02-01'),
      wish('Escalation', 'No answer', 5, '2024-02-01'),
    ]);
  });

  test('by hand is who asked for it, and whom it is for', () => {
    const nudge = (over: Partial<Message> = {}): Message => ({
      ...{ table: 'messages', kind: 'Nudge', title: 'Nudge', key: 'by hand', about, agencyCode: 'POL' },
      ...{ personEmail: 'spoc.pol@partnership.example', by: 'coordinator.la@partnership.example' },
      ...{ dueAt: at('2024-01-26T10:00:00Z'), state: 'Planned', attempts: 0 },
      ...over,
    });
    const wishes = (over: Partial<Message> = {}) =>
      chasersDue({
        facts: { ...long, messages: [nudge(over)] },
        calendar,
        hours: DEFAULT_HOURS,
        now: at('2024-01-26T10:00:00Z'),
      });
    const why = 'no answer yet; coordinator.la asked to chase it';
    expect(wishes()).toEqual([
      {
        ...{ kind: 'Nudge', title: 'Nudge', key: 'by hand', about, agencyCode: 'POL', why },
        ...{ personEmail: 'spoc.pol@partnership.example', by: 'coordinator.la@partnership.example' },
        dueAt: '2024-01-26T10:00:00Z',
      },
    ]);
    expect(wishes({ personEmail: undefined })).toMatchObject([{ noPerson: 'Nobody is named for it.' }]);
    expect(wishes({ state: 'Sent' })).toEqual([]);
    expect(wishes({ by: undefined })).toEqual([]);
    expect(wishes({ kind: 'Deputy' })).toEqual([]);
    expect(wishes({ about: 'another thing' })).toEqual([]);
  });
});

describe('of what was chased', () => {
  const about = 'Action|A07|2024-03-14|-10|POL';
  const message = (key: string, over: Partial<Message> = {}): Message => ({
    ...{ table: 'messages', kind: 'Nudge', title: key, key, about, agencyCode: 'POL' },
    ...{
      by: 'coordinator.la@partnership.example',
      dueAt: morning('2024-01-29'),
      state: 'Planned',
      attempts: 0,
    },
    ...over,
  });
  const keysOf = (rows: readonly Message[]) => rows.map(({ key }) => key);

  test('all that was sent of a thing is found, by whichever of its stages', () => {
    const [first, second] = [asked('-10', '2024-01-25'), asked('-3', '2024-03-11')];
    const messages = [
      message('of the first'),
      message('of the second', { kind: 'Escalation', about: second.key }),
      message('of another', { about: 'Action|A08|2024-03-14|-10|POL' }),
      message('no chaser', { kind: 'Help' }),
    ];
    const found = (...reminders: Reminder[]) =>
      keysOf(chasersAbout(of([first, second], { messages }), reminders)).sort();
    expect(found(first)).toEqual(['of the first', 'of the second']);
    expect(found(second, first)).toEqual(['of the first', 'of the second']);
    expect(found()).toEqual([]);
  });

  test('a nudge by hand is overtaken by the answer while it waits', () => {
    const keys = (state: Reminder['state'], ...messages: Message[]) =>
      withdrawals({
        facts: of([asked('-10', '2024-01-25', { state })], { messages }),
        calendar,
        now: morning('2024-01-29'),
      }).map((decision) => {
        expect(decision.writes).toMatchObject([{ change: 'messages', patch: { state: 'Superseded' } }]);
        return decision.log[0]?.detail;
      });
    const others = [
      message('out', { state: 'Sent' }),
      message('by itself', { by: undefined }),
      message('of a deputy', { kind: 'Deputy' }),
    ];
    expect(keys('Acknowledged', message('waits'), ...others)).toEqual(['waits']);
    expect(keys('Sent', message('waits'), ...others)).toEqual([]);
    expect(keys('Acknowledged', ...others)).toEqual([]);
  });
});
