import type { Instant } from '../../calendar/day';
import { NOTHING, type Decision } from '../../partnership/decision';
import { type Facts, type Channel } from '../../partnership';
import { isNewsThatOpen } from '../../people/joining';
import { channelEntry, channelOf } from './channel';
import { isOvertaken } from './closed-ways';

/** What Teams tells of the partnership's channel: that the app was taken out of it, or put back. */

/**
 * Decides that since `at` the app can no longer speak in a channel: `where` is its conversation or its team. One that is
 * not the partnership's changes nothing, nor does what was overtaken by a card that arrived there.
 */
export function decideChannelClosed(
  facts: Pick<Facts, 'channels' | 'reminders' | 'messages'>,
  { where, at }: { readonly where: string; readonly at: Instant },
  now: Instant,
): Decision {
  const was = channelOf(facts);
  if (was?.state !== 'Active' || !isAt(was, where) || isOvertaken(facts, was, at)) return NOTHING;
  return {
    writes: [{ change: 'channels', of: was, patch: { state: 'Removed', updatedAt: now } }],
    log: [channelEntry(now, 'app', 'channel.removed', was)],
  };
}

/**
 * Decides that the app is in a channel: it was added to its team (`wasAdded`: just now), or is spoken to there. `where` is
 * its team or its conversation. A channel that a coordinator has stopped stays so.
 */
export function decideChannelReopened(
  facts: Pick<Facts, 'channels'>,
  { where, wasAdded = false }: { readonly where: string; readonly wasAdded?: boolean },
  now: Instant,
): Decision {
  const was = channelOf(facts);
  if (!was || was.state === 'Stopped' || !isAt(was, where)) return NOTHING;
  const isOpen = was.state === 'Active';
  if (isOpen && !isNewsThatOpen(was, wasAdded, now)) return NOTHING;
  return {
    writes: [{ change: 'channels', of: was, patch: { state: 'Active', updatedAt: now } }],
    log: isOpen ? [] : [channelEntry(now, 'app', 'channel.reached-again', was)],
  };
}

/** Decides that a channel is served at another address now. One that is known so changes nothing. */
export function decideChannelRenewed(
  facts: Pick<Facts, 'channels'>,
  { conversationId, serviceUrl }: Pick<Channel, 'conversationId' | 'serviceUrl'>,
): Decision {
  const was = channelOf(facts);
  const isElsewhere =
    was?.state === 'Active' && was.conversationId === conversationId && was.serviceUrl !== serviceUrl;
  return isElsewhere
    ? { writes: [{ change: 'channels', of: was, patch: { serviceUrl } }], log: [] }
    : NOTHING;
}

const isAt = ({ conversationId, teamId }: Channel, where: string): boolean =>
  conversationId === where || teamId === where;
