import type { Request, Response } from 'restify';

/** Takes a request and answers it; a rejection becomes a problem document. `req.body` is the parsed JSON of a POST. */
export type Handler = (req: Request, res: Response) => unknown;

/** An address of the API that is more than read. */
export interface WebRoute {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Segments that begin with `:` are parameters. */
  readonly path: string;
  /** Takes a body that is not JSON: a file, or a form with one. */
  readonly takesFile?: true;
  readonly handle: Handler;
}

/** An address beside the server's own, as data: those of local mode. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Segments that begin with `:` are parameters. */
  readonly path: string;
  handle(request: RouteRequest): Promise<RouteAnswer>;
}

export interface RouteRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
}

export interface RouteAnswer {
  readonly status: number;
  /** Sent as JSON, unless `contentType` is a text. */
  readonly body: unknown;
  /** `application/json` unless given. */
  readonly contentType?: string;
  /** The content security policy of a page; without one a browser may do nothing with the answer. */
  readonly policy?: string;
}

/** What `GET /ready` tells; `reason` and `notes` are in plain words, for whoever runs the app. */
export type Readiness =
  | { readonly ready: true; readonly notes?: readonly string[] }
  | { readonly ready: false; readonly reason: string };

/** The id of a request, made by the server and never taken from the caller. */
export const requestId = (req: Request): string => ids.get(req) ?? '';

/** Remembers the id of a request. */
export const nameRequest = (req: Request, id: string): void => void ids.set(req, id);

const ids = new WeakMap<Request, string>();

/** Where a request came from, for counting. Noted when it arrives, because a connection that ends forgets it. */
export const addressNotedOf = (req: Request): string => addresses.get(req) ?? '';

/** Notes where a request came from. */
export const noteAddress = (req: Request, address: string): void => void addresses.set(req, address);

const addresses = new WeakMap<Request, string>();
