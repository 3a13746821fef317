import { asOfNow } from '../usecases/facts-as-of';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Request, Response } from 'restify';
import { booksAt, type Books } from '../domain/status/books';
import { readAll, type Partnerships } from '../usecases/partnerships';

/** Counts and durations of one server. Other rooms register theirs in `registry`; none may carry personal data. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts an answered request under its route's pattern, never under the address that was asked for. */
  observe(req: Request, res: Response): void;
}

/** Metrics with the process's own (memory, event loop, open files). */
export function createMetrics(registry = new Registry()): Metrics {
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests answered, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    registry,
    observe(req, res) {
      // A stream lasts as long as somebody looks, which says nothing of how fast the app is.
      if (res.getHeader('Content-Type') === 'text/event-stream') return;
      const route = patternOf(req);
      const method = KNOWN_METHODS.has(req.method ?? '') ? String(req.method) : 'other';
      requests.observe({ route, method, status: res.statusCode }, (Date.now() - req.time()) / 1000);
    },
  };
}

const STATES = ['planned', 'sent', 'failed', 'waiting'] as const satisfies readonly (keyof Books)[];

/**
 * Tells the books of all partnerships together, worked out from memory when asked: planned is always the sum of the
 * others. Every copy of the app tells the same, since the lists are what they share. A partnership that was never read
 * is left out.
 */
export function tellBooks(registry: Registry, partnerships: Partnerships): void {
  new Gauge({
    name: 'jtai_messages',
    help: 'Reminders and messages of the last five working days and today: planned = sent + failed + waiting',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const { seen } = await readAll(partnerships);
      // Nothing known is not the same as nothing sent.
      this.reset();
      if (seen.length === 0) return;
      const books = seen.map(({ partnership: { parts }, snapshot }) => booksAt(asOfNow(parts, snapshot)));
      for (const state of STATES) {
        this.set(
          { state },
          books.reduce((total, one) => total + one[state], 0),
        );
      }
    },
  });
}

/** Tells how many event streams are open. */
export function tellStreams(registry: Registry, streams: { readonly count: number }): void {
  new Gauge({
    name: 'jtai_live_streams',
    help: 'Pages that are told of changes as they happen',
    registers: [registry],
    collect() {
      this.set(streams.count);
    },
  });
}

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function patternOf(req: Request): string {
  // A request that no route takes has none.
  const route: { path?: unknown } | undefined = req.getRoute();
  return typeof route?.path === 'string' ? route.path : 'none';
}
