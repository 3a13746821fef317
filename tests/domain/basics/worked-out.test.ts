import { workedOut, workedOutOf } from '../../../bot/domain/basics/grouped';

interface Lists {
  readonly actions: readonly { readonly ref: string }[];
  readonly people: readonly { readonly email: string }[];
}
const LISTS = { actions: true, people: true } as const;
const facts: Lists = { actions: [{ ref: 'A01' }], people: [{ email: 'k@police.example' }] };

let times = 0;
beforeEach(() => (times = 0));
const counts = ({ actions, people }: Lists): readonly number[] => {
  times += 1;
  return [actions.length, people.length];
};

describe('what is worked out of several lists', () => {
  test('is worked out once as long as the lists are the same, whatever object holds them', () => {
    const first = workedOutOf(facts, LISTS, counts);
    expect(first).toEqual([1, 1]);
    expect(workedOutOf({ ...facts }, LISTS, counts)).toBe(first);
    expect(times).toBe(1);
  });

  test.each(['actions', 'people'] as const)('is worked out anew once %s is another list', (list) => {
    workedOutOf(facts, LISTS, counts);
    const changed = { ...facts, [list]: [] };
    expect(workedOutOf(changed, LISTS, counts)).toEqual(list === 'actions' ? [0, 1] : [1, 0]);
    expect(workedOutOf(facts, LISTS, counts)).toEqual([1, 1]);
  });

  test('is not taken for what another question made of the same lists', () => {
    const refs = ({ actions }: Lists): readonly string[] => actions.map(({ ref }) => ref);
    expect(workedOutOf(facts, LISTS, counts)).toEqual([1, 1]);
    expect(workedOutOf(facts, LISTS, refs)).toEqual(['A01']);
  });

  test('is known again where it is nothing', () => {
    const nothing = (): undefined => void (times += 1);
    expect(workedOutOf(facts, LISTS, nothing)).toBeUndefined();
    expect(workedOutOf(facts, LISTS, nothing)).toBeUndefined();
    expect(workedOut(facts.actions, nothing)).toBeUndefined();
    expect(workedOut(facts.actions, nothing)).toBeUndefined();
    expect(times).toBe(2);
  });
});
