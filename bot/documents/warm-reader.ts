import { performance } from 'node:perf_hooks';
import { Worker } from 'node:worker_threads';
import { inEarnest } from './in-earnest';

/** What a thread says once its program is loaded. */
export const LOADED = 'loaded';

/** How long reading a file may take, in milliseconds. */
export interface ThreadTime {
  /** From when the thread has the file. */
  readonly reading: number;
  /** To load its program besides, which a busy machine takes its time for. */
  readonly loading: number;
  /** From when the file was given to its answer, waiting for others among it; the two above together unless said. */
  readonly whole?: number;
  /**
   * For how much longer at most it goes on while the machine has not given the threads beside the main one that much of its
   * time: nobody waits at the other end of a wire, and a file is not to blame for what else is done. None unless said.
   */
  readonly patience?: number;
}

/** What a reader of files works with, and what it answers where a thread does not. */
export interface WarmReading<Given, Answer> {
  /** The thread's program: it says `LOADED`, and then an answer for each file that it is given. */
  readonly file: string;
  readonly time: ThreadTime;
  /** The thread's own heap, in megabytes; buffers do not count in it. */
  readonly heap: number;
  /** Bytes by which the process may grow while a file is read; not looked at unless given. */
  readonly bytes?: number;
  /** For a file that took more time or memory than it may. */
  readonly tooMuch: Answer;
  /** For a file at which the thread ended. */
  readonly broken: Answer;
  /** For a file that waited for others all the time that it had. */
  readonly busy: Answer;
  /** For a file to which the machine gave too little of its time for anything to be said of the file. */
  readonly slow: Answer;
  /** Whether the thread took so much for this file that it is ended, to give that back. */
  readonly isSpent: (given: Given, answer: Answer) => boolean;
}

/** A reader of files, and how its thread is ended before it has waited for the next one. */
export interface WarmReader<Given, Answer> {
  read(given: Given): Promise<Answer>;
  end(): void;
}

/** How long a thread waits for the next file, in milliseconds: whoever corrects a guess sends the same one again. */
const WAITS = 60_000;

/** How often the memory is looked at, in milliseconds: unpacking takes tens of megabytes in that time. */
const LOOK_EVERY = 20;

/**
 * A reader that works in a thread; the process goes on answering meanwhile. It reads one file after the other, so that
 * several at once take no more memory than one, and answers each within its time from when it was given, however many are
 * before it. As loading the program takes longer than most files, a thread waits a while for the next one; in the place of one
 * that had too much to read waits another.
 */
export function warmReader<Given, Answer>(of: WarmReading<Given, Answer>): WarmReader<Given, Answer> {
  const { time, busy, slow } = of;
  const whole = time.whole ?? time.reading + time.loading;
  let before: Promise<unknown> = Promise.resolve();
  let waiting: { readonly thread: WarmThread<Given, Answer>; readonly rest: NodeJS.Timeout } | undefined;
  let inHand = 0;
  const readNext = async (given: Given, until: number, late: Answer): Promise<Answer> => {
    const left = until - performance.now();
    // Whoever waited until hardly any time is left is not begun with.
    if (left <= LOOK_EVERY && left < whole / 2) return late;
    clearTimeout(waiting?.rest);
    const thread = waiting?.thread.isThere ? waiting.thread : new WarmThread(of);
    const answer = await thread.read(given, left);
    if (thread.hasLoaded && of.isSpent(given, answer)) thread.end();
    const next = thread.isThere ? thread : new WarmThread(of);
    waiting = { thread: next, rest: setTimeout(() => next.end(), WAITS).unref() };
    return answer;
  };
  return {
    read(given) {
      const until = performance.now() + whole;
      // What nothing was before has waited for no other file, whatever time has passed.
      const late = inHand > 0 ? busy : slow;
      inHand += 1;
      let isItsTurn = false;
      const own = before.then(() => {
        isItsTurn = true;
        return readNext(given, until, late);
      });
      before = own.finally(() => {
        inHand -= 1;
      });
      return withinTime(own, whole + (time.patience ?? 0), () => (isItsTurn ? slow : late));
    },
    end() {
      clearTimeout(waiting?.rest);
      waiting?.thread.end();
    },
  };
}

/** The answer, or `otherwise` where it has not come by then: the process itself was not given the time to see to it. */
async function withinTime<Answer>(
  answer: Promise<Answer>,
  millis: number,
  otherwise: () => Answer,
): Promise<Answer> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    clock = setTimeout(() => resolve(otherwise()), millis + LOOK_EVERY);
  });
  const first = await Promise.race([answer, late]);
  clearTimeout(clock);
  return first;
}

