import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { brokenMentions, isObject, type CardJson } from './teams-stand-in-cards';
import type { Chat } from './teams-stand-in-chat';
import { FAULTS, FaultPlan, type CallKind, type Fault } from './teams-stand-in-failures';
import { SendingLimits } from './teams-stand-in-limits';

/** Somebody as Teams describes a member. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly userPrincipalName: string;
  readonly entraId: string;
}

/** What the server knows: who and which conversations there are. */
export interface World {
  readonly tenantId: string;
  readonly members: Map<string, Member>;
  readonly chats: Map<string, Chat>;
  /** The personal chat of a person. */
  chatOf(userId: string): Chat | undefined;
}

/** A request that arrived. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  /** When it arrived, on the clock of `performance.now()`. */
  readonly at: number;
  /** What it came over: the same for what came over the same one. */
  readonly connection: Connection;
  /** What it was answered with; none before that, and where the connection was held or cut. */
  status?: number;
  /** The message that it left in a conversation. */
  stored?: string;
}

/** A connection from the bot. */
export interface Connection {
  /** When it ended, on the clock of `performance.now()`: also when the process at its other end is killed. */
  endedAt?: number;
}

/** What the way to the server and back is like, and whether it refuses what is above Teams' limits. */
export interface Road {
  readonly limits?: boolean;
  /** There and back, in milliseconds. */
  readonly latencyMs?: number;
  /** At most so much longer on the way there, at random, so that what was spaced arrives in bunches. */
  readonly jitterMs?: number;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Teams refuses a message above about 100 KB, counted in UTF-16 (`teams.md`, Cards). */
const MOST_BYTES = 100 * 1024;

/** The Bot Connector's REST interface, as much of it as the bot uses. */
export class ConnectorServer {
  readonly faults = new FaultPlan();
  readonly requests: Request[] = [];
  readonly #world: World;
  readonly #server: Server;
  readonly #road: Road;
  readonly #limits: SendingLimits | undefined;
  readonly #connections = new WeakMap<Socket, Connection>();
  #ids = 1_700_000_000_000;

