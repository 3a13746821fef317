import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { dayOf } from '../../../bot/domain/calendar/day';
import { actionStory } from '../../../bot/domain/lifecycle/story/story';
import { actorNamed } from '../../../bot/domain/people/actor';
import { ratingWordsOf } from '../../../bot/domain/plan/rating';
import { actionCard } from '../../../bot/teams/cards/replies/plan/action';
import { email, LifecycleHouse } from '../../domain/lifecycle/house';

const cardOf = ({ facts, now }: LifecycleHouse): string => {
  const asOf = { facts, calendar: calendarAsKnownOn(), now };
  const story = actionStory(asOf, actorNamed(facts, email('chair.la'))!, 'A07')!;
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
