import { byDay } from '../../../bot/domain/calendar/by-day';
import { latestFirst } from '../../../bot/domain/plan/latest-first';
import type { Day, Instant } from '../../../bot/domain/calendar/day';

test('days stand in the order of time, those of nothing last', () => {
  const days = ['2024-02-08', undefined, '2023-12-31', '', '2024-02-07'] as (Day | '' | undefined)[];
  // `sort` itself puts undefined last, so each is wrapped.
  const sorted = days.map((day) => ({ day })).sort((a, b) => byDay(a.day, b.day));
  expect(sorted.map(({ day }) => day || 'none')).toEqual([
    '2023-12-31',
    '2024-02-07',
    '2024-02-08',
    'none',
    'none',
  ]);
});

test('the latest first, those of nothing are last as well', () => {
  const days = ['2024-02-08', undefined, '2023-12-31', '', '2024-02-09'] as (Day | '' | undefined)[];
  const sorted = days.map((day) => ({ day })).sort((a, b) => latestFirst(a.day, b.day));
  expect(sorted.map(({ day }) => day || 'none')).toEqual([
    '2024-02-09',
    '2024-02-08',
    '2023-12-31',
    'none',
    'none',
  ]);
});

test('instants of one day stand in their order, and one is like itself', () => {
  const [early, late] = ['2024-02-08T09:00:00Z', '2024-02-08T14:05:00Z'] as [Instant, Instant];
  expect([byDay(early, late), byDay(late, early), byDay(late, late)]).toEqual([-1, 1, 0]);
});
