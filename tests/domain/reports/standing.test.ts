import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { boardCalled, boardStanding, boardStandings } from '../../../bot/domain/reports/board/standing';
import { boardReportsDue } from '../../../bot/domain/meetings/series/board-report';
import { DEFAULT_HOURS } from '../../../bot/domain/sending/hours';
import { action, agency, at, day, facts, meeting, person, series } from '../../support/partnership';

const board = series({ code: 'CSP', title: 'Community Safety Partnership' });
const other = series({ code: 'YJB', title: 'Youth Justice Board' });
const meets = (on: string) =>
  meeting({
    ref: `CSP-${on}`,
    seriesCode: 'CSP',
    startsAt: at(`${on}T10:00:00Z`),
    endsAt: at(`${on}T11:00:00Z`),
  });
const of = facts({
  series: [board, other],
  meetings: [meets('2024-01-10'), meets('2024-02-15')],
  actions: [
    action({ ref: 'A01', dueOn: day('2024-01-22'), rating: 'Red' }),
    action({ ref: 'A02', dueOn: day('2024-03-22'), rating: 'Green' }),
  ],
});
const standing = (code: typeof board) =>
  boardStanding({ facts: of, calendar: calendarAsKnownOn(), now: at('2024-02-05T09:00:00Z') }, code);

test('a board’s report says when it meets, what moved since it last did, and what is red', () => {
  const { last, next, daysLeft, since, reds, asks } = standing(board);
  expect([last, next, daysLeft]).toEqual(['2024-01-10', '2024-02-15', 8]);
  expect(since.slipped.map(({ ref }) => ref)).toEqual(['A01']);
  expect(reds.map(({ ref }) => ref)).toEqual(['A01']);
  expect(asks.length).toBeGreaterThan(0);
});

test('what has become red since it last met is told from what was red before', () => {
  const rated = {
    ...{ actionRef: 'A01', kind: 'Change' as const, by: 'spoc.la@partnership.example' },
    at: at('2024-01-30T10:00:00Z'),
    changes: [{ column: 'rating', was: 'Amber', is: 'Red' }],
  };
  const newly = (over: object) =>
    boardStanding(
      { facts: { ...of, ...over }, calendar: calendarAsKnownOn(), now: at('2024-02-05T09:00:00Z') },
      board,
    ).newlyRed.map(({ ref }) => ref);
  expect(newly({})).toEqual([]);
  expect(newly({ updates: [rated] })).toEqual(['A01']);
  expect(newly({ updates: [rated], meetings: [] })).toEqual([]);
});

test('of several boards the one that meets next stands first', () => {
  const told = { ...of, series: [other, board, series({ code: 'ABC', title: 'A board' })] };
  const all = boardStandings({ facts: told, calendar: calendarAsKnownOn(), now: at('2024-02-05T09:00:00Z') });
  expect(all.map(({ board: { code } }) => code)).toEqual(['CSP', 'ABC', 'YJB']);
});

test('a board whose meetings are not in the list has no days', () => {
  const { last, next, daysLeft } = standing(other);
  expect([last, next, daysLeft]).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['csp', 'CSP'],
  ['community safety', 'CSP'],
  ['justice', 'YJB'],
  ['board of governors', undefined],
  ['t', undefined],
])('“%s” names a board, or none', (words, code) => {
  expect(boardCalled(of, words)?.code).toBe(code);
});

test.each([
  ['2024-02-07T16:00:00Z', {}, 0],
  ['2024-02-08T09:00:00Z', {}, 1],
  ['2024-02-14T09:00:00Z', {}, 1],
  ['2024-02-15T12:00:00Z', {}, 0],
  ['2024-02-08T09:00:00Z', { wants: undefined }, 0],
  ['2024-02-08T09:00:00Z', { wants: undefined, signsOff: true }, 1],
])('at %s, of a board that is %j, %i reports are offered', (now, over, count) => {
  const known = {
    ...of,
    agencies: [agency('LA')],
    people: [person('coordinator.la')],
    series: [{ ...board, wants: ['Red' as const], ...over }, other],
  };
  const due = boardReportsDue({
    ...{ facts: known, calendar: calendarAsKnownOn(), hours: DEFAULT_HOURS },
    now: at(now),
  });
  expect(due).toHaveLength(count);
  expect(due.map(({ about, personEmail, dueAt }) => [about, personEmail, dueAt])).toEqual(
    due.map(() => ['CSP-2024-02-15', 'coordinator.la@partnership.example', '2024-02-08T08:30:00Z']),
  );
});
