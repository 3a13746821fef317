import type { GraphServer } from '../../../bot/local/graph';
import { openStore, type SharePointStore } from '../../../bot/sharepoint';
import { StoreMisfit, StoreUnavailable } from '../../../bot/usecases/ports';
import { freshSiteOn } from '../by-hand';
import { fill, manyReminders } from '../large-site';
import { keptJournal, LocalSites } from '../local-site';
import { RoughRoad } from '../rough-road';
import { action, agency, at, reminder } from '../rows';

const NOW = at('2026-03-02T09:00:00Z');
const LONG_AGO = at('2025-06-02T08:30:00Z');

const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start()));
afterAll(() => sites.stop());

/** A site, a store that reaches it over a rough road and knows what time it is, and plain access past it. */
async function house(site?: string) {
  const name = site ?? (await sites.provisioned());
  const road = new RoughRoad();
  const journal = keptJournal();
  const graph = sites.graph({ fetch: road.fetch, patienceSeconds: 0.2 });
  const store = await openStore({ graph, site: name, journal, now: () => NOW });
  return { site: name, road, journal, store, byHand: freshSiteOn(() => sites.graph(), name) };
}

const keys = async (store: SharePointStore): Promise<string[]> =>
  (await store.snapshot()).reminders.map(({ key }) => key);

