import type { Request } from 'restify';
import { ProblemError } from '../problems';

/** The most a body may hold, in bytes. Teams caps an activity at about 100 KB (`teams.md`, Cards). */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * The body as one JSON object.
 * @throws {ProblemError} as `readJson` does, and `bad-json` for anything but an object
 */
export async function readJsonObject(req: Request): Promise<object> {
  const value = await readJson(req);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ProblemError('bad-json');
  return value;
}

/**
 * Reads the body as JSON, undefined when there is none, whatever its Content-Type. restify's own reader is not used: it counts a
 * compressed body before it is unpacked, and a broken one ends the process.
 * @throws {ProblemError} `unsupported-media-type`, `too-large`, `bad-json`, or `bad-request` where it is broken off
 */
export async function readJson(req: Request): Promise<unknown> {
  return parse((await readBytes(req, MAX_BODY_BYTES)).toString('utf8'));
}

/**
 * Reads the body as it comes, up to `most` bytes.
 * @throws {ProblemError} `unsupported-media-type` where it is packed, `too-large` with `detail`, or `bad-request` where it is broken off
 */
export async function readBytes(req: Request, most: number, detail?: string): Promise<Buffer> {
  const encoding = req.headers['content-encoding'];
  if (encoding && encoding !== 'identity') {
    throw new ProblemError('unsupported-media-type', { headers: CLOSE });
  }
  if (Number(req.headers['content-length'] ?? 0) > most) tooLarge(detail);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(req)) {
    size += chunk.length;
    if (size > most) tooLarge(detail);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body as it comes. That it ends before it should is the client's doing, or the time's, and no fault of ours. */
async function* chunksOf(req: Request): AsyncGenerator<Buffer> {
  try {
    yield* req as AsyncIterable<Buffer>;
  } catch {
    throw new ProblemError('bad-request', { headers: CLOSE });
  }
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text.replace(ESCAPES, wholeSign));
  } catch {
    throw new ProblemError('bad-json');
  }
}

/** Each escape of a JSON text, two that make up one sign together. */
const ESCAPES =
  /\\(?:u[dD][89abAB][\da-fA-F]{2}(?:\\u[dD][c-fC-F][\da-fA-F]{2})?|u[dD][c-fC-F][\da-fA-F]{2}|[^])/g;

/**
 * Half a sign, which only an escape can say, as U+FFFD, as which the bytes of one are read: nothing that is made of text
 * (an address, a list's row, a message to Teams) takes it.
 */
const wholeSign = (escape: string): string => (escape.length === 6 ? '\\ufffd' : escape);

function tooLarge(detail?: string): never {
  throw new ProblemError('too-large', { detail, headers: CLOSE });
}

/** What is left of a refused body is not read, so the connection cannot be used again. */
const CLOSE = { Connection: 'close' };
