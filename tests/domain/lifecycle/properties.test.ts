import fc from 'fast-check';
import { explain } from '../../../bot/domain/basics/failure';
import type { Deed, Doing } from '../../../bot/domain/lifecycle/deeds';
import { isTheirs } from '../../../bot/domain/lifecycle/ground';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { stepsOf } from '../../../bot/domain/steps/steps';
import { standing, votesOn } from '../../../bot/domain/lifecycle/votes';
import type { Action, Facts } from '../../../bot/domain/partnership';
import { actorNamed } from '../../../bot/domain/people/actor';
import { day, meeting } from '../../support/partnership';
import { email, LifecycleHouse, partnershipOf, type Did } from './house';

/** What people might do to an action, in any order, whoever they are and whatever they give. */

const WHO = ['spoc.la', 'spoc.pol', 'spoc.icb', 'deputy.pol', 'coordinator.la', 'chair.la'];
const ONLOOKERS = ['member.edu', 'observer.pol'];
const words = fc.constantFrom(undefined, 'Said so.', 'Said so, too.', 'Said so again.');
const later = fc.constantFrom(undefined, day('2024-10-18'), day('2025-03-03'), day('2024-01-02'));

const GIVEN: { readonly [D in Deed]: fc.Arbitrary<object> } = {
  progress: fc.record({ text: words }),
  milestone: fc.record({ milestone: fc.constantFrom('First', 'None'), met: fc.boolean() }),
  rate: fc.record({ rating: fc.constantFrom('Red', 'Green', undefined) }),
  'more-time': fc.record({ wantedOn: later, reason: words }),
  'decide-time': fc.record({ grant: fc.boolean(), text: words }),
  evidence: fc.record({ text: words }),
  agree: fc.constant({}),
  challenge: fc.record({ text: words }),
  'agree-for-those-present': fc.constant({}),
  'sustainability-plan': fc.record({ sustainabilityPlan: words, reviewOn: later }),
  close: fc.record({ sustainabilityPlan: words, reviewOn: later }),
  sustain: fc.record({ text: words }),
  reopen: fc.record({ text: words }),
  assure: fc.record({ impact: fc.constantFrom('Some', 'Assured', undefined), text: words }),
  edit: fc.record({ dueOn: later, leadAgency: fc.constantFrom('POL', undefined), title: words }),
  withdraw: fc.record({ text: words }),
  'take-back': fc.constant({}),
};

/** What brings an action on its way comes oftener than the rest, or few would ever be closed. */
const OFTEN: readonly Deed[] = ['evidence', 'agree', 'agree', 'agree', 'close', 'sustain', 'take-back'];
const deed = fc.oneof(
  { arbitrary: fc.constantFrom(...OFTEN), weight: 3 },
  { arbitrary: fc.constantFrom(...(Object.keys(GIVEN) as Deed[])), weight: 2 },
);

interface Try {
  readonly did: Did;
  readonly minutes: number;
}

const tries: fc.Arbitrary<readonly Try[]> = fc.array(
  deed.chain((name) =>
    fc.record({
      did: fc
        .tuple(
          fc.oneof(
            { arbitrary: fc.constantFrom(...WHO), weight: 9 },
            { arbitrary: fc.constantFrom(...ONLOOKERS), weight: 1 },
          ),
          GIVEN[name],
          fc.constantFrom(undefined, undefined, undefined, undefined, 'LA', 'ICB'),
        )
        .map(([who, given, forAgency]) => [who, name, given, { forAgency } as Partial<Doing>] as Did),
      minutes: fc.constantFrom(0, 1, 5, 11, 60 * 24),
    }),
  ),
  { minLength: 5, maxLength: 30 },
);

/** Three agencies, so that a group agrees before the end of many walks, and a meeting that one of them attends. */
function start(): LifecycleHouse {
  const facts = partnershipOf();
  const codes = ['LA', 'POL', 'ICB'];
  const attended = ['LA'].map((agencyCode) => ({
    key: `JTAI-2024-02-08|${agencyCode}`,
    meetingRef: 'JTAI-2024-02-08',
    agencyCode,
    answer: 'Attending' as const,
    attended: true,
    by: 'x',
    at: meeting().startsAt,
  }));
  return new LifecycleHouse({
    ...facts,
    agencies: facts.agencies.filter(({ code }) => codes.includes(code)),
    actions: facts.actions.map((one) => ({
      ...one,
      milestones: [{ title: 'First', on: day('2024-07-01') }],
    })),
    meetings: [meeting()],
    responses: attended,
  });
}

