import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import { sdkOptions, type BotAuthSettings } from './auth';
import { PacedAuthentication, type Leaving } from './connector';

/** The connector's calls about conversations: send, update, members. */
export type Conversations = Awaited<ReturnType<TeamsAdapter['conversationsAt']>>;

/**
 * Microsoft's adapter, entered past its `process`: that one prints errors to the console and gives `err.message` to
 * the caller (`teams.md`, Identity).
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  /** `leaving`: how its requests to the Bot Connector leave. */
  constructor(auth: BotAuthSettings, leaving: Leaving) {
    super(new PacedAuthentication(sdkOptions(auth), leaving));
    this.#appId = auth.appId ?? '';
  }

  /**
   * Checks the caller's token, then runs `logic` for the activity. Gives what an invoke is answered with.
   * Throws when the token is refused (then `logic` never ran) and what `logic` throws.
   */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** The connector at a conversation's service address, for messages that nobody asked for just now. */
  async conversationsAt(serviceUrl: string) {
    const identity = this.createClaimsIdentity(this.#appId);
    const factory = this.botFrameworkAuthentication.createConnectorFactory(identity);
    return (await factory.create(serviceUrl)).conversations;
  }
}
