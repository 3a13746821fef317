import type { Browser, Page } from 'playwright-core';
import { onFocus, violationsOn } from '../support/accessible';
import { closeWindow, launchBrowser } from '../support/browser';
import { builtTab, goWithin, openTab, viewNamed, type TabPage } from '../support/tab-house';
import { putOn, standing } from '../support/tab-pictures';
import { NOW, openWebHouse, type WebHouse } from '../support/web-house';

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
  ...['change', 'away', 'hand-over'].map((deed) => `people?${KAREN}&do=${deed}`),
  'people?person=helen.marsh@westmarch.example&do=take-off',
  ...['silence', 'hours', 'agreeing', 'closure', 'series', 'words', 'rules-Action'].map(
    (form) => `settings?edit=${form}`,
  ),
  ...['move', 'cancel'].map((deed) => `meetings?meeting=MEETING&do=${deed}`),
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

const nextMeeting = async (): Promise<string> => {
  const { meetings } = await house.store.snapshot();
  const ahead = meetings.filter(({ startsAt, status }) => startsAt > NOW && status === 'Planned');
  return ahead.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0]?.ref ?? '';
};

test.each(FORMS)(
  '%s: the form is accessible and within its width in every look; Escape closes it',
  async (form) => {
    const { page, complaints } = await windowOfAll();
    complaints.length = 0;
    const { requests } = await house.store.snapshot();
    const request = requests.find(({ status }) => status === 'Open')?.ref ?? '';
    const address = `${house.url}/tab/${form.replace('REQUEST', request).replace('MEETING', await nextMeeting())}`;
    // The form of a row is opened by the address that the page was loaded with; it was closed since.
    if (/^(meetings|requests)/.test(form)) await page.goto(address);
    else await goWithin(page, address);
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
    const fields = page.locator('main form').first().locator('input, select, textarea, button');
    await fields.first().focus();
    await page.keyboard.press('Escape');
    await page.locator('main form').first().waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(complaints).toEqual([]);
  },
);

/** Pages, what opens a form on each, and what closes it. */
const OPENERS: readonly (readonly [string, RegExp, string])[] = [
  ['meetings', /^Move/, 'Escape'],
  ['people', /^Add a person/, 'Close'],
  ['settings', /^Change what happens when there is no answer/, 'Escape'],
  ['plan', /^Add an action/, 'Close'],
];

test.each(OPENERS)(
  '%s: %s opens a form by the keyboard, which has the focus, and gives it back after %s',
  async (at, name, closes) => {
    const { page } = await windowOfAll();
    await page.goto(`${house.url}/tab/${at}`);
    await standing(page);
    const opener = page.getByRole('main').getByRole('button', { name }).first();
    const called = (await opener.getAttribute('aria-label')) ?? (await opener.textContent());
    await opener.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('main form'));
    if (closes === 'Escape') await page.keyboard.press('Escape');
    else await page.locator('main form').getByRole('button', { name: closes, exact: true }).press('Enter');
    await onFocus(page, called ?? '');
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
  await page
    .getByRole('status')
    .getByText(/^Done: Take .* off the list\.$/)
    .waitFor();
  // Who sees the page is told as well.
  expect((await page.locator('#said').boundingBox())?.width).toBeGreaterThan(100);
  await page.getByText('Show which, and put back').click();
  await page.getByRole('button', { name: /^Put .* back$/ }).click();
  await page.getByRole('button', { name: 'Put back', exact: true }).click();
  await page.getByRole('heading', { name: '1 agency off the list' }).waitFor({ state: 'detached' });
  // What was said is old news to whoever reads through the page later.
  await page.locator('#said > p').first().waitFor({ state: 'attached' });
  await page.locator('#said > p:not([aria-hidden=true])').first().waitFor({ state: 'detached' });
  await closeWindow(context);
});

/** The field that was refused: it has the focus, says that it is wrong, and by which words. */
const refusedField = async (page: Page, label: string, why: RegExp): Promise<void> => {
  const field = page.locator(':focus').and(page.getByLabel(label));
  await field.and(page.locator('[aria-invalid=true]')).waitFor();
  const words = await field.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(words).toMatch(why);
};

