import path from 'node:path';
import { z } from 'zod';
import { instantFromMillis, millisOf, parseInstant, type Instant } from '../../domain/calendar/day';
import type { Clock } from '../../usecases/ports';
import { readJson, writeJson } from '../files';

/**
 * Local mode's clock: the real one, moved. It runs on at real speed and never goes back while the app runs.
 * What is kept is how far it is ahead of the real clock, so a start without `LOCAL_NOW` finds it where it would
 * have got to by itself.
 */
export class LocalClock implements Clock {
  private latest = Number.NEGATIVE_INFINITY;

  private constructor(
    private aheadMillis: number,
    private readonly file: string,
    private readonly realNow: () => number,
  ) {}

  /**
   * The clock of the data in `dataFolder`: at `startAt` (`LOCAL_NOW`) when given, also when that is earlier than
   * it was left; else where it was left, else the real time. Throws when the kept file was damaged by hand.
   */
  static open(options: { dataFolder: string; startAt?: Instant; realNow?: () => number }): LocalClock {
    const file = path.join(options.dataFolder, 'clock.json');
    const realNow = options.realNow ?? Date.now;
    const ahead = options.startAt
      ? millisOf(options.startAt) - realNow()
      : (readJson(file, KEPT)?.aheadMillis ?? 0);
    const clock = new LocalClock(ahead, file, realNow);
    clock.keep();
    return clock;
  }

  /**
   * The clock of a command that works on the data in `dataFolder`: where the app has it, or left it, also when it was
   * moved since it was started. Only where the app never ran it is `startAt`. It changes nothing that the app keeps.
   */
  static asKept(options: { dataFolder: string; startAt?: Instant; realNow?: () => number }): Clock {
    const realNow = options.realNow ?? Date.now;
    const started = options.startAt ? millisOf(options.startAt) - realNow() : 0;
    const ahead = readJson(path.join(options.dataFolder, 'clock.json'), KEPT)?.aheadMillis ?? started;
    return { now: () => instantFromMillis(realNow() + ahead) };
  }

  now(): Instant {
    return instantFromMillis(this.millis());
  }

  /** Moves forward to `instant` and runs on from there; an instant that has passed already changes nothing. */
  moveTo(instant: Instant): void {
    const leap = millisOf(instant) - this.millis();
    if (leap <= 0) return;
    this.aheadMillis += leap;
    this.keep();
  }

  private millis(): number {
    this.latest = Math.max(this.latest, this.realNow() + this.aheadMillis);
    return this.latest;
  }

  private keep(): void {
    writeJson(this.file, { aheadMillis: this.aheadMillis, leftAt: this.now() });
  }
}

const KEPT = z.object({
  aheadMillis: z.number(),
  /** For people who look into the file. */
  leftAt: z.string().refine((text) => parseInstant(text) !== undefined),
});
