import { openFuzzHouse, type FuzzHouse } from '../support/fuzz/house';
import { fuzz } from '../support/fuzz/run';

// `npm run bench -- fuzz` sends ten times as many.

let house: FuzzHouse;
beforeAll(async () => {
  house = await openFuzzHouse();
});
afterAll(() => house?.close());

test('2,000 spoilt, forged and foreign activities and calls end in no error of ours and change nothing they may not', async () => {
  const { faults, statuses, writing } = await fuzz(house, { cases: 2_000, seed: 20_261_118 });
  expect(faults).toEqual([]);
  // They are no mere noise: they reach what writes, and what is refused. How often, the cards of the day decide.
  expect(writing).toBeGreaterThan(50);
  expect(statuses.get('200')).toBeGreaterThan(800);
}, 240_000);
