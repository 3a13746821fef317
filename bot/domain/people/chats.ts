import { grouped } from '../basics/grouped';
import { type Person, type Facts, type Conversation } from '../partnership';
import { withoutDoubtful } from './doubtful-accounts';
type Lists = Pick<Facts, 'people' | 'conversations'>;

/**
 * Where somebody can be spoken to. A chat belongs to the account (Entra id), not to the address: people marry, and
 * domains change. By the address it is found only as long as the account of either is not known; a chat of another
 * account that once had the address is not theirs.
 */
export function chatOf(lists: Lists, email: string): Conversation | undefined {
  const { people, conversations } = withoutDoubtful(lists);
  const id = idOf(
    grouped(people, emailOf)
      .get(email)
      ?.find(({ entraId }) => entraId) ?? {},
  );
  const byId = id ? best(grouped(conversations, idOf).get(id) ?? []) : undefined;
  if (byId) return byId;
  const byAddress = grouped(conversations, addressOf).get(email) ?? [];
  return best(id ? byAddress.filter((chat) => !idOf(chat)) : byAddress);
}

/** The addresses that somebody had before, which rows of then still name: their keys hold them for ever. */
export function formerAddresses({ people, conversations }: Lists, email: string): readonly string[] {
  const chat = chatOf({ people, conversations }, email);
  const before = chat ? [chat.personEmail, ...(chat.formerEmails ?? [])] : [];
  return before.filter((one) => one !== email && !grouped(people, emailOf).has(one));
}

/** Of several chats of one account, as from before an address changed: one that is open, the newest. */
const best = (chats: readonly Conversation[]): Conversation | undefined =>
  chats.reduce<Conversation | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined);

const rank = ({ state, updatedAt }: Conversation): string => `${state === 'Active' ? 1 : 0}${updatedAt}`;

const emailOf = ({ email }: Person): string => email;
const addressOf = ({ personEmail }: Conversation): string => personEmail;
const idOf = ({ entraId = '' }: { readonly entraId?: string }): string => entraId.toLowerCase();

/** How many addresses somebody had before are kept: no more than fit many times over in a life. */
const MOST_FORMER = 20;

/** A chat whose row is to say the address that its account has now. */
export interface ChangedAddress<C extends Conversation = Conversation> {
  readonly was: C;
  readonly personEmail: string;
  readonly formerEmails: readonly string[];
}

/**
 * Chats whose account is on the People list under another address than the chat's row says. Whoever is there under
 * several addresses keeps the one that the row has; where another chat's row has the new one, both stay.
 */
export function changedAddresses<C extends Conversation>(
  lists: Pick<Facts, 'people'> & { readonly conversations: readonly C[] },
): readonly ChangedAddress<C>[] {
  const { people, conversations } = withoutDoubtful(lists);
  return conversations.flatMap((was) => {
    const account = idOf(was);
    const rows = account ? (grouped(people, idOf).get(account) ?? []) : [];
    const [now] = rows;
    if (!now || rows.some(({ email }) => email === was.personEmail)) return [];
    if (grouped(conversations, addressOf).has(now.email)) return [];
    return [{ was, ...chatUnder(was, now.email) }];
  });
}

/** What a chat's row says once its person has this address: the address, and all those of before, the newest last. */
export function chatUnder(
  { personEmail, formerEmails = [] }: Pick<Conversation, 'personEmail' | 'formerEmails'>,
  email: string,
): { readonly personEmail: string; readonly formerEmails: readonly string[] } {
  const before = [...formerEmails.filter((one) => one !== email), personEmail];
  return { personEmail: email, formerEmails: [...new Set(before)].slice(-MOST_FORMER) };
}

/** The chat that is stored of an account, whatever address it had; else the one stored under this address. */
export function storedChat<C extends Conversation>(
  conversations: readonly C[],
  { entraId, email }: { readonly entraId: string; readonly email: string },
): C | undefined {
  const ofAccount = entraId ? conversations.filter((chat) => idOf(chat) === entraId.toLowerCase()) : [];
  return (best(ofAccount) as C | undefined) ?? conversations.find(({ personEmail }) => personEmail === email);
}
