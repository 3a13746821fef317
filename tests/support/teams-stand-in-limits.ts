import type { CallKind } from './teams-stand-in-failures';

interface Limit {
  readonly most: number;
  readonly millis: number;
}

/** Of the app, all its requests in a tenant (`teams.md`, Sending). */
const APP: readonly Limit[] = [{ most: 50, millis: 1_000 }];

/** Of a bot in one conversation: what it sends or creates there. */
const CONVERSATION: readonly Limit[] = [
  { most: 7, millis: 1_000 },
  { most: 8, millis: 2_000 },
  { most: 60, millis: 30_000 },
  { most: 1_800, millis: 3_600_000 },
];

/** The moments that a limit was used, told by sliding windows: what is refused uses nothing. */
class Window {
  readonly #limits: readonly Limit[];
  #used: number[] = [];

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
  }

  /** How many milliseconds from `now` until one more is allowed; 0 when it is. */
  waitAt(now: number): number {
    const waits = this.#limits.map(({ most, millis }) => {
      const first = this.#used.at(-most);
      return first === undefined ? 0 : first + millis - now;
    });
    return Math.max(0, ...waits);
  }

  use(now: number): void {
    this.#used.push(now);
    const longest = Math.max(...this.#limits.map(({ most }) => most));
    if (this.#used.length > longest * 2) this.#used = this.#used.slice(-longest);
  }
}

/** Teams' limits, as a server enforces them: by when requests arrive there. */
export class SendingLimits {
  readonly #app = new Window(APP);
  readonly #conversations = new Map<string, Window>();

  /**
   * Takes a request that arrives at `now` (milliseconds on any clock that only goes forward); false refuses it.
   * `conversation` is empty while one is made.
   */
  admits(kind: CallKind | undefined, conversation: string, now: number): boolean {
    const isSaid = kind === 'send' && conversation !== '';
    const windows = isSaid ? [this.#app, this.#of(threadOf(conversation))] : [this.#app];
    if (windows.some((window) => window.waitAt(now) > 0)) return false;
    for (const window of windows) window.use(now);
    return true;
  }

  #of(conversation: string): Window {
    const known = this.#conversations.get(conversation);
    if (known) return known;
    const made = new Window(CONVERSATION);
    this.#conversations.set(conversation, made);
    return made;
  }
}

/** A channel's id may name a message in it: `19:…@thread.tacv2;messageid=…`. */
const threadOf = (conversation: string): string => conversation.split(';')[0] ?? '';
