import { outgoing } from '../../../bot/domain/dispatch/this-week';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { digestOf } from '../../../bot/domain/digest/digest';
import type { Digest } from '../../../bot/domain/digest/line';
import { windowOfWeek } from '../../../bot/domain/digest/week';
import { digestsDue } from '../../../bot/domain/digest/due';
import {
  type Person,
  type Extension,
  type Facts,
  reminderKey,
  type Reminder,
} from '../../../bot/domain/partnership';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, chat, day, facts, meeting, person, reminder } from '../../support/partnership';
const calendar = calendarAsKnownOn();
const CHAIR = person('chair.la');
const COORDINATOR = person('coordinator.la');

describe('when the weekly summary goes out', () => {
  const them = facts({ people: [COORDINATOR, CHAIR, person('spoc.pol')], actions: [action()] });
  const due = (now: string, of: Facts = them, hours = DEFAULT_HOURS): string[] =>
    digestsDue({ facts: of, calendar, hours, now: at(now) }).map(
      ({ personEmail, about, dueAt }) => `${personEmail?.split('@')[0]} ${about} ${dueAt}`,
    );

  test.each([
    ['an ordinary Monday', '2024-02-05T08:30:00Z', '2024-02-05', '2024-02-05T08:30:00Z'],
    ['the Tuesday after Easter Monday', '2024-04-02T07:30:00Z', '2024-04-01', '2024-04-02T07:30:00Z'],
    [
      'the Monday after the clocks went forward',
      '2025-03-31T07:30:00Z',
      '2025-03-31',
      '2025-03-31T07:30:00Z',
    ],
    ['the Monday after the clocks went back', '2024-10-28T08:30:00Z', '2024-10-28', '2024-10-28T08:30:00Z'],
    [
      'the Tuesday after the substitute day for Boxing Day',
      '2020-12-29T08:30:00Z',
      '2020-12-28',
      '2020-12-29T08:30:00Z',
    ],
    ['the Tuesday after New Year’s Day', '2024-01-02T08:30:00Z', '2024-01-01', '2024-01-02T08:30:00Z'],
  ])('is on %s', (_day, now, monday, dueAt) => {
    expect(due(now)).toEqual([`coordinator.la ${monday} ${dueAt}`, `chair.la ${monday} ${dueAt}`]);
  });

  test('is not before the first day of sending, and after downtime no later than the working day after', () => {
    expect(due('2024-04-01T08:30:00Z')).toEqual([]);
    expect(due('2024-02-06T16:00:00Z')).toHaveLength(2);
    expect(due('2024-02-07T08:30:00Z')).toEqual([]);
  });

  test('follows the days on which the partnership wants messages', () => {
    const hours = { ...DEFAULT_HOURS, days: ['Wednesday', 'Thursday'] as const };
    expect(due('2024-02-06T09:00:00Z', them, hours)).toEqual([]);
    expect(due('2024-02-07T09:00:00Z', them, hours)).toHaveLength(2);
  });

  test('is not while there is nothing to sum up, from the first meeting or action on', () => {
    const [now, bare] = ['2024-02-05T08:30:00Z', { ...them, actions: [] }];
    expect(due(now, bare)).toEqual([]);
    expect(due(now, { ...bare, meetings: [meeting()] })).toHaveLength(2);
  });

  test('is for nobody who has stopped it', () => {
    const people: Person[] = [
      { ...COORDINATOR, digest: false },
      { ...CHAIR, digest: true },
    ];
    expect(due('2024-02-05T08:30:00Z', facts({ people, actions: [action()] }))).toEqual([
      'chair.la 2024-02-05 2024-02-05T08:30:00Z',
    ]);
  });

  test('is one for somebody who is chair and coordinator, and the same on every copy and at every moment', () => {
    const both = facts({ people: [{ ...CHAIR, roles: ['Chair', 'Coordinator'] }], actions: [action()] });
    const keys = ['2024-02-05T08:30:00Z', '2024-02-05T15:00:00Z', '2024-02-06T09:00:00Z'].map((now) =>
      digestsDue({ facts: both, calendar, hours: DEFAULT_HOURS, now: at(now) }).map(({ key }) => key),
    );
    expect(keys[0]).toHaveLength(1);
    expect(new Set(keys.flat()).size).toBe(1);
  });
});

