import { randomUUID } from 'node:crypto';
import type { Registry } from 'prom-client';
import { createServer as createRestify, type Request, type Response, type Server } from 'restify';
import type { ProblemCode } from '../contract/problem';
import { createLimits, type Limits } from '../usecases/limits';
import type { Journal } from '../usecases/ports';
import { actionRoutes } from './plan/actions';
import { inspectionRoutes } from './inspection/inspections';
import { diaryRoutes } from './inspection/diaries';
import { statementRoutes } from './inspection/statements';
import { apiRoutes, type ApiParts } from './api';
import { criteriaRoutes } from './plan/criteria';
import { calendarRoutes, type CalendarParts } from './files/calendars';
import { downloadRoutes, type DownloadParts } from './files/downloads';
import { findingRoutes } from './plan/findings';
import { requestRoutes } from './plan/requests';
import { nudgeRoutes } from './nudges';
import { learningRoutes } from './files/learning';
import { importRoutes, type ImportParts } from './files/imports';
import { letterRoutes, type LetterParts } from './files/letters';
import { addressOf } from './door/address';
import { Door, faultOfAddress, type DoorLimits } from './door/door';
import { answerErrors } from './errors';
import { createGate, type Gate } from './door/gate';
import { takesFileAt } from './door/takes-file';
import { EVERYWHERE } from './headers';
import {
  addressNotedOf,
  nameRequest,
  noteAddress,
  requestId,
  type Handler,
  type Readiness,
  type Route,
  type WebRoute,
} from './http';
import { readJson, readJsonObject } from './body/json-body';
import { admitToMetrics, type MetricsFor } from './door/metrics-token';
import { peopleRoutes } from './lists/people';
import { meetingRoutes } from './in-session/routes';
import { meetingAnswerRoutes } from './meetings/answers';
import { meetingChangeRoutes } from './meetings/changes';
import { seriesDecisionRoutes } from './meetings/series';
import { digestRoutes } from './lists/digest';
import { settingsRoutes } from './lists/settings';
import { questionRoutes } from './waiting/questions';
import { reminderRoutes } from './waiting/reminders';
import { live, LIVE } from './live/route';
import { Streams } from './live/streams';
import { createMetrics, tellBooks, tellStreams } from './metrics';
import { ProblemError } from './problems';
import { readTabFiles, serveTab } from './files/tab-files';

export interface ServerOptions extends Omit<
  ApiParts & DownloadParts & CalendarParts & LetterParts & ImportParts,
  'limits'
> {
  /** Shared with the bot, so that chat and tab count together; limits of its own unless given. */
  readonly limits?: Limits;
  /** How long requests may take to arrive, and how many connections there may be: the usual ones unless given. */
  readonly door?: DoorLimits;
  /** How many front ends stand before the app, each of which vouches for an address; none unless said. */
  readonly trustedProxies?: number;
  /** `POST /api/messages`, with the parsed body at `req.body`. */
  readonly messages: Handler;
  /** The folder that `vite build tab` has written. */
  readonly tabFolder: string;
  readonly ready: () => Promise<Readiness>;
  /** Who may read `/metrics`: everybody unless said, whoever sends a token, or nobody. */
  readonly metricsFor?: MetricsFor;
  /**
   * What must not be answered at any address, by what a request says of itself and whether its address takes files:
   * local mode is not for web pages.
   */
  readonly refusalOf?: (
    req: Request,
    takesFile: boolean,
  ) => { readonly why: ProblemCode; readonly detail: string } | undefined;
  /** Addresses of local mode; without them they are 404 like everything unknown. */
  readonly extraRoutes?: readonly Route[];
  readonly journal: Journal;
  /** Where other rooms register their counts; one of the server's own by default. */
  readonly registry?: Registry;
}

export interface WebServer {
  /** Begins to listen; port 0 takes a free one. Rejects when the port is taken. */
  listen(port: number, host?: string): Promise<{ readonly port: number }>;
  /** Takes no new requests, lets the running ones end (5.5 s at most), and gives the port back. */
  close(): Promise<void>;
}

/** Conversation ids of Teams, which local mode has in its paths, run to some 200 characters. */
const LONGEST_PARAM = 500;

/** The one HTTP server: the bot, the tab, what the tab calls, and what an operator watches. */
export function createServer(options: ServerOptions): WebServer {
  const server = createRestify({ name: 'jtai', maxParamLength: LONGEST_PARAM });
  const door = new Door(server, options.door);
  const limits = options.limits ?? createLimits();
  const ofAddress = (req: Request) => limits.ofAddress(addressNotedOf(req));
  const asked = { ...options, limits };
  const routes: readonly WebRoute[] = [
    ...actionRoutes(asked),
    ...meetingRoutes(asked),
    ...inspectionRoutes(asked),
    ...statementRoutes(asked),
    ...diaryRoutes(asked),
    ...requestRoutes(asked),
    ...findingRoutes(asked),
    ...criteriaRoutes(asked),
    ...peopleRoutes(asked),
    ...settingsRoutes(asked),
    ...digestRoutes(asked),
    ...meetingAnswerRoutes(asked),
    ...meetingChangeRoutes(asked),
    ...seriesDecisionRoutes(asked),
    ...nudgeRoutes(asked),
    ...reminderRoutes(asked),
    ...questionRoutes(asked),
    ...calendarRoutes(asked),
    ...letterRoutes(asked),
    ...importRoutes(asked),
    ...learningRoutes(asked),
  ];
  prepare(server, options, createGate(ofAddress), takesFileAt(routes));
  addMessages(server, options.messages, ofAddress);
  for (const [path, handler] of apiRoutes({ ...options, limits })) get(server, path, handler);
  for (const route of routes) addHandler(server, route);
  for (const [path, handler] of downloadRoutes({ ...options, limits })) get(server, path, handler);
  for (const route of options.extraRoutes ?? []) addRoute(server, route);
  const streams = new Streams(options.partnerships);
  server.get(LIVE, async (req: Request, res: Response) => void (await live(streams, asked)(req, res)));
  addWatching(server, options, streams);
  const tab = addTab(server, options.tabFolder);
  return {
    listen: async (port, host = '127.0.0.1') => {
      await tab;
      return listen(server, port, host);
    },
    close: () => {
      streams.close();
      return door.close();
    },
  };
}

