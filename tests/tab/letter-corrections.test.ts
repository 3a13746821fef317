import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { letterFile } from '../support/page-houses';
import { NEEDS } from '../support/letters/shapes';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const PRIYA = 'priya.nair@westmarch.example';
const [FIRST = '', SECOND = '', THIRD = ''] = NEEDS;

/** Has the letter read; on a machine that had no time for it, it is sent again, as the page asks for. */
const read = async (page: Page): Promise<void> => {
  const isRead = page.getByRole('heading', { name: 'Dates and names' });
  const hadNoTime = page.getByRole('alert').filter({ hasText: 'There was no time to read the file' });
  do {
    await page.locator('input[type=file]').setInputFiles([]);
    await page.locator('input[type=file]').setInputFiles(letterFile());
    await hadNoTime.waitFor({ state: 'detached' });
    await isRead.or(hadNoTime).first().waitFor();
  } while (!(await isRead.isVisible()));
};
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().press('Enter');
/** The findings as they stand in the list, without what stands beside them. */
const findings = async (page: Page): Promise<readonly string[]> => {
  const all = await page.getByRole('button', { name: /^Correct: / }).all();
  return Promise.all(all.map(async (one) => (await one.getAttribute('aria-label')) ?? ''));
};

test('a finding is parted in two, put on its page and joined again, and that outlives a closed window', async () => {
  const { page, context } = await openTab(browser, `${house.url}/tab/inspection/WM-SYV/letter`, {
    person: PRIYA,
    view: viewNamed('light'),
  });
  await standing(page);
  await read(page);
  const before = await findings(page);

  await press(page, `Correct: ${FIRST.slice(0, 60)}…`);
  await page.getByLabel('In the letter’s words').fill('Strategy meetings are late.\n\nNobody takes notes.');
  await page.getByLabel('On which page?').fill('2');
  await press(page, 'Take this');
  await page.getByRole('button', { name: 'Show on page 2: Nobody takes notes.' }).waitFor();
  expect(await findings(page)).toEqual([
    'Correct: Strategy meetings are late.',
    'Correct: Nobody takes notes.',
    ...before.slice(1),
  ]);

  await press(page, `Correct: ${THIRD.slice(0, 60)}…`);
  await press(page, 'Join to the one above');
  await page.getByText(`${SECOND} ${THIRD}`).waitFor();
  // The first of its kind has none above it, and what is left without words is not two findings.
  await press(page, 'Correct: Strategy meetings are late.');
  expect(await page.getByRole('button', { name: 'Join to the one above' }).count()).toBe(0);
  await press(page, 'Close');
  await press(page, 'Correct Sent by');
  await page.locator(':focus').and(page.getByLabel('Sent by is')).waitFor();
  await page.keyboard.press('Escape');
  await press(page, 'Correct Sent by');
  await page.getByLabel('Sent by is').fill('The chair');
  await press(page, 'Take this');
  await page.getByText('The chair', { exact: true }).waitFor();
  const then = await findings(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(`${house.url}/tab/inspection/WM-SYV/letter`);
  await standing(again);
  await read(again);
  await again.getByText('Your corrections of this letter are back.').waitFor();
  expect(await findings(again)).toEqual(then);
  await again.getByText('The chair', { exact: true }).waitFor();
  await press(again, 'Start again without them');
  await again.getByText('Fairshire Safeguarding Children Partnership', { exact: true }).waitFor();
  expect(await findings(again)).toEqual(before);
  expect(await again.getByText('Your corrections of this letter are back.').count()).toBe(0);
});

test('on a phone a finding’s page leads down to the letter, and from there back to the finding', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/inspection/WM-SYV/letter`, {
    person: PRIYA,
    view: viewNamed('phone'),
  });
  await standing(page);
  await read(page);
  const shows = page.getByRole('button', { name: `Show on page 1: ${FIRST.slice(0, 60)}…` });
  const mark = page.locator('mark').first();
  await shows.press('Enter');
  await mark.waitFor();
  const isSeen = (): Promise<boolean> =>
    mark.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  expect(await isSeen()).toBe(true);
  await press(page, 'Back to what was read');
  expect(await shows.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await isSeen()).toBe(false);
});

test('an address that is wider than its place breaks behind its sign', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/inspection/WM-SYV/letter`, {
    person: PRIYA,
    view: { ...viewNamed('light'), width: 1280 },
  });
  await standing(page);
  await read(page);
  const sentTo = page
    .getByRole('region', { name: 'Dates and names' })
    .getByRole('listitem')
    .filter({ hasText: 'Sent to' });
  const value = sentTo.locator('span', { hasText: /^ProtectionOfChildren@ofsted\.gov\.uk$/ }).first();
  expect(await value.locator('wbr').count()).toBe(1);
  // Each of its two halves stands on one line of its own.
  const lines = await value.evaluate((one) =>
    [...one.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [range.getClientRects().length];
    }),
  );
  expect(lines).toEqual([1, 1]);
});

test('a letter whose days lie before the call is told to be perhaps that of another inspection', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/inspection/WM-SYV/letter`, {
    person: PRIYA,
    view: viewNamed('light'),
  });
  await standing(page);
  await read(page);
  await press(page, 'Correct Fieldwork from');
  await page.getByLabel('Fieldwork from is').fill('2020-01-06');
  await press(page, 'Take this');
  await page
    .getByText(/^Fieldwork began on Mon 6 Jan 2020, before the call on .* another inspection/)
    .waitFor();
});

test('an accepted letter that did not get through, or whose answer was lost, is in the plan once when it is accepted again', async () => {
  const { page, context } = await openTab(browser, `${house.url}/tab/inspection/WM-SYV/letter`, {
    person: PRIYA,
    view: viewNamed('light'),
  });
  await standing(page);
  await read(page);
  const findingsOf = async () =>
    (await house.store.snapshot()).findings.filter(({ text }) => text === FIRST).map(({ ref }) => ref);
  await press(page, 'Correct Statement due');
  await page.getByLabel('Statement due is').fill('2027-03-03');
  await press(page, 'Take this');
  const isHeld = page.getByRole('alert').filter({ hasText: 'nothing comes into the plan twice' });
  await context.setOffline(true);
  await press(page, 'Accept and make the plan');
  await isHeld.waitFor();
  await context.setOffline(false);
  await press(page, 'Accept and make the plan');
  // The demonstration has findings of a letter already: what differs is asked first.
  await page.getByRole('heading', { name: /not in the plan as you confirm/ }).waitFor();
  expect(await isHeld.count()).toBe(0);
  expect(await findingsOf()).toEqual([]);
  await press(page, 'Leave all');
  await page.route(
    '**/api/v1/inspections/*/letter*',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await press(page, 'Put it into the plan');
  await isHeld.waitFor();
  const kept = await findingsOf();
  expect(kept).toHaveLength(1);
  await press(page, 'Accept and make the plan');
  await page.getByRole('heading', { name: /findings of the letter in the plan/ }).waitFor();
  expect(await findingsOf()).toEqual(kept);
  // The day of publication that was left as it stood has been.
  await page
    .getByText(/The letter was published on Fri 11 Sep.*: everybody in the partnership sees/)
    .waitFor();
});
