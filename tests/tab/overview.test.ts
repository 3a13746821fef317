import type { Page } from 'playwright-core';
import { outstandingSchema, type OutstandingView } from '../../bot/contract/outstanding';
import { violationsOn } from '../support/accessible';
import { bytesOf } from '../support/script-bytes';
import { standing } from '../support/tab-pictures';
import { CHAIR, COORDINATOR, POLICE, tabTests } from '../support/tab-tests';

const tab = tabTests();

const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

/** As much as a plan may ask for on one morning: nobody has answered, challenges are open, milestones are missed. */
function atItsFullest(told: OutstandingView): OutstandingView {
  const [like] = told.agencies.flatMap(({ outstanding }) => outstanding);
  const [challenge] = told.plan.challenged;
  const agencies = told.agencies.map((one) => ({ ...one, outstanding: [like], yours: false }));
  const raised = { ...like, kind: 'Action', on: '2026-11-12', since: '2026-11-12', ofCoordinator: false };
  const milestone = { ref: 'A02', title: '', leadAgency: 'LA', on: '2026-11-09', words: 'overdue' };
  return outstandingSchema.parse({
    ...told,
    agencies,
    forTheChair: agencies.map(({ agency }) => ({ ...raised, agency })),
    plan: {
      ...told.plan,
      challenged: ['A02', 'A07', 'A08'].map((ref) => ({ ...challenge, ref })),
      milestones: ['Data agreed', 'Signed'].map((name) => ({ ...milestone, milestone: name })),
    },
  });
}

