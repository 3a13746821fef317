import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { deedsOf } from '../../../bot/domain/lifecycle/deeds-of';
import type { Reminder } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { day, reminder } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';

const MORE = { wantedOn: day('2024-10-18'), reason: 'Two are missing.' };
const ASKED: Did = ['spoc.pol', 'more-time', MORE];

const asks = (over: Partial<Reminder> = {}): Reminder =>
  reminder({
    ...{ key: 'asks', kind: 'Action', subjectRef: 'A07', agencyCode: 'POL', state: 'Sent' },
    ...{ countsFrom: day('2024-09-27'), sentAt: '2024-06-03T08:30:00Z' },
    ...over,
  } as Parameters<typeof reminder>[0]);

const houseWith = (...reminders: readonly Reminder[]) => new LifecycleHouse(partnershipOf({ reminders }));

/** How the reminder stands: 'Acknowledged MoreTime by spoc.pol, before Acknowledged'. */
const stands = (house: LifecycleHouse, key = 'asks'): string => {
  const { state, answer, acknowledgedBy, before, onBehalf } = house.facts.reminders.find(
    (one) => one.key === key,
  )!;
  const by = acknowledgedBy ? `by ${acknowledgedBy.split('@')[0]}` : '';
  const was = before ? `before ${before}` : '';
  return [state, answer, by, onBehalf ? 'on behalf' : '', was].filter(Boolean).join(' ');
};

test.each<[string, Did, string]>([
  ['by its lead', ASKED, 'Acknowledged MoreTime by spoc.pol'],
  ['for them', ['coordinator.la', 'more-time', MORE], 'Acknowledged MoreTime by coordinator.la on behalf'],
])('more time that is asked for from the action itself %s answers the reminder of it', (_, did, stood) =>
  expect(stands(houseWith(asks()).doAll(did))).toBe(stood),
);

test('it is as it was where that is taken back at once', () =>
  expect(stands(houseWith(asks()).doAll(ASKED, ['spoc.pol', 'take-back']))).toBe('Sent'));

test('whoever has just asked undoes that, and not what they did before it', () => {
  const house = houseWith().doAll(['spoc.pol', 'rate', { rating: 'Amber' }], ASKED);
  const offered = () => {
    const asOf = { facts: house.facts, calendar: calendarAsKnownOn(), now: house.now };
    const { may } = deedsOf(asOf, actorNamed(house.facts, email('spoc.pol'))!, house.action());
    return may.find(({ deed }) => deed === 'take-back');
  };
  expect(offered()).toMatchObject({
    label: 'Take back the request for more time',
    until: '2024-06-03T09:11:00Z',
  });
  house.wait(30);
  expect(offered()).toMatchObject({ label: 'No more time is needed' });
  expect(offered()).not.toHaveProperty('until');
});

test('more time takes the place of what was answered', () => {
  const answered = asks({
    state: 'Acknowledged',
    answer: 'OnTrack',
    acknowledgedBy: email('deputy.pol'),
    acknowledgedAt: reminder().dueAt,
  });
  const house = houseWith(answered).doAll(ASKED);
  expect(stands(house)).toBe('Acknowledged MoreTime by spoc.pol before OnTrack');
  expect(stands(house.doAll(['spoc.pol', 'take-back']))).toBe('Acknowledged OnTrack by spoc.pol');
});

test('a wish that is withdrawn later leaves the reminder seen', () => {
  const house = houseWith(asks()).doAll(ASKED);
  expect(stands(house.wait(30).doAll(['deputy.pol', 'take-back']))).toBe(
    'Acknowledged Acknowledged by deputy.pol',
  );
});

test('what was sent while a wish waited is answered by what is granted', () => {
  const house = houseWith().doAll(ASKED);
  house.facts = { ...house.facts, reminders: [asks()] };
  expect(stands(house.doAll(['coordinator.la', 'decide-time', { grant: true }]))).toBe(
    'Acknowledged MoreTime by spoc.pol',
  );
});
