import type * as z from 'zod/mini';
import { problemSchema, type Problem } from '../../bot/contract/problem';
import { takeAsked } from '../early/asked';
import type { Host } from '../host/host';
import { NO_SIGN_IN } from '../host/no-sign-in';
import { isReached, setOffline } from './live/connection';
import { note } from './live/noted';
import { isPlainly } from '../../bot/contract/reading/plainly';

/** Why a request gave nothing, in words for people; `code` is the server's, or one of the three of the way there. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    /** What of what was sent will not do, by its name. */
    readonly field?: string,
    readonly status?: number,
  ) {
    super(code);
  }

  /** True where it is not this person's to see, however often it is asked. */
  get forGood(): boolean {
    return this.status === 403;
  }

  /** True when asking again by itself may help. */
  get passing(): boolean {
    return [
      'offline',
      'busy',
      'storage-unavailable',
      'storage-busy',
      'sign-in-unavailable',
      'unexpected',
    ].includes(this.code);
  }
}

/** What was read, and the version that it has. */
export interface Tagged<T> {
  readonly data: T;
  readonly etag?: string;
}

/** Fetches a resource with a fresh sign-in token and reads it by its schema. Throws ApiError. */
export async function getResource<T>(
  host: Host,
  path: string,
  schema: z.ZodMiniType<T>,
  signal: AbortSignal,
): Promise<T> {
  return (await getTagged(host, path, schema, signal)).data;
}

interface Asking extends RequestInit {
  /** False for what may well fail where all else arrives: a stream is let through by fewer than an answer. */
  readonly showsReach?: boolean;
}

/** The good answer to a request with a fresh sign-in token. Throws ApiError. */
export async function answered(host: Host, path: string, init: Asking = {}): Promise<Response> {
  const ahead = await early(path, init);
  const answer = ahead && ahead.status !== 401 ? ahead : await asked(host, path, init);
  if (!answer.ok) throw refusal(await answer.json().catch(() => undefined));
  return answer;
}

/** The answer to what was asked for before the pages were there; nothing where that failed, which is asked for anew. */
const early = async (path: string, { method = 'GET' }: RequestInit): Promise<Response | undefined> =>
  method === 'GET' ? takeAsked(path)?.catch(() => undefined) : undefined;

/** Asks; where the token had run out on the way, once more in the same words, with another one. */
async function asked(host: Host, path: string, init: Asking, refused?: string): Promise<Response> {
  const token = await signIn(host, refused);
  const answer = await send(path, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
  });
  return answer.status === 401 && !refused ? asked(host, path, init, token) : answer;
}

/** Reads the JSON of an answer by its schema. Throws ApiError. */
export async function readAnswer<T>(answer: Response, schema: z.ZodMiniType<T>): Promise<T> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (isPlainly(schema, body)) return body as T;
  const read = schema.safeParse(body);
  if (!read.success) throw unreadable();
  return read.data;
}

/**
 * A resource with its version, to change it by; while the app cannot be reached what was last read of it, where the page was
 * reloaded since. Throws ApiError.
 */
export async function getTagged<T>(
  host: Host,
  path: string,
  schema: z.ZodMiniType<T>,
  signal: AbortSignal,
): Promise<Tagged<T>> {
  try {
    const read = await tagged(await answered(host, path, { signal }), schema);
    note(host.person, path, read);
    return read;
  } catch (cause) {
    if (!(cause instanceof ApiError && cause.code === 'offline')) throw cause;
    // Read with the page, like what says that the app cannot be reached.
    const before = (await import('./live/kept')).kept(host.person, path);
    const data = before && schema.safeParse(before.data).data;
    if (data === undefined) throw cause;
    return { data, ...(before?.etag ? { etag: before.etag } : {}) };
  }
}

/** What is asked for: on which version, and a name for it, so that the same sent once more does nothing more. */
export interface Sending {
  readonly body: object;
  readonly etag?: string;
  readonly key: string;
  /** `PATCH` changes what is there; `POST` unless said. */
  readonly method?: 'POST' | 'PATCH';
}

/** Does something, and reads what there is afterwards. Throws ApiError; what may have arrived can be sent again as it is. */
export async function post<T>(
  host: Host,
  path: string,
  { body, etag, key, method = 'POST' }: Sending,
  schema: z.ZodMiniType<T>,
): Promise<Tagged<T>> {
  const headers = {
    'content-type': 'application/json',
    'idempotency-key': key,
    ...(etag ? { 'if-match': etag } : {}),
  };
  return tagged(await answered(host, path, { method, headers, body: JSON.stringify(body) }), schema);
}

async function tagged<T>(answer: Response, schema: z.ZodMiniType<T>): Promise<Tagged<T>> {
  const data = await readAnswer(answer, schema);
  const etag = answer.headers.get('etag');
  return { data, ...(etag ? { etag } : {}) };
}

async function signIn(host: Host, refused: string | undefined): Promise<string> {
  try {
    return await host.token(refused);
  } catch {
    // Without a connection nobody is signed in either: that is not what is to be mended.
    if (await isReached()) throw new ApiError('no-token', NO_SIGN_IN.title, NO_SIGN_IN.detail);
    setOffline(true);
    throw offline();
  }
}

async function send(path: string, { showsReach = true, ...init }: Asking): Promise<Response> {
  try {
    const answer = await fetch(path, init);
    setOffline(false);
    return answer;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    if (showsReach) setOffline(true);
    throw offline();
  }
}

function offline(): ApiError {
  return new ApiError(
    'offline',
    'The app cannot be reached',
    'Check your connection, then try again. What you see may be out of date.',
  );
}

function refusal(body: unknown): ApiError {
  const problem = problemSchema.safeParse(body);
  if (!problem.success) return unreadable();
  const { code, title, detail, field, status }: Problem = problem.data;
  return new ApiError(code, title, detail, field, status);
}

const unreadable = (): ApiError =>
  new ApiError(
    'unreadable',
    'The answer could not be read',
    'The app may have been updated. Close this tab and open it again.',
  );
