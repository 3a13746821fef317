import { rmSync } from 'node:fs';
import { parseInstant, type Instant } from '../../../bot/domain/calendar/day';
import type { Facts, LogEntry } from '../../../bot/domain/partnership';
import { createJournal } from '../../../bot/operating/journal';
import { createGraph, openStore } from '../../../bot/sharepoint';
import { AppProcess } from '../app-process';
import { freePort } from '../free-port';
import { memoryFolder } from '../memory-folder';
import { startTeamsStandIn, type TeamsPerson, type TeamsStandIn } from '../teams-stand-in';
import { castOf, emailIn, membersOf, NAMES, type Name } from './inspection-cast';

const SITES = NAMES.map((name) => `${name}=contoso.sharepoint.com:/sites/${name.toLowerCase()}`).join(', ');

/** What an address answered. */
export interface Answered {
  readonly status: number;
  readonly etag: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The built app in a process of its own with two partnerships, and everybody of both at a Teams client. */
export class InspectionStage {
  private constructor(
    private app: AppProcess,
    readonly teams: TeamsStandIn,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Starts it at an instant with both partnerships as they stand then; everybody has the app. Close it at the end. */
  static async open(start: string): Promise<InspectionStage> {
    const [port, graphPort] = [await freePort(), await freePort()];
    const settings = {
      ...{ LOCAL_DATA: memoryFolder('jtai-inspection-'), LOCAL_SEED: 'empty', SHAREPOINT_SITE: SITES },
      ...{ PORT: String(port), LOCAL_GRAPH_PORT: String(graphPort) },
    };
    const app = await AppProcess.start({ ...settings, LOCAL_NOW: start });
    const teams = await startTeamsStandIn({ botUrl: `http://localhost:${port}/api/messages` });
    const stage = new InspectionStage(app, teams, settings);
    for (const name of NAMES) {
      const filled = await (await stage.store(name)).commit(castOf(name), []);
      if (!filled.ok) throw new Error(`The lists of ${name} could not be filled: ${filled.error.why}`);
    }
    // A walk of the clock reads what was written behind the app's back.
    await stage.until(new Date(Date.parse(start) + 60_000).toISOString());
    for (const name of NAMES) for (const member of membersOf(name)) await teams.person(member).install();
    return stage;
  }

  person(name: Name, who: string): TeamsPerson {
    return this.teams.person({ name: `${who} of ${name}`, email: emailIn(name, who) });
  }

  /** Moves the clock through all that falls due on the way. */
  async until(now: string): Promise<void> {
    await this.app.moveClock(now);
  }

  /** Pulls the plug in the midst of what goes out until `now`, after so many messages, and starts it again. */
  async killedOnTheWayTo(now: string, afterMessages: number): Promise<void> {
    const wanted = this.sent() + afterMessages;
    const walking = this.app.moveClock(now).then(
      () => false,
      () => true,
    );
    while (this.sent() < wanted) await new Promise((resolve) => setImmediate(resolve));
    await this.app.kill();
    if (!(await walking)) throw new Error('The walk was over before the plug was pulled.');
    this.app = await AppProcess.start(this.settings);
  }

  private sent(): number {
    return this.teams.requests.filter(({ method, path }) => method === 'POST' && path.includes('/activities'))
      .length;
  }

  /** Asks an address of the API as somebody; with a body it is posted. */
  async ask(name: Name, who: string, path: string, body?: object, seen?: string): Promise<Answered> {
    const email = emailIn(name, who);
    const token = await fetch(`${this.app.url}/local/token?person=${email}`);
    const { token: bearer } = (await token.json()) as { token: string };
    const answer = await fetch(`${this.app.url}/api/v1/${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        ...(seen ? { 'if-match': seen } : {}),
      },
    });
    const said = (await answer.json()) as Readonly<Record<string, unknown>>;
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(said)}`);
    return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: said };
  }

  /** What the lists of a partnership hold now, and its record. */
  async read(name: Name): Promise<{ readonly facts: Facts; readonly log: readonly LogEntry[] }> {
    const store = await this.store(name);
    return { facts: await store.snapshot(), log: await store.recorded() };
  }

  private async store(name: Name) {
    const journal = createJournal('silent');
    const baseUrl = `http://localhost:${this.settings.LOCAL_GRAPH_PORT}/v1.0`;
    const graph = createGraph({ baseUrl, credential: { token: 'local' }, journal });
    return openStore({ graph, site: `contoso.sharepoint.com:/sites/${name.toLowerCase()}`, journal });
  }

  async close(): Promise<void> {
    await this.teams.close();
    await this.app.stop();
    rmSync(this.settings.LOCAL_DATA ?? '', { recursive: true, force: true });
  }
}

/** The instant that a text names. */
export const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (!read) throw new Error(`${text} is no instant.`);
  return read;
};
