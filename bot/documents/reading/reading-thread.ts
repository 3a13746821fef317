import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../domain/basics/result';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { PlanFileGiven } from '../../usecases/plan/plan-file-reader';
import { DAMAGED } from '../guard/file-refused';
import { planRefused, type PlanFileRefused } from './reading-refused';

/** What a thread says once its program is loaded. */
export const LOADED = 'loaded';

/** How long a thread may take, in milliseconds. */
export interface ThreadTime {
  /** For a file, from when its program is loaded: no plan takes a tenth of this. */
  readonly reading: number;
  /** To load its program besides, which a busy machine takes its time for. */
  readonly loading: number;
}

/** The heap of the thread, in megabytes; what the guard unpacks is limited besides. */
const LARGEST_HEAP = 160;

const TOO_LONG: PlanFileRefused = {
  code: 'too-large',
  message:
    'This file takes too long to read. Copy the rows of the plan into a new file, without the formatting around them, and send that.',
};

type Read = Result<PlanFile, PlanFileRefused>;

/** A thread that reads files, one at a time. */
export class ReadingThread {
  private readonly worker: Worker;
  private isLoaded = false;
  private isEnded = false;
  private answer: ((read: Read) => void) | undefined;
  private begin: (() => void) | undefined;

  /** `file` is its program. */
  constructor(
    file: string,
    private readonly time: ThreadTime,
  ) {
    this.worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP } });
    this.worker.on('message', (said: Read | typeof LOADED) => {
      if (said !== LOADED) return this.answer?.(said);
      this.isLoaded = true;
      this.begin?.();
    });
    this.worker.on('error', (error) => this.endWith(isOutOfMemory(error) ? TOO_LONG : planRefused(DAMAGED)));
    this.worker.on('exit', () => this.endWith(planRefused(DAMAGED)));
    this.worker.unref();
  }

  /** False once it has ended, whatever for. */
  get isThere(): boolean {
    return !this.isEnded;
  }

  /** Reads a file; one that takes too long, or all memory there is, ends the thread. */
  async read(given: PlanFileGiven): Promise<Read> {
    const { reading, loading } = this.time;
    const timers = [setTimeout(() => this.endWith(TOO_LONG), reading + loading)];
    const read = await new Promise<Read>((resolve) => {
      this.answer = resolve;
      this.begin = () => {
        timers.push(setTimeout(() => this.endWith(TOO_LONG), reading));
        this.worker.postMessage(given);
      };
      this.worker.ref();
      if (this.isLoaded) this.begin();
    });
    timers.forEach(clearTimeout);
    this.answer = this.begin = undefined;
    this.worker.unref();
    return read;
  }

  /** Ends the thread with all that it has taken. */
  end(): void {
    this.isEnded = true;
    void this.worker.terminate();
  }

  private endWith(why: PlanFileRefused): void {
    this.end();
    this.answer?.(err(why));
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
