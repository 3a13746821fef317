import type { FailureCode } from '../domain/basics/failure';

/** One address of local mode, as data: `bot/web` serves it, and this room knows nothing of how. */
export interface LocalRoute {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Segments that begin with `:` are parameters. */
  readonly path: string;
  handle(request: LocalRequest): Promise<LocalAnswer>;
}

export interface LocalRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** The parsed JSON body; anything, also undefined. */
  readonly body: unknown;
}

export interface LocalAnswer {
  readonly status: number;
  /** Sent as JSON. */
  readonly body: unknown;
  /** `application/json` unless given. */
  readonly contentType?: string;
  /** The content security policy of a page; without one a browser may do nothing with the answer. */
  readonly policy?: string;
}

/** Codes of refusals in local mode; they never change. */
export type LocalCode =
  | FailureCode
  | 'bad-request'
  | 'person-not-known'
  | 'clock-goes-back'
  | 'sweep-failed'
  | 'conversation-not-found';

/** A successful answer. */
export const answer = (body: unknown, status = 200): LocalAnswer => ({ status, body });

/** A refusal as a problem document (RFC 9457) with a stable `code`. */
export const problem = (status: number, code: LocalCode, title: string, detail: string): LocalAnswer => ({
  status,
  body: { type: 'about:blank', title, status, detail, code },
  contentType: 'application/problem+json',
});
