/** At most so many in any span of so many milliseconds. */
export interface Limit {
  readonly most: number;
  readonly millis: number;
}

/** Of the app in a tenant, all its requests together (`teams.md`, Sending). */
export const APP_LIMITS: readonly [Limit] = [{ most: 50, millis: 1_000 }];

/** A copy's part of the app's limit. */
export interface Share {
  readonly limits: readonly Limit[];
  /** Requests a second at which background work leaves: a little below, so that the limit itself seldom binds. */
  readonly perSecond: number;
}

/**
 * The part of each of so many copies of the app, one at least. Whole requests in any second, since that is what Teams
 * counts: three have 16 each, 48 together. However many there are, each has one.
 */
export function shareOf(copies: number): Share {
  const [{ most, millis }] = APP_LIMITS;
  const part = Math.max(1, Math.floor(most / copies));
  return { limits: [{ most: part, millis }], perSecond: part * 0.99 };
}

/** Of the app in one conversation: what it sends there (`teams.md`, Sending). */
export const CONVERSATION_LIMITS: readonly Limit[] = [
  { most: 7, millis: 1_000 },
  { most: 8, millis: 2_000 },
  { most: 60, millis: 30_000 },
  { most: 1_800, millis: 3_600_000 },
];

/**
 * What has been used of some limits. A request counts from when it leaves; when it has ended, from the latest moment at
 * which it can have arrived, since the server counts by arrival. Times are milliseconds on a clock that only goes
 * forward.
 */
export class Usage {
  #limits: readonly Limit[];
  readonly #longest: number;
  readonly #most: number;
  /** Ascending. */
  #arrived: number[] = [];
  #underWay = 0;

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
    this.#longest = Math.max(...limits.map(({ millis }) => millis));
    this.#most = Math.max(...limits.map(({ most }) => most));
  }

  /** Others hold from now on, none above or for longer than those of the beginning. */
  limit(limits: readonly Limit[]): void {
    this.#limits = limits;
  }

  /** A request leaves. */
  begin(): void {
    this.#underWay += 1;
  }

  /** One that left has ended, and arrived at `at` at the latest. */
  end(at: number): void {
    this.#underWay -= 1;
    const before = this.#arrived.findLastIndex((other) => other <= at);
    this.#arrived.splice(before + 1, 0, at);
    if (this.#arrived.length > this.#most) this.#arrived.shift();
  }

  /** From when one more may leave; infinite while only the end of one under way can make room. */
  freeAt(): number {
    return Math.max(
      ...this.#limits.map(({ most, millis }) => {
        if (this.#underWay >= most) return Number.POSITIVE_INFINITY;
        const first = this.#arrived.at(this.#underWay - most);
        return first === undefined ? Number.NEGATIVE_INFINITY : first + millis;
      }),
    );
  }

  /** True when nothing counts any more. */
  isIdle(now: number): boolean {
    return this.#underWay === 0 && (this.#arrived.at(-1) ?? Number.NEGATIVE_INFINITY) + this.#longest <= now;
  }
}
