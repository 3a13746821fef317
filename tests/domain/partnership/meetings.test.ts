import { hasBegun, isAhead, nextMeeting, opensAt, type Meeting } from '../../../bot/domain/partnership';
import { at, meeting } from '../../support/partnership';

/** Planned for 8 February 2024, 14:00 to 15:30. */
const PLANNED = meeting();
const begun = { running: { begunAt: at('2024-02-08T13:10:00Z') } };

test.each<[string, Partial<Meeting>, string, boolean]>([
  ['planned, before its end', {}, '2024-02-08T15:29:59Z', true],
  ['planned, at its end', {}, '2024-02-08T15:30:00Z', false],
  ['cancelled', { status: 'Cancelled' }, '2024-02-01T09:00:00Z', false],
  ['held', { status: 'Held' }, '2024-02-01T09:00:00Z', false],
])('a meeting that is %s is ahead or not', (_, over, now, ahead) =>
  expect(isAhead({ ...PLANNED, ...over }, at(now))).toBe(ahead),
);

test('a meeting can be run from an hour before its start', () =>
  expect(opensAt(PLANNED)).toBe('2024-02-08T13:00:00Z'));

test.each<[string, Partial<Meeting>, string, boolean]>([
  ['before its start', {}, '2024-02-08T13:59:59Z', false],
  ['at its start', {}, '2024-02-08T14:00:00Z', true],
  ['cancelled, after its start', { status: 'Cancelled' }, '2024-02-08T14:30:00Z', false],
  ['begun before its hour', begun, '2024-02-08T13:10:00Z', true],
  ['cancelled though it was begun', { ...begun, status: 'Cancelled' }, '2024-02-08T13:10:00Z', false],
  ['opened and not begun', { running: { order: ['a'] } }, '2024-02-08T13:10:00Z', false],
  [
    'begun and put off by a week',
    { ...begun, startsAt: at('2024-02-15T14:00:00Z') },
    '2024-02-08T13:30:00Z',
    false,
  ],
  [
    'put off by a week, as it opens',
    { ...begun, startsAt: at('2024-02-15T14:00:00Z') },
    '2024-02-15T13:00:00Z',
    true,
  ],
])('a meeting %s has begun or not', (_, over, now, has) =>
  expect(hasBegun({ ...PLANNED, ...over }, at(now))).toBe(has),
);

test('the next meeting is the first one that takes place and is not over, also while it is under way', () => {
  const on = (ref: string, day: string, over: Partial<Meeting> = {}) =>
    meeting({ ref, startsAt: at(`${day}T14:00:00Z`), endsAt: at(`${day}T15:30:00Z`), ...over });
  const meetings = [
    on('later', '2024-05-02'),
    on('next', '2024-03-21'),
    on('past', '2024-02-08'),
    on('off', '2024-03-01', { status: 'Cancelled' }),
  ];
  expect(nextMeeting(meetings, at('2024-02-08T16:00:00Z'))?.ref).toBe('next');
  expect(nextMeeting(meetings, at('2024-03-21T14:30:00Z'))?.ref).toBe('next');
  expect(nextMeeting(meetings, at('2024-05-02T15:30:00Z'))).toBeUndefined();
  expect(nextMeeting([on('first', '2024-03-21'), ...meetings], at('2024-02-08T16:00:00Z'))?.ref).toBe(
    'first',
  );
});
