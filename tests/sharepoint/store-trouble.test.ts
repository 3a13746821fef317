import type { GraphServer } from '../../bot/local/graph';
import { createGraph, openStore, type SharePointStore } from '../../bot/sharepoint';
import { TABLES } from '../../bot/sharepoint/lists';
import { StoreMisfit, StoreUnavailable } from '../../bot/usecases/ports';
import { freshSiteOn } from './by-hand';
import { keptJournal, LocalSites } from './local-site';
import { RoughRoad } from './rough-road';
import { action, agency, logLine, reminder } from './rows';

const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start()));
afterAll(() => sites.stop());
afterEach(() => server.throttle(undefined));

/** A site, a store that reaches it over a rough road, and plain access past it. */
async function rough(patienceSeconds = 5) {
  const site = await sites.provisioned();
  const road = new RoughRoad();
  const graph = sites.graph({ fetch: road.fetch, patienceSeconds });
  const journal = keptJournal();
  const store = await openStore({ graph, site, journal });
  return { site, road, store, journal, byHand: freshSiteOn(() => sites.graph(), site) };
}

const titles = async (store: SharePointStore): Promise<string[]> =>
  (await store.snapshot({ fresh: true })).agencies.map(({ code }) => code);

describe('an answer that is lost on the way', () => {
  test('does not double rows or lines of the record, and our own rows are not taken for another’s', async () => {
    const { road, store, byHand } = await rough();
    road.loseAnswer('C1');
    const rows = ['C0', 'C1', 'C2'].map((code) => ({ insert: 'agencies' as const, row: agency(code) }));
    const done = await store.commit(rows, [logLine('one'), logLine('two')]);
    expect(done).toMatchObject({ ok: true, value: [{ code: 'C0' }, { code: 'C1' }, { code: 'C2' }] });
    expect(await titles(store)).toEqual(['C0', 'C1', 'C2']);
    expect(await byHand.recorded()).toEqual(['one', 'two']);
  });

  test('does not turn a change that was made into one that somebody else made', async () => {
    const { road, store } = await rough();
    await store.commit([{ insert: 'actions', row: action('A01') }], []);
    const [was] = (await store.snapshot()).actions;
    road.loseAnswer('EvidenceSubmitted');
    const done = await store.commit(
      [{ update: 'actions', was: was!, patch: { status: 'EvidenceSubmitted' } }],
      [],
    );
    expect(done).toMatchObject({ ok: true, value: [{ status: 'EvidenceSubmitted' }] });
  });

  test('does not make another copy’s claim ours, though its row says the same', async () => {
    const { road, store, site } = await rough();
    const other = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
    await other.commit([{ insert: 'reminders', row: reminder('K1') }], []);
    road.loseAnswer('K1');
    const done = await store.commit([{ insert: 'reminders', row: reminder('K1') }], []);
    expect(done).toEqual({ ok: false, error: { why: 'duplicate-key', at: 0 } });
  });

  test('is StoreUnavailable when it goes on for longer than patience lasts', async () => {
    const { road, store } = await rough(0.3);
    for (let tries = 0; tries < 5; tries += 1) road.refuseConnection('C0');
    await expect(store.commit([{ insert: 'agencies', row: agency('C0') }], [])).rejects.toThrow(
      StoreUnavailable,
    );
  });

  test('is asked for again when it was only read', async () => {
    const { road, store } = await rough();
    road.refuseConnection('delta');
    expect(await titles(store)).toEqual([]);
  });
});

describe('throttling', () => {
  /** Lets the next call run into the limit, and shortens the wait that the server asks for. */
  const throttleOnce = (road: RoughRoad, about: string): void => {
    server.throttle(1);
    road.change(about, (text) => {
      server.throttle(undefined);
      return { status: 200, text: text.replace(/"retry-after":"\d+"/gi, '"Retry-After":"0"') };
    });
  };

  test('of steps inside a batch is waited out, step by step and in order', async () => {
    const { road, store, byHand } = await rough();
    throttleOnce(road, 'C0');
    const rows = ['C0', 'C1'].map((code) => ({ insert: 'agencies' as const, row: agency(code) }));
    expect(await store.commit(rows, [logLine('added')])).toMatchObject({ ok: true });
    expect(await titles(store)).toEqual(['C0', 'C1']);
    expect(await byHand.recorded()).toEqual(['added']);
    expect(road.sent.filter(({ body }) => body.includes('"C1"'))).toHaveLength(2);
  });

  test('of reads inside a batch is waited out', async () => {
    const { road, store } = await rough();
    await store.commit([{ insert: 'agencies', row: agency('C0') }], []);
    throttleOnce(road, 'delta');
    expect(await titles(store)).toEqual(['C0']);
  });

  test('for longer than patience lasts is told at once, with the time to wait', async () => {
    const { store } = await rough(0.2);
    server.throttle(1);
    const refusal = await store.snapshot({ fresh: true }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal).toMatchObject({
      message: 'SharePoint is throttling the app (429).',
      retryAfterSeconds: expect.any(Number) as number,
    });
  });
});

