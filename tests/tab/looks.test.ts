import type { Browser, Locator } from 'playwright-core';
import { violationsOn } from '../support/accessible';
import { brokenWordsOn } from '../support/broken-words';
import { closeWindow, launchBrowser } from '../support/browser';
import { builtTab, goWithin, openTab, viewNamed, type TabPage } from '../support/tab-house';
import { PAGES, putOn, standing, VIEWS } from '../support/tab-pictures';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
let browser: Browser;
beforeAll(async () => {
  await builtTab();
  house = await openWebHouse({ local: true, marking: 'OFFICIAL' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const CHAIR = 'margaret.osei@westmarch.example';
const SPOC = 'karen.whitlock@police.westmarch.example';
const everyLook = { ...PAGES, action: '/tab/plan/A06' };
const wideOnly = { board: '/tab/plan?as=board' };
const widthsOnly = { 'no page': '/tab/nothing', 'nothing found': '/tab/plan?text=zzz' };
/** Pages of lists and forms, made of what the others are made of. */
const inShort = {
  inspection: '/tab/inspection',
  letter: '/tab/inspection/WM-SYV/letter',
  people: '/tab/people',
  settings: '/tab/settings',
  calendar: '/tab/calendar',
  accessibility: '/tab/accessibility',
  requests: '/tab/requests',
  findings: '/tab/findings',
  reports: '/tab/reports',
  learning: '/tab/learning',
};
const SHORT = ['light', 'contrast', 'side-panel'];
const WIDTHS = ['light', 'phone'];
const WIDE = ['light', 'dark', 'contrast'];
/** As wide as two columns of a page can hardly be. */
const TABLET = { ...viewNamed('light'), width: 768, height: 1024 };
const ALL = VIEWS.map(({ name }) => name);
const inViews = (pages: Readonly<Record<string, string>>, views: readonly string[], person = CHAIR) =>
  Object.entries(pages).map(([name, at]) => [name, views, at, person] as const);
const cases = [
  ...inViews(everyLook, ALL),
  ...inViews(inShort, SHORT),
  ...inViews(wideOnly, WIDE),
  ...inViews(widthsOnly, WIDTHS),
  /** The first screen of a SPOC is their own agency's. */
  ...inViews({ 'what one’s agency owes': '/tab/' }, [...WIDE, 'phone'], SPOC),
];

/** One window a person, and each page loaded once for all its looks: to load it takes longer than to look at it. */
const windows = new Map<string, Promise<TabPage>>();
const windowOf = (person: string): Promise<TabPage> => {
  const open = windows.get(person) ?? openTab(browser, 'about:blank', { person });
  windows.set(person, open);
  return open;
};

/** The words of the header that do not fit their place. */
const cutOff = (header: Element): (string | null)[] =>
  [...header.querySelectorAll<HTMLElement>('button, a, button span, header > div > span')]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth && one.clientWidth > 1)
    .map((one) => one.textContent);

test.each(cases)(
  '%s in %j: accessible, nothing cut off, no complaint of the browser',
  async (_name, looks, at, person) => {
    const { page, complaints } = await windowOf(person);
    complaints.length = 0;
    await goWithin(page, house.url + at);
    for (const look of looks) {
      await putOn(page, viewNamed(look));
      // The rest of a page is in dark and in contrast as it is in light.
      const isThemed = ['dark', 'contrast'].includes(look);
      const found = await violationsOn(page, isThemed ? 'colours' : 'all');
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const cut = await page.locator('header').evaluate(cutOff);
      const isMarked = await page.getByText('OFFICIAL').isVisible();
      const broken = await brokenWordsOn(page);
      expect({ look, found, isWithin: over <= 0, cut, isMarked, broken }).toEqual({
        ...{ look, found: [], isWithin: true, cut: [], isMarked: true, broken: [] },
      });
    }
    await putOn(page, TABLET);
    expect(await brokenWordsOn(page)).toEqual([]);
    expect(await page.title()).toMatch(/ – JTAI partnership$/);
    expect(complaints).toEqual([]);
  },
);

test.each(WIDTHS)('in %s the choice of person and the way in are accessible too', async (look) => {
  const choice = await openTab(browser, `${house.url}/tab/`, { view: viewNamed(look) });
  await choice.page.getByRole('heading', { name: 'Who do you want to be?' }).waitFor();
  expect(await violationsOn(choice.page)).toEqual([]);
  await closeWindow(choice.context);
});

test.each([
  ['light', 24],
  ['phone', 40],
] as const)('everything that can be pressed in %s is at least %i pixels high', async (look, least) => {
  const view = viewNamed(look);
  const { page, context } = await openTab(browser, `${house.url}/tab/plan`, { person: CHAIR, view });
  await standing(page);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('button, nav a, select, input[type=search], summary')]
      .filter((one) => one.checkVisibility())
      .map((one) => [one.textContent, Math.round(one.getBoundingClientRect().height)] as const),
  );
  expect(heights.length).toBeGreaterThan(2);
  expect(heights.filter(([, height]) => height < least)).toEqual([]);
  await closeWindow(context);
});

test('where Windows gives the colours the page that is shown is told apart, which a line below each link would hide', async () => {
  const { page, context } = await openTab(browser, `${house.url}/tab/plan`, { person: CHAIR });
  await standing(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const lines = (nav: string) =>
    page
      .getByRole('navigation', { name: nav })
      .evaluate((pages) =>
        [...pages.querySelectorAll('a')]
          .filter((link) => link.checkVisibility())
          .map((link) => [link.ariaCurrent === 'page', getComputedStyle(link).borderBottomColor] as const),
      );
  for (const nav of ['Pages', 'Views of the plan']) {
    const told = await lines(nav);
    const shown = told.flatMap(([isShown, line]) => (isShown ? [line] : []));
    const others = new Set(told.flatMap(([isShown, line]) => (isShown ? [] : [line])));
    // That of the ground.
    expect([...others]).toHaveLength(1);
    expect(shown.map((line) => others.has(line))).toEqual([false]);
  }
  const colour = (of: Locator, name: string): Promise<string> =>
    of.first().evaluate((one, by) => getComputedStyle(one).getPropertyValue(by), name);
  const more = page.getByRole('button', { name: /^More/ });
  expect(await colour(more, 'border-left-color')).toBe(await colour(more, 'border-top-color'));
  await page.goto(`${house.url}/tab/calendar`);
  await standing(page);
  // Neither what cannot be pressed nor the day of today is told by a ground, a shadow or a pale ink.
  const button = (name: string): Locator => page.getByRole('button', { name });
  expect(await colour(button('Earlier'), 'color')).not.toBe(await colour(button('Later'), 'color'));
  const cells = page.getByRole('cell');
  const today = cells.filter({ hasText: ', today' });
  expect(await colour(today, 'border-top-width')).not.toBe(await colour(cells, 'border-top-width'));
  await closeWindow(context);
});

test('on the screen of a meeting room the overview is larger and still one screen, and the plan has the width', async () => {
  const view = { ...viewNamed('light'), width: 1920, height: 1080 };
  const { page, context } = await openTab(browser, `${house.url}/tab/`, { person: CHAIR, view });
  await standing(page);
  const picture = page.getByRole('region', { name: 'Next ten weeks' }).getByRole('img');
  await picture.waitFor();
  expect(await page.getByRole('main').evaluate((main) => getComputedStyle(main).zoom)).toBe('1.2');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(view.height);
  // Drawn for the width that it has.
  const [drawn, has] = await picture.evaluate(
    (svg) => [svg.getAttribute('viewBox'), svg.clientWidth] as const,
  );
  expect(drawn?.split(' ')[2]).toBe(String(has));
  await page.goto(`${house.url}/tab/plan`);
  await standing(page);
  expect((await page.getByRole('table').boundingBox())?.width).toBeGreaterThan(1600);
  await closeWindow(context);
});

test('styles come through under the content security policy', async () => {
  const { page, context } = await openTab(browser, `${house.url}/tab/`, { person: CHAIR });
  await standing(page);
  const display = await page
    .getByRole('navigation')
    .getByRole('list')
    .evaluate((list) => getComputedStyle(list).display);
  expect(display).toBe('flex');
  await closeWindow(context);
});