/** What the machine has given the process of its time, in milliseconds. */
function givenMillis(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What the machine has given since then to all but the process's main thread, in milliseconds; counts from its making. */
function givenToThreads(): () => number {
  const [begun, others] = [givenMillis(), performance.eventLoopUtilization()];
  return () => Math.max(0, givenMillis() - begun - performance.eventLoopUtilization(others).active);
}

/** A file is to blame once it had so large a share of its time in earnest; no letter and no plan needs a tenth. */
const FAIR_SHARE = 0.25;

/** Calls `over` after so many milliseconds, or later where the machine was busy with other things; gives what stops it. */
function afterTime(millis: number, patience: number, over: () => void): () => void {
  const [given, last] = [givenToThreads(), performance.now() + millis + patience];
  const look = (): void => {
    const left = Math.min(millis - given(), last - performance.now());
    if (patience === 0 || left <= 0) over();
    else clock = setTimeout(look, Math.max(left, LOOK_EVERY));
  };
  let clock = setTimeout(look, millis);
  return () => clearTimeout(clock);
}

/** A thread that reads files, one at a time. */
class WarmThread<Given, Answer> {
  private readonly worker: Worker;
  private isLoaded = false;
  private isEnded = false;
  private answer: ((answer: Answer) => void) | undefined;
  private begin: (() => void) | undefined;
  /** How long the thread has had its file in earnest, in milliseconds; undefined while it has none. */
  private had: (() => number) | undefined;

  constructor(private readonly of: WarmReading<Given, Answer>) {
    this.worker = new Worker(of.file, {
      resourceLimits: { maxOldGenerationSizeMb: of.heap },
      // Whatever a library has to say of an odd file is of no use to anybody.
      stdout: true,
      stderr: true,
    });
    this.worker.on('message', (said: Answer | typeof LOADED) => {
      if (said !== LOADED) return this.answer?.(said);
      this.isLoaded = true;
      this.begin?.();
    });
    this.worker.on('error', (error) => this.endWith(isOutOfMemory(error) ? of.tooMuch : of.broken));
    this.worker.on('exit', () => this.endWith(of.broken));
    this.worker.unref();
  }

  /** False once it has ended, whatever for. */
  get isThere(): boolean {
    return !this.isEnded;
  }

  /** False of one that was given no file yet. */
  get hasLoaded(): boolean {
    return this.isLoaded;
  }

  /** Reads a file in at most `left` milliseconds and what patience there is besides; one that takes too long, or all memory there is, ends the thread. */
  async read(given: Given, left: number): Promise<Answer> {
    const { time, bytes, tooMuch } = this.of;
    const { reading, loading, patience = 0 } = time;
    const bounds = [afterTime(Math.min(left, reading + loading), patience, () => this.giveUp())];
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (bytes !== undefined && process.memoryUsage.rss() - before > bytes) this.endWith(tooMuch);
    }, LOOK_EVERY);
    const answer = await new Promise<Answer>((resolve) => {
      this.answer = resolve;
      this.begin = () => {
        bounds.push(afterTime(reading, patience, () => this.giveUp()));
        this.had = this.stopwatch();
        this.worker.postMessage(given);
      };
      this.worker.ref();
      if (this.isLoaded) this.begin();
    });
    bounds.forEach((stop) => stop());
    clearInterval(watch);
    this.answer = this.begin = this.had = undefined;
    this.worker.unref();
    return answer;
  }

  /** Ends the thread with all that it has taken. */
  end(): void {
    this.isEnded = true;
    void this.worker.terminate();
  }

  /**
   * Ends the thread at a file that it has. One that still loads its program goes on with that: on a machine so busy that this
   * takes longer than a file may, none would ever be read. The file is blamed only where it had its time.
   */
  private giveUp(): void {
    const { slow, time, tooMuch } = this.of;
    const most = Math.min(time.reading, time.whole ?? time.reading);
    if (this.isLoaded) return this.endWith((this.had?.() ?? 0) < most * FAIR_SHARE ? slow : tooMuch);
    this.begin = undefined;
    this.answer?.(slow);
  }

  /** Counts the time in which the thread has its file in earnest, from now on. */
  private stopwatch(): () => number {
    const [given, began] = [givenMillis(), performance.now()];
    const { performance: own } = this.worker;
    const before = own.eventLoopUtilization();
    const others = performance.eventLoopUtilization();
    return () =>
      inEarnest({
        passed: performance.now() - began,
        wanted: own.eventLoopUtilization(before).active,
        given: givenMillis() - given,
        elsewhere: performance.eventLoopUtilization(others).active,
      });
  }

  private endWith(why: Answer): void {
    this.end();
    this.answer?.(why);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
