import { GraphUnavailable } from './errors';
import { aPersonWaits, isSettling, millisLeft } from './urgency';

/** Who goes first. */
const RANK = { person: 0, settling: 1, background: 2 } as const;
type Rank = (typeof RANK)[keyof typeof RANK];

/**
 * How much of the minute's units each may use up. A fifth is left to people; what records something that has happened
 * may use most of that too, so that what was sent just before the units ran out is not left unrecorded for a minute.
 */
const SHARES: Readonly<Record<Rank, number>> = {
  [RANK.person]: 1,
  [RANK.settling]: 0.95,
  [RANK.background]: 0.8,
};

/** A minute, and a little for the way that a call takes. */
const MINUTE = 61_000;

interface Waiting {
  readonly units: number;
  readonly rank: Rank;
  readonly go: () => void;
}

/**
 * Keeps this process below so many resource units in any minute. A call for which a person waits goes before those of
 * the background, and of those what records something that has happened before what begins something.
 */
export class Pacer {
  private spent: { readonly at: number; readonly units: number }[] = [];
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitsPerMinute: number,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** Resolves when so many units may be spent, which it counts. Throws at once when a person would wait too long. */
  async take(units: number): Promise<void> {
    const rank = rankHere();
    const wait = this.waitFor({ units, rank });
    const isFirst = !this.waiting.some((other) => other.rank <= rank);
    if (wait === 0 && isFirst) return this.spend(units);
    if (wait > millisLeft()) throw new GraphUnavailable(429, '', Math.ceil(wait / 1000));
    return new Promise((go) => {
      const behind = this.waiting.findIndex((other) => other.rank > rank);
      this.waiting.splice(behind < 0 ? this.waiting.length : behind, 0, { units, rank, go });
      this.pump();
    });
  }

  /** Counts units that are spent without asking: a repeated attempt. */
  spend(units: number): void {
    this.spent.push({ at: this.clock(), units });
  }

  private pump(): void {
    clearTimeout(this.timer);
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const wait = this.waitFor(next);
      if (wait > 0) {
        this.timer = setTimeout(() => this.pump(), wait);
        return;
      }
      this.waiting.shift();
      this.spend(next.units);
      next.go();
    }
  }

  /** Milliseconds until so much may be spent. What alone is more than a minute's units goes when nothing else has. */
  private waitFor({ units, rank }: Pick<Waiting, 'units' | 'rank'>): number {
    const now = this.clock();
    this.spent = this.spent.filter(({ at }) => at > now - MINUTE);
    const most = this.unitsPerMinute * SHARES[rank];
    let used = this.spent.reduce((sum, one) => sum + one.units, 0);
    let wait = 0;
    for (const one of this.spent) {
      if (used + units <= most) break;
      used -= one.units;
      wait = one.at + MINUTE - now;
    }
    return wait;
  }
}

function rankHere(): Rank {
  if (aPersonWaits()) return RANK.person;
  return isSettling() ? RANK.settling : RANK.background;
}