test.each([
  ['2024-02-05', '2024-01-29T08:30:00Z', '2024-02-05T08:30:00Z'],
  ['2024-04-01', '2024-03-25T08:30:00Z', '2024-04-02T07:30:00Z'],
  ['2024-04-08', '2024-04-02T07:30:00Z', '2024-04-08T07:30:00Z'],
])('the summary of the week of %s begins where the one before ended', (monday, from, until) => {
  expect(windowOfWeek(DEFAULT_HOURS, calendar, day(monday))).toEqual({ from: at(from), until: at(until) });
});

const NOW = at('2024-02-05T08:30:00Z');
const WINDOW = windowOfWeek(DEFAULT_HOURS, calendar, day('2024-02-05'));

/** What the summary says, 'Title: lead text'. */
function said(of: Partial<Facts>, to: Person = CHAIR): string[] {
  const them = facts({ agencies: [agency('LA'), agency('POL'), agency('ICB')], ...of });
  return saidBy(digestOf({ facts: them, calendar, now: NOW }, to, outgoing, WINDOW));
}

const saidBy = ({ forYou, sections }: Digest): string[] =>
  [{ title: 'For you', lines: forYou }, ...sections].flatMap(({ title, lines }) =>
    lines.map(({ lead, text }) => `${title} | ${[lead, text].filter(Boolean).join(' ')}`),
  );

const asked = (agencyCode: string, sentAt: string, over: Partial<Reminder> = {}): Reminder =>
  reminder({
    key: reminderKey({
      kind: 'Action',
      subjectRef: 'A07',
      countsFrom: day('2024-02-07'),
      stage: '-10',
      agencyCode,
      to: 'SPOC',
    }),
    kind: 'Action',
    subjectRef: 'A07',
    agencyCode,
    sentAt: at(sentAt),
    dueAt: at(sentAt),
    ...over,
  });
const due = (dueOn: string, over: Parameters<typeof action>[0] = {}) =>
  action({ dueOn: day(dueOn), ...over });

