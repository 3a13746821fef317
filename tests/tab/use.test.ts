import type { Meeting } from '../../bot/domain/partnership';
import { violationsOn } from '../support/accessible';
import { agency, at, meeting, person } from '../support/partnership';
import { goWithin, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { COORDINATOR, tabTests } from '../support/tab-tests';

const tab = tabTests();

test('in local mode one chooses who to be, and can change', async () => {
  const { page } = await openTab(tab.browser, `${tab.house.url}/tab/meetings`);
  await page.getByRole('button', { name: /^Karen Whitlock.*Single point of contact/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  await page.getByText('Karen Whitlock', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Change person' }).click();
  await page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
});

test('the coordinator changes an address, and the days after which a silence is followed up', async () => {
  const rows = { agencies: [agency('LA')], people: [person('coordinator.la'), person('spoc.la')] };
  await tab.withHouse({ rows }, async (other) => {
    const as = { person: 'coordinator.la@partnership.example', view: viewNamed('light') };
    const { page } = await openTab(
      tab.browser,
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
  await tab.withHouse({ rows: {} }, async (other) => {
    const { page } = await openTab(tab.browser, `${other.url}/tab/`);
    const start = page.getByRole('button', { name: 'Start as coordinator' });
    await start.click();
    await page.getByRole('alert').getByText('Write the whole e-mail address.').waitFor();
    await page.getByLabel('What is your name?').fill('Priya Nair');
    await page.getByLabel('What is your e-mail address?').fill('Priya.Nair@Westmarch.example');
    expect(await violationsOn(page)).toEqual([]);
    await start.click();
    await page.getByRole('heading', { name: 'Add the agencies' }).waitFor();
    expect((await other.store.snapshot()).people).toMatchObject([
      { email: COORDINATOR, roles: ['Coordinator'] },
    ]);
  });
});

test('the keyboard reaches the pages, each stop is visible, and a new page takes the focus', async () => {
  const page = await tab.open('/tab/');
  await standing(page);
  const names: string[] = [];
  for (let i = 0; i < 10; i += 1) {
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
    'Skip to the content',
    ...['Overview', 'Plan', 'Inspection', 'Meetings', 'Calendar', 'Reminders', 'More'],
    ...['Refresh', 'Change person'],
  ];
  expect(names).toEqual(stops.map((name) => `${name} solid 2px`));
  await page.getByRole('link', { name: 'Meetings', exact: true }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Meetings');
});

test('a button that has led to the end keeps the focus', async () => {
  const page = await tab.open('/tab/calendar');
  const earlier = page.getByRole('button', { name: 'Earlier' });
  await earlier.focus();
  while ((await earlier.getAttribute('aria-disabled')) !== 'true') await page.keyboard.press('Enter');
  expect(await earlier.evaluate((one) => one === document.activeElement)).toBe(true);
});

/** Minutes since midnight of '2:04pm' or '2pm', which stands somewhere in `words`. */
function minutesIn(words: string): number {
  const [, hour, minute = 0, half] = /(\d{1,2})(?::(\d\d))?([ap]m)/.exec(words) ?? [];
  return ((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute);
}

test('words that are kept on the device say so by the app’s clock', async () => {
  const began = Date.now();
  const page = await tab.open('/tab/settings?edit=closure', COORDINATOR);
  await standing(page);
  const shown =
    (await page
      .getByText(/^As of /)
      .first()
      .textContent()) ?? '';
  expect(shown).toMatch(/^As of \d{1,2}(:\d\d)?[ap]m$/);
  await page.locator('main form').getByRole('textbox').first().fill('A first word');
  const kept = (await page.getByText(/^Kept on this device at /).textContent()) ?? '';
  // It goes on from what the page was read at, however long the machine takes to type.
  const later = minutesIn(kept) - minutesIn(shown);
  expect(later).toBeGreaterThanOrEqual(0);
  expect(later).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 60_000));
});

test.each([1280, 360])('the first stop leads past the pages to the content, at %d px', async (width) => {
  const page = await tab.open('/tab/plan');
  await page.setViewportSize({ width, height: 800 });
  await standing(page);
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  const top = async () => (await skip.boundingBox())?.y ?? 0;
  expect(await top()).toBeLessThan(0);
  await page.keyboard.press('Tab');
  expect(await top()).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  expect(page.url()).toMatch(/\/tab\/plan$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('what is escaped in an address is read as it was typed, and back leads to it', async () => {
  const page = await tab.open('/tab/');
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  const typed = '%41 & 50%';
  await page.getByLabel('Search the plan').fill(typed);
  await page.getByRole('link', { name: 'Meetings', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Meetings' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Action plan' }).waitFor();
  expect(await page.getByLabel('Search the plan').inputValue()).toBe(typed);
  // A link to where one is leaves no step for 'back'.
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Action plan' }).waitFor();
  const asked = page.waitForRequest((one) => one.url().endsWith('/api/v1/meetings/-?ref=50%25%2F1'));
  await page.goto(`${tab.house.url}/tab/meetings/${encodeURIComponent('50%/1')}`);
  await asked;
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
  await tab.withHouse({ rows }, async (other) => {
    const { page } = await openTab(tab.browser, `${other.url}/tab/meetings`, {
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
  const page = await tab.open('/tab/meetings');
  const row = page.getByRole('row', { name: /NHS Westmarch/ }).first();
  expect(await row.innerText()).toMatch(
    /A deputy attends[\s\S]*Daniel Okafor attends; answered by Aoife Brennan/,
  );
});

test.each([
  ['JTAI-2027-01-07', /Thu 7 Jan, 2pm: JTAI partnership meeting/],
  ['JTAI-2026-10-15', /Thu 15 Oct, 2pm: JTAI partnership meeting/],
])('a link to the meeting %s leads to it, and folds it out', async (ref, line) => {
  const page = await tab.open(`/tab/meetings?meeting=${ref}`);
  const fold = page.getByRole('group').filter({ hasText: line }).last();
  await fold.waitFor();
  await page.waitForFunction((at) => at instanceof HTMLDetailsElement && at.open, await fold.elementHandle());
  expect(await page.locator('details[open]').count()).toBe(1);
  await goWithin(page, '/tab/');
  await page.getByRole('heading', { level: 2, name: /agencies are silent/ }).waitFor();
  await goWithin(page, '/tab/meetings?meeting=NONE');
  await page.getByRole('heading', { name: 'The meeting of that link is not in the list' }).waitFor();
});
