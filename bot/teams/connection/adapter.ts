import { CloudAdapter, type Activity, type InvokeResponse, type TurnContext } from 'botbuilder';
import { sdkOptions, whereOf, type BotAuthSettings } from './auth';
import { PacedAuthentication, type Leaving } from './connector';
import { mayBeSpokenTo, NotMicrosofts } from './service-address';

/** The connector's calls about conversations: send, update, members. */
export type Conversations = Awaited<ReturnType<TeamsAdapter['conversationsAt']>>;

/**
 * Microsoft's adapter, entered past its `process`: that one prints errors to the console, gives `err.message` to the
 * caller (`teams.md`, Identity), and lets in more than the Bot Connector (`admission.ts`).
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #auth: BotAuthSettings;

  /** `leaving`: how its requests to the Bot Connector leave. */
  constructor(auth: BotAuthSettings, leaving: Leaving) {
    super(new PacedAuthentication(sdkOptions(auth), leaving));
    this.#auth = auth;
  }

  /**
   * Runs `logic` for an activity whose token was found good. Gives what an invoke is answered with; throws what `logic`
   * throws.
   */
  receive(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const { claimsIdentity, connectorFactory } = this.#itself();
    const audience = whereOf(this.#auth).scope;
    return this.processActivity({ claimsIdentity, connectorFactory, audience }, activity, logic);
  }

  /**
   * The connector at a conversation's service address, for messages that nobody asked for just now. Throws NotMicrosofts
   * for an address that the bot's own token must not be sent to.
   */
  async conversationsAt(serviceUrl: string) {
    if (!mayBeSpokenTo(this.#auth, serviceUrl)) throw new NotMicrosofts();
    return (await this.#itself().connectorFactory.create(serviceUrl)).conversations;
  }

  #itself() {
    const claimsIdentity = this.createClaimsIdentity(this.#auth.appId);
    const connectorFactory = this.botFrameworkAuthentication.createConnectorFactory(claimsIdentity);
    return { claimsIdentity, connectorFactory };
  }
}
