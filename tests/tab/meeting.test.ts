import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { atMeeting, CHAIR, COORDINATOR, HEALTH, POLICE, REF, rowsWithMeeting } from '../support/page-houses';
import { sheetsOf } from '../support/sheets';
import { openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { tabTests } from '../support/tab-tests';

const tab = tabTests({ rows: rowsWithMeeting(), marking: 'OFFICIAL' });

/** Long before a page would ask by itself: what comes so soon was told. `npm run bench -- tab` measures how soon. */
const SOON = { timeout: 20_000 };

const item = (page: Page, title: RegExp) => page.getByRole('heading', { level: 1, name: title });
const vote = (page: Page, agency: string) =>
  page
    .getByRole('region', { name: /^Votes/ })
    .getByRole('listitem')
    .filter({ hasText: agency });
const here = (page: Page, agency: string) =>
  page.getByRole('region', { name: /^Here/ }).getByRole('listitem').filter({ hasText: agency });

/** What a screen reader says of what nobody there has the focus on. */
const said = (page: Page, words: string | RegExp) => page.locator('#said').getByText(words);
const hasFocus = (page: Page, id: string) => page.evaluate((one) => document.activeElement?.id === one, id);

/** What can be pressed and lies below something else once it has the focus, as the line at the foot. */
const hiddenWithFocus = () =>
  [...document.querySelectorAll<HTMLElement>('main button')]
    .filter((one) => {
      if (!one.checkVisibility()) return false;
      one.focus();
      const { left, top, width, height } = one.getBoundingClientRect();
      return !one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    })
    .map((one) => one.textContent);

async function writeDown(page: Page, words: string): Promise<void> {
  await page.getByLabel('Decision, in words').fill(words);
  await page.getByRole('button', { name: 'Write down' }).click();
}

test('a meeting is run by the chair’s keys, voted on from side panels, and written down by two at once', async () => {
  const at = `/tab/meetings/${REF}`;
  const chair = await tab.open(at, CHAIR);
  const secretary = await tab.open(at, COORDINATOR);
  const police = await tab.open(at, POLICE, 'side-panel');
  const health = await tab.open(at, HEALTH, 'side-panel');
  const everybody = [secretary, police, health];
  for (const page of [chair, ...everybody])
    await page.getByText(/^(Everyone’s view is live|Live)$/).waitFor();

  // Whoever prepares it reads each title whole, as no item is on yet that says it.
  const titles = chair.locator('section:has(#agenda) li [title] > span:first-child');
  expect(await titles.count()).toBeGreaterThan(5);
  expect(await titles.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth))).toEqual(
    [],
  );

  // Who speaks what they write would press a letter with every word.
  await chair.keyboard.press('?');
  await chair.getByRole('button', { name: 'Turn letter keys off' }).press('Enter');
  await chair.keyboard.press('a');
  expect(await hasFocus(chair, 'attendance')).toBe(false);
  await chair.getByRole('button', { name: 'Turn letter keys on' }).press('Enter');
  await chair.keyboard.press('a');
  expect(await hasFocus(chair, 'attendance')).toBe(true);

  await chair.getByRole('button', { name: 'Begin the meeting' }).click();
  for (const page of everybody) await item(page, /^Welcome/).waitFor(SOON);
  await police.getByRole('button', { name: 'We are here: Police' }).click();
  await here(chair, 'Police').getByText('Karen Whitlock').waitFor(SOON);
  await said(chair, 'Police is here.').waitFor(SOON);
  await chair.getByRole('button', { name: 'Here: Education' }).click();
  await here(health, 'Education').getByText('2:05pm').waitFor(SOON);

  // A clicker sends the keys of pages.
  await chair.locator('main').click({ position: { x: 500, y: 5 } });
  await chair.keyboard.press('PageDown');
  for (const page of everybody) await item(page, /^Statement of action: due /).waitFor(SOON);
  await said(police, /^Item 2 of \d+: Statement of action: due /).waitFor(SOON);
  const statement = police.getByRole('link', { name: 'Open the statement' });
  expect(await statement.getAttribute('href')).toBe('/tab/inspection/WM-SYV');
  // What is being written when the chair goes on stays with what it is about.
  await secretary.getByLabel('Decision, in words').fill('The statement comes back in January.');
  await chair.keyboard.press('PageDown');
  for (const page of everybody) await item(page, /^Hold strategy discussions/).waitFor(SOON);
  await secretary.getByText(/^This goes to “Statement of action/).waitFor();
  const written = secretary.waitForRequest(/\/decision$/);
  await secretary.getByRole('button', { name: 'Write down' }).click();
  expect((await written).postDataJSON()).not.toHaveProperty('actionRef');
  await secretary.getByText(/^This goes to/).waitFor({ state: 'detached' });
  await police.getByRole('button', { name: 'Agree', exact: true }).click();
  await vote(chair, 'Police').getByText('Agrees', { exact: true }).waitFor(SOON);
  await police.waitForFunction(() => document.activeElement?.id === 'votes');
  // Whoever does not run the meeting scrolls by the keys that run it.
  await police.evaluate(() => scrollTo(0, 0));
  await police.keyboard.press('PageDown');
  await police.waitForFunction(() => scrollY > 0);
  await health.getByRole('button', { name: 'Challenge', exact: true }).click();
  await health.getByLabel('What stands against it?').fill('Two discussions were held without health.');
  // Turned, a tablet has the votes in another place; what is being written is there as well.
  const panel = health.viewportSize() ?? { width: 0, height: 0 };
  await health.setViewportSize({ width: 1024, height: 768 });
  const beside = health.getByRole('complementary', { name: 'Votes and attendance' });
  await beside.getByLabel('What stands against it?').waitFor();
  expect(await beside.getByLabel('What stands against it?').inputValue()).toContain('without health');
  await beside.getByRole('button', { name: 'Send the challenge' }).click();
  await health.setViewportSize(panel);
  await vote(chair, 'Health').getByText('Challenges', { exact: true }).waitFor(SOON);

  const [first, second] = ['October is looked at again in January.', 'Health names who takes part.'];
  await Promise.all([writeDown(chair, first), writeDown(secretary, second)]);
  for (const page of [chair, ...everybody])
    for (const words of [first, second]) await page.getByText(words).first().waitFor(SOON);

  await chair.getByRole('button', { name: 'End the meeting' }).click();
  await chair.getByRole('button', { name: 'Yes, end it' }).click();
  for (const page of everybody) await page.getByText('The meeting has ended').first().waitFor(SOON);
  // Nobody is awaited any more.
  const attended = chair.getByRole('region', { name: /^Attended 2 of 6/ }).getByRole('listitem');
  await attended.filter({ hasText: 'Health' }).getByText('Did not attend').waitFor();

  await chair.goto(`${tab.house.url}${at}/record`);
  await standing(chair);
  const paper = (await sheetsOf(chair)).join('\n');
  const saved = chair.waitForEvent('download');
  await chair.getByRole('button', { name: 'Save as Word' }).click();
  // The marking stands in what Word repeats on each sheet.
  const word = Object.values(unzipSync(readFileSync(await (await saved).path())))
    .map((part) => strFromU8(part))
    .join('\n');
  for (const text of [paper, word]) {
    for (const words of [first, second, 'Karen Whitlock', 'Did not attend', 'No apologies'])
      expect(text).toContain(words);
    for (const words of ['What was on the agenda besides the plan', 'Statement of action: due'])
      expect(text).toContain(words);
    expect(text).toContain('OFFICIAL');
  }
});

test('on a phone and in the side panel the box to write in and its button are within the screen', async () => {
  await tab.withHouse({ rows: rowsWithMeeting() }, async (house) => {
    await atMeeting(house, CHAIR, 'item', { item: 'welcome' });
    for (const name of ['phone', 'side-panel']) {
      const view = viewNamed(name);
      const { page } = await openTab(tab.browser, `${house.url}/tab/meetings/${REF}`, {
        ...{ person: COORDINATOR, view },
      });
      const send = page.getByRole('button', { name: 'Write down' });
      await send.waitFor();
      const { x, width } = (await send.boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(view.width - 12);
      expect(await page.evaluate(hiddenWithFocus)).toEqual([]);
    }
  });
});
