import { grouped } from '../basics/grouped';
import { formerOf } from './doubtful-accounts';
import type { Day } from '../calendar/day';
import { isListed } from './actor';
import { type Person, type Role, type Facts, type ListFault } from '../partnership';
/** Who acts for an agency, and so needs one (`product.md`, Who uses it). */
const FOR_AN_AGENCY: readonly Role[] = ['SPOC', 'Deputy', 'Lead'];

/** What a row of the People list says that cannot be meant, each told to the coordinator. */
export function peopleFaults(
  { people: all, conversations = [] }: Pick<Facts, 'people'> & Partial<Pick<Facts, 'conversations'>>,
  today: Day,
): ListFault[] {
  const people = all.filter(isListed);
  const ofListed = people.flatMap((person) =>
    [
      ...agencyFaults(person),
      ...daysFaults(person),
      ...(formerOf({ people, conversations }, person) ? [ACCOUNT_IN_DOUBT] : otherRows(people, person)),
    ].map((reason) => faultOf(person, reason)),
  );
  return [
    ...ofListed,
    ...all.flatMap((person) => leftAhead(person, today).map((why) => faultOf(person, why))),
  ];
}

/** What is off the list from a day that is still to come, of a person or an agency: it counts as off it already. */
export const leftAhead = ({ leftOn }: Pick<Person, 'leftOn'>, today: Day): string[] =>
  leftOn !== undefined && leftOn > today
    ? [`LeftOn is ${leftOn}, which is still to come, and counts already. Empty it until that day`]
    : [];

/** A row that was typed over; the name of who had it before is not repeated. */
const ACCOUNT_IN_DOUBT =
  'Title and Email have both changed, and EntraId is still that of the person before. Nothing is sent to the former chat. ' +
  'If it is the same person, have them type “my” to the app in Teams; if it is somebody else, empty EntraId and have them add the app';

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

/** Days that cannot be meant count as none: a reminder too many is better than one that nobody gets. */
function daysFaults({ awayFrom, awayTo }: Person): string[] {
  const counts = 'they count as not away until that is put right';
  if (awayTo === undefined) return [];
  if (awayFrom === undefined) return [`AwayTo is ${awayTo} and AwayFrom is empty: ${counts}`];
  return awayTo < awayFrom ? [`AwayTo, ${awayTo}, lies before AwayFrom, ${awayFrom}: ${counts}`] : [];
}

/** The second row of one account, or of one address, and what two rows mean. */
function otherRows(people: readonly Person[], person: Person): string[] {
  const ofAccount = person.entraId ? (grouped(people, accountOf).get(accountOf(person)) ?? []) : [];
  const ofAddress = (grouped(people, addressOf).get(person.email) ?? []).filter(
    (other) =>
      other.entraId === undefined || person.entraId === undefined || accountOf(other) === accountOf(person),
  );
  const rows = ofAccount.length > 1 ? ofAccount : ofAddress;
  const [first] = rows;
  if (!first || rows.length < 2 || first === person) return [];
  const column = ofAccount.length > 1 ? 'EntraId' : 'Email';
  const other = `${first.title} (${first.email})`;
  const means =
    first.agencyCode === person.agencyCode
      ? 'both rows are taken for one person, who is reminded once, as the first row says; take one of them out'
      : `both rows are taken for one person, who gets what is for each agency and answers for both; days away are kept in each row`;
  return [`${column} is the same as that of ${other}: ${means}`];
}

const accountOf = ({ entraId = '' }: Person): string => entraId.toLowerCase();
const addressOf = ({ email }: Person): string => email;
