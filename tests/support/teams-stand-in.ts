import { Chat } from './teams-stand-in-chat';
import type { CallKind, FaultName } from './teams-stand-in-failures';
import { idOf, TeamsPerson, type BotAnswer, type Line } from './teams-stand-in-person';
import { ConnectorServer, type Member, type Request, type Road, type World } from './teams-stand-in-server';

export { buttonsOf, textsOf, type CardJson } from './teams-stand-in-cards';
export { BotMessage, Chat } from './teams-stand-in-chat';
export type { FaultName } from './teams-stand-in-failures';
export { TeamsPerson, type BotAnswer, type PressAnswer } from './teams-stand-in-person';

/** With `limits`, what is above Teams' limits is refused (429, without `Retry-After`: none is promised). */
export interface StandInOptions extends Road {
  /** Where the bot listens, e.g. `http://127.0.0.1:3978/api/messages`; may be told later with `connect`. */
  readonly botUrl?: string;
  /** The tenant that everybody is of. */
  readonly tenantId?: string;
  /** The `Authorization` header of what is sent to the bot. */
  readonly authorization?: (serviceUrl: string) => Promise<string> | string;
}

/**
 * Plays Microsoft Teams to a bot, both sides of it: the Bot Connector that a bot calls (on a free port of loopback),
 * and the people whose clients send it activities.
 *
 * ```ts
 * const teams = await startTeamsStandIn();
 * teams.connect(`http://127.0.0.1:${port}/api/messages`);
 * const sam = teams.person({ name: 'Sam Okafor', email: 'sam.okafor@police.example' });
 * await sam.install();
 * const card = await sam.chat.waitFor((message) => message.words.includes('Partnership meeting'));
 * await sam.press(card, 'Attending');
 * expect(card.words).toContain('answered by you');
 * teams.fail('blocked', { to: sam });
 * await teams.close();
 * ```
 */
export interface TeamsStandIn {
  /** The address that the bot is told to answer to. */
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** Every request of the bot, oldest first. */
  readonly requests: readonly Request[];
  /** Says where the bot listens. */
  connect(botUrl: string): void;
  /** Somebody of the tenant, the same one for the same e-mail address. A guest's name has the form guests have. */
  person(who: { name: string; email: string; entraId?: string; guest?: boolean }): TeamsPerson;
  /** A channel or group chat that the bot was added to. */
  room(name: string, kind?: 'channel' | 'groupChat'): Chat;
  /** A channel of a team, with the people who read it and press on it. The bot may be added to it, or be there. */
  channel(name: string, how: { team: string; members: readonly TeamsPerson[]; hasBot?: boolean }): Chat;
  /** Makes the bot's next calls fail: by default one send, to anybody. */
  fail(name: FaultName, how?: { on?: CallKind; times?: number; to?: TeamsPerson }): void;
  /** Forgets the failures still to come. */
  heal(): void;
  /** Sends the bot any activity, with `serviceUrl`, id and time unless it has its own. */
  post(activity: { readonly [name: string]: unknown }): Promise<BotAnswer>;
  close(): Promise<void>;
}

const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: 'JTAI' };
const DEFAULT_TENANT = 'aaaaaaaa-0000-0000-0000-000000000001';

/** Starts a stand-in for Teams. Close it at the end. */
export async function startTeamsStandIn(options: StandInOptions = {}): Promise<TeamsStandIn> {
  const tenantId = options.tenantId ?? DEFAULT_TENANT;
  const people = new Map<string, TeamsPerson>();
  const personalChats = new Map<string, Chat>();
  const world: World = {
    tenantId,
    members: new Map(),
    chats: new Map(),
    chatOf: (userId) => personalChats.get(userId),
  };
  const server = new ConnectorServer(world, options);
  const serviceUrl = await server.listen();
  let botUrl = options.botUrl;
  const post = poster(serviceUrl, () => botUrl, options.authorization);
  const line: Line = { tenantId, bot: BOT, post };
  const open = (chat: Chat): Chat => {
    world.chats.set(chat.id, chat);
    return chat;
  };
  return {
    serviceUrl,
    tenantId,
    requests: server.requests,
    connect: (url) => void (botUrl = url),
    person(who) {
      const known = people.get(who.email.toLowerCase());
      if (known) return known;
      const member = memberOf(who);
      const person = new TeamsPerson(member, open(new Chat(idOf('a:1', who.email), 'personal')), line);
      world.members.set(member.userId, member);
      personalChats.set(member.userId, person.chat);
      people.set(who.email.toLowerCase(), person);
      return person;
    },
    room: (name, kind = 'channel') => open(new Chat(`${idOf('19:', name)}@thread.tacv2`, kind)),
    channel(name, { team, members, hasBot = true }) {
      const [id, teamId] = [`${team}/${name}`, `${team}/General`].map(
        (one) => `${idOf('19:', one)}@thread.tacv2`,
      ) as [string, string];
      const ids = new Set(members.map(({ member }) => member.userId));
      const chat = open(new Chat(id, 'channel', { id: teamId, channelName: name, members: ids }));
      chat.hasBot = hasBot;
      return chat;
    },
    fail: (name, { on = 'send', times = 1, to } = {}) =>
      server.faults.plan({ name, on, times, chat: to?.chat.id }),
    heal: () => server.faults.clear(),
    post,
    close: () => server.close(),
  };
}

function memberOf(who: { name: string; email: string; entraId?: string; guest?: boolean }): Member {
  const hex = idOf('', who.email);
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
  return {
    userId: idOf('29:1', who.email, 60),
    name: who.name,
    email: who.guest ? '' : who.email,
    userPrincipalName: who.guest ? `${who.email.replace('@', '_')}#EXT#@contoso.onmicrosoft.com` : who.email,
    entraId: who.entraId ?? uuid,
  };
}

/** Sends activities as the Bot Connector does; a field given as undefined is left out. */
function poster(
  serviceUrl: string,
  botUrl: () => string | undefined,
  authorization: StandInOptions['authorization'],
): Line['post'] {
  let ids = 1_600_000_000_000;
  return async (activity) => {
    const url = botUrl();
    if (!url) throw new Error('The stand-in has not been told where the bot listens');
    ids += 1;
    const timestamp = new Date().toISOString();
    const whole = {
      id: String(ids),
      timestamp,
      channelId: 'msteams',
      serviceUrl,
      locale: 'en-GB',
      ...activity,
    };
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (authorization) headers['authorization'] = await authorization(serviceUrl);
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(whole) });
    const text = await answer.text();
    return { status: answer.status, body: text ? parsed(text) : undefined };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
