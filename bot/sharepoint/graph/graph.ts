import { Client, type Middleware } from '@microsoft/microsoft-graph-client';
import type { TokenCredential } from '@azure/identity';
import type { Journal } from '../../usecases/ports';
import { costsOf, type Cost } from './cost';
import { failureFrom } from './errors';
import { Pacer } from './pacer';
import { Patience, type PatienceOptions } from './patience';
import { Repeat, Repeating } from './repeat';
import { Priced, Sender, withVersion } from './sender';
import { SignIn } from './sign-in';
import { storable } from './storable';

export interface GraphOptions extends Pick<PatienceOptions, 'pause'> {
  /** Where Graph answers, `https://graph.microsoft.com/v1.0` by default; a local server may have `http://`. */
  readonly baseUrl?: string;
  /** An Entra credential, or the fixed token of a local server. */
  readonly credential: { readonly token: string } | TokenCredential;
  readonly fetch?: typeof fetch;
  readonly journal: Journal;
  /** How long one call may take in all while SharePoint throttles, 10 by default; shorter where a person waits (`promptly`). */
  readonly patienceSeconds?: number;
  /** How long one attempt may take. 15 by default. */
  readonly timeoutSeconds?: number;
  /** Resource units that may be spent in any minute; without it calls are not paced. */
  readonly unitsPerMinute?: number;
  /** Ends what waits for another attempt, when nobody is to wait any more: the app stops. */
  readonly ended?: AbortSignal;
  /** Told of every call that goes out, steps of a batch and repeated attempts each on their own. */
  readonly onCall?: (cost: Cost) => void;
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  /** True when doing it twice is harmless, so that it may be repeated after an answer that leaves it open. */
  readonly repeatable?: boolean;
}

/** Microsoft Graph. Paths begin with `/`, or are a link that Graph gave. Throws GraphRefused and StoreUnavailable. */
export interface Graph extends Pick<PatienceOptions, 'ended' | 'pause'> {
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown, options?: CallOptions): Promise<unknown>;
  patch(path: string, body: unknown, options?: CallOptions): Promise<unknown>;
  delete(path: string): Promise<void>;
  readonly patienceSeconds: number;
  readonly journal: Journal;
}

/**
 * Microsoft's client with a middleware chain of our own: authentication, repeating, sender. The default chain sends no
 * token to anything but https://graph.microsoft.com, so the client always speaks to that address and the sender
 * puts the local one in its place (`sharepoint.md`).
 */
export function createGraph(options: GraphOptions): Graph {
  const { patienceSeconds = 10, ended, pause } = options;
  const pacer = options.unitsPerMinute === undefined ? undefined : new Pacer(options.unitsPerMinute);
  const client = Client.initWithMiddleware({ middleware: chainOf(options, pacer) });
  const prepare = async (method: string, path: string, call: CallOptions = {}, body?: unknown) => {
    const costs = costsOf(method, path.replace(/^https?:\/\/[^/]+\/v1\.0/, ''), body);
    await pacer?.take(costs.reduce((sum, { units }) => sum + units, 0));
    return client
      .api(path)
      .headers(call.headers ?? {})
      .middlewareOptions([
        new Priced(costs),
        new Repeating(new Patience(patienceSeconds, { ended, pause }), call.repeatable ?? false),
      ]);
  };
  const again = { repeatable: true };
  return {
    patienceSeconds,
    ended,
    pause,
    journal: options.journal,
    get: (path) => translated(prepare('GET', path, again).then((request) => request.get())),
    post: (path, body, call) =>
      translated(prepare('POST', path, call, body).then((request) => request.post(body))),
    patch: (path, body, call) =>
      translated(prepare('PATCH', path, call).then((request) => request.patch(body))),
    delete: (path) => translated(prepare('DELETE', path, again).then((request) => request.delete())),
  };
}

function chainOf(options: GraphOptions, pacer: Pacer | undefined): Middleware[] {
  return [
    new SignIn(options.credential),
    new Repeat(options.journal),
    new Sender({
      base: withVersion(options.baseUrl),
      fetch: options.fetch ?? fetch,
      timeoutMs: (options.timeoutSeconds ?? 15) * 1000,
      pacer,
      onCall: options.onCall,
    }),
  ];
}

/** The path of a link that Graph gave, as `$batch` wants it: without host and version. */
export const pathOf = (link: string): string => link.replace(/^https?:\/\/[^/]+\/(v1\.0|beta)(?=\/)/, '');

/** A text inside an OData filter, encoded for a URL: `.filter()` of Microsoft's client does neither. */
export const filterEquals = (column: string, value: string): string => filterBy(column, 'eq', value);

/** A comparison of a column in an OData filter, encoded for a URL. */
export const filterBy = (column: string, operator: 'eq' | 'ge', value: string): string =>
  encodeURIComponent(`fields/${column} ${operator} '${storable(value).replaceAll("'", "''")}'`);

async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw failureFrom(error);
  }
}
