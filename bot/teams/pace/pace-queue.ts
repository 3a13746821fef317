import type { ConversationPaces } from './pace-conversations';

/** A request that wants to leave. */
export interface Ask {
  /** Where it goes; none while a conversation is being made. */
  readonly conversation?: string;
  /** True for what counts against the conversation's limits: a message, not an update. */
  readonly says: boolean;
  /** Whose background work it is, a partnership's; none for a person's own answer, which goes first. */
  readonly lane?: string;
  /** It is given up when it cannot leave by then. */
  readonly until: number;
}

/** Requests that wait, all people's or all of the background. */
export class Queue<T extends Ask> {
  readonly #conversations: ConversationPaces;
  /** By lane, by conversation, oldest first. Lanes and conversations stand in the order in which it is their turn. */
  readonly #lanes = new Map<string | undefined, Map<string, T[]>>();
  #length = 0;
  /** No one's time is up before. */
  #lateAt = Number.POSITIVE_INFINITY;

  constructor(conversations: ConversationPaces) {
    this.#conversations = conversations;
  }

  get length(): number {
    return this.#length;
  }

  /** The earliest moment at which somebody's time is up. */
  get lateAt(): number {
    return this.#lateAt;
  }

  add(one: T): void {
    const lane = this.#lanes.get(one.lane) ?? new Map<string, T[]>();
    this.#lanes.set(one.lane, lane);
    const line = lane.get(lineOf(one));
    if (line) line.push(one);
    else lane.set(lineOf(one), [one]);
    this.#length += 1;
    this.#lateAt = Math.min(this.#lateAt, one.until);
  }

  /**
   * Takes out the one whose turn it is among those that may go: of the lanes the one that went longest without a turn,
   * in it the conversation that did, and there the oldest.
   */
  takeNext(now: number): T | undefined {
    for (const [laneName, lane] of this.#lanes) {
      for (const [name, line] of lane) {
        const [first, ...rest] = line;
        if (!first || this.readyAt(first) > now) continue;
        lane.delete(name);
        if (rest.length > 0) lane.set(name, rest);
        this.#lanes.delete(laneName);
        if (lane.size > 0) this.#lanes.set(laneName, lane);
        this.#length -= 1;
        return first;
      }
    }
    return undefined;
  }

  /** Takes out those whose time is up at `now`, or will be before `opensAt`, or before their conversation is free. */
  takeLate(now: number, opensAt: number): readonly T[] {
    const all = [...this.#lanes.values()].flatMap((lane) => [...lane.values()].flat());
    const isLate = (one: T): boolean => {
      const at = Math.max(opensAt, this.readyAt(one));
      return one.until <= now || (Number.isFinite(at) && one.until < at);
    };
    this.#lanes.clear();
    this.#length = 0;
    this.#lateAt = Number.POSITIVE_INFINITY;
    for (const one of all) if (!isLate(one)) this.add(one);
    return all.filter(isLate);
  }

  /** When the first of them may go, as far as its conversation is concerned. */
  firstReadyAt(): number {
    return this.#heads().reduce((first, one) => Math.min(first, this.readyAt(one)), Number.POSITIVE_INFINITY);
  }

  /** From when on its conversation takes it; infinite while that depends on the end of another. */
  readyAt({ conversation, says }: Ask): number {
    if (conversation === undefined) return Number.NEGATIVE_INFINITY;
    const { pausedUntil, usage } = this.#conversations.of(conversation);
    return says ? Math.max(pausedUntil, usage.freeAt()) : pausedUntil;
  }

  /** The conversations that something waits for. */
  wanted(): ReadonlySet<string> {
    return new Set(this.#heads().flatMap(({ conversation }) => conversation ?? []));
  }

  /** The oldest in each conversation. */
  #heads(): readonly T[] {
    return [...this.#lanes.values()].flatMap((lane) => [...lane.values()].flatMap(([one]) => one ?? []));
  }
}

/** What may change a card need not wait for what may not say anything: each stands in a line of its own. */
const lineOf = ({ conversation, says }: Ask): string => `${says ? 'says' : 'asks'} ${conversation ?? ''}`;
