import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true });
  browser = await launchBrowser();
  // The demonstration has a real inspection whose statement is due, and a dry run that nobody has opened.
  const answer = await house.get('/api/v1/requests', {
    method: 'POST',
    body: JSON.stringify({ title: 'Front door structure', agencyCode: 'POL', dueOn: '2026-11-20' }),
    headers: {
      authorization: `Bearer ${await house.entra.tokenFor(PRIYA)}`,
      'content-type': 'application/json',
    },
  });
  expect(answer.status).toBe(201);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const PRIYA = 'priya.nair@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';

const open = async (at: string, person: string, look = 'light'): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab${at}`, { person, view: viewNamed(look) });
  await standing(page);
  return page;
};
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

test('whoever begins a dry run sees it, although a real statement is to be answered first', async () => {
  const page = await open('/inspection', PRIYA);
  await page.getByRole('button', { name: 'Start a dry run' }).press('Enter');
  await page.getByLabel('Theme').selectOption('Front door');
  await page.getByLabel('Day of the call').fill('2026-11-16');
  await page.getByRole('button', { name: 'Start and tell everyone' }).press('Enter');
  await page.getByText('This is an exercise.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/tab/inspection/DRY-2026-11-16');
});

test('the real inspection stands first while a dry run is open, and its letter can be read', async () => {
  const page = await open('/inspection', PRIYA);
  await heading(page, 'Serious youth violence').waitFor();
  expect(await page.getByRole('link', { name: 'Read the letter' }).count()).toBe(1);
  await page.getByRole('link', { name: 'See the dry run' }).press('Enter');
  await heading(page, 'Day 3 of 15: Wednesday 18 November 2026').waitFor();
  await page.getByText('This is an exercise.').waitFor();
  await page.getByText('Exercise R01 List of children').first().waitFor();
  expect(await page.getByText(/^(Late )?R0\d /).count()).toBe(0);
  await page
    .getByRole('button', { name: /^Mark provided: Exercise: List of children/ })
    .first()
    .press('Enter');
  await heading(page, 'Exercise R01 provided?').waitFor();
});

test('its requests stand and count apart from the real ones, under a mark', async () => {
  const page = await open('/requests', PRIYA, 'phone');
  await page
    .getByText('1 request: 1 open. 18 requests of an exercise: 1 late, 14 open, 3 provided')
    .waitFor();
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  const heads = headings.map((text) => text.replace(/\s+/g, ' '));
  expect([heads[0], heads[1]]).toEqual([
    'Friday 20 November 2026: 1 open',
    'EXERCISE Tuesday 10 November 2026: 2 provided',
  ]);
  expect(heads.slice(1).filter((one) => !one.startsWith('EXERCISE '))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
});

test('an agency sees what it asks of them beside what is real', async () => {
  const page = await open('/', POLICE);
  await heading(page, 'Three things are yours to do').waitFor();
  const card = heading(page, 'An exercise asks for 2 more things');
  await card.waitFor();
  await page.getByRole('link', { name: 'See them' }).click();
  await page.getByText('1 request: 1 open. 2 of 18 requests of an exercise: 2 open').waitFor();
});
