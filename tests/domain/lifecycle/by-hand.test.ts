import { changedByHand, notedByHand } from '../../../bot/domain/lifecycle/tidying/by-hand';
import { decideTidying, untidyIn } from '../../../bot/domain/lifecycle/tidying/decide-tidying';
import type { Action, Facts, Update } from '../../../bot/domain/partnership';
import { action, at, day } from '../../support/partnership';
import { partnershipOf } from './house';
import { AGREED, EVIDENCE, plain } from './written';

describe('what was changed by hand', () => {
  const byHand = (facts: Facts, change: Partial<Action>): Facts => ({
    ...facts,
    actions: facts.actions.map((one) => ({ ...one, ...change })),
  });
  const changed = (facts: Facts, before?: Facts) =>
    changedByHand(facts, facts.actions[0]!, before).map(
      ({ column, was = '', is = '' }) => `${column} ${was}>${is}`,
    );
  const start = () =>
    plain().doAll(
      ['spoc.pol', 'rate', { rating: 'Green' }],
      ['coordinator.la', 'edit', { theme: 'Front door' }],
    ).facts;
  const granted = (facts: Facts, grantedOn: string, subjectRef = 'A07'): Facts => ({
    ...facts,
    extensions: [
      { subjectRef, grantedOn: day(grantedOn), decision: 'Granted' } as Facts['extensions'][number],
    ],
  });

  test.each<[string, Partial<Action>, string[]]>([
    ['a word', { theme: 'Hub' }, ['theme Front door>Hub']],
    ['a word that is taken out', { theme: undefined }, ['theme Front door>']],
    ['a word that is new', { otherPlan: 'Board' }, ['otherPlan >Board']],
    [
      'several, as people read them',
      { dueOn: day('2024-12-02'), title: 'New', rating: 'Red' },
      [
        'title Map networks of adults who exploit children>New',
        'dueOn 2024-09-27>2024-12-02',
        'rating Green>Red',
      ],
    ],
    ['nothing', {}, []],
    ['what only the app reads', { submission: 'x' }, []],
  ])('is %s', (_, change, lines) => {
    const before = start();
    expect(changed(byHand(before, change), before)).toEqual(lines);
  });

  test('is told without the facts of before only as far as steps say', () => {
    expect(changed(byHand(start(), { theme: 'Hub', title: 'New', rating: 'Green' }))).toEqual([
      'theme Front door>Hub',
    ]);
    expect(changed(byHand(start(), { theme: 'Hub' }), { ...start(), actions: [] })).toEqual([]);
  });

  test('is none of a day that was granted before grants were steps', () => {
    const moved = byHand(start(), { dueOn: day('2024-10-18'), originalDueOn: day('2024-09-27') });
    expect(changed(granted(moved, '2024-10-18'), start())).toEqual([]);
    expect(changed(granted(moved, '2024-10-25'), start())).toHaveLength(2);
    expect(changed(granted(moved, '2024-10-18', 'A08'), start())).toHaveLength(2);
    expect(changed(granted(byHand(moved, { theme: 'Hub' }), '2024-10-18'), start())).toEqual([
      'theme Front door>Hub',
    ]);
  });

  test('counts no step without a key twice', () => {
    const typed = (is: string, minute: string): Update => ({
      ...{ actionRef: 'A07', kind: 'Change', by: 'Zoe', at: at(`2024-06-03T08:${minute}:00Z`) },
      changes: [{ column: 'theme', is }],
    });
    const before = partnershipOf({ updates: [typed('A', '10')], actions: [action({ theme: 'B' })] });
    expect(changed(before, before)).toEqual([]);
    expect(changed({ ...before, updates: [...before.updates, typed('C', '20')] }, before)).toEqual([
      'theme C>B',
    ]);
  });

  test('is noted under what names it: the version of the row, and the changes', () => {
    const changes = [{ column: 'theme', is: 'Hub' }];
    const noted = (etag?: string) =>
      notedByHand(start(), { ...action(), ...(etag ? { etag } : {}) }, changes, at('2024-06-03T09:00:00Z'));
    const keyOf = (etag?: string) => {
      const [write] = noted(etag).writes;
      return write && 'insert' in write && write.insert === 'updates' ? write.row.key : undefined;
    };
    expect(new Set([keyOf('1'), keyOf('2'), keyOf()]).size).toBe(3);
    expect(keyOf('1')).toBe(keyOf('1'));
    expect(noted().writes).toMatchObject([
      {
        insert: 'updates',
        row: {
          actionRef: 'A07',
          kind: 'Change',
          changes,
          by: 'somebody, by hand in the list',
          at: '2024-06-03T09:00:00Z',
        },
      },
    ]);
  });
});

describe('what the app sees to', () => {
  const half = () => {
    const before = plain().doAll(EVIDENCE);
    const house = plain().doAll(EVIDENCE, ['spoc.la', 'agree', { text: 'Seen.' }]);
    house.facts = { ...before.facts, actions: house.facts.actions };
    return house;
  };
  test.each([
    [59, undefined],
    [60, undefined],
    [61, 'half done'],
  ])('%i seconds after a step that stopped half way is %s', (seconds, untidy) => {
    const { facts } = half();
    const now = at(
      `2024-06-03T09:0${1 + Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}Z`,
    );
    expect(untidyIn(facts, facts.actions[0]!, facts, now)).toBe(untidy);
  });

  test('is noted in the record: what was completed, and why the group agrees', () => {
    const { facts, now } = half().wait(5);
    expect(decideTidying(facts, facts.actions[0]!, facts, now).log).toMatchObject([
      { verb: 'action.completed', detail: 'for Agency LA. Vote of Agency LA: none → Agrees' },
    ]);
    const house = plain().doAll(...AGREED.slice(0, -1));
    const left = { ...house.facts, agencies: house.facts.agencies.filter(({ code }) => code !== 'PRO') };
    const agreed = decideTidying(left, house.action(), left, house.now);
    expect(agreed.writes).toMatchObject([
      { change: 'actions', patch: { status: 'Agreed' } },
      {
        insert: 'updates',
        row: { kind: 'Agreement', text: 'No other vote is waited for any more.', by: 'app' },
      },
    ]);
    expect(decideTidying(left, house.action(), left, house.now)).toEqual(agreed);
  });
});
