import { randomUUID } from 'node:crypto';
import type { Answer, Call, Context } from './context';
import {
  badRequest,
  errorBody,
  GraphFault,
  notSupported,
  unauthenticated,
  UNREADABLE_BODY,
  wrongMethod,
} from './errors';
import { parseOptions } from './odata/options';
import { failedDependency, parseBatch, runBatch, writes, type Step, type StepAnswer } from './routes/batch';
import { dispatch, splitPath } from './routes/dispatch';
import type { Subscriptions } from './subscriptions/subscriptions';
import { costOf, type Throttle } from './throttle';

/** What every JSON answer of Graph is marked as. */
const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** What an answer is known by: our id and the client's. */
interface Ids {
  request: string;
  client: string;
}

/** A request as it came over HTTP, its body read but not parsed. */
export interface Incoming {
  method: string;
  /** Behind `/v1.0`, with the query. */
  url: string;
  headers: Readonly<Record<string, string | undefined>>;
  text: string;
}

/** Answers Graph requests: identity, limits, batches and errors around the routes. */
export class GraphService {
  constructor(
    private readonly context: Context,
    private readonly throttle: Throttle,
    private readonly tokens: readonly string[],
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Answers one HTTP request; refusals and our own faults become Graph's error bodies. */
  async answer(incoming: Incoming): Promise<Answer> {
    const ids = this.ids(incoming.headers);
    const result = await this.whole(incoming, ids).catch((error: unknown) => this.refusal(error, ids));
    const identity = { 'request-id': ids.request, 'client-request-id': ids.client };
    return { ...result, headers: { ...identity, ...typed(result), ...result.headers } };
  }

  private async whole(incoming: Incoming, ids: Ids): Promise<Answer> {
    this.authenticate(incoming.headers.authorization);
    if (/^\/(\$|%24)batch\/?(\?|$)/i.test(incoming.url)) return this.batch(incoming, ids);
    const { method, url, headers } = incoming;
    const { call, limited } = this.take(method, url, headers, () => parseBody(incoming));
    // Only subscriptions, which speak to the outside, take their time.
    return limited(
      forSubscriptions(call) ? await this.subscriptions.answer(call) : dispatch(this.context, call),
    );
  }

  private ids(headers: Incoming['headers']): Ids {
    const request = randomUUID();
    return { request, client: headers['client-request-id'] ?? request };
  }

  private authenticate(header: string | undefined): void {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(header ?? '')?.[1];
    if (token === undefined) throw unauthenticated('Access token is empty.');
    if (!this.tokens.includes(token)) throw unauthenticated('Access token validation failure.');
  }

  /**
   * Reads one request, which costs its units whatever becomes of it.
   * @returns the call, and what to do with its answer
   */
  private take(method: string, url: string, headers: Call['headers'], body: () => unknown) {
    const [path = '', query = ''] = cut(url);
    const segments = splitPath(path);
    const limits = this.throttle.charge(costOf(method, segments, hasToken(query)));
    const call: Call = { method, segments, options: parseOptions(query), headers, body: body() };
    const limited = (answer: Answer): Answer => ({ ...answer, headers: { ...limits, ...answer.headers } });
    return { call, limited };
  }

  /** All steps of a batch that writes share one transaction: one flush to disk instead of twenty. */
  private batch(incoming: Incoming, ids: Ids): Answer {
    if (incoming.method !== 'POST') throw wrongMethod(['POST']);
    const steps = parseBatch(parseBody(incoming));
    const run = () => runBatch(steps, (step, blocked) => this.step(step, blocked, ids));
    return { status: 200, body: writes(steps) ? this.context.db.transaction(run) : run() };
  }

  private step(one: Step, blocked: boolean, ids: Ids): StepAnswer {
    const sent = Object.entries(one.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
    const headers = Object.fromEntries(sent) as Call['headers'];
    const answer = this.attempt(ids, () => {
      if (blocked) throw failedDependency();
      if (/^https?:/i.test(one.url)) throw badRequest('The url of a batch step must be relative.');
      const method = one.method.toUpperCase();
      const { call, limited } = this.take(
        method,
        withoutVersion(one.url),
        headers,
        () => one.body ?? undefined,
      );
      // Told before any of it is done: the steps of a batch run within one transaction.
      if (forSubscriptions(call)) throw notSupported('A subscription inside a batch');
      return limited(dispatch(this.context, call));
    });
    return {
      id: one.id,
      status: answer.status,
      headers: { ...typed(answer), ...answer.headers },
      body: answer.body ?? null,
    };
  }

  private attempt(ids: Ids, work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      return this.refusal(error, ids);
    }
  }

  private refusal(error: unknown, ids: Ids): Answer {
    const fault =
      error instanceof GraphFault
        ? error
        : new GraphFault(500, 'generalException', `General exception while processing: ${String(error)}`);
    return {
      status: fault.status,
      headers: fault.extra.headers,
      body: errorBody(fault, ids, this.context.now()),
    };
  }
}

const typed = (answer: Answer): Record<string, string> =>
  answer.body === undefined ? {} : { 'Content-Type': JSON_TYPE };

const forSubscriptions = (call: Call) => call.segments[0] === 'subscriptions';

/** Whether a query goes on from a delta token; `latest` is not one. */
const hasToken = (query: string) => /(^|&)((\$|%24)?(delta|skip)token|token)=(?!latest(&|$))/i.test(query);

/** Microsoft's own client leaves the version in the address of a step when it was given a whole one. */
const withoutVersion = (url: string) => url.replace(/^\/?v1\.0(?=\/)/i, '');

/** Path and query of an address. */
function cut(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

/** The JSON body of a request that may have one. */
function parseBody(incoming: Incoming): unknown {
  if (incoming.text === '' || incoming.method === 'GET') return undefined;
  const unreadable = () => badRequest(UNREADABLE_BODY);
  if (!/^application\/json\b/i.test(incoming.headers['content-type'] ?? '')) throw unreadable();
  try {
    return JSON.parse(incoming.text);
  } catch {
    throw unreadable();
  }
}
