import type { Request } from 'restify';
import { mayBe } from '../domain/door/at-the-door';
import type { Limits } from '../usecases/limits';
import { membershipsOf, readAll, type Membership, type Partnerships } from '../usecases/partnerships';
import { knock } from '../usecases/people/at-the-door';
import { StoreMisfit, StoreUnavailable, type Journal } from '../usecases/ports';
import { storageFailure } from '../usecases/storage-failure';
import { ProblemError } from './problems';
import { SignInUnavailable, type SignedIn, type SignIn } from './sign-in';

/** What it takes to find out who asks. */
export interface AskedOf {
  /** Everybody is shown those that they belong to, and learns nothing of the others. */
  readonly partnerships: Partnerships;
  readonly journal: Journal;
  readonly signIn: SignIn;
  /** How fast each person, and each address of those who are not signed in, may go. */
  readonly limits: Limits;
}

/** What stands behind the question mark of an address. */
export const askedIn = (req: Request): URLSearchParams => new URLSearchParams(req.getQuery());

/**
 * Whether the only partnership that somebody belongs to was asked about, by a page that does not know yet whether there are
 * others, and there are.
 */
export const isNotTheOnly = (req: Request, memberships: readonly Membership[]): boolean =>
  req.header('asks-of') === 'the-only-one' && memberships.length > 1;

/**
 * The one that the address names, or the only one. Another partnership's id is answered as one that does not exist.
 */
export function chosen(req: Request, memberships: readonly Membership[]): Membership {
  const id = askedIn(req).get('partnership');
  const [only] = memberships;
  if (id === null && only && memberships.length === 1) return only;
  if (id === null) throw new ProblemError('which-partnership');
  const named = memberships.find(({ partnership }) => partnership.id === id);
  if (!named) throw new ProblemError('no-such-partnership');
  return named;
}

/** Where whoever asks belongs, at least one. Throws a ProblemError for everyone who may not ask. */
export async function membershipsFor(req: Request, from: AskedOf): Promise<readonly Membership[]> {
  const who = await signedIn(req, from.signIn);
  const wait = from.limits.ofPerson(who.entraId ?? '');
  if (wait > 0) throw new ProblemError('too-fast', { retryAfterSeconds: wait });
  if (!who.tenantAllowed) throw new ProblemError('wrong-tenant');
  const all = await readAll(from.partnerships);
  const memberships = await orProblem(from.journal, () => membershipsOf(all, who));
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

/** Does what needs the lists; what storage throws becomes a problem, and is told to the journal. */
export async function orProblem<T>(journal: Journal, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
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
