import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Request, Response } from 'restify';

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
      const route = patternOf(req);
      const method = KNOWN_METHODS.has(req.method ?? '') ? String(req.method) : 'other';
      requests.observe({ route, method, status: res.statusCode }, (Date.now() - req.time()) / 1000);
    },
  };
}

const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function patternOf(req: Request): string {
  // A request that no route takes has none.
  const route: { path?: unknown } | undefined = req.getRoute();
  return typeof route?.path === 'string' ? route.path : 'none';
}
