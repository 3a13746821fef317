import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { offTrack, quorumAtRisk, silent } from '../../../bot/domain/digest/for-you';
import { forMeeting, statements, unreached } from '../../../bot/domain/digest/sections';
import { countsSince, ratingsSince } from '../../../bot/domain/digest/week-before';
import type { Facts, Inspection, Reminder } from '../../../bot/domain/partnership';
import { action, agency, at, day, facts, meeting, person, reminder } from '../../support/partnership';
import { DURING, NOW, WEEK, extension, request, response, said } from './week';

const calendar = calendarAsKnownOn();
const asOf = (over: Partial<Facts>, now = NOW) => ({ facts: facts(over), calendar, now });

describe('what is silent', () => {
  const asked = (sent: string, over: Partial<Reminder> = {}) =>
    reminder({
      kind: 'Action',
      subjectRef: 'A07',
      key: 'Action|A07|2024-03-14|-10|POL',
      sentAt: at(`${sent}T08:30:00Z`),
      ...over,
    });
  const READER = { email: 'chair.la@partnership.example' };
  const linesTo = (reader: { readonly email: string }, isCoordinator: boolean, ...reminders: Reminder[]) =>
    said(
      silent(
        asOf({ actions: [action({ title: 'Map networks', dueOn: day('2024-03-14') })], reminders }),
        reader,
        isCoordinator,
      ),
    );
  const lines = (isCoordinator: boolean, ...reminders: Reminder[]) =>
    linesTo(READER, isCoordinator, ...reminders);
  const own = {
    key: 'Action|A07|2024-03-14|-10|POL|Coordinator',
    personEmail: 'coordinator.la@partnership.example',
  };

  test('the coordinator hears of two working days, the longest first', () => {
    expect(lines(true, asked('2024-02-01', own), asked('2024-01-30'))).toEqual([
      'Agency POL is silent No answer for 4 working days about Map networks (spoc.pol)',
      'The coordinator is silent No answer for 2 working days about Map networks (coordinator.la)',
    ]);
    expect(lines(true, asked('2024-02-02'))).toEqual([]);
    expect(lines(true, asked('2024-01-30', { personEmail: undefined }))).toEqual([
      'Agency POL is silent No answer for 4 working days about Map networks',
    ]);
  });

  test('the chair of what is on the chair’s list', () => {
    expect(lines(false, asked('2024-01-26'))).toEqual([
      'Agency POL is silent No answer for 6 working days about Map networks (spoc.pol)',
    ]);
    expect(lines(false, asked('2024-01-26', own))).toEqual([
      'The coordinator is silent No answer for 6 working days about Map networks (coordinator.la)',
    ]);
    expect(lines(false, asked('2024-01-29'))).toEqual([]);
  });
});

test.each([true, false])('whoever reads it is told of their own silence as theirs', (isCoordinator) => {
  const of = asOf({
    actions: [action({ title: 'Map networks', dueOn: day('2024-03-14') })],
    reminders: [
      reminder({
        ...{ kind: 'Action', subjectRef: 'A07', key: 'Action|A07|2024-03-14|-10|POL' },
        sentAt: at('2024-01-26T08:30:00Z'),
      }),
    ],
  });
  expect(said(silent(of, { email: 'spoc.pol@partnership.example' }, isCoordinator))).toEqual([
    'You have not answered No answer for 6 working days about Map networks',
  ]);
});

describe('what is red', () => {
  const lines = (over: Partial<Facts>) =>
    offTrack(asOf({ agencies: [agency('POL', { shortName: 'Police' })], ...over }));
  const red = action({ rating: 'Red', dueOn: day('2024-01-31') });
  const note = {
    actionRef: 'A07',
    kind: 'Progress',
    by: 'x',
    at: DURING,
    text: 'The system cannot send it.',
  } as const;

  test.each<[string, Partial<Facts>, string[]]>([
    [
      'by its lead’s word, with what was last said',
      { actions: [red], updates: [note] },
      ['A07 is red, off track Police, overdue by 3 working days: “The system cannot send it.”'],
    ],
    [
      'by its date alone',
      { actions: [{ ...red, rating: 'Green' }] },
      ['A07 is red by its date Police, overdue by 3 working days'],
    ],
    ['without a date', { actions: [{ ...red, dueOn: undefined }] }, ['A07 is red, off track Police']],
    [
      'in the partnership’s own words',
      { actions: [red], settings: [{ key: 'RatingWordRed', value: 'Stuck' }] as never },
      ['A07 is red, stuck Police, overdue by 3 working days'],
    ],
    ['and not what is amber', { actions: [{ ...red, rating: 'Amber', dueOn: day('2024-03-31') }] }, []],
    ['and not what was withdrawn', { actions: [{ ...red, withdrawnOn: day('2024-02-01') }] }, []],
  ])('%s', (_what, over, words) => expect(said(lines(over))).toEqual(words));

  test('leads to the action', () => expect(lines({ actions: [red] })).toMatchObject([{ actionRef: 'A07' }]));
});

