import { ConversationPaces, type ConversationPace } from './pace-conversations';
import { APP_LIMITS, shareOf, Usage } from './pace-limits';
import { Queue, type Ask } from './pace-queue';
import { Rate, Road } from './pace-rate';

/** Time as the pacer has it, in milliseconds on a clock that only goes forward. */
export interface PaceTime {
  now(): number;
  /** Calls `then` after so many milliseconds. Gives what calls it off. */
  after(millis: number, then: () => void): () => void;
}

/** What became of a request that left. */
export interface Answer {
  /** None when the connection broke or took too long. */
  readonly status?: number;
  /** How long it asks to wait, as far as that is believed (`retryAfterMillis`). */
  readonly retryAfterMillis?: number;
}

/** Leave to go. `ended` must be called once, whatever becomes of the request. */
export interface Departure {
  ended(answer: Answer): void;
}

/** A request that was given up before it left. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  /** `waitMillis`: how long it would still have had to wait, as far as is known; none when the app ends. */
  constructor(readonly waitMillis?: number) {
    super(
      waitMillis === undefined
        ? 'The app was being stopped'
        : 'Teams asked the app to slow down, and the wait would have been too long',
    );
  }
}

interface Waiting extends Ask {
  readonly go: (leave: Departure) => void;
  readonly giveUp: (why: NotSent) => void;
}

/** So much lateness of timers is caught up on, in milliseconds, as long as something waits. */
const CATCH_UP = 250;

/** So much of the pace is saved up while nothing waits. */
const SAVED_UP = 50;

/** Answers after which to wait (`teams.md`, Sending). */
const BACK_OFF = [412, 429, 502, 503, 504];

/** After one that does not say how long: this, doubled each time, give or take half, at most so much. */
const FIRST_BACKOFF = 1_000;
const LONGEST_BACKOFF = 30_000;

/**
 * Keeps the app under Teams' limits (`teams.md`, Sending), those of the app and those of each conversation, by when
 * requests can have arrived. Background work leaves evenly spaced. People's own answers go first; then the partnerships
 * take turns, and within one its conversations do. One that has to wait holds up no other.
 *
 * A 429 does not say which limit it is about, and Microsoft documents none. The conversation it came from pauses for
 * its `Retry-After`, or backs off at random; the app as a whole slows down a little (see Rate). So one busy channel
 * cannot stop everybody's reminders. When a second conversation is told to wait while the first one still does, it is
 * the app that is meant: all of it pauses until the earlier of the two moments.
 */
export class Pacer {
  readonly #time: PaceTime;
  readonly #random: () => number;
  readonly #app = new Usage(APP_LIMITS);
  readonly #rate = new Rate();
  readonly #road = new Road();
  readonly #conversations = new ConversationPaces();
  readonly #people = new Queue<Waiting>(this.#conversations);
  readonly #background = new Queue<Waiting>(this.#conversations);
  /** When the next evenly spaced request should leave; in the past when timers were late. */
  #nextAt = Number.NEGATIVE_INFINITY;
  /** It leaves no earlier than half a space after the last one. */
  #notBefore = Number.NEGATIVE_INFINITY;
  #pausedUntil = Number.NEGATIVE_INFINITY;
  #departed = 0;
  #toldToWait: { readonly conversation: string; readonly until: number } | undefined;
  #callOff: (() => void) | undefined;
  #isClosed = false;

  /** `random` gives numbers from 0 to 1. */
  constructor(time: PaceTime = REAL_TIME, random: () => number = Math.random) {
    this.#time = time;
    this.#random = random;
  }

  now(): number {
    return this.#time.now();
  }

  /** Requests a second at which background work may leave now. */
  get perSecond(): number {
    return this.#rate.at(this.now());
  }

  /** How many requests wait. */
  get waiting(): number {
    return this.#people.length + this.#background.length;
  }

  /** How many requests have left. */
  get departed(): number {
    return this.#departed;
  }

  /** From now on Teams' limit is shared among so many copies of the app. */
  shareAmong(copies: number): void {
    const { limits, perSecond } = shareOf(copies);
    this.#app.limit(limits);
    this.#rate.limit(perSecond);
    this.#pump();
  }

