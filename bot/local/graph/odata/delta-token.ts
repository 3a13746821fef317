import { z } from 'zod';
import { invalidRequest } from '../errors';

/** What a delta token says; to clients it is opaque. */
const schema = z.strictObject({
  list: z.string(),
  /** The list's epoch when the enumeration began; an older one needs a resync. */
  epoch: z.number().int(),
  /** The number of the last change that was handed out. */
  since: z.number().int().min(0),
  /** In a first enumeration: the last change when it began. */
  first: z.number().int().min(0).optional(),
});
export type DeltaToken = z.infer<typeof schema>;

/** A token as it stands in a delta link; `readToken` reads it. */
export const writeToken = (token: DeltaToken) => Buffer.from(JSON.stringify(token)).toString('base64url');

/**
 * Reads a token of this list.
 * @throws invalidRequest for one that this server did not write for it
 */
export function readToken(text: string, list: string): DeltaToken {
  const malformed = () => invalidRequest('Provided sync token is malformed.');
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    throw malformed();
  }
  const token = schema.safeParse(parsed);
  if (!token.success || token.data.list !== list) throw malformed();
  return token.data;
}
