import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { dueReminders } from '../../../bot/domain/dispatch/due-reminders';
import { type Facts, type Reminder, type Rule } from '../../../bot/domain/partnership';
import { previewOf, previewOfAgency, type Preview } from '../../../bot/domain/dispatch/preview';
import { DEFAULT_RULES } from '../../../bot/domain/reminders/rules';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import {
  action,
  agency,
  at,
  chat,
  day,
  facts,
  meeting,
  person,
  reminder,
  series,
} from '../../support/partnership';
const calendar = calendarAsKnownOn();
const preview = (of: Facts, now: string, workingDays?: number) =>
  previewOf({ facts: of, calendar, hours: DEFAULT_HOURS, now: at(now) }, workingDays);

const EVERYBODY = ['spoc.la', 'spoc.pol', 'coordinator.la', 'deputy.pol'];
const reached = EVERYBODY.map((name) => chat(`${name}@partnership.example`));

/** '01-25T08:30 spoc.pol chat: Meeting -10, Action 0', a line a card. */
const allLines = ({ mornings }: Preview): string[] =>
  mornings.flatMap(({ at: when, cards }) =>
    cards.map(
      ({ name, via, items }) =>
        `${when.slice(5, 16)} ${name} ${via}: ${items.map((one) => `${one.kind} ${one.stage ?? ''}`.trim()).join(', ')}`,
    ),
  );

/** The same of reminders alone, without the chasing of those who do not answer. */
const lines = (of: Preview): string[] =>
  allLines({
    ...of,
    mornings: of.mornings.map((morning) => ({
      ...morning,
      cards: morning.cards
        .map((card) => ({ ...card, items: card.items.filter(({ stage }) => stage !== undefined) }))
        .filter(({ items }) => items.length > 0),
    })),
  });
const itemsOf = ({ mornings }: Preview) =>
  mornings.flatMap(({ cards }) => cards.flatMap(({ items }) => items));

