import { sheetsOf } from '../support/sheets';
import { openTab, viewNamed } from '../support/tab-house';
import { standing } from '../support/tab-pictures';
import { CHAIR, COORDINATOR, tabTests } from '../support/tab-tests';
import { demoRows } from '../support/web-house';

/** 300 actions, numbered with four signs. */
const demo = demoRows();
const actions = Array.from({ length: 300 }, (_, at) => ({
  ...demo.actions[at % demo.actions.length]!,
  ref: `A${String(at + 1).padStart(3, '0')}`,
}));
const tab = tabTests({ rows: { ...demo, actions }, marking: 'OFFICIAL' });

test('the plan goes onto paper whole: every action by its number, the head on every sheet', async () => {
  const page = await tab.open('/tab/plan');
  await standing(page);
  const sheets = await sheetsOf(page, { landscape: true });
  expect(sheets.length).toBeGreaterThan(10);
  for (const head of ['No.', 'Lead agency', 'Rating', 'Due', 'Votes'])
    expect(sheets.filter((sheet) => !sheet.includes(head))).toEqual([]);
  const all = sheets.join('\n');
  expect(actions.filter(({ ref }) => !all.includes(ref))).toEqual([]);
  expect(sheets.filter((sheet) => sheet.split('OFFICIAL').length !== 2)).toEqual([]);
  expect(all).not.toMatch(/Export|Copy link|Search the plan/);
});

test.each([
  ['an agenda', 'meetings/now', /Change order|Everyone’s view is live/],
  ['an action', 'plan/A006', /Copy link|Open chat|What you may do now/],
])('%s goes onto paper without what can be pressed', async (_name, at, pressed) => {
  const page = await tab.open(`/tab/${at}`, COORDINATOR);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  const sheets = await sheetsOf(page);
  expect(sheets.join('\n')).not.toMatch(pressed);
  expect(sheets.filter((sheet) => sheet.split('OFFICIAL').length !== 2)).toEqual([]);
});

test.each(['dark', 'contrast'])('paper is white in the theme %s', async (look) => {
  const { page } = await openTab(tab.browser, `${tab.house.url}/tab/plan`, {
    person: CHAIR,
    view: viewNamed(look),
  });
  await standing(page);
  await page.emulateMedia({ media: 'print' });
  const colour = await page.getByRole('heading', { level: 1 }).evaluate((one) => getComputedStyle(one).color);
  expect(colour).toBe('rgb(36, 36, 36)');
});
