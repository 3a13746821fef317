import { Pacer } from '../../../bot/sharepoint/graph/pacer';
import { promptly } from '../../../bot/sharepoint';

/** A pacer whose clock the test moves; timers run on it. */
function paced(unitsPerMinute: number) {
  jest.useFakeTimers({ now: 0, doNotFake: ['nextTick', 'queueMicrotask'] });
  const pacer = new Pacer(unitsPerMinute, () => Date.now());
  const gone: string[] = [];
  const take = (name: string, units: number) => pacer.take(units).then(() => void gone.push(name));
  return { pacer, gone, take, pass: (ms: number) => jest.advanceTimersByTimeAsync(ms) };
}
afterEach(() => jest.useRealTimers());

test('lets go at once what the minute has room for, and the rest as soon as it has', async () => {
  const { gone, take, pass } = paced(100);
  void take('first', 60);
  await pass(10_000);
  void take('second', 20);
  void take('third', 30);
  void take('fourth', 10);
  await pass(0);
  expect(gone).toEqual(['first', 'second']);
  await pass(50_000);
  expect(gone).toEqual(['first', 'second']);
  await pass(1_000);
  expect(gone).toEqual(['first', 'second', 'third', 'fourth']);
});

test('a person goes before the background, and into the fifth that is kept for people', async () => {
  const { gone, take, pass } = paced(100);
  void take('background', 80);
  void take('more background', 10);
  await pass(0);
  void promptly(100, () => take('person', 20));
  void promptly(100, () => take('another person', 20));
  await pass(0);
  expect(gone).toEqual(['background', 'person']);
  await pass(61_000);
  expect(gone).toEqual(['background', 'person', 'another person', 'more background']);
});

test('a person who would wait too long is told so at once, with how long', async () => {
  const { take } = paced(100);
  void take('background', 80);
  await expect(promptly(3, () => take('person', 30))).rejects.toMatchObject({ retryAfterSeconds: 61 });
});

test('a batch that costs more than a whole minute goes when nothing else has', async () => {
  const { gone, take, pass } = paced(20);
  void take('batch', 40);
  void take('next', 1);
  await pass(60_999);
  expect(gone).toEqual(['batch']);
  await pass(1);
  expect(gone).toEqual(['batch', 'next']);
});

test('repeated attempts count', async () => {
  const { pacer, gone, take, pass } = paced(100);
  pacer.spend(80);
  void take('call', 1);
  await pass(0);
  expect(gone).toEqual([]);
});
