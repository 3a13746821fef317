import { dayOf, type Instant } from '../../calendar/day';
import { NOTHING, type Decision } from '../../partnership/decision';
import { type Facts, type Channel, type Conversation } from '../../partnership';
/** What sending to a chat or the channel has shown of it. */
export type Found = 'Active' | 'Removed' | 'Blocked';

const CHAT_VERBS = {
  Active: 'person.reached-again',
  Removed: 'person.removed',
  Blocked: 'person.blocked',
} as const;

/**
 * Decides that a chat was found open or closed to the app. One that has been replaced since changes nothing; of one that
 * is known as closed, only the day on which it was last found so.
 */
export function decideFoundChat(
  { conversations }: Pick<Facts, 'conversations'>,
  { personEmail, conversationId }: Pick<Conversation, 'personEmail' | 'conversationId'>,
  state: Found,
  now: Instant,
): Decision {
  const of = conversations.find((chat) => chat.personEmail === personEmail);
  if (of?.conversationId !== conversationId || isNoted(of, state, now)) return NOTHING;
  const log = { at: now, actor: 'app', verb: CHAT_VERBS[state], subjectRef: personEmail };
  return {
    writes: [{ change: 'conversations', of, patch: { state, updatedAt: now } }],
    log: of.state === state ? [] : [log],
  };
}

/** The same of the channel, which nobody can block. One that a coordinator has stopped stays so. */
export function decideFoundChannel(
  { channels }: Pick<Facts, 'channels'>,
  { key, conversationId }: Pick<Channel, 'key' | 'conversationId'>,
  state: Exclude<Found, 'Blocked'>,
  now: Instant,
): Decision {
  const of = channels.find((channel) => channel.key === key);
  if (of?.conversationId !== conversationId || of.state === 'Stopped' || isNoted(of, state, now)) {
    return NOTHING;
  }
  const verb = state === 'Active' ? 'channel.reached-again' : 'channel.removed';
  return {
    writes: [{ change: 'channels', of, patch: { state, updatedAt: now } }],
    log: of.state === state ? [] : [{ at: now, actor: 'app', verb, subjectRef: key }],
  };
}

/** True when the row says so already; of what is closed, also that it was found so today. */
const isNoted = (
  of: Pick<Conversation | Channel, 'state' | 'updatedAt'>,
  state: Found,
  now: Instant,
): boolean => of.state === state && (state === 'Active' || dayOf(of.updatedAt) === dayOf(now));
