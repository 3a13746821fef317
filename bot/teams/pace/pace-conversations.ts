import { CONVERSATION_LIMITS, Usage } from './pace-limits';

/** What the pacer knows of one conversation. */
export interface ConversationPace {
  readonly usage: Usage;
  /** Nothing goes there before, at Teams' own wish or after a refusal. */
  pausedUntil: number;
  /** Refusals since the last request that was taken. */
  refusals: number;
}

/** How often the idle ones are looked for, in milliseconds. */
const TIDY_EVERY = 60_000;

/** The conversations that the app lately spoke in; those in which nothing counts any more are forgotten. */
export class ConversationPaces {
  readonly #known = new Map<string, ConversationPace>();
  #tidiedAt = Number.NEGATIVE_INFINITY;

  get size(): number {
    return this.#known.size;
  }

  /** The one with this id. */
  of(id: string): ConversationPace {
    const known = this.#known.get(id);
    if (known) return known;
    const made = { usage: new Usage(CONVERSATION_LIMITS), pausedUntil: 0, refusals: 0 };
    this.#known.set(id, made);
    return made;
  }

  /** Forgets the idle ones, now and then; `wanted` gives those that something waits for. */
  tidy(now: number, wanted: () => ReadonlySet<string>): void {
    if (now < this.#tidiedAt + TIDY_EVERY) return;
    this.#tidiedAt = now;
    const inUse = wanted();
    for (const [id, { usage, pausedUntil }] of this.#known) {
      if (pausedUntil <= now && usage.isIdle(now) && !inUse.has(id)) this.#known.delete(id);
    }
  }
}
