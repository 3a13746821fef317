import { TeamsInfo, type TurnContext } from 'botbuilder';
import { failure, type Failure } from '../domain/failure';
import { err, ok, type Result } from '../domain/result';
import { identify, type Actor, type Identity } from '../domain/roles';
import { join, type Contact, type Welcome } from '../usecases/join';
import type { Parts, Snapshot } from '../usecases/ports';
import { isPersonal, tenantOf, type Incoming } from './incoming';

/** The person who speaks, known to be on the People list. */
export interface Met {
  readonly actor: Actor;
  readonly who: Identity;
  /** Set when their conversation was stored or renewed just now. */
  readonly welcome?: Welcome;
}

/**
 * Who speaks. In a personal chat the conversation is stored the first time and whenever Teams moved it; a chat that
 * is known and unchanged costs no call. Elsewhere the person is only recognised: a group is nobody's own chat.
 */
export async function meet(
  context: TurnContext,
  activity: Incoming,
  parts: Parts,
  snapshot: Snapshot,
): Promise<Result<Met, Failure>> {
  const known = knownChat(activity, snapshot);
  if (known) return ok(known);
  const contact = await contactOf(context, activity, snapshot);
  const who = { entraId: contact.entraId || undefined, email: contact.email };
  if (isPersonal(activity) && !isAnothers(activity, contact, snapshot)) {
    const joined = await join(parts, contact);
    return joined.ok ? ok({ actor: joined.value.person, who, welcome: joined.value }) : joined;
  }
  const actor = identify(snapshot, who);
  return actor ? ok({ actor, who }) : err(failure('not-known'));
}

function knownChat(activity: Incoming, snapshot: Snapshot): Met | undefined {
  const entraId = activity.from.aadObjectId ?? undefined;
  const actor = entraId ? snapshot.people.find((person) => person.entraId === entraId) : undefined;
  if (!actor || !entraId) return undefined;
  const met = { actor, who: { entraId, email: actor.email } };
  if (!isPersonal(activity)) return met;
  const stored = snapshot.conversations.some(
    (one) =>
      one.entraId === entraId &&
      one.conversationId === activity.conversation.id &&
      one.serviceUrl === activity.serviceUrl &&
      one.state === 'Active',
  );
  return stored ? met : undefined;
}

/** True in a chat that is stored as somebody else's: whoever else speaks there must not have their cards sent to it. */
const isAnothers = ({ conversation }: Incoming, { entraId }: Contact, snapshot: Snapshot): boolean =>
  snapshot.conversations.some((one) => one.conversationId === conversation.id && one.entraId !== entraId);

/** Where and who, from the activity and what Teams knows of the member. */
async function contactOf(context: TurnContext, activity: Incoming, snapshot: Snapshot): Promise<Contact> {
  const speaker = speakerOf(activity);
  const member = await memberOf(context, speaker.id);
  const emails = [member?.email, member?.userPrincipalName, emailOfGuest(member?.userPrincipalName)];
  return {
    entraId: member?.aadObjectId ?? speaker.aadObjectId ?? '',
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

/** What Teams knows of a member; undefined when it does not say, so that the activity itself has to do. */
async function memberOf(context: TurnContext, userId: string) {
  try {
    return await TeamsInfo.getMember(context, userId);
  } catch {
    return undefined;
  }
}

/** The address that is on the People list, of those that Teams gives a person; else the first. */
function bestEmail(emails: readonly (string | undefined)[], snapshot: Snapshot): string | undefined {
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
