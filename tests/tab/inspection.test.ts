import type { Browser, Page } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { NEW_STEPS, newOpening, written } from '../support/letters/builder';
import { letterPdf } from '../support/letters/as-pdf';
import { needs, strengths } from '../support/letters/shapes';
import { builtTab, openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
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

const PRIYA = 'priya.nair@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';

const open = async (at: string, person: string, look = 'light'): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab${at}`, { person, view: viewNamed(look) });
  await standing(page);
  return page;
};
const fits = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

describe('an inspection, by a keyboard', () => {
  test('is opened by the coordinator, filled in by who is asked, and ended', async () => {
    const page = await open('/inspection?do=open', PRIYA);
    await page.getByLabel('Theme').selectOption('Front door');
    await page.getByLabel('Day of the call').fill('2026-11-16');
    await page.getByRole('button', { name: 'Open and tell everyone' }).press('Enter');
    await heading(page, 'Day 3 of 15: Wednesday 18 November 2026').waitFor();
    // What the inspectors have said by now: one is due today, one was due yesterday.
    await page.getByRole('button', { name: 'Set the days' }).press('Enter');
    await page.getByLabel(/^R02 /).fill('2026-11-18');
    await page.getByLabel(/^R03 /).fill('2026-11-17');
    await page.getByRole('button', { name: 'Save the days' }).press('Enter');
    await heading(page, 'Two requests are late').waitFor();
    expect(await page.getByText('Tuesday 17 November 2026: 1 request late').count()).toBe(1);
    await page.getByRole('button', { name: /^Mark provided: Child-level lists/ }).press('Enter');
    await page.getByRole('button', { name: 'Mark provided', exact: true }).press('Enter');
    await page.getByText('1 of 1 provided.').waitFor();
    await page.getByRole('button', { name: /^Undo: Child-level lists/ }).press('Enter');
    await page.getByText('0 of 1 provided.').waitFor();
    await page.getByRole('button', { name: 'Write the daily note' }).press('Enter');
    await page.getByLabel('What should everybody know today?').fill('Six cases are chosen.');
    await page.getByRole('button', { name: 'Tell everyone' }).press('Enter');
    await heading(page, 'Today’s note to all').waitFor();
    expect(await fits(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('shows an agency its own to fill in, on a phone, and nothing that only the coordinator may', async () => {
    const page = await open('/inspection', POLICE, 'phone');
    expect(await page.getByText('Six cases are chosen.').isVisible()).toBe(true);
    expect(
      await page.getByRole('button', { name: /End|Open an inspection|daily note|Set the days/ }).count(),
    ).toBe(0);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByLabel('What is it called?').fill('Front door');
    await page.getByLabel('From', { exact: true }).fill('11:00');
    await page.getByLabel('Until', { exact: true }).fill('10:00');
    await page.getByRole('button', { name: 'Add to the timetable' }).click();
    // It ends before it begins: what was typed stays.
    await page.getByText('It ends after it begins').waitFor();
    await page.getByLabel('Until', { exact: true }).fill('12:30');
    await page.getByRole('button', { name: 'Add to the timetable' }).click();
    await page.getByRole('button', { name: 'Open the timetable', expanded: false }).click();
    await page.getByRole('button', { name: 'Open the timetable', expanded: true }).waitFor();
    await page.getByText('11am to 12:30pm').waitFor();
    expect(await fits(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take off: Front door' }).click();
    await page.getByText('Nothing is in it yet.').waitFor();
  });

  test('ends when the coordinator says so', async () => {
    const page = await open('/inspection', PRIYA, 'contrast');
    expect(await violationsOn(page, 'colours')).toEqual([]);
    await page.getByRole('button', { name: 'End the three weeks' }).press('Enter');
    await page.getByText('10 of 10 requests are still open').waitFor();
    await page.getByRole('button', { name: 'End the three weeks', exact: true }).last().press('Enter');
    await heading(page, /^The statement/).waitFor();
    const dates = page.getByRole('region', { name: 'Dates' });
    await dates.getByRole('listitem').first().waitFor();
    const days = await dates.getByRole('listitem').allInnerTexts();
    const first = days.map((row) => Date.parse(/\d+ [A-Z][a-z]{2} \d{4}/.exec(row)?.[0] ?? ''));
    expect(first.length).toBeGreaterThan(4);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(await dates.innerText()).toMatch(/announced by \d+ [A-Z][a-z]+ \d{4}\.$/);
  });
});

describe('what the coordinator writes down of an inspection', () => {
  test('is kept as it was said, told of where it is odd, and refused beside its field where it has not come', async () => {
    const page = await open('/inspection/INS-2026-11-16', PRIYA);
    await page.getByRole('button', { name: 'Set the dates' }).press('Enter');
    await page.getByLabel('Draft letter received').fill('2026-11-19');
    await page.getByLabel('Comments due').fill('2027-01-16');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the dates' }).press('Enter');
    await page.getByText('That day is still to come.').waitFor();
    await page.getByLabel('Draft letter received').fill('');
    await page.getByRole('button', { name: 'Save the dates' }).press('Enter');
    const dates = page.getByRole('region', { name: 'Dates' });
    await dates.getByText('Sat 16 Jan 2027 is not a working day. Kept as given.').waitFor();
    expect(await dates.getByText('As the inspectors said').count()).toBe(1);
    const police = await open('/inspection/INS-2026-11-16?do=dates', POLICE, 'phone');
    await heading(police, 'Dates').waitFor();
    expect(await police.getByLabel('Comments due').count()).toBe(0);
    expect(await fits(police)).toBeLessThanOrEqual(0);
  });

  test('of a theme is what the next inspection asks for', async () => {
    const page = await open('/settings?edit=theme', PRIYA);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Neglect');
    await page.getByLabel('What Annex A asks for').fill('Education: How schools are told (due Friday)');
    await page.getByRole('button', { name: 'Add the theme' }).press('Enter');
    await page.getByText('Line 1: write the working days').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('What Annex A asks for').fill('Education: How schools are told (due after 3)');
    await page.getByRole('button', { name: 'Add the theme' }).press('Enter');
    await page.getByText('1 item of its own: Education 1.').waitFor();
    await page.goto(`${house.url}/tab/inspection?do=open`);
    await page.getByRole('option', { name: 'Neglect' }).waitFor({ state: 'attached' });
  });
});

describe('a letter in the tab', () => {
  const OVER_TWO_PAGES =
    'How well agencies tell one another of what they know about children who are missing, and act on it at once, whatever the hour and whoever it is that asks them to.';
  const LETTER = {
    name: 'Letter.pdf',
    mimeType: 'application/pdf',
    buffer: letterPdf(
      written({
        name: 'in the tab',
        date: '20 November 2026',
        opening: newOpening('from 28 September to 2 October 2026'),
        lists: [...needs, { bullets: [{ text: OVER_TWO_PAGES, turnsAfter: 1 }] }, ...strengths],
        steps: NEW_STEPS.map((step) => step.replace('13 December 2024', 'Tuesday 6 March 2027')),
      }),
    ),
  };

  test('is shown beside what was read, corrected, and saved only when it is accepted', async () => {
    const page = await open('/inspection/INS-2026-11-16/letter', PRIYA);
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      ...LETTER,
      name: 'Minutes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Minutes of a meeting.'),
    });
    await page.getByRole('alert').waitFor();
    await file.setInputFiles(LETTER);
    await page.getByText('Nothing is saved yet').waitFor();
    // A file that is dropped on the page is not opened in its place: what was corrected would be gone.
    const isLeft = await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true });
      return heading.dispatchEvent(drop);
    });
    expect(isLeft).toBe(false);
    await page.getByRole('button', { name: 'Show Statement due on page 2' }).press('Enter');
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toContain('by Tuesday 6 March 2027.');
    expect(await page.getByText(/not a working day/).count()).toBeGreaterThan(0);
    // As many are counted as are marked so.
    const marked = await page.getByText('Printed', { exact: true }).count();
    expect(marked).toBeGreaterThan(9);
    await page.getByText(new RegExp(`^${marked} printed`)).waitFor();
    // What says which letter it is stands first; nothing in the plan keeps it.
    const facts = page.getByRole('region', { name: 'Dates and names' });
    expect(
      await facts.getByRole('listitem').filter({ hasText: 'Inspectorates' }).first().innerText(),
    ).toMatch(/Ofsted, CQC, HMICFRS, HMIP\s+Printed\s+page 1/);
    await page.getByRole('button', { name: 'Show Area on page 1' }).press('Enter');
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toBe(
      'Joint targeted area inspection of Fairshire',
    );
    const addressed = facts.getByRole('listitem').filter({ hasText: 'Addressed to' }).getByRole('listitem');
    expect(await addressed.count()).toBe(5);
    // Of a finding that runs over the page its first lines are marked.
    await page.getByRole('button', { name: /^Show on page \d: How well agencies tell/ }).press('Enter');
    expect((await page.locator('mark').allInnerTexts()).join(' ')).toMatch(
      /^How well agencies tell one another/,
    );
    await page.getByRole('button', { name: 'Correct Statement due' }).press('Enter');
    await page.getByLabel('Statement due is').fill('2027-03-03');
    await page.getByRole('button', { name: 'Take this' }).press('Enter');
    await page.getByText('You corrected').waitFor();
    expect(await page.getByText('Areas for priority action: not found in this letter.').count()).toBe(1);
    await page
      .getByRole('button', { name: /^Plan the action: / })
      .first()
      .press('Enter');
    await page.getByLabel('What is to be done?').fill('Hold them within a day.');
    await page.getByLabel('Who leads it?').selectOption('POL');
    await page.getByLabel('By which day?').fill('2027-02-12');
    await page.getByLabel('NHS Westmarch Integrated Care Board').check();
    await page.getByLabel('What will show that it worked?').fill('Nine of ten.');
    await page.getByRole('button', { name: 'Take this' }).press('Enter');
    await page.getByText('Action: Hold them within a day. Police leads, with Health.').waitFor();
    expect(await fits(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    expect(
      (await house.store.snapshot()).findings.filter(
        ({ inspectionRef }) => inspectionRef === 'INS-2026-11-16',
      ),
    ).toEqual([]);
    await page.getByRole('button', { name: 'Accept and make the plan' }).press('Enter');
    await heading(page, /findings of the letter in the plan/).waitFor();
    const kept = (await house.store.snapshot()).inspections.find(({ ref }) => ref === 'INS-2026-11-16');
    expect(kept).toMatchObject({ statementDueOn: '2027-03-03', publishedOn: '2026-11-20' });
    const planned = (await house.store.snapshot()).actions.find(({ title }) => title.startsWith('Hold them'));
    expect(planned).toMatchObject({
      ...{ leadAgency: 'POL', supportingAgencies: ['ICB'], dueOn: '2027-02-12' },
      successMeasure: 'Nine of ten.',
    });
  });

  test('is not read for who may not put it into the plan, and stands in one column on a phone', async () => {
    const police = await open('/inspection/INS-2026-11-16/letter', POLICE);
    await police.locator('input[type=file]').setInputFiles(LETTER);
    await police.getByRole('alert').waitFor();
    const page = await open('/inspection/INS-2026-11-16/letter', PRIYA, 'phone');
    await page.locator('input[type=file]').setInputFiles(LETTER);
    await heading(page, 'Dates and names').waitFor();
    expect(await fits(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    // It is in the plan already, with another day and another action: both are asked about, and nothing is dropped.
    await page
      .getByRole('button', { name: /^Plan the action: / })
      .first()
      .press('Enter');
    await page.getByLabel('What is to be done?').fill('Hold them within two days.');
    await page.getByRole('button', { name: 'Take this' }).press('Enter');
    const before = await house.store.snapshot();
    await page.getByRole('button', { name: 'Accept and make the plan' }).press('Enter');
    await heading(page, 'Two things are not in the plan as you confirm them').waitFor();
    await page.getByRole('button', { name: '2 choices still to make' }).press('Enter');
    await page.getByLabel('What becomes of “Statement due”?').selectOption('Leave it as it stands');
    await page
      .getByLabel(/^What becomes of A\d+\?$/)
      .selectOption('Add what is planned now as another action');
    expect(await fits(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    expect((await house.store.snapshot()).actions).toEqual(before.actions);
    await page.getByRole('button', { name: 'Put it into the plan' }).press('Enter');
    await heading(page, /findings of the letter in the plan/).waitFor();
    const then = await house.store.snapshot();
    expect(then.inspections.find(({ ref }) => ref === 'INS-2026-11-16')?.statementDueOn).toBe('2027-03-03');
    const answering = then.actions.filter(({ title }) => title.startsWith('Hold them'));
    expect(answering.map(({ title }) => title)).toEqual([
      'Hold them within a day.',
      'Hold them within two days.',
    ]);
    expect(new Set(answering.map(({ findingRef }) => findingRef)).size).toBe(1);
  });

  test('of another area is read, looked at, and only its findings are kept, by subject', async () => {
    const page = await open('/learning', PRIYA);
    await heading(page, 'No letter of another area has been kept yet').waitFor();
    await page.locator('input[type=file]').setInputFiles(LETTER);
    await page.getByText('Nothing is kept until you say so').waitFor();
    expect((await house.store.snapshot()).otherFindings).toEqual([]);
    await page.getByLabel('Area', { exact: true }).fill('Northshire');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Keep \d+ findings$/ }).press('Enter');
    await page.getByText(/^\d+ findings of Northshire kept\.$/).waitFor();
    await heading(page, 'Strategy meetings: 1 area was told this').waitFor();
    const subject = page.getByRole('region', { name: /^Strategy meetings/ });
    expect(await subject.innerText()).toMatch(/What we do about it[\s\S]*A04[\s\S]*Our finding I1/);
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Area of focus').selectOption('Strategy meetings');
    expect(await page.getByRole('region', { name: /: \d+ areas? (was|were) told this$/ }).count()).toBe(1);
    await subject.getByText(/^What they were told/).click();
    await subject
      .getByRole('button', { name: /^Take it out: / })
      .first()
      .press('Enter');
    await page.getByLabel('Why is it taken out?').fill('It is a case study.');
    await page.getByRole('button', { name: 'Take it out', exact: true }).last().press('Enter');
    await page.getByText('1 finding taken out').waitFor();
    await page.getByText('See it, with why').click();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Bring back: / }).press('Enter');
    await heading(page, 'Strategy meetings: 1 area was told this').waitFor();
    const police = await open('/learning', POLICE, 'phone');
    await heading(police, 'Strategy meetings: 1 area was told this').waitFor();
    expect(await police.locator('input[type=file]').count()).toBe(0);
    expect(await fits(police)).toBeLessThanOrEqual(0);
  });
});
