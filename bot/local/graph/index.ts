import { administration, type Controls } from './admin';
import type { Context } from './context';
import { listen } from './listener';
import { GraphService } from './server';
import { Columns } from './storage/columns';
import { Database } from './storage/database';
import { allLists, expireTokens } from './storage/lists';
import type { List } from './storage/rows';
import { putLists, takeLists, type ListsOfSite } from './storage/site-lists';
import { addSite, allSites, siteByPath } from './storage/sites';
import { Subscriptions } from './subscriptions/subscriptions';
import { fold } from './text';
import { Throttle } from './throttle';

export { refusalOf, type RequestHead } from './own-machine';
export type { ListsOfSite } from './storage/site-lists';

export interface GraphServerOptions {
  /** SQLite file, made with its folder when missing, or ':memory:'. */
  file: string;
  /** 0 or left out: any free port. */
  port?: number;
  /** Default '127.0.0.1': this machine only. */
  host?: string;
  /** Paths of the sites that exist, default ['/sites/jtai']. */
  sites?: readonly string[];
  /** SharePoint's host name, default 'contoso.sharepoint.com'. */
  hostname?: string;
  /** Bearer tokens that are let in, default ['local']. */
  tokens?: readonly string[];
  /** The clock of created and modified, default the real one. */
  now?: () => Date;
  /** Resource units a minute; left out: no limit. */
  unitsPerMinute?: number;
  /** Rows from which on a query needs a selective index, default 5,000. */
  listViewThreshold?: number;
  /** Start of the links handed out, default 'https://graph.microsoft.com/v1.0'. */
  linkBase?: string;
}

export interface GraphServer {
  /** For example 'http://localhost:3979/v1.0'. */
  readonly url: string;
  readonly port: number;
  /** Makes a site unless it is there; `lists` of another site, also of another server, are put into a new one. */
  addSite(path: string, lists?: ListsOfSite): void;
  /** The lists of a site with their columns and without rows; throws when there is no such site. */
  listsOf(path: string): ListsOfSite;
  /** Sets the resource units a minute; undefined lifts the limit. */
  throttle(unitsPerMinute: number | undefined): void;
  /** Makes the next delta call with a token on lists of this title (or id) answer 410; throws when there is none. */
  expireDeltaTokens(listTitle: string): void;
  /** Requests and resource units since the start; steps of a batch count each. */
  requests(): { total: number; units: number };
  /** Stops listening and closes the file. */
  close(): Promise<void>;
}

/**
 * Starts a SharePoint that speaks Microsoft Graph v1.0 on this machine. Several may run on one
 * file, also in different processes.
 * @throws when the port is taken or the file is not one of this server's
 */
export async function startGraphServer(options: GraphServerOptions): Promise<GraphServer> {
  const db = new Database(options.file);
  const throttle = new Throttle(options.unitsPerMinute);
  const context: Context = {
    db,
    columns: new Columns(db),
    hostname: options.hostname ?? 'contoso.sharepoint.com',
    linkBase: options.linkBase ?? 'https://graph.microsoft.com/v1.0',
    listViewThreshold: options.listViewThreshold ?? 5000,
    now: options.now ?? (() => new Date()),
    changed: () => undefined,
  };
  const controls = controlsOf(context, throttle);
  for (const path of ['/', ...(options.sites ?? ['/sites/jtai'])]) controls.addSite(path);
  const subscriptions = new Subscriptions(context);
  context.changed = (list) => subscriptions.changed(list);
  const service = new GraphService(context, throttle, options.tokens ?? ['local'], subscriptions);
  const prefixes = new Map([
    ['/v1.0', service.answer.bind(service)],
    ['/local/graph', administration(controls)],
  ]);
  const listener = await listen(options.port ?? 0, options.host ?? '127.0.0.1', prefixes).catch(
    (error: unknown) => {
      db.close();
      throw error;
    },
  );
  return {
    ...controls,
    addSite: (path, lists) =>
      db.transaction(() => {
        const isNew = !siteByPath(db, path);
        controls.addSite(path);
        const site = siteByPath(db, path);
        if (site && lists && isNew) putLists(db, site, lists, context.now());
      }),
    listsOf: (path) => {
      const site = siteByPath(db, path);
      if (!site) throw new Error(`There is no site '${path}'.`);
      return takeLists(db, site);
    },
    url: `http://localhost:${listener.port}/v1.0`,
    port: listener.port,
    close: async () => {
      await listener.close();
      subscriptions.close();
      db.close();
    },
  };
}

function controlsOf(context: Context, throttle: Throttle): Controls {
  const { db } = context;
  return {
    addSite: (path) => db.transaction(() => addSite(db, context.hostname, path, context.now())),
    throttle: (unitsPerMinute) => throttle.set(unitsPerMinute),
    requests: () => throttle.counts(),
    expireDeltaTokens: (title) =>
      db.transaction(() => {
        const named = (list: List) => fold(list.title) === fold(title) || list.id === title.toLowerCase();
        const lists = allSites(db).flatMap((site) => allLists(db, site).filter(named));
        if (lists.length === 0) throw new Error(`There is no list '${title}'.`);
        for (const list of lists) expireTokens(db, list);
      }),
  };
}
