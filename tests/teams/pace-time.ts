import type { PaceTime } from '../../bot/teams';

interface Timer {
  readonly at: number;
  readonly then: () => void;
}

/** A clock that the test moves. */
export class HandTime implements PaceTime {
  #now = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(millis: number, then: () => void): () => void {
    const timer = { at: this.#now + millis, then };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** How many calls are still to come. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Resolves when so many milliseconds have passed on it. */
  wait(millis: number): Promise<void> {
    return new Promise((resolve) => void this.after(millis, resolve));
  }

  /** Lets time pass, with all that happens on the way. */
  async pass(millis: number): Promise<void> {
    const until = this.#now + millis;
    await settled();
    for (let next = this.#first(); next && next.at <= until; next = this.#first()) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
      await settled();
    }
    this.#now = until;
  }

  #first(): Timer | undefined {
    return [...this.#timers].reduce<Timer | undefined>(
      (first, one) => (first && first.at <= one.at ? first : one),
      undefined,
    );
  }
}

/** All that follows without waiting has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The real clock, on which waiting takes no time: it jumps ahead instead. */
export function impatientTime(): PaceTime {
  let skipped = 0;
  return {
    now: () => performance.now() + skipped,
    after(millis, then) {
      const timer = setImmediate(() => {
        skipped += millis;
        then();
      });
      return () => clearImmediate(timer);
    },
  };
}
