import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { builtTab } from '../support/tab-house';
import { openTeamsHost } from '../support/teams-host';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const tokenOf = (email: string) => house.entra.tokenFor(email);
const CHAIR = 'margaret.osei@westmarch.example';

test('inside Teams one is signed in by Teams, and Teams is told that the page stands', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR) });
  const tab = await host.tab();
  await tab.getByRole('link', { name: /^A13: / }).waitFor();
  const asked = await host.asked();
  expect(asked).toEqual(
    expect.arrayContaining(['initialize', 'appInitialization.appLoaded', 'appInitialization.success']),
  );
  expect(asked).toContain('authentication.getAuthToken');
  expect(await tab.getByRole('button', { name: 'Change person' }).count()).toBe(0);
  await host.context.close();
});

test('the look is the one of Teams, and follows it when it changes', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR), theme: 'dark' });
  const tab = await host.tab();
  await tab.locator('[data-theme=dark]').waitFor();
  for (const theme of ['contrast', 'glass', 'default']) {
    await host.changeTheme(theme);
    await tab.locator(`[data-theme=${theme}]`).waitFor();
  }
  await host.context.close();
});

test('a deep link opens the page that it names', async () => {
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await tokenOf(CHAIR),
    subPageId: 'plan/A06',
  });
  await (await host.tab()).getByRole('heading', { level: 1, name: /^A06: / }).waitFor();
  await host.context.close();
});

test('a stranger is refused inside Teams too', async () => {
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await tokenOf('stranger@westmarch.example'),
  });
  await (await host.tab()).getByRole('heading', { name: 'You are not on the partnership’s list' }).waitFor();
  await host.context.close();
});

test('in a frame that never answers the page says how to get in, within seconds', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: 'none', silent: true });
  const heading = (await host.tab()).getByRole('heading', { name: 'Open this in Microsoft Teams' });
  await heading.waitFor({ timeout: 10_000 });
  await host.context.close();
});
