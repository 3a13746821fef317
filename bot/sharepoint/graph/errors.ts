import { GraphError } from '@microsoft/microsoft-graph-client';
import { secondsToWait } from '../../domain/basics/retry-after';
import { StoreMisfit, StoreUnavailable, type StoreTrouble } from '../../usecases/ports';

/**
 * Graph understood the request and refused it. Branch on `status` and `code`; the message changes and may quote
 * what people typed, so it is kept for `unknownField` alone (`sharepoint.md`).
 */
export class GraphRefused extends Error {
  override readonly name = 'GraphRefused';
  constructor(
    readonly status: number,
    readonly code: string,
    /** The column that Graph does not know, when that is why. */
    readonly unknownField?: string,
  ) {
    super(`SharePoint refused: ${status} ${code}${unknownField ? ` (column ${unknownField})` : ''}`);
  }
}

/** SharePoint did not answer, or in a way that says nothing of the request. `status` is -1 when nothing came back. */
export class GraphUnavailable extends StoreUnavailable {
  constructor(
    readonly status: number,
    code: string,
    retryAfterSeconds?: number,
    cause?: unknown,
  ) {
    super(wordsFor(status, code), retryAfterSeconds, { cause, why: troubleOf(status, code) });
  }

  /** False where SharePoint says that it did nothing: left out of a batch, throttled, or in a trouble of `why`. */
  get mayHaveBeenDone(): boolean {
    return !DID_NOTHING.includes(this.status);
  }

  /** False where waiting does not help. */
  get worthAnotherTry(): boolean {
    return this.why === undefined;
  }
}

/** What statuses say of the site rather than of the request (`sharepoint.md`; RFC 4918, 11). */
const TROUBLES: Readonly<Record<number, StoreTrouble>> = {
  401: 'no-sign-in',
  403: 'no-right',
  413: 'too-large',
  423: 'locked',
  507: 'full',
};

/** SharePoint tells some of them with 403 as well, and in the code what it means. */
function troubleOf(status: number, code: string): StoreTrouble | undefined {
  if (status === 403 && /quota|insufficientStorage/i.test(code)) return 'full';
  if (status === 403 && /lock|readonly/i.test(code)) return 'locked';
  return TROUBLES[status];
}

const DID_NOTHING: readonly number[] = [424, 429, ...Object.keys(TROUBLES).map(Number)];
const ANSWERS_WITHOUT_ANSWER: readonly number[] = [408, 429, ...Object.keys(TROUBLES).map(Number)];

/** True for what says nothing of the request itself: throttling, a fault of the server's, trouble with the site. */
const isUnavailable = (status: number): boolean =>
  status < 400 || status >= 500 || ANSWERS_WITHOUT_ANSWER.includes(status);

/** An error for a status, from a call of its own or a step of a batch. */
export function failureOf(
  status: number,
  code: string,
  message: string,
  retryAfterSeconds?: number,
  cause?: unknown,
): GraphRefused | GraphUnavailable {
  if (!isUnavailable(status)) {
    return new GraphRefused(status, code, /Field '([^']{1,64})' is not recognized/.exec(message)?.[1]);
  }
  return new GraphUnavailable(status, code, retryAfterSeconds, cause);
}

/** A refusal of something that only names what is declared: the list is not what it was when it was looked at. */
export function misfitFrom(
  failure: GraphRefused | GraphUnavailable,
  list: string,
): StoreMisfit | GraphUnavailable {
  if (failure instanceof GraphUnavailable) return failure;
  const what = failure.unknownField
    ? `has no column ${failure.unknownField}`
    : `refuses (${failure.status} ${failure.code})`;
  return new StoreMisfit(
    failure.status === 404 ? `The list ${list} is missing.` : `The list ${list} ${what}.`,
    {
      cause: failure,
    },
  );
}

/** What Microsoft's client throws, as one of ours. A network error and a nonsensical answer have no status of refusal. */
export function failureFrom(error: unknown): GraphRefused | GraphUnavailable {
  if (error instanceof GraphUnavailable) return error;
  if (!(error instanceof GraphError)) return new GraphUnavailable(-1, '', undefined, error);
  const retryAfter = retryAfterIn(error.headers);
  return failureOf(error.statusCode, error.code ?? '', error.message, retryAfter, error);
}

/** How many seconds an answer with these headers asks to wait; undefined when it does not say. */
export const retryAfterIn = (headers: Pick<Headers, 'get'> | undefined): number | undefined =>
  secondsToWait(headers?.get('Retry-After'), headers?.get('Date'), Date.now());

const TROUBLE_WORDS: Readonly<Record<StoreTrouble, string>> = {
  'no-sign-in': 'SharePoint did not accept the app’s sign-in',
  'no-right': 'The app has no permission on the SharePoint site',
  'too-large': 'SharePoint finds a row too large',
  locked: 'The SharePoint site, or a list in it, is locked',
  full: 'The SharePoint site is full',
};

function wordsFor(status: number, code: string): string {
  const trouble = troubleOf(status, code);
  if (trouble) return `${TROUBLE_WORDS[trouble]} (${status}).`;
  if (status === 429) return 'SharePoint is throttling the app (429).';
  if (status >= 400) return `SharePoint could not answer (${status}${code ? ` ${code}` : ''}).`;
  if (status >= 200) return 'SharePoint gave an answer that cannot be read.';
  return 'SharePoint could not be reached.';
}
