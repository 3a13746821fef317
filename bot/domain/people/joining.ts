import { plusMinutes, type Instant } from '../calendar/day';
import { NOTHING, type Decision, type Write } from '../partnership/decision';
import { type Person, type LogEntry, type Facts, type Conversation } from '../partnership';
import type { Actor } from './actor';
import { storedChat } from './chats';
import { formerOf } from './doubtful-accounts';
/** Where somebody who added the app can be spoken to. */
export type Contact = Omit<Conversation, 'personEmail' | 'state' | 'updatedAt'> & { readonly email?: string };

/** Where somebody was met, and how. */
export interface SignOfLife {
  readonly contact: Contact;
  /** Teams says that they have just added the app. */
  readonly wasAdded?: boolean;
}

/** What comes of a sign of life. */
export interface Joining extends Decision {
  readonly person: Actor;
  /** False when the app could speak to this person already. */
  readonly isNew: boolean;
}

type Lists = Pick<Facts, 'people' | 'conversations'>;

/**
 * Decides what is kept of where somebody can be spoken to: their chat, unless it is known as it is, and their Entra id
 * when the list has none yet, or one of which it was in doubt whether it is still theirs (`doubtful-accounts.ts`): Teams
 * knows who has the address. That they have just added the app is written down in any case, so that a late word of its
 * removal does not count.
 */
export function decideJoining(
  facts: Lists,
  actor: Actor,
  { contact, wasAdded = false }: SignOfLife,
  now: Instant,
): Joining {
  const known = storedChat(facts.conversations, { ...contact, email: actor.email });
  const row = facts.people.find(({ email }) => email === actor.email);
  const former = row && formerOf(facts, row);
  const isNew = known?.state !== 'Active';
  return {
    person: actor,
    isNew,
    writes: [
      ...(known && known === former
        ? [sameAfterAll(known, actor, contact, now)]
        : chatWrites(known, actor, contact, isNewsThatOpen(known, wasAdded, now), now)),
      ...accountWrites(facts, actor, contact.entraId),
    ],
    log: isNew ? [entry(now, actor, 'person.joined')] : [],
  };
}

/** Whose name and address both changed is the same person: the chat is theirs, and so are the addresses of before. */
const sameAfterAll = (
  of: Conversation,
  { email, title }: Person,
  { entraId, conversationId, serviceUrl, tenantId, userId, botId }: Contact,
  now: Instant,
): Write => ({
  change: 'conversations',
  of,
  patch: {
    ...{ entraId, conversationId, serviceUrl, tenantId, userId, botId, state: 'Active', updatedAt: now },
    personEmail: email,
    personName: title,
    formerEmails: [...(of.formerEmails ?? []), of.personEmail],
  },
});

function chatWrites(
  known: Conversation | undefined,
  { email, title }: Person,
  { entraId, conversationId, serviceUrl, tenantId, userId, botId }: Contact,
  isNews: boolean,
  now: Instant,
): Write[] {
  const where = { entraId, conversationId, serviceUrl, tenantId, userId, botId, state: 'Active' } as const;
  if (!known) {
    const row = { personEmail: email, personName: title, ...where, updatedAt: now };
    return [{ insert: 'conversations', row }];
  }
  const isSame = Object.entries(where).every(
    ([field, value]) => known[field as keyof typeof where] === value,
  );
  if (isSame && !isNews) return [];
  const isSameAccount = known.entraId.toLowerCase() === entraId.toLowerCase();
  // The addresses of before are the other account's.
  const handedOn = isSameAccount ? {} : { formerEmails: undefined, personName: title };
  return [{ change: 'conversations', of: known, patch: { ...where, ...handedOn, updatedAt: now } }];
}

/** That a chat or the channel is open is written down no more often: Teams tells of it twice. */
const RENEWED_MINUTES = 1;

/**
 * True when Teams has just said that the app was added where it is known to be: noted, it outlives a late word of its
 * removal.
 */
export const isNewsThatOpen = (
  known: { readonly updatedAt: Instant } | undefined,
  wasAdded: boolean,
  now: Instant,
): boolean => wasAdded && known !== undefined && plusMinutes(known.updatedAt, RENEWED_MINUTES) <= now;

/**
 * Decides to note the Entra id of somebody who has none on the list, by what Teams' roster says of them. Nothing for
 * everybody else.
 */
export function decideAccount(
  facts: Pick<Facts, 'people'>,
  person: Person,
  entraId: string,
  now: Instant,
): Decision {
  const writes = accountWrites(facts, person, entraId);
  return writes.length > 0 ? { writes, log: [entry(now, person, 'person.account-known')] } : NOTHING;
}

function accountWrites(
  { people, conversations = [] }: Pick<Facts, 'people'> & Partial<Pick<Facts, 'conversations'>>,
  { email }: Person,
  entraId: string,
): Write[] {
  const of = people.find((person) => person.email === email);
  const isOpen = of && (!of.entraId || (of.entraId !== entraId && formerOf({ people, conversations }, of)));
  return of && isOpen && entraId ? [{ change: 'people', of, patch: { entraId } }] : [];
}

const entry = (at: Instant, { email }: Person, verb: string): LogEntry => ({
  at,
  actor: email,
  verb,
  subjectRef: email,
});
