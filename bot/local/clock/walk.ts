import type { Instant } from '../../domain/calendar/day';
import { type SendingHours, momentsBetween } from '../../domain/sending/hours';
import type { Calendar } from '../../domain/calendar/working-days';
import { sumOf, type SweepReport } from '../../usecases/sweep/sweep';
import type { LocalClock } from './local-clock';

/** What a walk did: the sums of its sweeps. */
export interface WalkReport extends SweepReport {
  /** Where the clock stands now. */
  readonly now: Instant;
  /** The moments it stopped at, the end included. */
  readonly moments: number;
}

export interface WalkOptions {
  readonly clock: LocalClock;
  readonly calendar: Calendar;
  /** When each partnership has its messages sent, asked as a walk begins. */
  hours(): Promise<readonly SendingHours[]>;
  /** Sweeps as soon as no other sweep runs, so that a walk and the minutely sweep never interleave. */
  runSweep(): Promise<SweepReport>;
  /** Waits for the sweeps that others asked for, so that what was done at one moment is told at that moment. */
  idle?(): Promise<unknown>;
  /** At the end: puts right what does not outlast a clock that moves. */
  arrive?(): Promise<void>;
}

/** Moves the clock to an instant through every moment on the way. */
export type Walk = (to: Instant) => Promise<WalkReport | 'would-go-back'>;

/**
 * A walk of the clock: it stands at each partnership's start of sending, at which something can fall due, sweeps there, and goes on;
 * at the end it sweeps once more. Walks asked for at the same time go one after the other. Rejects when a sweep does;
 * the clock then stands where that happened, and asking again goes on from there.
 */
export function createWalk({ clock, calendar, hours, runSweep, idle, arrive }: WalkOptions): Walk {
  let last: Promise<unknown> = Promise.resolve();

  const walk: Walk = async (to) => {
    const from = clock.now();
    if (to < from) return 'would-go-back';
    const mornings = (await hours()).flatMap((each) => momentsBetween(calendar, each, from, to));
    const stops = [...new Set([...mornings, to])].sort();
    const reports: SweepReport[] = [];
    for (const stop of stops) {
      await idle?.();
      clock.moveTo(stop);
      reports.push(await runSweep());
    }
    await arrive?.();
    return { now: clock.now(), moments: stops.length, ...sumOf(reports) };
  };

  return (to) => {
    const mine = last.then(() => walk(to));
    last = mine.catch(() => undefined);
    return mine;
  };
}
