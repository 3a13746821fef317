import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import { dayOf, millisOf, timeOf, type Instant, type TimeOfDay } from '../../bot/domain/calendar/day';
import { DEFAULT_HOURS, type SendingHours } from '../../bot/domain/sending/hours';
import { isWorkingDay } from '../../bot/domain/calendar/working-days';
import { createWalk, LocalClock, type LocalRoute } from '../../bot/local';
import { clockRoutes } from '../../bot/local/clock/routes';
import type { SweepReport } from '../../bot/usecases/sweep/sweep';
import { keptJournal } from '../sharepoint/local-site';
import { removeScratchFolders, scratchFolder } from './support/scratch';

const calendar = calendarAsKnownOn();
const START = '2026-03-02T07:00:00Z' as Instant;

/** A real clock that stands still until it is told to go on. */
function realClock(at = '2026-11-21T12:00:00Z') {
  let now = Date.parse(at);
  return { now: () => now, pass: (millis: number) => void (now += millis) };
}

const nothing: SweepReport = {
  ...{
    meetingsCreated: 0,
    due: 0,
    sent: 0,
    failed: 0,
    takenElsewhere: 0,
    postponed: 0,
    cards: 0,
    superseded: 0,
  },
};

function walkingClock(
  sweep: (now: Instant) => Promise<Partial<SweepReport>>,
  hours: readonly SendingHours[] = [DEFAULT_HOURS],
) {
  const clock = LocalClock.open({ dataFolder: scratchFolder(), startAt: START, realNow: realClock().now });
  const runSweep = async () => ({ ...nothing, ...(await sweep(clock.now())) });
  const walk = createWalk({ clock, calendar, hours: async () => hours, runSweep });
  const routes = clockRoutes({ clock, walk, journal: keptJournal() });
  const ask = (method: LocalRoute['method'], body?: unknown) =>
    routes.find((route) => route.method === method)!.handle({ params: {}, query: {}, body });
  return { clock, ask, moveTo: (now: unknown) => ask('POST', { now }) };
}

afterAll(removeScratchFolders);

describe('the local clock', () => {
  it('starts at LOCAL_NOW and runs on at real speed', () => {
    const real = realClock();
    const clock = LocalClock.open({ dataFolder: scratchFolder(), startAt: START, realNow: real.now });
    expect(clock.now()).toBe(START);
    real.pass(90_000);
    expect(clock.now()).toBe('2026-03-02T07:01:30Z');
  });

  it('is for a command where the app has it, and not where it was started', () => {
    const [dataFolder, real] = [scratchFolder(), realClock()];
    const command = () => LocalClock.asKept({ dataFolder, startAt: START, realNow: real.now }).now();
    expect(command()).toBe(START);
    LocalClock.open({ dataFolder, startAt: START, realNow: real.now }).moveTo(
      '2026-05-05T09:00:00Z' as Instant,
    );
    real.pass(60_000);
    expect(command()).toBe('2026-05-05T09:01:00Z');
    expect(LocalClock.open({ dataFolder, realNow: real.now }).now()).toBe('2026-05-05T09:01:00Z');
  });

  it('tells the real time when it was never moved', () => {
    const clock = LocalClock.open({ dataFolder: scratchFolder(), realNow: realClock().now });
    expect(clock.now()).toBe('2026-11-21T12:00:00Z');
  });

  it('goes on from where it was left when the data is kept', () => {
    const real = realClock();
    const dataFolder = scratchFolder();
    LocalClock.open({ dataFolder, startAt: START, realNow: real.now }).moveTo(
      '2026-05-05T09:00:00Z' as Instant,
    );
    real.pass(60_000);
    expect(LocalClock.open({ dataFolder, realNow: real.now }).now()).toBe('2026-05-05T09:01:00Z');
  });

  it('starts at LOCAL_NOW again when that is given again', () => {
    const dataFolder = scratchFolder();
    LocalClock.open({ dataFolder, startAt: START }).moveTo('2026-05-05T09:00:00Z' as Instant);
    const again = LocalClock.open({ dataFolder, startAt: START, realNow: realClock().now });
    expect(again.now()).toBe(START);
  });

  it('never goes back, neither when asked nor when the real clock is set back', () => {
    const real = realClock();
    const clock = LocalClock.open({ dataFolder: scratchFolder(), startAt: START, realNow: real.now });
    clock.moveTo('2026-03-01T00:00:00Z' as Instant);
    expect(clock.now()).toBe(START);
    real.pass(-3_600_000);
    expect(clock.now()).toBe(START);
  });
});

