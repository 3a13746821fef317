import { foldKey } from '../basics/folded';
import { grouped } from '../basics/grouped';
import type { Conversation, Facts, Person } from '../partnership';

type Lists = Pick<Facts, 'people' | 'conversations'>;

/**
 * The chat of whoever had a row of the People list before somebody typed another name and another address over it, and
 * left the EntraId: whether that is a successor or the same person, married and in a new domain, cannot be told from the
 * list. Undefined where there is no doubt, as when the name or the address stayed.
 */
export function formerOf({ conversations }: Lists, person: Person): Conversation | undefined {
  const { entraId, email, title } = person;
  if (!entraId) return undefined;
  const chats = grouped(conversations, accountOf).get(accountOf({ entraId })) ?? [];
  if (chats.some(({ personEmail }) => personEmail === email)) return undefined;
  return chats.find(({ personName }) => personName !== undefined && foldKey(personName) !== foldKey(title));
}

const accountOf = ({ entraId }: { readonly entraId: string }): string => entraId.toLowerCase();

/**
 * The lists with the accounts of which there is such doubt left out: until it is known better their rows are somebody
 * else's, who is spoken to and known by the new address alone. What Teams' roster says of who has that address ends it.
 */
export function withoutDoubtful<L extends Pick<Facts, 'people'> & Partial<Pick<Facts, 'conversations'>>>(
  lists: L,
): L {
  const { people, conversations } = lists;
  if (!conversations) return lists;
  const known = told.get(people);
  if (known?.by === conversations)
    return known.people === people ? lists : { ...lists, people: known.people };
  const doubtful = new Set(people.filter((person) => formerOf({ people, conversations }, person)));
  const sure =
    doubtful.size === 0
      ? people
      : people.map((person) => (doubtful.has(person) ? { ...person, entraId: undefined } : person));
  told.set(people, { by: conversations, people: sure });
  return sure === people ? lists : { ...lists, people: sure };
}

/** Worked out once for each state of the lists: it is asked for with every request. */
const told = new WeakMap<
  Facts['people'],
  { readonly by: Facts['conversations']; readonly people: Facts['people'] }
>();

/** A chat whose row is to say what its person is called: who has that name and that address is still the same. */
export const namesToKeep = <C extends Conversation>({
  people,
  conversations,
}: Pick<Facts, 'people'> & { readonly conversations: readonly C[] }) =>
  conversations.flatMap((was) => {
    const person = (grouped(people, emailOf).get(was.personEmail) ?? []).find(
      ({ entraId }) => entraId !== undefined && accountOf({ entraId }) === accountOf(was),
    );
    return person && person.title !== was.personName ? [{ was, personName: person.title }] : [];
  });

const emailOf = ({ email }: Person): string => email;