describe('the overview', () => {
  test('answers the chair in headings: what is off track, is the meeting quorate, who is silent, days left', async () => {
    const page = await tab.open('/tab/');
    await standing(page);
    const headings = page.getByRole('heading', { level: 2 });
    await headings.filter({ hasText: 'Next ten weeks' }).waitFor();
    await headings.filter({ hasText: '20 actions' }).waitFor();
    expect(await headings.allInnerTexts()).toEqual([
      'Five actions are off track',
      'Three actions wait for the group’s vote',
      'Progress by agency, 20 actions',
      'The meeting on Thu 26 Nov is not quorate yet',
      'Three agencies are silent',
      '22 working days to the statement',
      'Next ten weeks',
    ]);
  });

  test('stands by at most 140 kB of packed script, with what speaks to Teams', async () => {
    const page = await tab.open('/tab/');
    await standing(page);
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(bytesOf(scripts)).toBeLessThanOrEqual(140_000);
  });

  test('shows progress as a picture whose numbers a table gives as well', async () => {
    const page = await tab.open('/tab/');
    const card = page.getByRole('region', { name: /^Progress by agency/ });
    const police = card.getByRole('listitem').filter({ hasText: 'Westmarch Constabulary' });
    expect(await police.getByRole('img').getAttribute('aria-label')).toBe('3 in progress, 1 closed');
    await card.getByRole('button', { name: 'Table' }).click();
    const row = card.getByRole('row', { name: /Westmarch Constabulary/ });
    expect(await row.innerText()).toMatch(/0\s+3\s+0\s+0\s+1\s+0\s+2$/);
  });

  test('shows how leads rated the actions at the last six meetings and now, as a picture and as a table', async () => {
    const page = await tab.open('/tab/');
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
    const page = await tab.open('/tab/');
    const card = page.getByRole('region', { name: 'Next ten weeks' });
    expect(await card.getByRole('img').getAttribute('aria-label')).toMatch(
      /6 meetings, 13 things due\. Statement of action due.*Friday 18 December 2026\./,
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
    const page = await tab.open('/tab/', COORDINATOR);
    const card = page.getByRole('region', { name: 'Three agencies are silent' });
    // Of one of the three it is herself whose answer is waited for: she is not offered to nudge herself.
    await card.getByText('It waits for you').waitFor();
    await card.getByRole('button', { name: 'Nudge both' }).click();
    await card.getByText(/^No card reaches .*Naomi Fletcher.*Ring them\.$/).waitFor();
    // Where everybody has had a card no press is offered; and what a card does not list is counted, the newest of it.
    await page.route('**/api/v1/outstanding*', async (route) => {
      const answer = await route.fetch();
      const told = await answer.json();
      const [vote] = told.plan.toAgree;
      const later = { ...vote, ref: 'A98', title: 'Later', since: '2026-11-17T16:00:00Z' };
      const plan = { ...told.plan, toAgree: [later, { ...later, ref: 'A99' }, ...told.plan.toAgree] };
      const chase = { people: 0, from: '2026-11-19' };
      await route.fulfill({ response: answer, json: { ...told, chase, plan } });
    });
    await page.reload();
    await card.getByText(/You can nudge them again from Thu 19 Nov 2026\.$/).waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    const votes = page.getByRole('region', { name: 'Five actions wait for the group’s vote' });
    expect(await votes.getByRole('listitem').count()).toBe(3);
    await votes.getByRole('link', { name: 'Open all 5 votes' }).waitFor();
    expect(await votes.getByText('Later').count()).toBe(0);
    const chairs = await tab.open('/tab/');
    await standing(chairs);
    expect(await chairs.getByRole('button', { name: /^Nudge/ }).count()).toBe(0);
  });

  test('tells on Reminders what a nudge would send to whom before it is sent', async () => {
    const page = await tab.open('/tab/reminders', COORDINATOR);
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

  test('promises no nudge now where its card waits for the next morning', async () => {
    const page = await tab.open('/tab/reminders', COORDINATOR);
    await page.route('**/api/v1/nudges*', async (route) => {
      const answer = await route.fetch();
      const chased = [{ name: 'Naomi Fletcher', things: 2 }];
      const told = { ...(await answer.json()), toRing: [], chased, sendAt: '2026-12-02T08:30:00Z' };
      await route.fulfill({ response: answer, json: told });
    });
    await page.getByRole('button', { name: 'Nudge everyone who is silent' }).click();
    await page.getByText('Naomi Fletcher: one card on Wed 2 Dec at 8:30am, about 2 things.').waitFor();
    await page.getByRole('button', { name: 'Nudge 1 person', exact: true }).waitFor();
  });

  test('keeps the header to one line on a phone, with the pages in a menu that Escape closes', async () => {
    const page = await tab.open('/tab/', CHAIR, 'phone');
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

  test.each([CHAIR, COORDINATOR, POLICE])('stands on one screen of 1280 by 800 for %s', async (person) => {
    const page = await tab.open('/tab/', person);
    await page.setViewportSize({ width: 1280, height: 800 });
    await standing(page);
    expect(await heightOf(page)).toBeLessThanOrEqual(800);
  });

  test('stands on one screen when every agency is silent and much has a day, and still names each', async () => {
    const page = await tab.open('/tab/', COORDINATOR);
    await page.route('**/api/v1/outstanding*', async (route) => {
      const answer = await route.fetch();
      const told = await answer.json();
      await route.fulfill({ response: answer, json: atItsFullest(told) });
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.reload();
    await standing(page);
    expect(await heightOf(page)).toBeLessThanOrEqual(800);
    const silent = page.getByRole('region', { name: 'Six agencies are silent' });
    await silent.getByText(/^Also silent: .*Probation since Thu 12 Nov/).waitFor();
    for (const name of ['Constabulary', 'Health', 'Youth justice'])
      expect(await silent.innerText()).toContain(name);
    const challenges = page.getByRole('region', { name: /^Three votes and three challenges wait$/ });
    expect(await challenges.getByRole('listitem').count()).toBe(3);
    await challenges.getByRole('link', { name: 'and 2 more challenges' }).waitFor();
    // Folded, and a press away.
    const offTrack = page.getByRole('region', { name: 'Five actions are off track' });
    expect(await offTrack.getByRole('link', { name: 'A02: Data agreed' }).isVisible()).toBe(false);
    await offTrack.getByText('Two milestones are missed, one plan to last is due').click();
    await offTrack.getByRole('link', { name: 'A02: Data agreed' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('says why an action is off track, also when people rate it otherwise than its dates', async () => {
    const page = await tab.open('/tab/');
    const card = page.getByRole('region', { name: /off track/ });
    const item = card.getByRole('listitem').filter({ hasText: 'A06' });
    expect(await item.innerText()).toMatch(
      /Police: in progress; the lead says amber, its date red; Education challenges[\s\S]*overdue by 7 working days/,
    );
  });

  test('says what the ratings mean in the partnership’s own words, here and in the plan', async () => {
    const own = { Blue: 'Home', Green: 'Rolling', Amber: 'Wobbling', Red: 'Stuck' };
    const page = await tab.open('/tab/plan');
    await page.route('**/api/v1/me*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ratingWords: own } });
    });
    await page.reload();
    await page.getByRole('row', { name: /A01/ }).getByText('Red, stuck', { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/off track|at risk|on track/i);
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { name: 'Five actions are red, stuck' }).waitFor();
    const chart = page.getByRole('region', { name: /^(Progress by agency|Ratings at)/ });
    await chart.getByRole('button', { name: 'Last six meetings' }).click();
    await chart.getByText('Amber: wobbling').waitFor();
  });
});