/** Resolves as soon as it holds; the test's own time limit ends it otherwise. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('old reminders', () => {
  const OLD = (['Acknowledged', 'Superseded', 'Sent', 'Failed', 'Claimed'] as const).map((state) =>
    reminder(`old ${state}`, { dueAt: LONG_AGO, state }),
  );

  test('that are closed are not in memory, open and recent ones are', async () => {
    const site = await sites.provisioned();
    const recent = reminder('recent', { dueAt: at('2026-01-05T08:30:00Z'), state: 'Acknowledged' });
    await fill(sites.graph(), site, 'reminders', [...OLD, recent]);
    const { store } = await house(site);
    expect(await keys(store)).toEqual(['old Sent', 'old Failed', 'old Claimed', 'recent']);
  });

  test('can be looked up, and are in memory then', async () => {
    const site = await sites.provisioned();
    await fill(sites.graph(), site, 'reminders', OLD);
    const { store } = await house(site);
    expect(await store.find('reminders', 'old Acknowledged')).toMatchObject({ state: 'Acknowledged' });
    expect(await keys(store)).toContain('old Acknowledged');
  });

  test('forbid a second one of the same key, which tells what is there', async () => {
    const site = await sites.provisioned();
    await fill(sites.graph(), site, 'reminders', OLD);
    const { store } = await house(site);
    const claim = [{ insert: 'reminders' as const, row: reminder('old Acknowledged') }];
    expect(await store.commit(claim, [])).toEqual({ ok: false, error: { why: 'duplicate-key', at: 0 } });
    const here = (await store.snapshot()).reminders.find(({ key }) => key === 'old Acknowledged');
    expect(here).toMatchObject({ state: 'Acknowledged' });
  });

  test('that change after the start, or while it reads, are seen', async () => {
    const site = await sites.provisioned();
    await fill(sites.graph(), site, 'reminders', OLD);
    const { store, byHand, road } = await house(site);
    const old = await store.find('reminders', 'old Superseded');
    const other = await openStore({
      graph: sites.graph({
        fetch: async (input, init) => {
          // Between the place in the changes and the rows, so that only the changes can tell of it.
          if (String(init?.body).includes('$filter')) {
            await byHand.byHand('Reminders', { Answer: 'By hand' }, old?.id);
          }
          return fetch(input, init);
        },
      }),
      site,
      journal: keptJournal(),
      now: () => NOW,
    });
    const seen = (await other.snapshot()).reminders.find(({ key }) => key === 'old Superseded');
    expect(seen).toMatchObject({ answer: 'By hand' });
    expect(road.sent.length).toBeGreaterThan(0);
  });

  test('more recent ones than SharePoint filters at once: the newest part of them', async () => {
    const narrow = new LocalSites();
    await narrow.start({ listViewThreshold: 50 });
    const site = await narrow.provisioned();
    await fill(narrow.graph(), site, 'reminders', manyReminders(200, NOW, 240, 10));
    const store = await openStore({ graph: narrow.graph(), site, journal: keptJournal(), now: () => NOW });
    // 120 days hold 100 rows and 60 days 50, which are refused; 30 days hold 25.
    expect(await keys(store)).toHaveLength(25);
    await narrow.stop();
  });

  test('more open ones than SharePoint filters at once: the list is read whole, without what is old', async () => {
    const narrow = new LocalSites();
    await narrow.start({ listViewThreshold: 50 });
    const site = await narrow.provisioned();
    await fill(narrow.graph(), site, 'reminders', manyReminders(200, NOW, 240, 60));
    const store = await openStore({ graph: narrow.graph(), site, journal: keptJournal(), now: () => NOW });
    expect(await keys(store)).toHaveLength(100);
    await narrow.stop();
  });
});

describe('a list that SharePoint wants read again', () => {
  test('serves its old rows until the new ones are whole, and then those', async () => {
    const { store, road, byHand } = await house();
    await store.commit(
      ['C0', 'C1'].map((code) => ({ insert: 'agencies' as const, row: agency(code) })),
      [],
    );
    const [first] = (await store.snapshot()).agencies;
    await byHand.removeByHand('Agencies', first!.id);
    server.expireDeltaTokens('Agencies');
    const codes = async () => (await store.snapshot()).agencies.map(({ code }) => code);
    let meanwhile: Promise<string[]> | undefined;
    const wholeAgain = ({ body }: { body: string }) => body.includes('delta?$expand');
    road.changeWhere(wholeAgain, (text) => {
      meanwhile = codes();
      return { status: 200, text };
    });
    await store.snapshot({ fresh: true });
    expect([await meanwhile, await codes()]).toEqual([['C0', 'C1'], ['C1']]);
  });

  test('of reminders is filtered again', async () => {
    const site = await sites.provisioned();
    const rows = [
      reminder('old', { dueAt: LONG_AGO, state: 'Acknowledged' }),
      reminder('new', { dueAt: NOW }),
    ];
    await fill(sites.graph(), site, 'reminders', rows);
    const { store, journal } = await house(site);
    server.expireDeltaTokens('Reminders');
    await store.snapshot({ fresh: true });
    expect(journal.lines).toContain('list-read-whole-again {"list":"Reminders","status":410}');
    expect(await keys(store)).toEqual(['new']);
  });
});

describe('when SharePoint does not answer', () => {
  test('what is in memory is served, and looking afresh is told to fail', async () => {
    const { store, road } = await house();
    await store.commit([{ insert: 'agencies', row: agency('C0') }], []);
    for (let tries = 0; tries < 9; tries += 1) road.refuseConnection('batch');
    await expect(store.snapshot({ fresh: true })).rejects.toBeInstanceOf(StoreUnavailable);
    expect((await store.snapshot()).agencies).toMatchObject([{ code: 'C0' }]);
  });

  test('a list whose next page fails keeps its rows, the others go on', async () => {
    const { store, road, byHand } = await house();
    await store.commit([{ insert: 'actions', row: action('A01') }], []);
    server.expireDeltaTokens('Actions');
    await byHand.byHand('Agencies', { Title: 'Police', Code: 'POL' });
    const broken = (text: string) => {
      const body = JSON.parse(text) as { responses: { status: number }[] };
      Object.assign(body.responses[0] as object, {
        status: 500,
        body: { error: { code: 'generalException' } },
      });
      return { status: 200, text: JSON.stringify(body) };
    };
    // The batch that goes on with the list of actions alone, after the others have ended.
    for (let tries = 0; tries < 9; tries += 1) {
      road.changeWhere(({ body }) => body.includes('delta') && !body.includes('"id":"2"'), broken);
    }
    await expect(store.snapshot({ fresh: true })).rejects.toBeInstanceOf(StoreUnavailable);
    const facts = await store.snapshot();
    expect([facts.actions.length, facts.agencies.length]).toEqual([1, 1]);
    road.calm();
    expect((await store.snapshot({ fresh: true })).actions).toMatchObject([{ ref: 'A01' }]);
  });

  test('and SharePoint does not answer, the store says so within the minute, and is well when it answers', async () => {
    const { store, road } = await house();
    const now = jest.spyOn(performance, 'now');
    try {
      const then = performance.now();
      now.mockImplementation(() => then + 41_000);
      expect(await store.check()).toMatchObject({ ok: true });
      for (let tries = 0; tries < 9; tries += 1) road.refuseConnection('/$batch');
      await expect(store.snapshot({ fresh: true })).rejects.toBeInstanceOf(StoreUnavailable);
      expect(await store.check()).toMatchObject({ ok: false, reason: 'SharePoint could not be reached.' });
      road.calm();
      await store.snapshot({ fresh: true });
      expect(await store.check()).toMatchObject({ ok: true });
    } finally {
      now.mockRestore();
    }
  });

  test('for three minutes, the store says since when; before that it is well', async () => {
    const { store } = await house();
    expect([await store.check(), store.secondsBehind()]).toEqual([{ ok: true, unreadableRows: 0 }, 0]);
    const now = jest.spyOn(performance, 'now');
    try {
      const then = performance.now();
      now.mockImplementation(() => then + 5 * 60_000);
      expect(await store.check()).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/^The lists were last read 4 minutes ago\./) as string,
      });
      expect(Math.round(store.secondsSinceInStep())).toBe(300);
    } finally {
      now.mockRestore();
    }
  });
});

describe('while the store follows the lists', () => {
  test('what is changed by hand is seen without asking, in every list', async () => {
    const { store, byHand } = await house();
    const following = store.follow({ everySeconds: 0.02 });
    await byHand.byHand('Agencies', { Title: 'Police', Code: 'POL' });
    await byHand.byHand('Actions', { Title: 'Train', Ref: 'A01', LeadAgency: 'POL' });
    await until(async () => {
      const { agencies, actions } = await store.snapshot();
      return agencies.length + actions.length === 2;
    });
    await following.stop();
  });

  test('a site that was away at the start is opened when it comes back', async () => {
    const site = await sites.provisioned();
    const road = new RoughRoad();
    for (let tries = 0; tries < 3; tries += 1) road.refuseConnection('/sites/');
    const journal = keptJournal();
    const graph = sites.graph({ fetch: road.fetch, patienceSeconds: 0.2 });
    const store = await openStore({ graph, site, journal });
    expect(await store.check()).toMatchObject({ ok: false, reason: 'SharePoint could not be reached.' });
    const following = store.follow({ everySeconds: 0.02 });
    await until(async () => (await store.check()).ok);
    await following.stop();
  });

  test('a column that somebody takes away is noticed, and the list is not written any more', async () => {
    const { store, site, journal } = await house();
    const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
    await sites.graph().delete(`/sites/${id}/lists/Actions/columns/DueOn`);
    const following = store.follow({ everySeconds: 0.01 });
    await until(async () => !(await store.check()).ok);
    await following.stop();
    const reason = 'The list Actions has no column DueOn. Run “npm run provision”';
    expect((await store.check()).reason).toContain(reason);
    expect(journal.lines.join('\n')).toContain('lists-do-not-fit');
    const row = { insert: 'actions' as const, row: action('A01') };
    await expect(store.commit([row], [])).rejects.toThrow(StoreMisfit);
    // The rest goes on.
    expect(await store.commit([{ insert: 'agencies', row: agency('POL') }], [])).toMatchObject({ ok: true });
  });

  test('a list that is made anew is read and written again', async () => {
    const { store, site } = await house();
    await store.commit([{ insert: 'agencies', row: agency('OLD') }], []);
    const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
    await sites.graph().delete(`/sites/${id}/lists/Agencies`);
    await store.snapshot({ fresh: true });
    expect(await store.check()).toMatchObject({ ok: false });
    expect((await store.snapshot()).agencies).toMatchObject([{ code: 'OLD' }]);
    await sites.provision(site);
    const following = store.follow({ everySeconds: 0.01 });
    await until(async () => (await store.check()).ok);
    await following.stop();
    expect(await store.commit([{ insert: 'agencies', row: agency('NEW') }], [])).toMatchObject({ ok: true });
    expect((await store.snapshot({ fresh: true })).agencies).toMatchObject([{ code: 'NEW' }]);
  });
});

test('what changed is told once: our own at once and not again when SharePoint tells it, others’ as it is learnt', async () => {
  const { site, store, byHand } = await house();
  const told: string[] = [];
  const stop = store.onChange((tables) => told.push(...tables));
  await store.commit([{ insert: 'actions', row: action('A1') }], []);
  expect(told).toEqual(['actions']);
  await store.snapshot({ fresh: true });
  expect(told).toEqual(['actions']);
  await fill(sites.graph(), site, 'agencies', [agency('POL')]);
  await store.snapshot({ fresh: true });
  expect(told).toEqual(['actions', 'agencies']);
  await byHand.byHand('Actions', { Title: 'Typed by hand' }, '1');
  await store.snapshot({ fresh: true });
  expect(told).toEqual(['actions', 'agencies', 'actions']);
  stop();
  await store.commit([{ insert: 'actions', row: action('A2') }], []);
  expect(told).toHaveLength(3);
});

describe('what is worked out of the facts', () => {
  test('is remembered as long as nothing changes, and not beyond', async () => {
    const { store, byHand } = await house();
    await byHand.byHand('Agencies', { Title: 'Health', Code: 'HEALTH' });
    const before = await store.snapshot({ fresh: true });
    expect(await store.snapshot()).toBe(before);
    expect(await store.snapshot({ fresh: true })).toBe(before);
    await byHand.byHand('Agencies', { Title: 'No code' });
    const withFault = await store.snapshot({ fresh: true });
    expect(withFault).not.toBe(before);
    expect(withFault.faults).toHaveLength(1);
    expect(await store.snapshot({ fresh: true })).toBe(withFault);
    await store.commit([{ insert: 'agencies', row: agency('POLICE') }], []);
    expect((await store.snapshot()).agencies.map(({ code }) => code)).toEqual(['HEALTH', 'POLICE']);
  });
});
