import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { err, type Result } from '../../domain/basics/result';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { PlanFileGiven, PlanFileReader } from '../../usecases/plan/plan-file-reader';
import { DAMAGED } from '../guard/file-refused';
import { planRefused, type PlanFileRefused } from './reading-refused';

/** No plan takes a tenth of this, in milliseconds. */
const LONGEST = 3500;
/** The heap of the thread, in megabytes; what the guard unpacks is limited besides. */
const LARGEST_HEAP = 160;

const TOO_LONG: PlanFileRefused = {
  code: 'too-large',
  message:
    'This file takes too long to read. Copy the rows of the plan into a new file, without the formatting around them, and send that.',
};

/**
 * A reader that works in the thread whose program is `file`; the bot goes on answering meanwhile. It reads one file after
 * the other, so that several at once take no more memory than one.
 */
export function planReader(file = path.join(__dirname, 'plan-worker.js'), longest = LONGEST): PlanFileReader {
  let before: Promise<unknown> = Promise.resolve();
  return (given) => {
    const read = before.then(() => readApart(given, file, longest));
    before = read;
    return read;
  };
}

const readApart = (
  given: PlanFileGiven,
  file: string,
  longest: number,
): Promise<Result<PlanFile, PlanFileRefused>> =>
  new Promise((resolve) => {
    const worker = new Worker(file, {
      workerData: given,
      resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
    });
    const timer = setTimeout(() => finish(err(TOO_LONG)), longest);
    const finish = (read: Result<PlanFile, PlanFileRefused>): void => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    worker.once('message', finish);
    worker.once('error', (error) => finish(err(isOutOfMemory(error) ? TOO_LONG : planRefused(DAMAGED))));
    worker.once('exit', () => finish(err(planRefused(DAMAGED))));
  });

const isOutOfMemory = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
