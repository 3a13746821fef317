import type { Browser, Page } from 'playwright-core';
import type { TimeOfDay } from '../../bot/domain/calendar/day';
import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { violationsOn } from '../support/accessible';
import { closeWindows, launchBrowser } from '../support/browser';
import { action, agency, at, meeting, person } from '../support/partnership';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { openWebHouse, type WebHouse, type WebHouseOptions } from '../support/web-house';
import type { Meeting, Action } from '../../bot/domain/partnership';
let house: WebHouse;
let browser: Browser;
let down = false;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true, store: switchable });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});
afterEach(async () => {
  down = false;
  await closeWindows(browser);
});

const switchable = (store: Store): Store => ({
  ...store,
  snapshot: () => (down ? Promise.reject(new StoreUnavailable('switched off')) : store.snapshot()),
});

const CHAIR = 'margaret.osei@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';

const open = async (at: string, as = CHAIR, look = 'light'): Promise<Page> => {
  const { page } = await openTab(browser, house.url + at, { person: as, view: viewNamed(look) });
  return page;
};
const rowsIn = (page: Page) => page.locator('tbody tr:has(th[scope=row])');
const withHouse = async (
  options: WebHouseOptions,
  use: (other: WebHouse) => Promise<void>,
): Promise<void> => {
  const other = await openWebHouse({ local: true, ...options });
  try {
    await use(other);
  } finally {
    await other.close();
  }
};

