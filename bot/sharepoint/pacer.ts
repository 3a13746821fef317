import { GraphUnavailable } from './errors';
import { aPersonWaits, millisLeft } from './urgency';

/** What background work leaves of the minute's units for people. */
const BACKGROUND_SHARE = 0.8;

/** A minute, and a little for the way that a call takes. */
const MINUTE = 61_000;

interface Waiting {
  readonly units: number;
  readonly person: boolean;
  readonly go: () => void;
}

/**
 * Keeps this process below so many resource units in any minute. A call for which a person waits goes before those of
 * the background, which leave a fifth of the units to people.
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
    const person = aPersonWaits();
    const wait = this.waitFor({ units, person });
    const isFirst = !this.waiting.some((other) => other.person || !person);
    if (wait === 0 && isFirst) return this.spend(units);
    if (wait > millisLeft()) throw new GraphUnavailable(429, '', Math.ceil(wait / 1000));
    return new Promise((go) => {
      const behind = this.waiting.findIndex((other) => person && !other.person);
      this.waiting.splice(behind < 0 ? this.waiting.length : behind, 0, { units, person, go });
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
  private waitFor({ units, person }: Pick<Waiting, 'units' | 'person'>): number {
    const now = this.clock();
    this.spent = this.spent.filter(({ at }) => at > now - MINUTE);
    const most = this.unitsPerMinute * (person ? 1 : BACKGROUND_SHARE);
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
