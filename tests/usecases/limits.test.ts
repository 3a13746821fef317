import { createLimits } from '../../bot/usecases/limits';

function limits() {
  let now = 0;
  const made = createLimits(() => now);
  return { ...made, later: (millis: number) => (now += millis) };
}

/** How many of so many a second are let through, over so many seconds. */
function passing(perSecond: number, seconds: number): number {
  const { ofPerson, later } = limits();
  let passed = 0;
  for (let at = 0; at < perSecond * seconds; at += 1) {
    if (ofPerson('sam') === 0) passed += 1;
    later(1_000 / perSecond);
  }
  return passed;
}

test('thirty things in ten seconds pass, also at once and again and again; two hundred a second do not', () => {
  expect(passing(3, 10)).toBe(30);
  expect(passing(4, 600)).toBe(2_400);
  expect(passing(200, 1)).toBeLessThan(50);
  expect(passing(200, 10)).toBeLessThan(90);
});

test('a person is one, however their id is written; another is not kept waiting', () => {
  const { ofPerson } = limits();
  for (let at = 0; at < 45; at += 1) expect(ofPerson(at % 2 ? 'AB-1' : 'ab-1')).toBe(0);
  expect(ofPerson('ab-1')).toBeGreaterThan(0);
  expect(ofPerson('ab-2')).toBe(0);
});

test('whoever is too fast is told once in five seconds', () => {
  const { tells, later } = limits();
  expect([tells('a'), tells('a'), tells('b')]).toEqual([true, false, true]);
  later(5_000);
  expect(tells('a')).toBe(true);
});

test('a hundred thousand addresses leave nothing behind but the last of them', () => {
  const { ofAddress } = limits();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 100_000; at += 1) ofAddress(`2001:db8:0:${at.toString(16)}::/64`);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
});
