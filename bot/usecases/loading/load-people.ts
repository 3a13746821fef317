import { agencyFault } from '../../domain/people/people-faults';
import type { LoadFault } from './load-ports';
import type { ReadRow } from './load-rows';
import type { Person } from '../../domain/partnership';

/** People who would act for an agency and would have none, as the rows will be once the file is loaded. */
export const peopleRowFaults = (rows: readonly ReadRow[]): LoadFault[] =>
  rows
    .filter(({ list }) => list.table === 'people')
    .flatMap(({ file, line, was, values }) => {
      const reason = agencyFault({ ...was, ...values } as unknown as Person);
      return reason ? [{ file, line, column: 'AgencyCode', reason: `${reason}.` }] : [];
    });
