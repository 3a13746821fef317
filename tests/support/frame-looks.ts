import path from 'node:path';
import type { Browser } from 'playwright-core';
import { CHAIR, HEALTH, openDrawnHouse, POLICE, type HouseName } from './page-houses';
import { openTeamsHost, type TeamsHostOptions } from './teams-host';

/** What Teams frames, of which size, and the heading by which it stands. */
interface FrameLook extends Pick<TeamsHostOptions, 'frameContext' | 'path'> {
  readonly as: string;
  readonly in: HouseName;
  readonly size: readonly [width: number, height: number];
  readonly stands: RegExp;
}

const PANEL = [320, 800] as const;
const STAGE = [1600, 900] as const;
const DIALOGUE = [640, 560] as const;

/** The tab within frames of Teams: beside a meeting, on its stage, and while it is set up. */
export const FRAME_LOOKS: Readonly<Record<string, FrameLook>> = {
  'teams-panel-before': {
    ...{ as: CHAIR, in: 'demo', frameContext: 'sidePanel', size: PANEL, stands: /has not begun/ },
  },
  'teams-panel-chair': { as: CHAIR, in: 'meeting', frameContext: 'sidePanel', size: PANEL, stands: /.+/ },
  'teams-panel-spoc': { as: HEALTH, in: 'meeting', frameContext: 'sidePanel', size: PANEL, stands: /.+/ },
  'teams-stage': { as: CHAIR, in: 'meeting', frameContext: 'meetingStage', size: STAGE, stands: /.+/ },
  'teams-set-up': {
    ...{ as: POLICE, in: 'demo', frameContext: 'settings', path: '/tab/set-up', size: DIALOGUE },
    stands: /^What this tab shows/,
  },
};

/** Draws these in the three themes of Teams, and gives the files' names. */
export async function drawFrameLooks(
  browser: Browser,
  folder: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    const look = FRAME_LOOKS[name];
    if (look) files.push(...(await drawFrame(browser, path.join(folder, name), look)));
  }
  return files;
}

async function drawFrame(browser: Browser, to: string, look: FrameLook): Promise<readonly string[]> {
  const house = await openDrawnHouse(look.in);
  const { frameContext, path: at } = look;
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await house.entra.tokenFor(look.as),
    ...(frameContext ? { frameContext } : {}),
    ...(at ? { path: at } : {}),
  });
  const files: string[] = [];
  try {
    const [width, height] = look.size;
    await host.page.setViewportSize({ width, height });
    await host.page.emulateMedia({ reducedMotion: 'reduce' });
    const tab = await host.tab();
    await tab.getByRole('heading', { level: 1, name: look.stands }).waitFor();
    await tab.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    for (const theme of ['default', 'dark', 'contrast']) {
      await host.changeTheme(theme);
      await tab.locator(`[data-theme=${theme}]`).waitFor();
      const file = `${to}-${theme === 'default' ? 'light' : theme}-${width}.png`;
      await host.page.screenshot({ path: file });
      files.push(file);
    }
  } finally {
    await host.close();
    await house.close();
  }
  return files;
}
