import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { calendarAsKnownOn } from '../../bot/domain/calendar/bank-holidays';
import type { Day } from '../../bot/domain/calendar/day';
import {
  DEMO_NAMES,
  demoPartnership,
  playgroundConfig,
  startPlayground,
  type Playground,
} from '../../bot/local';
import { launchBrowser } from '../support/browser';
import { freePort } from '../support/free-port';
import { PlaygroundPage } from '../support/playground';
import { ListeningBot } from './support/listening-bot';
import { removeScratchFolders, scratchFolder } from './support/scratch';

const { people } = demoPartnership('2026-03-02' as Day, calendarAsKnownOn());
const config = playgroundConfig(people, DEMO_NAMES);
const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    ...{ type: 'AdaptiveCard', version: '1.5' },
    body: [
      { type: 'TextBlock', text: 'Partnership meeting in 10 working days' },
      { type: 'Input.Text', id: 'note', label: 'Note' },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Attending', verb: 'attend', data: { ref: 'JTAI-2026-03-17' } },
    ],
  },
};
const ANSWERED = {
  statusCode: 200,
  type: CARD.contentType,
  value: { ...CARD.content, body: [{ type: 'TextBlock', text: 'You said: attending' }], actions: [] },
};

const connects = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = new Socket().once('error', () => resolve(false));
    socket.connect(port, host, () => resolve(true) ?? socket.destroy());
  });

/** True when nobody listens on this port of this address of the machine, so that it can be had. */
const canBeHad = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });

async function portIsFree(port: number): Promise<void> {
  while (await connects('127.0.0.1', port)) await new Promise((resolve) => setImmediate(resolve));
}

const running: Playground[] = [];
async function start(options: Partial<Parameters<typeof startPlayground>[0]> = {}): Promise<Playground> {
  const given = { messagesUrl: 'http://localhost:9/api/messages', port: 0, config, ...options };
  const playground = await startPlayground({ dataFolder: scratchFolder(), ...given });
  running.push(playground);
  return playground;
}

afterEach(() => Promise.all(running.splice(0).map((playground) => playground.close())));
afterAll(removeScratchFolders);

describe('the Playground’s configuration', () => {
  it('seats the coordinator who is a SPOC, with the other five agencies’ SPOCs', () => {
    expect(config.currentUser).toMatchObject({
      name: 'Priya Nair',
      givenName: 'Priya',
      surname: 'Nair',
      email: 'priya.nair@westmarch.example',
    });
    const spocs = people.filter(
      ({ roles, email }) => roles.includes('SPOC') && email !== config.currentUser.email,
    );
    expect(config.users.map(({ email }) => email)).toEqual(spocs.map(({ email }) => email));
    expect(config.users).toHaveLength(5);
  });

  it('has five others, each with an id of their own, also where the People list has fewer', () => {
    const few = playgroundConfig(people.slice(2, 4), DEMO_NAMES);
    expect(few.currentUser.name).toBe('Karen Whitlock');
    expect(new Set([few.currentUser, ...few.users].map(({ id }) => id)).size).toBe(6);
  });

  it('is the same after every start', () => {
    expect(playgroundConfig([...people], DEMO_NAMES)).toEqual(config);
  });
});

describe('the Agents Playground', () => {
  it('starts with what the demonstration gives it, on this machine’s own address alone', async () => {
    // The Playground gives its configuration when the bot answers, or after 15 seconds.
    const bot = await ListeningBot.start();
    const { url } = await start({ messagesUrl: bot.messagesUrl });
    const answer = await fetch(`${url}/_internal/v1/config`);
    expect(JSON.stringify(await answer.json())).toContain('Westmarch Safeguarding Children Partnership');
    await bot.close();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) expect(await canBeHad(address, Number(new URL(url).port))).toBe(true);
  });

  it('starts with an empty People list', async () => {
    const { url } = await start({ config: playgroundConfig([], DEMO_NAMES) });
    expect((await fetch(url)).ok).toBe(true);
  });

  it('frees its port when it is closed, and can be started there again', async () => {
    const port = await freePort();
    const first = await start({ port });
    await first.close();
    expect(await start({ port })).toMatchObject({ url: `http://localhost:${port}` });
  });

  it('ends when the process that started it is killed', async () => {
    const port = await freePort();
    const parent = spawn(
      process.execPath,
      [
        ...['-r', path.join(__dirname, '../support/run-typescript.cjs')],
        ...[path.join(__dirname, 'support/playground-parent.ts'), scratchFolder(), String(port)],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await Promise.race([once(parent.stdout, 'data'), once(parent, 'exit')]);
    expect(await connects('127.0.0.1', port)).toBe(true);
    parent.kill('SIGKILL');
    await portIsFree(port);
    await start({ port });
  });

  it('says in plain words that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const started = start({ port }).finally(() => other.close());
    await expect(started).rejects.toThrow(
      `Port ${port} is taken, perhaps by another copy of this app, so the Agents Playground cannot start there.`,
    );
  });

  it('says in plain words what is wrong with its configuration', async () => {
    const faulty = { ...config, users: config.users.slice(0, 4) };
    await expect(start({ config: faulty })).rejects.toThrow(
      /did not start\. It says: .*must NOT have fewer than 5 items.*Set PLAYGROUND=off/,
    );
  });
});

describe('the Playground’s page', () => {
  let browser: Browser;
  let bot: ListeningBot;
  beforeAll(async () => {
    browser = await launchBrowser();
    bot = await ListeningBot.start(ANSWERED);
  });
  afterAll(async () => {
    await browser.close();
    await bot.close();
  });

  it('shows what the bot sent before it was opened, and answers a card', async () => {
    const { url } = await start({ messagesUrl: bot.messagesUrl });
    const sent = await fetch(`${url}/_connector/v3/conversations/${config.personalChat.id}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', summary: 'Meeting', attachments: [CARD] }),
    });
    expect(sent.status).toBe(201);

    const playground = await PlaygroundPage.open(browser, url);
    await playground.openPersonalChat();
    await playground.card('10 working days').waitFor();
    await playground.fill('Note', 'With our new analyst');
    await playground.press('Attending');
    await playground.card('You said: attending').waitFor();

    const { value, from, conversation } = await bot.hears(({ name }) => name === 'adaptiveCard/action');
    expect(value).toMatchObject({
      action: { verb: 'attend', data: { ref: 'JTAI-2026-03-17', note: 'With our new analyst' } },
    });
    expect(from).toMatchObject({ id: config.currentUser.id, aadObjectId: config.currentUser.aadObjectId });
    expect(conversation).toMatchObject({ id: config.personalChat.id, tenantId: config.tenantId });
    await playground.page.close();
  });

  it('tells the bot when it is opened who has added it, and takes what is typed', async () => {
    const { url } = await start({ messagesUrl: bot.messagesUrl });
    const added = bot.hears(
      ({ type, serviceUrl }) => type === 'installationUpdate' && serviceUrl.startsWith(url),
    );
    const playground = await PlaygroundPage.open(browser, url);
    expect(await added).toMatchObject({
      serviceUrl: `${url}/_connector`,
      from: { aadObjectId: config.currentUser.aadObjectId },
      conversation: { id: config.personalChat.id },
    });
    await playground.openPersonalChat();
    await playground.say('/status police');
    expect(await bot.hears(({ text }) => text?.includes('status') ?? false)).toMatchObject({
      text: expect.stringContaining('/status police'),
    });
    await playground.page.close();
  });
});
