import { takeOne, type Bucket } from '../../../bot/domain/basics/bucket';

const RULE = { holds: 3, perSecond: 2 };

/** What taking one at each of these moments gives: the seconds to wait, 0 for taken. */
function waits(...moments: number[]): number[] {
  let bucket: Bucket | undefined;
  return moments.map((at) => {
    const taken = takeOne(bucket, RULE, at);
    bucket = taken.bucket;
    return taken.waitSeconds;
  });
}

test.each([
  ['all that it holds goes at once, and then none', [0, 0, 0, 0, 0], [0, 0, 0, 0.5, 0.5]],
  ['it fills as time goes by', [0, 0, 0, 499, 500, 500], [0, 0, 0, 0.001, 0, 0.5]],
  ['it never holds more than it holds', [0, 100_000, 100_000, 100_000, 100_000], [0, 0, 0, 0, 0.5]],
  ['asking in vain costs nothing', [0, 0, 0, 100, 200, 300, 400, 500], [0, 0, 0, 0.4, 0.3, 0.2, 0.1, 0]],
  ['a clock that goes back fills nothing', [1_000, 1_000, 1_000, 0], [0, 0, 0, 0.5]],
])('%s', (_what, moments, wanted) => {
  waits(...moments).forEach((wait, at) =>
    expect([at, wait]).toEqual([at, expect.closeTo(wanted[at] ?? -1, 6)]),
  );
});
