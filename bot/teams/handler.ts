import type { IncomingHttpHeaders } from 'node:http';
import type { TurnContext } from 'botbuilder';
import type { Journal } from '../usecases/ports';
import type { TeamsAdapter } from './adapter';
import { forSdk, readIncoming, type Incoming } from './incoming';

/** A request, of node:http or restify: its body parsed by somebody, or still to be read. */
export interface MessagesRequest extends AsyncIterable<unknown> {
  readonly headers: IncomingHttpHeaders;
  readonly body?: unknown;
}

/** A response, of node:http or restify. */
export interface MessagesResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
}

export type MessagesHandler = (req: MessagesRequest, res: MessagesResponse) => Promise<void>;

/** The largest activity that is read. Teams' own are far smaller (`teams.md`, Cards). */
const MOST_BYTES = 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The handler of `POST /api/messages`: reads and checks the activity, lets the SDK check who sent it, runs `turn`.
 * Never throws, and never tells the caller more of an error than its code.
 */
export function messagesHandler(
  adapter: TeamsAdapter,
  turn: (context: TurnContext, activity: Incoming) => Promise<void>,
  journal: Journal,
): MessagesHandler {
  return async (req, res) => {
    const { status, body } = await answer(adapter, turn, journal, req);
    res.statusCode = status;
    if (body === undefined) return void res.end();
    res.setHeader('content-type', 'application/json; charset=utf-8');
    res.end(JSON.stringify(body));
  };
}

async function answer(
  adapter: TeamsAdapter,
  turn: (context: TurnContext, activity: Incoming) => Promise<void>,
  journal: Journal,
  req: MessagesRequest,
): Promise<Answer> {
  let admitted = false;
  try {
    const body = await bodyOf(req);
    if (body === TOO_BIG) return refuse(413, 'too-big', 'The activity is larger than 1 MB.');
    const read = readIncoming(body);
    if ('fault' in read) return refuse(400, 'bad-activity', read.fault);
    const result = await adapter.receive(
      req.headers.authorization ?? '',
      forSdk(read.activity),
      (context) => {
        admitted = true;
        return turn(context, read.activity);
      },
    );
    return { status: result?.status ?? 200, body: result?.body };
  } catch (error) {
    if (!admitted) {
      journal.warn('bot.not-admitted', { reason: error instanceof Error ? error.name : 'unknown' });
      return refuse(401, 'not-admitted', 'The request does not carry a token of the Bot Connector.');
    }
    journal.error('bot.turn-failed', error);
    return refuse(500, 'unexpected', 'The activity could not be dealt with.');
  }
}

const refuse = (status: number, code: string, message: string): Answer => ({
  status,
  body: { code, message },
});

const TOO_BIG = Symbol('too big');

/** The parsed body; undefined when it is no JSON. Read here, with a limit, when nobody has read it yet. */
async function bodyOf(req: MessagesRequest): Promise<unknown> {
  if (typeof req.body === 'object' && req.body !== null && !Buffer.isBuffer(req.body)) return req.body;
  const text = req.body === undefined || req.body === null ? await textOf(req) : String(req.body);
  if (text === TOO_BIG) return TOO_BIG;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function textOf(req: MessagesRequest): Promise<string | typeof TOO_BIG> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    // The rest is read and dropped, so that the answer can still be written to the connection.
    if (size <= MOST_BYTES) chunks.push(bytes);
  }
  return size > MOST_BYTES ? TOO_BIG : Buffer.concat(chunks).toString('utf8');
}
