import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { closeWindow } from './browser';
import { drawFrameLooks, FRAME_LOOKS } from './frame-looks';
import {
  CHAIR,
  COORDINATOR,
  HEALTH,
  letterFile,
  OBSERVER,
  openDrawnHouse,
  POLICE as SPOC,
  REF,
  type DrawnHouse,
  type HouseName,
} from './page-houses';
import { FORM_LOOKS, goTo, press, ROOM, type Look } from './form-looks';
import { STATE_LOOKS } from './state-looks';
import { openView, putOn, standing, wear, type View } from './tab-pictures';

const openMenu = async (page: Page): Promise<void> => {
  const button = page.getByRole('button', { name: /^(Menu, |More)/ });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await page.getByRole('link', { name: 'Settings' }).waitFor();
};

/** Reads a letter, and corrects one of its dates. */
const readLetter = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(letterFile());
  await page.getByRole('heading', { name: 'Dates and names' }).waitFor();
};

/** Every page of the tab in the states that matter; what an action's page shows is drawn by `action-looks`. */
const LOOKS: Readonly<Record<string, Look>> = {
  'overview-chair': { at: '', as: CHAIR },
  'overview-coordinator': { at: '', as: COORDINATOR },
  'overview-spoc': { at: '', as: SPOC },
  'overview-observer': { at: '', as: OBSERVER },
  plan: { at: 'plan', as: CHAIR },
  'plan-board': { at: 'plan?as=board', as: CHAIR },
  action: { at: 'plan/A06', as: SPOC },
  meetings: { at: 'meetings', as: COORDINATOR },
  calendar: { at: 'calendar', as: CHAIR },
  'calendar-list': { at: 'calendar?as=list', as: CHAIR },
  requests: { at: 'requests', as: SPOC },
  'requests-coordinator': { at: 'requests', as: COORDINATOR },
  findings: { at: 'findings', as: COORDINATOR },
  reminders: { at: 'reminders', as: COORDINATOR },
  'coming-up': { at: 'coming-up', as: COORDINATOR },
  people: { at: 'people', as: COORDINATOR },
  settings: { at: 'settings', as: COORDINATOR },
  'settings-embargo': {
    at: 'settings',
    as: COORDINATOR,
    in: 'embargo',
    once: press(/^Change who is named for /),
  },
  inspection: { at: 'inspection', as: COORDINATOR },
  'inspection-one': { at: 'inspection/WM-SYV', as: COORDINATOR },
  letter: { at: 'inspection/WM-SYV/letter', as: COORDINATOR },
  'letter-read': { at: 'inspection/WM-SYV/letter', as: COORDINATOR, once: readLetter },
  gaps: { at: 'gaps', as: COORDINATOR },
  learning: { at: 'learning', as: COORDINATOR },
  reports: { at: 'reports', as: COORDINATOR },
  export: { at: 'export', as: COORDINATOR },
  import: { at: 'import', as: COORDINATOR },
  accessibility: { at: 'accessibility', as: SPOC },
  'not-found': { at: 'nothing', as: SPOC },
  menu: { at: 'plan', as: COORDINATOR, first: openMenu },
  'first-day': { at: '', as: COORDINATOR, in: 'bare' },
  'first-day-agencies': { at: 'people?do=add-agency&from=set-up', as: COORDINATOR, in: 'bare' },
  'first-day-plan': { at: 'plan?from=set-up', as: COORDINATOR, in: 'bare' },
  'first-day-meetings': { at: 'settings?from=set-up', as: COORDINATOR, in: 'bare' },
  'first-day-coming-up': { at: 'coming-up?from=set-up', as: COORDINATOR, in: 'bare' },
  'room-before': { ...ROOM, as: CHAIR, in: 'before' },
  'room-votes': { ...ROOM, as: CHAIR, in: 'meeting' },
  'room-spoc': { ...ROOM, as: HEALTH, in: 'meeting' },
  'room-observer': { ...ROOM, as: OBSERVER, in: 'meeting' },
  'room-keys': { ...ROOM, as: CHAIR, in: 'meeting', once: (page) => page.keyboard.press('?') },
  'room-red': {
    ...{ ...ROOM, as: CHAIR, in: 'meeting' },
    once: (page, house) => goTo(page, house, 'red|A01', /^Produce one shared profile/),
  },
  'room-close': {
    ...{ ...ROOM, as: CHAIR, in: 'meeting' },
    once: (page, house) => goTo(page, house, 'close', /^To close/),
  },
  'room-ended': { ...ROOM, as: CHAIR, in: 'held' },
  record: { at: `meetings/${REF}/record`, as: CHAIR, in: 'held' },
  stale: {
    ...{ at: 'plan', as: CHAIR },
    once: async (page, house) => {
      house.down = true;
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByText(/This is as of /).waitFor();
      house.down = false;
    },
  },
  offline: {
    ...{ at: 'plan', as: CHAIR },
    once: async (page) => {
      // What a phone draws the frame with is read while there is a connection.
      await page.setViewportSize({ width: 360, height: 740 });
      await page.getByRole('button', { name: /^Menu, / }).waitFor();
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Refresh' }).click();
      await page.getByText(/^The app cannot be reached/).waitFor();
    },
  },
  embargoed: { at: 'plan/A01', as: OBSERVER, in: 'embargo' },
  'not-allowed': {
    ...{ at: 'coming-up', as: OBSERVER },
    until: (page) => page.getByRole('heading', { name: /not for your role/ }).waitFor(),
  },
  unreadable: { at: '', as: COORDINATOR, in: 'faults' },
  ...STATE_LOOKS,
  ...FORM_LOOKS,
};

