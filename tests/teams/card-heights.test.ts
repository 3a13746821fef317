import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { openCardPage, renderCard } from '../support/card-pictures';
import { CARD_STATES } from '../support/card-states';
import { THEMES } from '../support/card-themes';

/** The width of a card on a small phone, in CSS pixels. */
const PHONE = 320;
/** About a screen and a half of that phone. */
const MOST = 900;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await openCardPage(browser, PHONE);
});
afterAll(() => browser?.close());

const measured = async (state: string): Promise<{ height: number; cutOff: readonly string[] }> => {
  await renderCard(page, CARD_STATES[state]?.content, THEMES.light, PHONE);
  return page.evaluate(() => {
    const card = document.querySelector('#frame .ac-adaptiveCard') ?? document.body;
    const { right, height } = card.getBoundingClientRect();
    const cutOff = [...card.querySelectorAll('button')]
      .filter((button) => button.getBoundingClientRect().right > right + 1)
      .map((button) => button.textContent ?? '');
    return { height, cutOff };
  });
};

const summaries = Object.keys(CARD_STATES).filter(
  (name) => /^(status|preview)/.test(name) && !/overdue|to-mend|open/.test(name),
);

test.each(summaries)('%s is no longer than a phone of 320 px bears', async (state) => {
  expect((await measured(state)).height).toBeLessThanOrEqual(MOST);
});

test.each(Object.keys(CARD_STATES))('a phone of 320 px shows every button of %s whole', async (state) => {
  expect((await measured(state)).cutOff).toEqual([]);
});
