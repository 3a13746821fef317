import { setTimeout } from 'node:timers/promises';
import { millisLeft } from './urgency';

/** The waits where SharePoint does not say how long, in milliseconds: doubled each time. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;

/** Waits so many milliseconds, or until the signal ends it, as the function of `node:timers/promises` does. */
export type Pause = (millis: number, how: { ref: boolean; signal?: AbortSignal }) => Promise<void>;

const realPause: Pause = (millis, how) => setTimeout(millis, undefined, how);

export interface PatienceOptions {
  /** False: a process that has nothing else to do ends instead of waiting. */
  readonly keepsAlive?: boolean;
  /** Ends all waiting. */
  readonly ended?: AbortSignal;
  /** Real time by default. */
  readonly pause?: Pause;
}

/** How long one operation may take in all, waits and attempts together, while SharePoint does not answer. */
export class Patience {
  private readonly until: number;
  private tries = 0;

  /** No longer than `seconds`, nor than the person who waits for it, nor once it is ended. */
  constructor(
    seconds: number,
    private readonly options: PatienceOptions = {},
  ) {
    this.until = performance.now() + Math.min(seconds * 1000, millisLeft());
  }

  /**
   * Waits as long as SharePoint asked, or longer each time when it did not say. False, at once, when that would be
   * more than is left.
   */
  async wait(askedSeconds?: number): Promise<boolean> {
    const millis = this.pauseFor(askedSeconds);
    if (millis === undefined) return false;
    await this.pause(millis);
    return !this.hasEnded;
  }

  /**
   * How many milliseconds to wait before the next attempt; undefined when that is more than is left. To be asked to come
   * again at once is not to be asked to come again and again.
   */
  pauseFor(askedSeconds?: number): number | undefined {
    const millis = askedSeconds ? askedSeconds * 1000 : Math.min(FIRST_WAIT * 2 ** this.tries, LONGEST_WAIT);
    this.tries += 1;
    return this.hasEnded || performance.now() + millis > this.until ? undefined : millis;
  }

  /** Waits so many milliseconds, or until it is ended. */
  async pause(millis: number): Promise<void> {
    const { keepsAlive: ref = true, ended: signal, pause = realPause } = this.options;
    await pause(millis, { ref, signal }).catch((error: unknown) => {
      if (!this.hasEnded) throw error;
    });
  }

  private get hasEnded(): boolean {
    return this.options.ended?.aborted ?? false;
  }
}
