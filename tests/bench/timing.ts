import { performance } from 'node:perf_hooks';

/** Milliseconds that something took, each time. */
export class Times {
  private readonly taken: number[] = [];

  /** Does it, and keeps how long that took. */
  async of<T>(work: () => T | Promise<T>): Promise<T> {
    const from = performance.now();
    const done = await work();
    this.taken.push(performance.now() - from);
    return done;
  }

  get count(): number {
    return this.taken.length;
  }

  /** The time within which so large a share of them was done (0.5 is the median). */
  quantile(share: number): number {
    if (this.taken.length === 0) throw new Error('Nothing was timed.');
    const sorted = [...this.taken].sort((one, other) => one - other);
    return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  }
}

export interface Bounds {
  readonly rounds: number;
  /** No round begins after so many seconds; the first always does. */
  readonly seconds: number;
}

/**
 * Does rounds of the subject and its baseline, one after the other within each round, so that whatever else this
 * machine is doing hits both alike. Gives how many rounds there were.
 */
export async function interleaved(
  { rounds, seconds }: Bounds,
  ...sides: readonly ((round: number) => Promise<void>)[]
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  let round = 0;
  while (round < rounds && (round === 0 || performance.now() < until)) {
    // Whoever goes first finds the caches cold: take turns.
    const order = round % 2 === 0 ? sides : [...sides].reverse();
    for (const side of order) await side(round);
    round += 1;
  }
  return round;
}
