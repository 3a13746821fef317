import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../domain/basics/result';
import type { KnownTheme } from '../../domain/letter/opening';
import { LARGEST_FILE } from '../guard/office-file';
import type { LetterFile, LetterReader, LetterRefused } from '../../usecases/inspection/letter-reader';
import { threadFile } from '../thread-file';
import type { LetterTask } from './letter-thread';
import { NOT_A_LETTER, TOO_LARGE, TOO_MUCH } from './letter-refused';

/** What reading one letter may take. */
export interface ReadingLimits {
  readonly millis: number;
  /** Bytes by which the process may grow meanwhile. A thread's own limits do not count buffers (`libraries.md`). */
  readonly bytes: number;
}

export const READING_LIMITS: ReadingLimits = { millis: 5_000, bytes: 300_000_000 };

/** How often the memory is looked at, in milliseconds: unpacking takes tens of megabytes in that time. */
const LOOK_EVERY = 20;

/** Megabytes of JavaScript's own heap. */
const HEAP = 192;

/**
 * Reads a letter from a file that came from outside, in a thread of its own and within limits; the process answers
 * others meanwhile. Whatever happens in there, it ends as a refusal.
 */
export function readLetterFile(
  bytes: Buffer,
  limits: ReadingLimits = READING_LIMITS,
  themes: readonly KnownTheme[] = [],
): Promise<Result<LetterFile, LetterRefused>> {
  if (bytes.length === 0) return Promise.resolve(err(NOT_A_LETTER));
  if (bytes.length > LARGEST_FILE) return Promise.resolve(err(TOO_LARGE));
  return new Promise((resolve) => {
    const worker = new Worker(threadFile(__filename, 'letter-thread.js'), {
      workerData: { bytes: new Uint8Array(bytes), themes } satisfies LetterTask,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
      // Whatever a library has to say of an odd file is of no use to anybody.
      stdout: true,
      stderr: true,
    });
    const before = process.memoryUsage.rss();
    const end = (result: Result<LetterFile, LetterRefused>): void => {
      clearTimeout(clock);
      clearInterval(watch);
      void worker.terminate();
      resolve(result);
    };
    const clock = setTimeout(() => end(err(TOO_MUCH)), limits.millis);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.bytes) end(err(TOO_MUCH));
    }, LOOK_EVERY);
    worker.once('message', (result: Result<LetterFile, LetterRefused>) => end(result));
    worker.once('error', () => end(err(TOO_MUCH)));
    worker.once('exit', () => end(err(TOO_MUCH)));
  });
}

/** Reads letters one after the other, so that several at once take no more memory than one. */
export function letterReader(limits: ReadingLimits = READING_LIMITS): LetterReader {
  let before: Promise<unknown> = Promise.resolve();
  return {
    read(bytes, themes) {
      const read = before.then(() => readLetterFile(bytes, limits, themes));
      before = read;
      return read;
    },
  };
}
