import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { demoRows, openWebHouse, type WebHouse } from '../support/web-house';

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

const CHAIR = 'margaret.osei@westmarch.example';

test('a file is saved under its name, and a calendar gets an address that can be ended', async () => {
  const { page, complaints } = await openTab(browser, `${house.url}/tab/plan`, { person: CHAIR });
  await standing(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('link', { name: 'Boards, the record, calendars' }).click();
  await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
  await standing(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('action-plan-2026-11-18.xlsx');
  expect(
    readFileSync(await saved.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  const [board] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Board update' }).first().click(),
  ]);
  expect(board.suggestedFilename()).toBe('board-update-jtai-2026-11-18.docx');

  await page.getByRole('button', { name: 'Make an address' }).first().click();
  const address = await page.getByRole('textbox').inputValue();
  expect((await house.get(new URL(address).pathname)).status).toBe(200);
  await page.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('button', { name: 'End it' }).waitFor({ state: 'detached' });
  expect((await house.get(new URL(address).pathname)).status).toBe(404);

  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a card’s button leads to one meeting for one’s own calendar, and the pages of what has a day have it too', async () => {
  const { meetings } = await house.store.snapshot();
  const ref = encodeURIComponent(meetings.find(({ startsAt }) => startsAt > '2026-11-18')?.ref ?? '');
  const at = `${house.url}/tab/calendar/add/meeting/${ref}`;
  const { page, complaints } = await openTab(browser, at, { person: CHAIR, view: viewNamed('side-panel') });
  const add = page.getByRole('button', { name: /^Add to my calendar/ }).first();
  // The page itself looks whether there is such an entry.
  const looked = page.waitForResponse(/\/entry\.ics/);
  await page.reload();
  await looked;
  // Pressed by Enter, it keeps the focus while its file is made, and makes no second one.
  let asked = 0;
  await page.route('**/entry.ics*', async (route) => {
    asked += 1;
    await page.locator('button:focus[aria-disabled="true"]').waitFor();
    await page.keyboard.press('Enter');
    await route.continue();
  });
  await add.press('Enter');
  await page.getByText('Saved: open the file to add it.').waitFor();
  expect(asked).toBe(1);
  await page.unroute('**/entry.ics*');
  await page.reload();
  const saved = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), add.click()]);
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8').match(/BEGIN:VEVENT/g)?.length];
  };
  await standing(page);
  expect(await saved()).toEqual(['meeting.ics', 1]);
  await page.getByText('Saved: open the file to add it.').waitFor();
  if (process.env.PICTURES)
    await page.screenshot({ path: `${process.env.PICTURES}/add.png`, fullPage: true });
  expect(await violationsOn(page)).toEqual([]);
  await page.goto(`${house.url}/tab/calendar/add/meeting/NOPE`);
  await page.getByText('There is no meeting “NOPE” in the calendar. It may be over or renumbered.').waitFor();
  expect(await page.getByRole('button', { name: /^Add to my calendar/ }).count()).toBe(0);
  // That it is not there the browser says itself.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  await page.goto(`${house.url}/tab/plan/A06`);
  await page.getByRole('button', { name: 'Print, copy the link and more' }).click();
  await add.waitFor();
  expect(await saved()).toEqual(['action.ics', 1]);
  await page.goto(`${house.url}/tab/meetings`);
  await add.waitFor();
  if (process.env.PICTURES)
    await page.screenshot({ path: `${process.env.PICTURES}/meetings.png`, fullPage: true });
  expect(await saved()).toEqual(['meeting.ics', 1]);
  expect(complaints).toEqual([]);
});

const COORDINATOR = 'priya.nair@westmarch.example';

test.each([COORDINATOR, CHAIR])(
  'on a phone all that can be taken away is within the window, wherever its button stands: %s',
  async (person) => {
    const view = { ...viewNamed('phone'), width: 360 };
    const { page } = await openTab(browser, `${house.url}/tab/plan`, { person, view });
    await standing(page);
    await page.getByRole('button', { name: 'Export' }).click();
    const box = await page.getByRole('button', { name: 'Excel' }).locator('xpath=../../..').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(view.width);
  },
);

const PLAN = [
  'Ref,Thing to do,Who leads,By when,RAG',
  'X1,Agree a referral form,Police,30/06/2027,G',
  'X2,Train every hub,The hubs,Sept 27,A',
  'X3,Visit the child born 04/02/2016,Police,30/06/2027,R',
].join('\n');
const chosen = (buffer: string, name = 'last year.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(buffer),
});