function prepare(
  server: Server,
  options: ServerOptions,
  gate: Gate,
  takesFile: (req: Request) => boolean,
): void {
  const { journal, trustedProxies = 0 } = options;
  const refused = (req: Request): ProblemError | undefined => {
    const refusal = options.refusalOf?.(req, takesFile(req));
    return refusal && new ProblemError(refusal.why, { detail: refusal.detail });
  };
  server.pre((req, res, next) => {
    nameRequest(req, randomUUID());
    noteAddress(req, addressOf(req, trustedProxies));
    res.removeHeader('Server');
    for (const [name, value] of Object.entries(EVERYWHERE)) res.setHeader(name, value);
    res.setHeader('X-Request-Id', requestId(req));
    next(faultOfAddress(req) ?? refused(req) ?? gate.ofPublic(req));
  });
  answerErrors(server, journal, gate);
  // restify hands its HTTP server's errors on, and one that nobody listens to ends the process.
  server.on('error', (cause: unknown) => journal.error('server-failed', cause));
}

function get(server: Server, path: string, handler: Handler): void {
  const answer = async (req: Request, res: Response): Promise<void> => {
    await handler(req, res);
  };
  server.get(path, answer);
  server.head(path, answer);
}

function addHandler(server: Server, { method, path, handle }: WebRoute): void {
  if (method === 'GET') return get(server, path, handle);
  const answer = async (req: Request, res: Response): Promise<void> => {
    await handle(req, res);
  };
  if (method === 'POST') server.post(path, answer);
  else server.patch(path, answer);
}

function addMessages(server: Server, messages: Handler, ofAddress: (req: Request) => number): void {
  server.post('/api/messages', async (req: Request, res: Response) => {
    req.body = await readJsonObject(req);
    await messages(Object.assign(req, { strangerWaits: () => ofAddress(req) }), res);
  });
}

function addRoute(server: Server, { method, path, handle }: Route): void {
  const answer = async (req: Request, res: Response): Promise<void> => {
    const { status, body, contentType, policy } = await handle({
      params: { ...req.params },
      query: Object.fromEntries(new URLSearchParams(req.getQuery())),
      body: method === 'GET' ? undefined : await readJson(req),
    });
    res.setHeader('Content-Type', contentType ?? 'application/json');
    res.setHeader('Cache-Control', 'no-store');
    if (policy) res.setHeader('Content-Security-Policy', policy);
    const text = contentType?.startsWith('text/') ? String(body) : JSON.stringify(body);
    res.sendRaw(status, text ?? '');
  };
  if (method === 'GET') server.get(path, answer);
  else if (method === 'PUT') server.put(path, answer);
  else server.post(path, answer);
}

function addWatching(server: Server, options: ServerOptions, streams: Streams): void {
  const { ready, registry, journal, partnerships, metricsFor = 'everybody' } = options;
  const metrics = createMetrics(registry);
  tellBooks(metrics.registry, partnerships);
  tellStreams(metrics.registry, streams);
  server.on('after', metrics.observe);
  const text = (path: string, body: (req: Request) => Promise<readonly [type: string, body: string]>): void =>
    get(server, path, async (req, res) => {
      const [type, content] = await body(req);
      res.setHeader('Content-Type', type);
      res.setHeader('Cache-Control', 'no-store');
      res.sendRaw(200, content);
    });
  text('/health', async () => ['application/json', '{"status":"alive"}']);
  text('/metrics', async (req) => {
    admitToMetrics(req, metricsFor);
    return [metrics.registry.contentType, await metrics.registry.metrics()];
  });
  text('/ready', async () => {
    const readiness = await ready().catch((cause: unknown): Readiness => {
      journal.error('readiness-unknown', cause);
      return { ready: false, reason: 'Whether the app is ready could not be found out.' };
    });
    if (!readiness.ready) throw new ProblemError('not-ready', { detail: readiness.reason });
    const { notes = [] } = readiness;
    return ['application/json', JSON.stringify({ status: 'ready', ...(notes.length > 0 ? { notes } : {}) })];
  });
}

/** Adds the tab; resolves when its files are in memory. */
function addTab(server: Server, folder: string): Promise<unknown> {
  const files = readTabFiles(folder);
  const toTab: Handler = (_req, res) => {
    res.setHeader('Location', '/tab/');
    res.sendRaw(302, '');
  };
  get(server, '/', toTab);
  get(server, '/tab', toTab);
  get(server, '/tab/*', async (req, res) => serveTab(await files, String(req.params['*']), req, res));
  // A fault is told by `listen`, which waits for the files.
  files.catch(() => undefined);
  return files;
}

async function listen(server: Server, port: number, host: string): Promise<{ readonly port: number }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  return { port: server.address().port };
}