  /** Lets nobody go any more: what waits is given up, and so is what asks later. */
  close(): void {
    this.#isClosed = true;
    this.#callOff?.();
    this.#callOff = undefined;
    for (const queue of [this.#people, this.#background])
      for (const one of queue.takeLate(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)) {
        one.giveUp(new NotSent());
      }
  }

  /** How many conversations it remembers. */
  get remembered(): number {
    return this.#conversations.size;
  }

  /** Resolves when the request may leave, which is then counted. Throws NotSent when that would be too late, or never. */
  take(ask: Ask): Promise<Departure> {
    return new Promise((go, giveUp) => {
      if (this.#isClosed) return giveUp(new NotSent());
      const queue = ask.lane === undefined ? this.#people : this.#background;
      if (this.#background.length === 0) this.#nextAt = Math.max(this.#nextAt, this.now() - SAVED_UP);
      queue.add({ ...ask, go, giveUp });
      const isKnownLate = Math.max(this.#opensAt(queue), queue.readyAt(ask)) > ask.until;
      this.#pump(isKnownLate);
    });
  }

  /**
   * Lets all go that may, in the order in which it is their turn, and looks again when the next one may.
   * `late`: looks in any case for those who wait in vain.
   */
  #pump(late = false): void {
    this.#callOff?.();
    this.#callOff = undefined;
    const now = this.now();
    const queues = [this.#people, this.#background];
    for (const queue of queues) {
      if (late || queue.lateAt <= now) this.#giveUpLate(queue, now);
      while (queue.length > 0 && this.#opensAt(queue) <= now) {
        const next = queue.takeNext(now);
        if (!next) break;
        this.#depart(next, now);
      }
    }
    this.#conversations.tidy(now, () => new Set(queues.flatMap((queue) => [...queue.wanted()])));
    const at = Math.min(...queues.map((queue) => this.#lookAgainAt(queue, now)));
    if (Number.isFinite(at)) this.#callOff = this.#time.after(Math.max(0, at - now), () => this.#pump());
  }

  /** From when on the app's own limits let one of the queue go. */
  #opensAt(queue: Queue<Waiting>): number {
    const opensAt = Math.max(this.#pausedUntil, this.#app.freeAt());
    return queue === this.#background ? Math.max(opensAt, this.#nextAt, this.#notBefore) : opensAt;
  }

  #lookAgainAt(queue: Queue<Waiting>, now: number): number {
    if (queue.length === 0) return Number.POSITIVE_INFINITY;
    const opensAt = this.#opensAt(queue);
    return Math.min(queue.lateAt, opensAt > now ? opensAt : queue.firstReadyAt());
  }

  #giveUpLate(queue: Queue<Waiting>, now: number): void {
    const opensAt = Number.isFinite(this.#pausedUntil) ? this.#pausedUntil : now;
    for (const one of queue.takeLate(now, opensAt)) {
      const at = Math.max(opensAt, queue.readyAt(one));
      one.giveUp(new NotSent(Number.isFinite(at) ? Math.max(0, at - now) : 0));
    }
  }

  #depart(one: Waiting, now: number): void {
    const apart = 1_000 / this.#rate.at(now);
    // What the limits held up is not caught up on: it would go in a bunch, and be held up again.
    const heldUntil = Math.max(this.#pausedUntil, this.#app.freeAt());
    this.#nextAt = Math.max(this.#nextAt, now - CATCH_UP, heldUntil) + apart;
    this.#notBefore = now + apart / 2;
    this.#app.begin();
    this.#departed += 1;
    if (one.says) this.#paceOf(one)?.usage.begin();
    one.go({ ended: (answer) => this.#ended(one, now, answer) });
  }

  #ended(ask: Ask, left: number, answer: Answer): void {
    const now = this.now();
    const there = this.#paceOf(ask);
    // What was not answered tells nothing of the way: it can have arrived until now.
    this.#app.end(answer.status === undefined ? now : left + this.#road.lateness(now - left));
    if (ask.says) there?.usage.end(now);
    const refused = BACK_OFF.includes(answer.status ?? 0);
    if (answer.status === 429) this.#rate.refused(now);
    if (there) there.refusals = refused ? there.refusals + 1 : 0;
    const asked = answer.retryAfterMillis;
    const wait = asked ?? (refused ? this.#backoff(there?.refusals ?? 1) : undefined);
    if (wait === undefined) return this.#pump();
    const until = now + wait;
    if (there) there.pausedUntil = Math.max(there.pausedUntil, until);
    if (asked !== undefined) this.#pauseIfMeant(ask.conversation, until, now);
    this.#pump(true);
  }

  #paceOf({ conversation }: Ask): ConversationPace | undefined {
    return conversation === undefined ? undefined : this.#conversations.of(conversation);
  }

  /** Decides whether the app as a whole is meant by a `Retry-After`. */
  #pauseIfMeant(conversation: string | undefined, until: number, now: number): void {
    const other = this.#toldToWait;
    const isOther = other && other.until > now && other.conversation !== conversation;
    if (conversation === undefined) this.#pausedUntil = Math.max(this.#pausedUntil, until);
    else if (isOther) this.#pausedUntil = Math.max(this.#pausedUntil, Math.min(other.until, until));
    else this.#toldToWait = { conversation, until };
  }

  #backoff(refusals: number): number {
    const wait = Math.min(FIRST_BACKOFF * 2 ** (refusals - 1), LONGEST_BACKOFF);
    return wait * (0.5 + this.#random());
  }
}

const REAL_TIME: PaceTime = {
  now: () => performance.now(),
  after(millis, then) {
    const timer = setTimeout(then, millis);
    return () => clearTimeout(timer);
  },
};
