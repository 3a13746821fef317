import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { closeWindows, launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { demoRows, openWebHouse, type WebHouse } from '../support/web-house';

const SPOC = 'karen.whitlock@police.westmarch.example';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  // What is asked in an exercise is counted apart: here it is asked in earnest.
  const rows = demoRows();
  const inspections = rows.inspections.map((one) => ({ ...one, exercise: false }));
  house = await openWebHouse({ local: true, rows: { ...rows, inspections } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});
afterEach(async () => {
  await closeWindows(browser);
});

const OBSERVER = 'helen.marsh@westmarch.example';

const open = async (look = 'light', person = SPOC): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab/`, { person, view: viewNamed(look) });
  await standing(page);
  return page;
};

test.each(['light', 'phone'])(
  'in %s each line of what an agency owes leads to what it names, and says what may be done there',
  async (look) => {
    const page = await open(look);
    const lines = page.getByRole('region', { name: /yours to do$/ }).getByRole('listitem');
    expect(await lines.filter({ hasText: 'Annex A' }).count()).toBeGreaterThan(0);
    for (const line of await lines.all()) {
      // The title, and two deeds.
      expect([await line.innerText(), await line.getByRole('link').count()]).toEqual([expect.any(String), 3]);
    }
    expect(await violationsOn(page)).toEqual([]);
  },
);

test('an Annex A request is provided from there: its row opens with the form', async () => {
  const page = await open();
  await page.getByRole('link', { name: /^Hand over .*R04$/ }).click();
  await page.getByRole('heading', { name: 'Hand over' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: /^Mark provided .*R04$/ }).click();
  await page.getByLabel('A word on it (optional)').fill('Structure chart, October.');
  await page.locator('form').getByRole('button', { name: 'Record it as provided' }).click();
  await page.getByText('Recorded: provided.').waitFor();
  await page.goto(`${house.url}/tab/`);
  await standing(page);
  expect(await page.getByRole('main').innerText()).not.toContain('R04');
});

test('it says how much there is to do in all, and each meeting that waits for an answer', async () => {
  const page = await open();
  await page.getByText(/^In all \d+ things to do, 2 overdue\.$/).waitFor();
  await page
    .getByText(/^Not answered yet either: /)
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Answer', exact: true }).waitFor();
});

test('the meeting is answered from there: its form opens, and the answer then stands', async () => {
  const page = await open();
  await page.getByRole('link', { name: /^(Answer|Change the answer)$/ }).click();
  await page.getByRole('combobox', { name: 'Answer', exact: true }).selectOption('Apologies');
  await page.locator('form').getByRole('button', { name: 'Send the answer' }).click();
  await page.locator('form').waitFor({ state: 'detached' });
  await page.goto(`${house.url}/tab/`);
  await page.getByText('Your agency has sent apologies, said Karen Whitlock.').waitFor();
});

test('who only reads is not told that it is theirs to do, nor that a vote waits for them', async () => {
  const page = await open('light', OBSERVER);
  await page.getByRole('heading', { name: /your agency’s to do$/ }).waitFor();
  await page.getByRole('heading', { name: /^(No vote|\S+ votes?) waits? for your agency$/ }).waitFor();
});
