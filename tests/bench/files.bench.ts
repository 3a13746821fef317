import type { Bench } from './bench';
import { exportMeasures } from './files-export';

/** The plan out of the app, as files. */
export const files: Bench = {
  name: 'files',
  about: 'a plan of 500 actions exported, the bot answering meanwhile',
  run: exportMeasures,
};
