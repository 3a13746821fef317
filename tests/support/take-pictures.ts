import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { drawActionLooks } from './action-looks';
import { drawPageLooks } from './page-looks';
import { launchBrowser } from './browser';
import { drawCards } from './card-pictures';
import { npmStart } from './npm-start';
import { PlaygroundPage } from './playground';
import { moveClock, PROJECT } from './running-app';
import { drawTab } from './tab-pictures';

/**
 * `npm run pictures`: the pictures of the README, from the demonstration partnership on a morning in March.
 * `npm run pictures -- action [FOLDER [STATE …]]`: every state of an action's page and card instead, or these alone, for
 * people to look at; `-- pages [FOLDER [PAGE …]]`: every page of the tab, in three looks, wide and narrow.
 */

const FOLDER = path.join(PROJECT, '.github/pictures');
const START = '2026-03-02T10:00:00Z';
const MORNING = '2026-03-03T08:31:00Z';
const CHAIR = 'margaret.osei@westmarch.example';

/** The chat itself, without the Playground's own panels to its left and right. */
const CHAT = { x: 330, y: 48, width: 620, height: 1592 };

/** Cards that show what there is, in the order of a first week. */
const SHOWN = [
  'hello',
  'meeting-open-open',
  'meeting-on-behalf',
  'deadline-last-note',
  'deadline-undoable',
  'deadline-form',
  'extension-open',
  'decision-granted',
  'bundle-answered-by-reader',
  'my',
  'status-full',
];
const COLUMNS = 3;

async function main(): Promise<void> {
  console.log(`Taking README’s pictures anew, into ${path.relative(PROJECT, FOLDER)}: some two minutes.`);
  mkdirSync(FOLDER, { recursive: true });
  console.log('Starting the app with its demonstration …');
  const scratch = mkdtempSync(path.join(tmpdir(), 'jtai-pictures-'));
  const browser = await launchBrowser();
  const app = await npmStart(START);
  try {
    console.log('The chat …');
    await drawChat(browser, app.playgroundUrl, () => moveClock(app.url, MORNING));
    console.log('The tab in every look …');
    await drawTabPages(browser, app.url);
    console.log('The cards in every look …');
    await drawCards(scratch);
    for (const theme of ['light', 'dark', 'contrast']) await drawSheet(browser, scratch, theme);
    console.log('All taken. See what has changed with git diff --stat, and look at each picture.');
  } finally {
    await browser.close();
    await app.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The chat after two answers and a question, as a newcomer has it in front of them. */
async function drawChat(
  browser: Browser,
  url: string,
  bringReminders: () => Promise<unknown>,
): Promise<void> {
  const chat = await PlaygroundPage.open(browser, url);
  await chat.page.setViewportSize({ width: 1280, height: 1640 });
  await chat.openPersonalChat();
  await bringReminders();
  const meeting = chat.card('this morning');
  await meeting.waitFor();
  await chat.press('Attending', meeting);
  await chat.card('Attending, answered by').waitFor();
  await chat.press('Acknowledge', chat.card('Attending, answered by'));
  await chat.card('Acknowledged by').waitFor();
  await chat.say('/status police');
  await chat.card('As of').waitFor();
  await chat.page.screenshot({ path: path.join(FOLDER, 'chat.png'), clip: CHAT });
  await chat.page.close();
}

/** The chair's first page in every look, and the plan. */
async function drawTabPages(browser: Browser, url: string): Promise<void> {
  const files = { overview: '/tab/', plan: '/tab/plan' };
  const folder = mkdtempSync(path.join(tmpdir(), 'jtai-tab-'));
  await drawTab({ browser, url, folder, person: CHAIR, pages: files });
  const wanted: Readonly<Record<string, string>> = {
    'overview-light': 'tab',
    'plan-light': 'plan',
    'plan-dark': 'tab-dark',
    'plan-contrast': 'tab-contrast',
    'plan-phone': 'tab-phone',
    'overview-side-panel': 'tab-side-panel',
  };
  for (const [from, to] of Object.entries(wanted)) {
    copyFileSync(path.join(folder, `${from}.png`), path.join(FOLDER, `${to}.png`));
  }
  rmSync(folder, { recursive: true, force: true });
}

const asData = (file: string): string => `data:image/png;base64,${readFileSync(file).toString('base64')}`;

/** Several cards side by side. */
async function drawSheet(browser: Browser, folder: string, theme: string): Promise<void> {
  const columns = Array.from({ length: COLUMNS }, (_, column) =>
    SHOWN.filter((_card, index) => index % COLUMNS === column)
      .map(
        (card) =>
          `<img style="width:444px;display:block" src="${asData(path.join(folder, theme, `${card}.png`))}">`,
      )
      .join(''),
  );
  const html = columns.map((images) => `<div>${images}</div>`).join('');
  await drawHtml(browser, `<div style="display:flex;align-items:flex-start">${html}</div>`, `cards-${theme}`);
}

/** A piece of HTML, cut to its size. */
async function drawHtml(browser: Browser, html: string, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.setContent(
    `<body style="margin:0"><div id="all" style="display:inline-block">${html}</div></body>`,
  );
  await page.locator('#all').screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await page.close();
}

type Draw = (browser: Browser, folder: string, only: readonly string[]) => Promise<readonly string[]>;

/** What can be drawn for people to look at, and how long that takes. */
const LOOKS: Readonly<Record<string, readonly [what: string, draw: Draw]>> = {
  action: ['the states of an action: half a minute each', drawActionLooks],
  pages: ['the pages of the tab: ten seconds each', drawPageLooks],
};

/** All of these into a folder, which stands outside the project unless one is named. */
async function lookAt(
  name: string,
  [what, draw]: readonly [string, Draw],
  [folder = path.join(tmpdir(), `jtai-${name}`), ...only]: readonly string[],
): Promise<void> {
  console.log(`Drawing into ${folder} ${what}.`);
  const browser = await launchBrowser();
  try {
    const files = await draw(browser, folder, only);
    console.log(`${files.length} pictures. Look at each.`);
  } finally {
    await browser.close();
  }
}

const [name = '', ...where] = process.argv.slice(2);
const looks = LOOKS[name];
(looks ? lookAt(name, looks, where) : main()).catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
