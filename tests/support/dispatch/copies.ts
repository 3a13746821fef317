import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { AppProcess } from '../app-process';
import { freePort } from '../free-port';
import { EARLY } from './one-morning';

/** Copies of the app as processes on one store, each with a folder, a port and a clock of its own. */
export class Copies {
  private readonly running: AppProcess[] = [];
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'jtai-copies-'));
  private readonly settings: Record<string, string>[] = [];

  private constructor(private readonly graphUrl: string) {}

  /** Starts so many, before anything is due. */
  static async start(count: number, graphUrl: string): Promise<Copies> {
    const copies = new Copies(graphUrl);
    for (let at = 0; at < count; at += 1) copies.settings.push(await copies.settingsOf(at));
    await Promise.all(copies.settings.map((_, at) => copies.begin(at, { LOCAL_NOW: EARLY })));
    return copies;
  }

  get count(): number {
    return this.settings.length;
  }

  /** Moves the clock of each to this moment. Resolves when all have done what was due then, or have been killed. */
  async moveClocks(now: string): Promise<void> {
    await Promise.all(this.running.map((app) => app.moveClock(now).catch(() => undefined)));
  }

  /** Resolves when no copy that lives has anything under way, also what it began at its start. */
  async comeToRest(): Promise<void> {
    await Promise.all(this.running.map((app) => aMomentLater(app)));
  }

  /** Ends one as a power cut does. */
  async kill(at: number): Promise<void> {
    await this.at(at).kill();
  }

  /** Starts one, on what its predecessor left. Resolves when it is up. */
  async begin(at: number, more: Record<string, string> = {}): Promise<void> {
    this.running[at] = await AppProcess.start({ ...this.settings[at], ...more });
  }

  async end(): Promise<void> {
    await Promise.all(this.running.map((app) => app.kill()));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private at(at: number): AppProcess {
    const app = this.running[at];
    if (!app) throw new Error(`There is no copy ${at}.`);
    return app;
  }

  private async settingsOf(at: number): Promise<Record<string, string>> {
    return {
      LOCAL_DATA: path.join(this.folder, String(at)),
      LOCAL_SEED: 'empty',
      GRAPH_BASE_URL: this.graphUrl,
      PORT: String(await freePort()),
    };
  }
}

/** A walk of the clock begins when the sweep under way has ended. */
async function aMomentLater(app: AppProcess): Promise<void> {
  const { now } = z.object({ now: z.string() }).parse(await (await fetch(`${app.url}/local/clock`)).json());
  await app.moveClock(new Date(Date.parse(now) + 1_000).toISOString());
}