test('a refusal stands with its field, in a row of the plan also once a narrower window shows cards in its place', async () => {
  const { page } = await windowOfAll();
  await putOn(page, { ...viewNamed('light'), width: 1280 });
  await goWithin(page, `${house.url}/tab/plan`);
  await page.getByRole('button', { name: 'Update A07' }).press('Enter');
  await page.getByRole('button', { name: 'Ask for more time' }).press('Enter');
  await page.getByLabel('Until when?').fill('2026-11-01');
  await page.getByLabel('Why is more time needed?').fill('Two schools are missing.');
  const send = page.getByRole('button', { name: 'Ask the coordinator' });
  await send.press('Enter');
  await refusedField(page, 'Until when?', /^Choose a day after/);
  await page.setViewportSize({ width: 700, height: 800 });
  await refusedField(page, 'Until when?', /^Choose a day after/);
  await page.setViewportSize({ width: 1280, height: 800 });
  // A Saturday is asked about first.
  await page.getByLabel('Until when?').fill('2027-03-06');
  await send.press('Enter');
  await refusedField(page, 'Until when?', /tick “Yes, that day”/);
  await page.getByLabel('Yes, that day').check();
  await send.press('Enter');
  await page.getByText('Recorded: ask for more time.').waitFor();
});

test.each([
  [`people?${KAREN}&do=away`, 'Save the days', 'Last day away', '2026-11-02', /^Those days have passed\./],
  ['inspection?do=open', 'Open and tell everyone', 'Theme', undefined, /^“theme”|theme/],
] as const)('%s: a refusal stands with its field', async (form, send, label, day, why) => {
  const { page } = await windowOfAll();
  await goWithin(page, `${house.url}/tab/${form}`);
  await page.locator('main form').first().waitFor();
  for (const one of await page.locator('main form input[type=date]').all()) await one.fill(day ?? '');
  await page.getByRole('button', { name: send }).press('Enter');
  await refusedField(page, label, why);
});

test('whoever still has something open is led to the handing over before they are taken off', async () => {
  const { page, context } = await openTab(
    browser,
    `${house.url}/tab/people?person=aoife.brennan%40icb.westmarch.example&do=take-off`,
    { person: COORDINATOR },
  );
  await page.getByText(/still has 2 actions \(A10 and A11\)\. Hand that over first/).waitFor();
  expect(await page.getByRole('button', { name: 'Take off the list' }).count()).toBe(0);
  const next = page
    .getByRole('region', { name: /cannot go off the list yet/ })
    .getByRole('button', { name: 'Hand over' });
  expect(await next.evaluate((one) => one === document.activeElement)).toBe(true);
  await next.click();
  await page.getByRole('heading', { name: 'Hand over from Aoife Brennan' }).waitFor();
  await closeWindow(context);
});

