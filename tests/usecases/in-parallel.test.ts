import { inParallel } from '../../bot/usecases/in-parallel';

test('works at most so many items at once and gives the outcomes in order', async () => {
  let running = 0;
  let most = 0;
  const outcomes = await inParallel([5, 1, 4, 2, 3, 0], 3, async (turns) => {
    running += 1;
    most = Math.max(most, running);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    running -= 1;
    return turns * 10;
  });
  expect(outcomes).toEqual([50, 10, 40, 20, 30, 0]);
  expect(most).toBe(3);
});

test('nothing to do is done at once', async () => expect(await inParallel([], 4, async () => 1)).toEqual([]));
