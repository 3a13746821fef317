import type { Browser, Page } from 'playwright-core';
import { onFocus, violationsOn } from '../support/accessible';
import { closeWindows, launchBrowser } from '../support/browser';
import { builtTab, openPage, openTab, viewNamed } from '../support/tab-house';
import { at } from '../support/partnership';
import { openView, standing } from '../support/tab-pictures';
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
afterEach(async () => {
  await closeWindows(browser);
});

const POLICE = 'karen.whitlock@police.westmarch.example';
const COORDINATOR = 'priya.nair@westmarch.example';
/** One of each agency but probation, which leads A13. */
const VOTERS = [
  COORDINATOR,
  POLICE,
  'aoife.brennan@icb.westmarch.example',
  'rachel.penhale@schools.westmarch.example',
  'leon.carter@youthjustice.westmarch.example',
];
const OBSERVER = 'helen.marsh@westmarch.example';

const open = async (ref: string, as: string, look = 'light'): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab/plan/${ref}`, {
    person: as,
    view: viewNamed(look),
  });
  await standing(page);
  return page;
};
const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const press = (page: Page, name: string) =>
  page.locator('form').getByRole('button', { name, exact: true }).click();

test('a SPOC adds a note, which stands in the notes and the history at once', async () => {
  const page = await open('A07', POLICE);
  expect(await page.getByRole('button', { name: 'Add a note' }).count()).toBe(1);
  await region(page, 'What you may do now').getByRole('button', { name: 'Add a note' }).click();
  await page
    .getByLabel('What has happened since the last note?')
    .fill('80 of 112 schools have a named contact.');
  await press(page, 'Add the note');
  await page.getByText('Recorded: add a note.').waitFor();
  expect(await region(page, 'Notes').innerText()).toMatch(/80 of 112 schools[\s\S]*Karen Whitlock/);
  expect(await region(page, 'History').innerText()).toContain('80 of 112 schools');
});

test('words that hold a child’s details are refused, stay in the field and survive a closed tab', async () => {
  const page = await open('A01', POLICE);
  await region(page, 'What you may do now').getByRole('button', { name: 'Add a note' }).click();
  const field = page.getByLabel('What has happened since the last note?');
  await field.fill('One of them was born on 12/02/2009.');
  await press(page, 'Add the note');
  await page.getByRole('alert').filter({ hasText: 'Not recorded.' }).waitFor();
  expect(await field.inputValue()).toBe('One of them was born on 12/02/2009.');
  // Whoever turns a tablet still sees why.
  await page.setViewportSize({ width: 600, height: 900 });
  await page.getByRole('button', { name: /^Menu, / }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'Not recorded.' }).waitFor();
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.reload();
  await standing(page);
  expect(await field.inputValue()).toBe('One of them was born on 12/02/2009.');
  await press(page, 'Throw away');
  await page.reload();
  await standing(page);
  expect(await field.count()).toBe(0);
});

test('a lost connection keeps the words, and sending them again records them once', async () => {
  const page = await open('A01', POLICE);
  await region(page, 'What you may do now').getByRole('button', { name: 'Add a note' }).click();
  await page
    .getByLabel('What has happened since the last note?')
    .fill('The draft profile is with the analysts.');
  // The request arrives, its answer does not.
  await page.route('**/actions/A01/progress*', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await press(page, 'Add the note');
  await page.getByText('This was not sent: the app cannot be reached.').waitFor();
  await page.unroute('**/actions/A01/progress*');
  await press(page, 'Add the note');
  await page.getByText('Recorded: add a note.').waitFor();
  const { updates } = await house.store.snapshot({ fresh: true });
  expect(updates.filter(({ text }) => text === 'The draft profile is with the analysts.')).toHaveLength(1);
});

test('who writes while somebody else changes the action sees both versions, and sends theirs after that', async () => {
  const page = await open('A10', COORDINATOR);
  await region(page, 'What you may do now').getByRole('button', { name: 'Change the action' }).click();
  await page
    .getByRole('textbox', { name: 'Done when' })
    .fill('A first appointment within 20 working days in 95% of referrals');
  // Nothing reaches the page until its first press: what others do would stand in it before.
  let pressed = false;
  await page.route(/\/api\/v1\/(live|actions)/, (route) => {
    pressed ||= route.request().method() !== 'GET';
    return pressed ? route.continue() : route.abort();
  });
  const other = await open('A10', 'aoife.brennan@icb.westmarch.example');
  await region(other, 'What you may do now').getByRole('button', { name: 'Change the rating' }).click();
  await other.getByLabel('How does it stand?').selectOption('Amber');
  await press(other, 'Change the rating');
  await other.getByText('Recorded: change the rating.').waitFor();
  await press(page, 'Save the changes');
  await page.getByText('This action was changed while you wrote.').waitFor();
  expect(await page.getByRole('status').filter({ hasText: 'changed while you wrote' }).innerText()).toMatch(
    /Aoife Brennan changed the rating[\s\S]*Off track, now At risk/,
  );
  await press(page, 'Save the changes');
  await page.getByText('Recorded: change the action.').waitFor();
  const { actions } = await house.store.snapshot({ fresh: true });
  expect(actions.find(({ ref }) => ref === 'A10')).toMatchObject({
    rating: 'Amber',
    successMeasure: 'A first appointment within 20 working days in 95% of referrals',
  });
});

test('the coordinator adds an action, moves it by the keyboard, splits a part off it and withdraws that, and a closed tab loses nothing', async () => {
  const plan = await open('', COORDINATOR);
  await plan.getByRole('button', { name: 'Add an action' }).click();
  await plan.getByLabel('What is to be done?').fill('Share one briefing with every college');
  await plan.reload();
  await standing(plan);
  expect(await plan.getByLabel('What is to be done?').inputValue()).toBe(
    'Share one briefing with every college',
  );
  await press(plan, 'Add it to the plan');
  await plan.getByRole('alert').filter({ hasText: 'Say which agency leads it.' }).waitFor();
  await plan.getByLabel('Who leads?').selectOption('EDU');
  await plan.getByLabel('Which finding does it answer?').selectOption('I6');
  await press(plan, 'Add it to the plan');
  await plan.getByText('is in the plan now.').waitFor();

  await plan.getByRole('button', { name: 'Update A21' }).press('Enter');
  const up = plan.getByRole('button', { name: 'Move up' });
  await up.press('Enter');
  await plan.waitForFunction(() => {
    const rows = [...document.querySelectorAll('tbody tr:has(th[scope=row])')].map((row) =>
      row.textContent.slice(0, 3),
    );
    return rows.indexOf('A21') === rows.indexOf('A16') - 1;
  });
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);

  const page = await open('A21', COORDINATOR);
  await region(page, 'What you may do now').getByRole('button', { name: 'Split off a part' }).click();
  await page.getByLabel('What is to be done?').fill('Share it with every training provider');
  await press(page, 'Split it off');
  await page.getByRole('link', { name: 'A22 Share it with every training provider' }).click();
  await region(page, 'What you may do now').getByRole('button', { name: 'Withdraw' }).click();
  await page.getByLabel('Why?').fill('The colleges pass it on.');
  await press(page, 'Withdraw the action');
  await page.getByText('Withdrawn.', { exact: true }).waitFor();
  await page.getByRole('link', { name: '← Action plan' }).click();
  await page.locator('summary', { hasText: '1 action withdrawn' }).click();
  expect(await region(page, '1 action withdrawn').innerText()).toMatch(
    /A22 Share it[^]*The colleges pass it on\./,
  );
});

test('a SPOC adds a note from the row of the plan on a phone, without leaving it', async () => {
  const page = await open('', POLICE, 'phone');
  await page.getByRole('button', { name: 'Update A07' }).click();
  await page
    .getByRole('group', { name: 'What you may do to A07' })
    .getByRole('button', { name: 'Add a note' })
    .click();
  await page
    .getByLabel('What has happened since the last note?')
    .fill('90 of 112 schools have a named contact.');
  expect(await violationsOn(page)).toEqual([]);
  await press(page, 'Add the note');
  await page.getByText('Recorded: add a note.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/tab/plan/');
  const { updates } = await house.store.snapshot({ fresh: true });
  expect(updates.some(({ actionRef, text }) => actionRef === 'A07' && text?.startsWith('90 of 112'))).toBe(
    true,
  );
});

test('an observer reads everything and is offered nothing', async () => {
  const page = await open('A06', OBSERVER);
  await region(page, 'You may read this, and change nothing').waitFor();
  expect(await region(page, /^Votes on the evidence/).innerText()).toMatch(/Challenges/);
  expect(await page.getByRole('button', { name: /Add a note|Agree|Challenge/ }).count()).toBe(0);
});

test.each(['light', 'dark', 'contrast', 'phone', 'side-panel'])(
  'a form that is open in %s is accessible, and nothing of it is cut off',
  async (look) => {
    const page = await open('A06', POLICE, look);
    await region(page, 'What you may do now').getByRole('button', { name: 'Answer with evidence' }).click();
    await page.getByLabel('What does the evidence show?').fill('93% told before 8:30am.');
    expect(await violationsOn(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  },
);

test('a red action goes from evidence by a challenge, the agreement of all and a closing to a sustained change', async () => {
  // One window for all, each in a page of their own: in windows of their own the scripts were fetched and read ten times.
  const desk = await openView(browser, viewNamed('light'));
  const does = async (
    as: string,
    deed: string,
    fill: Record<string, string>,
    send: string,
  ): Promise<Page> => {
    for (const left of desk.pages()) await left.close();
    const page = await desk.newPage();
    await page.addInitScript((email) => sessionStorage.setItem('jtai.person', email), as);
    await page.goto(`${house.url}/tab/plan/A13`);
    await standing(page);
    await region(page, 'What you may do now').getByRole('button', { name: deed, exact: true }).click();
    for (const [label, text] of Object.entries(fill))
      await page.getByRole('textbox', { name: label }).or(page.getByLabel(label)).first().fill(text);
    await press(page, send);
    await page.getByText('Recorded: ').waitFor();
    return page;
  };
  const evidence = (text: string) => ({
    'What does the evidence show?': text,
    'Link to the evidence': 'https://westmarch.example/evidence/a13',
  });
  const lead = 'naomi.fletcher@probation.westmarch.example';
  const send = 'Send to the group’s vote';
  await does(lead, 'Submit evidence', evidence('The officer starts on 1 December.'), send);
  const challenge = { 'What is missing or unclear?': 'There is no agreed caseload yet.' };
  await does('rachel.penhale@schools.westmarch.example', 'Challenge', challenge, 'Challenge');
  await does(lead, 'Answer with evidence', evidence('The caseload of 12 is agreed.'), send);
  for (const voter of VOTERS) await does(voter, 'Agree', {}, 'Agree');
  const plan = {
    'How will the change last?': 'The post is in the base budget; reviewed with the caseload each quarter.',
    'When is it reviewed?': '2027-02-18',
  };
  const closed = await does(COORDINATOR, 'Close', plan, 'Close the action');
  expect(await region(closed, /^Votes on the evidence/).innerText()).not.toMatch(/No answer|Challenges/);
  const found = { 'What did the review find?': 'Eleven young people supported, no gap in cover.' };
  const sustained = await does(
    'margaret.osei@westmarch.example',
    'Say that it is sustained',
    found,
    'Record it as sustained',
  );
  const all = sustained.getByRole('button', { name: /^All \d+ changes$/ });
  await all.click();
  const history = await region(sustained, 'History').innerText();
  for (const said of ['starts on 1 December', 'no agreed caseload', 'base budget', 'no gap in cover'])
    expect(history).toContain(said);
  const { actions } = await house.store.snapshot({ fresh: true });
  expect(actions.find(({ ref }) => ref === 'A13')?.status).toBe('Sustained');
});

describe('in a meeting', () => {
  const CHAIR = 'margaret.osei@westmarch.example';
  const REF = 'EXTRA-2026-11-18';
  /** Long before a page would ask by itself: what comes so soon was told. */
  const SOON = { timeout: 20_000 };

  beforeAll(async () => {
    const row = {
      ...{ ref: REF, title: 'Extra meeting', place: 'Town hall', status: 'Planned' as const },
      ...{ startsAt: at('2026-11-18T14:00:00Z'), endsAt: at('2026-11-18T15:30:00Z') },
    };
    await house.store.commit([{ insert: 'meetings', row }], []);
  });

  const enter = async (as: string, look: string): Promise<Page> => {
    const tab = await openTab(browser, `${house.url}/tab/meetings/now`, {
      person: as,
      view: viewNamed(look),
    });
    await tab.page.getByRole('heading', { level: 1, name: 'The meeting has not begun' }).waitFor();
    await tab.page.getByText(/^(Everyone’s view is live|Live)$/).waitFor();
    return tab.page;
  };

  test('what one does is on the other’s screen: the item, a vote, who is here, what is written down', async () => {
    const [chair, spoc] = await Promise.all([enter(CHAIR, 'light'), enter(POLICE, 'side-panel')]);
    const items = (page: Page) => region(page, 'Agenda').getByRole('listitem');
    const titles = async () => (await items(chair).allInnerTexts()).map((text) => text.split('\n')[1]);
    const before = await titles();
    await chair.getByRole('button', { name: 'Change order' }).click();
    await items(chair).nth(3).dragTo(items(chair).nth(1));
    await items(spoc).nth(1).filter({ hasText: before[3] }).waitFor(SOON);
    await chair.getByRole('button', { name: `Later: ${before[3]}` }).click();
    await items(spoc).nth(1).filter({ hasText: before[1] }).waitFor(SOON);
    await chair.getByRole('button', { name: `Later: ${before[3]}` }).click();
    await items(spoc).nth(3).filter({ hasText: before[3] }).waitFor(SOON);
    expect(await titles()).toEqual(before);

    await chair.getByRole('button', { name: 'Begin the meeting' }).click();
    await spoc.getByRole('heading', { level: 1, name: 'Welcome and attendance' }).waitFor(SOON);
    await spoc.getByRole('button', { name: 'We are here: Police' }).click();
    await chair.getByText(/^Karen Whitlock, /).waitFor(SOON);

    await chair.keyboard.press('ArrowRight');
    await spoc.getByRole('heading', { level: 1, name: /^Statement of action: / }).waitFor(SOON);
    await chair.keyboard.press('ArrowRight');
    await spoc.getByRole('heading', { name: 'How does Westmarch Constabulary vote?' }).waitFor(SOON);
    const votes = chair.locator('#vote');
    await votes.getByText(/^0 of 5/).waitFor();
    await spoc.getByRole('button', { name: 'Agree', exact: true }).click();
    await votes.getByText(/^1 of 5/).waitFor(SOON);
    expect(await votes.getByRole('listitem').filter({ hasText: 'Police' }).innerText()).toContain('Agrees');

    await chair.getByRole('textbox', { name: 'Decision, in words' }).fill('Agreed, if education reaches 90%');
    await chair.keyboard.press('ArrowRight');
    await chair.getByRole('button', { name: 'Write down' }).click();
    await spoc.getByRole('main').getByText('Agreed, if education reaches 90%').waitFor(SOON);
    for (const page of [chair, spoc]) {
      expect(await violationsOn(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }

    // What is written down is written in sight, and the head is one line at every width.
    await chair.setViewportSize({ width: 1280, height: 800 });
    const foot = await chair.locator('footer').boundingBox();
    const box = await chair.getByRole('button', { name: 'Write down' }).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 800)).toBeLessThanOrEqual(foot?.y ?? 0);
    for (const [width, height] of [
      [1280, 64],
      [1000, 52],
      [320, 52],
    ] as const) {
      await chair.setViewportSize({ width, height: 800 });
      const fits = await chair.locator('header').evaluate((header) => ({
        height: header.clientHeight + 1,
        isWithin: [...header.children].every(
          (one) => one.getBoundingClientRect().right <= header.getBoundingClientRect().right,
        ),
      }));
      expect(fits).toEqual({ height, isWithin: true });
    }
    await chair.getByRole('button', { name: 'Menu of the meeting' }).click();
    expect(await violationsOn(chair)).toEqual([]);

    const coordinator = await openTab(browser, `${house.url}/tab/meetings/${REF}`, { person: COORDINATOR });
    const voting = coordinator.page.locator('#vote');
    await voting.getByRole('button', { name: 'Send back' }).click();
    await voting
      .getByLabel('Which agency challenges it?')
      .selectOption({ label: 'Westmarch Schools and Education Forum' });
    await voting.getByLabel('What stands against it?').fill('Education took part in 88% only');
    await voting.getByRole('button', { name: 'Send it back' }).click();
    await chair.getByRole('main').getByText('Education took part in 88% only').waitFor(SOON);

    await chair.getByRole('button', { name: 'End the meeting' }).click();
    await chair.getByRole('button', { name: 'Yes, end it' }).click();
    await spoc.getByRole('heading', { level: 1, name: 'The meeting has ended' }).waitFor(SOON);
    await chair.getByRole('link', { name: 'Open the record' }).click();
    await chair.getByRole('heading', { level: 1, name: 'Record: Extra meeting' }).waitFor();
    expect(await region(chair, 'What was agreed and decided').innerText()).toContain(
      'if education reaches 90%',
    );
  });
});

test('an agency provides what was asked for with a link, and takes it back', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/requests?ref=WM-DRY-R04`, { person: POLICE });
  await page.getByRole('button', { name: 'Provided', exact: true }).click();
  await page.getByLabel('A word on it (optional)').fill('Structure chart, October.');
  await page.getByLabel('Where it is (optional)').fill('files/chart.pdf');
  await press(page, 'Record it as provided');
  await page
    .getByRole('alert')
    .getByText(/paste the whole link/)
    .waitFor();
  await page.getByLabel('Where it is (optional)').fill('https://police.example/chart');
  await press(page, 'Record it as provided');
  await page.getByRole('status').getByText('Recorded: provided.').waitFor();
  await page.getByText('“Structure chart, October.”').first().waitFor();
  await page.getByRole('link', { name: 'https://police.example/chart' }).waitFor();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('status').getByText('Taken back. It is as it was before.').waitFor();
  await page.getByText('due in 9 working days').waitFor();
});

