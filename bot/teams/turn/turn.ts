import type { TurnContext } from 'botbuilder';
import { failure, type Failure } from '../../domain/basics/failure';
import type { Partnership, PartnershipLabel, Partnerships } from '../../usecases/partnerships';
import { StoreMisfit, StoreUnavailable, type Journal } from '../../usecases/ports';
import { storageFailure } from '../../usecases/storage-failure';
import type { Greeter } from './greeter';
import type { Limits } from '../../usecases/limits';
import { kindOf, type Incoming } from './incoming';
import type { Order } from './order';
import type { MetStrangers } from './roster';

/** How the bot is set up. */
export interface BotOptions {
  /** Tenants whose people it talks to; empty in local mode only, where there is no real tenant. */
  readonly allowedTenants: readonly string[];
  readonly journal: Journal;
  /**
   * True where an activity may say itself who sent it when Teams does not: in local mode, whose chat window knows no
   * roster.
   */
  readonly trustsSenders?: boolean;
  /** The line above every card, such as 'OFFICIAL'. */
  readonly marking?: string;
  /** The address that opens a page of the tab. */
  readonly tabAddress?: TabAddresses;
  /** How fast each person may go. */
  readonly limits: Limits;
}

/** The address that opens a page of the tab, `plan/A07`; `partnership` is the id of one among several. */
export type TabAddresses = (page?: string, partnership?: string) => string;

/** One activity being dealt with. */
export interface Turn {
  readonly context: TurnContext;
  readonly activity: Incoming;
  readonly partnerships: Partnerships;
  readonly options: BotOptions;
  readonly greeter: Greeter;
  readonly order: Order;
  readonly strangers: MetStrangers;
}

/** What cards say of whose they are: nothing where the installation has one partnership. */
export const labelOf = ({ id, name }: Partnership, { partnerships }: Turn): PartnershipLabel | undefined =>
  partnerships.length > 1 ? { id, name } : undefined;

/** What a thrown error is told as. What nobody foresaw is journalled, with the kind of activity and nothing of it. */
export function failureOf(error: unknown, { activity, options }: Turn): Failure {
  const facts = { activity: kindOf(activity) };
  if (error instanceof StoreUnavailable) {
    options.journal.warn('bot.store-unavailable', { ...facts, reason: error.message });
    // Only who pressed a button wanted something recorded; what else is written meanwhile is the app's own affair.
    const pressed = activity.type === 'invoke' || activity.value !== undefined;
    return pressed && error.mayBeWritten ? failure('storage-unsure') : storageFailure(error);
  }
  if (error instanceof StoreMisfit) {
    options.journal.error('bot.store-misfit', error, facts);
    return failure('storage-misfit');
  }
  options.journal.error('bot.unexpected', error, facts);
  return failure('unexpected');
}
