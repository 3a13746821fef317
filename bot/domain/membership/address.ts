import { failure, inField, type Failure } from '../basics/failure';
import type { Facts, Person } from '../partnership';
import type { Write } from '../partnership/decision';
import { chatOf, chatUnder } from '../people/chats';
import { addressIn } from './given';

type Lists = Pick<Facts, 'people' | 'conversations' | 'actions' | 'requests'>;

/** Why somebody is not to have this address, as `by` says; undefined when they may. */
export function unfitAddress(
  { people, conversations }: Pick<Facts, 'people' | 'conversations'>,
  was: Person,
  typed: string,
  name: string,
  by: Pick<Person, 'email'>,
): Failure | undefined {
  const email = addressIn(typed);
  if (typed === was.email || email === was.email) return undefined;
  if (!email)
    return inField('email', failure('not-given', 'Write the whole address that they use in Teams.'));
  if (people.some((person) => person.email === email)) return inField('email', failure('already-there'));
  const isKnown = was.entraId !== undefined || chatOf({ people, conversations }, was.email) !== undefined;
  if (!isKnown && by.email === was.email) return inField('email', failure('not-now', KNOWN_BY_IT));
  return isKnown && name !== was.title ? inField('email', failure('not-given', BOTH)) : undefined;
}

/** Whoever took their own last sign from under them could not come back to put it right. */
const KNOWN_BY_IT =
  'The app knows you by this address alone so far. Add the app in Teams and write to it once, then change it here.';

/** Of a row with another name and another address nobody can tell whose it is (`people/doubtful-accounts`). */
const BOTH =
  'Save the new name first, then the new address. If somebody else takes their place, add them and hand over.';

/** What of somebody's row goes with a new address: the account of the chat that was theirs by the old one. */
export function addressPatch(
  { people, conversations }: Pick<Facts, 'people' | 'conversations'>,
  was: Person,
  email: string,
): Partial<Person> {
  if (email === was.email) return {};
  const entraId = was.entraId ?? chatOf({ people, conversations }, was.email)?.entraId;
  const isOthers = people.some((person) => person !== was && person.entraId === entraId);
  return { email, ...(entraId && !isOthers ? { entraId } : {}) };
}

/**
 * What else is written when somebody's address changes from one to another. Their chat says the new one and keeps the old
 * (`people/chats`), by which all rows of before are still theirs. Where there is no chat that could keep it, the actions
 * and requests in their name are written anew. Done once more, it gives what is missing.
 */
export function addressWrites(
  lists: Lists,
  from: string,
  is: Pick<Person, 'email' | 'title'>,
): readonly Write[] {
  const { conversations, actions, requests } = lists;
  const { email, title } = is;
  const isKept = conversations.some(
    ({ personEmail, formerEmails }) => personEmail === email && formerEmails?.includes(from),
  );
  if (from === email || isKept) return [];
  const chat = chatOf(lists, from);
  const isFree = !conversations.some(({ personEmail }) => personEmail === email);
  if (chat)
    return isFree
      ? [{ change: 'conversations', of: chat, patch: { ...chatUnder(chat, email), personName: title } }]
      : [];
  const patch = { ownerEmail: email };
  const owned = ({ ownerEmail }: { readonly ownerEmail?: string }): boolean => ownerEmail === from;
  return [
    ...actions.filter(owned).map((of): Write => ({ change: 'actions', of, patch })),
    ...requests.filter(owned).map((of): Write => ({ change: 'requests', of, patch })),
  ];
}
