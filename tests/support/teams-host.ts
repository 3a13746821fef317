import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Frame, Page, Route } from 'playwright-core';
import { closeWindow, openWindow } from './browser';
import { withoutWorker } from './tab-pictures';

/** Where the tab seems to be served, as Teams demands it: over https. */
const TAB_ORIGIN = 'https://jtai.example';
const HOST = 'https://teams.microsoft.com/host';

export interface TeamsHostOptions {
  /** Where the app really listens. */
  readonly url: string;
  /** What it gives when it is asked for one: one each time, and then always the last. */
  readonly token: string | readonly string[];
  readonly theme?: string;
  /** The app by its id there, which links of Teams have in them; none unless given. */
  readonly appId?: string;
  /** The page of a deep link. */
  readonly subPageId?: string;
  /** Where in Teams the frame stands; among its tabs unless said. */
  readonly frameContext?: string;
  /** Which page of the tab is framed; the first one unless given. */
  readonly path?: string;
  /** What the tab that is set up anew shows so far. */
  readonly chosen?: string;
  /** What Teams says to an app that wants to be on the stage; unless given, that it may. */
  readonly stage?: 'may not' | 'fails';
  /** A frame that never answers, as that of a stranger. */
  readonly silent?: boolean;
  /** What it is asked and does not answer until it `speaks`. */
  readonly mute?: string;
}

/** A page at teams.microsoft.com that frames the tab and answers teams-js as Teams does. */
export interface TeamsHost {
  readonly page: Page;
  tab(): Promise<Frame>;
  /** The names of what the tab has asked Teams for, in order. */
  asked(): Promise<string[]>;
  /** Waits until it is asked this. */
  isAsked(func: string): Promise<void>;
  /** What it was asked with, each time, under this name. */
  askedWith(func: string): Promise<unknown[][]>;
  /** From now on it gives these tokens, one each time it is asked for one, and then always the last. */
  gives(...tokens: readonly string[]): Promise<void>;
  changeTheme(theme: string): Promise<void>;
  /** Presses Save in the dialogue in which a tab is set up. */
  saves(): Promise<void>;
  /** Puts the tab to sleep, and shows it again, as Teams does with one that nobody looks at. */
  sleeps(): Promise<void>;
  wakes(): Promise<void>;
  /** From now on it answers everything, and what it was asked and did not answer: a host that was busy comes to that later. */
  speaks(): Promise<void>;
  /** Follows another deep link in the same window: the tab is framed anew. */
  follows(subPageId: string): Promise<void>;
  /** Closes the window; what its page still waits for is given up first. */
  close(): Promise<void>;
}

