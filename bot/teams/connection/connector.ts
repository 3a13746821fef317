import { AsyncLocalStorage } from 'node:async_hooks';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Pacer } from '../pace/pace';
import { sendPaced, type RequestCounts, type Response } from '../pace/paced-send';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

interface WireRequest {
  readonly method: string;
  readonly url: string;
  abortSignal?: AbortSignal;
}
interface Policy {
  readonly name: string;
  sendRequest(request: WireRequest, next: (request: WireRequest) => Promise<Response>): Promise<Response>;
}
interface Pipeline {
  removePolicy(policy: { name: string }): readonly unknown[];
  addPolicy(policy: Policy, options: { afterPhase: 'Sign' }): void;
}

/** A send of background work, and how far it came. */
export interface Attempt {
  /** The partnership that sends; partnerships take turns. */
  readonly lane: string;
  /** Whether anything left this machine: a failure before that is known to be harmless. */
  onWire: boolean;
}

const attempts = new AsyncLocalStorage<Attempt>();

/** Runs a send as background work, and notes in `attempt` when its request leaves. What runs outside is for a person. */
export const watching = <T>(attempt: Attempt, send: () => Promise<T>): Promise<T> =>
  attempts.run(attempt, send);

/** The name that @azure/core-rest-pipeline gives its policy for 429, 408 and 5xx. */
const SDK_RETRIES = 'defaultRetryPolicy';

/** How requests to the Bot Connector leave. */
export interface Leaving {
  /** How long one may take, in milliseconds from when it leaves. */
  readonly timeoutMs: number;
  readonly pacer: Pacer;
  readonly counts?: RequestCounts;
}

/**
 * Microsoft's authentication with a connector whose requests all go through the pacer. The SDK repeats a POST up to four
 * times after a 5xx (`teams.md`, Sending), which can double a message; here nothing is repeated that may have arrived.
 */
export class PacedAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #leaving: Leaving;

  constructor(
    options: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    leaving: Leaving,
  ) {
    super(options);
    this.#leaving = leaving;
  }

  override createConnectorFactory(identity: Parameters<Authentication['createConnectorFactory']>[0]) {
    return this.#paced(super.createConnectorFactory(identity));
  }

  #paced(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const connector = await factory.create(serviceUrl, audience);
        pace(connector, this.#leaving);
        return connector;
      },
    };
  }
}

/** Puts the pacer where every request passes last, when it is signed and has nothing left to wait for. */
function pace(connector: Connector, { timeoutMs, pacer, counts }: Leaving): void {
  const pipeline = pipelineOf(connector);
  pipeline.removePolicy({ name: SDK_RETRIES });
  pipeline.addPolicy(
    {
      name: 'pacePolicy',
      sendRequest: (request, next) => {
        const attempt = attempts.getStore();
        const { method, url } = request;
        const send = (): Promise<Response> => {
          if (attempt) attempt.onWire = true;
          // Not the SDK's own `timeout`, whose timer outlives the answer and holds the process up.
          request.abortSignal = AbortSignal.timeout(timeoutMs);
          return next(request);
        };
        return sendPaced(pacer, { method, url, lane: attempt?.lane }, send, counts);
      },
    },
    { afterPhase: 'Sign' },
  );
}

/** The SDK keeps its pipeline to itself. Fails loudly if a later version moves it, rather than doubling messages. */
function pipelineOf(connector: Connector): Pipeline {
  const client: unknown = Reflect.get(connector, 'client');
  const pipeline: unknown =
    typeof client === 'object' && client !== null ? Reflect.get(client, 'pipeline') : undefined;
  if (!isPipeline(pipeline)) throw new Error('botframework-connector has no pipeline to turn retries off in');
  return pipeline;
}

const isPipeline = (value: unknown): value is Pipeline =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'removePolicy') === 'function' &&
  typeof Reflect.get(value, 'addPolicy') === 'function';
