import { randomUUID } from 'node:crypto';
import type { Answer, Call, Context } from './context';
import { badRequest, errorBody, GraphFault, unauthenticated } from './errors';
import { parseOptions } from './odata/options';
import { failedDependency, parseBatch, runBatch, type Step, type StepAnswer } from './routes/batch';
import { dispatch, splitPath } from './routes/dispatch';
import { costOf, type Throttle } from './throttle';

/** What every JSON answer of Graph is marked as. */
const JSON_TYPE =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

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
  ) {}

  /** Answers one HTTP request; refusals and our own faults become Graph's error bodies. */
  async answer(incoming: Incoming): Promise<Answer> {
    const ids = this.ids(incoming.headers);
    const result = await this.attempt(ids, async () => {
      this.authenticate(incoming.headers.authorization);
      if (/^\/?(\$|%24)batch\/?(\?|$)/i.test(incoming.url)) return this.batch(incoming, ids);
      return this.single(incoming.method, incoming.url, incoming.headers, () => parseBody(incoming));
    });
    const identity = { 'request-id': ids.request, 'client-request-id': ids.client };
    return { ...result, headers: { ...identity, ...typed(result), ...result.headers } };
  }

  private ids(headers: Incoming['headers']) {
    const request = randomUUID();
    return { request, client: headers['client-request-id'] ?? request };
  }

  private authenticate(header: string | undefined): void {
    const token = /^Bearer\s+(\S+)\s*$/i.exec(header ?? '')?.[1];
    if (token === undefined) throw unauthenticated('Access token is empty.');
    if (!this.tokens.includes(token)) throw unauthenticated('Access token validation failure.');
  }

  private single(method: string, url: string, headers: Call['headers'], body: () => unknown): Answer {
    const [path = '', query = ''] = cut(url);
    const segments = splitPath(path);
    const token = /(^|&)((\$|%24)?(delta|skip)token|token)=(?!latest(&|$))/i.test(query);
    const limits = this.throttle.charge(costOf(method, segments, token));
    const answer = dispatch(this.context, {
      method,
      segments,
      options: parseOptions(query),
      headers,
      body: body(),
    });
    return { ...answer, headers: { ...limits, ...answer.headers } };
  }

  private async batch(incoming: Incoming, ids: { request: string; client: string }): Promise<Answer> {
    if (incoming.method !== 'POST')
      throw new GraphFault(405, 'Request_BadRequest', 'A batch must be sent by POST.');
    const steps = parseBatch(parseBody(incoming));
    const body = await runBatch(steps, (step, blocked) => this.step(step, blocked, ids, incoming.headers));
    return { status: 200, body };
  }

  private step(
    one: Step,
    blocked: boolean,
    ids: { request: string; client: string },
    outer: Call['headers'],
  ): StepAnswer {
    const headers: Record<string, string | undefined> = { prefer: outer.prefer };
    for (const [name, value] of Object.entries(one.headers ?? {})) headers[name.toLowerCase()] = value;
    const answer = this.attemptNow(ids, () => {
      if (blocked) throw failedDependency();
      if (/^https?:/i.test(one.url)) throw badRequest('The url of a batch step must be relative.');
      return this.single(one.method.toUpperCase(), one.url, headers, () => one.body ?? undefined);
    });
    const { status, body } = answer;
    return { id: one.id, status, headers: { ...typed(answer), ...answer.headers }, body: body ?? null };
  }

  private async attempt(
    ids: { request: string; client: string },
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await work();
    } catch (error) {
      return this.refusal(error, ids);
    }
  }

  private attemptNow(ids: { request: string; client: string }, work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      return this.refusal(error, ids);
    }
  }

  private refusal(error: unknown, ids: { request: string; client: string }): Answer {
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

/** Path and query of an address. */
function cut(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

/** The JSON body of a request that may have one. */
function parseBody(incoming: Incoming): unknown {
  if (incoming.text === '' || incoming.method === 'GET') return undefined;
  const unreadable = badRequest(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
  if (!/^application\/json\b/i.test(incoming.headers['content-type'] ?? '')) throw unreadable;
  try {
    return JSON.parse(incoming.text);
  } catch {
    throw unreadable;
  }
}
