import type { Reminder } from '../../../bot/domain/partnership';
import { day, reminder } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';

const MORE = { wantedOn: day('2024-10-18'), reason: 'Two are missing.' };
const ASKED: Did = ['spoc.pol', 'more-time', MORE];
const RATED: Did = ['spoc.pol', 'rate', { rating: 'Amber' }];
const NOTED: Did = ['spoc.pol', 'progress', { text: 'Half is there.' }];

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
  ['more time', ASKED, 'Acknowledged MoreTime by spoc.pol'],
  ['a note', NOTED, 'Acknowledged Acknowledged by spoc.pol'],
  ['a rating', RATED, 'Acknowledged Acknowledged by spoc.pol'],
  [
    'more time for them',
    ['coordinator.la', 'more-time', MORE],
    'Acknowledged MoreTime by coordinator.la on behalf',
  ],
  ['a note of who supports', ['spoc.edu', 'progress', { text: 'Asked.' }], 'Sent'],
])('from the action itself %s answers the reminder that asks how it stands', (_, did, stood) =>
  expect(stands(houseWith(asks()).doAll(did))).toBe(stood),
);

test.each<[string, Did]>([
  ['more time', ASKED],
  ['a note', NOTED],
  ['a rating', RATED],
])('%s that is taken back at once leaves the reminder as it was', (_, did) =>
  expect(stands(houseWith(asks()).doAll(did, ['spoc.pol', 'take-back']))).toBe('Sent'),
);

test('only more time takes the place of what was answered', () => {
  const answered = asks({
    state: 'Acknowledged',
    answer: 'OnTrack',
    acknowledgedBy: email('deputy.pol'),
    acknowledgedAt: reminder().dueAt,
  });
  const said = 'Acknowledged OnTrack by deputy.pol';
  expect(stands(houseWith(answered).doAll(NOTED, RATED))).toBe(said);
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
