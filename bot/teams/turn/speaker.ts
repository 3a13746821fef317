import { dayOf, type Day } from '../../domain/calendar/day';
import { TeamsInfo } from 'botbuilder';
import { failure, type Failure } from '../../domain/basics/failure';
import { err, ok, type Result } from '../../domain/basics/result';
import { identify, type Identity } from '../../domain/people/roles';
import { bind, join, type Contact, type Welcome } from '../../usecases/people/join';
import { readAll, type Membership, type Seen } from '../../usecases/partnerships';
import type { Snapshot } from '../../usecases/ports';
import { isPersonal, tenantOf, type Incoming } from './incoming';
import type { Turn } from './turn';
import { Roster } from './roster';

/** The person who speaks, known to be on the People list of this partnership. */
export interface Met extends Membership {
  readonly who: Identity;
  /** Set when their conversation was stored or renewed just now. */
  readonly welcome?: Welcome;
}

/**
 * Who speaks, in every partnership that they belong to. In a personal chat the conversation is stored the first time
 * and whenever Teams moved it; a chat that is known and unchanged in all partnerships costs no call. Elsewhere the
 * person is only recognised: a group is nobody's own chat. `anew`: looks again at who this is, known chat or not.
 * `wasAdded`: the app was, just now. Who somebody is Teams' roster says, never the activity: what it says of its sender
 * must be what was stored. Throws what the store throws where nothing else can be said.
 */
export async function meet(
  turn: Turn,
  { anew = false, wasAdded = false } = {},
): Promise<Result<readonly Met[], Failure>> {
  const { activity, partnerships } = turn;
  const { seen, trouble } = await readAll(partnerships);
  if (seen.length === 0) throw trouble[0];
  const known = anew ? [] : seen.flatMap((one) => knownChat(activity, one) ?? []);
  if (known.length === seen.length) return ok(known);
  const speaker = speakerOf(activity).id;
  const now = partnerships[0].parts.clock.now();
  const stranger = anew ? undefined : turn.strangers.recall(speaker, now);
  const member = stranger ? stranger.member : await memberOf(turn);
  if (!member) return known.length > 0 ? ok(known) : err(failure('sender-unsure'));
  const others = seen
    .filter(({ partnership }) => !known.some((met) => met.partnership === partnership))
    .map((one) => ({ seen: one, contact: contactOf(activity, member, one.snapshot) }));
  const listed = others.filter(({ seen: { snapshot }, contact }) => identify(snapshot, contact, dayOf(now)));
  if (stranger && known.length + listed.length + trouble.length === 0) return err(failure('not-known'));
  // Of somebody who is listed nowhere each list is read afresh: a coordinator may just have written them in.
  const asked = known.length + listed.length > 0 ? listed : others;
  const answers = await Promise.allSettled(
    asked.map(({ seen: one, contact }) => meetIn(turn, one, contact, wasAdded)),
  );
  const met = [...known, ...answers.flatMap((one) => metIn(one) ?? [])];
  if (met.length > 0) return ok(inOrder(met, turn));
  const thrown = answers.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
  if (thrown.length + trouble.length > 0) throw thrown[0] ?? trouble[0];
  if (answers.every(isNotKnown)) turn.strangers.remember(speaker, member, now);
  const refused = answers.find((one) => one.status === 'fulfilled')?.value;
  return refused && !refused.ok ? refused : err(failure('not-known'));
}

const isNotKnown = (answer: PromiseSettledResult<Result<Met, Failure>>): boolean =>
  answer.status === 'fulfilled' && !answer.value.ok && answer.value.error.code === 'not-known';

const metIn = (answer: PromiseSettledResult<Result<Met, Failure>>): Met | undefined =>
  answer.status === 'fulfilled' && answer.value.ok ? answer.value.value : undefined;

const inOrder = (met: readonly Met[], { partnerships }: Turn): readonly Met[] =>
  partnerships.flatMap((partnership) => met.filter((one) => one.partnership === partnership));

const todayIn = ({ partnership }: Seen): Day => dayOf(partnership.parts.clock.now());

