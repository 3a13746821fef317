import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './context';
import { UNREADABLE_BODY } from './errors';
import { refusalOf } from './own-machine';
import type { Incoming } from './server';

/** The largest body taken, in bytes; Graph's own limit for JSON is 4 MB. */
const LARGEST_BODY = 4 * 1024 * 1024;

/** The host on which only this machine is answered. */
const LOOPBACK = '127.0.0.1';

/** In milliseconds: whoever does not come to the end of a request is cut off. */
const TIMES = {
  keepAliveTimeout: 30_000,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
};

/** Something that answers addresses under one prefix. */
export type Answering = (incoming: Incoming) => Promise<Answer>;

/** An open door. */
export interface Listener {
  port: number;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= LARGEST_BODY) parts.push(part);
  }
  return size > LARGEST_BODY ? undefined : Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, answer: Answer): void {
  const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const headers: Record<string, string> = { 'Cache-Control': 'no-store', ...answer.headers };
  if (answer.status !== 204 && answer.status !== 304)
    headers['Content-Length'] = String(Buffer.byteLength(text));
  response.writeHead(answer.status, headers);
  response.end(text);
}

const plain = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body: { error: { code, message } },
});

/** On loopback, what must not be answered is refused by what it says of itself, its body unread. */
function refused(request: IncomingMessage, host: string): Answer | undefined {
  const refusal = host === LOOPBACK ? refusalOf(request) : undefined;
  if (!refusal) return undefined;
  return refusal.why === 'not-json'
    ? plain(400, 'BadRequest', UNREADABLE_BODY)
    : plain(403, 'accessDenied', refusal.detail);
}

async function handle(request: IncomingMessage, prefixes: ReadonlyMap<string, Answering>): Promise<Answer> {
  const url = request.url ?? '/';
  const prefix = [...prefixes.keys()].find(
    (one) => url === one || url.startsWith(`${one}/`) || url.startsWith(`${one}?`),
  );
  const answering = prefix === undefined ? undefined : prefixes.get(prefix);
  const text = await readBody(request);
  if (prefix === undefined || !answering) return plain(400, 'BadRequest', 'Invalid version');
  if (text === undefined) return plain(413, 'RequestEntityTooLarge', 'The request body is too large.');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  return answering({ method: request.method ?? 'GET', url: url.slice(prefix.length), headers, text });
}

function open(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Opens the server. On the IPv4 loopback it also answers on the IPv6 one where there is one, so
 * that `localhost` works whichever of the two a client tries.
 * @throws when the port is taken
 */
export async function listen(
  port: number,
  host: string,
  prefixes: ReadonlyMap<string, Answering>,
): Promise<Listener> {
  const make = () =>
    createServer(TIMES, (request, response) => {
      Promise.resolve(refused(request, host) ?? handle(request, prefixes))
        .catch((error: unknown) => plain(500, 'generalException', String(error)))
        .then((answer) => send(response, answer))
        .catch(() => response.destroy());
    });
  const server = make();
  const actual = await open(server, port, host);
  const servers = [server];
  if (host === LOOPBACK) {
    const twin = make();
    const opened = await open(twin, actual, '::1').then(
      () => true,
      () => false,
    );
    if (opened) servers.push(twin);
  }
  return { port: actual, close: () => Promise.all(servers.map(shut)).then(() => undefined) };
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
