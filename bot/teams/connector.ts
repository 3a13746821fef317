import { AsyncLocalStorage } from 'node:async_hooks';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

interface WireRequest {
  abortSignal?: AbortSignal;
}
interface Policy {
  readonly name: string;
  sendRequest(request: WireRequest, next: (request: WireRequest) => Promise<unknown>): Promise<unknown>;
}
interface Pipeline {
  removePolicy(policy: { name: string }): readonly unknown[];
  addPolicy(policy: Policy, options: { afterPhase: 'Sign' }): void;
}

/** How far one send came: whether anything left this machine, so that a failure before that is known to be harmless. */
export interface Attempt {
  onWire: boolean;
}

const attempts = new AsyncLocalStorage<Attempt>();

/** Runs a send and notes in `attempt` when its request leaves. */
export const watching = <T>(attempt: Attempt, send: () => Promise<T>): Promise<T> =>
  attempts.run(attempt, send);

/** The name that @azure/core-rest-pipeline gives its policy for 429, 408 and 5xx. */
const SDK_RETRIES = 'defaultRetryPolicy';

/**
 * Microsoft's authentication with a connector that sends every request once. The SDK repeats a POST up to four times
 * after a 5xx (`teams.md`, Sending), which can double a message; whether to repeat is decided by the use cases, which
 * know what may have arrived.
 */
export class SingleAttemptAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #timeoutMs: number;

  /** `timeoutMs`: how long one request may take. */
  constructor(
    options: ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[0],
    timeoutMs: number,
  ) {
    super(options);
    this.#timeoutMs = timeoutMs;
  }

  override createConnectorFactory(identity: Parameters<Authentication['createConnectorFactory']>[0]) {
    return this.#once(super.createConnectorFactory(identity));
  }

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...request);
    return result.connectorFactory
      ? { ...result, connectorFactory: this.#once(result.connectorFactory) }
      : result;
  }

  #once(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: async (serviceUrl, audience) => {
        const connector = await factory.create(serviceUrl, audience);
        sendOnce(connector, this.#timeoutMs);
        return connector;
      },
    };
  }
}

function sendOnce(connector: Connector, timeoutMs: number): void {
  const pipeline = pipelineOf(connector);
  pipeline.removePolicy({ name: SDK_RETRIES });
  pipeline.addPolicy(
    {
      name: 'oneAttemptPolicy',
      sendRequest: (request, next) => {
        const attempt = attempts.getStore();
        if (attempt) attempt.onWire = true;
        // Not the SDK's own `timeout`, whose timer outlives the answer and holds the process up.
        request.abortSignal = AbortSignal.timeout(timeoutMs);
        return next(request);
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
