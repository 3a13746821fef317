import type { Browser, Page } from 'playwright-core';
import { brokenWordsOn } from '../support/broken-words';
import { launchBrowser, openWindow } from '../support/browser';
import { startLocalApp, type RunningApp } from '../support/running-app';

/** `/local/chat`: on this machine one can be any person, see their cards and press them, as in Teams. */

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  app = await startLocalApp({ LOCAL_NOW: '2026-03-02T10:00:00Z' });
  await app.moveClock('2026-03-03T08:31:00Z');
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

async function opened(width = 1000): Promise<{ page: Page; faults: string[] }> {
  const page = await (await openWindow(browser, { viewport: { width, height: 900 } })).newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(`${app.url}/local/chat`);
  return { page, faults };
}

const KAREN = /Karen Whitlock/;
const KAREN_EMAIL = 'karen.whitlock@police.westmarch.example';

test('everybody on the People list can be chosen, and one sees the cards that they got', async () => {
  const { page, faults } = await opened();
  await page.getByRole('button', { name: KAREN }).click();
  await page.locator('.message .ac-adaptiveCard').first().waitFor();
  expect(await page.locator('#who').textContent()).toBe('Karen Whitlock');
  expect(faults).toEqual([]);
  await page.close();
});

test('a button is pressed as the person, and the card says who answered', async () => {
  const { page, faults } = await opened();
  await page.getByRole('button', { name: KAREN }).click();
  // Of what is overdue, that it was seen is the last that is offered.
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByText('Acknowledge', { exact: true }).first().click();
  await page
    .getByText(/Acknowledged by you for Police/)
    .first()
    .waitFor();
  const rows = await reminders();
  expect(rows).toContainEqual(
    expect.objectContaining({ AgencyCode: 'POL', State: 'Acknowledged', AcknowledgedBy: KAREN_EMAIL }),
  );
  expect(faults).toEqual([]);
  await page.close();
});

/** What the lists hold. */
async function reminders(): Promise<readonly unknown[]> {
  const headers = { authorization: 'Bearer local' };
  const site = (await (
    await fetch(`${app.graphUrl}/sites/contoso.sharepoint.com:/sites/jtai`, { headers })
  ).json()) as { id: string };
  const items = (await (
    await fetch(`${app.graphUrl}/sites/${site.id}/lists/Reminders/items?$expand=fields&$top=500`, { headers })
  ).json()) as { value: { fields: unknown }[] };
  return items.value.map(({ fields }) => fields);
}

test('what is typed is answered in the same chat, at the width of a phone too', async () => {
  const { page, faults } = await opened(360);
  await page.getByRole('button', { name: KAREN }).click();
  await page.getByLabel('Type as you would in Teams').fill('my');
  const before = await page.locator('.message').count();
  await page.getByRole('button', { name: 'Send' }).click();
  await page
    .locator('.message')
    .nth(before + 1)
    .waitFor();
  expect(await page.locator('.message.mine').textContent()).toContain('my');
  expect(await hiddenBelow(page)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});

test('on the narrowest phone no word of a card breaks, and every button can be seen whole', async () => {
  const { page } = await opened(320);
  await page.getByRole('button', { name: /Margaret Osei/ }).click();
  const field = page.getByLabel('Type as you would in Teams');
  for (const said of ['status', 'action A06']) {
    const before = await page.locator('.message').count();
    await field.fill(said);
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .locator('.message')
      .nth(before + 1)
      .waitFor();
  }
  expect(await brokenWordsOn(page)).toEqual([]);
  const cut = await page.getByRole('button').evaluateAll((buttons) => {
    const edgeOf = (button: Element) =>
      button.closest('.message')?.getBoundingClientRect().right ?? window.innerWidth;
    return buttons
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > edgeOf(one))
      .map(({ textContent }) => textContent);
  });
  expect(cut).toEqual([]);
  await page.close();
});

/** How many pixels of the newest message lie behind the field in which one types, or below it. */
const hiddenBelow = (page: Page) =>
  page.evaluate(() => {
    const newest = [...document.querySelectorAll('.message')].at(-1);
    const field = document.querySelector('form');
    if (!newest || !field) throw new Error('There is no message, or no field.');
    return Math.round(newest.getBoundingClientRect().bottom - field.getBoundingClientRect().top);
  });

const post = (at: string, body: unknown) =>
  fetch(`${app.url}/local/chat/${at}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('nobody can be who is on no list, and what is missing is named', async () => {
  expect((await post('say', { person: 'stranger@example.org', text: 'my' })).status).toBe(404);
  const unsaid = await post('say', { person: KAREN_EMAIL });
  expect(unsaid.status).toBe(400);
  expect(await unsaid.json()).toMatchObject({
    code: 'bad-request',
    detail: expect.stringContaining('text') as string,
  });
});

test('an empty partnership that is loaded while the app runs needs no restart: a person adds the app and gets a hello', async () => {
  const empty = await startLocalApp({ LOCAL_NOW: '2026-03-02T10:00:00Z', LOCAL_SEED: 'empty' });
  try {
    const headers = { authorization: 'Bearer local', 'content-type': 'application/json' };
    const site = (await (
      await fetch(`${empty.graphUrl}/sites/contoso.sharepoint.com:/sites/jtai`, { headers })
    ).json()) as { id: string };
    const add = (list: string, fields: object) =>
      fetch(`${empty.graphUrl}/sites/${site.id}/lists/${list}/items`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ fields }),
      });
    await add('Agencies', { Title: 'Police', Code: 'POL' });
    const roles = { 'Roles@odata.type': 'Collection(Edm.String)', Roles: ['SPOC'] };
    await add('People', { Title: 'Ada Moss', Email: 'ada@police.example', AgencyCode: 'POL', ...roles });
    const page = await (await openWindow(browser)).newPage();
    await page.goto(`${empty.url}/local/chat`);
    await page.getByRole('button', { name: /Ada Moss/ }).click();
    await page.getByRole('button', { name: 'Add the app for them' }).click();
    await page.locator('.message .ac-adaptiveCard').first().waitFor();
    await page.close();
  } finally {
    await empty.close();
  }
});
