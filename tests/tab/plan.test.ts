import type { Page } from 'playwright-core';
import type { Action } from '../../bot/domain/partnership';
import { action, agency, day, person } from '../support/partnership';
import { goWithin, openTab, viewNamed } from '../support/tab-house';
import { openView, standing } from '../support/tab-pictures';
import { COORDINATOR, tabTests } from '../support/tab-tests';
import { demoRows } from '../support/web-house';

const tab = tabTests();
const rowsIn = (page: Page) => page.locator('tbody tr:has(th[scope=row])');

/** A window to which the whole plan does not come before `release`: only its first lines. */
async function openHeldBack(at: string, person: string) {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const context = await openView(tab.browser, viewNamed('light'), person);
  const page = await context.newPage();
  await page.route(/\/api\/v1\/plan$/, (route) => released.then(() => route.continue()));
  await page.goto(at);
  return { page, release: () => release() };
}

/** The plan of 500 actions, without any that is off track. */
async function standsFromItsFirstLines(url: string): Promise<void> {
  const chair = 'chair.la@partnership.example';
  const { page, release } = await openHeldBack(`${url}/tab/plan`, chair);
  const group = page.getByRole('button', { name: 'Answers no finding 500 actions' });
  const looks = async () => [
    await page.getByRole('status').filter({ hasText: 'actions' }).innerText(),
    await page.getByRole('navigation', { name: 'Views of the plan' }).innerText(),
    await page.locator('table').getAttribute('aria-rowcount'),
    await group.boundingBox(),
    await page.evaluate(() => document.documentElement.scrollHeight),
  ];
  await page.getByRole('link', { name: 'Action number 12', exact: true }).waitFor({ state: 'attached' });
  const begun = await looks();
  expect(begun.slice(0, 3)).toEqual([
    '500 actions',
    'All\n500\nMine\n500\nTo agree\n0\nRed\n0\nOverdue\n0',
    '502',
  ]);
  // What is made of all actions waits for them.
  await page.getByRole('link', { name: 'Overdue 0' }).click();
  await page.getByText('Loading', { exact: true }).waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.getByText(/^60 of 500 actions have come so far.* print again\.$/).waitFor();
  expect(await page.getByText('Loading', { exact: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'All 500' }).click();
  release();
  await standing(page);
  expect(await looks()).toEqual(begun);

  const { page: first, release: releaseAll } = await openHeldBack(`${url}/tab/`, chair);
  await first.getByRole('heading', { name: 'No action is off track' }).waitFor();
  releaseAll();
  await first.getByRole('heading', { name: 'Progress by agency, 500 actions' }).waitFor();
}

describe('the plan', () => {
  test('is filtered by view, text and agency, and the address keeps it', async () => {
    const page = await tab.open('/tab/plan');
    await page.getByLabel('Search the plan').fill('probation');
    await expect(rowsIn(page).count()).resolves.toBeLessThan(20);
    await page.getByLabel('Search the plan').fill('');
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Westmarch Constabulary' });
    await page.getByRole('link', { name: 'Overdue 4' }).click();
    const filtered = await rowsIn(page).allInnerTexts();
    expect(filtered.length).toBeGreaterThan(0);
    for (const row of filtered) expect(row).toMatch(/Overdue by/);
    expect(page.url()).toContain('view=overdue&agency=POL');
    await page.reload();
    await standing(page);
    await rowsIn(page).first().waitFor();
    expect(await rowsIn(page).allInnerTexts()).toEqual(filtered);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: 'All 20' }).click();
    await rowsIn(page).nth(19).waitFor();
    expect(await rowsIn(page).count()).toBe(20);
  });

  test('shows at least ten actions on a screen of 1280 by 800, under the findings they answer', async () => {
    const page = await tab.open('/tab/plan');
    await page.setViewportSize({ width: 1280, height: 800 });
    await rowsIn(page).first().waitFor();
    const inSight = await rowsIn(page).evaluateAll(
      (rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
    );
    expect(inSight).toBeGreaterThanOrEqual(10);
    const first = page.getByRole('button', {
      name: /^P1 .*Area for priority action 3 actions, 1 red, 1 closed$/,
    });
    await rowsIn(page).nth(19).waitFor();
    await first.click();
    expect(await rowsIn(page).count()).toBe(17);
  });

  test('stands below the menu of the other pages, whose every link can be pressed', async () => {
    const page = await tab.open('/tab/plan', COORDINATOR);
    await page.setViewportSize({ width: 1280, height: 800 });
    await standing(page);
    await page.getByRole('button', { name: /^More/ }).click();
    await page.getByRole('link', { name: 'Settings' }).waitFor();
    const links = await page.locator('header').getByRole('link').all();
    expect(links.length).toBeGreaterThan(12);
    for (const link of links)
      expect(
        await link.evaluate((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        }),
      ).toBe(true);
  });

  test('goes from action to action with the arrow keys, and tells the votes in words', async () => {
    const page = await tab.open('/tab/plan');
    const links = page.locator('tbody th a');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    const row = page.getByRole('row', { name: /A06/ });
    expect(await row.getByRole('cell').nth(-2).textContent()).toMatch(/Police leads.*Education challenges/);
  });

  test('is a board with a column a state, of which the address tells', async () => {
    const page = await tab.open('/tab/plan');
    await page.getByRole('button', { name: 'Board' }).click();
    expect(page.url()).toContain('as=board');
    const working = page.getByRole('region', { name: 'In progress' });
    await working.waitFor();
    expect(await working.getByRole('listitem').count()).toBe(4);
    await working.getByRole('button', { name: 'Show 4 more' }).click();
    expect(await working.getByRole('listitem').count()).toBe(8);
  });

  test('is grouped by agency in the partnership’s own order', async () => {
    const page = await tab.open('/tab/plan?group=agency');
    const ofGroups = page.locator('tbody').getByRole('rowheader').getByRole('button');
    // Rows below the window come after those within it.
    await ofGroups.nth(3).waitFor();
    const headings = await ofGroups.allInnerTexts();
    const names = demoRows().agencies.map(({ title }) => title);
    const shown = headings.map((words) => names.findIndex((name) => words.includes(name)));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(shown).not.toContain(-1);
  });

  test('is taken away as a file from where one reads it', async () => {
    const page = await tab.open('/tab/plan');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  });

  test('is sorted by a column, either way, and says so to a screen reader', async () => {
    const page = await tab.open('/tab/plan');
    const due = page.getByRole('columnheader', { name: 'Due' });
    await due.getByRole('button').click();
    expect(await due.getAttribute('aria-sort')).toBe('ascending');
    const first = await rowsIn(page).first().innerText();
    await due.getByRole('button').click();
    expect(await due.getAttribute('aria-sort')).toBe('descending');
    expect(await rowsIn(page).first().innerText()).not.toBe(first);
  });

  test('opens an action by a deep link, with its finding and its dates', async () => {
    const page = await tab.open('/tab/plan/A01');
    await page.getByRole('heading', { level: 1, name: /^A01 / }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/Answers P1[\s\S]*First due/);
  });

  test('says so when there is no such action, and so do the record of a meeting and an inspection', async () => {
    const page = await tab.open('/tab/plan/NONE');
    await page.getByRole('heading', { level: 1, name: 'This action is not in the plan' }).waitFor();
    await goWithin(page, '/tab/meetings/NONE/record');
    await page.getByRole('heading', { name: 'There is no such meeting' }).waitFor();
    await goWithin(page, '/tab/inspection/NONE');
    await page.getByRole('heading', { name: 'There is no inspection “NONE”' }).waitFor();
  });

  test('with 500 actions keeps only those in sight in the page, and all can be reached', async () => {
    const actions: Action[] = Array.from({ length: 500 }, (_, i) =>
      action({
        ref: `A${String(i + 1).padStart(3, '0')}`,
        title: `Action number ${i + 1}`,
        leadAgency: 'LA',
        dueOn: day('2027-06-01'),
      }),
    );
    const rows = { agencies: [agency('LA')], people: [person('chair.la')], actions };
    await tab.withHouse({ rows }, async (other) => {
      await standsFromItsFirstLines(other.url);
      for (const look of ['light', 'phone']) {
        const view = viewNamed(look);
        const { page } = await openTab(tab.browser, `${other.url}/tab/plan`, {
          person: 'chair.la@partnership.example',
          view,
        });
        await page.getByRole('status').getByText('500 actions', { exact: true }).waitFor();
        const links = page.getByRole('link', { name: /^Action number/ });
        await links.first().waitFor();
        expect(await links.count()).toBeLessThan(60);
        if (look === 'light') expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('502');
        // The page grows while rows that were only estimated are measured, so one goes on to the end.
        await page.waitForFunction(() => {
          window.scrollTo(0, document.documentElement.scrollHeight);
          return document.body.innerText.includes('Action number 500');
        });
        expect(await links.count()).toBeLessThan(60);
        if (look === 'light') {
          // On paper all of them are there, in the same table.
          await page.emulateMedia({ media: 'print' });
          await page.waitForFunction(() => document.querySelectorAll('tbody th[scope=row]').length === 500);
          await page.emulateMedia({ media: 'screen' });
          await page.waitForFunction(() => document.querySelectorAll('tbody th[scope=row]').length < 60);
        }
      }
    });
  });

  test('that is empty says where actions come from', async () => {
    await tab.withHouse(
      { rows: { agencies: [agency('LA')], people: [person('chair.la')] } },
      async (other) => {
        const { page } = await openTab(tab.browser, `${other.url}/tab/plan`, {
          person: 'chair.la@partnership.example',
        });
        await page.getByRole('heading', { name: 'The action plan is empty' }).waitFor();
      },
    );
  });
});
