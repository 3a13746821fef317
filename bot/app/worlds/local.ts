import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LocalConfig } from '../../settings/config';
import { millisOf } from '../../domain/calendar/day';
import { type SendingHours, hoursOf } from '../../domain/sending/hours';
import {
  createSignInIssuer,
  createWalk,
  DEMO_EMAILS,
  DEMO_NAMES,
  Inbox,
  introducePeople,
  loadDemo,
  LocalClock,
  LOCAL_TENANT_ID,
  localRoutes,
  playgroundConfig,
  startPlayground,
} from '../../local';
import { refusalOf, startGraphServer } from '../../local/graph';
import { isInStep, provision, type SharePointStore } from '../../sharepoint';
import { pathOf } from '../../settings/sites';
import { StoreMisfit, StoreUnavailable, type Journal } from '../../usecases/ports';
import { createSignIn } from '../../web';
import type { OpenApp, World } from './world';

/** What the tab of local mode signs in to; a real one comes from `TAB_APP_ID_URI`. */
const AUDIENCE = 'api://localhost/jtai';

/**
 * Local mode: everything on this machine. A SharePoint server on SQLite (unless another copy's is used), a sign-in
 * issuer, a clock that can be moved, the demonstration partnership and Microsoft's Agents Playground.
 */
export async function localWorld(config: LocalConfig, journal: Journal): Promise<World> {
  const dataFolder = path.resolve(config.dataFolder);
  mkdirSync(dataFolder, { recursive: true });
  const clock = LocalClock.open({ dataFolder, startAt: config.now });
  const graph = config.graphBaseUrl ? undefined : await startSharePoint(config, dataFolder, clock);
  const graphUrl = config.graphBaseUrl ?? graph?.url;
  const baseUrl = `http://localhost:${config.port}`;
  const issuer = await createSignInIssuer({ dataFolder, baseUrl, audience: AUDIENCE });
  const inbox = Inbox.open({ dataFolder, clock });
  let opened: OpenApp | undefined;
  let closePlayground = async (): Promise<void> => undefined;

  return {
    clock,
    graph: { baseUrl: graphUrl, credential: { token: 'local' } },
    auth: {},
    allowedTenants: config.allowedTenants ?? [],

    async prepare(client, site) {
      const report = await provision(client, site.address);
      if (!isInStep(report))
        throw new StoreMisfit(report.lists.flatMap(({ inTheWay }) => inTheWay).join('\n'));
    },

    async open(app) {
      opened = app;
      const [store] = app.stores;
      if (config.seed === 'demo') await loadDemo({ store, clock, calendar: app.calendar, dataFolder });
      const { calendar, runSweep, idle, clockMoved } = app;
      const hours = () => Promise.all(app.stores.map((one) => hoursIn(one, app.hours)));
      const walk = createWalk({ clock, calendar, hours, runSweep, idle, arrive: clockMoved });
      return {
        signIn: createSignIn({
          issuers: [issuer.issuer],
          audience: AUDIENCE,
          jwksUrl: issuer.jwksUrl,
          allowedTenants: [LOCAL_TENANT_ID],
          namesCount: true,
        }),
        refusalOf,
        routes: localRoutes({ stores: app.stores, clock, walk, issuer, inbox, journal, baseUrl }),
      };
    },

    async welcome() {
      if (!opened) return {};
      const [store] = opened.stores;
      const { people } = await store.snapshot();
      const playground = config.playground
        ? await startPlayground({
            messagesUrl: `${baseUrl}/api/messages`,
            port: config.playgroundPort,
            config: playgroundConfig(people, DEMO_NAMES),
            dataFolder,
            onLost: (fault) => journal.warn('playground-lost', { reason: fault.message }),
          })
        : undefined;
      if (playground) closePlayground = () => playground.close();
      if (config.seed === 'demo') {
        await introducePeople({ store, clock, emails: DEMO_EMAILS, baseUrl, playgroundUrl: playground?.url });
      }
      return { graph: graphUrl, playground: playground?.url };
    },

    async close() {
      await closePlayground();
      await graph?.close();
    },
  };
}

/** When a partnership has its messages sent, as its lists say at this moment. */
async function hoursIn(store: SharePointStore, installation: SendingHours): Promise<SendingHours> {
  try {
    return hoursOf(await store.snapshot({ fresh: true }), installation);
  } catch (cause) {
    // Its sweeps will say so; the clock moves for the other partnerships all the same.
    if (cause instanceof StoreMisfit || cause instanceof StoreUnavailable) return installation;
    throw cause;
  }
}

const startSharePoint = (config: LocalConfig, dataFolder: string, clock: LocalClock) =>
  startGraphServer({
    file: path.join(dataFolder, 'sharepoint.sqlite'),
    port: config.graphPort,
    sites: config.sites.map(pathOf),
    now: () => new Date(millisOf(clock.now())),
    unitsPerMinute: config.graphUnitsPerMinute,
  });