describe('now and a week ago', () => {
  const closing = (was: string) =>
    ({
      key: 'c',
      actionRef: 'A07',
      kind: 'Closing',
      by: 'x',
      at: DURING,
      changes: [{ column: 'status', was, is: 'Closed' }],
    }) as const;
  const late = (ref: string, dueOn: string) => action({ ref, dueOn: day(dueOn), rating: 'Red' });
  const provided = request({ dueOn: day('2024-01-10'), providedAt: DURING });

  test.each<[string, Partial<Facts>, string | undefined]>([
    ['nothing', {}, undefined],
    [
      'what was closed since, and is counted once',
      {
        actions: [action({ status: 'Closed' }), action({ ref: 'A08', status: 'Sustained' })],
        updates: [closing('Agreed')],
      },
      '1 action closed',
    ],
    [
      'what is overdue, and was',
      { actions: [late('A08', '2024-01-10'), late('A09', '2024-01-31'), late('A10', '2024-02-05')] },
      '2 things overdue (1 last week)',
    ],
    ['what was provided since', { requests: [provided] }, 'nothing overdue (1 last week)'],
    [
      'of agencies on the list alone',
      { actions: [{ ...late('A08', '2024-01-10'), leadAgency: 'GONE' }] },
      undefined,
    ],
  ])('it counts %s', (_what, over, words) => expect(countsSince(asOf(over), WEEK.from)).toBe(words));

  test('it tells each rating, and unrated ones where there are any', () => {
    const rated = {
      ...closing('InProgress'),
      kind: 'Rating',
      changes: [{ column: 'rating', was: 'Green', is: 'Red' }],
    } as const;
    const of = {
      actions: [action({ rating: 'Red' }), action({ ref: 'A08', rating: 'Blue' })],
      updates: [rated],
    };
    const rows = ratingsSince(asOf(of), WEEK.from)?.rows.map(({ words, now, before }) => [
      words,
      now,
      before,
    ]);
    expect(rows).toEqual([
      ['Complete and evidenced', 1, 1],
      ['On track', 0, 1],
      ['At risk', 0, 0],
      ['Off track', 1, 0],
    ]);
    const partly = ratingsSince(asOf({ ...of, actions: [...of.actions, action({ ref: 'A09' })] }), WEEK.from);
    expect(partly).toMatchObject({ actions: 3 });
    expect(partly?.rows.at(-1)).toEqual({ words: 'Not rated', now: 1, before: 1 });
    expect(ratingsSince(asOf({ actions: [action()] }), WEEK.from)).toBeUndefined();
    expect(ratingsSince(asOf({}), WEEK.from)).toBeUndefined();
  });
});

