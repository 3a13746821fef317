import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import type { Cost } from './cost';
import type { Pacer } from './pacer';
import { millisLeft } from './urgency';

/** Where Microsoft's client believes that it speaks to. */
const GRAPH = 'https://graph.microsoft.com/v1.0';

/** What a call costs, handed down to the sender. */
export class Priced implements MiddlewareOptions {
  attempts = 0;
  constructor(readonly costs: readonly Cost[]) {}
}

export interface SenderOptions {
  /** The address that takes the place of Microsoft's, with its version. */
  readonly base: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly pacer?: Pacer;
  readonly onCall?: (cost: Cost) => void;
}

/** In place of an answer, for a call that nobody waits for any more: like one that was throttled, it did nothing. */
const NOT_SENT = (): Response =>
  Response.json({ error: { code: 'notSent', message: 'Nobody waits for this call.' } }, { status: 429 });

/**
 * The last of the chain: sends, to the local address where there is one, and gives up after the time allowed or when
 * the person who waits does. Counts each attempt, since SharePoint counts those that it throttles too.
 */
export class Sender implements Middleware {
  constructor(private readonly options: SenderOptions) {}

  async execute(context: Context): Promise<void> {
    const left = Math.min(this.options.timeoutMs, millisLeft());
    if (left <= 0) {
      context.response = NOT_SENT();
      return;
    }
    this.count(context.middlewareControl?.getMiddlewareOptions(Priced));
    const url = String(context.request).replace(GRAPH, this.options.base);
    const signal = AbortSignal.timeout(Math.ceil(left));
    context.response = await this.options.fetch(url, { ...context.options, signal });
  }

  private count(priced: MiddlewareOptions | undefined): void {
    if (!(priced instanceof Priced)) return;
    priced.attempts += 1;
    for (const cost of priced.costs) {
      this.options.onCall?.(cost);
      // The first attempt was paid for before it was made.
      if (priced.attempts > 1) this.options.pacer?.spend(cost.units);
    }
  }
}

/** An address with its version, `http://localhost:3979` or `http://localhost:3979/v1.0/` alike. */
export function withVersion(baseUrl = GRAPH): string {
  const bare = baseUrl.replace(/\/+$/, '');
  return /\/v1\.0$/.test(bare) ? bare : `${bare}/v1.0`;
}
