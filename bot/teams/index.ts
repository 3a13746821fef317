import type { PartnershipLabel, Partnerships } from '../usecases/partnerships';
import { createLimits, type Limits } from '../usecases/limits';
import type { Journal, Messenger } from '../usecases/ports';
import { TeamsAdapter } from './connection/adapter';
import { createAdmission } from './connection/admission';
import type { BotAuthSettings } from './connection/auth';
import { createBot } from './activities/bot';
import { messagesHandler, type MessagesHandler } from './connection/handler';
import { createMessenger } from './connection/messenger';
import { Pacer } from './pace/pace';
import type { RequestCounts } from './pace/paced-send';
import { dressIn } from './cards/drawing/card';
import type { TabAddresses } from './turn/turn';

export type { BotAuthSettings } from './connection/auth';
export type { MessagesHandler } from './connection/handler';
export { Pacer, type PaceTime } from './pace/pace';
export type { RequestCounts } from './pace/paced-send';

export interface TeamsOptions {
  /** Without an `appId` nobody's token is checked: local mode on loopback only, which the app sees to. */
  readonly auth: BotAuthSettings;
  /** Tenants whose people the bot talks to. Empty means any, which only local mode may say. */
  readonly allowedTenants: readonly string[];
  readonly journal: Journal;
  /** A line above every card, such as 'OFFICIAL'. */
  readonly marking?: string;
  /** The address that opens a page of the tab, of a partnership where there are several; undefined where it has none. */
  readonly tabAddress?: TabAddresses;
  /** How long one request to the Bot Connector may take before it counts as broken off. */
  readonly timeoutMs?: number;
  /** Keeps all that is sent under Teams' limits; one of its own unless given. */
  readonly pacer?: Pacer;
  /** Counts what becomes of requests to the Bot Connector. */
  readonly counts?: RequestCounts;
  /** How fast each person may go; limits of its own unless given. */
  readonly limits?: Limits;
  /** Does what somebody waits for an answer to; as all else unless given. */
  readonly promptly?: <T>(work: () => T) => T;
}

export interface Teams {
  /** Sends a partnership's reminders. `partnership` is named on its cards: for an installation that has several. */
  messenger(partnership?: PartnershipLabel): Messenger;
  /** The handler of `POST /api/messages`, for the people of all partnerships. */
  messages(partnerships: Partnerships): MessagesHandler;
}

/** The bot's side of Microsoft Teams: what comes in, and what is sent unasked. */
export function createTeams({
  auth,
  allowedTenants,
  journal,
  marking,
  tabAddress,
  timeoutMs = 15_000,
  pacer = new Pacer(),
  counts,
  limits = createLimits(),
  promptly,
}: TeamsOptions): Teams {
  const adapter = new TeamsAdapter(auth, { timeoutMs, pacer, counts });
  const admission = createAdmission(auth);
  return {
    messenger: (partnership) => createMessenger(adapter, dressIn({ marking, tabAddress }, partnership)),
    messages: (partnerships) =>
      messagesHandler({
        admission,
        adapter,
        turn: createBot(
          { allowedTenants, journal, marking, tabAddress, limits, trustsSenders: !auth.appId },
          partnerships,
        ),
        journal,
        ...(promptly ? { promptly } : {}),
      }),
  };
}
