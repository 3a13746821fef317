import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { builtTab } from '../support/tab-house';
import { openTeamsHost } from '../support/teams-host';
import { demoRows, openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const tokenOf = (email: string) => house.entra.tokenFor(email);
const CHAIR = 'margaret.osei@westmarch.example';

test('inside Teams one is signed in by Teams, and Teams is told that the page stands', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR) });
  const tab = await host.tab();
  await tab.getByRole('link', { name: /^A13 / }).waitFor();
  const asked = await host.asked();
  expect(asked).toEqual(
    expect.arrayContaining(['initialize', 'appInitialization.appLoaded', 'appInitialization.success']),
  );
  expect(asked).toContain('authentication.getAuthToken');
  expect(await tab.getByRole('button', { name: 'Change person' }).count()).toBe(0);
  await host.close();
});

test('the look is the one of Teams, and follows it when it changes', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR), theme: 'dark' });
  const tab = await host.tab();
  await tab.locator('[data-theme=dark]').waitFor();
  for (const theme of ['contrast', 'glass', 'default']) {
    await host.changeTheme(theme);
    await tab.locator(`[data-theme=${theme}]`).waitFor();
  }
  await host.close();
});

test('a deep link opens the page that it names', async () => {
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await tokenOf(CHAIR),
    subPageId: 'plan/A06',
  });
  await (await host.tab()).getByRole('heading', { level: 1, name: /^A06 / }).waitFor();
  await host.close();
});

test.each(['sidePanel', 'meetingStage'])('in %s the meeting that comes next stands', async (frameContext) => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR), frameContext });
  const tab = await host.tab();
  await tab.getByRole('heading', { level: 1, name: 'The meeting has not begun' }).waitFor();
  await tab.getByRole('heading', { level: 2, name: 'Agenda' }).waitFor();
  await host.close();
});

test('asleep the tab asks for nothing, and awake it shows what was changed meanwhile', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: await tokenOf(CHAIR) });
  const tab = await host.tab();
  await tab.getByRole('link', { name: /^A13 / }).waitFor();
  const asked: string[] = [];
  host.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await host.sleeps();
  asked.length = 0;
  const was = (await house.store.snapshot()).actions.find(({ ref }) => ref === 'A13');
  if (!was) throw new Error('no A13');
  const patch = { title: 'Agreed anew while nobody looked' };
  await house.store.commit([{ update: 'actions', was, patch }], []);
  expect(asked).toEqual([]);
  await host.wakes();
  await tab.getByRole('link', { name: 'A13 Agreed anew while nobody looked' }).waitFor();
  expect((await host.asked()).filter((one) => one === 'appInitialization.success')).toHaveLength(2);
  await host.close();
});

test('a stranger is refused inside Teams too', async () => {
  const host = await openTeamsHost(browser, {
    url: house.url,
    token: await tokenOf('stranger@westmarch.example'),
  });
  await (await host.tab()).getByRole('heading', { name: 'You are not on the partnership’s list' }).waitFor();
  await host.close();
});

test.each(['getContext', 'authentication.getAuthToken'])(
  'a host that does not answer %s is told in the words of a refused sign-in, and can be asked again',
  async (func) => {
    const token = await tokenOf(CHAIR);
    const host = await openTeamsHost(browser, { url: house.url, token, mute: func });
    const tab = await host.tab();
    await tab.getByRole('heading', { name: 'You could not be signed in' }).waitFor({ timeout: 15_000 });
    await host.speaks();
    await tab.getByRole('button', { name: 'Try again' }).click();
    await tab.getByRole('link', { name: /^A13 / }).waitFor();
    await host.close();
  },
);

describe('an action that somebody numbered', () => {
  const ODD = [
    '..',
    '.',
    '%2F',
    'a/b',
    'a//b',
    '/',
    '?',
    '#',
    'A 1',
    '50%',
    '-',
    'a\\b',
    'Ä&1',
    '%',
    '..%2F..',
    'a+b',
  ];
  let odd: WebHouse;
  beforeAll(async () => {
    const rows = demoRows();
    const [sample] = rows.actions;
    if (!sample) throw new Error('no action');
    const actions = ODD.map((ref) => ({
      ...sample,
      ref,
      title: `Numbered ${ref} here`,
    }));
    odd = await openWebHouse({ rows: { ...rows, actions } });
  });
  afterAll(() => odd?.close());

  test.each(ODD)('“%s” opens from the plan, after a reload, and by a deep link', async (ref) => {
    const token = await odd.entra.tokenFor(CHAIR);
    const name = `Numbered ${ref} here`;
    const heading = { level: 1, name: `${ref} Numbered ${ref} here`, exact: true } as const;
    const host = await openTeamsHost(browser, { url: odd.url, token, subPageId: `plan/${ref}` });
    const tab = await host.tab();
    await tab.getByRole('heading', heading).waitFor();
    await tab.getByRole('link', { name: '← Action plan' }).click();
    await tab.getByRole('link', { name, exact: true }).first().click();
    await tab.getByRole('heading', heading).waitFor();
    await tab.evaluate(() => location.reload());
    await (await host.tab()).getByRole('heading', heading).waitFor();
    await host.close();
  });
});

test('in a frame that never answers the page says how to get in, within seconds', async () => {
  const host = await openTeamsHost(browser, { url: house.url, token: 'none', silent: true });
  const heading = (await host.tab()).getByRole('heading', { name: 'Open this in Microsoft Teams' });
  await heading.waitFor({ timeout: 10_000 });
  await host.close();
});
