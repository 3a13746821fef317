import { isAgencyCode } from '../../domain/membership/agency';
import type { LoadFault } from './load-ports';
import type { ReadRow } from './load-rows';

/** New agencies by a code that the tab would not take either; one that is in the list keeps the code it has. */
export const agencyRowFaults = (rows: readonly ReadRow[]): LoadFault[] =>
  rows
    .filter(
      ({ list, was, values }) => list.table === 'agencies' && !was && !isAgencyCode(String(values.code)),
    )
    .map(({ file, line }) => ({
      file,
      line,
      column: 'Code',
      reason: 'has to be 2 to 20 letters, digits and dashes without blanks, beginning with a letter, as POL.',
    }));
