import path from 'node:path';
import type { Change } from '../../bot/usecases/ports';
import { openStore, type SharePointStore } from '../../bot/sharepoint';
import { keptJournal, LocalSites } from '../sharepoint/local-site';
import { AppProcess } from './app-process';
import { CLIENT_ID, TENANT } from './entra-stand-in';
import { freePort } from './free-port';
import { APP_TOKEN, startMicrosoftStandIn, type MicrosoftStandIn } from './microsoft-stand-in';
import { startTeamsStandIn, type TeamsStandIn } from './teams-stand-in';

export const BOT_ID = '11111111-2222-3333-4444-555555555555';

/** The built app in tenant mode, with Microsoft's sign-in, Teams and SharePoint played on this machine. */
export interface TenantApp {
  readonly url: string;
  readonly microsoft: MicrosoftStandIn;
  readonly teams: TeamsStandIn;
  readonly store: SharePointStore;
  /** Bytes on its heap, garbage collected. */
  heap(): Promise<number>;
  /** All that it has printed. */
  output(): string;
  /** Resolves once it has printed these words. */
  printed(words: string): Promise<void>;
  close(): Promise<void>;
}

export interface TenantAppOptions {
  /** What the lists hold. */
  readonly rows: readonly Change[];
  /** More settings, by their names in the environment. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The `Authorization` header of what Teams sends. */
  readonly authorization?: (microsoft: MicrosoftStandIn, serviceUrl: string) => string;
}

/** Starts it as in Azure: a managed identity, and no secret. */
export async function startTenantApp({
  rows,
  settings,
  authorization,
}: TenantAppOptions): Promise<TenantApp> {
  const microsoft = await startMicrosoftStandIn();
  const sites = new LocalSites();
  const graph = await sites.start({ tokens: ['local', APP_TOKEN] });
  const site = await sites.provisioned();
  const store = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
  await store.commit(rows, []);
  const [port, probe] = [await freePort(), await freePort()];
  const app = await AppProcess.start({
    ...microsoft.settings,
    NODE_OPTIONS: `--require ${path.join(__dirname, 'heap-probe.cjs')}`,
    HEAP_PROBE_PORT: String(probe),
    PORT: String(port),
    MicrosoftAppId: BOT_ID,
    MicrosoftAppType: 'UserAssignedMSI',
    MicrosoftAppTenantId: TENANT,
    SHAREPOINT_SITE: site,
    TAB_APP_ID_URI: `api://jtai.example/${CLIENT_ID}`,
    GRAPH_BASE_URL: graph.url,
    ...settings,
  });
  const teams = await startTeamsStandIn({
    botUrl: `${app.url}/api/messages`,
    tenantId: TENANT,
    ...(authorization && { authorization: (serviceUrl) => authorization(microsoft, serviceUrl) }),
  });
  return {
    url: app.url,
    microsoft,
    teams,
    store,
    heap: async () => Number(await (await fetch(`http://127.0.0.1:${probe}/`)).text()),
    output: () => app.output,
    printed: (words) => app.says(words),
    async close() {
      await app.stop();
      await teams.close();
      await sites.stop();
      await microsoft.close();
    },
  };
}
