import type { Request, Response, Server } from 'restify';
import type { Journal } from '../usecases/ports';
import type { Gate } from './door/gate';
import { requestId } from './http';
import { ProblemError, sendProblem } from './problems';

/**
 * Turns whatever ends a request badly into a problem document. What was not foreseen goes to the journal under the
 * request's id; its message never leaves the server.
 */
export function answerErrors(server: Server, journal: Journal, gate: Gate): void {
  server.on('restifyError', (req: Request, res: Response, cause: unknown, done: () => void) => {
    const problem = gate.ofUnsigned(req, asProblem(cause, res));
    if (problem.code === 'unexpected') {
      journal.error('request-failed', cause, { request: requestId(req), method: req.method ?? '' });
    }
    if (res.headersSent) res.destroy();
    else sendProblem(res, problem, requestId(req));
    done();
  });
}

function asProblem(cause: unknown, res: Response): ProblemError {
  if (cause instanceof ProblemError) return cause;
  const status = statusOf(cause);
  // The router has set Allow already.
  if (status === 405) return new ProblemError('method-not-allowed', { headers: allowOf(res) });
  if (status === 404) return new ProblemError('not-found');
  return new ProblemError(status !== undefined && status < 500 ? 'bad-request' : 'unexpected');
}

/** The status of an error that restify itself makes. */
const statusOf = (cause: unknown): number | undefined =>
  cause instanceof Error && 'statusCode' in cause && typeof cause.statusCode === 'number'
    ? cause.statusCode
    : undefined;

function allowOf(res: Response): Record<string, string> {
  const allow = res.getHeader('Allow');
  return allow === undefined ? {} : { Allow: [allow].flat().join(', ') };
}
