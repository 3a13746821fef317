import { dayOf, type Instant } from '../../calendar/day';
import { grouped } from '../../basics/grouped';
import { type Facts, type Channel, type Conversation, type Sending } from '../../partnership';

/**
 * Chats and channels that are closed to the app. Teams does not tell of everything: nothing comes when somebody unblocks
 * the app or an administrator's policy puts it back, and what it tells may come late.
 */

/** What is to be sent, as far as it matters whether it was tried before. */
interface ToTry {
  readonly previous?: Pick<Sending, 'retryAt'> & { readonly state: string };
}

/**
 * True when a closed chat or channel is tried again with this: with each new stage, at most once a day. `updatedAt` says
 * when it was last found closed. What was tried there in vain is not tried again by itself; what Teams put off is.
 */
export function mayTryAgain(
  place: Pick<Conversation | Channel, 'state' | 'updatedAt'>,
  planned: readonly ToTry[],
  now: Instant,
): boolean {
  if (place.state === 'Stopped' || dayOf(place.updatedAt) >= dayOf(now)) return false;
  return planned.some(
    ({ previous }) => !previous || previous.state !== 'Failed' || previous.retryAt !== undefined,
  );
}

/**
 * True when what happened at `at` says nothing any more of an open chat or channel: the app was added since, or a card
 * has arrived there or was answered. To close it would keep everything from somebody who can be reached; if it is closed
 * after all, the next card tells.
 */
export function isOvertaken(
  { reminders, messages }: Pick<Facts, 'reminders' | 'messages'>,
  place: Pick<Conversation | Channel, 'conversationId' | 'state' | 'updatedAt'>,
  at: Instant,
): boolean {
  if (place.state !== 'Active') return false;
  const there = [
    ...(grouped(reminders, whereSent).get(place.conversationId) ?? []),
    ...(grouped(messages, whereSent).get(place.conversationId) ?? []),
  ];
  return place.updatedAt > at || there.some(({ sentAt }) => sentAt !== undefined && sentAt > at);
}

const whereSent = ({ conversationId }: Pick<Sending, 'conversationId'>): string => conversationId ?? '';
