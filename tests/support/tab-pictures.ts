import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { closeWindow, openWindow } from './browser';

/** A look and a width that the tab is seen in. */
export interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly contrast?: 'more';
}

export const VIEWS: readonly View[] = [
  { name: 'light', width: 1200, height: 800, colorScheme: 'light' },
  { name: 'dark', width: 1200, height: 800, colorScheme: 'dark' },
  { name: 'contrast', width: 1200, height: 800, colorScheme: 'dark', contrast: 'more' },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light' },
  { name: 'side-panel', width: 280, height: 800, colorScheme: 'light' },
];

export const PAGES: Readonly<Record<string, string>> = {
  overview: '/tab/',
  plan: '/tab/plan',
  meetings: '/tab/meetings',
  reminders: '/tab/reminders',
  'coming-up': '/tab/coming-up',
};

export interface DrawOptions {
  readonly browser: Browser;
  /** Where the app runs in local mode, `http://localhost:3978`. */
  readonly url: string;
  /** Where the pictures go: `<page>-<view>.png`. */
  readonly folder: string;
  /** Through whose eyes: an e-mail address of the People list. */
  readonly person: string;
  readonly views?: readonly View[];
  readonly pages?: Readonly<Record<string, string>>;
  /** The whole length of each page instead of the first screen. */
  readonly whole?: boolean;
}

/**
 * A window in this look, signed in as this person in local mode. What the browser runs beside the tab is left out unless
 * asked for: it would answer what a test answers in its own words.
 */
export async function openView(
  browser: Browser,
  view: View,
  person?: string,
  worker = false,
): Promise<BrowserContext> {
  const context = await openWindow(browser, {
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    contrast: view.contrast ?? 'no-preference',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  if (!worker) await context.addInitScript(withoutWorker);
  if (person) {
    await context.addInitScript((email) => sessionStorage.setItem('jtai.person', email), person);
  }
  return context;
}

/** As in a frame that may keep nothing. */
export const withoutWorker = (): void => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');

/** Waits until a page of the tab stands with all that it asks for. */
export async function standing(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
  await page
    .getByText(/^As of /)
    .first()
    .waitFor();
  // Pictures come after the words.
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

/** Shows a page that stands in another look and width, without loading it anew. */
export async function putOn(page: Page, view: View): Promise<void> {
  await wear(page, view);
  await standing(page);
}

/** The same of a page that has no frame around it. */
export async function wear(page: Page, view: View): Promise<void> {
  const { width, height, colorScheme, contrast = 'no-preference' } = view;
  await page.emulateMedia({ colorScheme, contrast });
  await page.setViewportSize({ width, height });
  const theme = contrast === 'more' ? 'contrast' : colorScheme === 'dark' ? 'dark' : 'default';
  await page.waitForFunction((name) => document.documentElement.dataset.theme === name, theme);
  // What follows the width is told of it before the next picture is drawn, and not at once.
  await page.waitForFunction(
    (wide) => new Promise((done) => requestAnimationFrame(() => done(window.innerWidth === wide))),
    width,
  );
}

/** Draws the pages of the tab as PNG and gives the files' names. */
export async function drawTab(options: DrawOptions): Promise<string[]> {
  const { browser, url, folder, person, views = VIEWS, pages = PAGES, whole = false } = options;
  await mkdir(folder, { recursive: true });
  const files: string[] = [];
  for (const view of views) {
    const context = await openView(browser, view, person);
    const page = await context.newPage();
    for (const [name, at] of Object.entries(pages)) {
      await page.goto(url + at);
      await standing(page);
      const file = path.join(folder, `${name}-${view.name}.png`);
      await page.screenshot({ path: file, fullPage: whole });
      files.push(file);
    }
    await closeWindow(context);
  }
  return files;
}