/** Somebody whose chat is not known in this partnership. */
async function meetIn(
  turn: Turn,
  seen: Seen,
  contact: Contact,
  wasAdded: boolean,
): Promise<Result<Met, Failure>> {
  const { activity, partnerships } = turn;
  const { partnership, snapshot } = seen;
  const who = { entraId: contact.entraId || undefined, email: contact.email };
  const actor = identify(snapshot, who, todayIn(seen));
  if (!isPersonal(activity) || isAnothers(activity, contact, snapshot)) {
    if (!actor) return err(failure('not-known'));
    await bind(partnership.parts, actor, contact.entraId);
    return ok({ ...seen, actor, who });
  }
  try {
    const joined = await join(partnership.parts, contact, { wasAdded });
    if (!joined.ok) return joined;
    return ok({ ...seen, actor: joined.value.person, who, welcome: joined.value });
  } catch (error) {
    if (!actor || partnerships.length === 1) throw error;
    // Their other partnerships go on, and so does this one as far as memory has it; the chat is stored another time.
    partnership.parts.journal.warn('chat-not-stored', {
      reason: error instanceof Error ? error.name : 'unknown',
    });
    return ok({ ...seen, actor, who });
  }
}

function knownChat(activity: Incoming, seen: Seen): Met | undefined {
  const { snapshot } = seen;
  const entraId = activity.from.aadObjectId ?? undefined;
  const actor = entraId ? identify(snapshot, { entraId }, todayIn(seen)) : undefined;
  if (!actor || !entraId) return undefined;
  const met = { ...seen, actor, who: { entraId, email: actor.email } };
  const theirs = snapshot.conversations.filter(
    (one) => one.entraId === entraId && one.userId === activity.from.id,
  );
  if (!isPersonal(activity)) return theirs.length > 0 ? met : undefined;
  const stored = theirs.some(
    (one) =>
      one.conversationId === activity.conversation.id &&
      one.serviceUrl === activity.serviceUrl &&
      one.state === 'Active',
  );
  return stored ? met : undefined;
}

/** True in a chat that is stored as somebody else's: whoever else speaks there must not have their cards sent to it. */
const isAnothers = ({ conversation }: Incoming, { entraId }: Contact, snapshot: Snapshot): boolean =>
  snapshot.conversations.some((one) => one.conversationId === conversation.id && one.entraId !== entraId);

/** Where and who, by what Teams knows of the member; the e-mail is the one of this People list. */
function contactOf(activity: Incoming, member: Roster, snapshot: Snapshot): Contact {
  const speaker = speakerOf(activity);
  const { email, userPrincipalName = undefined } = member;
  const emails = [email, userPrincipalName, emailOfGuest(userPrincipalName ?? undefined)];
  return {
    entraId: member.aadObjectId ?? '',
    email: bestEmail(emails, snapshot),
    conversationId: activity.conversation.id,
    serviceUrl: activity.serviceUrl,
    tenantId: tenantOf(activity) ?? '',
    userId: speaker.id,
    botId: activity.recipient.id,
  };
}

/** The person, also where the activity comes from the bot's own account. */
function speakerOf({ from, recipient, membersAdded = [] }: Incoming): Incoming['from'] {
  if (from.id !== recipient.id) return from;
  return membersAdded.find(({ id }) => id !== recipient.id) ?? from;
}

/**
 * What Teams knows of who speaks; undefined when it does not say who that is. In local mode, where no roster need be,
 * the activity itself has to do then.
 */
async function memberOf({ context, activity, options }: Turn): Promise<Roster | undefined> {
  const { id, aadObjectId } = speakerOf(activity);
  const member = await TeamsInfo.getMember(context, id).catch(() => undefined);
  const read = member && Roster.safeParse(member).data;
  if (options.trustsSenders) return { ...read, aadObjectId: read?.aadObjectId ?? aadObjectId };
  return read?.aadObjectId ? read : undefined;
}

/** The address that is on the People list, of those that Teams gives a person; else the first. */
function bestEmail(emails: readonly (string | null | undefined)[], snapshot: Snapshot): string | undefined {
  const given = emails.flatMap((email) => (email ? [email.toLowerCase()] : []));
  return given.find((email) => snapshot.people.some((person) => person.email === email)) ?? given[0];
}

/**
 * A guest's own address, from the name that the inviting tenant gives them:
 * `sam.okafor_police.uk#EXT#@contoso.onmicrosoft.com` is `sam.okafor@police.uk`.
 */
export const emailOfGuest = (userPrincipalName: string | undefined): string | undefined =>
  /^(.+)_([^_]+)#EXT#@/i
    .exec(userPrincipalName ?? '')
    ?.slice(1, 3)
    .join('@');
