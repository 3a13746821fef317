import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import type { Journal } from '../../usecases/ports';
import { retryAfterIn } from './errors';
import type { Patience } from './patience';

/** Whether and how long one call may be made again, handed down to what repeats it. */
export class Repeating implements MiddlewareOptions {
  constructor(
    readonly patience: Patience,
    /** True when doing it twice is harmless. */
    readonly repeatable: boolean,
  ) {}
}

/** 429 was surely not executed. 503 and 504 leave it open, so only what may be doubled is repeated. */
const THROTTLED = 429;
const PERHAPS_DONE: readonly number[] = [503, 504];

/**
 * Makes a call again that was throttled, as long as patience lasts. Microsoft's own handler could not be used for that:
 * it decides by one reading of `Retry-After` and sleeps by another, up to three minutes, whoever waits.
 */
export class Repeat implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly journal: Journal) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const how: unknown = context.middlewareControl?.getMiddlewareOptions(Repeating);
    for (;;) {
      await this.next?.execute(context);
      const { response } = context;
      if (!response || !(how instanceof Repeating) || !mayRepeat(response.status, how)) return;
      const wait = how.patience.pauseFor(retryAfterIn(response.headers));
      this.journal.warn('graph-throttled', {
        status: response.status,
        again: wait !== undefined,
        ...(wait !== undefined && { waitSeconds: wait / 1_000 }),
      });
      if (wait === undefined) return;
      // What nobody reads would keep the connection.
      await response.body?.cancel();
      await how.patience.pause(wait);
    }
  }
}

const mayRepeat = (status: number, { repeatable }: Repeating): boolean =>
  status === THROTTLED || (repeatable && PERHAPS_DONE.includes(status));
