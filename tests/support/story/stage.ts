import { parseInstant, type Instant } from '../../../bot/domain/calendar/day';
import { createGraph, openStore } from '../../../bot/sharepoint';
import { createJournal } from '../../../bot/operating/journal';
import { graphRows } from '../graph-rows';
import { startLocalApp, type RunningApp } from '../running-app';
import {
  buttonsOf,
  startTeamsStandIn,
  type BotMessage,
  type TeamsPerson,
  type TeamsStandIn,
} from '../teams-stand-in';
import type { LogEntry, Facts } from '../../../bot/domain/partnership';

const SITE = 'contoso.sharepoint.com:/sites/jtai';

/** The product in local mode with its demonstration partnership, and everybody of it at a Teams client. */
export class Stage {
  private constructor(
    private readonly app: RunningApp,
    readonly teams: TeamsStandIn,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  /** Starts at an instant; everybody adds the app. Close it at the end. */
  static async open(start: Instant): Promise<Stage> {
    const app = await startLocalApp({ LOCAL_NOW: start });
    const teams = await startTeamsStandIn({ botUrl: `${app.url}/api/messages` });
    const people = await graphRows(app.graphUrl, 'People');
    const names = new Map(people.map(({ Title, Email }) => [String(Title), String(Email)]));
    const stage = new Stage(app, teams, names);
    for (const name of names.keys()) await stage.person(name).install();
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

/** How the refusal begins of “on track” for what is overdue by now; the card was sent before. */
const OVERDUE = 'This is overdue';

/** What a press sends beside the inputs. */
type ButtonData = Readonly<Record<string, unknown>>;

/**
 * Presses a button of that title on every card of somebody's that has one for which `isIt` says so, until none is left.
 * Gives how often.
 */
export async function pressAll(
  person: TeamsPerson,
  title: string,
  isIt: (data: ButtonData) => boolean,
  inputs: Readonly<Record<string, string>> = {},
): Promise<number> {
  let pressed = 0;
  for (const message of person.chat.messages) {
    for (let nth = placeOf(message, title, isIt); nth >= 0; nth = placeOf(message, title, isIt)) {
      const before = JSON.stringify(message.card);
      const answer = await person.press(message, title, inputs, { nth });
      if (answer.error?.message.startsWith(OVERDUE)) break;
      if (answer.error) throw new Error(`${person.name} pressed “${title}”: ${answer.error.message}`);
      pressed += 1;
      if (JSON.stringify(message.card) === before) break;
    }
  }
  return pressed;
}

/** Which of the buttons of that title it is; -1 when none is. */
function placeOf(message: BotMessage, title: string, isIt: (data: ButtonData) => boolean): number {
  if (message.text !== undefined) return -1;
  return buttonsOf(message.card)
    .filter((button) => button.title === title)
    .findIndex(({ action }) => {
      const { data } = action;
      return typeof data === 'object' && data !== null && isIt({ ...data });
    });
}

/** True for buttons that answer for an agency. */
export const forAgency =
  (code: string) =>
  ({ agency, reminderKey }: ButtonData): boolean =>
    agency === code || (typeof reminderKey === 'string' && new RegExp(`\\|${code}(\\||$)`).test(reminderKey));

/** Opens a thing on a card where it is a line, brings its form with the first button, and sends it with the second. */
export async function fillIn(
  person: TeamsPerson,
  ref: string,
  [open, send]: readonly [string, string],
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  for (const message of person.chat.messages) {
    const line = placeOf(message, 'Open', ({ rowKey }) => String(rowKey).includes(`|${ref}|`));
    if (placeOf(message, open, about(ref)) < 0 && line >= 0) {
      await person.press(message, 'Open', {}, { nth: line });
    }
    const button = placeOf(message, open, about(ref));
    if (button < 0) continue;
    await person.press(message, open, {}, { nth: button });
    const answer = await person.press(message, send, inputs, { nth: placeOf(message, send, about(ref)) });
    if (answer.error) throw new Error(`${person.name} pressed “${send}”: ${answer.error.message}`);
    return;
  }
}

/** True for buttons about one thing. */
export const about =
  (ref: string) =>
  ({ ref: meeting, reminderKey, subjectRef, extensionKey }: ButtonData): boolean =>
    [meeting, reminderKey, subjectRef, extensionKey].some(
      (one) => typeof one === 'string' && (one === ref || one.includes(`|${ref}|`)),
    );
