import type { Browser } from 'playwright-core';
import type { Store } from '../../bot/usecases/ports';
import { launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

const FAULTS = [
  { list: 'Meetings', id: '14', reason: 'StartsAt is not a time written like 2024-02-08T14:00:00Z' },
  { list: 'Actions', id: '7', row: 'A07', reason: 'Title seems to hold a child’s details (NHS number)' },
];

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true, store: broken });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const UNREAD = [
  { list: 'Actions', id: '31', row: 'A31', reason: 'DueOn is not a day' },
  { list: 'Meetings', id: '32', row: 'PM-32', reason: 'StartsAt is empty' },
];

const broken = (store: Store): Store => ({
  ...store,
  snapshot: async () => ({ ...(await store.snapshot()), faults: [...FAULTS, ...UNREAD] }),
});

const overviewFor = async (person: string, look = 'light'): Promise<string> => {
  const { page } = await openTab(browser, `${house.url}/tab/?of=partnership`, {
    person,
    view: viewNamed(look),
  });
  await standing(page);
  // What is to be mended is loaded only where there is something.
  await page.getByText(/rows to mend|not counted here/).waitFor();
  return page.locator('main').innerText();
};

test('the overview names every row that is not counted to who can mend it', async () => {
  const text = await overviewFor('margaret.osei@westmarch.example');
  expect(text).toContain('4 rows to mend');
  expect(text).toContain('Meetings, row 14');
  expect(text).toContain('Actions, row 7 (A07)');
  expect(text).toContain('Title seems to hold a child’s details (NHS number). Not counted.');
});

test('and tells everybody else how many there are', async () => {
  const text = await overviewFor('karen.whitlock@police.westmarch.example');
  expect(text).toContain(
    '4 rows of the lists are not counted here. Your coordinator sees which, and can mend them.',
  );
  expect(text).not.toMatch(/row 14|A07 seems|NHS number/);
});

test.each([
  [
    'priya.nair@westmarch.example',
    'plan/A31',
    'In the list Actions in SharePoint, row 31 (A31): DueOn is not a day.',
  ],
  [
    'karen.whitlock@police.westmarch.example',
    'plan/A31',
    'Your coordinator sees which row it is, and can mend it.',
  ],
  [
    'karen.whitlock@police.westmarch.example',
    'meetings/PM-32',
    'Your coordinator sees which row it is, and can mend it.',
  ],
])('to %s the page %s says that its row is to be mended, not that it is gone', async (person, at, words) => {
  const { page } = await openTab(browser, `${house.url}/tab/${at}`, { person });
  await page.getByRole('heading', { name: 'Its row in the list cannot be read' }).waitFor();
  await page.getByText(words).waitFor();
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/renumbered|no longer/);
  if (!person.startsWith('priya')) expect(text).not.toMatch(/DueOn|StartsAt|row 3/);
});