describe('the overview', () => {
  test('answers the chair in headings: what is off track, is the meeting quorate, who is silent, days left', async () => {
    const page = await open('/tab/');
    await standing(page);
    const headings = page.getByRole('heading', { level: 2 });
    await headings.filter({ hasText: 'Next ten weeks' }).waitFor();
    await headings.filter({ hasText: '20 actions' }).waitFor();
    expect(await headings.allInnerTexts()).toEqual([
      'Five actions are off track',
      'Three votes and one challenge wait',
      'Progress by agency, 20 actions',
      'The meeting on Thu 26 Nov is not quorate yet',
      'Three agencies are silent',
      '22 working days to the statement',
      'Next ten weeks',
    ]);
  });

  test('shows progress as a picture whose numbers a table gives as well', async () => {
    const page = await open('/tab/');
    const card = page.getByRole('region', { name: /^Progress by agency/ });
    const police = card.getByRole('listitem').filter({ hasText: 'Westmarch Constabulary' });
    expect(await police.getByRole('img').getAttribute('aria-label')).toBe('3 in progress, 1 closed');
    await card.getByRole('button', { name: 'Table' }).click();
    const row = card.getByRole('row', { name: /Westmarch Constabulary/ });
    expect(await row.innerText()).toMatch(/0\s+3\s+0\s+0\s+1\s+0\s+2$/);
  });

  test('shows how leads rated the actions at the last six meetings and now, as a picture and as a table', async () => {
    const page = await open('/tab/');
    const card = page.getByRole('region', { name: /^(Progress by agency|Ratings at)/ });
    await card.getByRole('button', { name: 'Last six meetings' }).click();
    await card.getByText('As many are red as on Fri 13 Nov.').waitFor();
    const told = await card
      .getByRole('img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect(told).toHaveLength(7);
    expect(told[0]).toBe('Thu 11 Jun: 1 red, 11 amber, 7 green, 1 not rated');
    expect(told.at(-1)).toBe('Today: 4 red, 4 amber, 7 green, 5 blue');
    // Signs and numbers stand clear of each other.
    const overlaps = await card.getByRole('img').evaluateAll((columns) =>
      columns.flatMap((column) => {
        const signs = [...column.querySelectorAll('svg')];
        const tops = signs.map((one) => one.getBoundingClientRect().top).sort((a, b) => a - b);
        return tops.filter((top, index) => index > 0 && top - (tops[index - 1] ?? 0) < 14);
      }),
    );
    expect(overlaps).toEqual([]);
    await card.getByRole('button', { name: 'Table' }).click();
    const row = card.getByRole('row', { name: /Today/ });
    expect(await row.innerText()).toMatch(/4\s+4\s+7\s+5\s+0\s+20$/);
    await page.route('**/api/v1/plan*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ratings: [] } });
    });
    await page.reload();
    await card.getByRole('button', { name: 'Last six meetings' }).click();
    await card.getByText(/^No meeting has been held yet\./).waitFor();
  });

  test('shows a picture of the next ten weeks, and the same as a list', async () => {
    const page = await open('/tab/');
    const card = page.getByRole('region', { name: 'Next ten weeks' });
    expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(
      /5 meetings, 11 things due\. Statement of action due.*Friday 18 December 2026\./,
    );
    // Its words stand within it, and clear of the line of today, however wide the window is.
    for (const width of [920, 1000, 1200, 1280, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForFunction(() => {
        const drawn = document.querySelector<SVGSVGElement>('svg[role=img]');
        return drawn && Math.abs(drawn.viewBox.baseVal.width - drawn.clientWidth) < 1;
      });
      const cut = await card.getByRole('img').evaluate((picture) => {
        const { left, right } = picture.getBoundingClientRect();
        const today = [...picture.querySelectorAll('line')].at(-1)?.getBoundingClientRect();
        return [...picture.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const isStruck = today && box.top > today.top && box.left < today.left && box.right > today.right;
          return box.left < left - 1 || box.right > right + 1 || isStruck ? text.textContent : [];
        });
      });
      expect({ width, cut }).toEqual({ width, cut: [] });
    }
    await card.getByRole('button', { name: 'List' }).click();
    const list = await card.getByRole('list').innerText();
    expect(list).toMatch(/Fri 18 Dec: Statement of action due/);
    expect(list).toMatch(/Fri 25 Dec: Christmas Day/);
  });

  test('lets the coordinator nudge who is silent, and says at once whom no card reaches', async () => {
    const page = await open('/tab/', 'priya.nair@westmarch.example');
    const card = page.getByRole('region', { name: 'Three agencies are silent' });
    await card.getByRole('button', { name: 'Nudge all 3' }).click();
    await card.getByText(/^No card reaches .*Naomi Fletcher.*Ring them\.$/).waitFor();
    const chairs = await open('/tab/');
    await standing(chairs);
    expect(await chairs.getByRole('button', { name: /^Nudge/ }).count()).toBe(0);
  });

  test('tells on Reminders what a nudge would send to whom before it is sent', async () => {
    const page = await open('/tab/reminders', 'priya.nair@westmarch.example');
    const card = page.getByRole('region', { name: 'The Probation Service, Westmarch' });
    await card.getByRole('button', { name: 'Nudge The Probation Service, Westmarch' }).click();
    await card.getByText(/^No card reaches Naomi Fletcher\. Ring this person\.$/).waitFor();
    // Nobody is there whom a card reaches, so there is nothing to send.
    expect(await card.getByRole('button', { name: /now$/ }).count()).toBe(0);
    await card.getByRole('button', { name: 'Close' }).click();
    await page.route('**/api/v1/nudges*', async (route) => {
      const answer = await route.fetch();
      const told = { ...(await answer.json()), toRing: [], chased: [{ name: 'Naomi Fletcher', things: 2 }] };
      await route.fulfill({ response: answer, json: told });
    });
    await page.getByRole('button', { name: 'Nudge everyone who is silent' }).click();
    await page.getByText('Naomi Fletcher: one card in the next minute or two, about 2 things.').waitFor();
    await page.getByRole('button', { name: 'Nudge 1 person now' }).click();
    await page.getByText('Naomi Fletcher is nudged, by one card in the next minute or two.').waitFor();
  });

  test('keeps the header to one line on a phone, with the pages in a menu that Escape closes', async () => {
    const page = await open('/tab/', CHAIR, 'phone');
    await standing(page);
    const header = await page.locator('header').boundingBox();
    expect(header?.height).toBe(48);
    const menu = page.getByRole('button', { name: 'Menu, Overview' });
    await menu.click();
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    await menu.click();
    await page.getByRole('link', { name: 'Meetings', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
    expect(await page.getByRole('button', { name: 'Menu, Meetings' }).getAttribute('aria-expanded')).toBe(
      'false',
    );
  });

  test('says why an action is off track, also when people rate it otherwise than its dates', async () => {
    const page = await open('/tab/');
    const card = page.getByRole('region', { name: /off track/ });
    const item = card.getByRole('listitem').filter({ hasText: 'A06' });
    expect(await item.innerText()).toMatch(
      /Police: in progress; the lead says amber, its date red[\s\S]*overdue by 7 working days/,
    );
  });
});

describe('the plan', () => {
  test('is filtered by view, text and agency, and the address keeps it', async () => {
    const page = await open('/tab/plan');
    await page.getByLabel('Search the plan').fill('probation');
    await expect(rowsIn(page).count()).resolves.toBeLessThan(20);
    await page.getByLabel('Search the plan').fill('');
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: 'Westmarch Constabulary' });
    await page.getByRole('link', { name: 'Overdue 4' }).click();
    const filtered = await rowsIn(page).allInnerTexts();
    expect(filtered.length).toBeGreaterThan(0);
    for (const row of filtered) expect(row).toMatch(/Overdue by/);
    expect(page.url()).toContain('view=overdue&agency=POL');
    await page.reload();
    await standing(page);
    await rowsIn(page).first().waitFor();
    expect(await rowsIn(page).allInnerTexts()).toEqual(filtered);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: 'All 20' }).click();
    expect(await rowsIn(page).count()).toBe(20);
  });

  test('shows at least ten actions on a screen of 1280 by 800, under the findings they answer', async () => {
    const page = await open('/tab/plan');
    await page.setViewportSize({ width: 1280, height: 800 });
    await rowsIn(page).first().waitFor();
    const inSight = await rowsIn(page).evaluateAll(
      (rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
    );
    expect(inSight).toBeGreaterThanOrEqual(10);
    const first = page.getByRole('button', {
      name: /^P1 .*Area for priority action 3 actions, 1 red, 1 closed$/,
    });
    await first.click();
    expect(await rowsIn(page).count()).toBe(17);
  });

  test('goes from action to action with the arrow keys, and tells the votes in words', async () => {
    const page = await open('/tab/plan');
    const links = page.locator('tbody th a');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    const row = page.getByRole('row', { name: /A06/ });
    expect(await row.getByRole('cell').nth(-2).textContent()).toMatch(/Police leads.*Education challenges/);
  });

  test('is a board with a column a state, of which the address tells', async () => {
    const page = await open('/tab/plan');
    await page.getByRole('button', { name: 'Board' }).click();
    expect(page.url()).toContain('as=board');
    const working = page.getByRole('region', { name: 'In progress' });
    expect(await working.getByRole('listitem').count()).toBe(4);
    await working.getByRole('button', { name: 'Show 4 more' }).click();
    expect(await working.getByRole('listitem').count()).toBe(8);
  });

  test('is taken away as a file from where one reads it', async () => {
    const page = await open('/tab/plan');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);
  });

  test('is sorted by a column, either way, and says so to a screen reader', async () => {
    const page = await open('/tab/plan');
    const due = page.getByRole('columnheader', { name: 'Due' });
    await due.getByRole('button').click();
    expect(await due.getAttribute('aria-sort')).toBe('ascending');
    const first = await rowsIn(page).first().innerText();
    await due.getByRole('button').click();
    expect(await due.getAttribute('aria-sort')).toBe('descending');
    expect(await rowsIn(page).first().innerText()).not.toBe(first);
  });

  test('opens an action by a deep link, with its finding and its dates', async () => {
    const page = await open('/tab/plan/A01');
    await page.getByRole('heading', { level: 1, name: /^A01 / }).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/Answers P1[\s\S]*First due/);
  });

  test('says so when there is no such action', async () => {
    const page = await open('/tab/plan/NONE');
    await page.getByRole('heading', { level: 1, name: 'This action is not in the plan' }).waitFor();
  });

  test('with 500 actions keeps only those in sight in the page, and all can be reached', async () => {
    const actions: Action[] = Array.from({ length: 500 }, (_, i) =>
      action({
        ref: `A${String(i + 1).padStart(3, '0')}`,
        title: `Action number ${i + 1}`,
        leadAgency: 'LA',
      }),
    );
    const rows = { agencies: [agency('LA')], people: [person('chair.la')], actions };
    await withHouse({ rows }, async (other) => {
      for (const look of ['light', 'phone']) {
        const view = viewNamed(look);
        const { page } = await openTab(browser, `${other.url}/tab/plan`, {
          person: 'chair.la@partnership.example',
          view,
        });
        await page.getByText('500 actions', { exact: true }).waitFor();
        const links = page.getByRole('link', { name: /^Action number/ });
        await links.first().waitFor();
        expect(await links.count()).toBeLessThan(60);
        if (look === 'light') expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('502');
        // The page grows while rows that were only estimated are measured, so one goes on to the end.
        await page.waitForFunction(() => {
          window.scrollTo(0, document.documentElement.scrollHeight);
          return document.body.innerText.includes('Action number 500');
        });
        expect(await links.count()).toBeLessThan(60);
        if (look === 'light') {
          // On paper all of them are there, in the same table.
          await page.emulateMedia({ media: 'print' });
          await page.waitForFunction(() => document.querySelectorAll('tbody th[scope=row]').length === 500);
          await page.emulateMedia({ media: 'screen' });
          await page.waitForFunction(() => document.querySelectorAll('tbody th[scope=row]').length < 60);
        }
      }
    });
  });

  test('that is empty says where actions come from', async () => {
    await withHouse({ rows: { agencies: [agency('LA')], people: [person('chair.la')] } }, async (other) => {
      const { page } = await openTab(browser, `${other.url}/tab/plan`, {
        person: 'chair.la@partnership.example',
      });
      await page.getByRole('heading', { name: 'The action plan is empty' }).waitFor();
    });
  });
});

