import { readConfig } from '../../bot/settings/config';
import type { Instant } from '../../bot/domain/calendar/day';
import { greeting } from '../../bot/app/greeting';

const NOW = '2026-03-02T10:00:00Z' as Instant;
const config = readConfig({});
if (!config.ok) throw new Error('Local mode needs no settings.');

const greets = (isEmpty: boolean): string =>
  greeting(config.value, { port: 3978, visitable: {}, now: () => NOW }, { isEmpty });

test('where the lists are empty a start says how to fill them, and that nothing is to be started again', () => {
  const said = greets(true);
  expect(said).toContain('the lists are empty. What to do first:');
  expect(said).toContain('http://localhost:3978/tab/ and say who coordinates');
  expect(said).toContain('npm run load -- FOLDER');
  expect(said).toContain('Nothing has to be started again.');
  expect(said).not.toContain('Three things to try');
});

test('where somebody is on the People list a start names three things to try', () => {
  expect(greets(false)).toContain('It is Monday 2 March 2026, 10am here. Three things to try:');
});

test.each([true, false])('both name the chat in which one can be anybody (empty: %s)', (isEmpty) => {
  expect(greets(isEmpty)).toContain('http://localhost:3978/local/chat');
});
