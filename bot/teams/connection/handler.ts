import type { TurnContext } from 'botbuilder';
import type { Journal } from '../../usecases/ports';
import type { TeamsAdapter } from './adapter';
import type { Admission, Arrived } from './admission';
import { KeysUnavailable } from './connector-keys';
import { forSdk, isAwaited, readIncoming, type Incoming } from '../turn/incoming';

/** A request, of restify or another server on node:http, its body read within a limit and parsed as JSON. */
export interface MessagesRequest extends Arrived {
  readonly body?: unknown;
  /** Counts a request of its address that was not admitted; gives the seconds to wait when there were too many. */
  readonly strangerWaits?: () => number;
}

/** A response, of node:http or restify. */
export interface MessagesResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
}

export type MessagesHandler = (req: MessagesRequest, res: MessagesResponse) => Promise<void>;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Seconds, for `Retry-After`. */
  readonly wait?: number;
}

/** Who is let in, what the SDK makes of an activity, and what the bot does with it. */
export interface MessagesParts {
  readonly admission: Admission;
  readonly adapter: TeamsAdapter;
  readonly turn: (context: TurnContext, activity: Incoming) => Promise<void>;
  readonly journal: Journal;
  /** Does what somebody waits for an answer to. What tells that something has happened may take longer, and must not be missed. */
  readonly promptly?: <T>(work: () => T) => T;
}

/**
 * The handler of `POST /api/messages`: checks who sent it, then the activity, then runs `turn`.
 * Never throws, and never tells the caller more of an error than its code.
 */
export function messagesHandler(parts: MessagesParts): MessagesHandler {
  return async (req, res) => {
    const { status, body, wait } = await answer(parts, req);
    res.statusCode = status;
    if (wait) res.setHeader('Retry-After', String(Math.ceil(wait)));
    if (body === undefined) return void res.end();
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.end(JSON.stringify(body));
  };
}

async function answer(parts: MessagesParts, req: MessagesRequest): Promise<Answer> {
  const { adapter, turn, journal, promptly = (work) => work() } = parts;
  try {
    const read = await admitted(parts, req);
    if ('status' in read) return read;
    const take = () => adapter.receive(forSdk(read.activity), (context) => turn(context, read.activity));
    const result = await (isAwaited(read.activity) ? promptly(take) : take());
    return { status: result?.status ?? 200, body: result?.body };
  } catch (error) {
    journal.error('bot.turn-failed', error);
    return refuse(500, 'unexpected', 'The activity could not be dealt with.');
  }
}

/** The activity of a request that may come in, or what the request is answered with. */
async function admitted(
  { admission, journal }: MessagesParts,
  req: MessagesRequest,
): Promise<{ activity: Incoming } | Answer> {
  try {
    const admitted = await admission.admit(req);
    if (!admitted) return notAdmitted(journal, req, 'token');
    const read = readIncoming(req.body);
    if ('fault' in read) return refuse(400, 'bad-activity', read.fault);
    return admitted.covers(read.activity) ? read : notAdmitted(journal, req, 'channel');
  } catch (error) {
    if (!(error instanceof KeysUnavailable)) throw error;
    journal.error('bot.keys-unavailable', error);
    return refuse(503, 'not-checked', 'Who sent this could not be checked just now.');
  }
}

function notAdmitted(journal: Journal, req: MessagesRequest, reason: 'token' | 'channel'): Answer {
  const wait = req.strangerWaits?.() ?? 0;
  // Not journalled: a flood is not to fill the log as well.
  if (wait > 0) return { ...refuse(429, 'too-many-requests', 'Too many such requests. Wait.'), wait };
  journal.warn('bot.not-admitted', { reason });
  return refuse(401, 'not-admitted', 'The request does not carry a token of the Bot Connector.');
}

const refuse = (status: number, code: string, message: string): Answer => ({
  status,
  body: { code, message },
});
