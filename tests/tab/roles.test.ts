import type { TimeOfDay } from '../../bot/domain/calendar/day';
import { agency, person } from '../support/partnership';
import { openTab } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { POLICE, tabTests } from '../support/tab-tests';

const tab = tabTests();

describe('roles', () => {
  test('a SPOC sees what their own agency owes and no other agency', async () => {
    const page = await tab.open('/tab/reminders', POLICE);
    await standing(page);
    const text = await page.getByRole('main').innerText();
    expect(text).toContain('Westmarch Constabulary');
    expect(text).not.toMatch(/Probation|Schools/);
  });

  test('the chair sees every agency, who was asked and since when', async () => {
    const page = await tab.open('/tab/reminders');
    await standing(page);
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(
      /The Probation Service, Westmarch[\s\S]*Sent to Naomi Fletcher Mon 16 Nov, 8:30am · waiting 2 working days/,
    );
  });

  test('the chair sees what goes out next, to whom, why, and by which rules', async () => {
    const page = await tab.open('/tab/');
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
    const page = await tab.open('/tab/reports/plan');
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
    const page = await tab.open('/tab/coming-up', POLICE);
    await page.getByRole('heading', { level: 2, name: 'This is not for your role' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.getByText('Your coordinator, Priya Nair, can tell you what it says.').waitFor();
    // To ask again helps nobody whom it is not for.
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Coming up' }).count()).toBe(0);
    expect(await page.getByRole('main').innerText()).not.toMatch(/working days before/);
  });

  test('nobody is offered to ask again for what only coordinators do', async () => {
    const page = await tab.open('/tab/import', POLICE);
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('link', { name: 'See how to reach them' }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  test('a partnership with nothing planned is told that nothing goes out', async () => {
    await tab.withHouse(
      { rows: { agencies: [agency('LA')], people: [person('chair.la', { digest: false })] } },
      async (other) => {
        const { page } = await openTab(tab.browser, `${other.url}/tab/coming-up`, {
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
    await tab.withHouse({ rows }, async (other) => {
      const { page } = await openTab(tab.browser, `${other.url}/tab/coming-up`, {
        person: 'chair.la@partnership.example',
      });
      await page.getByText('In the list SendingTimes it ends at 11:30pm').waitFor();
    });
  });

  test('somebody who is not on the list is told how to get on it, and sees nothing', async () => {
    const { page, context } = await openTab(tab.browser, 'about:blank', {
      person: 'stranger@elsewhere.example',
    });
    await context.route('**/local/people', (route) =>
      route.fulfill({
        json: { people: [{ name: 'Stranger', email: 'stranger@elsewhere.example', roles: [] }] },
      }),
    );
    await page.goto(`${tab.house.url}/tab/`);
    await page.getByRole('heading', { name: 'You are not on the partnership’s list' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Westmarch|Action plan/);
  });
});
