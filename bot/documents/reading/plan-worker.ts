import { parentPort } from 'node:worker_threads';
import type { PlanFileGiven } from '../../usecases/plan/plan-file-reader';
import { readPlanFile } from './read-plan-file';
import { LOADED } from '../warm-reader';

/** Reads one file after the other. Whatever goes wrong ends this thread alone. */
parentPort?.on('message', (given: PlanFileGiven) => {
  void readPlanFile(given).then((read) => parentPort?.postMessage(read));
});
parentPort?.postMessage(LOADED);
