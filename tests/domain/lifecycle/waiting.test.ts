import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { planWaiting } from '../../../bot/domain/lifecycle/story/waiting';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action, day } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf } from './house';

const waitingIn = ({ facts, now }: LifecycleHouse) =>
  planWaiting({ facts, calendar: calendarAsKnownOn(), now }, actorNamed(facts, email('chair.la'))!);

test('tells of evidence to agree and who has not voted, then of the challenge that stands', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'Done.' }], ['spoc.la', 'agree']);
  const [toAgree] = waitingIn(house).toAgree;
  expect(toAgree).toMatchObject({ ref: 'A07', words: '1 of 5 agrees' });
  expect(toAgree?.awaited.map(({ code }) => code)).toEqual(['ICB', 'EDU', 'YJS', 'PRO']);
  house.doAll(['spoc.icb', 'challenge', { text: 'Seven are missing.' }]);
  expect(waitingIn(house)).toMatchObject({
    toAgree: [],
    challenged: [{ ref: 'A07', byAgency: 'Agency ICB' }],
  });
});

test('tells of a review that is near, of a milestone that is overdue, and of nothing that was withdrawn', () => {
  const near = { status: 'Closed', reviewOn: day('2024-06-10') } as const;
  const late = {
    milestones: [
      { title: 'Figures', on: day('2024-05-31') },
      { title: 'Met', on: day('2024-05-01'), metOn: day('2024-05-01') },
    ],
  };
  const actions = [
    action({ ref: 'A1', ...near }),
    action({ ref: 'A2', ...near, reviewOn: day('2024-09-10') }),
    action({ ref: 'A5', ...near, reviewOn: day('2024-05-31') }),
    action({ ref: 'A3', ...late }),
    action({ ref: 'A4', ...late, withdrawnOn: day('2024-05-01') }),
  ];
  const { reviews, milestones } = waitingIn(new LifecycleHouse(partnershipOf({ actions })));
  expect(reviews).toMatchObject([
    { ref: 'A1', words: 'review due in 5 working days', overdue: false },
    { ref: 'A5', words: 'review overdue by 1 working day', overdue: true },
  ]);
  expect(milestones).toMatchObject([{ ref: 'A3', milestone: 'Figures', words: 'overdue by 1 working day' }]);
});

test('tells of what the group has agreed to until it is said how it will last', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'evidence', { text: 'Done.' }],
    ...(['la', 'icb', 'edu', 'yjs', 'pro'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
  );
  expect(waitingIn(house).toLast).toMatchObject([
    { ref: 'A07', leadAgency: 'POL', on: '2024-06-17', words: 'due in 10 working days' },
  ]);
  house.wait(16 * 24 * 60);
  expect(waitingIn(house).toLast).toMatchObject([{ words: 'overdue by 2 working days', overdue: true }]);
  house.doAll(['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'Yearly.' }]);
  expect(waitingIn(house).toLast).toEqual([]);
});
