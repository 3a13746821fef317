import type { Bench } from './bench';
import { dispatch } from './dispatch.bench';
import { faults } from './faults.bench';
import { faultsStorage } from './faults-storage.bench';
import { files } from './files.bench';
import { fuzzed } from './fuzz.bench';
import { letters } from './letters.bench';
import { plan } from './plan.bench';
import { start } from './start.bench';
import { storage } from './storage.bench';

/** All benches, in the order in which they run. */
export const BENCHES: readonly Bench[] = [
  plan,
  letters,
  files,
  storage,
  start,
  faultsStorage,
  faults,
  dispatch,
  fuzzed,
];
