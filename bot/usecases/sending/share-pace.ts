import {
  LOOKS_EVERY,
  placeOf,
  PRESENT_EVERY,
  RENEWS_EVERY,
  secondsToHold,
  sharers,
  type CopySeen,
} from '../../domain/sending/copies';
import type { Journal } from '../ports';

/** The rows by which copies of the app know of each other. Both throw what storage throws. */
export interface CopyLeases {
  /** Names this copy. */
  readonly key: string;
  /** Says that this copy is there, and for how many seconds it has been sending, if it does. */
  renew(sendingFor: number | undefined): Promise<void>;
  /** Every copy's row. */
  look(): Promise<readonly CopySeen[]>;
}

/** What keeps this copy's pace. */
export interface SharedPacer {
  /** Among how many copies Teams' limit is shared from now on. */
  shareAmong(copies: number): void;
  /** How many requests have left by now. */
  readonly departed: number;
  /** How many wait. */
  readonly waiting: number;
}

/** Time, on a clock that only goes forward. */
export interface PacingTime {
  /** Milliseconds. */
  now(): number;
  /** Calls `then` after so many milliseconds. Gives what calls it off. */
  after(millis: number, then: () => void): () => void;
}

/** Whoever has no more than this to send asks nobody: all copies together stay far below the limit. */
const FEW = 10;

/**
 * Has the copies of the app share Teams' limit from the first second. Before a copy sends much it says so in its row and
 * looks at the others'; while it sends it renews its row and looks again. Where SharePoint does not answer, the share
 * stays as it was, and Teams' refusals tell the rest (see Rate).
 */
export class SharedPace {
  private sendingSince: number | undefined;
  private renewedAt = Number.NEGATIVE_INFINITY;
  private beginning: Promise<void> | undefined;
  private departedBefore = 0;
  private callOff: () => void = () => undefined;
  private stopped = false;
  private isTold = false;
  private place = 0;

  constructor(
    private readonly leases: CopyLeases,
    private readonly pacer: SharedPacer,
    private readonly journal: Pick<Journal, 'warn'>,
    private readonly time: PacingTime = REAL_TIME,
  ) {}

  /** Says that this copy is there, from now on. */
  start(): void {
    void this.attempt(() => this.renew());
    this.again(PRESENT_EVERY);
  }

  stop(): void {
    this.stopped = true;
    this.callOff();
  }

  /**
   * To be awaited before `count` things are claimed and sent. Never throws; waits for some seconds at most. Gives where in their
   * order to begin, from 0 to below 1: elsewhere than the other copies.
   */
  async beforeSending(count: number): Promise<number> {
    if (count <= FEW || this.stopped) return 0;
    if (this.sendingSince === undefined)
      this.beginning ??= this.begin().finally(() => (this.beginning = undefined));
    await this.beginning;
    return this.place;
  }

  private async begin(): Promise<void> {
    this.callOff();
    this.sendingSince = this.time.now();
    const seen = await this.attempt(async () => {
      await this.renew();
      return this.leases.look();
    });
    const hold = seen ? secondsToHold(seen, this.leases.key) : 0;
    if (hold > 0) await this.pause(hold);
    if (hold > 0) await this.share();
    else if (seen) this.divide(seen);
    this.departedBefore = this.pacer.departed;
    this.again(LOOKS_EVERY);
  }

  private async tick(): Promise<void> {
    if (this.sendingSince === undefined) {
      await this.attempt(() => this.renew());
      return this.again(PRESENT_EVERY);
    }
    const isIdle = this.pacer.waiting === 0 && this.pacer.departed === this.departedBefore;
    this.departedBefore = this.pacer.departed;
    if (isIdle) {
      this.sendingSince = undefined;
      this.pacer.shareAmong(1);
      await this.attempt(() => this.renew());
      return this.again(PRESENT_EVERY);
    }
    const isStale = this.time.now() - this.renewedAt >= (RENEWS_EVERY - 1) * 1_000;
    if (isStale) await this.attempt(() => this.renew());
    await this.share();
    this.again(LOOKS_EVERY);
  }

  private async share(): Promise<void> {
    const seen = await this.attempt(() => this.leases.look());
    if (seen) this.divide(seen);
  }

  private divide(seen: readonly CopySeen[]): void {
    this.place = placeOf(seen, this.leases.key);
    this.pacer.shareAmong(sharers(seen, this.leases.key, this.sendingFor ?? 0));
  }

  private get sendingFor(): number | undefined {
    return this.sendingSince === undefined ? undefined : (this.time.now() - this.sendingSince) / 1_000;
  }

  private async renew(): Promise<void> {
    await this.leases.renew(this.sendingFor);
    this.renewedAt = this.time.now();
  }

  /** Told once, until it works again. */
  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const done = await work();
      this.isTold = false;
      return done;
    } catch (cause) {
      if (!this.isTold) {
        const reason = cause instanceof Error ? cause.message : 'unknown';
        this.journal.warn('pace-not-shared', { reason });
      }
      this.isTold = true;
      return undefined;
    }
  }

  private again(seconds: number): void {
    if (this.stopped) return;
    this.callOff = this.time.after(seconds * 1_000, () => void this.tick());
  }

  private pause(seconds: number): Promise<void> {
    return new Promise((resolve) => void this.time.after(seconds * 1_000, resolve));
  }
}

const REAL_TIME: PacingTime = {
  now: () => performance.now(),
  after(millis, then) {
    const timer = setTimeout(then, millis);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
