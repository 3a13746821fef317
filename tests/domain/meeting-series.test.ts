import { timeOf, weekdayOf, dayOf } from '../../bot/domain/day';
import { responseKey } from '../../bot/domain/keys';
import { meetingsToCreate, occurrences } from '../../bot/domain/meeting-series';
import { at, day, facts, meeting, reminder, series } from '../support/partnership';

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

  test('today’s is made as long as it has not begun', () =>
    expect(refs(meetingsToCreate(facts({ series: [series()] }), at('2024-02-08T13:59:59Z')))[0]).toBe(
      'JTAI-2024-02-08',
    ));
});
