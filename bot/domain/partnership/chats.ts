import type { Instant } from '../calendar/day';

/** Where the bot can speak to a person; `Blocked` and `Removed` stop it until the person comes back. */
export interface Conversation {
  /** The address of whoever the chat is with; it follows when theirs changes. */
  readonly personEmail: string;
  /** Those that they had before, the newest last: other lists' rows still name them. */
  readonly formerEmails?: readonly string[];
  /** What they were called when address and account were last known to belong together. */
  readonly personName?: string;
  /** The account that the chat belongs to. */
  readonly entraId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The person's `29:` id, which belongs to this bot alone. */
  readonly userId: string;
  /** The bot's own id in this conversation. */
  readonly botId: string;
  readonly state: 'Active' | 'Removed' | 'Blocked';
  /** Since when it is open, or when it was last found closed. */
  readonly updatedAt: Instant;
}

/** The partnership's channel in a team, where those who cannot be reached in a chat are mentioned. */
export interface Channel {
  /** 'reminders': a partnership has one. */
  readonly key: string;
  readonly title: string;
  readonly conversationId: string;
  /** The team that the channel is in: removing the app from the team is told of the team, not of each channel. */
  readonly teamId?: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
  /** `Stopped` by a coordinator; `Removed`: the app can no longer write there, as far as is known. */
  readonly state: 'Active' | 'Removed' | 'Stopped';
  /** Since when it is open or stopped, or when it was last found closed. */
  readonly updatedAt: Instant;
}
