import { promptly } from '../../bot/sharepoint';
import { aPersonWaits } from '../../bot/sharepoint/graph/urgency';
import { createSweeper, sweepAll } from '../../bot/app/sweeper';
import type { Journal } from '../../bot/usecases/ports';
import type { SweepReport } from '../../bot/usecases/sweep/sweep';

const NOTHING: SweepReport = {
  meetingsCreated: 0,
  due: 0,
  sent: 0,
  failed: 0,
  takenElsewhere: 0,
  postponed: 0,
  cards: 0,
  superseded: 0,
};

const journal = (): Journal & { errors: string[] } => {
  const errors: string[] = [];
  return { errors, info: () => undefined, warn: () => undefined, error: (event) => errors.push(event) };
};

/** A sweep that ends when told, and says how many ran at once. */
function heldSweep() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const started: (() => void)[] = [];
  const sweep = async (): Promise<SweepReport> => {
    running += 1;
    most = Math.max(most, running);
    started.shift()?.();
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return NOTHING;
  };
  return {
    sweep,
    most: () => most,
    nextStart: () => new Promise<void>((resolve) => started.push(resolve)),
    end: () => ends.shift()?.(),
  };
}

test('two sweeps asked for at once run one after the other', async () => {
  const held = heldSweep();
  const sweeper = createSweeper(held.sweep, journal());
  const firstStart = held.nextStart();
  const secondStart = held.nextStart();
  const both = Promise.all([sweeper.run(), sweeper.run()]);
  await firstStart;
  held.end();
  await secondStart;
  held.end();
  await both;
  expect(held.most()).toBe(1);
});

test('a failed sweep is journalled and the next one runs all the same', async () => {
  const notes = journal();
  let runs = 0;
  const second = new Promise<void>((resolve) => {
    const sweeper = createSweeper(async () => {
      runs += 1;
      if (runs === 1) throw new Error('SharePoint is away');
      resolve();
      void sweeper.stop();
      return NOTHING;
    }, notes);
    sweeper.start(1);
  });
  await second;
  expect(notes.errors).toEqual(['sweep.failed']);
});

test('a failed run is told to who asked for it and does not stop the next', async () => {
  let runs = 0;
  const sweeper = createSweeper(async () => {
    runs += 1;
    if (runs === 1) throw new Error('away');
    return NOTHING;
  }, journal());
  await expect(sweeper.run()).rejects.toThrow('away');
  await expect(sweeper.run()).resolves.toEqual(NOTHING);
});

test('stopping waits for the sweep under way', async () => {
  const held = heldSweep();
  const sweeper = createSweeper(held.sweep, journal());
  const started = held.nextStart();
  const run = sweeper.run();
  await started;
  let stopped = false;
  const stopping = sweeper.stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  held.end();
  await run;
  await stopping;
  expect(stopped).toBe(true);
});

test('of several partnerships each is swept to its end, also when another’s sweep fails', async () => {
  const held = heldSweep();
  const slow = createSweeper(held.sweep, journal());
  const broken = createSweeper(() => Promise.reject(new Error('its site is down')), journal());
  const started = held.nextStart();
  let ended = false;
  const all = sweepAll([{ sweeper: broken }, { sweeper: slow }]).catch((cause: Error) => {
    ended = true;
    return cause.message;
  });
  await started;
  await broken.run().catch(() => undefined);
  expect(ended).toBe(false);
  held.end();
  expect(await all).toBe('its site is down');
});

test('the sweeps of several partnerships are told as one', async () => {
  const sent = (count: number) => ({
    sweeper: createSweeper(async () => ({ ...NOTHING, due: count, sent: count }), journal()),
  });
  expect(await sweepAll([sent(2), sent(3)])).toEqual({ ...NOTHING, due: 5, sent: 5 });
});

test('nobody waits for a sweep that a pressed button asked for: it is background work like any other', async () => {
  const waited = new Promise<boolean>((resolve) => {
    const sweeper = createSweeper(async () => {
      resolve(aPersonWaits());
      return NOTHING;
    }, journal());
    promptly(3, () => sweeper.soon());
  });
  expect(await waited).toBe(false);
});
