import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { CARD_STATES } from './card-states';
import { THEMES, type Theme } from './card-themes';

/** The width of a card in a chat on a small window, in CSS pixels. */
const WIDTH = 420;

/**
 * Draws every card in every state and theme as Teams would, near enough, to `FOLDER/THEME/STATE.png`; folded parts
 * are drawn once more, open, as `STATE-open.png`. Gives the files' names. For people to look at, and for the README.
 */
export async function drawCards(folder: string): Promise<readonly string[]> {
  const browser = await launchBrowser();
  const files: string[] = [];
  try {
    const page = await openCardPage(browser, WIDTH);
    for (const [name, theme] of Object.entries(THEMES)) {
      mkdirSync(join(folder, name), { recursive: true });
      for (const state of Object.keys(CARD_STATES))
        files.push(...(await draw(page, join(folder, name), state, theme)));
    }
  } finally {
    await browser.close();
  }
  return files;
}

/** A page in which cards can be drawn with Microsoft's own renderer. */
export async function openCardPage(browser: Browser, width: number): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: width + 40, height: 800 },
    deviceScaleFactor: 2,
  });
  await page.setContent('<html lang="en-GB"><body></body></html>');
  await page.addScriptTag({
    content: readFileSync(require.resolve('adaptivecards/dist/adaptivecards.js'), 'utf8'),
  });
  return page;
}

/** Draws one card, so wide; it stands in `#frame`, padding around it. */
export const renderCard = (page: Page, card: unknown, theme: Theme, width: number): Promise<void> =>
  page.evaluate(renderInPage, { card, theme, width });

async function draw(page: Page, folder: string, state: string, theme: Theme): Promise<string[]> {
  const card = CARD_STATES[state]?.content;
  await renderCard(page, card, theme, WIDTH);
  const files = [join(folder, `${state}.png`)];
  await page.locator('#frame').screenshot({ path: files[0] });
  const folded = page.getByRole('button', { name: /^(Deputy|More|Other day|Take back|Move)$/ });
  if ((await folded.count()) === 1) {
    await folded.click();
    files.push(join(folder, `${state}-open.png`));
    await page.locator('#frame').screenshot({ path: files[1] });
  }
  return files;
}

interface Renderer {
  hostConfig: unknown;
  parse(card: unknown): void;
  render(): HTMLElement;
}

/** Runs in the page. */
function renderInPage({ card, theme, width }: { card: unknown; theme: Theme; width: number }): void {
  const library = Reflect.get(window, 'AdaptiveCards') as {
    AdaptiveCard: new () => Renderer;
    HostConfig: new (config: unknown) => unknown;
  };
  document.body.innerHTML = '';
  document.body.style.cssText = `margin:0;background:${theme.page};font-family:"Segoe UI",sans-serif`;
  const style = document.createElement('style');
  style.textContent = theme.css;
  const frame = document.createElement('div');
  frame.id = 'frame';
  frame.style.cssText = `width:${width}px;padding:12px;background:${theme.page}`;
  const drawn = new library.AdaptiveCard();
  drawn.hostConfig = new library.HostConfig(theme.hostConfig);
  drawn.parse(card);
  const element = drawn.render();
  element.style.borderRadius = '4px';
  element.style.border = `1px solid ${theme.line}`;
  frame.append(style, element);
  document.body.append(frame);
}
