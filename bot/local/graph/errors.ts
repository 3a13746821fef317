/**
 * Every refusal of this server, with the status, `error.code` and message Microsoft Graph uses
 * for it. Clients branch on status and code; a few messages are also signs, and those are exact.
 */
export class GraphFault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly extra: { headers?: Record<string, string>; inner?: Record<string, unknown> } = {},
  ) {
    super(message);
  }
}

/** SharePoint's refusal of a value, a clause or a definition. */
export const invalidRequest = (message = 'Invalid request') => new GraphFault(400, 'invalidRequest', message);

/** The Graph gateway's refusal of a request whose form is wrong, before SharePoint sees it. */
export const badRequest = (message: string) => new GraphFault(400, 'BadRequest', message);

/** What Graph says of a body that is no JSON, or not marked as such. */
export const UNREADABLE_BODY =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

/** 404, of what is not there. */
export const notFound = (message = 'The resource could not be found.') =>
  new GraphFault(404, 'itemNotFound', message);

/** 400, of an address that Graph has not. */
export const unknownSegment = (segment: string) =>
  badRequest(`Resource not found for the segment '${segment}'.`);

/** What real Graph can do and this server does not: told plainly instead of done by half. */
export const notSupported = (what: string) =>
  new GraphFault(501, 'notSupported', `${what} is not supported by this local server.`);

/** 405, with the methods that the address takes. */
export const wrongMethod = (allowed: readonly string[]) =>
  new GraphFault(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.', {
    headers: { Allow: allowed.join(', ') },
  });

/** 401, of a token that is none or no longer good. */
export const unauthenticated = (message: string) =>
  new GraphFault(401, 'InvalidAuthenticationToken', message, {
    headers: { 'WWW-Authenticate': 'Bearer realm="", error="invalid_token"' },
  });

/** 409, of a second thing by one name. */
export const nameTaken = (message = 'The specified name already exists.') =>
  new GraphFault(409, 'nameAlreadyExists', message);

/** A stale `If-Match`. */
export const stale = () =>
  new GraphFault(412, 'resourceModified', "ETag does not match current item's value");

/** The exact sentence is the only sign a client gets that a unique column refused (400, not 409). */
export const notUnique = () =>
  invalidRequest('One or more fields with unique constraints already has the provided value.');

/** 400, of a column that the list has not. */
export const unknownField = (name: string) => invalidRequest(`Field '${name}' is not recognized`);

/** Names the header that lets such a query through on a small list, as SharePoint does. */
export const notIndexed = (name: string) =>
  invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the ` +
      `'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that ` +
      `such queries may fail on large lists.`,
  );

/**
 * Throttling, and the list view threshold that shows itself as throttling.
 * @param retryAfter whole seconds; for the threshold SharePoint sends one too, though waiting never helps
 */
export const throttled = (retryAfter = 1, headers: Record<string, string> = {}) =>
  new GraphFault(429, 'activityLimitReached', 'The request has been throttled', {
    headers: { ...headers, 'Retry-After': String(retryAfter) },
    inner: { code: 'throttledRequest' },
  });

/** A delta token that is too old: start again at `location`. */
export const resyncRequired = (location: string) =>
  new GraphFault(410, 'resyncRequired', 'Resync required. Start a new enumeration without a token.', {
    headers: { Location: location },
    inner: { code: 'resyncChangesApplyDifferences' },
  });

/** The body Graph sends with every refusal. `date` is UTC without a zone, as Graph writes it. */
export function errorBody(fault: GraphFault, ids: { request: string; client: string }, now: Date) {
  return {
    error: {
      code: fault.code,
      message: fault.message,
      innerError: {
        ...fault.extra.inner,
        date: now.toISOString().slice(0, 19),
        'request-id': ids.request,
        'client-request-id': ids.client,
      },
    },
  };
}
