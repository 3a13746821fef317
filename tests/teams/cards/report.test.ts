import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { boardStanding } from '../../../bot/domain/reports/board/standing';
import { reportCard } from '../../../bot/teams/cards/replies/report';
import { action, at, day, facts, series } from '../../support/partnership';

test.each([
  ['CSP', 'reports/CSP'],
  ['C&SP / a', 'reports/C%26SP%20%2F%20a'],
])('the report for the board %s leads to its own page of the tab', (code, page) => {
  const board = series({ code, title: 'Community Safety Partnership' });
  const of = facts({ series: [board], actions: [action({ ref: 'A01', rating: 'Red' })] });
  const asOf = { facts: of, calendar: calendarAsKnownOn(), now: at('2024-02-05T09:00:00Z') };
  const standing = boardStanding(asOf, board);
  const tab = (to = '') => `https://tab.example/${to}`;
  const { content } = reportCard({ standing, today: day('2024-02-05'), tab });
  expect(JSON.stringify(content)).toContain(`"title":"Open report","url":"https://tab.example/${page}"`);
});
