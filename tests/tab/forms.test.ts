import type { Browser } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { closeWindow, launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed, type TabPage } from '../support/tab-house';
import { putOn } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

/** Every form of the coordinator, open, as axe sees it. */
let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true, marking: 'OFFICIAL' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const COORDINATOR = 'priya.nair@westmarch.example';
const KAREN = 'person=karen.whitlock@police.westmarch.example';

/** Forms that stand in the address of their page. */
const FORMS: readonly string[] = [
  'people?do=add',
  'people?do=add-agency',
  'people?agency=POL',
  'people?agency=EDU&do=take-off',
  ...['change', 'away', 'hand-over', 'take-off'].map((deed) => `people?${KAREN}&do=${deed}`),
  ...['silence', 'hours', 'agreeing', 'closure', 'series', 'words', 'rules-Action'].map(
    (form) => `settings?edit=${form}`,
  ),
  ...['provide', 'hand-over', 'edit'].map((deed) => `requests?ref=REQUEST&deed=${deed}`),
];
/** The widths that people use most, and the narrowest phone. */
const LOOKS = [
  ...['light', 'dark', 'contrast'].map((name) => ({ ...viewNamed(name), width: 1280 })),
  { ...viewNamed('phone'), width: 360, height: 740 },
];

/** One window for all forms, each in every look: to load a page takes longer than to look at it. */
let opened: Promise<TabPage> | undefined;
const windowOfAll = (): Promise<TabPage> =>
  (opened ??= openTab(browser, 'about:blank', { person: COORDINATOR }));

test.each(FORMS)('%s: the form is open, accessible and within its width in every look', async (form) => {
  const { page, complaints } = await windowOfAll();
  complaints.length = 0;
  const { requests } = await house.store.snapshot();
  const request = requests.find(({ status }) => status === 'Open')?.ref ?? '';
  await page.goto(`${house.url}/tab/${form.replace('REQUEST', request)}`);
  for (const look of LOOKS) {
    await putOn(page, look);
    await page.locator('main form').first().waitFor();
    // The rest of a page is in dark and in contrast as it is in light.
    const found = await violationsOn(page, look.colorScheme === 'dark' ? 'colours' : 'all');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ look: look.name, found, isWithin: over <= 0 }).toEqual({
      look: look.name,
      found: [],
      isWithin: true,
    });
  }
  expect(complaints).toEqual([]);
});

test('an agency is taken off on the page, where another takes over what it leads, and is put back', async () => {
  const { page, context } = await openTab(browser, `${house.url}/tab/people?agency=EDU`, {
    person: COORDINATOR,
  });
  await page.getByRole('button', { name: /^Take .* off the list$/ }).click();
  await page.getByRole('heading', { name: /^What is open with/ }).waitFor();
  await page.getByRole('button', { name: 'Take off the list', exact: true }).click();
  await page.getByText(/Choose which agency takes over 2 actions/).waitFor();
  await page.getByLabel('Who takes over').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Take off the list', exact: true }).click();
  await page.getByRole('heading', { name: '1 agency off the list' }).waitFor();
  await page.getByText('Show which, and put back').click();
  await page.getByRole('button', { name: /^Put .* back$/ }).click();
  await page.getByRole('button', { name: 'Put back', exact: true }).click();
  await page.getByRole('heading', { name: '1 agency off the list' }).waitFor({ state: 'detached' });
  await closeWindow(context);
});
