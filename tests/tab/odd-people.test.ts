import { agency, at, day, person } from '../support/partnership';
import { viewNamed } from '../support/tab-house';
import { putOn, standing } from '../support/tab-pictures';
import { tabTests } from '../support/tab-tests';
import type { TimeOfDay } from '../../bot/domain/calendar/day';

const COORDINATOR = 'coordinator.la@partnership.example';

/**
 * What people may call somebody, an agency, a criterion or a finding, and an address would take for something else: one of
 * each kind, as `tests/contract/action-path` tells every sign by itself.
 */
const ODD = ['..', 'a/50%2f', 'x?y#1&2🎓'];

/** As long as people make names, with what would be a mark of a page. */
const long = (odd: string): string =>
  `Called ${odd}, <b>and</b> a name of more than sixty signs as some are & no shorter`;

const tab = tabTests({
  rows: {
    agencies: [agency('LA'), ...ODD.map((code) => agency(code, { title: long(code) }))],
    people: [
      person('coordinator.la'),
      ...ODD.map((odd) =>
        person('deputy.la', { title: long(odd), email: `${odd}@partnership.example`, agencyCode: odd }),
      ),
    ],
    closures: ODD.map((odd) => ({
      ...{ title: long(odd), firstDay: day('2026-12-23'), lastDay: day('2026-12-24') },
    })),
    sendingTimes: [{ title: '../..', from: '09:00' as TimeOfDay, until: '16:00' as TimeOfDay, days: [] }],
    criteria: ODD.map((ref) => ({ ref, theme: 'Violence', title: long(ref), actionRefs: [] })),
    otherFindings: ODD.map((key) => ({
      ...{ key, title: long(key), area: long(key), kind: 'Improvement' as const, theme: 'Violence' },
      ...{ text: `Text of ${key}.`, by: COORDINATOR, at: at('2026-11-01T09:00:00Z') },
    })),
  },
});

test.each(ODD)('somebody and an agency called “%s” are found, opened and changed', async (odd) => {
  const whose = encodeURIComponent(`${odd}@partnership.example`);
  const page = await tab.open(`/tab/people?person=${whose}&do=away`, COORDINATOR);
  await page.getByLabel('First day away').fill('2026-12-09');
  await page.getByLabel('Last day away').fill('2026-12-11');
  await page.getByRole('button', { name: 'Save the days' }).click();
  await page
    .getByRole('region', { name: long(odd) })
    .getByText(/^Away 9 Dec to 11 Dec/)
    .waitFor();
  await page.goto(`${tab.house.url}/tab/people?agency=${encodeURIComponent(odd)}`);
  const form = page.locator('main form');
  await form.getByLabel('Short name').fill(`Short ${odd}`);
  await form.getByRole('button', { name: 'Save the changes' }).click();
  await form.waitFor({ state: 'detached' });
});

test('closed periods and hours of any name are changed', async () => {
  const page = await tab.open('/tab/settings', COORDINATOR);
  await standing(page);
  for (const odd of ODD) {
    await page.getByRole('button', { name: `Change ${long(odd)}` }).click();
    await page.getByLabel('Last day').fill('2026-12-25');
    await page.getByRole('button', { name: 'Save the period' }).click();
    await page.locator('main form').waitFor({ state: 'detached' });
  }
  expect(await page.getByText(/23 Dec.* to .*25 Dec/).count()).toBe(ODD.length);
  await page.getByRole('button', { name: 'Change sending hours' }).click();
  await page.getByLabel('From').fill('10:00');
  await page.getByRole('button', { name: 'Save the hours' }).click();
  await page.getByText(/^Messages go out 10am to 4pm/).waitFor();
});

test('a criterion of any number is judged, and what another area was told is corrected whatever its key', async () => {
  const page = await tab.open('/tab/gaps?theme=Violence', COORDINATOR);
  for (const odd of ODD) {
    await page.getByRole('button', { name: `Judge: ${long(odd)}` }).click();
    await page.getByLabel('How we judge ourselves').fill(`Met by ${odd}`);
    await page.getByRole('button', { name: 'Save the judgement' }).click();
    await page
      .getByRole('paragraph')
      .filter({ hasText: `Met by ${odd}` })
      .waitFor();
  }
  await page.goto(`${tab.house.url}/tab/learning`);
  await page.getByText('What they were told (3)').click();
  for (const odd of ODD) {
    const told = page
      .getByRole('listitem')
      .filter({ hasText: `Text of ${odd}.` })
      .last();
    await told.getByRole('button', { name: /^Correct: / }).click();
    await page.getByLabel('In the letter’s words').fill(`Corrected for ${odd}`);
    await page.getByRole('button', { name: 'Correct it' }).click();
    await page.getByText(`Corrected for ${odd}`).first().waitFor();
  }
});

test('a form that was opened while another is being sent stays open', async () => {
  const page = await tab.open('/tab/gaps?theme=Violence', COORDINATOR);
  const [first = '', second = ''] = ODD;
  const form = page.getByLabel('How we judge ourselves');
  const judge = (odd: string) =>
    page
      .getByRole('listitem')
      .filter({ hasText: long(odd) })
      .getByRole('button');
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/api\/v1\/criteria\//, async (route) => {
    await held;
    await route.continue();
  });
  await judge(first).click();
  await form.fill('Met by the first');
  await page.getByRole('button', { name: 'Save the judgement' }).click();
  await judge(second).click();
  await form.fill('Met by the second');
  letGo();
  await page.getByRole('paragraph').filter({ hasText: 'Met by the first' }).waitFor();
  expect(await form.inputValue()).toBe('Met by the second');
});

test.each(['people', 'settings', 'gaps', 'learning', 'calendar', 'coming-up', 'reminders', 'meetings'])(
  'no long name is wider than the page of %s in any view',
  async (name) => {
    const page = await tab.open(`/tab/${name}`, COORDINATOR);
    const over: [string, number][] = [];
    for (const view of ['light', 'phone', 'side-panel']) {
      await putOn(page, viewNamed(view));
      over.push([view, await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]);
    }
    expect(over).toEqual([
      ['light', 0],
      ['phone', 0],
      ['side-panel', 0],
    ]);
  },
);