describe('POST /local/clock', () => {
  it('sweeps at each working morning on the way, once, and at the end, in order', async () => {
    const swept: Instant[] = [];
    const { moveTo, clock } = walkingClock(async (now) => ({ sent: swept.push(now) && 1 }));
    // Over Easter and the change to summer time.
    const answer = await moveTo('2026-04-10T15:00:00+01:00');

    const mornings = swept.slice(0, -1);
    expect(mornings.every((now) => timeOf(now) === '08:30' && isWorkingDay(calendar, dayOf(now)))).toBe(true);
    expect(mornings).toHaveLength(28);
    expect(new Set(swept).size).toBe(29);
    expect([...swept].sort()).toEqual(swept);
    expect(swept.at(-1)).toBe('2026-04-10T14:00:00Z');
    expect(answer).toMatchObject({
      status: 200,
      body: { now: '2026-04-10T14:00:00Z', moments: 29, sent: 29, failed: 0 },
    });
    expect(clock.now()).toBe('2026-04-10T14:00:00Z');
  });

  it('sweeps once when the end is itself a working morning', async () => {
    const swept: Instant[] = [];
    const { moveTo } = walkingClock(async (now) => ({ sent: swept.push(now) }));
    await moveTo('2026-03-02T08:30:00Z');
    expect(swept).toEqual(['2026-03-02T08:30:00Z']);
  });

  it('stops where each partnership begins to send, on its own days and at its own time', async () => {
    const swept: Instant[] = [];
    const early: SendingHours = {
      from: '07:30' as TimeOfDay,
      until: '12:00' as TimeOfDay,
      days: ['Tuesday', 'Friday'],
    };
    const { moveTo } = walkingClock(
      async (now) => ({ sent: swept.push(now) }),
      [DEFAULT_HOURS, early, DEFAULT_HOURS],
    );
    // The clocks go forward on Sunday 29 March, and Friday 3 April is Good Friday.
    await moveTo('2026-03-27T07:30:00Z');
    swept.length = 0;
    await moveTo('2026-04-07T12:00:00+01:00');
    expect(swept).toEqual([
      '2026-03-27T08:30:00Z',
      '2026-03-30T07:30:00Z',
      '2026-03-31T06:30:00Z',
      '2026-03-31T07:30:00Z',
      '2026-04-01T07:30:00Z',
      '2026-04-02T07:30:00Z',
      '2026-04-07T06:30:00Z',
      '2026-04-07T07:30:00Z',
      '2026-04-07T11:00:00Z',
    ]);
  });

  it('refuses to go back, and says what time it is', async () => {
    const { moveTo, clock } = walkingClock(async () => ({}));
    expect(await moveTo('2026-03-01T08:30:00Z')).toMatchObject({
      status: 409,
      contentType: 'application/problem+json',
      body: { code: 'clock-goes-back', detail: expect.stringContaining(START) },
    });
    expect(clock.now()).toBe(START);
  });

  it.each([
    ['no body', undefined],
    ['a day without a time', { now: '2026-03-02' }],
    ['a time without an offset', { now: '2026-03-02T08:30:00' }],
    ['a day that does not exist', { now: '2026-02-30T08:30:00Z' }],
    ['a number', { now: 1_772_440_200_000 }],
    ['a slip of a century', { now: '2126-03-02T08:30:00Z' }],
  ])('refuses %s in plain words, and moves nothing', async (_, body) => {
    const { ask, clock } = walkingClock(async () => ({ sent: 1 }));
    expect(await ask('POST', body)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    expect(clock.now()).toBe(START);
  });

  it('takes walks that are asked for at the same time one after the other', async () => {
    let under = 0;
    let most = 0;
    const { moveTo } = walkingClock(async () => {
      most = Math.max(most, (under += 1));
      await Promise.resolve();
      under -= 1;
      return {};
    });
    const [first, second] = await Promise.all([
      moveTo('2026-03-06T12:00:00Z'),
      moveTo('2026-03-13T12:00:00Z'),
    ]);
    expect(first).toMatchObject({ status: 200, body: { moments: 6 } });
    expect(second).toMatchObject({ status: 200, body: { now: '2026-03-13T12:00:00Z', moments: 6 } });
    expect(most).toBe(1);
  });

  it('stands where a sweep failed, and goes on from there when asked again', async () => {
    let broken = true;
    const { moveTo, clock } = walkingClock(async (now) => {
      if (broken && now >= '2026-03-04') throw new Error('SharePoint does not answer');
      return { sent: 1 };
    });
    expect(await moveTo('2026-03-06T08:30:00Z')).toMatchObject({
      status: 503,
      body: { code: 'sweep-failed' },
    });
    expect(clock.now()).toBe('2026-03-04T08:30:00Z');
    broken = false;
    expect(await moveTo('2026-03-06T08:30:00Z')).toMatchObject({ status: 200, body: { moments: 2 } });
  });

  it('walks through a year of quiet mornings at once', async () => {
    const { moveTo } = walkingClock(async () => ({}));
    expect(await moveTo('2027-03-02T08:30:00Z')).toMatchObject({ status: 200, body: { moments: 254 } });
  });

  it('says what time it is', async () => {
    const { ask } = walkingClock(async () => ({}));
    const { body } = await ask('GET');
    expect(millisOf((body as { now: Instant }).now)).toBe(millisOf(START));
  });
});
