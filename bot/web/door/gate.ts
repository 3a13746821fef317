import type { Request } from 'restify';
import { ProblemError } from '../problems';

/** What of those who are not signed in is let through, by their address. */
export interface Gate {
  /** To be asked before an address that everybody may read is served. */
  ofPublic(req: Request): ProblemError | undefined;
  /** What a request is refused with that nobody signed: with `problem`, or for being one of too many. */
  ofUnsigned(req: Request, problem: ProblemError): ProblemError;
}

/**
 * Where who asks is found out first. There, only what turns out to be nobody's counts: the Connector's requests, and
 * those of a whole council, come from few addresses. SharePoint's notifications carry a secret and cost nothing without
 * it, `/local/` is for this machine alone, and a host that finds no health ends the app.
 */
const SIGNED = /^\/(health$|api\/messages|api\/v1|api\/notifications|local)(\/|$)/;

/** Problems that are told before anybody has shown who they are. */
const UNSIGNED: ReadonlySet<string> = new Set([
  'not-signed-in',
  'bad-json',
  'bad-request',
  'too-large',
  'unsupported-media-type',
]);

/** `ofAddress` counts a request under its address, and gives the seconds to wait when there were too many. */
export function createGate(ofAddress: (req: Request) => number): Gate {
  const counted = (req: Request): ProblemError | undefined => {
    const wait = ofAddress(req);
    return wait > 0 ? new ProblemError('too-many-requests', { retryAfterSeconds: wait }) : undefined;
  };
  return {
    ofPublic: (req) => (SIGNED.test(req.path()) ? undefined : counted(req)),
    ofUnsigned: (req, problem) => (UNSIGNED.has(problem.code) ? (counted(req) ?? problem) : problem),
  };
}
