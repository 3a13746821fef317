import type { Socket } from 'node:net';
import type { Request, Server } from 'restify';
import { ProblemError } from '../problems';

/** What the door lets in, and for how long. */
export interface DoorLimits {
  /** How long a client may take to send its headers, and all of its request. */
  readonly headersMillis: number;
  readonly requestMillis: number;
  /** How often Node looks whose time is up. */
  readonly lookMillis: number;
  /** What comes beyond is closed at once. */
  readonly connections: number;
}

/** As many connections as no front end opens. */
export const DOOR_LIMITS: DoorLimits = {
  headersMillis: 10_000,
  requestMillis: 15_000,
  lookMillis: 1_000,
  connections: 1_000,
};

/**
 * How long running requests may take to end when the app is stopped. Teams waits five seconds for an answer (`teams.md`),
 * and a host some ten for the whole end, of which what was half written needs its part.
 */
const GRACE_MS = 5_500;

/**
 * Node's HTTP server behind restify, as far as restify leaves it open. Of its events
 * - `upgrade` is taken by restify and handed to nobody: the socket would stay open for ever, and its first error would
 *   end the process. Without a listener Node answers such a request as if it had not asked;
 * - `connect` without a listener is closed by Node, `checkExpectation` answered 417, `clientError` 400, 408 or 431, and
 *   `drop` is a connection too many, closed: all as they should be;
 * - `checkContinue` is answered by restify as any other request.
 */
export class Door {
  readonly #sockets = new Set<Socket>();

  constructor(
    private readonly server: Server,
    { headersMillis, requestMillis, lookMillis, connections }: DoorLimits = DOOR_LIMITS,
  ) {
    const http = server.server;
    http.removeAllListeners('upgrade');
    // restify hands Node no options. The interval has no type, because it is one of the options alone.
    Object.assign(http, { connectionsCheckingInterval: lookMillis });
    http.headersTimeout = headersMillis;
    http.requestTimeout = requestMillis;
    http.maxConnections = connections;
    http.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  /** Takes nobody in any more, and lets what runs end. Whoever is still there when the time is up is cut off. */
  async close(): Promise<void> {
    const late = setTimeout(() => {
      // Not only the connections that Node's server knows: one that left HTTP is none of them.
      for (const socket of this.#sockets) socket.destroy();
    }, GRACE_MS);
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.server.closeIdleConnections();
    });
    clearTimeout(late);
  }
}

/**
 * What is wrong with where a request says that it wants to go; undefined when nothing is. restify builds an address from
 * `Host` and target before any handler runs and outside every net, where a throw ends the process, so this is asked
 * first.
 */
export function faultOfAddress(req: Request): ProblemError | undefined {
  const hosts = req.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  const { host } = req.headers;
  const isHost = !host || (HOST.test(host) && URL.canParse(`http://${host}`));
  if (hosts.length > 1 || !isHost) return new ProblemError('bad-request');
  try {
    req.getUrl();
    return undefined;
  } catch {
    return new ProblemError('bad-request');
  }
}

/** A name or address and perhaps a port, and nothing that belongs behind it: a path here would be taken for the target's. */
const HOST = /^[\w.~!$&'()*+,;=:[\]%-]+$/;
