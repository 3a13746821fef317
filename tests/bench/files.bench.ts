import type { Bench } from './bench';
import { exportMeasures } from './files-export';
import { importMeasures } from './files-import';

/** The plan out of the app and into it, as files. */
export const files: Bench = {
  name: 'files',
  about: 'a plan of 500 actions exported and imported, the bot answering meanwhile',
  run: async (say) => [...(await exportMeasures(say)), ...(await importMeasures(say))],
};
