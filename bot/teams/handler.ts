import type { IncomingHttpHeaders } from 'node:http';
import type { TurnContext } from 'botbuilder';
import type { Journal } from '../usecases/ports';
import type { TeamsAdapter } from './adapter';
import { forSdk, readIncoming, type Incoming } from './incoming';

/** A request, of restify or another server on node:http, its body read within a limit and parsed as JSON. */
export interface MessagesRequest {
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

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * The handler of `POST /api/messages`: checks the activity, lets the SDK check who sent it, runs `turn`.
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
    const read = readIncoming(req.body);
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
