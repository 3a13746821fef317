import type { Browser, Page } from 'playwright-core';
import type { Action } from '../../../bot/domain/partnership';
import { launchBrowser } from '../../support/browser';
import { bytesOf } from '../../support/script-bytes';
import { builtTab } from '../../support/tab-house';
import { standing } from '../../support/tab-pictures';
import { demoRows, openWebHouse, type WebHouse } from '../../support/web-house';
import type { Bench, Measure } from '../bench';
import { interleaved, Times } from '../timing';
import { openBarePage, type BarePage } from './bare-page';
import { openSlowWindow, pressTime, visit, type Visit } from './visit';

const CHAIR = 'margaret.osei@westmarch.example';
/** So many that the middle of them moves by less than what is to be shown. */
const BOUNDS = { rounds: 15, seconds: 240 };

/** The tab's pages as a person waits for them, beside the bare page that the same parts make. */
export const tab: Bench = {
  name: 'tab',
  about: 'the tab on a machine four times slower, beside a bare page of the same parts',
  async run(say) {
    await builtTab();
    const [small, large, browser, bare] = await Promise.all([
      openWebHouse({ local: true }),
      openWebHouse({ local: true, rows: withActions(1_000) }),
      launchBrowser(),
      openBarePage(),
    ]);
    try {
      say('first visits');
      const visits = await visited(browser, { small, large, bare });
      say('every page, for what moves on it');
      const shifts = await shiftsOf(browser, small);
      say('presses on 1,000 actions');
      const presses = await pressed(browser, large);
      say('a change by somebody else');
      return [...visits, ...shifts, ...presses, ...(await told(browser, large))];
    } finally {
      await browser.close();
      await Promise.all([small.close(), large.close(), bare.close()]);
    }
  },
};

/** The demonstration's plan, over and over until it has so many actions. */
function withActions(many: number) {
  const rows = demoRows();
  const actions = Array.from({ length: many }, (_, at): Action => {
    const sample = rows.actions[at % rows.actions.length] as Action;
    return at < rows.actions.length
      ? sample
      : { ...sample, ref: `B${at}`, title: `${sample.title}, part ${at}` };
  });
  return { ...rows, actions };
}

interface Places {
  readonly small: WebHouse;
  readonly large: WebHouse;
  readonly bare: BarePage;
}

const FIRST = { person: CHAIR, ready: 'main a[href*="/plan/A"]' };

async function visited(browser: Browser, { small, large, bare }: Places): Promise<readonly Measure[]> {
  const sides: Record<string, () => Promise<Visit>> = {
    'bare page': () => visit(browser, bare.url, { ready: 'li a' }),
    'Overview, 20 actions': () => visit(browser, `${small.url}/tab/`, FIRST),
    'Plan, 20 actions': () => visit(browser, `${small.url}/tab/plan`, FIRST),
    'Overview, 1,000 actions': () => visit(browser, `${large.url}/tab/`, FIRST),
    'Plan, 1,000 actions': () => visit(browser, `${large.url}/tab/plan`, FIRST),
  };
  const all = new Map<string, Visit[]>(Object.keys(sides).map((name) => [name, []]));
  await interleaved(
    BOUNDS,
    ...Object.entries(sides).map(
      ([name, go]) =>
        async () =>
          void all.get(name)?.push(await go()),
    ),
  );
  const middle = (name: string, of: (one: Visit) => number): number => median((all.get(name) ?? []).map(of));
  const readyIn = (name: string): readonly number[] => (all.get(name) ?? []).map(({ ready }) => ready);
  const plainly = readyIn('bare page');
  return Object.keys(sides).flatMap((name): readonly Measure[] => {
    const isBare = name === 'bare page';
    const [first] = all.get(name) ?? [];
    const most = name.startsWith('Overview') ? 140 : 160;
    return [
      {
        what: `${name}: script, packed, teams-js included`,
        value: (isBare ? bare.scriptBytes : bytesOf(first?.scripts ?? [])) / 1_000,
        unit: 'kB',
        ...(isBare ? {} : { atMost: most }),
      },
      { what: `${name}: requests`, value: middle(name, (one) => one.requests), unit: 'requests' },
      { what: `${name}: first paint`, value: middle(name, (one) => one.firstPaint), unit: 'ms' },
      { what: `${name}: largest paint`, value: middle(name, (one) => one.largestPaint), unit: 'ms' },
      { what: `${name}: long tasks beyond 50 ms`, value: middle(name, (one) => one.work), unit: 'ms' },
      { what: `${name}: ready`, value: middle(name, (one) => one.ready), unit: 'ms' },
      ...(isBare
        ? []
        : [
            {
              what: `${name}: ready, against the bare page`,
              // Each beside the bare page of its own round: this machine is not equally fast in all of them.
              value: median(readyIn(name).map((ready, round) => ready / (plainly[round] ?? NaN))),
              unit: 'times as long',
              atMost: 1.1,
            },
            { what: `${name}: layout shift`, value: middle(name, (one) => one.shift), unit: '', atMost: 0 },
          ]),
    ];
  });
}

