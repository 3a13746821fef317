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

const read = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(letterFile());
  await page.getByRole('heading', { name: 'Dates and names' }).waitFor();
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
