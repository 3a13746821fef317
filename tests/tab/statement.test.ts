import type { Browser, Page } from 'playwright-core';
import { deadlineSubjects } from '../../bot/domain/deadlines/deadlines';
import { violationsOn } from '../support/accessible';
import { launchBrowser } from '../support/browser';
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
const CHAIR = 'margaret.osei@westmarch.example';
const POLICE = 'karen.whitlock@police.westmarch.example';
const PAGE = '/inspection/WM-SYV';

const open = async (person: string, look = 'light'): Promise<Page> => {
  const { page } = await openTab(browser, `${house.url}/tab${PAGE}`, { person, view: viewNamed(look) });
  await standing(page);
  return page;
};
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).press('Enter');
const steps = async (kind: string) =>
  (await house.store.snapshot()).statementSteps.filter((one) => one.kind === kind);

/** Changes an action of the plan, as its page does. */
async function edit(ref: string, body: object): Promise<void> {
  const answer = await house.get(`/api/v1/actions/${ref}/edit`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      authorization: `Bearer ${await house.entra.tokenFor(PRIYA)}`,
      ...{ 'content-type': 'application/json', 'if-match': '*' },
    },
  });
  expect(answer.status).toBe(200);
}

test('versions of the statement are kept by the coordinator, and compared', async () => {
  const page = await open(PRIYA);
  await page.getByText('It is approved once a version of it is kept.').waitFor();
  expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);
  await press(page, 'Keep as version 1');
  await page.getByText('The plan says what version 1 says.').waitFor();
  expect(await page.getByRole('button', { name: /^Keep as/ }).count()).toBe(0);

  await edit('A07', { successMeasure: 'Every school says who theirs is.' });
  await page.getByText('Since then 1 action changed in the plan').waitFor();
  await page.getByText(/^A07 .*: changed in the measure$/).waitFor();
  await press(page, 'Keep as version 2');
  await page.getByText(/1 action changed since version 1$/).click();
  await page.getByText(/^A07 .*: changed in the measure$/).waitFor();

  await edit('A07', { dueOn: '2027-02-05' });
  await page.getByText('Compare any two versions').click();
  await page.getByText(/^The measure: .* → Every school says who theirs is\.$/).waitFor();
  await page.getByText(/^The date: .* → Fri 5 Feb 2027$/).waitFor();
  await page.getByLabel('Compare from').selectOption('Version 2');
  await page.getByText(/^The measure: /).waitFor({ state: 'detached' });
  await page.getByLabel('Compare to').selectOption('Version 1');
  await page.getByText(/^The measure: Every school says who theirs is\. → /).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  const was = (await house.store.snapshot()).actions.find(({ ref }) => ref === 'A07')?.originalDueOn;
  await edit('A07', { dueOn: was });
});

test('each who is to approve the newest version does so alone, and can undo that', async () => {
  const page = await open(PRIYA);
  const chair = await open(CHAIR, 'phone');
  expect(
    await chair.getByRole('button', { name: /^(Keep|Record|Set|Approve on|Approve: version \d, W)/ }).count(),
  ).toBe(0);
  await press(chair, 'Approve: version 2, Margaret Osei, chair');
  await press(chair, /^Undo, until .*: approval of Margaret Osei, chair$/);
  await press(chair, 'Approve: version 2, Margaret Osei, chair');
  await chair.getByText('approved by Margaret Osei').waitFor();
  expect(await chair.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  expect(await violationsOn(chair)).toEqual([]);

  const police = await open(POLICE);
  await press(police, 'Approve: version 2, Westmarch Constabulary');
  await police.getByText('approved by Karen Whitlock').waitFor();
  await press(page, 'Approve on their behalf: version 2, NHS Westmarch Integrated Care Board');
  await page.getByText('approved by Priya Nair on their behalf').waitFor();
  expect((await steps('Approval')).map(({ body, number, onBehalf }) => [body, number, onBehalf])).toEqual([
    ['Chair', 2, undefined],
    ['POL', 2, undefined],
    ['ICB', 2, true],
  ]);
});

test('that it was sent, to whom and when, is recorded once, and nothing is approved any more', async () => {
  const page = await open(PRIYA);
  await press(page, 'Record that it was sent');
  await press(page, 'Record it as sent');
  await page.getByText('Say whom it was sent to.').waitFor();
  await page.getByLabel('To whom was it sent?').fill('ProtectionOfChildren@ofsted.gov.uk');
  await press(page, 'Record it as sent');
  await page
    .getByText('Sent on Wed 18 Nov 2026 to ProtectionOfChildren@ofsted.gov.uk, as version 2.')
    .waitFor();
  expect(await page.getByRole('button', { name: /^(Approve|Undo)/ }).count()).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  expect(await steps('Sent')).toMatchObject([{ number: 2, doneOn: '2026-11-18', by: PRIYA }]);
});

test('recorded by mistake it is taken back: it waits to be sent again, and is reminded of as before', async () => {
  const page = await open(PRIYA);
  await press(page, 'It was not sent');
  await page.getByRole('heading', { name: 'The statement was not sent' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await press(page, 'Take it back');
  await page.getByRole('button', { name: 'Record that it was sent' }).waitFor();
  expect(await page.getByRole('button', { name: 'It was not sent' }).count()).toBe(0);
  const { inspections, ...facts } = await house.store.snapshot();
  expect(inspections.find(({ ref }) => ref === 'WM-SYV')?.statementSentOn).toBeUndefined();
  expect(
    deadlineSubjects({ inspections, ...facts })
      .filter(({ ref }) => ref === 'WM-SYV/statement')
      .map(({ done }) => done),
  ).toEqual([false]);
  expect(await steps('Version')).toHaveLength(2);
});
