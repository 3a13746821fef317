import { timeOf, weekdayOf, dayOf } from '../../../../bot/domain/calendar/day';
import { responseKey } from '../../../../bot/domain/partnership';
import { occurrences } from '../../../../bot/domain/meetings/series/series';
import { meetingsToCreate } from '../../../../bot/domain/meetings/series/steps';
import { at, day, facts, meeting, reminder, series } from '../../../support/partnership';

const refs = (meetings: readonly { ref: string }[]) => meetings.map(({ ref }) => ref);

describe('occurrences of a series', () => {
  test('come round every six weeks at the same time on the London clock, on both sides of a change of the clocks', () => {
    const found = occurrences(series(), day('2024-01-01'), day('2024-12-31'));
    expect(refs(found)).toEqual([
      'JTAI-2024-02-08',
      'JTAI-2024-03-21',
      'JTAI-2024-05-02',
      'JTAI-2024-06-13',
      'JTAI-2024-07-25',
      'JTAI-2024-09-05',
      'JTAI-2024-10-17',
      'JTAI-2024-11-28',
    ]);
    expect(found.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
      '14:00',
      '14:00',
      '13:00',
      '13:00',
      '13:00',
      '13:00',
      '13:00',
      '14:00',
    ]);
    expect(new Set(found.map(({ startsAt }) => `${timeOf(startsAt)} ${weekdayOf(dayOf(startsAt))}`))).toEqual(
      new Set(['14:00 4']),
    );
    expect(found[1]?.endsAt).toBe('2024-03-21T15:30:00Z');
  });

  test('include both ends, and begin with the first one however early is asked', () => {
    expect(refs(occurrences(series(), day('2024-02-08'), day('2024-03-21')))).toHaveLength(2);
    expect(refs(occurrences(series(), day('2024-02-09'), day('2024-03-20')))).toHaveLength(0);
    expect(refs(occurrences(series(), day('2020-01-01'), day('2024-02-08')))).toEqual(['JTAI-2024-02-08']);
  });

  test('of a series that does not come round is the first meeting alone', () =>
    expect(refs(occurrences(series({ everyWeeks: 0 }), day('2024-01-01'), day('2025-01-01')))).toEqual([
      'JTAI-2024-02-08',
    ]));
});

describe('occurrences of a board that meets by the month', () => {
  const board = (firstOn: string, everyMonths: number) =>
    series({ code: 'BOARD', everyMonths, firstOn: day(firstOn) });
  const days = (firstOn: string, everyMonths: number, from: string, until: string) =>
    occurrences(board(firstOn, everyMonths), day(from), day(until)).map(({ ref }) => ref.slice(6));

  test.each<[string, string, number, string, readonly string[]]>([
    [
      'quarterly',
      '2024-01-11',
      3,
      '2025-01-31',
      ['2024-01-11', '2024-04-11', '2024-07-11', '2024-10-10', '2025-01-09'],
    ],
    ['two-monthly', '2024-01-16', 2, '2024-08-31', ['2024-01-16', '2024-03-19', '2024-05-21', '2024-07-16']],
    [
      'two-monthly over the turn of the year',
      '2023-11-06',
      2,
      '2024-04-30',
      ['2023-11-06', '2024-01-01', '2024-03-04'],
    ],
  ])('%s: the same weekday of the month as the first one', (_, firstOn, months, until, expected) =>
    expect(days(firstOn, months, firstOn, until)).toEqual(expected),
  );

  test('a first meeting on a fifth weekday means the last one of each month', () =>
    expect(days('2024-02-29', 2, '2024-02-01', '2024-12-31')).toEqual([
      '2024-02-29',
      '2024-04-25',
      '2024-06-27',
      '2024-08-29',
      '2024-10-31',
      '2024-12-26',
    ]));

  test('begin where they are asked from, and not before the first one', () => {
    expect(days('2024-01-11', 3, '2024-04-12', '2024-10-10')).toEqual(['2024-07-11', '2024-10-10']);
    expect(days('2024-01-11', 3, '2023-01-01', '2024-01-11')).toEqual(['2024-01-11']);
  });

  test('are at the same time on the London clock in summer and winter', () =>
    expect(
      occurrences(board('2024-01-11', 3), day('2024-01-01'), day('2024-04-30')).map(
        ({ startsAt }) => startsAt,
      ),
    ).toEqual(['2024-01-11T14:00:00Z', '2024-04-11T13:00:00Z']));
});

describe('meetings to create', () => {
  const now = at('2024-02-08T14:00:00Z');

  test('reach 26 weeks ahead and none lies in the past', () => {
    const made = meetingsToCreate(facts({ series: [series()] }), now);
    expect(refs(made)).toEqual(['JTAI-2024-03-21', 'JTAI-2024-05-02', 'JTAI-2024-06-13', 'JTAI-2024-07-25']);
    expect(made[0]).toMatchObject({ status: 'Planned', seriesCode: 'JTAI', place: 'Microsoft Teams' });
  });

  test('leave out one that was cancelled or moved: it keeps its ref', () => {
    const meetings = [
      meeting({ ref: 'JTAI-2024-03-21', status: 'Cancelled' }),
      meeting({ ref: 'JTAI-2024-05-02', startsAt: at('2024-05-09T13:00:00Z') }),
    ];
    expect(refs(meetingsToCreate(facts({ series: [series()], meetings }), now))).toEqual([
      'JTAI-2024-06-13',
      'JTAI-2024-07-25',
    ]);
  });

  test('leave out one that is gone although agencies were reminded of it or have answered: somebody removed it', () => {
    const reminders = [reminder({ subjectRef: 'JTAI-2024-03-21' })];
    const responses = [
      {
        key: responseKey('JTAI-2024-05-02', 'POL'),
        meetingRef: 'JTAI-2024-05-02',
        agencyCode: 'POL',
        answer: 'Apologies' as const,
        by: 'spoc.pol@partnership.example',
        at: at('2024-02-01T09:00:00Z'),
      },
    ];
    expect(refs(meetingsToCreate(facts({ series: [series()], reminders, responses }), now))).toEqual([
      'JTAI-2024-06-13',
      'JTAI-2024-07-25',
    ]);
  });

  test('of a board that meets seldom are the next two, however far away', () => {
    const made = (everyMonths: number, when: string) =>
      refs(
        meetingsToCreate(
          facts({ series: [series({ code: 'B', everyMonths, firstOn: day('2024-01-11') })] }),
          at(when),
        ),
      );
    expect(made(3, '2024-01-11T14:00:00Z')).toEqual(['B-2024-04-11', 'B-2024-07-11']);
    expect(made(6, '2024-01-12T09:00:00Z')).toEqual(['B-2024-07-11', 'B-2025-01-09']);
  });

  test('today’s is made as long as it has not begun', () =>
    expect(refs(meetingsToCreate(facts({ series: [series()] }), at('2024-02-08T13:59:59Z')))[0]).toBe(
      'JTAI-2024-02-08',
    ));
});
