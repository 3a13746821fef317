import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startGraphServer, type GraphServer } from '../../bot/local/graph';
import { startLocalApp, type RunningApp } from '../support/running-app';
import { startTeamsStandIn, type Chat, type TeamsPerson, type TeamsStandIn } from '../support/teams-stand-in';

/**
 * The invented Westmarch partnership as an earlier version of the app left it in the evening of 9 April 2026, after
 * six weeks among people: `lists.jsonl` the lists as they were, `rows/` the rows (a few subjects of many), `buttons.jsonl`
 * what the cards in people's chats send. One row was put back to its claim, as a copy that dies leaves it, and one nudge
 * was added that waits for the morning. `told.json` is what that version said and did from there on.
 */
export const LEFT_AT = '2026-04-09T18:30:00Z';

type Fields = Readonly<Record<string, unknown>>;

/** A list as it was made, with the columns of then. */
export interface OldList {
  readonly title: string;
  readonly hidden: boolean;
  readonly columns: readonly (Fields & { readonly name: string })[];
}

/** A button of a card in somebody's chat or in the channel, and what was typed beside it. */
export interface OldButton {
  readonly person: string;
  readonly chat: 'personal' | 'channel';
  readonly activityId: string;
  readonly title: string;
  readonly verb: string;
  readonly data: Fields;
  readonly inputs: Fields;
  /** What that version answered when all were pressed in this order: 'card', or the code of the refusal. */
  readonly answer: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(path.join(__dirname, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

export const OLD_LISTS: readonly OldList[] = lines('lists.jsonl');
export const OLD_BUTTONS: readonly OldButton[] = lines('buttons.jsonl');

/** The rows of a list as they stood. */
export const oldRows = (list: string): readonly Fields[] =>
  existsSync(path.join(__dirname, `rows/${list}.jsonl`)) ? lines<Fields>(`rows/${list}.jsonl`) : [];

/** A site with the old lists and rows, written by plain Graph. Close it at the end. */
export async function startOldSharePoint(serviceUrl = 'https://teams.example/'): Promise<GraphServer> {
  const server = await startGraphServer({ file: ':memory:' });
  for (const list of OLD_LISTS) {
    await post(server, 'lists', {
      displayName: list.title,
      list: { template: 'genericList', hidden: list.hidden },
      columns: list.columns.filter(({ name }) => name !== 'Title'),
    });
    const rows = oldRows(list.title).map((row) => written(row, serviceUrl));
    for (const fields of rows) await post(server, `lists/${list.title}/items`, { fields });
  }
  return server;
}

async function post({ url }: GraphServer, at: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/sites/contoso.sharepoint.com:/sites/jtai:/${at}`, {
    method: 'POST',
    headers: { authorization: 'Bearer local', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`Graph answered ${answer.status} for ${at}: ${await answer.text()}`);
}

/** As Graph wants it: a choice of several says that it is one, and Teams is where it is in this test. */
function written(row: Fields, serviceUrl: string): Fields {
  const several = Object.entries(row).filter(([, value]) => Array.isArray(value));
  const marks = several.map(([name]) => [`${name}@odata.type`, 'Collection(Edm.String)'] as const);
  return { ...row, ...Object.fromEntries(marks), ...(row.ServiceUrl ? { ServiceUrl: serviceUrl } : {}) };
}

/** The app of now on the lists of then, with everybody at their Teams clients, where the old cards stand. */
export class OldHouse {
  private constructor(
    private readonly sharePoint: GraphServer,
    readonly teams: TeamsStandIn,
    readonly app: RunningApp,
    private readonly channel: Chat,
  ) {}

  static async open(): Promise<OldHouse> {
    const teams = await startTeamsStandIn();
    const people = oldRows('People').map(({ Title, Email }) =>
      teams.person({ name: String(Title), email: String(Email) }),
    );
    const channel = teams.channel('Reminders', { team: 'Westmarch partnership', members: people });
    const removed = new Set(
      oldRows('Conversations').flatMap((row) => (row.State === 'Removed' ? [row.PersonEmail] : [])),
    );
    for (const { member, chat } of people) chat.hasBot = !removed.has(member.email);
    putCards(new Map([...people.map(({ chat }) => chat), channel].map((chat) => [chat.id, chat])));
    const sharePoint = await startOldSharePoint(teams.serviceUrl);
    const settings = { GRAPH_BASE_URL: sharePoint.url, LOCAL_SEED: 'empty', LOCAL_NOW: LEFT_AT };
    const app = await startLocalApp(settings);
    teams.connect(`${app.url}/api/messages`);
    return new OldHouse(sharePoint, teams, app, channel);
  }

  person(email: string): TeamsPerson {
    const row = oldRows('People').find(({ Email }) => Email === email);
    return this.teams.person({ name: String(row?.Title), email });
  }

  /** Presses a button of an old card with what was typed beside it. */
  press({ person: email, chat, activityId, title, verb, data, inputs }: OldButton) {
    const person = this.person(email);
    const place = chat === 'channel' ? this.channel : person.chat;
    const message = place.messages.find(({ id }) => id === activityId);
    if (!message) throw new Error(`No card ${activityId}`);
    const action = { type: 'Action.Execute', title, verb, data: { ...data, ...inputs } };
    return person.invoke({ action, trigger: 'manual' }, message);
  }

  /** What the tab is told, as somebody. */
  async asked(at: string, email: string): Promise<unknown> {
    const signedIn = await fetch(`${this.app.url}/local/token?person=${email}`);
    const { token } = (await signedIn.json()) as { token: string };
    const answer = await fetch(this.app.url + at, { headers: { authorization: `Bearer ${token}` } });
    return answer.json();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.teams.close();
    await this.sharePoint.close();
  }
}

/** Puts a card into each place where the rows or the buttons say that one stands. */
function putCards(chats: ReadonlyMap<string, Chat>): void {
  const rows = [...oldRows('Reminders'), ...oldRows('Messages')];
  const fromRows = rows.flatMap((row) => {
    const chat = chats.get(String(row.ConversationId));
    return chat && typeof row.ActivityId === 'string' ? [{ chat, id: row.ActivityId }] : [];
  });
  const emails = new Map(
    oldRows('Conversations').map((row) => [row.PersonEmail, String(row.ConversationId)]),
  );
  const [channel] = oldRows('Channels');
  const fromButtons = OLD_BUTTONS.flatMap(({ person, chat: kind, activityId }) => {
    const chat = chats.get(kind === 'channel' ? String(channel?.ConversationId) : (emails.get(person) ?? ''));
    return chat ? [{ chat, id: activityId }] : [];
  });
  const content = { type: 'AdaptiveCard', body: [] };
  for (const { chat, id } of [...fromRows, ...fromButtons]) {
    if (chat.messages.some((message) => message.id === id)) continue;
    chat.add(id, { type: 'message', summary: '', attachments: [{ content }] });
  }
}
