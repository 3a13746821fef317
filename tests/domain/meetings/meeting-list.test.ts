import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { findSeries, listedMeeting, meetingsAhead } from '../../../bot/domain/meetings/list';
import { at, facts, meeting, series } from '../../support/partnership';
import type { Meeting } from '../../../bot/domain/partnership';

const calendar = calendarAsKnownOn();
const NOW = at('2024-01-31T10:00:00Z');
const listed = (of: Partial<Meeting>) => {
  const one = meeting(of);
  return listedMeeting({ facts: facts({ meetings: [one] }), calendar, now: NOW }, one);
};
const changed = { changedBy: 'coordinator.la@partnership.example', reason: 'The room was taken.' };

test('the meetings ahead are those that are not over, cancelled ones too, soonest first', () => {
  const meetings = [
    meeting({
      ref: 'late',
      startsAt: at('2024-03-01T14:00:00Z'),
      endsAt: at('2024-03-01T15:00:00Z'),
      seriesCode: 'B',
    }),
    meeting({ ref: 'going on', startsAt: at('2024-01-31T09:00:00Z'), endsAt: at('2024-01-31T10:00:01Z') }),
    meeting({ ref: 'over', startsAt: at('2024-01-31T09:00:00Z'), endsAt: NOW }),
    meeting({ ref: 'held', status: 'Held' }),
    meeting({ ref: 'off', status: 'Cancelled' }),
  ];
  const refs = (seriesCode?: string) => meetingsAhead({ meetings }, NOW, seriesCode).map(({ ref }) => ref);
  expect(refs()).toEqual(['going on', 'off', 'late']);
  expect(refs('B')).toEqual(['late']);
});

test('a meeting that was moved says from when, why and by whom; by hand, the day in its ref', () => {
  const there = { startsAt: at('2024-02-22T14:00:00Z'), endsAt: at('2024-02-22T15:30:00Z') };
  expect(listed({ ...there, ...changed, firstStartsAt: at('2024-02-08T14:00:00Z') })).toMatchObject({
    moved: { fromDay: '2024-02-08', from: '2024-02-08T14:00:00Z' },
    reason: 'The room was taken.',
    byName: 'coordinator.la',
  });
  expect(listed(there).moved).toEqual({ fromDay: '2024-02-08' });
  expect(listed({ ...there, seriesCode: undefined }).moved).toBeUndefined();
  expect(listed({ ...changed, firstStartsAt: at('2024-02-08T14:00:00Z') })).not.toHaveProperty('moved');
  expect(listed({ ...changed, firstStartsAt: at('2024-02-08T14:00:00Z') })).not.toHaveProperty('reason');
});

test('a cancelled meeting says why, and a day off is told as long as nobody has decided', () => {
  expect(listed({ status: 'Cancelled', ...changed })).toMatchObject({ reason: 'The room was taken.' });
  expect(listed({ startsAt: at('2024-03-29T14:00:00Z'), endsAt: at('2024-03-29T15:00:00Z') }).clash).toBe(
    'a bank holiday (Good Friday)',
  );
});

test('a series is found by its code or a part of its name that no other has', () => {
  const of = {
    series: [
      series(),
      series({ code: 'BOARD', title: 'Safeguarding board' }),
      series({ code: 'X', title: 'Health board' }),
    ],
  };
  expect(findSeries(of, 'jtai')?.code).toBe('JTAI');
  expect(findSeries(of, 'safeguarding')?.code).toBe('BOARD');
  expect(findSeries(of, 'board')?.code).toBe('BOARD');
  expect(findSeries(of, 'choir')).toBeUndefined();
});
