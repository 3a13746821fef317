import type { Facts, Person, Role } from '../partnership';
import type { ListFault } from '../partnership/list-fault';

/** Who acts for an agency, and so needs one (`product.md`, Who uses it). */
const FOR_AN_AGENCY: readonly Role[] = ['SPOC', 'Deputy', 'Lead'];

/** What a row of the People list says that cannot be meant, each told to the coordinator. */
export const peopleFaults = ({ people }: Pick<Facts, 'people'>): ListFault[] =>
  people.flatMap((person) => [...agencyFaults(person)].map((reason) => faultOf(person, reason)));

const faultOf = ({ title, email }: Person, reason: string): ListFault => ({
  list: 'People',
  row: `${title} (${email})`,
  reason,
});

/** What is wrong with a person's agency by the roles they have: words that follow the column's name; none when all is well. */
export function agencyFault({ agencyCode, roles }: Pick<Person, 'agencyCode' | 'roles'>): string | undefined {
  const role = FOR_AN_AGENCY.find((one) => roles.includes(one));
  if (agencyCode !== undefined || !role) return undefined;
  return `is empty, but a ${ROLE_IN_SENTENCE[role] ?? role} belongs to an agency`;
}

const ROLE_IN_SENTENCE: Partial<Record<Role, string>> = {
  SPOC: 'single point of contact (SPOC)',
  Deputy: 'deputy',
  Lead: 'lead',
};

function agencyFaults(person: Person): string[] {
  const fault = agencyFault(person);
  return fault ? [`AgencyCode ${fault}: nothing goes to them for one until it is filled in`] : [];
}
