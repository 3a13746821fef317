import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import type { PartnershipsView } from '../contract/partnerships';
import { mayBe } from '../domain/door/at-the-door';
import { knock } from '../usecases/people/at-the-door';
import { factsAsOf } from '../usecases/facts-as-of';
import { membershipsOf, readAll, type Membership, type Partnerships } from '../usecases/partnerships';
import { StoreMisfit, StoreUnavailable, type Journal } from '../usecases/ports';
import { storageFailure } from '../usecases/storage-failure';
import type { Limits } from '../usecases/limits';
import type { Handler } from './http';
import { ProblemError } from './problems';
import { meOf } from './resources/me';
import { meetingsOf } from './resources/meetings';
import { outstandingOf } from './resources/outstanding';
import { planOf } from './resources/plan';
import { previewView } from './resources/preview';
import type { Question } from './resources/question';
import { SignInUnavailable, type SignedIn, type SignIn } from './sign-in';

const RESOURCES = {
  '/api/v1/me': meOf,
  '/api/v1/plan': planOf,
  '/api/v1/meetings': meetingsOf,
  '/api/v1/outstanding': outstandingOf,
  '/api/v1/preview': previewView,
} satisfies Record<string, (question: Question) => object>;

export interface ApiParts {
  /** Everybody is shown those that they belong to, and learns nothing of the others. */
  readonly partnerships: Partnerships;
  readonly journal: Journal;
  readonly signIn: SignIn;
  /** How fast each person, and each address of those who are not signed in, may go. */
  readonly limits: Limits;
  /** Protective marking of every page, e.g. 'OFFICIAL'. */
  readonly marking?: string;
}

/** What the tab asks: path and handler of every resource. Each answers only people on the People list. */
export const apiRoutes = (from: ApiParts): readonly (readonly [string, Handler])[] => [
  [
    '/api/v1/partnerships',
    async (req, res) => sendJson(req, res, partnershipsView(await membershipsFor(req, from), from)),
  ],
  ...Object.entries(RESOURCES).map(([path, resource]): [string, Handler] => [
    path,
    async (req, res) => {
      const { partnership, snapshot, actor } = chosen(req, await membershipsFor(req, from));
      const { parts } = partnership;
      const { calendar, hours } = parts;
      const now = parts.clock.now();
      const body = resource({ snapshot, actor, calendar, hours, now, marking: from.marking });
      return sendJson(req, res, { ...body, asOf: factsAsOf(parts) });
    },
  ]),
];

const partnershipsView = (of: readonly Membership[], { partnerships }: ApiParts): PartnershipsView => ({
  asOf: partnerships[0].parts.clock.now(),
  partnerships: of.map(({ partnership: { id, name } }) => ({ id, name })),
});

/**
 * The one that the address names, or the only one. Another partnership's id is answered as one that does not exist.
 */
function chosen(req: Request, memberships: readonly Membership[]): Membership {
  const id = new URLSearchParams(req.getQuery()).get('partnership');
  const [only] = memberships;
  if (id === null && only && memberships.length === 1) return only;
  if (id === null) throw new ProblemError('which-partnership');
  const named = memberships.find(({ partnership }) => partnership.id === id);
  if (!named) throw new ProblemError('no-such-partnership');
  return named;
}

/** Where whoever asks belongs, at least one. Throws a ProblemError for everyone who may not ask. */
async function membershipsFor(req: Request, from: ApiParts): Promise<readonly Membership[]> {
  const who = await signedIn(req, from.signIn);
  const wait = from.limits.ofPerson(who.entraId ?? '');
  if (wait > 0) throw new ProblemError('too-fast', { retryAfterSeconds: wait });
  if (!who.tenantAllowed) throw new ProblemError('wrong-tenant');
  const all = await readAll(from.partnerships);
  const memberships = orProblem(() => membershipsOf(all, who), from.journal);
  if (memberships.length > 0) return memberships;
  for (const { partnership } of all.seen) void knock(partnership.parts, who);
  // Whoever is on a list and has not spoken to the bot yet is told so by the address they sign in with, and nobody else.
  const isAwaited = all.seen.some(({ snapshot }) => mayBe(snapshot, { ...who, name: undefined }));
  throw new ProblemError(isAwaited ? 'say-hello-first' : 'not-known');
}

async function signedIn(req: Request, signIn: SignIn): Promise<SignedIn> {
  const bearer = /^Bearer +([^ ]+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (!bearer) throw new ProblemError('not-signed-in', { headers: { 'WWW-Authenticate': 'Bearer' } });
  try {
    const who = await signIn.verify(bearer);
    if (who) return who;
  } catch (cause) {
    throw cause instanceof SignInUnavailable ? new ProblemError('sign-in-unavailable') : cause;
  }
  throw new ProblemError('not-signed-in', {
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  });
}

const BUSY = 'The partnership’s lists are kept in SharePoint, which is too busy to answer.';

/** What storage throws, as a problem. */
function orProblem<T>(work: () => T, journal: Journal): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof StoreUnavailable) {
      journal.warn('storage-unavailable', { during: 'tab', why: cause.why ?? 'no-answer' });
      const { code, detail } = storageFailure(cause);
      const { retryAfterSeconds } = cause;
      throw new ProblemError(code, { retryAfterSeconds, ...(detail && { detail: `${BUSY} ${detail}` }) });
    }
    if (cause instanceof StoreMisfit) {
      journal.error('storage-misfit', cause, { during: 'tab' });
      throw new ProblemError('storage-misfit');
    }
    throw cause;
  }
}

const packed = promisify(gzip);
const WORTH_PACKING_BYTES = 1400;

async function sendJson(req: Request, res: Response, value: object): Promise<void> {
  const plain = Buffer.from(JSON.stringify(value));
  const accepts = Boolean(req.headers['accept-encoding']) && req.acceptsEncoding('gzip');
  const body = accepts && plain.length > WORTH_PACKING_BYTES ? await packed(plain) : plain;
  if (body !== plain) res.setHeader('Content-Encoding', 'gzip');
  res.setHeader('Vary', 'Accept-Encoding, Authorization');
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader('Content-Type', 'application/json');
  res.setHeader('Content-Length', body.length);
  res.writeHead(200);
  res.end(body);
}
