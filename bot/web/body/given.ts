import { createHash } from 'node:crypto';
import type { Request } from 'restify';
import { z } from 'zod';
import type * as mini from 'zod/mini';
import { anyOf } from '../../domain/basics/fingerprint';
import { asTyped } from '../../domain/basics/typed-text';
import { ProblemError } from '../problems';
import { readJson } from './json-body';

/**
 * The body of a request that changes something, as its schema reads it. No body is an empty one.
 * @throws {ProblemError} `not-json` for another type, as `readJson` does, and `not-given` naming the first field that will not do
 */
export async function readGiven<T extends mini.core.$ZodType>(
  req: Request,
  schema: T,
): Promise<mini.infer<T>> {
  const type = req.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== 'application/json') throw new ProblemError('not-json');
  const body = (await readJson(req)) ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) throw new ProblemError('bad-json');
  const read = z.safeParse(schema, asTyped(body));
  if (read.success) return read.data as mini.infer<T>;
  const [issue] = read.error.issues;
  const at = issue?.path.join('.') || (issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '');
  const what = issue?.code === 'unrecognized_keys' ? 'is not taken here' : 'cannot be read or used';
  // A field's name is the caller's: what is no name is not repeated.
  const isName = /^[\w.-]{1,60}$/.test(at);
  const detail = isName ? `“${at}” ${what}.` : 'A field is not taken here, or cannot be used.';
  throw new ProblemError('not-given', {
    detail: `Nothing was recorded. ${detail}`,
    ...(isName && issue?.code !== 'unrecognized_keys' ? { field: at } : {}),
  });
}

/**
 * The version that the caller saw, by `If-Match`; undefined for any (`*`). Of several, any of them will do (RFC 9110,
 * 13.1.1). A weak one is taken as it stands, as what compresses the answers on the way may have made it so.
 * @throws {ProblemError} `no-version` without one
 */
export function versionSeen(req: Request): string | undefined {
  const given = req.headers['if-match']?.trim();
  if (!given) throw new ProblemError('no-version');
  if (given === '*') return undefined;
  const tags = [...given.matchAll(/(?:W\/)?"([^"]*)"/g)].map(([, tag = '']) => tag);
  return tags.length > 0 ? anyOf(tags) : given;
}

/**
 * The caller's name for what is done, by `Idempotency-Key`: the same once more does nothing more. Something else under
 * the same name is another doing, so that nobody's words are lost to a name that was used before.
 */
export function nameOfDoing(req: Request, given: object): string | undefined {
  const header = req.headers['idempotency-key'];
  const name = (Array.isArray(header) ? header[0] : header)?.trim().slice(0, 200);
  return name
    ? `${name} ${createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 16)}`
    : undefined;
}

/** A version as a header has it. */
export const etagOf = (version: string): string => `"${version}"`;
