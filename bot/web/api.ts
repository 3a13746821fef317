import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import { identify } from '../domain/roles';
import { factsAsOf } from '../usecases/facts-as-of';
import { StoreMisfit, StoreUnavailable, type Parts } from '../usecases/ports';
import type { Handler } from './http';
import { ProblemError } from './problems';
import { meOf } from './resources/me';
import { meetingsOf } from './resources/meetings';
import { outstandingOf } from './resources/outstanding';
import { planOf } from './resources/plan';
import type { Question } from './resources/question';
import { SignInUnavailable, type SignedIn, type SignIn } from './sign-in';

const RESOURCES = {
  '/api/v1/me': meOf,
  '/api/v1/plan': planOf,
  '/api/v1/meetings': meetingsOf,
  '/api/v1/outstanding': outstandingOf,
} satisfies Record<string, (question: Question) => object>;

export interface ApiParts {
  readonly parts: Parts;
  readonly signIn: SignIn;
  /** Protective marking of every page, e.g. 'OFFICIAL'. */
  readonly marking?: string;
}

/** What the tab asks: path and handler of every resource. Each answers only people on the People list. */
export const apiRoutes = (from: ApiParts): readonly (readonly [string, Handler])[] =>
  Object.entries(RESOURCES).map(([path, resource]) => [
    path,
    async (req, res) => {
      const body = resource(await questionOf(req, from));
      return sendJson(req, res, { ...body, asOf: factsAsOf(from.parts) });
    },
  ]);

/** Who asks, about which facts. Throws a ProblemError for everyone who may not. */
async function questionOf(req: Request, { parts, signIn, marking }: ApiParts): Promise<Question> {
  const who = await signedIn(req, signIn);
  if (!who.tenantAllowed) throw new ProblemError('wrong-tenant');
  const snapshot = await snapshotOf(parts);
  const actor = identify(snapshot, who);
  if (!actor) throw new ProblemError('not-known');
  return { snapshot, actor, calendar: parts.calendar, now: parts.clock.now(), marking };
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

async function snapshotOf(parts: Parts): Promise<Question['snapshot']> {
  try {
    return await parts.store.snapshot();
  } catch (cause) {
    if (cause instanceof StoreUnavailable) {
      parts.journal.warn('storage-unavailable', { during: 'tab' });
      throw new ProblemError('storage-unavailable', { retryAfterSeconds: cause.retryAfterSeconds });
    }
    if (cause instanceof StoreMisfit) {
      parts.journal.error('storage-misfit', cause, { during: 'tab' });
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