const PAGES = [
  ...[
    '',
    'plan',
    'plan?as=board',
    'plan/A06',
    'meetings',
    'meetings/now',
    'calendar',
    'reminders',
    'coming-up',
  ],
  ...['people', 'gaps', 'settings', 'requests', 'findings', 'inspection', 'export', 'accessibility'],
];

async function shiftsOf(browser: Browser, house: WebHouse): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const page of PAGES) {
    const { shift } = await visit(browser, `${house.url}/tab/${page}`, {
      ...{ person: 'priya.nair@westmarch.example', ready: 'h1' },
      settled: 'h1',
    });
    measures.push({ what: `/${page}: layout shift`, value: shift, unit: '', atMost: 0 });
  }
  return measures;
}

async function pressed(browser: Browser, house: WebHouse): Promise<readonly Measure[]> {
  const page = await openSlowWindow(browser, CHAIR);
  await page.goto(`${house.url}/tab/plan`);
  await standing(page);
  const sort = page.getByRole('columnheader').getByRole('button').first();
  const views = page.getByRole('navigation', { name: /views/i }).getByRole('link');
  const search = page.getByRole('searchbox');
  const ways: Readonly<Record<string, () => Promise<void>>> = {
    'sort 1,000 actions': () => sort.click(),
    'filter 1,000 actions by a view': async () => {
      await views.nth(1).click();
      await views.nth(0).click();
    },
    'filter 1,000 actions by a letter typed': async () => {
      await search.press('p');
      await search.press('Backspace');
    },
  };
  const times = new Map<string, number[]>(Object.keys(ways).map((what) => [what, []]));
  const presses = Object.entries(ways).map(
    ([what, press]) =>
      async () =>
        void times.get(what)?.push(await pressTime(page, press)),
  );
  await interleaved({ rounds: 15, seconds: 60 }, ...presses);
  await page.context().close();
  return [...times].map(([what, taken]) => ({
    what: `${what}, to the next paint`,
    value: median(taken),
    unit: 'ms',
    atMost: 100,
  }));
}

/** From the moment at which it is in the list until it stands on the screen of somebody who does nothing. */
async function told(browser: Browser, house: WebHouse): Promise<readonly Measure[]> {
  const page: Page = await openSlowWindow(browser, CHAIR);
  const listens = page.waitForResponse(/\/api\/v1\/live/);
  await page.goto(`${house.url}/tab/plan`);
  await standing(page);
  await listens;
  const times = new Times();
  for (let round = 0; round < 5; round += 1) {
    const was = (await house.store.snapshot()).actions[0];
    if (!was) throw new Error('There is no action.');
    const title = `Changed by somebody else, time ${round + 1}`;
    await house.store.commit([{ update: 'actions', was, patch: { title } }], []);
    await times.of(() => page.getByText(title).first().waitFor());
  }
  await page.context().close();
  return [
    {
      what: 'a change by somebody else on the screen, the slowest',
      value: times.quantile(1),
      unit: 'ms',
      atMost: 2_000,
    },
  ];
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
