import { agencyFault } from '../../domain/people/people-faults';
import { isListed } from '../../domain/people/actor';
import type { LoadFault } from './load-ports';
import type { ReadRow } from './load-rows';
import type { Person } from '../../domain/partnership';
import type { Snapshot } from '../ports';

/** What rows of people say that cannot be meant, as the list will be once the file is loaded. */
export const peopleRowFaults = (
  rows: readonly ReadRow[],
  snapshot: Pick<Snapshot, 'people'>,
): LoadFault[] => {
  const ofPeople = rows.filter(({ list }) => list.table === 'people');
  return [...ofPeople.flatMap(agencyRowFault), ...withoutCoordinator(ofPeople, snapshot)];
};

const personAfter = ({ was, values }: ReadRow): Person => ({ ...was, ...values }) as unknown as Person;

/** Somebody who would act for an agency and would have none. */
function agencyRowFault(row: ReadRow): LoadFault[] {
  const reason = agencyFault(personAfter(row));
  return reason ? [{ file: row.file, line: row.line, column: 'AgencyCode', reason: `${reason}.` }] : [];
}

const coordinates = (person: Person): boolean => person.roles.includes('Coordinator') && isListed(person);

/** Rows that take the last coordinator away, as the tab does not let anybody do: nobody could put it right there. */
function withoutCoordinator(rows: readonly ReadRow[], { people }: Pick<Snapshot, 'people'>): LoadFault[] {
  const changed = new Set(rows.map(({ was }) => was?.id));
  const isLeft = people.some((one) => coordinates(one) && !changed.has(one.id));
  if (isLeft || rows.some((row) => coordinates(personAfter(row)))) return [];
  return rows
    .filter(({ was }) => was !== undefined && coordinates(was as unknown as Person))
    .map((row) => ({
      file: row.file,
      line: row.line,
      column: isListed(personAfter(row)) ? 'Roles' : 'LeftOn',
      reason: 'leaves nobody who coordinates: name another coordinator first, or in the same file.',
    }));
}