describe('roles', () => {
  test('a SPOC sees what their own agency owes and no other agency', async () => {
    const page = await open('/tab/reminders', POLICE);
    await standing(page);
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Westmarch Constabulary');
    expect(text).not.toMatch(/Probation|Schools/);
  });

  test('the chair sees every agency, who was asked and since when', async () => {
    const page = await open('/tab/reminders');
    await standing(page);
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(
      /The Probation Service, Westmarch[\s\S]*Sent to Naomi Fletcher Mon 16 Nov, 8:30am · waiting 2 working days/,
    );
  });

  test('the chair sees what goes out next, to whom, why, and by which rules', async () => {
    const page = await open('/tab/');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: 'Coming up', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Coming up' }).waitFor();
    await standing(page);
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/until Wed 2 Dec 2026/);
    expect(text).toMatch(/Action: [\s\S]*working days? (before|overdue)[^\n]*\(standard rule\)/);
    expect(text).toMatch(/Rules in force[\s\S]*10, 5 and 1 working days before[\s\S]*8:30am to 5:30pm/);
    expect(text).toMatch(/Will not arrive[\s\S]*has not added the app in Teams yet/);
  });

  test('the chair reads what moved since a board last met, takes its one page along, and chooses another', async () => {
    const page = await open('/tab/reports/plan');
    await page.getByText('It meets on').waitFor();
    const board = page.getByRole('combobox', { name: 'Board' });
    expect(await board.inputValue()).toBe('PLAN');
    await board.selectOption('JTAI');
    await page.getByText('It last met on Thu 15 Oct.').waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/4 actions are red[\s\S]*A01[\s\S]*Newly red[\s\S]*overdue by 4 working days/);
    expect(text).toMatch(/challenged since Thu 15 Oct: 4 actions[\s\S]*closed since Thu 15 Oct: 3 actions/);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'One page as Word' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/board-update-jtai-2026-11-18\.docx$/);
    await page.getByRole('link', { name: 'A01' }).first().click();
    await page.getByRole('heading', { level: 1, name: /shared profile/ }).waitFor();
  });

  test('a SPOC is not offered what goes out next, and is told why when they go there all the same', async () => {
    const page = await open('/tab/coming-up', POLICE);
    await page.getByRole('heading', { name: 'This is not for your role' }).waitFor();
    expect(await page.getByRole('link', { name: 'Coming up' }).count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toMatch(/working days before/);
  });

  test('a partnership with nothing planned is told that nothing goes out', async () => {
    await withHouse(
      { rows: { agencies: [agency('LA')], people: [person('chair.la', { digest: false })] } },
      async (other) => {
        const { page } = await openTab(browser, `${other.url}/tab/coming-up`, {
          person: 'chair.la@partnership.example',
        });
        await page.getByRole('heading', { name: 'Nothing is due' }).waitFor();
        await page.getByRole('heading', { name: 'Rules in force' }).waitFor();
        await page.goto(`${other.url}/tab/reports`);
        await page.getByRole('heading', { name: 'No board is in the list yet' }).waitFor();
      },
    );
  });

  test('settings that do not count are named', async () => {
    const sendingTimes = [{ title: 'Ours', until: '23:30' as TimeOfDay, days: [] }];
    const rows = { agencies: [agency('LA')], people: [person('chair.la')], sendingTimes };
    await withHouse({ rows }, async (other) => {
      const { page } = await openTab(browser, `${other.url}/tab/coming-up`, {
        person: 'chair.la@partnership.example',
      });
      await page.getByText('In the list SendingTimes it ends at 11:30pm').waitFor();
    });
  });

  test('somebody who is not on the list is told how to get on it, and sees nothing', async () => {
    const { page, context } = await openTab(browser, 'about:blank', { person: 'stranger@elsewhere.example' });
    await context.route('**/local/people', (route) =>
      route.fulfill({
        json: { people: [{ name: 'Stranger', email: 'stranger@elsewhere.example', roles: [] }] },
      }),
    );
    await page.goto(`${house.url}/tab/`);
    await page.getByRole('heading', { name: 'You are not on the partnership’s list' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Westmarch|Action plan/);
  });
});

