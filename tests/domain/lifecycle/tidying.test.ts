import { decideTidying, untidyIn } from '../../../bot/domain/lifecycle/tidying/decide-tidying';
import { replayed } from '../../../bot/domain/lifecycle/steps';
import { historyOf } from '../../../bot/domain/lifecycle/story/history';
import { stepsOf } from '../../../bot/domain/steps/steps';
import type { Action, Facts } from '../../../bot/domain/partnership';
import { after } from '../../support/apply-writes';
import { day } from '../../support/partnership';
import { LifecycleHouse } from './house';

/** As somebody changes the row in the list. */
const byHand = (facts: Facts, change: Partial<Action>): Facts => ({
  ...facts,
  actions: facts.actions.map((one) => ({ ...one, ...change })),
});

function tidied(house: LifecycleHouse, facts: Facts, before?: Facts) {
  const [action] = facts.actions;
  const decision = decideTidying(facts, action!, before, house.now);
  return { decision, facts: after(facts, decision) };
}

describe('a change by hand in the list', () => {
  const started = () => new LifecycleHouse().doAll(['spoc.pol', 'rate', { rating: 'Green' }]);

  test('is noted once, from what to what, and the replay gives the row as it stands', () => {
    const house = started();
    const start = new LifecycleHouse().action();
    const changed = byHand(house.facts, { title: 'Typed over', dueOn: day('2025-01-31') });
    const { decision, facts } = tidied(house, changed, house.facts);
    expect(decision.log).toMatchObject([
      {
        actor: 'app',
        verb: 'action.changed-by-hand',
        detail:
          'By hand in the list. Title: Map networks of adults who exploit children → Typed over; Due: Friday 27 September 2024 → Friday 31 January 2025',
      },
    ]);
    const [action] = facts.actions;
    expect(historyOf(facts, action!)[0]).toMatchObject({
      byName: 'somebody, by hand in the list',
      changes: [
        { label: 'Title', was: 'Map networks of adults who exploit children', is: 'Typed over' },
        { label: 'Due', is: 'Friday 31 January 2025' },
      ],
    });
    const { lastStep: _, ...now } = action!;
    expect(replayed(start, stepsOf(facts, action!))).toEqual(now);
    expect(untidyIn(facts, action!, changed, house.now)).toBeUndefined();
    expect(untidyIn(facts, action!, house.facts, house.now)).toBeUndefined();
  });

  test('is noticed after a start of the app as far as the history tells what was there', () => {
    const house = started();
    const changed = byHand(house.facts, { rating: 'Red', theme: 'Never told of' });
    expect(tidied(house, changed).decision.writes).toMatchObject([
      { insert: 'updates', row: { changes: [{ column: 'rating', was: 'Green', is: 'Red' }] } },
    ]);
  });

  test.each<[string, (house: LifecycleHouse) => { facts: Facts; before: Facts | undefined }]>([
    [
      'a deed',
      (house) => ({
        before: started().facts,
        facts: house.doAll(['spoc.pol', 'rate', { rating: 'Red' }]).facts,
      }),
    ],
    ['a new action', (house) => ({ before: { ...house.facts, actions: [] }, facts: house.facts })],
    [
      'what only the app reads',
      (house) => ({ before: house.facts, facts: byHand(house.facts, { submission: 'x' }) }),
    ],
    ['a row that is as it was', (house) => ({ before: house.facts, facts: house.facts })],
  ])('%s is none', (_what, make) => {
    const house = started();
    const { facts, before } = make(house);
    expect(untidyIn(facts, facts.actions[0]!, before, house.now)).toBeUndefined();
  });
});

test('the group agrees once the last agency whose vote was missing has left', () => {
  const house = new LifecycleHouse().doAll(
    ['spoc.pol', 'evidence', { text: 'Done.' }],
    ...(['la', 'icb', 'edu', 'yjs'] as const).map((code) => [`spoc.${code}`, 'agree'] as const),
  );
  expect(untidyIn(house.facts, house.action(), undefined, house.now)).toBeUndefined();
  const left = { ...house.facts, agencies: house.facts.agencies.filter(({ code }) => code !== 'PRO') };
  const { decision, facts } = tidied(house, left, house.facts);
  expect(facts.actions[0]?.status).toBe('Agreed');
  expect(decision.log).toMatchObject([{ actor: 'app', verb: 'action.agreed' }]);
  expect(tidied(house, facts, left).decision.writes).toEqual([]);
});

test('a step that stopped after its first write is completed once nobody can be at it any more', () => {
  const house = new LifecycleHouse().doAll(['spoc.pol', 'evidence', { text: 'Done.' }]);
  const before = house.facts;
  house.doAll(['spoc.la', 'agree', {}]);
  const broken = { ...before, actions: house.facts.actions };
  expect(untidyIn(broken, house.action(), undefined, house.action().lastStep!.at)).toBeUndefined();
  house.wait(1);
  const { facts } = tidied(house, broken, before);
  expect([facts.updates.length, facts.agreements.length]).toEqual([2, 1]);
  expect(tidied(house, facts, broken).decision.writes).toEqual([]);
});