const THEMES: readonly Pick<View, 'name' | 'colorScheme' | 'contrast'>[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'contrast', colorScheme: 'dark', contrast: 'more' },
];
const SIZES = [
  [1280, 800],
  [768, 1024],
  [360, 740],
  [320, 740],
] as const;
const inSize = ([width, height]: readonly [number, number]): readonly View[] =>
  THEMES.map((look) => ({ ...look, name: `${look.name}-${width}`, width, height }));
const VIEWS = SIZES.flatMap(inSize);
/** What a room sees of a meeting. */
const STAGE = inSize([1600, 900]);

/**
 * Draws every page of the tab in three looks, wide and narrow, as `PAGE-LOOK-WIDTH.png` of its whole length, for people
 * to look at. With `only` no other pages are drawn than these. Gives the files' names.
 */
export async function drawPageLooks(
  browser: Browser,
  folder: string,
  only: readonly string[] = [],
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const isAsked = (name: string): boolean => only.length === 0 || only.includes(name);
  files.push(...(await drawFrameLooks(browser, folder, Object.keys(FRAME_LOOKS).filter(isAsked))));
  const drawn = Object.entries(LOOKS).filter(([name]) => isAsked(name));
  for (const [of, looks] of byHouse(drawn)) {
    const house = await openDrawnHouse(of);
    try {
      for (const [name, look] of looks) {
        files.push(...(await drawLook(browser, house, path.join(folder, name), look)));
      }
    } finally {
      await house.close();
    }
  }
  return files;
}

type Named = readonly [name: string, look: Look];

function byHouse(all: readonly Named[]): ReadonlyMap<HouseName, readonly Named[]> {
  const houses = new Map<HouseName, Named[]>();
  for (const one of all) {
    const of = one[1].in ?? 'demo';
    houses.set(of, [...(houses.get(of) ?? []), one]);
  }
  return houses;
}

async function drawLook(browser: Browser, house: DrawnHouse, to: string, look: Look): Promise<string[]> {
  const [wide] = VIEWS;
  if (!wide) return [];
  const context = await openView(browser, wide, look.as);
  const page = await context.newPage();
  await look.before?.(page, house);
  await page.goto(`${house.url}/tab/${look.at}`);
  await stands(page, look);
  await look.once?.(page, house);
  const files: string[] = [];
  for (const view of look.onStage ? [...STAGE, ...VIEWS] : VIEWS) {
    await inView(page, view, look);
    await look.first?.(page);
    const file = `${to}-${view.name}.png`;
    await screenshotWhole(page, view, file);
    files.push(file);
  }
  await closeWindow(context);
  return files;
}

/** As much of a page as one picture holds: a plan of 300 actions goes on for long. */
const TALLEST = 4000;

/** The whole length of a page, in a window of that length: what is drawn only when it comes into sight is there as well. */
async function screenshotWhole(page: Page, { width, height }: View, path: string): Promise<void> {
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(TALLEST, Math.max(height, whole)) });
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.screenshot({ path });
}

/** A page stands with its frame; the room of a meeting, which has none, with its heading. */
async function stands(page: Page, { stands: heading, until }: Look): Promise<void> {
  if (until) return until(page);
  if (!heading) return standing(page);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

async function inView(page: Page, view: View, look: Look): Promise<void> {
  if (!look.stands && !look.until) {
    await putOn(page, view);
    // The way to the other pages is read once there is need of it.
    await page.getByRole('button', { name: view.width < 760 ? /^Menu, / : /^More/ }).waitFor();
    return;
  }
  await wear(page, view);
  await stands(page, look);
}
