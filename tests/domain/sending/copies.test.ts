import { placeOf, secondsToHold, sharers, type CopySeen } from '../../../bot/domain/sending/copies';

const seen = (key: string, ageSeconds: number, sendingFor?: number): CopySeen => ({
  key,
  ageSeconds,
  ...(sendingFor !== undefined && { sendingFor }),
});
const me = seen('a', 0, 0);

describe('among how many the limit is shared', () => {
  test.each<[string, readonly CopySeen[], number, number]>([
    ['a copy alone has all of it', [me], 0, 1],
    ['and when its own row cannot be found', [], 0, 1],
    ['in the first seconds each that is there counts', [me, seen('b', 200), seen('c', 3, 0)], 0, 3],
    ['one that was not heard of for long does not', [me, seen('b', 301), seen('c', 3, 0)], 0, 2],
    ['later on only those that send', [me, seen('b', 200), seen('c', 3, 40)], 13, 2],
    ['and have renewed that', [me, seen('b', 46, 60), seen('c', 44, 60)], 60, 2],
    ['one that has ended does not', [me, seen('b', 1)], 60, 1],
    ['twenty', [me, ...Array.from({ length: 19 }, (_, at) => seen(`x${at}`, 1, 30))], 60, 20],
  ])('%s', (_, rows, sendingFor, count) => {
    expect(sharers(rows, 'a', sendingFor)).toBe(count);
  });

  test('a dead copy’s share is the others’ within a minute: the lease and one look', () => {
    const dead = (age: number) => sharers([me, seen('b', age, 100)], 'a', 200);
    expect([dead(45), dead(46)]).toEqual([2, 1]);
    expect(46 + 10).toBeLessThan(60);
  });
});

describe('a copy that wants to begin', () => {
  test.each<[string, readonly CopySeen[], number]>([
    ['does not wait alone', [me], 0],
    ['nor where others are there and send nothing', [me, seen('b', 5)], 0],
    ['nor where another has begun just now, and reckons with it', [me, seen('b', 2, 1)], 0],
    ['waits until one that has sent for long has noticed it', [me, seen('b', 2, 30)], 12],
    ['also when that one told of its beginning some time ago', [me, seen('b', 15, 0)], 12],
    ['not for a dead one', [me, seen('b', 50, 30)], 0],
    ['not for its own row of before a restart', [seen('a', 5, 300)], 0],
  ])('%s', (_, rows, seconds) => {
    expect(secondsToHold(rows, 'a')).toBe(seconds);
  });
});

test('copies that begin together begin each at a place of their own', () => {
  const rows = ['a', 'b', 'c'].map((key) => seen(key, 1, 0));
  expect(['a', 'b', 'c'].map((key) => placeOf(rows, key))).toEqual([0, 1 / 3, 2 / 3]);
  expect(placeOf([me, seen('b', 301)], 'a')).toBe(0);
  expect(placeOf([], 'a')).toBe(0);
});
