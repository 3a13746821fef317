import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { contentOf } from '../../../bot/domain/cards/content';
import { outdatedCards } from '../../../bot/domain/cards/outdated';
import type { Facts, Reminder } from '../../../bot/domain/partnership';
import { action, at, facts, meeting, reminder } from '../../support/partnership';

const NOW = at('2024-01-25T09:00:00Z');
const FROM = facts({ meetings: [meeting()], actions: [action()] });
const ROW = reminder();
const other = reminder({ key: 'other', agencyCode: 'LA', personEmail: 'spoc.la@partnership.example' });

const isOutdated = (now: Partial<Facts>, row: Reminder = ROW): boolean =>
  outdatedCards(
    [{ rows: [row], from: FROM }],
    { facts: { ...FROM, reminders: [row], ...now }, calendar: calendarAsKnownOn(), now: NOW },
    contentOf,
  ).length > 0;

test.each<[string, Partial<Facts>, boolean]>([
  ['nothing was changed', {}, false],
  ['others were sent theirs meanwhile', { reminders: [ROW, other] }, false],
  ['its meeting was moved', { meetings: [meeting({ startsAt: at('2024-03-21T14:00:00Z') })] }, true],
  ['its meeting was read again and says the same', { meetings: [meeting()] }, false],
  ['its reminder was answered', { reminders: [{ ...ROW, state: 'Acknowledged' }] }, true],
  ['something was changed that it does not show', { actions: [action({ title: 'Another' })] }, false],
  [
    'its agency answered in the tab, which is shown on it',
    {
      responses: [
        {
          ...{ key: 'JTAI-2024-02-08|POL', meetingRef: 'JTAI-2024-02-08', agencyCode: 'POL' },
          ...{ answer: 'Attending', forStartsAt: at('2024-02-08T14:00:00Z') },
          ...{ by: 'spoc.pol@partnership.example', at: NOW },
        },
      ],
    },
    true,
  ],
])('of a card that was being sent while %s', (_name, now, expected) => {
  expect(isOutdated(now)).toBe(expected);
});
