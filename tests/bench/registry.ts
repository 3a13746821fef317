import type { Bench } from './bench';
import { deeds } from './deeds.bench';
import { dispatch } from './dispatch.bench';
import { faults } from './faults.bench';
import { faultsStorage } from './faults-storage.bench';
import { files } from './files.bench';
import { fuzzed } from './fuzz.bench';
import { letters } from './letters.bench';
import { plan } from './plan.bench';
import { start } from './start.bench';
import { storage } from './storage.bench';
import { tab } from './tab/tab.bench';

/** All benches, in the order in which they run. */
export const BENCHES: readonly Bench[] = [
  plan,
  letters,
  files,
  storage,
  deeds,
  start,
  faultsStorage,
  faults,
  dispatch,
  tab,
  fuzzed,
];