describe('when something is wrong', () => {
  test('storage that is down is told, and trying again brings the page back', async () => {
    down = true;
    const page = await open('/tab/plan');
    await page.getByRole('heading', { name: 'SharePoint does not answer' }).waitFor();
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await rowsIn(page).first().waitFor();
  });

  test('a page that stands stays, and says how old it is', async () => {
    const page = await open('/tab/plan');
    await rowsIn(page).first().waitFor();
    down = true;
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('This is as of Wed 18 Nov, 2:05pm.').waitFor();
    expect(await rowsIn(page).count()).toBe(20);
    down = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('This is as of').waitFor({ state: 'detached' });
  });

  test('without a connection what was read stays, marked, and what was written is kept and found again', async () => {
    const page = await open('/tab/people', 'priya.nair@westmarch.example');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Name').fill('Ada Pearce');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.getByText(/What you wrote is still here\.$/).waitFor();
    await page
      .getByText(/^The app cannot be reached\. You see what was read by Wed 18 Nov, 2:05pm\./)
      .waitFor();
    await page.getByText(/^Kept on this device at /).waitFor();
    // A page whose script was not read yet leaves the way to the others.
    await page.getByRole('link', { name: 'Calendar' }).click();
    await page.getByRole('heading', { name: 'This page could not be shown' }).waitFor();
    await page.goBack();
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada Pearce');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/^The app cannot be reached\./).waitFor({ state: 'detached' });

    await page.goto(`${house.url}/tab/`);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('region', { name: 'Not sent' }).getByRole('link', { name: 'People' }).click();
    expect(await page.getByLabel('Name').inputValue()).toBe('Ada Pearce');
    await page.getByRole('button', { name: 'Throw away', exact: true }).click();
    await page.getByRole('region', { name: 'Not sent' }).waitFor({ state: 'detached' });
  });

  test('outside Teams and local mode the page says how to get in', async () => {
    await withHouse({ rows: {}, local: false }, async (other) => {
      const { page } = await openTab(browser, `${other.url}/tab/`);
      await page.getByRole('heading', { name: 'Open this in Microsoft Teams' }).waitFor();
    });
  });
});

