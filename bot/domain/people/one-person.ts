import { firstOf } from '../basics/grouped';
import type { Facts, Person } from '../partnership';
import { withoutDoubtful } from './doubtful-accounts';

type Lists = Pick<Facts, 'people'> & Partial<Pick<Facts, 'conversations'>>;

/**
 * The address under which somebody acts, and under which what they do is recorded: that of the first row of their
 * account. Who acts for several agencies has a row and an address for each. An address that is not on the list stands
 * for itself.
 */
export function actsAs(lists: Lists, email: string): string;
export function actsAs(lists: Lists, email: string | undefined): string | undefined;
export function actsAs(lists: Lists, email: string | undefined): string | undefined {
  const { people } = withoutDoubtful(lists);
  const person = email === undefined ? undefined : firstOf(people, emailOf, email);
  return person?.entraId ? firstOf(people, accountOf, accountOf(person))?.email : email;
}

/** Tells whether an address is that of the person who acts under this one, whichever of their rows it stands in. */
export function isPersonAt(lists: Lists, email: string): (other: string | undefined) => boolean {
  const self = actsAs(lists, email);
  return (other) => other !== undefined && actsAs(lists, other) === self;
}

const emailOf = ({ email }: Person): string => email;
const accountOf = ({ entraId = '' }: Person): string => entraId.toLowerCase();
