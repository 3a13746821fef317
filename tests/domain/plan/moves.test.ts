import { movesTo } from '../../../bot/domain/plan/moves';

const placed = (...rows: readonly (readonly [ref: string, place: number])[]) =>
  rows.map(([ref, place]) => ({ ref, place }));
const FRESH = placed(['A1', 1_000_000], ['A2', 2_000_000], ['A3', 3_000_000], ['A4', 4_000_000]);
const BY_HAND = placed(['A1', 1], ['A2', 2], ['A3', 3], ['A4', 4]);

/** The plan as it stands after the moves. */
function after(plan: ReturnType<typeof placed>, ref: string, way: 'up' | 'down', group = plan): string {
  const moves = new Map(movesTo(plan, group, ref, way).map((move) => [move.ref, move.order]));
  const places = plan.map((one) => ({ ref: one.ref, place: moves.get(one.ref) ?? one.place }));
  expect(new Set(places.map(({ place }) => place)).size).toBe(plan.length);
  return places
    .sort((a, b) => a.place - b.place)
    .map((one) => one.ref)
    .join(' ');
}

test.each([
  ['A3', 'up', 'A1 A3 A2 A4'],
  ['A2', 'up', 'A2 A1 A3 A4'],
  ['A3', 'down', 'A1 A2 A4 A3'],
  ['A1', 'down', 'A2 A1 A3 A4'],
  ['A1', 'up', 'A1 A2 A3 A4'],
  ['A4', 'down', 'A1 A2 A3 A4'],
] as const)('%s goes %s: %s, whether there is room between the places or none', (ref, way, order) => {
  expect(after(FRESH, ref, way)).toBe(order);
  expect(after(BY_HAND, ref, way)).toBe(order);
});

test('where nobody has moved anything one action is changed and no other', () => {
  expect(movesTo(FRESH, FRESH, 'A3', 'up')).toEqual([{ ref: 'A3', order: 1_500_000 }]);
});

test('within its group an action passes its neighbour there, and keeps right beside it', () => {
  const group = placed(['A1', 1_000_000], ['A4', 4_000_000]);
  expect(after(FRESH, 'A4', 'up', group)).toBe('A4 A1 A2 A3');
  expect(after(FRESH, 'A1', 'down', group)).toBe('A2 A3 A4 A1');
});

test('moved up and down for a day, the places of all stay apart', () => {
  let plan = FRESH;
  for (let step = 0; step < 120; step += 1) {
    const way = step % 2 === 0 ? 'up' : 'down';
    const moves = new Map(movesTo(plan, plan, 'A3', way).map((move) => [move.ref, move.order]));
    plan = plan
      .map((one) => ({ ref: one.ref, place: moves.get(one.ref) ?? one.place }))
      .sort((a, b) => a.place - b.place);
    expect(plan.map(({ ref }) => ref).join(' ')).toBe(way === 'up' ? 'A1 A3 A2 A4' : 'A1 A2 A3 A4');
    expect(plan.every(({ place }) => Number.isSafeInteger(place))).toBe(true);
  }
});
