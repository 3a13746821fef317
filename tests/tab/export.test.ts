import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const CHAIR = 'margaret.osei@westmarch.example';

test('a file is saved under its name, and a calendar gets an address that can be ended', async () => {
  const { page, complaints } = await openTab(browser, `${house.url}/tab/plan`, { person: CHAIR });
  await standing(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('link', { name: 'Boards, the record, calendars' }).click();
  await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
  await standing(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('action-plan-2026-11-18.xlsx');
  expect(
    readFileSync(await saved.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const [board] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Board update' }).first().click(),
  ]);
  expect(board.suggestedFilename()).toBe('board-update-jtai-2026-11-18.docx');

  await page.getByRole('button', { name: 'Make an address' }).first().click();
  const address = await page.getByRole('textbox').inputValue();
  expect((await house.get(new URL(address).pathname)).status).toBe(200);
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('button', { name: 'End it' }).waitFor({ state: 'detached' });
  expect((await house.get(new URL(address).pathname)).status).toBe(404);

  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test.each(['light', 'dark', 'contrast', 'phone', 'side-panel'])(
  'the page fits its window: %s',
  async (view) => {
    const { page } = await openTab(browser, `${house.url}/tab/export`, {
      person: CHAIR,
      view: viewNamed(view),
    });
    await standing(page);
    await page.getByRole('button', { name: 'Make an address' }).first().waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/export-${view}.png`, fullPage: true });
  },
);
