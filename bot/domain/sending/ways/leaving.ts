import type { Instant } from '../../calendar/day';
import { NOTHING, type Decision } from '../../partnership/decision';
import { isOvertaken } from './closed-ways';
import type { Facts } from '../../partnership';

/** Which conversation ended, and how. */
export interface Leaving {
  readonly conversationId: string;
  readonly how: 'Removed' | 'Blocked';
  /** When it happened; now, unless Teams says that it tells of it late. */
  readonly at?: Instant;
}

/**
 * Decides that the app can no longer speak in a conversation. One that is not known, or is in that state already,
 * changes nothing, nor does an end that was overtaken by a card that arrived there.
 */
export function decideLeaving(
  facts: Pick<Facts, 'conversations' | 'reminders' | 'messages'>,
  { conversationId, how, at }: Leaving,
  now: Instant,
): Decision {
  const of = facts.conversations.find((chat) => chat.conversationId === conversationId);
  if (!of || of.state === how || isOvertaken(facts, of, at ?? now)) return NOTHING;
  const { personEmail } = of;
  const verb = how === 'Removed' ? 'person.left' : 'person.blocked';
  return {
    writes: [{ change: 'conversations', of, patch: { state: how, updatedAt: now } }],
    log: [{ at: now, actor: personEmail, verb, subjectRef: personEmail }],
  };
}
