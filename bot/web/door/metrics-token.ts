import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';
import { ProblemError } from '../problems';

/** Who may read the metrics. */
export type MetricsFor = 'everybody' | 'nobody' | { readonly token: string };

/** Throws a ProblemError unless the request may read the metrics. Where nobody may, there is nothing at the address. */
export function admitToMetrics(req: Request, metricsFor: MetricsFor): void {
  if (metricsFor === 'everybody') return;
  if (metricsFor === 'nobody') throw new ProblemError('not-found');
  const sent = /^Bearer +([^ ]+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';
  // Digests are of one length, and comparing them takes as long for a token that is nearly right.
  if (timingSafeEqual(digest(sent), digest(metricsFor.token))) return;
  throw new ProblemError('not-signed-in', {
    detail: 'Send the token that METRICS_TOKEN holds as “Authorization: Bearer …”.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
