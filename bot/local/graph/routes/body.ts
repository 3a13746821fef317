import { badRequest, UNREADABLE_BODY } from '../errors';

/**
 * The body of a create or change.
 * @throws badRequest unless it is a JSON object
 */
export function objectBody(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Record<string, unknown>;
  throw badRequest(UNREADABLE_BODY);
}
