import { NotSent, Pacer } from '../../../bot/teams/pace/pace';
import { Rate, Road } from '../../../bot/teams/pace/pace-rate';
import type { Ask } from '../../../bot/teams/pace/pace-queue';
import { SendingLimits } from '../../support/teams-stand-in-limits';
import { HandTime } from '../pace-time';

const BACKGROUND = 120_000;

/** The same numbers from 0 to 1 in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

let time: HandTime;
let pacer: Pacer;
let gone: string[];
beforeEach(() => {
  time = new HandTime();
  pacer = new Pacer(time, () => 0.5);
  gone = [];
});

interface Sending extends Partial<Ask> {
  readonly takes?: number;
  readonly patience?: number;
  readonly status?: number;
  readonly retryAfterMillis?: number;
}

/** A request that is answered after a while; noted in `gone` when it leaves. */
async function send(name: string, how: Sending = {}): Promise<void> {
  const { takes = 40, patience = BACKGROUND, retryAfterMillis, ...rest } = how;
  const status = 'status' in how ? how.status : 201;
  const ask = { conversation: name, says: true, lane: 'one', until: time.now() + patience, ...rest };
  const departure = await pacer.take(ask);
  gone.push(name);
  await time.wait(takes);
  departure.ended({ status, retryAfterMillis });
}

const person = (name: string, how: Sending = {}): Promise<void> =>
  send(name, { lane: undefined, patience: 10_000, ...how });

