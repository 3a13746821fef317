import { parentPort, workerData } from 'node:worker_threads';
import type { PlanFileGiven } from '../../usecases/plan/plan-file-reader';
import { readPlanFile } from './read-plan-file';

/** Reads one file and ends. Whatever goes wrong ends this thread alone. */
readPlanFile(workerData as PlanFileGiven).then((read) => parentPort?.postMessage(read));
