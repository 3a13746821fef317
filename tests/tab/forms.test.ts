import type { Browser } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { closeWindow, launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed, type TabPage } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
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
const LOOKS = ['light', 'dark', 'contrast', 'phone'];

/** One window a look: a new one for each form takes a third as long again. */
const windows = new Map<string, Promise<TabPage>>();
async function windowIn(look: string): Promise<TabPage> {
  const open =
    windows.get(look) ?? openTab(browser, 'about:blank', { person: COORDINATOR, view: viewNamed(look) });
  windows.set(look, open);
  const { page } = await open;
  await page.setViewportSize(look === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 800 });
  return open;
}

test.each(LOOKS.flatMap((look) => FORMS.map((form) => [form, look] as const)))(
  '%s in %s: the form is open, accessible and within its width',
  async (form, look) => {
    const { page, complaints } = await windowIn(look);
    complaints.length = 0;
    const { requests } = await house.store.snapshot();
    const request = requests.find(({ status }) => status === 'Open')?.ref ?? '';
    const at = form.replace('REQUEST', request);
    await page.goto(`${house.url}/tab/${at}`);
    await standing(page);
    await page.locator('main form').first().waitFor();
    // The rest of a page is in dark and in contrast as it is in light.
    const isThemed = ['dark', 'contrast'].includes(look);
    expect(await violationsOn(page, isThemed ? 'colours' : 'all')).toEqual([]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  },
);

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
