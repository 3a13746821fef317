import { neverLeft } from './network-errors';
import { NotSent, type Answer, type Departure, type Pacer } from './pace';
import { retryAfterMillis, type Headers } from './retry-after';

/** A request to the Bot Connector, as far as its pace is concerned. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  /** The partnership whose background work it is; none for what is sent while somebody waits for an answer. */
  readonly lane?: string;
}

export interface Response {
  readonly status: number;
  readonly headers: Headers;
}

export type RequestKind = 'send' | 'update' | 'read';

/**
 * What became of one request. `throttled`: there were too many, it was not carried out (429, 412). `refused`: it never
 * will be. `unsure`: it failed, and a message may stand there all the same. `failed`: so did something that does no
 * harm twice, or did not arrive. `given-up`: it had to wait too long and never left.
 */
export type Outcome = 'accepted' | 'throttled' | 'refused' | 'unsure' | 'failed' | 'given-up';

/** Counts what becomes of requests. */
export interface RequestCounts {
  ended(kind: RequestKind, outcome: Outcome): void;
  /** The same request is about to be made once more: it was not carried out, or does no harm twice. */
  repeated(kind: RequestKind): void;
}

/**
 * How long a request may take until it leaves for the last time, in milliseconds. Background work stays far below the
 * ten minutes of a claim, with a chat and then the channel tried. A person's answer is better late than never; but what
 * is only looked up for one is done without, since Teams wants an invoke answered within 5 seconds (`teams.md`, Cards).
 */
const PATIENCE = { background: 120_000, answer: 10_000, lookUp: 2_000 } as const;

/** Answers after which Microsoft wants a request repeated (`teams.md`, Sending). These two were not carried out. */
const NOT_CARRIED_OUT = [429, 412];
/** These may have been. */
const PERHAPS_CARRIED_OUT = [502, 503, 504];

/** How often what does no harm twice is made after an error of the server. */
const MOST_ATTEMPTS = 3;

/**
 * Makes a request when the pacer lets it go. It is repeated after 429 and 412, at which nothing was carried out, and
 * when it does no harm twice after 502, 503 and 504; never, for a message that may have arrived. Gives the last answer,
 * also when that is a refusal that there is no time to repeat; throws NotSent when it never left, and what `send` throws.
 */
export async function sendPaced<R extends Response>(
  pacer: Pacer,
  outgoing: Outgoing,
  send: () => Promise<R>,
  counts?: RequestCounts,
): Promise<R> {
  const kind = kindOf(outgoing);
  const ask = { ...whereTo(outgoing), lane: outgoing.lane, until: pacer.now() + patienceOf(outgoing) };
  let last: R | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const departure = await departureOf(pacer.take(ask));
    if (departure instanceof NotSent) {
      if (last) return last;
      counts?.ended(kind, 'given-up');
      throw departure;
    }
    if (last) counts?.repeated(kind);
    last = await carriedOut(departure, kind, send, counts);
    if (!mayRepeat(kind, last.status, attempt)) return last;
  }
}

async function carriedOut<R extends Response>(
  departure: Departure,
  kind: RequestKind,
  send: () => Promise<R>,
  counts: RequestCounts | undefined,
): Promise<R> {
  let answer: Answer = {};
  let outcome = outcomeOf(kind, undefined);
  try {
    const response = await send();
    answer = { status: response.status, retryAfterMillis: retryAfterMillis(response.headers) };
    outcome = outcomeOf(kind, response.status);
    return response;
  } catch (cause) {
    if (neverLeft(cause)) outcome = 'failed';
    throw cause;
  } finally {
    departure.ended(answer);
    counts?.ended(kind, outcome);
  }
}

const departureOf = (taken: Promise<Departure>): Promise<Departure | NotSent> =>
  taken.catch((cause: unknown) => {
    if (cause instanceof NotSent) return cause;
    throw cause;
  });

const mayRepeat = (kind: RequestKind, status: number, attempts: number): boolean =>
  NOT_CARRIED_OUT.includes(status) ||
  (kind !== 'send' && PERHAPS_CARRIED_OUT.includes(status) && attempts < MOST_ATTEMPTS);

function outcomeOf(kind: RequestKind, status: number | undefined): Outcome {
  if (status === undefined || status >= 500 || status === 408) return kind === 'send' ? 'unsure' : 'failed';
  if (NOT_CARRIED_OUT.includes(status)) return 'throttled';
  return status >= 400 ? 'refused' : 'accepted';
}

function kindOf({ method }: Outgoing): RequestKind {
  if (method === 'GET') return 'read';
  return method === 'POST' ? 'send' : 'update';
}

function patienceOf({ lane, method }: Outgoing): number {
  if (lane !== undefined) return PATIENCE.background;
  return method === 'GET' ? PATIENCE.lookUp : PATIENCE.answer;
}

/** `…/v3/conversations/{id}/activities`: a channel's id may name a message in it, `19:…;messageid=…`. */
function whereTo({ url, method }: Outgoing): { readonly conversation?: string; readonly says: boolean } {
  const [, id, what] = /\/v3\/conversations\/([^/?]+)\/?(\w*)/.exec(url) ?? [];
  if (id === undefined) return { says: false };
  const conversation = decodeURIComponent(id).split(';')[0] ?? '';
  return { conversation, says: method === 'POST' && what === 'activities' };
}
