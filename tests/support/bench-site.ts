import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { createGraph, provision, TABLES, type Graph } from '../../bot/sharepoint';
import { writeNewFields } from '../../bot/sharepoint/rows/list';
import { listOf } from '../../bot/sharepoint/lists';
import type { Journal, Table } from '../../bot/usecases/ports';
import { PROJECT } from './running-app';
import type { Facts } from '../../bot/domain/partnership';

export const SITE = 'contoso.sharepoint.com:/sites/jtai';

/** Says nothing: what is measured is not the terminal. */
export const QUIET: Journal = { info: () => undefined, warn: () => undefined, error: () => undefined };

const countsSchema = z.object({ total: z.number(), units: z.number() });
/** What the server counted: requests, steps of a batch each, and the resource units that they cost. */
export type Counts = z.infer<typeof countsSchema>;

/** A local SharePoint in a process of its own, so that its work is not measured as ours. */
export class BenchServer {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<BenchServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'jtai-bench-'));
    const script = path.join(PROJECT, 'bot/cli/graph.ts');
    const runner = path.join(PROJECT, 'tests/support/run-typescript.cjs');
    const child = spawn(process.execPath, ['-r', runner, script, path.join(folder, 'sharepoint.sqlite')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return new BenchServer(line.toString().trim(), child, folder);
  }

  graph(fetcher: typeof fetch = fetch): Graph {
    return createGraph({ baseUrl: this.url, credential: { token: 'local' }, journal: QUIET, fetch: fetcher });
  }

  async counts(): Promise<Counts> {
    const answer = await fetch(new URL('/local/graph/requests', this.url));
    return countsSchema.parse(await answer.json());
  }

  /** Sets how many resource units it allows in a minute; undefined lifts the limit. */
  async throttle(unitsPerMinute: number | undefined): Promise<void> {
    const body = JSON.stringify({ unitsPerMinute: unitsPerMinute ?? null });
    const headers = { 'content-type': 'application/json' };
    await fetch(new URL('/local/graph/throttle', this.url), { method: 'POST', headers, body });
  }

  /** Makes the lists and fills them, past the store. */
  async seed(facts: Facts): Promise<void> {
    const graph = this.graph();
    await provision(graph, SITE);
    const { id } = z.object({ id: z.string() }).parse(await graph.get(`/sites/${SITE}`));
    for (const table of TABLES) await fill(graph, id, table, facts[table]);
  }

  async stop(): Promise<void> {
    const over = once(this.child, 'exit');
    this.child.kill();
    await over;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const answersSchema = z.object({ responses: z.array(z.object({ status: z.number(), body: z.unknown() })) });
const STEPS = 20;

async function fill(graph: Graph, siteId: string, table: Table, rows: readonly object[]): Promise<void> {
  const list = listOf(table);
  const url = `/sites/${siteId}/lists/${list.title}/items`;
  for (let at = 0; at < rows.length; at += STEPS) {
    const requests = rows.slice(at, at + STEPS).map((row, index) => ({
      id: String(index),
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: writeNewFields(list, row) },
    }));
    const { responses } = answersSchema.parse(await graph.post('/$batch', { requests }));
    const bad = responses.find(({ status }) => status !== 201);
    if (bad) throw new Error(`${list.title}: ${JSON.stringify(bad)}`);
  }
}
