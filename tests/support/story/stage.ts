import { parseInstant, type Instant } from '../../../bot/domain/day';
import type { Facts, LogEntry } from '../../../bot/domain/partnership';
import { createGraph, openStore } from '../../../bot/sharepoint';
import { createJournal } from '../../../bot/journal';
import { graphRows } from '../graph-rows';
import { startLocalApp, type RunningApp } from '../running-app';
import {
  buttonsOf,
  startTeamsStandIn,
  type BotMessage,
  type TeamsPerson,
  type TeamsStandIn,
} from '../teams-stand-in';

const SITE = 'contoso.sharepoint.com:/sites/jtai';

/** The product in local mode with its demonstration partnership, and everybody of it at a Teams client. */
export class Stage {
  private constructor(
    private readonly app: RunningApp,
    readonly teams: TeamsStandIn,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** Starts at an instant. `without`: people who never add the app. Close it at the end. */
  static async open(start: Instant, without: readonly string[]): Promise<Stage> {
    const app = await startLocalApp({ LOCAL_NOW: start });
    const teams = await startTeamsStandIn({ botUrl: `${app.url}/api/messages` });
    const people = await graphRows(app.graphUrl, 'People');
    const names = new Map(people.map(({ Title, Email }) => [String(Title), String(Email)]));
    const stage = new Stage(app, teams, names);
    for (const name of names.keys()) if (!without.includes(name)) await stage.person(name).install();
    return stage;
  }

  /** Somebody of the demonstration, by name. */
  person(name: string): TeamsPerson {
    const email = this.names.get(name);
    if (!email) throw new Error(`Nobody in the demonstration is called ${name}.`);
    return this.teams.person({ name, email });
  }

  /** Moves the clock through all that falls due on the way. */
  async until(now: Instant): Promise<void> {
    await this.app.moveClock(now);
  }

  /** What the lists hold now, and the record. */
  async read(): Promise<{ readonly facts: Facts; readonly log: readonly LogEntry[] }> {
    const journal = createJournal('silent');
    const graph = createGraph({ baseUrl: this.app.graphUrl, credential: { token: 'local' }, journal });
    const facts = await (await openStore({ graph, site: SITE, journal })).snapshot();
    const log = (await graphRows(this.app.graphUrl, 'Log')).map(entryOf);
    return { facts, log };
  }

  async close(): Promise<void> {
    await this.teams.close();
    await this.app.close();
  }
}

function entryOf(row: Readonly<Record<string, unknown>>): LogEntry {
  const at = parseInstant(String(row.At));
  if (!at) throw new Error('A line of the record has no time.');
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return {
    at,
    actor: String(row.Actor),
    verb: String(row.Verb),
    subjectRef: text(row.SubjectRef),
    detail: text(row.Detail),
  };
}

/** Presses a button of that title on every card of somebody's that has one, until none is left. Gives how often. */
export async function pressAll(
  person: TeamsPerson,
  title: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<number> {
  let pressed = 0;
  for (const message of person.chat.messages) {
    while (hasButton(message, title)) {
      const before = JSON.stringify(message.card);
      await person.press(message, title, inputs);
      pressed += 1;
      if (JSON.stringify(message.card) === before) break;
    }
  }
  return pressed;
}

export const hasButton = (message: BotMessage, title: string): boolean =>
  message.text === undefined && buttonsOf(message.card).some(({ action }) => action['title'] === title);