describe('what the weekly summary says', () => {
  test('of an uneventful week that it was quiet', () => {
    expect(digestOf({ facts: facts(), calendar, now: NOW }, CHAIR, outgoing, WINDOW)).toEqual({
      ...WINDOW,
      as: 'chair',
      isQuiet: true,
      forYou: [],
      sections: [],
    });
  });

  test('of changes of that week and of no other', () => {
    const note = { actionRef: 'A07', kind: 'Progress', by: 'x', text: 'secret' } as const;
    const updates = [
      { ...note, at: at('2024-01-29T08:29:59Z') },
      { ...note, at: at('2024-01-29T08:30:00Z') },
      { ...note, kind: 'Evidence' as const, at: at('2024-02-05T08:29:59Z') },
      { ...note, kind: 'Challenge' as const, at: at('2024-02-05T08:30:00Z') },
    ];
    expect(said({ actions: [due('2024-09-27')], updates })).toEqual([
      'What changed | A07 Map networks of adults who exploit children: 1 note, evidence handed in',
    ]);
  });

  test('which meetings were moved, cancelled or kept, and why', () => {
    const changedAt = at('2024-02-01T10:00:00Z');
    const meetings = [
      meeting({
        ref: 'M1',
        startsAt: at('2024-09-26T13:00:00Z'),
        firstStartsAt: at('2024-09-19T13:00:00Z'),
        reason: 'room',
        changedAt,
      }),
      meeting({ ref: 'M2', status: 'Cancelled', startsAt: at('2024-08-08T13:00:00Z'), changedAt }),
      meeting({ ref: 'M3', startsAt: at('2024-12-26T14:00:00Z'), keptOn: day('2024-12-26'), changedAt }),
    ];
    expect(said({ meetings })).toEqual([
      'What changed | Moved: JTAI partnership meeting to Thu 26 Sep, 2pm, first planned for Thu 19 Sep, 2pm (room)',
      'What changed | Cancelled: JTAI partnership meeting, Thu 8 Aug, 2pm',
      'What changed | Kept: JTAI partnership meeting stays on Thu 26 Dec, 2pm',
    ]);
  });

  test('who answered what, revised dates, what was provided, and what has become overdue', () => {
    const extension: Extension = {
      title: 'Map networks',
      key: 'e1',
      kind: 'Action',
      subjectRef: 'A07',
      agencyCode: 'POL',
      dueOn: day('2024-09-20'),
      wantedOn: day('2024-10-20'),
      reason: 'why',
      by: 'x',
      at: at('2024-01-30T10:00:00Z'),
      decision: 'Granted',
      grantedOn: day('2024-09-27'),
      decidedAt: at('2024-02-01T10:00:00Z'),
    };
    const lines = said({
      meetings: [
        meeting({ ref: 'M1', startsAt: at('2024-09-19T13:00:00Z'), endsAt: at('2024-09-19T14:00:00Z') }),
      ],
      responses: [
        {
          key: 'M1|POL',
          meetingRef: 'M1',
          agencyCode: 'POL',
          answer: 'Apologies',
          by: 'x',
          at: at('2024-01-30T10:00:00Z'),
        },
      ],
      actions: [due('2024-09-27'), due('2024-02-02', { ref: 'A08', title: 'Train staff' })],
      reminders: [
        asked('POL', '2024-01-30T08:30:00Z', {
          state: 'Acknowledged',
          answer: 'NeedHelp',
          acknowledgedAt: at('2024-01-31T09:00:00Z'),
          acknowledgedBy: 'x',
        }),
      ],
      requests: [
        {
          ref: 'R1',
          title: 'Case list',
          agencyCode: 'ICB',
          status: 'Provided',
          providedAt: at('2024-02-02T10:00:00Z'),
        },
      ],
      extensions: [extension],
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'What changed | Answers: JTAI partnership meeting, Thu 19 Sep: Agency POL – apologies',
        'What changed | Deadlines answered: 1 needs help',
        'What changed | R1 Case list: provided by Agency ICB',
        'What changed | A07 Map networks: new due date Fri 27 Sep, was Fri 20 Sep',
        'What changed | Now overdue: A08 Train staff, due Fri 2 Feb (Agency POL)',
      ]),
    );
  });

  test('to the chair what is silent for more than five working days, to the coordinator what was silent for two', () => {
    const of = {
      actions: [due('2024-02-07'), due('2024-02-07', { ref: 'A08', leadAgency: 'ICB' })],
      reminders: [
        asked('POL', '2024-01-24T08:30:00Z'),
        asked('ICB', '2024-02-01T08:30:00Z', {
          key: 'Action|A08|2024-02-07|-3|ICB',
          subjectRef: 'A08',
          personEmail: 'spoc.icb@partnership.example',
        }),
      ],
    };
    const silent = (lines: string[]) => lines.filter((line) => /No answer for/.test(line));
    expect(silent(said(of))).toEqual([
      'For you | Agency POL is silent No answer for 8 working days about Map networks of adults who exploit children (spoc.pol)',
    ]);
    expect(silent(said(of, COORDINATOR))).toHaveLength(2);
  });

  test('what the next meeting must agree, and whether it will be quorate', () => {
    const next = meeting();
    const lines = said({
      meetings: [
        next,
        meeting({
          ref: 'M2',
          title: 'Board',
          startsAt: at('2024-03-29T10:00:00Z'),
          endsAt: at('2024-03-29T11:00:00Z'),
        }),
      ],
      responses: [
        {
          key: `${next.ref}|LA`,
          meetingRef: next.ref,
          agencyCode: 'LA',
          answer: 'Attending',
          by: 'x',
          at: at('2024-01-20T10:00:00Z'),
        },
      ],
      actions: [due('2024-09-27', { status: 'EvidenceSubmitted' })],
      updates: [{ key: 'S1', actionRef: 'A07', kind: 'Evidence', by: 'x', at: at('2024-01-19T10:00:00Z') }],
      agreements: [
        {
          key: 'v',
          actionRef: 'A07',
          agencyCode: 'ICB',
          verdict: 'Agree',
          by: 'x',
          at: at('2024-01-20T10:00:00Z'),
        },
      ],
    });
    expect(lines).toEqual([
      'For you | Agency LA is silent No vote for 11 working days on Map networks of adults who exploit children (spoc.la)',
      'For you | Not quorate yet on Thu 8 Feb, 2pm Agency POL and Agency ICB have not answered. 1 of 3 agencies is coming',
      'For the group to agree, Thu 8 Feb | A07 Map networks of adults who exploit children: evidence from Agency POL to agree, 1 of 2 agrees',
      'For the group to agree, Thu 8 Feb | To be decided: Board, Fri 29 Mar is a bank holiday (Good Friday)',
    ]);
  });

  test.each([
    ['a printed day', { statementDueOn: day('2024-03-01') }, 'due Fri 1 Mar, 19 working days left'],
    [
      'no printed day',
      { publishedOn: day('2024-01-08') },
      'due Wed 17 Apr, 50 working days left, an estimate until a letter prints the day',
    ],
    [
      'a day that has passed',
      { statementDueOn: day('2024-02-02') },
      'due Fri 2 Feb, overdue by 1 working day',
    ],
  ])('the days left to the statement of action with %s', (_what, over, words) => {
    expect(said({ inspections: [{ title: 'JTAI 2024', ref: 'I24', ...over }] }).at(-1)).toBe(
      `Statement of action | JTAI 2024: ${words}`,
    );
  });

  test('nothing of a statement that was sent', () => {
    const sent = { statementDueOn: day('2024-03-01'), statementSentOn: day('2024-01-15') };
    expect(said({ inspections: [{ title: 'JTAI 2024', ref: 'I24', ...sent }] })).toEqual([]);
  });

  test('to the coordinator whom nothing reached, and how much goes out this week', () => {
    const lines = said(
      {
        people: [COORDINATOR, person('spoc.pol')],
        conversations: [chat('coordinator.la@partnership.example'), chat('spoc.pol@partnership.example')],
        actions: [due('2024-02-07')],
        reminders: [
          asked('POL', '2024-01-24T08:30:00Z', {
            state: 'Failed',
            error: 'They have blocked the app in Teams.',
          }),
        ],
      },
      COORDINATOR,
    );
    expect(lines).toContain(
      'Not reached: please ring | spoc.pol: Map networks of adults who exploit children. They have blocked the app in Teams.',
    );
    expect(lines.at(-1)).toMatch(
      /^This week \| Going out: \d+ things? on \d+ cards?, as long as nobody answers\./,
    );
  });

  test('no finding, and nothing that people wrote in their notes', () => {
    const lines = said({
      inspections: [{ title: 'JTAI 2024', ref: 'I24' }],
      findings: [
        { title: 'Under embargo', ref: 'P1', inspectionRef: 'I24', kind: 'Priority', text: 'embargo' },
      ],
      actions: [due('2024-02-07', { findingRef: 'P1', status: 'EvidenceSubmitted' })],
      updates: [
        { actionRef: 'A07', kind: 'Progress', text: 'secret', by: 'x', at: at('2024-02-01T09:00:00Z') },
      ],
    }).join();
    expect(lines).not.toMatch(/embargo|secret/i);
  });
});
