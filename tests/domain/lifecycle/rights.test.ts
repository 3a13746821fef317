import { explain } from '../../../bot/domain/basics/failure';
import { DEEDS, type Deed } from '../../../bot/domain/lifecycle/deeds';
import { deedsOf } from '../../../bot/domain/lifecycle/deeds-of';
import { isTheirs, RIGHT_TO } from '../../../bot/domain/lifecycle/ground';
import { calendarAsKnownOn } from '../../../bot/domain/calendar/bank-holidays';
import { can, identify } from '../../../bot/domain/people/roles';
import { actorNamed } from '../../../bot/domain/people/actor';
import { action, day, person } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf } from './house';

/** Who may do what to an action that the police lead and education supports, whatever its state; nobody else may. */
const MAY: Record<Exclude<Deed, 'take-back'>, readonly string[]> = {
  progress: ['spoc.pol', 'deputy.pol', 'spoc.edu', 'owner.pol', 'coordinator.la'],
  milestone: ['spoc.pol', 'deputy.pol', 'spoc.edu', 'owner.pol', 'coordinator.la'],
  rate: ['spoc.pol', 'deputy.pol', 'owner.pol', 'coordinator.la'],
  'more-time': ['spoc.pol', 'deputy.pol', 'coordinator.la'],
  'decide-time': ['coordinator.la'],
  evidence: ['spoc.pol', 'deputy.pol', 'owner.pol', 'coordinator.la'],
  agree: ['spoc.la', 'spoc.icb', 'spoc.edu', 'coordinator.la'],
  challenge: ['spoc.la', 'spoc.icb', 'spoc.edu', 'coordinator.la'],
  'agree-for-those-present': ['chair.la', 'coordinator.la'],
  'sustainability-plan': ['spoc.pol', 'deputy.pol', 'owner.pol', 'coordinator.la'],
  close: ['chair.la', 'coordinator.la'],
  sustain: ['chair.la', 'coordinator.la'],
  reopen: ['chair.la', 'coordinator.la'],
  assure: ['chair.la', 'coordinator.la'],
  edit: ['coordinator.la'],
  withdraw: ['coordinator.la'],
};

const PEOPLE = [
  ...['spoc.pol', 'deputy.pol', 'spoc.edu', 'spoc.la', 'spoc.icb', 'coordinator.la', 'chair.la'],
  ...['owner.pol', 'lead.pol', 'member.edu', 'observer.pol'],
];
const facts = partnershipOf({
  people: [
    ...PEOPLE.filter((name) => name !== 'lead.pol').map((name) => person(name)),
    person('lead.pol', { roles: ['Lead'] }),
  ],
  actions: [action({ supportingAgencies: ['EDU'], ownerEmail: email('owner.pol') })],
});
const [first] = facts.actions;

const cases = (Object.keys(MAY) as (keyof typeof MAY)[]).flatMap((deed) =>
  PEOPLE.map((who) => [who, deed, MAY[deed].includes(who)] as const),
);

test.each(cases)('%s may %s: %p', (who, deed, may) => {
  expect(isTheirs(actorNamed(facts, email(who))!, deed, first!)).toBe(may);
  const refused = new LifecycleHouse(facts).do(who, deed);
  const isForbidden = ['not-your-agency', 'not-for-your-role', 'coordinator-only', 'observers-cannot-answer'];
  expect(isForbidden.includes(refused?.code ?? '')).toBe(!may);
  if (refused) expect(explain(refused)).toMatch(/\w.*\.$/);
});

test('every deed falls under a right, and an observer is offered none', () => {
  expect(Object.keys(RIGHT_TO).sort()).toEqual([...DEEDS].sort());
  const asOf = { facts, calendar: calendarAsKnownOn(), now: new LifecycleHouse().now };
  expect(deedsOf(asOf, actorNamed(facts, email('observer.pol'))!, first!).may).toEqual([]);
});

describe('where deputies act only while they cover', () => {
  const settings = [{ key: 'Deputies', value: 'WhileCovering' }];
  const deputyOn = (on: string, people = facts.people) =>
    identify({ people, settings }, { email: email('deputy.pol') }, day(on))!;
  const away = facts.people.map((one) =>
    one.email === email('spoc.pol')
      ? { ...one, awayFrom: day('2024-06-03'), awayTo: day('2024-06-07') }
      : one,
  );

  test.each([
    ['2024-05-31', false],
    ['2024-06-03', true],
    ['2024-06-07', true],
    ['2024-06-10', false],
  ])('on %s the deputy may: %p', (on, may) => {
    expect(can(deputyOn(on, away), 'action:lead', first!)).toBe(may);
    expect(can(deputyOn(on, away), 'answer:agency', { agencyCode: 'POL' })).toBe(may);
  });

  test('otherwise they always may', () => {
    const always = identify({ people: facts.people }, { email: email('deputy.pol') }, day('2024-05-31'))!;
    expect(can(always, 'action:lead', first!)).toBe(true);
  });
});
