import {
  AuthenticationHandler,
  Client,
  RetryHandler,
  RetryHandlerOptions,
  type AuthenticationProvider,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials';
import type { TokenCredential } from '@azure/identity';
import type { Journal } from '../usecases/ports';
import { failureFrom, secondsOf } from './errors';

const GRAPH = 'https://graph.microsoft.com/v1.0';
const SCOPE = 'https://graph.microsoft.com/.default';

export interface GraphOptions {
  /** Where Graph answers, `https://graph.microsoft.com/v1.0` by default; a local server may have `http://`. */
  readonly baseUrl?: string;
  /** An Entra credential, or the fixed token of a local server. */
  readonly credential: { readonly token: string } | TokenCredential;
  readonly fetch?: typeof fetch;
  readonly journal: Journal;
  /** How long one call may wait in all for SharePoint to stop throttling. 10 by default, as Teams waits no longer for an answer; commands may. */
  readonly patienceSeconds?: number;
  /** How long one attempt may take. 15 by default. */
  readonly timeoutSeconds?: number;
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  /** True when doing it twice is harmless, so that it may be repeated after an answer that leaves it open. */
  readonly repeatable?: boolean;
}

/** Microsoft Graph. Paths begin with `/`, or are a link that Graph gave. Throws GraphRefused and StoreUnavailable. */
export interface Graph {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown, options?: CallOptions): Promise<unknown>;
  patch(path: string, body: unknown, options?: CallOptions): Promise<unknown>;
  delete(path: string): Promise<void>;
  readonly patienceSeconds: number;
  readonly journal: Journal;
}

/**
 * Microsoft's client with a middleware chain of our own: authentication, retry, sender. The default chain sends no
 * token to anything but https://graph.microsoft.com, so the client always speaks to that address and the sender
 * puts the local one in its place (`sharepoint.md`).
 */
export function createGraph(options: GraphOptions): Graph {
  const patienceSeconds = options.patienceSeconds ?? 10;
  const chain: Middleware[] = [
    new AuthenticationHandler(authentication(options.credential)),
    new RetryHandler(),
    new Sender(localBase(options.baseUrl), options.fetch ?? fetch, (options.timeoutSeconds ?? 15) * 1000),
  ];
  const client = Client.initWithMiddleware({ middleware: chain });
  const request = (path: string, repeatable: boolean, headers: Record<string, string> = {}) =>
    client
      .api(path)
      .headers(headers)
      .middlewareOptions([retries(patienceSeconds, repeatable, options.journal)]);
  return {
    patienceSeconds,
    journal: options.journal,
    get: (path) => translated(request(path, true).get()),
    post: (path, body, call) =>
      translated(request(path, call?.repeatable ?? false, call?.headers).post(body)),
    patch: (path, body, call) =>
      translated(request(path, call?.repeatable ?? false, call?.headers).patch(body)),
    delete: (path) => translated(request(path, true).delete()),
  };
}

/** The path of a link that Graph gave, as `$batch` wants it: without host and version. */
export const pathOf = (link: string): string => link.replace(/^https?:\/\/[^/]+\/(v1\.0|beta)(?=\/)/, '');

/** A text inside an OData filter, encoded for a URL: `.filter()` of Microsoft's client does neither. */
export const filterEquals = (column: string, value: string): string =>
  encodeURIComponent(`fields/${column} eq '${value.replaceAll("'", "''")}'`);

function authentication(credential: GraphOptions['credential']): AuthenticationProvider {
  if ('token' in credential) return { getAccessToken: () => Promise.resolve(credential.token) };
  return new TokenCredentialAuthenticationProvider(credential, { scopes: [SCOPE] });
}

/** 429 was surely not executed. 503 and 504 leave it open, so only what may be doubled is repeated. */
function retries(patienceSeconds: number, repeatable: boolean, journal: Journal): RetryHandlerOptions {
  const firstDelay = 1;
  let left = patienceSeconds;
  return new RetryHandlerOptions(firstDelay, 5, (delay, attempt, _request, _options, response) => {
    const wait = secondsOf(response.headers.get('Retry-After')) ?? delay + 2 ** attempt / 2;
    left -= wait;
    const again = left >= 0 && (repeatable || response.status === 429);
    journal.warn('graph-throttled', { status: response.status, waitSeconds: wait, again });
    return again;
  });
}

/** The last of the chain: sends, to the local address where there is one, and gives up after the time allowed. */
class Sender implements Middleware {
  constructor(
    private readonly base: string,
    private readonly send: typeof fetch,
    private readonly timeoutMs: number,
  ) {}

  async execute(context: Context): Promise<void> {
    const url = String(context.request).replace(GRAPH, this.base);
    const signal = AbortSignal.timeout(this.timeoutMs);
    context.response = await this.send(url, { ...context.options, signal });
  }
}

const localBase = (baseUrl = GRAPH): string => {
  const bare = baseUrl.replace(/\/+$/, '');
  return /\/v1\.0$/.test(bare) ? bare : `${bare}/v1.0`;
};

async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw failureFrom(error);
  }
}
