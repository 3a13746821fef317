import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import type { Day } from '../../../bot/domain/calendar/day';
import { owedBy } from '../../../bot/domain/outstanding/owed-by';
import { myCard } from '../../../bot/teams/cards/replies/my';
import { LifecycleHouse, partnershipOf } from '../../domain/lifecycle/house';
import { at, person } from '../../support/partnership';

const NOW = at('2024-06-03T09:30:00Z');
const challenged = new LifecycleHouse(partnershipOf()).doAll(
  ['spoc.pol', 'evidence', { text: 'All', link: 'https://x.example/a' }],
  ['spoc.icb', 'challenge', { text: 'No.' }],
);
const shown = (dueOn: Day, reader: string): string => {
  const facts = {
    ...challenged.facts,
    actions: challenged.facts.actions.map((one) => ({ ...one, dueOn })),
  };
  const owed = owedBy({ facts, calendar: calendarAsKnownOn(), now: NOW }, person(reader), 'POL');
  return JSON.stringify(myCard(owed, {}).content);
};

test.each([
  ['ahead', '2024-09-27', 'spoc.pol'],
  ['overdue', '2024-05-20', 'spoc.pol'],
  ['overdue, to who only reads', '2024-05-20', 'member.pol'],
  ['ahead, to who only reads', '2024-09-27', 'member.pol'],
])('/my says once of what was challenged, its due day %s, that it was', (_, dueOn, reader) => {
  const card = shown(dueOn as Day, reader);
  expect(card).toContain('1 thing to do');
  expect(card.toLowerCase()).toContain('was challenged by agency icb');
  expect(new Set(card.match(/"thingKey":"[^"]*"/g)).size).toBeLessThanOrEqual(1);
});
