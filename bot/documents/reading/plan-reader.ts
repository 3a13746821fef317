import { err, type Result } from '../../domain/basics/result';
import type { PlanFile } from '../../domain/plan-file/plan-file';
import type { PlanFileGiven, PlanFileReader } from '../../usecases/plan/plan-file-reader';
import { DAMAGED } from '../guard/file-refused';
import { threadFile } from '../thread-file';
import { warmReader, type ThreadTime } from '../warm-reader';
import { planRefused, type PlanFileRefused } from './reading-refused';

/** Together less than the five seconds within which every file is answered; no plan takes a tenth of it. */
const TIME: ThreadTime = { reading: 3300, loading: 1000 };

/** The same on the command line, where a busy machine is waited for. */
export const PATIENT_TIME: ThreadTime = { ...TIME, patience: 60_000 };

/** A thread that has read more than this, in bytes, is ended, so that it gives back what it took. */
const LARGEST_KEPT = 2_000_000;

/** The heap of the thread, in megabytes; what the guard unpacks is limited besides. */
const HEAP = 160;

const TOO_LONG: PlanFileRefused = {
  code: 'too-large',
  message:
    'This file was not read in the time there is. Copy the rows of the plan into a new file, without the formatting around them, and send that.',
};

const BUSY: PlanFileRefused = {
  code: 'busy',
  message: 'Other files are being read now, so this one was not. Send it again in a moment.',
};

const SLOW: PlanFileRefused = {
  code: 'busy',
  message:
    'This machine was too busy to read the file in time. That says nothing about the file: send it again in a moment.',
};

type Read = Result<PlanFile, PlanFileRefused>;

/** A reader of plans whose thread's program is `file`, bounded in time from when a plan was given to its answer. */
export function planReader(file = threadFile(__filename, 'plan-worker.js'), time = TIME): PlanFileReader {
  const { read } = warmReader<PlanFileGiven, Read>({
    ...{ file, time, heap: HEAP },
    ...{ tooMuch: err(TOO_LONG), broken: err(planRefused(DAMAGED)), busy: err(BUSY), slow: err(SLOW) },
    isSpent: ({ bytes }, answer) =>
      bytes.length > LARGEST_KEPT || (!answer.ok && answer.error.code.startsWith('too-')),
  });
  return read;
}