test('in local mode one chooses who to be, and can change', async () => {
  const { page } = await openTab(browser, `${house.url}/tab/meetings`);
  await page.getByRole('button', { name: /^Karen Whitlock.*Single point of contact/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  await page.getByText('Karen Whitlock', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Change person' }).click();
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
});

test('the coordinator changes an address, and the days after which a silence is followed up', async () => {
  const rows = { agencies: [agency('LA')], people: [person('coordinator.la'), person('spoc.la')] };
  await withHouse({ rows }, async (other) => {
    const as = { person: 'coordinator.la@partnership.example', view: viewNamed('light') };
    const { page } = await openTab(
      browser,
      `${other.url}/tab/people?person=spoc.la%40partnership.example&do=change`,
      as,
    );
    await page.getByLabel('E-mail').fill('Sam.Bell@Westmarch.example');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await page.getByText('sam.bell@westmarch.example').waitFor();
    await page.goto(`${other.url}/tab/settings`);
    await page.getByText(/nudged after 2 working days, the deputy is asked after 3,/).waitFor();
    await page.getByRole('button', { name: 'Change what happens when there is no answer' }).click();
    await page.getByLabel('Ask the deputy after').fill('2');
    const save = page.getByRole('button', { name: 'Save the days' });
    await save.click();
    await page.getByText('The deputy is asked later than the nudge.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Ask the deputy after').fill('4');
    await save.click();
    await page.getByText(/nudged after 2 working days, the deputy is asked after 4,/).waitFor();
  });
});

test('where nobody is on the list a coordinator starts from nothing, and is led on', async () => {
  await withHouse({ rows: {} }, async (other) => {
    const { page } = await openTab(browser, `${other.url}/tab/`);
    const start = page.getByRole('button', { name: 'Start as coordinator' });
    await start.click();
    await page.getByRole('alert').getByText('Write the whole e-mail address.').waitFor();
    await page.getByLabel('What is your name?').fill('Priya Nair');
    await page.getByLabel('What is your e-mail address?').fill('Priya.Nair@Westmarch.example');
    expect(await violationsOn(page)).toEqual([]);
    await start.click();
    await page.getByText('Add the agencies').waitFor();
    expect((await other.store.snapshot()).people).toMatchObject([
      { email: 'priya.nair@westmarch.example', roles: ['Coordinator'] },
    ]);
  });
});

test('the keyboard reaches the pages, each stop is visible, and a new page takes the focus', async () => {
  const page = await open('/tab/');
  await standing(page);
  const names: string[] = [];
  for (let i = 0; i < 9; i += 1) {
    await page.keyboard.press('Tab');
    names.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(at ?? document.body);
        return `${at?.getAttribute('aria-label') ?? at?.textContent} ${outlineStyle} ${outlineWidth}`;
      }),
    );
  }
  const stops = [
    ...['Overview', 'Plan', 'Inspection', 'Meetings', 'Calendar', 'Reminders', 'More'],
    ...['Refresh', 'Change person'],
  ];
  expect(names).toEqual(stops.map((name) => `${name} solid 2px`));
  await page.getByRole('link', { name: 'Meetings', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Meetings');
});

test('a meeting that was moved or cancelled says so, why and by whom, and a day off that it is undecided', async () => {
  const changed = { changedBy: 'chair.la@partnership.example', reason: 'The room was taken.' };
  const of = (ref: string, startsAt: string, over: Partial<Meeting> = {}): Meeting =>
    meeting({ ref, seriesCode: undefined, startsAt: at(startsAt), endsAt: at(startsAt), ...over });
  const meetings = [
    of('moved', '2027-02-11T14:00:00Z', { ...changed, firstStartsAt: at('2027-02-04T14:00:00Z') }),
    of('off', '2027-02-18T14:00:00Z', { ...changed, status: 'Cancelled' }),
    of('clash', '2027-03-26T14:00:00Z'),
  ];
  const rows = { agencies: [agency('LA')], people: [person('chair.la')], meetings };
  await withHouse({ rows }, async (other) => {
    const { page } = await openTab(browser, `${other.url}/tab/meetings`, {
      person: 'chair.la@partnership.example',
    });
    await page.getByText('Moved', { exact: true }).waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Moved from Thursday 4 February 2027, 2pm. By chair.la: “The room was taken.”');
    expect(text).toContain(
      'Cancelled It was planned for Thursday 18 February 2027, 2pm. By chair.la: “The room was taken.”',
    );
    await page.getByText('Fri 26 Mar').click();
    await page.getByText('That day is a bank holiday (Good Friday).').waitFor();
  });
});

test('the meetings tell who has answered what, deputies by name', async () => {
  const page = await open('/tab/meetings');
  const row = page.getByRole('row', { name: /NHS Westmarch/ }).first();
  expect(await row.innerText()).toMatch(
    /A deputy attends[\s\S]*Daniel Okafor attends; answered by Aoife Brennan/,
  );
});
