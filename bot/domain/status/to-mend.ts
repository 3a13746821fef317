import type { Instant } from '../day';
import type { Facts } from '../partnership';
import type { ListFault } from '../partnership/list-fault';
import { peopleFaults } from '../people/people-faults';
import { danglingFaults } from './dangling';

/**
 * All that can be read in the lists and is not right at `now`, in plain words, for who can mend it there. Rows that
 * cannot be read at all are told by whoever reads the lists.
 */
export const toMend = (facts: Facts, now: Instant): readonly ListFault[] => [
  ...peopleFaults(facts),
  ...danglingFaults(facts, now),
];