test('a plan is chosen, understood, corrected, tried out, brought in and taken back', async () => {
  const { page, complaints } = await openTab(browser, `${house.url}/tab/plan`, { person: COORDINATOR });
  await standing(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('link', { name: 'Bring in a plan from a file' }).click();
  await page.getByRole('heading', { name: 'Bring in a plan', level: 1 }).waitFor();
  const file = page.locator('input[type=file]');
  await file.setInputFiles(chosen('no workbook', 'plan.xlsx'));
  expect(await page.getByRole('alert').textContent()).toMatch(/is no|not a/i);

  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'last year.csv', { type: 'text/csv' }));
    return transfer;
  }, PLAN);
  const drop = (at: Locator) => at.dispatchEvent('drop', { dataTransfer: dropped });
  // Beside its place a file is neither taken nor opened.
  await drop(page.getByRole('heading', { name: 'Bring in a plan', level: 1 }));
  await page.getByText('plan.xlsx').first().waitFor();
  const place = page.getByRole('button', { name: 'Choose another file' }).locator('..');
  await place.dispatchEvent('dragover', { dataTransfer: dropped });
  await drop(place);
  await page.getByRole('heading', { name: '2 actions, below the headings in row 1' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await page.getByText('Cell B4: date of birth').isVisible()).toBe(true);
  expect(await page.content()).not.toContain('04/02/2016');
  expect(await page.getByText('1 action to add, 1 row left out').isVisible()).toBe(true);

  await page
    .getByRole('combobox', { name: 'The hubs', exact: true })
    .selectOption({ label: 'Westmarch Constabulary' });
  await page.getByText('2 actions to add').waitFor();
  await page.getByRole('checkbox', { name: /^Take the last day/ }).click();
  await page.getByText('due Thu 30 Sep 2027').waitFor();
  const rating = page.getByRole('combobox', { name: 'RAG', exact: true });
  await rating.focus();
  await rating.selectOption({ label: 'Nothing' });
  await page.getByText('Amber').first().waitFor({ state: 'detached' });
  expect(await rating.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Add 2 actions' }).click();
  await page.getByRole('heading', { name: '2 actions came in today' }).waitFor();
  const taken = (await house.store.snapshot()).actions.filter(({ ref }) => ref.startsWith('X'));
  expect(taken.map(({ ref, leadAgency, dueOn, rating }) => [ref, leadAgency, dueOn, rating])).toEqual([
    ['X1', 'POL', '2027-06-30', undefined],
    ['X2', 'POL', '2027-09-30', undefined],
  ]);

  expect(addresses.filter((address) => /The hubs|last year/.test(address))).toEqual([]);

  await file.setInputFiles(chosen(PLAN.replace('30/06/2027', '31/07/2027')));
  await page.getByText('As you said for the last file with these headings').waitFor();
  expect(await page.getByText('As you said for an earlier file').isVisible()).toBe(true);
  await page.getByRole('checkbox', { name: 'Take the file’s words' }).click();
  await page.getByRole('button', { name: 'Change 1 action' }).waitFor();

  await page.getByRole('button', { name: 'Take it all back' }).click();
  await page.getByText('2 actions withdrawn, 0 as before').waitFor();
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});

test('the gap analysis begins with a theme, is judged, and what no action closes stands out', async () => {
  const { page, complaints } = await openTab(browser, `${house.url}/tab/gaps`, { person: COORDINATOR });
  await standing(page);
  await page.getByRole('button', { name: 'Begin with a theme' }).click();
  await page.getByRole('button', { name: 'Add its points' }).click();
  await page
    .getByRole('heading', { name: /not judged yet$/ })
    .first()
    .waitFor();
  const judge = page.getByRole('button', { name: /^Judge: / }).first();
  const title = ((await judge.getAttribute('aria-label')) ?? '').replace('Judge: ', '');
  await judge.click();
  await page.getByRole('textbox', { name: 'How we judge ourselves' }).fill('A gap: half of the audits.');
  await page.getByRole('button', { name: 'Save the judgement' }).click();
  await page.getByRole('heading', { name: /: 1 gap without an action/ }).waitFor();
  expect(await page.getByText('A gap that no action closes').isVisible()).toBe(true);
  await page.getByRole('button', { name: `Change: ${title}` }).click();
  await page.getByRole('textbox', { name: 'Actions that close the gap' }).fill('A01');
  await page.getByRole('button', { name: 'Save the judgement' }).click();
  await page.getByRole('heading', { name: /: 1 gap being closed/ }).waitFor();
  expect(await page.getByRole('link', { name: /^A01, / }).isVisible()).toBe(true);
  expect(await violationsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a coordinator whose partnership is empty is led through its set-up, and pastes a list of people', async () => {
  const { agencies, people } = demoRows();
  const rows = { agencies: agencies.slice(0, 2), people: people.slice(0, 1) };
  const empty = await openWebHouse({ local: true, rows });
  try {
    const { page } = await openTab(browser, `${empty.url}/tab/`, { person: COORDINATOR });
    await page.getByRole('heading', { name: 'Set up the partnership', level: 1 }).waitFor();
    const next = page.locator('[aria-current=step]');
    expect(await next.textContent()).toMatch(/Nobody yet stands for Westmarch Constabulary/);
    await page.getByRole('textbox').fill('Ann Lee, ann.lee@police.example, Police, SPOC\nBob, Police');
    expect(await page.getByText('no e-mail address in this line').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Add 1 person' }).click();
    await page.getByText('1 person added').waitFor();
    expect(await next.textContent()).toMatch(/Say when you meet/);
    expect(await page.getByRole('link', { name: 'Choose a file' }).getAttribute('href')).toBe(
      '/tab/import?from=set-up',
    );
    expect(await violationsOn(page)).toEqual([]);
    expect((await empty.store.snapshot()).people.map(({ email }) => email)).toContain(
      'ann.lee@police.example',
    );
  } finally {
    await empty.close();
  }
});

test('only who may edit the plan brings one in', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/import`, { person: CHAIR });
  await page.getByRole('alert').waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
});

test.each(['light', 'dark', 'contrast', 'phone', 'side-panel'])(
  'the page fits its window: %s',
  async (view) => {
    const { page } = await openTab(browser, `${house.url}/tab/export`, {
      person: CHAIR,
      view: viewNamed(view),
    });
    await standing(page);
    await page.getByRole('button', { name: 'Make an address' }).first().waitFor();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/export-${view}.png`, fullPage: true });
  },
);
