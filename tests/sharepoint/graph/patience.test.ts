import { Patience } from '../../../bot/sharepoint/graph/patience';

test('waits as long as it was asked to, while that is less than is left', async () => {
  const patience = new Patience(60);
  expect(patience.pauseFor(59)).toBe(59_000);
  expect(patience.pauseFor(61)).toBeUndefined();
  expect(await new Patience(60).wait(0.001)).toBe(true);
});

test('waits longer each time that it was not told how long, eight seconds at most', () => {
  const patience = new Patience(60);
  const waits = Array.from({ length: 7 }, () => patience.pauseFor());
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
});

test('ends its wait, and waits no more, when nobody is to wait any longer', async () => {
  const ending = new AbortController();
  const patience = new Patience(3_600, { ended: ending.signal });
  const waiting = patience.wait(3_000);
  ending.abort();
  expect(await waiting).toBe(false);
  expect(await patience.wait(0.001)).toBe(false);
  expect(patience.pauseFor(1)).toBeUndefined();
});