describe('what the next meeting must agree', () => {
  const agencies = [agency('LA'), agency('POL'), agency('ICB'), agency('EDU')];
  const lines = (over: Partial<Facts>) =>
    said(forMeeting(asOf({ agencies, meetings: [meeting()], ...over })).lines);
  const all = ['LA', 'POL', 'ICB'].map((code) => response(code));

  test('is headed by its day', () => {
    expect(forMeeting(asOf({ meetings: [meeting()] })).title).toBe('For the group to agree, Thu 8 Feb');
    expect(forMeeting(asOf({})).title).toBe('For the group to agree');
  });

  test('is nothing where it is quorate and nothing waits', () =>
    expect(lines({ responses: all })).toEqual([]));

  test('is not its quorum, which is told above once agencies were asked', () => {
    const quorum = (over: Partial<Facts>) =>
      said(quorumAtRisk(asOf({ agencies, meetings: [meeting()], ...over })));
    expect(lines({ responses: all.slice(0, 1) })).toEqual([]);
    expect(quorum({ responses: all.slice(0, 1) })).toEqual([
      'Not quorate yet on Thu 8 Feb, 2pm Agency POL and Agency ICB have not answered. 1 of 4 agencies is coming',
    ]);
    expect(quorum({ responses: all.slice(0, 2) })).toEqual([
      'Not quorate yet on Thu 8 Feb, 2pm Agency ICB has not answered. 2 of 4 agencies are coming',
    ]);
    expect(quorum({ responses: [...all.slice(1), response('LA', { answer: 'Apologies' })] })).toEqual([
      'Not quorate on Thu 8 Feb, 2pm Apologies from Agency LA. 2 of 4 agencies are coming',
    ]);
    expect(quorum({ responses: all })).toEqual([]);
    expect(quorum({ meetings: [] })).toEqual([]);
    const far = meeting({ startsAt: at('2024-02-19T14:00:00Z'), endsAt: at('2024-02-19T15:30:00Z') });
    expect(quorum({ meetings: [far] })).toEqual([]);
    const near = meeting({ startsAt: at('2024-02-16T14:00:00Z'), endsAt: at('2024-02-16T15:30:00Z') });
    expect(quorum({ meetings: [near] })).toHaveLength(1);
    expect(quorum({ agencies: [agency('EDU')] })).toEqual([]);
  });

  test('is evidence with its votes, and wishes for more time', () => {
    const vote = (agencyCode: string, verdict: string, actionRef = 'A07') =>
      ({
        key: agencyCode,
        actionRef,
        agencyCode,
        verdict,
        by: 'x',
        at: DURING,
      }) as unknown as Facts['agreements'][number];
    const actions = [action({ title: 'Map networks', status: 'EvidenceSubmitted' }), action({ ref: 'A08' })];
    expect(lines({ responses: all, actions })).toEqual([
      'A07 Map networks: evidence from Agency POL to agree',
    ]);
    const agreements = [
      vote('LA', 'Agree'),
      vote('ICB', 'Agree'),
      vote('EDU', 'Challenge'),
      vote('LA', 'Agree', 'A08'),
    ];
    const updates = [{ key: 'S1', actionRef: 'A07', kind: 'Evidence', by: 'x', at: DURING } as const];
    const agencies = ['LA', 'POL', 'ICB', 'EDU'].map((code) => agency(code));
    expect(lines({ agencies, responses: all, actions, agreements, updates })).toEqual([
      'A07 Map networks: evidence from Agency POL to agree, 2 of 3 agree, Agency EDU challenges',
    ]);
    expect(lines({ responses: all, extensions: [extension(), extension({ decision: 'Granted' })] })).toEqual([
      'A07 Map networks: Agency POL asks for more time until Fri 1 Mar',
    ]);
    expect(lines({ meetings: [], extensions: [extension()] })[0]).toBe('No meeting is planned.');
  });
});

test('of statements of action the days left are told, until they are sent or long overdue', () => {
  const lines = (on: string, over: object = {}, now = NOW) =>
    said(
      statements(
        asOf(
          {
            inspections: [
              {
                title: 'JTAI of Northshire',
                ref: 'J',
                statementDueOn: day(on),
                ...over,
              } as unknown as Inspection,
            ],
          },
          now,
        ),
      ),
    );
  expect(lines('2024-02-09')).toEqual(['JTAI of Northshire: due Fri 9 Feb, 4 working days left']);
  expect(lines('2024-02-02')).toEqual(['JTAI of Northshire: due Fri 2 Feb, overdue by 1 working day']);
  expect(lines('2024-02-09', { statementSentOn: day('2024-02-02') })).toEqual([]);
  expect(lines('2024-01-08')).toHaveLength(1);
  expect(lines('2024-01-05')).toEqual([]);
});

test('whom no reminder reached is told by agency, with why', () => {
  const failed = (code: string, over: Partial<Reminder> = {}) =>
    reminder({
      agencyCode: code,
      key: `Meeting|JTAI-2024-02-08|2024-02-08|-10|${code}`,
      state: 'Failed',
      error: 'Blocked.',
      personEmail: `spoc.${code.toLowerCase()}@partnership.example`,
      ...over,
    });
  const of = {
    meetings: [meeting()],
    people: [person('coordinator.la'), person('spoc.la'), person('spoc.pol')],
  };
  const all = asOf({ ...of, reminders: [failed('POL'), failed('LA', { personEmail: undefined })] });
  expect(said(unreached(all, person('coordinator.la')))).toEqual([
    'No single point of contact: JTAI partnership meeting. Blocked.',
    'spoc.pol: JTAI partnership meeting. Blocked.',
  ]);
  // Whoever reads it need not ring themselves.
  expect(unreached(all, person('spoc.pol'))).toHaveLength(1);
});
