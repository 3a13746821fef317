import type { Bench } from './bench';
import { exportMeasures } from './files-export';
import { applyMeasures } from './files-apply';
import { importMeasures, rowsOf500 } from './files-import';

/** The plan out of the app and into it, as files. */
export const files: Bench = {
  name: 'files',
  about: 'a plan of 500 actions exported, read, compared and written, the bot answering meanwhile',
  run: async (say) => [
    ...(await exportMeasures(say)),
    ...(await importMeasures(say)),
    ...(await applyMeasures(await rowsOf500(), say)),
  ],
};
