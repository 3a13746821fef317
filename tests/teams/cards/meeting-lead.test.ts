import type { Day } from '../../../bot/domain/calendar/day';
import { headingOf, leadOf } from '../../../bot/teams/cards/items/notice-lead';
import { meetingReminderItem } from '../../support/card-notices';

const notice = (whenWords: string, isOver = false) => ({
  ...meetingReminderItem(isOver ? { is: 'over' } : { is: 'open' }),
  whenWords,
  ...(isOver ? { isOver } : {}),
});

test.each([
  ['today', 'Today, '],
  ['tomorrow', 'Tomorrow, '],
])('a meeting of %s begins with that, and with its day alone once it is over', (whenWords, begins) => {
  const today = '2024-02-08' as Day;
  expect(leadOf(notice(whenWords), today)).toMatch(new RegExp(`^${begins}`));
  for (const words of [leadOf, headingOf]) {
    expect(words(notice(whenWords, true), today)).not.toMatch(/Today|Tomorrow/);
  }
});
