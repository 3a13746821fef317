import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { closeWindow } from './browser';
import { openView, putOn, standing, type View } from './tab-pictures';
import { openWebHouse, type WebHouse } from './web-house';

const CHAIR = 'margaret.osei@westmarch.example';
const COORDINATOR = 'priya.nair@westmarch.example';
const SPOC = 'karen.whitlock@police.westmarch.example';
const OBSERVER = 'helen.marsh@westmarch.example';

/** What is opened, as whom, and what is done there before the picture is taken. */
interface Look {
  readonly at: string;
  readonly as: string;
  readonly first?: (page: Page) => Promise<void>;
}

const press = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
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
  inspection: { at: 'inspection', as: COORDINATOR },
  'inspection-one': { at: 'inspection/WM-SYV', as: COORDINATOR },
  letter: { at: 'inspection/WM-SYV/letter', as: COORDINATOR },
  gaps: { at: 'gaps', as: COORDINATOR },
  learning: { at: 'learning', as: COORDINATOR },
  reports: { at: 'reports', as: COORDINATOR },
  export: { at: 'export', as: COORDINATOR },
  import: { at: 'import', as: COORDINATOR },
  accessibility: { at: 'accessibility', as: SPOC },
  'not-found': { at: 'nothing', as: SPOC },
  menu: { at: 'plan', as: COORDINATOR, first: press(/^(Menu, |More)/) },
};

const THEMES: readonly Pick<View, 'name' | 'colorScheme' | 'contrast'>[] = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'contrast', colorScheme: 'dark', contrast: 'more' },
];
const SIZES = [
  [1280, 800],
  [360, 740],
] as const;
const VIEWS: readonly View[] = SIZES.flatMap(([width, height]) =>
  THEMES.map((look) => ({ ...look, name: `${look.name}-${width}`, width, height })),
);

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
  const house = await openWebHouse({ local: true, marking: 'OFFICIAL' });
  const files: string[] = [];
  try {
    for (const [name, look] of Object.entries(LOOKS)) {
      if (only.length > 0 && !only.includes(name)) continue;
      files.push(...(await drawLook(browser, house, path.join(folder, name), look)));
    }
  } finally {
    await house.close();
  }
  return files;
}

async function drawLook(browser: Browser, house: WebHouse, to: string, look: Look): Promise<string[]> {
  const [wide] = VIEWS;
  if (!wide) return [];
  const context = await openView(browser, wide, look.as);
  const page = await context.newPage();
  await page.goto(`${house.url}/tab/${look.at}`);
  await standing(page);
  const files: string[] = [];
  for (const view of VIEWS) {
    await putOn(page, view);
    // The way to the other pages is read once there is need of it.
    await page.getByRole('button', { name: view.width < 760 ? /^Menu, / : /^More/ }).waitFor();
    await look.first?.(page);
    const file = `${to}-${view.name}.png`;
    await page.screenshot({ path: file, fullPage: true });
    files.push(file);
  }
  await closeWindow(context);
  return files;
}
