import type { Page } from 'playwright-core';
import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { openTab } from '../support/tab-house';
import { COORDINATOR, tabTests } from '../support/tab-tests';

let down = false;
afterEach(() => (down = false));
const switchable = (store: Store): Store => ({
  ...store,
  snapshot: () => (down ? Promise.reject(new StoreUnavailable('switched off')) : store.snapshot()),
});

const tab = tabTests({ store: switchable });
const rowsIn = (page: Page) => page.locator('tbody tr:has(th[scope=row])');

describe('when something is wrong', () => {
  test('storage that is down is told, and trying again brings the page back', async () => {
    down = true;
    const page = await tab.open('/tab/plan');
    await page.getByRole('heading', { name: 'SharePoint does not answer' }).waitFor();
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await rowsIn(page).first().waitFor();
  });

  test('the first page tells it as well, and does not ask for ever', async () => {
    down = true;
    const page = await tab.open('/tab/');
    const told = page.getByRole('heading', { name: 'SharePoint does not answer' });
    await told.first().waitFor();
    down = false;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page.getByRole('heading', { name: 'Five actions are off track' }).waitFor();
    expect(await told.count()).toBe(0);
  });

  test('while storage is down the line at the top stays, and who reads is asked for no more than the rest', async () => {
    down = true;
    const page = await tab.open('/tab/plan');
    await page.getByRole('heading', { name: 'SharePoint does not answer' }).waitFor();
    const refresh = page.getByRole('button', { name: 'Refresh' });
    await refresh.waitFor();
    const first = await refresh.elementHandle();
    const askedAnew = page.waitForResponse(/\/api\/v1\/me\b/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await askedAnew;
    await page.getByRole('heading', { name: 'SharePoint does not answer' }).waitFor();
    expect(await first?.evaluate((one) => one.isConnected)).toBe(true);
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await rowsIn(page).first().waitFor();
    await page.getByRole('link', { name: 'Meetings' }).waitFor();
  });

  test('a page that stands stays, and says how old it is', async () => {
    const page = await tab.open('/tab/plan');
    await rowsIn(page).first().waitFor();
    down = true;
    await page.getByRole('button', { name: 'Refresh' }).click();
    const said = page.getByRole('status');
    await said.getByText('SharePoint does not answer. This is as of 2:05pm.').waitFor();
    await rowsIn(page).nth(19).waitFor();
    expect(await rowsIn(page).count()).toBe(20);
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('main').getByText('This is as of').waitFor({ state: 'detached' });
    await said.getByText('This page is up to date again.').waitFor();
    await page.getByRole('button', { name: 'Refresh' }).press('Enter');
    await said.getByText('Everything is up to date.').waitFor();
  });

  test('without a connection what was read stays, marked, and what was written is kept and found again', async () => {
    const page = await tab.open('/tab/people', COORDINATOR);
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name').fill('Ada Pearce');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByText(/What you wrote is still here\.$/).waitFor();
    await page.getByText(/^The app cannot be reached\. You see what was read by 2:05pm\./).waitFor();
    await page.getByText(/^Kept on this device at /).waitFor();
    // A page whose script was not read yet leaves the way to the others.
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada Pearce');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status').getByText('The app can be reached again.').waitFor();
    await page.getByText(/^The app cannot be reached\./).waitFor({ state: 'detached' });

    await page.goto(`${tab.house.url}/tab/`);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('region', { name: 'Not sent' }).getByRole('link', { name: 'People' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada Pearce');
    await page.getByRole('button', { name: 'Throw away', exact: true }).click();
    await page.getByRole('region', { name: 'Not sent' }).waitFor({ state: 'detached' });
  });

  test('outside Teams and local mode the page says how to get in', async () => {
    await tab.withHouse({ rows: {}, local: false }, async (other) => {
      const { page } = await openTab(tab.browser, `${other.url}/tab/`);
      await page.getByRole('heading', { name: 'Open this in Microsoft Teams' }).waitFor();
    });
  });
});
