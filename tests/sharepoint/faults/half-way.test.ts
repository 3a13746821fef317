import { openStore, type SharePointStore } from '../../../bot/sharepoint';
import { StoreUnavailable, type Change } from '../../../bot/usecases/ports';
import { freshSiteOn } from '../by-hand';
import { keptJournal, LocalSites } from '../local-site';
import { action, agency, logLine } from '../rows';

const sites = new LocalSites();
beforeAll(() => sites.start());
afterAll(() => sites.stop());

type Way = (send: (body?: string) => Promise<Response>, body: string) => Promise<Response>;

/** A site, and a store whose next batches with `about` in them go each its way. */
async function onTheWay(about: string, patienceSeconds = 5) {
  const site = await sites.provisioned();
  const ways: Way[] = [];
  const byHand = freshSiteOn(() => sites.graph(), site);
  const graph = sites.graph({
    patienceSeconds,
    fetch: (input, init) => {
      const body = String(init?.body ?? '');
      const way = String(input).endsWith('/$batch') && body.includes(about) ? ways.shift() : undefined;
      const send = (other = body) => fetch(input, { ...init, ...(body && { body: other }) });
      return way ? way(send, body) : fetch(input, init);
    },
  });
  const store = await openStore({ graph, site, journal: keptJournal() });
  const other = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
  return { ways, byHand, store, other };
}

const lost = (): TypeError => new TypeError('terminated');
/** So many steps are done, and the answer is lost. */
const doing =
  (steps: number): Way =>
  async (send, body) => {
    const { requests } = JSON.parse(body) as { requests: unknown[] };
    await (await send(JSON.stringify({ requests: requests.slice(0, steps) }))).text();
    throw lost();
  };
const nothing: Way = () => Promise.reject(lost());

const rename = async (store: SharePointStore, title: string): Promise<Change> => {
  const was = (await store.snapshot()).actions[0];
  if (!was) throw new Error('There is no action.');
  return { update: 'actions', was, patch: { title } };
};

describe('a batch that was done half way, and its answer lost', () => {
  test('is gone on with: what was done is not doubled, what was left out is done', async () => {
    const { ways, store, byHand } = await onTheWay('C1');
    ways.push(doing(2));
    const rows = ['C0', 'C1', 'C2'].map((code): Change => ({ insert: 'agencies', row: agency(code) }));
    expect((await store.commit(rows, [logLine('made')])).ok).toBe(true);
    expect((await store.snapshot({ fresh: true })).agencies.map(({ code }) => code)).toEqual([
      'C0',
      'C1',
      'C2',
    ]);
    expect(await byHand.recorded()).toEqual(['made']);
  });

  test('of changes to rows, likewise', async () => {
    const { ways, store, byHand } = await onTheWay('Renamed');
    await store.commit([{ insert: 'actions', row: action('A01') }], []);
    ways.push(doing(1));
    expect((await store.commit([await rename(store, 'Renamed')], [logLine('renamed')])).ok).toBe(true);
    expect(await byHand.recorded()).toEqual(['renamed']);
  });
});

test('a change of ours that was lost on the way, and that another has changed since, is known as made', async () => {
  const { ways, store, other } = await onTheWay('Renamed');
  await store.commit([{ insert: 'actions', row: action('A01') }], []);
  ways.push(async (send) => {
    await (await send()).text();
    await other.snapshot({ fresh: true });
    await other.commit([await rename(other, 'By another')], []);
    throw lost();
  });
  expect((await store.commit([await rename(store, 'Renamed')], [])).ok).toBe(true);
  expect((await store.snapshot()).actions).toMatchObject([{ title: 'By another' }]);
});

describe('when patience ends half way', () => {
  test('and the change stands, its line in the record follows in the background', async () => {
    const { ways, store, byHand } = await onTheWay('Renamed', 0.3);
    await store.commit([{ insert: 'actions', row: action('A01') }], []);
    ways.push(doing(1), nothing, nothing);
    const given = store.commit([await rename(store, 'Renamed')], [logLine('renamed')]);
    await expect(given).rejects.toMatchObject({ name: 'StoreUnavailable', mayBeWritten: true });
    await store.settled();
    expect((await store.snapshot()).actions).toMatchObject([{ title: 'Renamed' }]);
    expect(await byHand.recorded()).toEqual(['renamed']);
  });

  test('and nothing was done, nothing is done later', async () => {
    const { ways, store, other, byHand } = await onTheWay('Renamed', 0.3);
    await store.commit([{ insert: 'actions', row: action('A01') }], []);
    ways.push(nothing, nothing, nothing);
    const given = store.commit([await rename(store, 'Renamed')], [logLine('renamed')]);
    await expect(given).rejects.toThrow(StoreUnavailable);
    await store.settled();
    expect((await other.snapshot({ fresh: true })).actions).toMatchObject([{ title: 'Action A01' }]);
    expect(await byHand.recorded()).toEqual([]);
  });
});
