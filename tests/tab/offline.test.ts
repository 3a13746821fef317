import type { Browser, Page } from 'playwright-core';
import { closeWindow, closeWindows, launchBrowser } from '../support/browser';
import { builtTab, openPage, openTab } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { CHAIR, POLICE } from '../support/tab-tests';
import { openWebHouse, type WebHouse } from '../support/web-house';

/** The app itself is stopped in the middle of a test, so each has one of its own. */
let house: WebHouse;
let browser: Browser;
let stop: () => Promise<void>;
beforeAll(async () => {
  await builtTab();
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  house = await openWebHouse({ local: true });
  let isOver = false;
  stop = async () => {
    if (!isOver) await house.close();
    isOver = true;
  };
});
afterEach(async () => {
  await closeWindows(browser);
  await stop();
});

/** Whether the browser runs what stands beside the tab, and it has all that the page was made of. */
async function isKept(): Promise<boolean> {
  if (navigator.serviceWorker.controller?.state !== 'activated') return false;
  const kept = (await (await caches.open('tab')).keys()).map(({ url }) => new URL(url).pathname);
  const asked = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return [...asked.filter((name) => name.startsWith('/tab/assets/')), '/tab/'].every((name) =>
    kept.includes(name),
  );
}

/** Opens a page and waits until the browser has the tab's own files. */
async function openKept(at: string, person = CHAIR): Promise<Page> {
  const { page } = await openTab(browser, house.url + at, { person, worker: true });
  await standing(page);
  while (!(await page.evaluate(isKept))) await page.waitForTimeout(200);
  return page;
}

const MARKED = /^The app cannot be reached\. You see what was read by /;
const rows = (page: Page) => page.locator('tbody tr:has(th[scope=row])');

test('a page that is reloaded while the app cannot be reached shows what was read last, marked', async () => {
  const page = await openKept('/tab/plan');
  await stop();
  for (let times = 0; times < 2; times++) {
    await page.reload();
    await page.getByText(MARKED).waitFor();
    await rows(page).nth(19).waitFor();
    expect(await rows(page).count()).toBe(20);
  }
});

test('so does an action, with what may be done to it, and what is written is kept', async () => {
  const page = await openKept('/tab/plan/A06', POLICE);
  await page.getByRole('button', { name: 'Add a note' }).first().click();
  await page.getByLabel(/^What has happened since/).fill('Two schools have answered.');
  await stop();
  await page.reload();
  await page.getByText(MARKED).waitFor();
  await page.getByRole('heading', { level: 1, name: /^A06 / }).waitFor();
  expect(await page.getByLabel(/^What has happened since/).inputValue()).toBe('Two schools have answered.');
});

test('what somebody read is shown to nobody else, and does not outlive the window', async () => {
  const page = await openKept('/tab/plan');
  await page.goto(`${house.url}/tab/plan`);
  await standing(page);
  await page.addInitScript((other) => sessionStorage.setItem('jtai.person', other), POLICE);
  const { page: anew } = await openPage(page.context(), 'about:blank');
  await stop();
  await page.reload();
  await page.getByRole('heading', { name: 'The app cannot be reached' }).waitFor();
  expect(await rows(page).count()).toBe(0);
  await anew.goto(`${house.url}/tab/plan`);
  await anew.getByRole('heading', { name: 'The app cannot be reached' }).waitFor();
  await closeWindow(page.context());
});

test('once the app answers, its newest page comes, and the files of the one before go', async () => {
  const page = await openKept('/tab/');
  const kept = () =>
    page.evaluate(async () =>
      (await (await caches.open('tab')).keys()).map(({ url }) => new URL(url).pathname),
    );
  await page.evaluate(async () => {
    const cache = await caches.open('tab');
    await cache.put('/tab/', new Response('the page before'));
    await cache.put('/tab/assets/before-1234.js', new Response('before'));
  });
  await page.reload();
  await standing(page);
  expect(await kept()).not.toContain('/tab/assets/before-1234.js');
  expect(await page.evaluate(async () => (await caches.match('/tab/'))?.text())).toContain('<div id="root">');
});

test('nothing that the app answers is among the kept files', async () => {
  const page = await openKept('/tab/reminders');
  const kept = await page.evaluate(async () =>
    (await (await caches.open('tab')).keys()).map(({ url }) => new URL(url).pathname),
  );
  expect(kept.filter((name) => name !== '/tab/' && !name.startsWith('/tab/assets/'))).toEqual([]);
});

test('what runs beside the tab is asked for anew each time, and may ask for nothing but the tab’s own', async () => {
  const { headers } = await house.get('/tab/worker.js');
  expect([headers.get('cache-control'), headers.get('content-security-policy')]).toEqual([
    'no-cache',
    "default-src 'none'; connect-src 'self'",
  ]);
});