/** What may never be so, in words. */
function wrongIn(facts: Facts, action: Action): readonly string[] {
  const votes = votesOn(facts, action);
  const isClosed = action.status === 'Closed' || action.status === 'Sustained';
  const agreed = action.status === 'Agreed' || isClosed;
  return [
    agreed && !votes ? 'agreed without evidence' : '',
    agreed && votes && standing(votes.of).length > 0 ? 'agreed against a challenge' : '',
    isClosed && !action.sustainabilityPlan ? 'closed without a plan' : '',
    isClosed && !action.reviewOn ? 'closed without a day of review' : '',
    action.originalDueOn && action.originalDueOn !== '2024-09-27' ? 'the first due day is lost' : '',
  ].filter(Boolean);
}

/** One walk all the way, so that every run has closed one. */
const ALL_THE_WAY: readonly Did[] = [
  ['spoc.pol', 'evidence', { text: 'Done.' }],
  ['spoc.la', 'agree'],
  ['spoc.icb', 'agree'],
  ['chair.la', 'close', { sustainabilityPlan: 'Yearly.', reviewOn: day('2025-03-03') }],
  ['chair.la', 'sustain', { text: 'It has lasted.' }],
];
/** One in which the lead takes back, within its minutes, what the group has closed it with. */
const TAKEN_FROM_UNDER_IT: readonly Did[] = [
  ...ALL_THE_WAY.slice(0, 3),
  ['spoc.pol', 'sustainability-plan', { sustainabilityPlan: 'Yearly.', reviewOn: day('2025-03-03') }],
  ['chair.la', 'close'],
  ['spoc.pol', 'take-back'],
];
const exampleOf = (walk: readonly Did[]): [readonly Try[]] => [walk.map((did) => ({ did, minutes: 1 }))];

const RUNS = { numRuns: 200, examples: [ALL_THE_WAY, TAKEN_FROM_UNDER_IT].map(exampleOf) };

test('no walk of deeds by anybody closes an action without evidence, agreement and a sustainability plan', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(tries, (walk) => {
      const house = start();
      for (const { did, minutes } of walk) {
        const before = { facts: house.facts, action: house.action() };
        const refused = house.do(...did);
        if (refused) {
          if (house.facts !== before.facts) throw new Error('refused, and done all the same');
          if (explain(refused).length < 20) throw new Error(`${refused.code} has no words`);
        } else if (!isTheirs(actorNamed(before.facts, email(did[0]))!, did[1], before.action)) {
          throw new Error(`${did[0]} did what is not theirs: ${did[1]}`);
        }
        const wrong = wrongIn(house.facts, house.action());
        if (wrong.length > 0) throw new Error(wrong.join(', '));
        reached.add(house.action().status);
        house.wait(minutes);
      }
    }),
    RUNS,
  );
  expect([...reached]).toEqual(expect.arrayContaining(['EvidenceSubmitted', 'Agreed', 'Closed']));
});

test('whatever was done, its steps replayed give the action as it is, and each has one line in the record', () => {
  fc.assert(
    fc.property(tries, (walk) => {
      const house = start();
      const first = house.action();
      for (const { did, minutes } of walk) {
        house.do(...did);
        house.wait(minutes);
      }
      const { lastStep: _, ...now } = house.action();
      const steps = stepsOf(house.facts, house.action());
      const plain = (one: object) => JSON.parse(JSON.stringify(one)) as unknown;
      expect(plain(replayed(first, steps))).toEqual(plain(now));
      expect(new Set(house.log.map(({ key }) => key)).size).toBe(steps.length);
    }),
    RUNS,
  );
});

test('what is taken back at once leaves the action, its votes and wishes as they were', () => {
  fc.assert(
    fc.property(
      tries,
      fc.constantFrom(...WHO),
      deed.chain((name) => fc.tuple(fc.constant(name), GIVEN[name])),
      (walk, who, [name, given]) => {
        fc.pre(!['take-back', 'decide-time', 'more-time'].includes(name));
        const house = start();
        for (const { did, minutes } of walk) {
          house.do(...did);
          house.wait(minutes);
        }
        const stateOf = () => {
          const { lastStep: _, ...action } = house.action();
          const votes = votesOn(house.facts, house.action())?.of.map(({ agency, agreement }) => [
            agency.code,
            agreement?.verdict,
          ]);
          return JSON.stringify([
            Object.entries(action)
              .filter(([, value]) => value !== undefined)
              .sort(),
            votes,
          ]);
        };
        house.wait(60);
        const [before, count] = [stateOf(), house.facts.updates.length];
        fc.pre(
          house.do(...([who, name, given] as unknown as Did)) === undefined &&
            house.facts.updates.length > count,
        );
        house.wait(2);
        expect(house.do(who, 'take-back')).toBeUndefined();
        expect(stateOf()).toBe(before);
      },
    ),
    { numRuns: 100 },
  );
});
