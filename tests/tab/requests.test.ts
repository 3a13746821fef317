import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

const PRIYA = 'priya.nair@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';
const REF = 'WM-DRY-R04';

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

const open = async (person: string, look = 'light'): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab/requests?ref=${REF}`, {
    person,
    view: viewNamed(look),
  });
  await standing(page);
  return page;
};
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('the coordinator withdraws a request that was added by mistake, and everybody reads why', async () => {
  const page = await open(PRIYA);
  await press(page, 'Withdraw');
  await page.getByText('It stays in the record. Nobody is reminded of it any more.').waitFor();
  await press(page, 'Withdraw it');
  await page.getByRole('alert').filter({ hasText: 'Please say why' }).waitFor();
  await page.getByLabel('Why?').fill('Asked for twice.');
  await press(page, 'Withdraw it');
  await page.getByRole('status').getByText('Recorded: withdraw.').waitFor();
  const police = await open(POLICE);
  await police.getByText(/Withdrawn Wed 18 Nov 2026: “Asked for twice.”/).waitFor();
  await police.getByText('You may read this, and change nothing.').waitFor();
  expect(await police.getByRole('button', { name: 'Provided', exact: true }).count()).toBe(0);
});

test.each(['light', 'dark', 'contrast'])('in %s it can be read by everybody', async (look) => {
  expect(await violationsOn(await open(POLICE, look))).toEqual([]);
});

test('whoever withdrew it takes that back, and it is asked for as before', async () => {
  const page = await open(PRIYA);
  await press(page, /^Take back/);
  await page.getByRole('status').getByText('Taken back. It is as it was before.').waitFor();
  await page.getByText('due in 9 working days').waitFor();
});
