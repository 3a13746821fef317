import type { Journal, Messenger, Parts } from '../usecases/ports';
import { TeamsAdapter } from './adapter';
import type { BotAuthSettings } from './auth';
import { createBot } from './bot';
import { messagesHandler, type MessagesHandler } from './handler';
import { createMessenger } from './messenger';

export type { BotAddresses, BotAuthSettings } from './auth';
export type { MessagesHandler, MessagesRequest, MessagesResponse } from './handler';

export interface TeamsOptions {
  /** Without an `appId` nobody's token is checked: local mode on loopback only, which the app sees to. */
  readonly auth: BotAuthSettings;
  /** Tenants whose people the bot talks to. Empty means any, which only local mode may say. */
  readonly allowedTenants: readonly string[];
  readonly journal: Journal;
  /** A line above every card, such as 'OFFICIAL'. */
  readonly marking?: string;
  /** How long one request to the Bot Connector may take before it counts as broken off. */
  readonly timeoutMs?: number;
}

export interface Teams {
  readonly messenger: Messenger;
  /** The handler of `POST /api/messages`. */
  messages(parts: Parts): MessagesHandler;
}

/** The bot's side of Microsoft Teams: what comes in, and what is sent unasked. */
export function createTeams({
  auth,
  allowedTenants,
  journal,
  marking,
  timeoutMs = 15_000,
}: TeamsOptions): Teams {
  const adapter = new TeamsAdapter(auth, timeoutMs);
  return {
    messenger: createMessenger(adapter, marking),
    messages: (parts) =>
      messagesHandler(adapter, createBot({ allowedTenants, journal, marking }, parts), journal),
  };
}
