import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { openView, VIEWS, type View } from './tab-pictures';
import { TAB_FOLDER } from './web-house';

const PROJECT = path.resolve(__dirname, '../..');

/** Builds the tab unless it has been built; `npm test` builds it before the tests. */
export async function builtTab(): Promise<void> {
  if (existsSync(path.join(TAB_FOLDER, 'index.html'))) return;
  const vite = path.join(PROJECT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', 'tab'], {
    cwd: PROJECT,
    // The test runner’s own NODE_ENV would put React’s slow development build into the tab.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

export const viewNamed = (name: string): View => {
  const view = VIEWS.find((one) => one.name === name);
  if (!view) throw new Error(`There is no view ${name}`);
  return view;
};

/** A page of the tab, with everything that the browser complained about. */
export interface TabPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Opens an address in this look, signed in as `person` in local mode. */
export async function openTab(
  browser: Browser,
  address: string,
  options: {
    readonly person?: string;
    readonly view?: View;
    /** With what the browser runs beside the tab. */
    readonly worker?: boolean;
  } = {},
): Promise<TabPage> {
  const { view = viewNamed('light'), person, worker } = options;
  const context = await openView(browser, view, person, worker);
  return openPage(context, address);
}

/** Opens an address in a window that is open already. */
export async function openPage(context: BrowserContext, address: string): Promise<TabPage> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  return { page, context, complaints };
}

/** Goes to another address of the tab: as a link does where the tab stands already, since to load it takes longer than to look. */
export async function goWithin(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') return void (await page.goto(address));
  await page.evaluate((to) => history.pushState(null, '', to), address);
}