describe('a meeting on its page', () => {
  test('is moved, undone and cancelled; a day off is refused with its reason, and words outlive a lost connection and a closed tab', async () => {
    const ref = await nextMeeting();
    const meeting = async () => (await house.store.snapshot()).meetings.find((one) => one.ref === ref);
    const was = (await meeting())?.startsAt;
    const address = `${house.url}/tab/meetings`;
    const { page, context } = await openTab(browser, address, { person: COORDINATOR });
    await page.getByRole('button', { name: /^Move/ }).first().click();
    const form = page.locator('form');
    await form.getByLabel('To which day?').fill('2026-12-25');
    await form.getByLabel(/^Why/).fill('The room was taken.');
    await form.getByText(/^Fri 25 Dec is a bank holiday \(Christmas Day\)/).waitFor();
    await form.getByRole('button', { name: 'Move the meeting' }).click();
    await form
      .locator('[data-field=day]')
      .getByText(/^The partnership does not meet on that day/)
      .waitFor();

    await form.getByLabel('To which day?').fill('2026-12-01');
    await form
      .getByText(/^Told at once, as they know of the meeting, \d+ people: .*Karen Whitlock/)
      .waitFor();
    await page.route(/\/api\//, (route) => route.abort());
    await form.getByRole('button', { name: 'Move the meeting' }).click();
    await form.getByText('This was not sent: the app cannot be reached.').waitFor();
    await page.unroute(/\/api\//);
    await page.close();
    const again = await context.newPage();
    await again.goto(address);
    const kept = again.locator('form');
    expect(await kept.getByLabel(/^Why/).inputValue()).toBe('The room was taken.');
    await kept.getByRole('button', { name: 'Move the meeting' }).click();
    const said = again.getByRole('status').filter({ hasText: 'The meeting is now on Tue 1 Dec, 2pm.' });
    await said.getByText(/These people are sent a message now: .*Karen Whitlock/).waitFor();
    expect(await meeting()).toMatchObject({
      startsAt: '2026-12-01T14:00:00Z',
      reason: 'The room was taken.',
    });

    await said.getByRole('button', { name: /^Undo/ }).click();
    await again.getByText(/^Undone: the meeting is on/).waitFor();
    expect((await meeting())?.startsAt).toBe(was);
    await again.goto(`${address}?meeting=${encodeURIComponent(ref)}&do=cancel`);
    await again.locator('form').getByLabel('Why?').fill('Too few can come.');
    await again.locator('form').getByRole('button', { name: 'Cancel the meeting' }).click();
    await again.getByText('The meeting is cancelled.').waitFor();
    await again.getByRole('button', { name: /^Undo/ }).first().click();
    await again.getByText(/^Undone/).waitFor();
    await closeWindow(context);
  });

  test('is changed by others meanwhile: that is said, and the words stay', async () => {
    const ref = await nextMeeting();
    const { page, context } = await openTab(
      browser,
      `${house.url}/tab/meetings?meeting=${encodeURIComponent(ref)}&do=cancel`,
      { person: COORDINATOR },
    );
    await page.locator('form').getByLabel('Why?').fill('Too few can come.');
    await page.route(
      /\/cancel/,
      async (route) => {
        const was = (await house.store.snapshot()).meetings.find((one) => one.ref === ref)!;
        await house.store.commit([{ update: 'meetings', was, patch: { place: 'Room 2' } }], []);
        await route.continue();
      },
      { times: 1 },
    );
    await page.locator('form').getByRole('button', { name: 'Cancel the meeting' }).click();
    await page
      .getByText(
        /^Somebody changed this since you looked at it\. Look .*This was not recorded\. What you wrote/,
      )
      .waitFor();
    expect(await page.locator('form').getByLabel('Why?').inputValue()).toBe('Too few can come.');
    await page.getByText('Room 2').first().waitFor();
    await page.locator('form').getByRole('button', { name: 'Cancel the meeting' }).click();
    await page.getByText('The meeting is cancelled.').waitFor();
    await closeWindow(context);
  });
});

test('a reminder is answered from its page and undone, and a call for help taken on by the coordinator', async () => {
  const { page, context } = await openTab(browser, `${house.url}/tab/reminders`, {
    person: 'naomi.fletcher@probation.westmarch.example',
  });
  await page.getByRole('button', { name: /^Answer/ }).click();
  const form = page.locator('form');
  await form.getByLabel('Answer', { exact: true }).selectOption('NeedHelp');
  await form.getByRole('button', { name: 'Send the answer' }).click();
  await form.getByText(/say in a few words what you need/).waitFor();
  for (const look of LOOKS) {
    await putOn(page, look);
    expect(await violationsOn(page, look.colorScheme === 'dark' ? 'colours' : 'all')).toEqual([]);
  }
  await form.getByLabel('What do you need?').fill('Somebody who reads the figures.');
  await form.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText(/^Needs help: /).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^Answer to Second/ }).waitFor();
  await page.getByRole('button', { name: /^Answer to Second/ }).click();
  await form.getByLabel('Answer', { exact: true }).selectOption('NeedHelp');
  await form.getByLabel('What do you need?').fill('A desk in the youth justice service.');
  await form.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText(/^Needs help: /).waitFor();
  await closeWindow(context);

  // As the sweep would ask the coordinator.
  const { updates, reminders } = await house.store.snapshot();
  const call = updates.find(({ text }) => text === 'A desk in the youth justice service.');
  const about = reminders.find(({ answer }) => answer === 'NeedHelp')?.key ?? '';
  const row = {
    table: 'messages',
    kind: 'Help',
    title: 'Help',
    about,
    key: `Help|${call?.key}`,
    agencyCode: 'PROB',
    personEmail: COORDINATOR,
    state: 'Sent',
    attempts: 1,
    dueAt: NOW,
    sentAt: NOW,
  } as const;
  await house.store.commit([{ insert: 'messages', row }], []);
  const coordinator = await openTab(browser, `${house.url}/tab/reminders`, { person: COORDINATOR });
  const waits = coordinator.page.getByRole('group', {
    name: /asks for help with A.*Second a probation officer/,
  });
  await waits.getByRole('button', { name: 'I am on it' }).click();
  await coordinator.page.getByText('Answered by Priya Nair.').waitFor();
  expect(await violationsOn(coordinator.page, 'all')).toEqual([]);
  await waits.getByRole('button', { name: /^Undo/ }).click();
  await waits.getByRole('button', { name: 'I am on it' }).waitFor();
  await closeWindow(coordinator.context);
});
