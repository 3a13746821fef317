import type { Browser, Page } from 'playwright-core';
import { closeWindows, launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

const PHONE = { ...viewNamed('phone'), width: 360 };

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
afterEach(async () => {
  await closeWindows(browser);
});

const open = async (ref: string, person: string): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab/plan/${ref}`, { person, view: PHONE });
  await standing(page);
  return page;
};

test('every fact of an action is read whole, however long its words', async () => {
  const page = await open('A05', 'margaret.osei@westmarch.example');
  const cut = await page.locator('dl').evaluate((sheet) => {
    const edge = sheet.getBoundingClientRect().right;
    return [...sheet.querySelectorAll('dd *, dd')]
      .filter((one) => one.getBoundingClientRect().right > edge)
      .map((one) => one.textContent);
  });
  expect(cut).toEqual([]);
});

test('within thumb’s reach is what comes next, and neither to take back nor what is rare', async () => {
  const spoc = 'karen.whitlock@police.westmarch.example';
  const page = await open('A07', spoc);
  await page
    .getByRole('region', { name: 'What you may do now' })
    .getByRole('button', { name: 'Add a note' })
    .click();
  await page.getByLabel('What has happened since the last note?').fill('85 of 112 schools have one.');
  await page.locator('form').getByRole('button', { name: 'Add the note' }).click();
  await page.getByText('Recorded: add a note.').waitFor();
  await page.getByRole('button', { name: /^Take back/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Submit evidence' }).count()).toBe(2);
  expect(await page.getByRole('button', { name: /^Take back/ }).count()).toBe(1);
});

test('whoever has agreed is not led to challenge; while votes are asked for, both are near', async () => {
  const schools = 'rachel.penhale@schools.westmarch.example';
  const given = await open('A05', schools);
  expect(await given.getByRole('button', { name: 'Challenge' }).count()).toBe(1);
  const asked = await open('A16', schools);
  for (const name of ['Agree', 'Challenge'])
    expect(await asked.getByRole('button', { name, exact: true }).count()).toBe(2);
});

test('above its title are one line and the ways on from it; what one does with the page is behind a button', async () => {
  const page = await open('A06', 'karen.whitlock@police.westmarch.example');
  const more = page.getByRole('button', { name: 'Print, copy the link and more' });
  const [back, place, tools] = await Promise.all(
    [page.getByRole('link', { name: '← Action plan' }), page.getByText('6 of 20'), more].map((one) =>
      one.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      }),
    ),
  );
  expect([place, tools]).toEqual([back, back]);
  const print = page.getByRole('button', { name: 'Print', exact: true });
  expect(await print.isVisible()).toBe(false);
  await more.click();
  await print.waitFor();
  await page.getByRole('button', { name: 'Copy link' }).waitFor();
});
