import type { Columns } from './storage/columns';
import type { Database } from './storage/database';
import type { Options } from './odata/options';
import type { List, Site } from './storage/rows';

/** What every handler needs of the server. */
export interface Context {
  db: Database;
  columns: Columns;
  hostname: string;
  /** Start of every link handed out, `https://graph.microsoft.com/v1.0` unless set. */
  linkBase: string;
  listViewThreshold: number;
  now: () => Date;
  /** Called after a list's items changed, for its subscribers. */
  changed: (list: number) => void;
}

/** One request, alone or as a step of a batch. */
export interface Call {
  method: string;
  /** The decoded parts of the path behind `/v1.0`. */
  segments: readonly string[];
  options: Options;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON body, undefined without one. */
  body: unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A call whose site, or site and list, have been found. */
export interface SiteCall extends Call {
  site: Site;
}
export interface ListCall extends SiteCall {
  list: List;
}

export type Handler<Kind extends Call = Call> = (context: Context, call: Kind) => Answer;

/** 200 with a body. */
export const ok = (body: unknown, headers?: Record<string, string>): Answer => ({
  status: 200,
  body,
  headers,
});

/** 201 with what was made, and where it is. */
export const created = (body: unknown, location: string): Answer => ({
  status: 201,
  body,
  headers: { Location: location },
});

/** 204, with nothing to say. */
export const noContent = (): Answer => ({ status: 204 });
