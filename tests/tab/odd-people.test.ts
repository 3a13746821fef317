import { agency, at, day, person } from '../support/partnership';
import { standing } from '../support/tab-pictures';
import { tabTests } from '../support/tab-tests';
import type { TimeOfDay } from '../../bot/domain/calendar/day';

const COORDINATOR = 'coordinator.la@partnership.example';

/** What people may call somebody, an agency, a criterion or a finding, and an address would take for something else. */
const ODD = ['..', 'a/b', '50%', '%2f', 'x?y#1&2', '🎓'];

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
    await page.getByText(`Met by ${odd}`, { exact: true }).waitFor();
  }
  await page.goto(`${tab.house.url}/tab/learning`);
  await page.getByText('What they were told (6)').click();
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

test.each(['light', 'phone', 'side-panel'])(
  'in the view %s no long name is wider than its page',
  async (view) => {
    for (const at_ of [
      'people',
      'settings',
      'gaps',
      'learning',
      'calendar',
      'coming-up',
      'reminders',
      'meetings',
    ]) {
      const page = await tab.open(`/tab/${at_}`, COORDINATOR, view);
      await standing(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([at_, over]).toEqual([at_, 0]);
      await page.close();
    }
  },
);