const many = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at}`);

describe('the limits', () => {
  /** Random traffic to a server that keeps the limits by when requests arrive; gives how many it refused. */
  async function refusedOf(seed: number, jitter: number): Promise<{ refused: number; asked: number }> {
    const random = seeded(seed);
    const server = new SendingLimits();
    let refused = 0;
    let asked = 0;
    const one = async (at: number): Promise<void> => {
      const conversation = random() < 0.3 ? 'a busy channel' : `chat ${Math.floor(random() * 200)}`;
      const lane = random() < 0.1 ? undefined : `lane ${at % 3}`;
      const says = random() < 0.8;
      const departure = await pacer.take({ conversation, says, lane, until: time.now() + 3_600_000 });
      await time.wait(15 + random() * jitter);
      asked += 1;
      const admitted = server.admits(says ? 'send' : 'update', conversation, time.now());
      if (!admitted) refused += 1;
      await time.wait(15);
      departure.ended({ status: admitted ? 200 : 429 });
    };
    const all: Promise<void>[] = [];
    for (let at = 0; at < 1_000; at += 1) {
      all.push(one(at));
      if (random() < 0.05) await time.pass(random() * 1_500);
    }
    await time.pass(400_000);
    await Promise.all(all);
    return { refused, asked };
  }

  test.each([1, 2, 3])('hold over every sliding window for random traffic (seed %i)', async (seed) => {
    expect(await refusedOf(seed, 0)).toEqual({ refused: 0, asked: 1_000 });
  });

  test.each([4, 5, 6])('hold where what is spaced arrives in bunches (seed %i)', async (seed) => {
    const { refused, asked } = await refusedOf(seed, 80);
    expect(asked).toBe(1_000);
    expect(refused).toBeLessThan(asked / 100);
  });

  test('are used: at least 47 messages a second at 40 ms there and back', async () => {
    for (const name of many(2_000, 'chat ')) void send(name);
    await time.pass(2_000_000 / 47);
    expect(gone).toHaveLength(2_000);
  });

  test('of a conversation: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour', async () => {
    for (let at = 0; at < 2_000; at += 1) void send('channel', { patience: 7_200_000, takes: 0 });
    const after: number[] = [];
    for (const seconds of [0.9, 1, 28, 0.05, 3_569]) {
      await time.pass(seconds * 1_000);
      after.push(gone.length);
    }
    expect(after).toEqual([7, 8, 60, 60, 1_800]);
  });

  test('an update uses nothing of the conversation’s, but of the app’s', async () => {
    for (let at = 0; at < 60; at += 1) void send('channel', { says: false });
    await time.pass(950);
    expect(gone.length).toBeGreaterThan(40);
    expect(gone.length).toBeLessThanOrEqual(50);
  });
});

describe('a wait that Teams asks for', () => {
  test('pauses the conversation, not the others', async () => {
    void send('busy', { status: 429, retryAfterMillis: 7_000 });
    await time.pass(50);
    void send('busy');
    void send('other');
    await time.pass(6_900);
    expect(gone).toEqual(['busy', 'other']);
    await time.pass(100);
    expect(gone).toEqual(['busy', 'other', 'busy']);
  });

  test('pauses the app when a second conversation is told so while the first one waits', async () => {
    void send('busy', { status: 429, retryAfterMillis: 7_000 });
    void send('busy too', { status: 429, retryAfterMillis: 5_000 });
    await time.pass(100);
    void send('other');
    void person('person');
    await time.pass(4_900);
    expect(gone).toEqual(['busy', 'busy too']);
    await time.pass(200);
    expect(gone.slice(2).sort()).toEqual(['other', 'person']);
  });

  test('that is not said grows with each refusal and begins anew when a message is taken', async () => {
    const left: number[] = [];
    for (const status of [429, 412, 503, 201, 429, 201]) {
      await send('chat', { status, takes: 0, patience: 200_000, ...(await passing()) });
      left.push(Math.round(time.now() / 1_000));
    }
    expect(left).toEqual([0, 1, 3, 7, 7, 8]);
  });

  /** Lets time go on while something is awaited. */
  async function passing(): Promise<object> {
    void time.pass(10_000);
    return Promise.resolve({});
  }
});

describe('after refusals', () => {
  test('the pace slows down, and is whole again half a minute after the last', () => {
    const rate = new Rate();
    expect(rate.at(0)).toBe(49.5);
    for (let at = 0; at < 50; at += 1) rate.refused(at * 20);
    expect(rate.at(1_000)).toBeLessThan(20);
    expect(rate.at(6_000)).toBeLessThan(20);
    expect(rate.at(31_000)).toBeGreaterThan(40);
    expect(rate.at(41_000)).toBe(49.5);
  });

  test('one costs little, and any number leaves some pace', () => {
    const rate = new Rate();
    rate.refused(0);
    expect(rate.at(0)).toBeGreaterThan(48);
    for (let at = 0; at < 1_000; at += 1) rate.refused(0);
    expect(rate.at(0)).toBe(1);
  });

  test('two copies that know nothing of each other share what there is, with few refusals in the long run', async () => {
    const server = new SendingLimits();
    const taken = [0, 0];
    let refused = 0;
    const random = seeded(7);
    const runs = [0, 1].map(async (copy) => {
      const mine = new Pacer(time, random);
      const one = async (at: number): Promise<void> => {
        for (;;) {
          const conversation = `${copy} ${at}`;
          const departure = await mine.take({ conversation, says: true, lane: 'one', until: 600_000 });
          await time.wait(20 + random() * 5);
          const admitted = server.admits('send', conversation, time.now());
          await time.wait(20);
          departure.ended({ status: admitted ? 201 : 429 });
          if (!admitted && time.now() > 10_000) refused += 1;
          if (admitted && time.now() < 60_000) taken[copy] = (taken[copy] ?? 0) + 1;
          if (admitted) return;
        }
      };
      await Promise.all(many(2_000, '').map((_, at) => one(at)));
    });
    await time.pass(200_000);
    await Promise.all(runs);
    const [one = 0, other = 0] = taken;
    expect(one + other).toBeGreaterThan(60 * 44);
    expect(Math.abs(one - other)).toBeLessThan((one + other) / 5);
    expect(refused).toBeLessThan(4_000 / 50);
  });
});

describe('turns', () => {
  test('a small partnership does not wait for the whole of a large one', async () => {
    for (const name of many(200, 'large ')) void send(name, { lane: 'large' });
    for (const name of many(5, 'small ')) void send(name, { lane: 'small' });
    await time.pass(4_500);
    expect(gone.slice(0, 15).filter((name) => name.startsWith('small'))).toHaveLength(5);
    expect(gone).toHaveLength(205);
  });

  test('a conversation that has to wait holds up no other', async () => {
    for (let at = 0; at < 30; at += 1) void send('channel');
    for (const name of many(20, 'chat ')) void send(name);
    await time.pass(900);
    expect(gone.filter((name) => name.startsWith('chat'))).toHaveLength(20);
  });

  test('in one conversation the first said goes first', async () => {
    for (const says of [1, 2, 3, 4]) {
      const until = BACKGROUND;
      void pacer.take({ conversation: 'chat', says: true, lane: 'one', until }).then((departure) => {
        gone.push(String(says));
        departure.ended({ status: 201 });
      });
    }
    await time.pass(1_000);
    expect(gone).toEqual(['1', '2', '3', '4']);
  });

  test('a person’s answer goes before all that waits', async () => {
    for (const name of many(300, 'chat ')) void send(name);
    await time.pass(3_000);
    const before = gone.length;
    void person('person');
    await time.pass(40);
    expect(gone.slice(before, before + 2)).toContain('person');
  });
});

describe('patience', () => {
  test('what would have to wait too long is told so at once, with how long', async () => {
    void send('chat', { status: 429, retryAfterMillis: 60_000, takes: 0 });
    await time.pass(10);
    await expect(person('chat')).rejects.toEqual(new NotSent(60_000 - 10));
    expect(pacer.waiting).toBe(0);
  });

  test('so is what waits already, when Teams asks for more', async () => {
    const refused = send('chat', { status: 429, retryAfterMillis: 60_000, takes: 100 });
    const waits = Promise.all(many(10, '').map(() => person('chat', { takes: 5_000 })));
    const outcome = waits.catch((cause: unknown) => cause);
    await time.pass(200);
    await refused;
    expect(await outcome).toBeInstanceOf(NotSent);
  });

  test('ends by itself when nothing happens any more', async () => {
    for (let at = 0; at < 7; at += 1) void send('chat', { takes: 1_000_000 });
    const eighth = send('chat', { patience: 5_000 }).catch((cause: unknown) => cause);
    await time.pass(5_001);
    expect(await eighth).toBeInstanceOf(NotSent);
  });
});

describe('once the app ends', () => {
  test('what waits is given up, as is what asks later, and nothing is looked at again', async () => {
    for (let at = 0; at < 7; at += 1) void send('chat', { takes: 1_000_000 });
    await time.pass(1_000);
    const background = send('chat').catch((cause: unknown) => cause);
    const answer = person('chat').catch((cause: unknown) => cause);
    expect(pacer.waiting).toBe(2);
    pacer.close();
    const later = person('another chat').catch((cause: unknown) => cause);
    expect(await Promise.all([background, answer, later])).toEqual([
      new NotSent(),
      new NotSent(),
      new NotSent(),
    ]);
    expect(pacer.waiting).toBe(0);
    expect(time.waiting).toBe(7);
  });

  test('what has left may still be answered', async () => {
    void send('chat', { takes: 1_000 });
    await time.pass(10);
    pacer.close();
    await time.pass(1_000);
    expect([gone, time.waiting]).toEqual([['chat'], 0]);
  });
});

test('a connection that breaks off at once tells nothing of the way, and slows nothing down', async () => {
  for (const name of many(3_000, 'chat ')) void send(name, { takes: 300 });
  await time.pass(80_000);
  expect(gone).toHaveLength(3_000);
  await Promise.all([send('broken', { takes: 0, status: undefined }), time.pass(2_000)]);
  for (const name of many(1_000, 'other ')) void send(name, { takes: 300 });
  await time.pass(10_000);
  expect(gone.length - 3_001).toBeGreaterThan(470);
});

test('conversations in which nothing counts any more are forgotten', async () => {
  for (const name of many(100, 'chat ')) void send(name);
  await time.pass(10_000);
  expect(pacer.remembered).toBe(100);
  await time.pass(3_600_000);
  void send('another');
  await time.pass(100);
  expect(pacer.remembered).toBe(1);
});

test('a request that took longer than the quickest can have arrived later by as much', () => {
  const road = new Road();
  for (let at = 0; at < 5_000; at += 1) road.lateness(40);
  expect(road.lateness(40)).toBeLessThan(1);
  expect(road.lateness(100)).toBeGreaterThan(59);
  expect(road.lateness(30)).toBe(0);
});
