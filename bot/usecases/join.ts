import { plusMinutes, type Instant } from '../domain/day';
import { failure, type Failure } from '../domain/failure';
import type { Agency, Conversation, LogEntry, Person } from '../domain/partnership';
import { err, ok, type Result } from '../domain/result';
import { storedChat } from '../domain/people/chats';
import { identify } from '../domain/roles';
import { rulesFor, rulesInWords } from '../domain/rules';
import { hoursInWords, hoursOf } from '../domain/sending-times';
import { isOvertaken } from '../domain/sending/closed-ways';
import type { Change, Parts, Snapshot, Stored } from './ports';

/** Where somebody who added the app can be spoken to. */
export type Contact = Omit<Conversation, 'personEmail' | 'state' | 'updatedAt'> & { readonly email?: string };

/** What the app tells somebody who added it. */
export interface Welcome {
  readonly person: Person;
  readonly agency?: Agency;
  /** False when the app could speak to this person already. */
  readonly isNew: boolean;
  /** 'meetings 10, 5 and 1 working days before; deadlines 10 and 3 working days before, on the day and …' */
  readonly reminderDaysWords: string;
  /** '8:30am to 5:30pm on working days' */
  readonly hoursWords: string;
}

const ROUNDS = 3;

/**
 * Remembers where somebody of the People list can be spoken to, and their Entra id when the list has none yet.
 * To be called for every sign of life: what is known already is not written again. A stranger is 'not-known' and
 * nothing is kept of them. `wasAdded`: Teams says that they have just added the app, which is written down in any case, so
 * that a late word of its removal does not count. Throws StoreUnavailable and StoreMisfit.
 */
export async function join(
  parts: Parts,
  contact: Contact,
  { wasAdded = false } = {},
): Promise<Result<Welcome, Failure>> {
  let hasJoined = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const facts = await parts.store.snapshot({ fresh: round > 0 });
    const person = identify(facts, contact);
    if (!person && round > 0) return err(failure('not-known'));
    // The coordinator may have written them into the list a moment ago.
    if (!person) continue;
    const known = storedChat(facts.conversations, { ...contact, email: person.email });
    // What an earlier round has written stays new; what another copy of the app has written is recorded by it.
    const isNew: boolean = hasJoined || known?.state !== 'Active';
    const now = parts.clock.now();
    const changes = [
      ...conversationChange(contact, person, known, now, wasAdded),
      ...entraIdChange(facts, person, contact),
    ];
    const log: LogEntry[] = isNew ? [entry(now, person.email, 'person.joined')] : [];
    if (changes.length === 0 && log.length === 0) return ok(welcome(parts, facts, person, isNew));
    const written = await parts.store.commit(changes, log);
    if (written.ok) return ok(welcome(parts, facts, person, isNew));
    hasJoined ||= isNew && written.error.at > 0;
  }
  return err(failure('changed-meanwhile'));
}

function conversationChange(
  contact: Contact,
  person: Person,
  known: Stored<Conversation> | undefined,
  now: Instant,
  wasAdded: boolean,
): Change[] {
  const { entraId, conversationId, serviceUrl, tenantId, userId, botId } = contact;
  const where = { entraId, conversationId, serviceUrl, tenantId, userId, botId, state: 'Active' } as const;
  if (!known) {
    return [{ insert: 'conversations', row: { personEmail: person.email, ...where, updatedAt: now } }];
  }
  const isSame = Object.entries(where).every(
    ([field, value]) => known[field as keyof typeof where] === value,
  );
  // Teams tells of it twice.
  const isNews = wasAdded && plusMinutes(known.updatedAt, RENEWED_MINUTES) <= now;
  if (isSame && !isNews) return [];
  const isSameAccount = known.entraId.toLowerCase() === entraId.toLowerCase();
  // The addresses of before are the other account's.
  const handedOn = isSameAccount ? {} : { formerEmails: undefined };
  return [{ update: 'conversations', was: known, patch: { ...where, ...handedOn, updatedAt: now } }];
}

/** That a chat is open is written down no more often. */
const RENEWED_MINUTES = 1;

/**
 * Notes the Entra id of somebody who has none on the list, by what Teams' roster says of them; from then on the tab
 * knows them. Does nothing for everyone else, and when somebody was quicker. Throws StoreUnavailable and StoreMisfit.
 */
export async function bind(parts: Parts, person: Person, entraId: string): Promise<void> {
  if (person.entraId || !entraId) return;
  const changes = entraIdChange(await parts.store.snapshot(), person, { entraId });
  if (changes.length === 0) return;
  await parts.store.commit(changes, [entry(parts.clock.now(), person.email, 'person.account-known')]);
}

function entraIdChange(facts: Snapshot, person: Person, { entraId }: Pick<Contact, 'entraId'>): Change[] {
  const was = facts.people.find(({ email }) => email === person.email);
  return was && !was.entraId && entraId ? [{ update: 'people', was, patch: { entraId } }] : [];
}

function welcome({ hours }: Parts, facts: Snapshot, person: Person, isNew: boolean): Welcome {
  const agency = facts.agencies.find(({ code }) => code === person.agencyCode);
  const meetings = rulesInWords(rulesFor(facts, 'Meeting'));
  const deadlines = rulesInWords(rulesFor(facts, 'Action'));
  return {
    person,
    ...(agency ? { agency } : {}),
    isNew,
    reminderDaysWords: `meetings ${meetings}; deadlines ${deadlines}`,
    hoursWords: hoursInWords(hoursOf(facts, hours)),
  };
}

/** Which conversation ended, and how. */
export interface Leaving {
  readonly conversationId: string;
  readonly how: 'Removed' | 'Blocked';
  /** When it happened; now, unless Teams says that it tells of it late. */
  readonly at?: Instant;
}

/**
 * Remembers that the app can no longer speak in a conversation. One that is not known, or is in that state already,
 * changes nothing, nor does an end that was overtaken by a card that arrived there. Throws StoreUnavailable and StoreMisfit.
 */
export async function leave(parts: Parts, { conversationId, how, at }: Leaving): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const facts = await parts.store.snapshot({ fresh: round > 0 });
    const was = facts.conversations.find((chat) => chat.conversationId === conversationId);
    if (!was || was.state === how) return;
    const now = parts.clock.now();
    if (isOvertaken(facts, was, at ?? now)) return;
    const verb = how === 'Removed' ? 'person.left' : 'person.blocked';
    const change: Change = { update: 'conversations', was, patch: { state: how, updatedAt: now } };
    const written = await parts.store.commit([change], [entry(now, was.personEmail, verb)]);
    if (written.ok) return;
  }
  parts.journal.warn('conversation could not be marked', { how });
}

const entry = (at: Instant, actor: string, verb: string): LogEntry => ({
  at,
  actor,
  verb,
  subjectRef: actor,
});
