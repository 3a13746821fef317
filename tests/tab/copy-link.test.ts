import type { Frame, Page } from 'playwright-core';
import { openTeamsHost } from '../support/teams-host';
import { COORDINATOR, tabTests } from '../support/tab-tests';
import { openWebHouse } from '../support/web-house';

const tab = tabTests();

/** Presses the button and gives what there is to paste. */
async function copied(page: Page, button = 'Copy link'): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await page.getByText('Copied', { exact: true }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('a link that was copied opens for somebody else what it was copied from', () => {
  test('the plan, as it is filtered', async () => {
    const page = await tab.open('/tab/plan');
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Westmarch Constabulary' });
    await page.getByRole('link', { name: 'Overdue 4' }).click();
    const address = await copied(page);
    const other = await tab.open(address.replace(tab.house.url, ''), COORDINATOR);
    const rows = (of: Page) => of.locator('tbody th[scope=row]').allInnerTexts();
    await other.locator('tbody th[scope=row]').first().waitFor();
    expect(await rows(other)).toEqual(await rows(page));
    expect(await rows(other)).not.toHaveLength(20);
  });

  test('an action, from its row and from its page', async () => {
    const page = await tab.open('/tab/plan');
    await page.getByRole('button', { name: 'Update A06' }).click();
    const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Copy link' }) });
    await row.waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await row.getByRole('button', { name: 'Copy link' }).click();
    await row.getByText('Copied').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const other = await tab.open(address.replace(tab.house.url, ''), COORDINATOR);
    await other.getByRole('heading', { level: 1, name: /^A06 / }).waitFor();
    expect(await copied(other)).toBe(address);
  });
});

describe('of every page there is a link to copy', () => {
  test.each([
    ['light', 'More', '/tab/calendar?as=list'],
    ['light', 'More', '/tab/inspection'],
    ['phone', 'Menu, Calendar', '/tab/calendar?as=list'],
    ['phone', 'Menu, Gap analysis', '/tab/gaps'],
  ])('%s, under %s: %s', async (look, under, at) => {
    const page = await tab.open(at, COORDINATOR, look);
    await page.getByRole('button', { name: under }).click();
    expect(await copied(page, 'Copy a link to this page')).toBe(tab.house.url + at);
  });
});

const APP = 'f3b6a1de-5a0c-4c0f-9d3b-2f6f5a1c7e42';

/** In a frame no script may copy: the address stands there to be copied by hand. */
async function byHand(frame: Frame): Promise<{ readonly subEntityId: string }> {
  await frame.getByRole('button', { name: 'Copy link', exact: true }).first().click();
  const { searchParams, pathname } = new URL(await frame.getByLabel('Address to copy').first().inputValue());
  expect(pathname).toBe(`/l/entity/${APP}/plan`);
  return JSON.parse(searchParams.get('context') ?? '{}') as { subEntityId: string };
}

test('in Teams it is a link of Teams, which opens the same page there', async () => {
  const house = await openWebHouse();
  try {
    const token = await house.entra.tokenFor(COORDINATOR);
    const subPageId = 'plan?view=overdue&agency=POL';
    const host = await openTeamsHost(tab.browser, { url: house.url, token, subPageId, appId: APP });
    const rows = async (): Promise<string[]> => {
      const frame = await host.tab();
      await frame.locator('tbody th[scope=row]').first().waitFor();
      return frame.locator('tbody th[scope=row]').allInnerTexts();
    };
    const seen = await rows();
    const { subEntityId } = await byHand(await host.tab());
    await host.follows('plan');
    expect(await rows()).toHaveLength(20);
    await host.follows(subEntityId);
    expect(await rows()).toEqual(seen);
    await host.follows('plan/A06');
    await (await host.tab()).getByRole('heading', { level: 1, name: /^A06 / }).waitFor();
    expect(await byHand(await host.tab())).toEqual({ subEntityId: 'plan/A06' });
    await host.close();
  } finally {
    await house.close();
  }
});
