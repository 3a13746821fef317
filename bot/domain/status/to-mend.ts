import { dayOf, type Instant } from '../calendar/day';
import type { ListFault } from '../partnership';
import { leftAhead, peopleFaults } from '../people/people-faults';
import { changedRefs } from './changed-refs';
import { sharedNumbers } from './shared-numbers';
import { danglingFaults, type ReadFacts } from './dangling';

/**
 * All that can be read in the lists and is not right at `now`, in plain words, for who can mend it there. Rows that
 * cannot be read at all are told by whoever reads the lists.
 */
export const toMend = (facts: ReadFacts, now: Instant): readonly ListFault[] => [
  ...peopleFaults(facts, dayOf(now)),
  ...facts.formerAgencies.flatMap((agency) =>
    leftAhead(agency, dayOf(now)).map((reason) => ({ list: 'Agencies', row: agency.code, reason })),
  ),
  ...danglingFaults(facts, now),
  ...changedRefs(facts, now),
  ...sharedNumbers(facts),
];