  constructor(world: World, road: Road = {}) {
    this.#world = world;
    this.#road = road;
    this.#limits = road.limits ? new SendingLimits() : undefined;
    this.#server = createServer((req, res) => void this.#serve(req, res));
    // A connection ends when the bot ends it, or dies: not because it was idle.
    this.#server.keepAliveTimeout = 0;
    this.#server.on('connection', (socket: Socket) => {
      const connection: Connection = {};
      this.#connections.set(socket, connection);
      socket.once('close', () => (connection.endedAt = performance.now()));
    });
  }

  /** Listens on a free port of loopback and gives the service address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { method = '', url = '/', headers } = req;
    const text = await textOf(req);
    const { latencyMs = 0, jitterMs = 0 } = this.#road;
    await passed(latencyMs / 2 + Math.random() * jitterMs);
    const { authorization } = headers;
    const connection = this.#connections.get(req.socket) ?? {};
    const request: Request = { method, path: url, authorization, at: performance.now(), connection };
    this.requests.push(request);
    const parts = new URL(url, 'http://localhost').pathname
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent);
    const chat = parts[2] ?? '';
    const kind = kindOf(method, parts);
    const fault = this.#faultOf(kind, chat, request.at);
    const answer = !fault || fault.stores ? this.#answer(method, parts, text) : undefined;
    if (kind === 'send' && answer?.status === 201) request.stored = String(this.#ids);
    if (fault?.silence === 'hang') return;
    if (fault?.silence === 'reset') return void req.socket.destroy();
    const given = fault?.status ? { status: fault.status, body: fault.body } : answer;
    request.status = given?.status;
    await passed(latencyMs / 2);
    write(res, given, fault?.headers);
  }

  #faultOf(kind: CallKind | undefined, chat: string, now: number): Fault | undefined {
    const planned = kind && this.faults.next(kind, chat);
    if (planned) return planned;
    return this.#limits?.admits(kind, chat, now) === false ? FAULTS['slow down'] : undefined;
  }

  #answer(method: string, [version, root, chatId, kind, id]: readonly string[], text: string): Answer {
    if (version === 'v3' && root === 'teams') return this.#channels(chatId);
    if (version !== 'v3' || root !== 'conversations') return notFound('BadSyntax');
    const body: unknown = text ? JSON.parse(text) : {};
    if (method === 'POST' && !chatId) return this.#create(body);
    const chat = this.#world.chats.get((chatId ?? '').split(';')[0] ?? '');
    if (kind === 'members' || kind === 'pagedmembers') return this.#members(kind, id, chatId);
    if (!chat || chat.isDeleted) return notFound('ConversationNotFound');
    if (!chat.hasBot) return { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
    if (kind !== 'activities' || !isObject(body)) return notFound('BadSyntax');
    if (text.length * 2 > MOST_BYTES) return { status: 413, body: { error: { code: 'MessageSizeTooBig' } } };
    const broken = chat.kind === 'channel' ? brokenMentions(cardIn(body)) : [];
    if (broken.length > 0) return badMentions(broken);
    if (method === 'POST') return { status: 201, body: { id: this.#store(chat, body) } };
    if (method !== 'PUT' || !id) return notFound('BadSyntax');
    return chat.update(id, body) ? { status: 200, body: { id } } : notFound('ActivityNotFoundInConversation');
  }

  /** The channels of a team; the first one, which has the team's id, goes without a name. */
  #channels(teamId: string | undefined): Answer {
    const all = [...this.#world.chats.values()].filter(({ team }) => team?.id === teamId);
    if (all.length === 0) return notFound('TeamNotFound');
    const conversations = all.map(({ id, team }) => ({
      id,
      ...(id !== teamId && { name: team?.channelName }),
    }));
    return { status: 200, body: { conversations } };
  }

  #store(chat: Chat, activity: Readonly<Record<string, unknown>>): string {
    this.#ids += 1;
    chat.add(String(this.#ids), activity);
    return String(this.#ids);
  }

  #create(body: unknown): Answer {
    const members: unknown = isObject(body) ? body['members'] : undefined;
    const first: unknown = Array.isArray(members) ? members[0] : undefined;
    const chat = isObject(first) ? this.#world.chatOf(String(first['id'])) : undefined;
    if (!chat) return { status: 403, body: { error: { code: 'BotNotInConversationRoster' } } };
    const activity = isObject(body) && isObject(body['activity']) ? body['activity'] : undefined;
    return {
      status: 201,
      body: { id: chat.id, ...(activity && { activityId: this.#store(chat, activity) }) },
    };
  }

  #members(kind: 'members' | 'pagedmembers', userId: string | undefined, where = ''): Answer {
    const chats = [...this.#world.chats.values()].filter(
      ({ id, team }) => id === where || team?.id === where,
    );
    const readers = chats.flatMap(({ team }) => team ?? []);
    const isThere = ({ userId: id }: Member): boolean =>
      readers.length === 0 || readers.some(({ members }) => members.has(id));
    const all = [...this.#world.members.values()]
      .filter(isThere)
      .map((member) => memberBody(member, this.#world.tenantId));
    if (kind === 'pagedmembers') return { status: 200, body: { members: all } };
    if (!userId) return { status: 200, body: all };
    const found = this.#world.members.get(userId);
    return found
      ? { status: 200, body: memberBody(found, this.#world.tenantId) }
      : notFound('MemberNotFoundInConversation');
  }
}

function kindOf(method: string, [, , , kind]: readonly string[]): CallKind | undefined {
  if (kind === 'members' || kind === 'pagedmembers') return 'member';
  if (method === 'POST') return 'send';
  return method === 'PUT' ? 'update' : undefined;
}

const memberBody = ({ userId, name, email, userPrincipalName, entraId }: Member, tenantId: string) => ({
  id: userId,
  objectId: entraId,
  name,
  givenName: name.split(' ')[0],
  surname: name.split(' ').slice(1).join(' '),
  email,
  userPrincipalName,
  tenantId,
  userRole: 'user',
});

/** Waits, unless there is nothing to wait for. */
const passed = async (millis: number): Promise<void> => {
  if (millis > 0) await pause(millis, undefined, { ref: false });
};

/** The card of an activity, empty for one without. */
function cardIn({ attachments }: CardJson): CardJson {
  const first: unknown = Array.isArray(attachments) ? attachments[0] : undefined;
  return isObject(first) && isObject(first['content']) ? first['content'] : {};
}

/** Teams shows such a card with a mention that nobody is told of; here it is refused, so that a test notices. */
const badMentions = (broken: readonly string[]): Answer => ({
  status: 400,
  body: { error: { code: 'BadArgument', message: `Mentions without their text: ${broken.join(', ')}` } },
});

const notFound = (code: string): Answer => ({ status: 404, body: { error: { code, message: code } } });

function write(res: ServerResponse, answer: Answer | undefined, headers: Fault['headers'] = {}): void {
  if (!answer) return;
  res.writeHead(answer.status, { 'content-type': 'application/json', ...headers });
  res.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of req) text += String(chunk);
  return text;
}