describe('delta', () => {
  test('that has expired is begun again, and what was removed meanwhile is gone', async () => {
    const { store, byHand, journal } = await rough();
    await store.commit(
      ['C0', 'C1'].map((code) => ({ insert: 'agencies' as const, row: agency(code) })),
      [],
    );
    const [first] = (await store.snapshot()).agencies;
    await byHand.removeByHand('Agencies', first!.id);
    server.expireDeltaTokens('Agencies');
    expect(await titles(store)).toEqual(['C1']);
    expect(journal.lines).toContain('list-read-whole-again {"list":"Agencies","status":410}');
  });

  test('of more rows than a page has is read to its end', async () => {
    const { store, site } = await rough();
    const codes = Array.from({ length: 520 }, (_, index) => `C${index}`);
    await store.commit(
      codes.map((code) => ({ insert: 'agencies' as const, row: agency(code) })),
      [],
    );
    const other = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
    expect(await titles(other)).toEqual(codes);
  });

  test('costs nothing to look at what is in memory, and a call for twenty lists to look afresh, however many ask at once', async () => {
    const calls = Math.ceil(TABLES.length / LISTS_A_CALL);
    const { road, store } = await rough();
    const before = road.sent.length;
    await Promise.all(Array.from({ length: 10 }, () => store.snapshot()));
    expect(road.sent.length - before).toBe(0);
    await store.snapshot({ fresh: true });
    expect(road.sent.length - before).toBe(calls);
    await Promise.all(Array.from({ length: 10 }, () => store.snapshot({ fresh: true })));
    // The first goes at once; the others may not be given what began before they asked, and share one more.
    expect(road.sent.length - before).toBe(3 * calls);
  });
});

/** Graph takes twenty requests in one call (`sharepoint.md`, $batch). */
const LISTS_A_CALL = 20;

describe('a site that is not as it should be', () => {
  test('without lists is told when the store is opened, list by list', async () => {
    const opened = openStore({ graph: sites.graph(), site: sites.empty(), journal: keptJournal() });
    await expect(opened).rejects.toThrow(StoreMisfit);
    await expect(opened).rejects.toThrow(/The list Agencies is missing\. .*The list Log is missing\./);
  });

  test('that does not exist is a misfit', async () => {
    const opened = openStore({
      graph: sites.graph(),
      site: 'contoso.sharepoint.com:/sites/none',
      journal: keptJournal(),
    });
    await expect(opened).rejects.toThrow('There is no SharePoint site contoso.sharepoint.com:/sites/none');
  });

  test('whose list somebody removes is told by the next call, and by check', async () => {
    const { store, site } = await rough();
    const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
    await sites.graph().delete(`/sites/${id}/lists/Agencies`);
    const written = store.commit([{ insert: 'agencies', row: agency('C0') }], []);
    await expect(written).rejects.toThrow('The list Agencies is missing.');
    expect(await store.check()).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^The list Agencies is missing\. Run “npm run provision”/) as string,
    });
  });

  test('whose column somebody removes refuses to write, by the column’s name', async () => {
    const { store, site } = await rough();
    const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
    await sites.graph().delete(`/sites/${id}/lists/Actions/columns/SuccessMeasure`);
    const row = action('A01', { successMeasure: 'All.' });
    await expect(store.commit([{ insert: 'actions', row }], [])).rejects.toThrow(/Actions .*SuccessMeasure/);
  });

  test('that cannot be reached at the start is opened by the first call that finds it', async () => {
    const site = await sites.provisioned();
    const road = new RoughRoad();
    road.refuseConnection('/sites/');
    const journal = keptJournal();
    const store = await openStore({ graph: sites.graph({ fetch: road.fetch }), site, journal });
    expect(journal.lines).toEqual([
      'store-not-reached-at-start {"reason":"SharePoint could not be reached."}',
    ]);
    expect(await titles(store)).toEqual([]);
  });

  test('that does not take the sign-in is told so at once, and no token is repeated', async () => {
    const site = await sites.provisioned();
    const graph = createGraph({
      baseUrl: server.url,
      credential: { token: 'secret-token' },
      journal: keptJournal(),
    });
    const store = await openStore({ graph, site, journal: keptJournal() });
    expect(await store.check()).toEqual({
      ok: false,
      reason: 'SharePoint did not accept the app’s sign-in (401).',
      unreadableRows: 0,
    });
  });
});

test('a broken row is told to the journal once, without what is in it', async () => {
  const { store, byHand, journal } = await rough();
  const id = await byHand.byHand('Agencies', { Title: 'A secret name' });
  await store.snapshot({ fresh: true });
  await store.snapshot({ fresh: true });
  expect(journal.lines).toEqual([
    `row-cannot-be-read {"list":"Agencies","id":"${id}","reason":"Code is empty"}`,
  ]);
});
