import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { subjectRefusal } from '../../../bot/domain/deadlines/subject';
import { deadlineReminderItem } from '../../../bot/domain/deadlines/reminder-item';
import { chairsList } from '../../../bot/domain/outstanding/chairs-list';
import { owedThings } from '../../../bot/domain/outstanding/things';
import { action, at, day, facts, reminder } from '../../support/partnership';

/** An action that was withdrawn is asked of nobody, with a due day or without one (`product.md`, An action). */

const calendar = calendarAsKnownOn();
const now = at('2024-02-06T09:00:00Z');
const GONE = { withdrawnOn: day('2024-02-05'), withdrawnWhy: 'It is in A03 now.' };
const a07 = action({ dueOn: day('2024-01-25') });
const asked = reminder({
  ...{ kind: 'Action', subjectRef: 'A07', stage: '0', key: 'Action|A07|2024-01-25|0|POL' },
  ...{ title: 'Map networks', countsFrom: day('2024-01-25') },
});
const refsOwed = (of: ReturnType<typeof facts>) =>
  owedThings({ facts: of, calendar, now }).flatMap(({ kind, ref }) => (kind === 'Action' ? ref : []));

test.each([
  ['with a due day', day('2024-01-25')],
  ['without one', undefined],
])('an action %s is to be done until it is withdrawn', (_, dueOn) => {
  const { dueOn: _was, ...undated } = a07;
  const one = dueOn ? { ...undated, dueOn } : undated;
  expect(refsOwed(facts({ actions: [one] }))).toEqual(['A07']);
  expect(refsOwed(facts({ actions: [{ ...one, ...GONE }] }))).toEqual([]);
});

test('its card says that it was withdrawn and why, and asks for nothing', () => {
  const asOf = { facts: facts({ actions: [{ ...a07, ...GONE }], reminders: [asked] }), calendar, now };
  expect(deadlineReminderItem(asOf, asked)).toMatchObject({
    state: { is: 'gone', why: 'Withdrawn', because: 'It is in A03 now.' },
    offers: [],
    overdue: false,
  });
  expect(subjectRefusal(asOf.facts, asked)).toMatchObject({ code: 'subject-gone' });
  expect(chairsList(asOf)).toEqual([]);
});