describe('what would go out', () => {
  const of = facts({ meetings: [meeting()], conversations: reached });

  test('is told by morning and person, up to 10 working days ahead', () =>
    expect(lines(preview(of, '2024-01-25T07:00:00Z'))).toEqual([
      '01-25T08:30 spoc.la chat: Meeting -10',
      '01-25T08:30 spoc.pol chat: Meeting -10',
      '02-01T08:30 spoc.la chat: Meeting -5',
      '02-01T08:30 spoc.pol chat: Meeting -5',
      '02-07T08:30 spoc.la chat: Meeting -1',
      '02-07T08:30 spoc.pol chat: Meeting -1',
    ]));

  test('begins with what is due at this very moment', () => {
    const found = preview(of, '2024-01-25T11:17:00Z');
    expect(found.mornings[0]?.at).toBe('2024-01-25T11:17:00Z');
    expect(lines(found)[0]).toBe('01-25T11:17 spoc.la chat: Meeting -10');
  });

  test('leaves out what went out already', () => {
    const sent = reminder({ key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL' });
    expect(lines(preview({ ...of, reminders: [sent] }, '2024-01-25T11:17:00Z'))[0]).toBe(
      '01-25T11:17 spoc.la chat: Meeting -10',
    );
    expect(lines(preview({ ...of, reminders: [sent] }, '2024-01-25T11:17:00Z'))[1]).toContain('02-01');
  });

  test('counts the meetings that will only be made on the way', () => {
    const six = facts({ series: [series()], conversations: reached });
    expect(lines(preview(six, '2024-01-24T18:00:00Z', 3))).toEqual([
      '01-25T08:30 spoc.la chat: Meeting -10',
      '01-25T08:30 spoc.pol chat: Meeting -10',
    ]);
  });

  test('puts all that one person gets on a morning on one card', () => {
    const both = { ...of, actions: [action({ dueOn: day('2024-02-01') })] };
    expect(lines(preview(both, '2024-01-31T18:00:00Z', 1))).toEqual([
      '02-01T08:30 spoc.la chat: Meeting -5',
      '02-01T08:30 spoc.pol chat: Action 0, Meeting -5',
    ]);
  });

  test('follows a person’s days away morning by morning', () => {
    const people = of.people.map((one) =>
      one.title === 'spoc.pol' ? { ...one, awayFrom: day('2024-01-30'), awayTo: day('2024-02-02') } : one,
    );
    const toPolice = lines(preview({ ...of, people }, '2024-01-25T07:00:00Z')).filter((line) =>
      line.includes('.pol'),
    );
    expect(toPolice.map((line) => line.split(' ')[1])).toEqual(['spoc.pol', 'deputy.pol', 'spoc.pol']);
  });

  test('keeps to the partnership’s own days and hours, over Easter', () => {
    const own = facts({
      conversations: reached,
      meetings: [meeting({ startsAt: at('2024-04-10T13:00:00Z'), endsAt: at('2024-04-10T14:00:00Z') })],
      sendingTimes: [{ title: 'Ours', from: '10:00' as never, days: ['Tuesday', 'Thursday'] }],
    });
    // 5 working days before is Wednesday 3 April, and nothing is sent on a Wednesday; the Monday before is Easter's.
    expect(lines(preview(own, '2024-03-28T18:00:00Z'))).toEqual([
      '04-02T09:00 spoc.la chat: Meeting -5',
      '04-02T09:00 spoc.pol chat: Meeting -5',
      '04-09T09:00 spoc.la chat: Meeting -1',
      '04-09T09:00 spoc.pol chat: Meeting -1',
    ]);
    expect(preview(own, '2024-03-28T18:00:00Z').hoursWords).toBe('10am to 5:30pm on Tuesday and Thursday');
  });

  test('is nothing where nothing is planned', () =>
    expect(preview(facts({ people: [] }), '2024-01-25T07:00:00Z').mornings).toEqual([]));

  test('is what the sweep of that morning would send', () => {
    const first = preview(of, '2024-01-25T07:00:00Z').mornings[0];
    const keys = dueReminders({
      facts: of,
      calendar,
      hours: DEFAULT_HOURS,
      now: at('2024-01-25T08:30:00Z'),
    }).map(({ key }) => key);
    expect(first?.cards.flatMap(({ items }) => items.map(({ key }) => key))).toEqual(keys);
  });
});

describe('why, and on what condition', () => {
  const of = facts({
    conversations: reached,
    meetings: [meeting()],
    actions: [action({ dueOn: day('2024-02-01') })],
  });
  const found = (from: Facts, now: string, agencyCode = 'POL') =>
    itemsOf(preview(from, now, 3))
      .filter((one) => one.agencyCode === agencyCode && one.stage !== undefined)
      .map(({ why, rule, unless }) => [why, rule, unless]);

  test('is told in plain words with the rule that asks for it', () =>
    expect(found(of, '2024-01-29T07:00:00Z')).toEqual([
      [
        '3 working days before it is due on Thu 1 Feb; was to go out on Mon 29 Jan'.split(';')[0],
        'standard rule',
        'done',
      ],
      // Nobody was told of the meeting 10 working days before.
      ['10 working days before the meeting; was to go out on Thu 25 Jan', 'standard rule', undefined],
      ['the day it is due', 'standard rule', 'done'],
      ['5 working days before the meeting', 'standard rule', undefined],
    ]));

  test.each([
    [-1, '2024-01-30T07:00:00Z', '1 working day before it is due on Thu 1 Feb'],
    [4, '2024-02-07T07:00:00Z', '4 working days overdue: it was due on Thu 1 Feb'],
    [4, '2024-02-20T07:00:00Z', '13 working days overdue: it was due on Thu 1 Feb'],
  ])('names the partnership’s own rule: %i', (workingDays, now, why) => {
    const rules: Rule[] = [{ title: 'Ours', kind: 'Action', workingDays, repeat: 3, to: 'SPOC' }];
    const own = { ...of, meetings: [], rules };
    expect(found(own, now)[0]).toEqual([why, 'rule “Ours”', 'done']);
  });

  test('a rule of the list that says what the defaults say is a standard one', () => {
    const rules: Rule[] = [{ title: 'Day itself', kind: 'Action', workingDays: 0, to: 'SPOC' }];
    expect(found({ ...of, meetings: [], rules }, '2024-02-01T07:00:00Z')[0]?.[1]).toBe('standard rule');
    expect(preview({ ...of, rules }, '2024-02-01T07:00:00Z').rules[1]).toMatchObject({ own: true });
    const all = DEFAULT_RULES.map((row) => ({ ...row, title: 'Copied' }));
    expect(preview({ ...of, rules: all }, '2024-02-01T07:00:00Z').rules.some(({ own }) => own)).toBe(false);
  });

  test('what is due now is certain', () =>
    expect(found(of, '2024-02-01T09:00:00Z')[0]).toEqual(['the day it is due', 'standard rule', undefined]));

  test('says that it is another attempt', () => {
    const failed = reminder({
      key: 'Action|A07|2024-02-01|0|POL',
      kind: 'Action',
      subjectRef: 'A07',
      stage: '0',
      state: 'Failed',
      retryAt: at('2024-02-01T09:02:00Z'),
    });
    expect(found({ ...of, meetings: [], reminders: [failed] }, '2024-02-01T09:05:00Z')[0]?.[0]).toBe(
      'the day it is due; tried again',
    );
  });
});

describe('who does not answer', () => {
  const sent = reminder({ key: 'Meeting|JTAI-2024-02-08|2024-02-08|-10|POL' });
  const of = facts({
    agencies: [agency('POL')],
    meetings: [meeting()],
    reminders: [sent],
    conversations: reached,
  });
  const chasers = (from: Facts) =>
    allLines(preview(from, '2024-01-25T11:00:00Z', 5)).filter((line) => !/Meeting|Digest/.test(line));

  test('is chased, on the mornings on which that would be', () =>
    expect(chasers(of)).toEqual([
      '01-29T08:30 spoc.pol chat: Nudge',
      '01-30T08:30 deputy.pol chat: Deputy',
      '02-01T08:30 coordinator.la chat: Escalation',
    ]));

  test('is chased only as long as nobody answers, and the preview says so', () => {
    const nudges = itemsOf(preview(of, '2024-01-25T11:00:00Z', 5)).filter(({ kind }) => kind === 'Nudge');
    expect(nudges).toMatchObject([{ unless: 'answered', why: expect.stringContaining('2 working days') }]);
    expect(nudges[0]).not.toHaveProperty('rule');
  });

  test('is not chased any more once answered', () => {
    const answered: Reminder = { ...sent, state: 'Acknowledged', answer: 'Attending' };
    const response = {
      key: 'JTAI-2024-02-08|POL',
      meetingRef: 'JTAI-2024-02-08',
      agencyCode: 'POL',
      answer: 'Attending',
      by: 'spoc.pol@partnership.example',
      at: at('2024-01-25T10:00:00Z'),
    } as const;
    expect(chasers({ ...of, reminders: [answered], responses: [response] })).toEqual([]);
  });
});

describe('what will reach nobody', () => {
  const of = facts({ actions: [action({ dueOn: day('2024-02-01') })] });
  const [card] = preview(of, '2024-01-31T18:00:00Z', 1).mornings[0]?.cards ?? [];

  test('is told with the reason', () =>
    expect(card).toMatchObject({
      name: 'spoc.pol',
      via: 'nowhere',
      because: 'spoc.pol has not added the app in Teams yet.',
    }));

  test('is told once, not on every morning', () =>
    expect(lines(preview(of, '2024-02-01T07:00:00Z', 4))).toHaveLength(1));

  test('is told by the agency where nobody is named', () => {
    const nobody = { ...of, people: [person('coordinator.la')] };
    const [morning] = preview(nobody, '2024-01-31T18:00:00Z', 1).mornings;
    expect(morning?.cards.find(({ name }) => name === 'Agency POL')).toMatchObject({
      via: 'nowhere',
      because: 'No single point of contact (SPOC) is named for POL on the People list.',
    });
    expect(morning?.cards.find(({ name }) => name === 'coordinator.la')?.items).toMatchObject([
      { kind: 'Uncovered', title: 'Who covers for Agency POL' },
    ]);
  });

  test('goes to the channel where there is one, and says why', () => {
    const channel = {
      key: 'reminders',
      title: 'General',
      conversationId: '19:channel',
      serviceUrl: 'https://smba.example/uk/',
      tenantId: 'tenant',
      botId: '28:bot',
      state: 'Active',
      updatedAt: at('2024-01-01T09:00:00Z'),
    } as const;
    expect(
      preview({ ...of, channels: [channel] }, '2024-01-31T18:00:00Z', 1).mornings[0]?.cards[0],
    ).toMatchObject({ via: 'channel', because: 'spoc.pol has not added the app in Teams yet.' });
  });
});

test('of one agency leaves out the others and the mornings on which it gets nothing', () => {
  const of = facts({
    conversations: reached,
    meetings: [meeting()],
    actions: [action({ leadAgency: 'LA', dueOn: day('2024-02-02') })],
  });
  const found = previewOfAgency(preview(of, '2024-01-31T18:00:00Z', 3), agency('POL'));
  expect(found.agency).toEqual({ code: 'POL', title: 'Agency POL' });
  expect(lines(found)).toEqual(['02-01T08:30 spoc.pol chat: Meeting -5']);
});

test('names the rules in force, and what could not be followed', () => {
  const of = facts({
    rules: [
      { title: 'a week', kind: 'Meeting', workingDays: -5, to: 'SPOC' },
      { title: 'late', kind: 'Meeting', workingDays: -1, to: 'Coordinator' },
    ],
    sendingTimes: [{ title: 'Ours', from: '05:00' as never, days: [] }],
  });
  const found = preview(of, '2024-01-25T07:00:00Z');
  expect(found.rules).toEqual([
    {
      subjects: 'Meetings',
      words: '5 working days before; to the coordinator 1 working day before',
      own: true,
    },
    {
      subjects: 'Actions',
      words: '10 and 3 working days before, on the day and every 5 working days after it',
      own: false,
    },
    expect.objectContaining({ subjects: 'Annex A requests', own: false }),
    expect.objectContaining({
      subjects: 'Statements of action',
      words: 'to the coordinator 10 and 3 working days before, on the day and every 5 working days after it',
    }),
  ]);
  expect(found.faults).toEqual([
    'In the list SendingTimes it begins at 5am, and nothing goes out before 7am.',
  ]);
});
