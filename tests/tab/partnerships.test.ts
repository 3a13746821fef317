import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { closeWindows, launchBrowser } from '../support/browser';
import { action, agency, day, person } from '../support/partnership';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing, VIEWS } from '../support/tab-pictures';
import { demoRows, openWebHouse, type Rows, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true, rows: westmarch(), eastshire: { rows: EASTSHIRE } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});
afterEach(async () => {
  await closeWindows(browser);
});

/** The demonstration's chair, who chairs Eastshire as well. */
const CHAIR = 'margaret.osei@westmarch.example';
/** In Westmarch alone. */
const POLICE = 'karen.whitlock@police.westmarch.example';

const westmarch = (): Rows => demoRows();
const EASTSHIRE: Rows = {
  agencies: [agency('LA', { title: 'Eastshire Council' }), agency('POL', { title: 'Eastshire Police' })],
  people: [person('chair.la', { email: CHAIR, title: 'Margaret Osei' })],
  actions: [
    action({ ref: 'A06', title: 'Map the seaside arcades', leadAgency: 'POL', dueOn: day('2026-12-10') }),
  ],
};

const open = async (at: string, as: string, look = 'light') => {
  const tab = await openTab(browser, house.url + at, { person: as, view: viewNamed(look) });
  await standing(tab.page);
  return tab;
};
const chooser = (page: Page) => page.getByRole('combobox', { name: 'Partnership', exact: true });
const plan = (page: Page) => page.getByText('Map the seaside arcades');

test('somebody of one partnership is asked nothing, and nothing is asked by its id', async () => {
  const { page } = await openTab(browser, 'about:blank', { person: POLICE });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${house.url}/tab/`);
  await standing(page);
  expect(await chooser(page).count()).toBe(0);
  expect(asked.filter((url) => url.includes('/api/v1/')).length).toBeGreaterThan(3);
  expect(asked.filter((url) => url.includes('partnership='))).toEqual([]);
  expect(await page.content()).not.toContain('Eastshire');
});

test('somebody of two chooses with the keyboard, and the choice outlives a reload', async () => {
  const { page } = await open('/tab/plan?rating=Red&text=sharing', CHAIR);
  await chooser(page).waitFor();
  expect(await chooser(page).locator('option').allInnerTexts()).toEqual(['Westmarch', 'Eastshire']);
  await chooser(page).focus();
  await page.keyboard.press('E');
  await plan(page).waitFor();
  expect(await page.content()).not.toContain('Westmarch Constabulary');
  // The filters were for the other plan.
  expect(new URL(page.url()).search).toBe('');
  await page.reload();
  await plan(page).waitFor();
  expect(await chooser(page).locator('option:checked').innerText()).toBe('Eastshire');
  await chooser(page).selectOption('Westmarch');
  await page.locator('tbody').getByText('Police').first().waitFor();
  expect(await plan(page).count()).toBe(0);
});

test('nothing of the one is left while the other loads', async () => {
  const { page } = await open('/tab/plan', CHAIR);
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\/api\/v1\/plan\?/, async (route) => {
    await held;
    await route.continue();
  });
  await chooser(page).selectOption('Eastshire');
  await page.getByText('Loading', { exact: true }).first().waitFor();
  expect(await page.getByText('Westmarch Constabulary').count()).toBe(0);
  answer();
  await plan(page).waitFor();
});

test('an action of the one is not taken for the other’s of the same number', async () => {
  const { page } = await open('/tab/plan/A06', CHAIR);
  await chooser(page).selectOption('Eastshire');
  await plan(page).waitFor();
  expect(new URL(page.url()).pathname).toBe('/tab/plan');
});

test('a choice that is no longer theirs gives way to one that is', async () => {
  const { page, context } = await openTab(browser, 'about:blank', { person: CHAIR });
  await context.addInitScript(() => sessionStorage.setItem('jtai.partnership', 'AAAAAAAAAAAAAAAA'));
  await page.goto(`${house.url}/tab/plan`);
  await standing(page);
  expect(await chooser(page).locator('option:checked').innerText()).toBe('Westmarch');
});

test.each(VIEWS.map(({ name }) => name))(
  'the choice in %s: accessible, and nothing cut off',
  async (look) => {
    const { page, complaints } = await open('/tab/', CHAIR, look);
    await standing(page);
    // Where there is no room for it in the header's one line it stands in the menu.
    const menu = page.getByRole('button', { name: /^Menu/ });
    if (await menu.isVisible()) await menu.click();
    await chooser(page).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    // People call partnerships by long names.
    await chooser(page)
      .locator('option')
      .last()
      .evaluate((option) => {
        option.textContent = 'Eastshire and the Seaside Towns Safeguarding Children Partnership';
      });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  },
);
