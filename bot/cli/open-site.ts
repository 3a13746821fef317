import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LocalConfig, TenantConfig } from '../settings/config';
import { instantFromMillis, millisOf } from '../domain/calendar/day';
import { LocalClock } from '../local';
import { startGraphServer, type GraphServer } from '../local/graph';
import { appCredential, createGraph, ownCredential, provision, type Graph } from '../sharepoint';
import { pathOf, type Site } from '../settings/sites';
import type { Clock, Journal } from '../usecases/ports';

/** A site that a command works on. */
export interface OpenSite {
  readonly graph: Graph;
  readonly clock: Clock;
  readonly journal: Journal;
  close(): Promise<void>;
}

/** A person waits for a command, and it has much to write: it waits longer for SharePoint than an answer in a chat. */
const PATIENCE_SECONDS = 300;

/**
 * Local mode's sites: of the server that runs, if one does, else of one that runs as long as the command.
 * The lists of `toProvision` are provisioned, so that a command can be the first thing that somebody does.
 */
export async function openLocalSite(
  config: LocalConfig,
  toProvision: readonly Site[],
  journal: Journal,
): Promise<OpenSite> {
  const dataFolder = path.resolve(config.dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  const clock = LocalClock.asKept({ dataFolder, startAt: config.now });
  const running = addressOf(config);
  const own = (await answers(running)) ? undefined : await startOwn(config, dataFolder, clock);
  const graph = createGraph({
    baseUrl: own?.url ?? running,
    credential: { token: 'local' },
    journal,
    patienceSeconds: PATIENCE_SECONDS,
  });
  for (const { address } of toProvision) await provision(graph, address);
  return { graph, clock, journal, close: async () => own?.close() };
}

/** True where local mode has lists already: a server that runs, or the file of one that ran. */
export const isThere = async (config: LocalConfig): Promise<boolean> =>
  existsSync(path.join(path.resolve(config.dataFolder), STORED)) || (await answers(addressOf(config)));

const STORED = 'sharepoint.sqlite';

const addressOf = ({ graphBaseUrl, graphPort }: LocalConfig): string =>
  graphBaseUrl ?? `http://localhost:${graphPort}/v1.0`;

/** A tenant's site, as the app itself or as the owner who is signed in on this machine (`az login`). */
export async function openTenantSite(
  config: TenantConfig,
  journal: Journal,
  as: 'app' | 'owner',
): Promise<OpenSite> {
  const credential =
    as === 'owner' ? await ownCredential(config.bot.tenantId) : await appCredential(config.bot);
  return {
    graph: createGraph({
      baseUrl: config.graphBaseUrl,
      credential,
      journal,
      patienceSeconds: PATIENCE_SECONDS,
    }),
    clock: { now: () => instantFromMillis(Date.now()) },
    journal,
    close: async () => undefined,
  };
}

const startOwn = (config: LocalConfig, dataFolder: string, clock: Clock): Promise<GraphServer> =>
  startGraphServer({
    file: path.join(dataFolder, STORED),
    port: config.graphPort,
    sites: config.sites.map(pathOf),
    now: () => new Date(millisOf(clock.now())),
  });

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/sites/root`, { headers: { authorization: 'Bearer local' } }).then(
    () => true,
    () => false,
  );
