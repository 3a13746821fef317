import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { dayOf } from '../../../bot/domain/calendar/day';
import { actionStory } from '../../../bot/domain/lifecycle/story/story';
import { actorNamed } from '../../../bot/domain/people/actor';
import { ratingWordsOf } from '../../../bot/domain/plan/rating';
import { actionCard } from '../../../bot/teams/cards/replies/plan/action';
import { email, LifecycleHouse, partnershipOf } from '../../domain/lifecycle/house';
import { action, day } from '../../support/partnership';

const cardOf = ({ facts, now }: LifecycleHouse, reader = 'chair.la'): string => {
  const asOf = { facts, calendar: calendarAsKnownOn(), now };
  const story = actionStory(asOf, actorNamed(facts, email(reader))!, 'A07')!;
  return JSON.stringify(actionCard(story, { today: dayOf(now), ratingWords: ratingWordsOf(facts) }).content);
};

test('an action’s card leads to the evidence that it shows, and to no older one', () => {
  const house = new LifecycleHouse().doAll([
    'spoc.pol',
    'evidence',
    { text: 'Version 1.', link: 'https://westmarch.example/version-1' },
  ]);
  expect(cardOf(house)).toContain('https://westmarch.example/version-1');
  house.doAll(
    ['spoc.edu', 'challenge', { text: 'Not all of them.' }],
    ['spoc.pol', 'evidence', { text: 'Version 2, which nobody has put anywhere.' }],
  );
  const card = cardOf(house);
  expect(card).toContain('Version 2');
  expect(card).not.toContain('version-1');
});

test('an action’s card says what became of the last wish for more time, until the work is with the group', () => {
  const wantedOn = day('2024-10-25');
  const house = new LifecycleHouse().doAll(['spoc.pol', 'more-time', { wantedOn, reason: 'Holidays.' }]);
  expect(cardOf(house)).toMatch(/More time asked for until Fri.25.Oct/);
  house.doAll(['coordinator.la', 'decide-time', { grant: false, text: 'No.' }]);
  expect(cardOf(house)).toMatch(/More time until Fri.25.Oct was refused/);
  house.doAll(['spoc.pol', 'more-time', { wantedOn, reason: 'Holidays of all schools.' }]);
  expect(cardOf(house)).not.toContain('refused');
  house.doAll(['coordinator.la', 'decide-time', { grant: true }]);
  expect(cardOf(house)).not.toMatch(/More time (asked|until)/);
});

test('an action’s card is headed by the challenge that stands, and by the work once it is answered', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'evidence', { text: 'Done.' }],
    ['spoc.edu', 'challenge', { text: 'Not all of them.' }],
  );
  expect(cardOf(house)).toMatch(/A07 is challenged, due Fri.27.Sep/);
  house.wait(60 * 24 * 200);
  expect(cardOf(house)).toContain('A07 is challenged and overdue');
  house.doAll(['spoc.edu', 'agree']);
  expect(cardOf(house)).toContain('A07 waits for agreement');
});

test('the button of whoever challenges says that agreeing withdraws that', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'Done.' }]);
  expect(cardOf(house, 'spoc.edu')).not.toContain('Agree after all');
  house.doAll(['spoc.edu', 'challenge', { text: 'Not all of them.' }]);
  expect(cardOf(house, 'spoc.edu')).toContain('"title":"Agree after all"');
  expect(cardOf(house, 'spoc.edu')).toContain('Withdraw the challenge and agree');
});

test('an action’s card tells of a missed milestone, and of the impact before it is closed', () => {
  const house = new LifecycleHouse(
    partnershipOf({
      actions: [
        action({ milestones: [{ title: 'Write to schools', on: day('2024-05-31') }, { title: 'x' }] }),
      ],
    }),
  ).doAll(['chair.la', 'assure', { impact: 'Some', text: 'Heads say so.' }]);
  expect(cardOf(house)).toMatch(/Milestone “Write to schools” is overdue by 1.working.day/);
  expect(cardOf(house)).toContain('Assured impact: some');
});

test('an action’s card says of what was withdrawn neither how it is rated nor who is to vote', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'evidence', { text: 'Done.' }],
    ['coordinator.la', 'withdraw', { text: 'By others.' }],
  );
  expect(cardOf(house)).toContain('A07 was withdrawn');
  expect(cardOf(house)).not.toMatch(/Rating|So far/);
});

test('an action’s card says that it is agreed at a meeting where nobody’s vote is needed', () => {
  const agencies = partnershipOf().agencies.map((one) => ({
    ...one,
    safeguardingPartner: one.code === 'POL',
  }));
  const settings = [{ key: 'WhoMustAgree', value: 'SafeguardingPartners' }];
  const house = new LifecycleHouse(partnershipOf({ agencies, settings })).doAll([
    'spoc.pol',
    'evidence',
    { text: 'Done.' },
  ]);
  expect(cardOf(house)).toContain('To be agreed at a meeting');
  expect(cardOf(house)).toContain('records at a meeting that the group agrees');
});

test('an action’s card leaves a refusal of more time to the tab once evidence is before the group', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'more-time', { wantedOn: day('2024-10-25'), reason: 'Holidays.' }],
    ['coordinator.la', 'decide-time', { grant: false, text: 'No.' }],
    ['spoc.pol', 'evidence', { text: 'All schools have a named contact.' }],
  );
  expect(cardOf(house)).not.toContain('More time until');
});
