import type { Bundle } from './bundles';
import type { Channel, Conversation, Facts } from './partnership';

/** Where a bundle is to go; `otherwise` is where it goes when the chat turns out to be closed to the app. */
export type Route =
  | { readonly is: 'chat'; readonly chat: Conversation; readonly otherwise?: Channel }
  | { readonly is: 'channel'; readonly channel: Channel; readonly because: string }
  /** In plain words, for the coordinator's list of whom to ring. */
  | { readonly is: 'nowhere'; readonly reason: string };

/**
 * The person's own chat first; the partnership's channel, with a mention, where `Route` says so or no chat is open
 * (`product.md`, People who cannot be reached in a chat).
 */
export function routeTo(
  facts: Pick<Facts, 'people' | 'conversations' | 'channels'>,
  { personEmail, planned: [first] }: Bundle,
): Route {
  if (personEmail === undefined) return nowhere(first?.noPerson ?? 'Nobody is named for it.');
  const chat = facts.conversations.find((one) => one.personEmail === personEmail);
  const channel = facts.channels.find(({ state }) => state === 'Active');
  const person = facts.people.find(({ email }) => email === personEmail);
  const name = person?.title ?? personEmail;
  if (channel && person?.route === 'Channel') {
    return { is: 'channel', channel, because: `${name} is reached in the channel.` };
  }
  if (chat?.state === 'Active') return { is: 'chat', chat, ...(channel ? { otherwise: channel } : {}) };
  const reason = whyNoChat(name, chat);
  return channel ? { is: 'channel', channel, because: reason } : nowhere(reason);
}

const nowhere = (reason: string): Route => ({ is: 'nowhere', reason });

function whyNoChat(name: string, chat: Conversation | undefined): string {
  if (chat?.state === 'Blocked') return `${name} has blocked the app in Teams.`;
  return chat ? `${name} has removed the app from Teams.` : `${name} has not added the app in Teams yet.`;
}
