import type { CopySeen } from '../../../bot/domain/sending/copies';
import { Pacer } from '../../../bot/teams';
import { SharedPace, type CopyLeases } from '../../../bot/usecases/sending/share-pace';
import { SendingLimits } from '../../support/teams-stand-in-limits';
import { HandTime } from '../../teams/pace-time';

const WAY = 25;

/** A list of copies in which a renewal takes a moment, and time is the server's. */
class Rows {
  readonly rows = new Map<string, { at: number; sendingFor?: number }>();
  calls = 0;
  isAway = false;
  constructor(private readonly time: HandTime) {}

  of(key: string): CopyLeases {
    return {
      key,
      renew: async (sendingFor) => {
        await this.way();
        this.rows.set(key, { at: this.time.now(), ...(sendingFor !== undefined && { sendingFor }) });
      },
      look: async () => {
        await this.way();
        return [...this.rows].map(([name, { at, sendingFor }]): CopySeen => ({
          key: name,
          ageSeconds: Math.floor((this.time.now() - at) / 1_000),
          ...(sendingFor !== undefined && { sendingFor }),
        }));
      },
    };
  }

  private async way(): Promise<void> {
    this.calls += 1;
    await this.time.wait(WAY);
    if (this.isAway) throw new Error('SharePoint is away');
  }
}

/** Copies of the app that send through Teams' limits, by when requests arrive there. */
class Morning {
  readonly time = new HandTime();
  readonly rows = new Rows(this.time);
  readonly server = new SendingLimits();
  readonly told: string[] = [];
  readonly taken: { readonly copy: string; readonly at: number }[] = [];
  readonly refused: number[] = [];
  private number = 0;

  copy(key: string) {
    const pacer = new Pacer(this.time, () => 0.5);
    const journal = { warn: (event: string) => void this.told.push(event) };
    const pace = new SharedPace(this.rows.of(key), pacer, journal, this.time);
    pace.start();
    return { key, pacer, pace };
  }

  /** Sends so many cards, as a sweep does: 48 people at once. */
  async sends(
    { key, pacer, pace }: ReturnType<Morning['copy']>,
    count: number,
    isAlive = () => true,
  ): Promise<void> {
    await pace.beforeSending(count);
    let left = count;
    const one = async (): Promise<void> => {
      while (left > 0 && isAlive()) {
        left -= 1;
        this.number += 1;
        const conversation = `chat ${this.number}`;
        for (let isTaken = false; !isTaken;) {
          const until = this.time.now() + 120_000;
          const departure = await pacer.take({ conversation, says: true, lane: 'one', until });
          await this.time.wait(15 + ((this.number * 7) % 11));
          isTaken = this.server.admits('send', conversation, this.time.now());
          if (isTaken) this.taken.push({ copy: key, at: this.time.now() });
          else this.refused.push(this.time.now());
          await this.time.wait(20);
          departure.ended({ status: isTaken ? 201 : 429 });
        }
      }
    };
    await Promise.all(Array.from({ length: 48 }, one));
  }

  between(from: number, to: number, copy?: string): number {
    const of = this.taken.filter(({ at, copy: by }) => at >= from && at < to && (!copy || by === copy));
    return of.length / ((to - from) / 1_000);
  }
}

let morning: Morning;
beforeEach(() => void (morning = new Morning()));

test('three copies that begin a morning together send 45 a second or more from the first second, and hardly one is refused', async () => {
  const copies = ['a', 'b', 'c'].map((key) => morning.copy(key));
  await morning.time.pass(60_000);
  const began = morning.time.now();
  const runs = copies.map((copy) => morning.sends(copy, 700));
  await morning.time.pass(60_000);
  await Promise.all(runs);
  expect(morning.taken).toHaveLength(2_100);
  const last = Math.max(...morning.taken.map(({ at }) => at));
  const perSecond = 2_100 / ((last - began) / 1_000);
  console.info(`${perSecond.toFixed(1)} a second together, ${morning.refused.length} of 2,100 refused`);
  expect(perSecond).toBeGreaterThanOrEqual(45);
  expect(morning.between(began + 100, began + 1_100)).toBeGreaterThanOrEqual(45);
  expect(morning.refused.length).toBeLessThan(21);
});

test('they begin within some seconds of each other: the same', async () => {
  const copies = ['a', 'b', 'c'].map((key) => morning.copy(key));
  await morning.time.pass(60_000);
  const runs: Promise<void>[] = [];
  for (const copy of copies) {
    runs.push(morning.sends(copy, 700));
    await morning.time.pass(3_300);
  }
  await morning.time.pass(60_000);
  await Promise.all(runs);
  expect(morning.refused.length).toBeLessThan(21);
});

test('one that begins alone has it all after the first seconds, and one that joins waits until it is seen', async () => {
  const [a, b] = [morning.copy('a'), morning.copy('b')];
  await morning.time.pass(10_000);
  const runs = [morning.sends(a, 5_000)];
  await morning.time.pass(25_000);
  const joined = morning.time.now();
  expect(morning.between(joined - 5_000, joined)).toBeGreaterThan(47);
  runs.push(morning.sends(b, 1_000));
  await morning.time.pass(40_000);
  expect(morning.between(joined + 20_000, joined + 30_000, 'b')).toBeGreaterThan(22);
  // While it waits to be seen, its half is left free for some seconds.
  expect(morning.between(joined, joined + 40_000)).toBeGreaterThan(43);
  await morning.time.pass(200_000);
  await Promise.all(runs);
  expect(morning.refused.length).toBeLessThan(30);
});

test('a copy that dies gives its share back within a minute', async () => {
  const [a, b] = [morning.copy('a'), morning.copy('b')];
  await morning.time.pass(10_000);
  let isAlive = true;
  const runs = [morning.sends(a, 6_000), morning.sends(b, 6_000, () => isAlive)];
  await morning.time.pass(30_000);
  const died = morning.time.now();
  isAlive = false;
  b.pace.stop();
  expect(morning.between(died - 10_000, died, 'a')).toBeLessThan(26);
  await morning.time.pass(60_000);
  await morning.time.pass(10_000);
  expect(morning.between(died + 60_000, died + 70_000, 'a')).toBeGreaterThan(47);
  await morning.time.pass(300_000);
  await Promise.all(runs);
});

test('what a quiet copy and a sending one ask of SharePoint is little', async () => {
  const a = morning.copy('a');
  await morning.time.pass(3_600_000);
  // A renewal costs two units: half a unit a minute.
  expect(morning.rows.calls).toBeLessThanOrEqual(16);
  const before = morning.rows.calls;
  const run = morning.sends(a, 6_000);
  await morning.time.pass(60_000);
  // Three renewals and six looks of two units each, and the beginning.
  expect(morning.rows.calls - before).toBeLessThanOrEqual(12);
  await morning.time.pass(100_000);
  await run;
});

test('few messages ask nobody, and wait for nobody', async () => {
  const a = morning.copy('a');
  await morning.time.pass(1_000);
  const before = morning.rows.calls;
  await a.pace.beforeSending(10);
  expect(morning.rows.calls).toBe(before);
});

test('while SharePoint does not answer it is told once, and sending goes on', async () => {
  morning.rows.isAway = true;
  const a = morning.copy('a');
  const run = morning.sends(a, 500);
  await morning.time.pass(30_000);
  await run;
  expect(morning.taken).toHaveLength(500);
  expect(morning.told).toEqual(['pace-not-shared']);
});