export async function openTeamsHost(browser: Browser, options: TeamsHostOptions): Promise<TeamsHost> {
  const context = await openWindow(browser, { viewport: { width: 1100, height: 700 }, locale: 'en-GB' });
  await context.addInitScript(withoutWorker);
  await context.route(`${TAB_ORIGIN}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    // What is answered from here is answered whole, which a stream of changes never is.
    if (pathname === '/api/v1/live') return route.abort();
    const at = options.url + pathname + search;
    await route.fulfill(pathname.startsWith(ASSETS) ? await asset(route, at) : await answered(route, at));
  });
  let { subPageId } = options;
  await context.route(HOST, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: hostPage({ ...options, subPageId }),
    }),
  );
  // The list of hosts that teams-js asks Microsoft for (`tab.md`).
  await context.route('https://res.cdn.office.net/**', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(HOST);
  const tell = (func: string, args: readonly unknown[]): Promise<void> =>
    page.evaluate(([sent, to]) => window.frames[0]?.postMessage(sent, to), [
      { func, args },
      TAB_ORIGIN,
    ] as const);
  const isAsked = async (func: string): Promise<void> => {
    await page.waitForFunction(
      (name) => (globalThis as unknown as { asked: string[] }).asked.includes(name),
      func,
    );
  };
  return {
    page,
    async tab() {
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('The tab is not framed');
      return frame;
    },
    async follows(link) {
      subPageId = link;
      await page.goto(HOST);
    },
    close: () => closeWindow(context),
    asked: () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
    askedWith: (func) =>
      page.evaluate(
        (name) =>
          (globalThis as unknown as { heard: { func: string; args: unknown[] }[] }).heard
            .filter((one) => one.func === name)
            .map(({ args }) => args),
        func,
      ),
    saves: () => tell('settings.save', [{}]),
    speaks: () => page.evaluate(() => (globalThis as unknown as { speak: () => void }).speak()),
    gives: (...tokens) =>
      page.evaluate((all) => {
        (globalThis as unknown as { tokens: readonly string[] }).tokens = all;
      }, tokens),
    changeTheme: (theme) => tell('themeChange', [theme]),
    isAsked,
    async sleeps() {
      await tell('beforeUnload', []);
      await isAsked('readyToUnload');
    },
    wakes: () => tell('load', [{ entityId: 'plan', contentUrl: `${TAB_ORIGIN}/tab/` }]),
  };
}

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Below it each file is named after what it holds, and a browser that has it does not ask for it again. */
const ASSETS = '/tab/assets/';

/** Address → what was answered, for all windows: a window asks anew here, as what is answered for it is not kept. */
const assets = new Map<string, Promise<Answered>>();

async function answered(route: Route, url: string): Promise<Answered> {
  const response = await route.fetch({ url });
  return { status: response.status(), headers: response.headers(), body: await response.body() };
}

function asset(route: Route, url: string): Promise<Answered> {
  const known = assets.get(url) ?? answered(route, url);
  assets.set(url, known);
  return known;
}

const VERSION: string = String(
  (
    JSON.parse(
      readFileSync(path.resolve(__dirname, '../../node_modules/@microsoft/teams-js/package.json'), 'utf8'),
    ) as { version: unknown }
  ).version,
);

/** What Teams tells of itself and of where the tab stands. */
function answersOf({
  theme = 'default',
  subPageId,
  appId,
  frameContext = 'content',
  chosen,
  stage,
}: TeamsHostOptions): Record<string, unknown[]> {
  const runtime = {
    apiVersion: 4,
    isNAAChannelRecommended: false,
    isLegacyTeams: false,
    supports: { pages: { config: {} } },
  };
  const context = {
    locale: 'en-gb',
    theme,
    entityId: 'plan',
    subEntityId: subPageId,
    appId,
    hostClientType: 'web',
  };
  return {
    initialize: [frameContext, 'web', JSON.stringify(runtime), VERSION],
    getContext: [{ ...context, page: { id: 'plan', subPageId, frameContext }, app: { theme, appId } }],
    'settings.getSettings': [{ contentUrl: chosen ? TAB_ORIGIN + chosen : '' }],
    'settings.setSettings': [true],
    'meeting.getAppContentStageSharingCapabilities': [
      null,
      { doesAppHaveSharePermission: stage !== 'may not' },
    ],
    'meeting.shareAppContentToStage':
      stage === 'fails' ? [{ errorCode: 500, message: 'busy' }] : [null, true],
  };
}

const hostPage = (options: TeamsHostOptions): string => `<!doctype html><title>Teams</title>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh }</style>
<script>
  globalThis.asked = [];
  globalThis.heard = [];
  globalThis.tokens = ${JSON.stringify([options.token].flat())};
  const answers = ${JSON.stringify(answersOf(options))};
  const waiting = [];
  let mute = ${JSON.stringify(options.mute ?? '')};
  globalThis.speak = () => {
    mute = '';
    for (const answer of waiting.splice(0)) answer();
  };
  addEventListener('message', ({ data, source, origin }) => {
    if (origin !== ${JSON.stringify(TAB_ORIGIN)} || ${Boolean(options.silent)}) return;
    globalThis.asked.push(data.func);
    globalThis.heard.push({ func: data.func, args: data.args ?? [] });
    const args =
      data.func === 'authentication.getAuthToken'
        ? [true, tokens.length > 1 ? tokens.shift() : tokens[0]]
        : answers[data.func];
    const answer = () => args && source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
    if (data.func === mute) waiting.push(answer);
    else answer();
  });
</script>
<iframe src="${TAB_ORIGIN}${options.path ?? '/tab/'}"></iframe>`;