test('the coordinator adds a finding and withdraws it with why, and sees who changed it meanwhile', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/findings`, { person: COORDINATOR });
  await page.getByRole('button', { name: 'Add a finding' }).click();
  await page.getByLabel('In short').fill('Sharing with probation');
  await page.getByLabel('What kind of finding is it?').selectOption('Improvement');
  await press(page, 'Add the finding');
  await page.getByText('I7 is among the findings now.').waitFor();
  await page.getByRole('button', { name: 'Open I7' }).click();
  await page.getByRole('button', { name: 'Change the finding' }).click();
  const other = await openTab(browser, `${house.url}/tab/findings?ref=I7`, { person: COORDINATOR });
  await other.page.getByRole('button', { name: 'Withdraw' }).click();
  await other.page.getByLabel('Why?').fill('Said twice.');
  await press(other.page, 'Withdraw it');
  await other.page.getByRole('status').getByText('Recorded: withdraw.').waitFor();
  await page.getByLabel('In short').fill('Sharing with probation and health');
  await press(page, 'Save the changes');
  await page.getByRole('alert').filter({ hasText: 'This was not recorded.' }).waitFor();
  await page
    .getByText(/: “Said twice.”/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: 'Bring back' }).count()).toBe(1);
  // Withdrawn it stands last, below the first screen: a link to it still leads there.
  await other.page.setViewportSize({ width: 1200, height: 400 });
  await other.page.reload();
  await standing(other.page);
  await other.page.waitForFunction(() => {
    const line = [...document.querySelectorAll('main li')].find((one) => one.textContent.startsWith('I7'));
    const { top = -1, bottom = innerHeight } = line?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight;
  });
});

test('an action is updated from the board, above which its deeds and forms open, and leads back to where it was', async () => {
  const context = await openView(browser, viewNamed('light'), COORDINATOR);
  // Whoever is fast acts before the scripts that come after the first picture.
  await context.route(/\/assets\/live-/, () => undefined);
  const { page } = await openPage(context, `${house.url}/tab/plan?as=board`);
  // As in the newest browsers: what an effect gives is called when it ends, and a promise would end the page.
  await page.evaluate(() => {
    Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as void;
  });
  await page.getByRole('button', { name: 'Update A09' }).press('Enter');
  const opened = region(page, /^A09 /);
  await opened.getByRole('button', { name: 'Add a note' }).click();
  await page.getByLabel('What has happened since the last note?').fill('A post is advertised.');
  await press(page, 'Add the note');
  await page.getByText('Recorded: add a note.').waitFor();
  await opened.getByRole('button', { name: 'Close' }).press('Enter');
  await opened.waitFor({ state: 'detached' });
  await onFocus(page, 'Update A09');
});
