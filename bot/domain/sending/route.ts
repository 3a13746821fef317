import type { Bundle, ToSend } from './to-send';
import { firstOf } from '../basics/grouped';
import type { Instant } from '../calendar/day';
import { nameOf } from '../people/names';
import { chatOf } from '../people/chats';
import {
  type Person,
  type Facts,
  mayStandInChannel,
  type Channel,
  type Conversation,
  type MessageKind,
} from '../partnership';
import { mayTryAgain } from './ways/closed-ways';
/** Where a bundle is to go; `otherwise` is where it goes when the chat turns out to be closed to the app. */
export type Route =
  | { readonly is: 'chat'; readonly chat: Conversation; readonly otherwise?: Channel }
  | { readonly is: 'channel'; readonly channel: Channel; readonly because: string }
  /** In plain words, for the coordinator's list of whom to ring. */
  | { readonly is: 'nowhere'; readonly reason: string };

type Reach = Pick<Facts, 'people' | 'conversations' | 'channels'>;

/**
 * The person's own chat first; the partnership's channel, with a mention, where `Route` says so or no chat is open
 * (`product.md`, People who cannot be reached in a chat). What not everybody may read never goes to the channel.
 * With `now`, a chat that is closed to the app, and then a channel that is, is tried again when it is time to.
 */
export function routeTo(facts: Reach, { personEmail, planned }: Bundle, now?: Instant): Route {
  if (personEmail === undefined) return nowhere(planned[0]?.noPerson ?? 'Nobody is named for it.');
  const chat = chatOf(facts, personEmail);
  const isTried = (place: Channel | Conversation): boolean =>
    now !== undefined && mayTryAgain(place, planned, now);
  const open = facts.channels.find(({ state }) => state === 'Active');
  const there = open ?? facts.channels.find(isTried);
  const channel = planned.every(isForEveryone) ? there : undefined;
  const person = firstOf(facts.people, emailOf, personEmail);
  const name = nameOf(facts, personEmail);
  if (channel && channel === open && person?.route === 'Channel') {
    return { is: 'channel', channel, because: `${name} is reached in the channel.` };
  }
  if (chat && (chat.state === 'Active' || isTried(chat)))
    return { is: 'chat', chat, ...(there ? { otherwise: there } : {}) };
  const reason = whyNoChat(name, chat);
  if (channel) return { is: 'channel', channel, because: reason };
  return nowhere(there ? `${reason} ${NOT_FOR_CHANNEL}` : reason);
}

/** Why something was not put into the channel although there is one. */
export const NOT_FOR_CHANNEL = 'It is not for everyone in the channel to read.';

/**
 * The bundle in the parts that go the same way: what everybody in the channel may read, and what not, where some of it
 * would go to the channel; else the bundle as it is.
 */
export function byRoute(facts: Reach, bundle: Bundle, now?: Instant): readonly Bundle[] {
  const shared = bundle.planned.filter(isForEveryone);
  if (shared.length === 0 || shared.length === bundle.planned.length) return [bundle];
  if (routeTo(facts, { ...bundle, planned: shared }, now).is !== 'channel') return [bundle];
  const others = bundle.planned.filter((one) => !isForEveryone(one));
  return [
    { ...bundle, planned: shared },
    { ...bundle, planned: others },
  ];
}

const isForEveryone = (one: ToSend): boolean =>
  mayStandInChannel(one.table === 'messages' ? one.kind : undefined);

/** Where somebody can be spoken to, and since when. */
export type Way = Pick<Conversation | Channel, 'state' | 'updatedAt'>;

/**
 * Tells the way that is open to a person for a reminder (no kind of message) or a message of this kind: the chat, else
 * the channel; without either, the chat that was closed.
 */
export function waysIn(
  facts: Reach,
): (personEmail: string | undefined, kind?: MessageKind) => Way | undefined {
  const channel = facts.channels.find(({ state }) => state === 'Active');
  return (personEmail, kind) => {
    const chat = personEmail === undefined ? undefined : chatOf(facts, personEmail);
    return chat?.state === 'Active' || !channel || !mayStandInChannel(kind) ? chat : channel;
  };
}

const emailOf = ({ email }: Pick<Person, 'email'>): string => email;

const nowhere = (reason: string): Route => ({ is: 'nowhere', reason });

function whyNoChat(name: string, chat: Conversation | undefined): string {
  if (chat?.state === 'Blocked') return `${name} has blocked the app in Teams.`;
  return chat ? `${name} has removed the app from Teams.` : `${name} has not added the app in Teams yet.`;
}
