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

const DEPUTY = 'samir.haddad@police.westmarch.example';
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
  await page.getByRole('status').getByText('Recorded: provided.').waitFor();
  await page.goto(`${house.url}/tab/`);
  await standing(page);
  const owed = page.getByRole('region', { name: /yours to do$/ });
  expect(await owed.innerText()).not.toContain('R04');
  const done = page.getByRole('region', { name: 'Just done' });
  await done.getByText('You provided it at 2:05pm. You can take that back until 2:15pm.').waitFor();
  await done.getByRole('button', { name: 'Take back what you did to WM-DRY-R04' }).click();
  await done.getByText('Taken back. WM-DRY-R04 is as it was before.').waitFor();
  await owed.getByRole('link', { name: /^WM-DRY-R04 / }).waitFor();
  expect(await done.getByRole('button').count()).toBe(0);
});

test('what was just done to an action is taken back from there, and why not is said where somebody has gone on', async () => {
  const token = async (who: string): Promise<string> =>
    ((await (await house.get(`/local/token?person=${who}`)).json()) as { token: string }).token;
  const agree = async (who: string, ref: string) => {
    const headers = { authorization: `Bearer ${await token(who)}`, 'content-type': 'application/json' };
    const answer = await house.get(`/api/v1/actions/${ref}/agree`, {
      ...{ method: 'POST', body: '{}', headers: { ...headers, 'if-match': '*' } },
    });
    expect(answer.status).toBe(200);
  };
  await agree(SPOC, 'A16');
  const page = await open();
  const done = page.getByRole('region', { name: 'Just done' });
  await done.getByText(/^You agreed to the evidence at 2:05pm/).waitFor();
  await agree(SPOC, 'A11');
  // What the page does not know yet is asked by the server all the same.
  await page.route('**/api/v1/actions/A16/take-back*', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'if-match': '"old"' } }),
  );
  await done.getByRole('button', { name: 'Take back what you did to A16' }).click();
  await done.getByText(/^A16: .*changed/i).waitFor();
  await page.unroute('**/api/v1/actions/A16/take-back*');
  await done.getByRole('button', { name: 'Take back what you did to A16' }).click();
  await done.getByText('Taken back. A16 is as it was before.').waitFor();
  await done.getByRole('link', { name: /^A11 / }).waitFor();
  await page
    .getByRole('region', { name: /votes? waits? for you$/ })
    .getByRole('link', { name: /^A16/ })
    .waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

test('it says who covers when one is away, and leads to where the days are said', async () => {
  const page = await open();
  const away = page.getByRole('region', { name: 'When you are away' });
  await away
    .getByText('Samir Haddad covers: they get what is due, and can answer for your agency.')
    .waitFor();
  await away.getByRole('link', { name: 'Say when' }).click();
  await page.getByLabel('First day away').fill('2026-12-21');
  await page.getByLabel('Last day away').fill('2027-01-04');
  await page.getByRole('button', { name: 'Save the days' }).click();
  await page.locator('form').waitFor({ state: 'detached' });
  await page.goto(`${house.url}/tab/`);
  await away.getByText('From Mon 21 Dec 2026 to Mon 4 Jan 2027.').waitFor();
  await away.getByRole('link', { name: 'Change the days' }).waitFor();
  // Whoever covers finds it where they look first.
  const deputys = await open('light', DEPUTY);
  await deputys
    .getByText(
      'You cover for Karen Whitlock: what is due comes to you. From Mon 21 Dec 2026 to Mon 4 Jan 2027.',
    )
    .waitFor();
});

test('an observer is told of no days away and takes nothing back', async () => {
  const page = await open('light', OBSERVER);
  expect(await page.getByRole('region', { name: /away|Just done/ }).count()).toBe(0);
});

test('it says how much there is to do in all, and each meeting that waits for an answer', async () => {
  const page = await open();
  // As /my counts: votes that are not given are answers that are waited for.
  await page.getByText(/^In all \d+ things to do, 2 overdue; \d needs? an answer now\.$/).waitFor();
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
