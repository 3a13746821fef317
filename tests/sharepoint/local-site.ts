import {
  startGraphServer,
  type GraphServer,
  type GraphServerOptions,
  type ListsOfSite,
} from '../../bot/local/graph';
import { createGraph, provision, type Graph, type GraphOptions } from '../../bot/sharepoint';
import type { Journal } from '../../bot/usecases/ports';
import { provisionedLists } from './provisioned-lists';

/** A journal that keeps what it was told. */
export function keptJournal(): Journal & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (event: string, facts: object = {}) => void lines.push(`${event} ${JSON.stringify(facts)}`);
  return {
    lines,
    info: keep,
    warn: keep,
    error: (event, cause, facts) => keep(event, { cause: String(cause), ...facts }),
  };
}

/** One local server for a test file, and a site a test on it. */
export class LocalSites {
  private server: GraphServer | undefined;
  private made = 0;

  async start(options: Partial<GraphServerOptions> = {}): Promise<GraphServer> {
    this.server = await startGraphServer({ file: ':memory:', ...options });
    return this.server;
  }

  async stop(): Promise<void> {
    await this.server?.close();
  }

  graph(options: Partial<GraphOptions> = {}): Graph {
    return createGraph({
      baseUrl: this.running.url,
      credential: { token: 'local' },
      journal: keptJournal(),
      patienceSeconds: 5,
      ...options,
    });
  }

  /** A new empty site, as the adapter names it. */
  empty(): string {
    return this.next();
  }

  private next(lists?: ListsOfSite): string {
    this.made += 1;
    const path = `/sites/test-${this.made}`;
    this.running.addSite(path, lists);
    return `contoso.sharepoint.com:${path}`;
  }

  /** A new site with the lists. */
  async provisioned(): Promise<string> {
    return this.next(await provisionedLists());
  }

  /** Makes the lists that a site lacks. */
  async provision(site: string): Promise<void> {
    await provision(this.graph(), site);
  }

  private get running(): GraphServer {
    if (!this.server) throw new Error('The server is not started.');
    return this.server;
  }
}
