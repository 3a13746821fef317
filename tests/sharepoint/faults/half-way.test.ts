import { openStore, type SharePointStore } from '../../../bot/sharepoint';
import type { Decision } from '../../../bot/domain/partnership/decision';
import { carryOutAlone } from '../../../bot/usecases/carry-out';
import { StoreUnavailable, type Change, type Snapshot } from '../../../bot/usecases/ports';
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
  const road: { isDown: boolean; afterLook?: () => Promise<unknown> } = { isDown: false };
  const byHand = freshSiteOn(() => sites.graph(), site);
  const looked = async (send: () => Promise<Response>): Promise<Response> => {
    const answer = await send();
    await road.afterLook?.();
    delete road.afterLook;
    return answer;
  };
  const graph = sites.graph({
    patienceSeconds,
    fetch: (input, init) => {
      if (road.isDown) return Promise.reject(lost());
      const body = String(init?.body ?? '');
      const way = String(input).endsWith('/$batch') && body.includes(about) ? ways.shift() : undefined;
      const send = (other = body) => fetch(input, { ...init, ...(body && { body: other }) });
      if (way) return way(send, body);
      return body.includes('/versions?') ? looked(send) : fetch(input, init);
    },
  });
  const store = await openStore({ graph, site, journal: keptJournal() });
  const other = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
  return { ways, road, byHand, store, other };
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

  test('and the change is only now under way in SharePoint, its line in the record follows', async () => {
    const { ways, road, store, byHand } = await onTheWay('Renamed', 0.3);
    await store.commit([{ insert: 'actions', row: action('A01') }], []);
    ways.push((send, body) => {
      road.afterLook = () => doing(1)(send, body).catch(() => undefined);
      throw lost();
    }, nothing);
    const given = store.commit([await rename(store, 'Renamed')], [logLine('renamed')]);
    await expect(given).rejects.toMatchObject({ mayBeWritten: true });
    await store.settled();
    expect((await store.snapshot({ fresh: true })).actions).toMatchObject([{ title: 'Renamed' }]);
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

describe('a decision of which only the deciding change was taken, as another has just changed the next row', () => {
  /** Renames the action, and the agency that another has just renamed; in the record as 'renamed'. */
  const renaming = ({ actions: [action], agencies: [agency] }: Snapshot): Decision => ({
    writes: [
      ...(action && action.title !== 'Renamed'
        ? [{ change: 'actions', of: action, patch: { title: 'Renamed' } } as const]
        : []),
      ...(agency ? [{ change: 'agencies', of: agency, patch: { title: 'Renamed' } } as const] : []),
    ],
    log: [logLine('renamed')],
  });

  async function onTheWayOfBoth() {
    const made = await onTheWay('Renamed', 0.3);
    const { store, other } = made;
    const rows: Change[] = [
      { insert: 'actions', row: action('A01') },
      { insert: 'agencies', row: agency('C1') },
    ];
    await store.commit(rows, []);
    const was = (await other.snapshot({ fresh: true })).agencies[0];
    if (!was) throw new Error('There is no agency.');
    await other.commit([{ update: 'agencies', was, patch: { title: 'By another' } }], []);
    return made;
  }

  test('is gone on with on fresh facts', async () => {
    const { store, byHand } = await onTheWayOfBoth();
    expect(await carryOutAlone({ store }, renaming)).toMatchObject({ ok: true });
    expect((await store.snapshot()).agencies).toMatchObject([{ title: 'Renamed' }]);
    expect(await byHand.recorded()).toEqual(['renamed']);
  });

  test('is recorded, once, when SharePoint takes nothing more until patience ends', async () => {
    const { store, byHand, ways } = await onTheWayOfBoth();
    ways.push((send) => send(), nothing, nothing, nothing);
    await expect(carryOutAlone({ store }, renaming)).rejects.toMatchObject({ mayBeWritten: true });
    await store.settled();
    expect((await store.snapshot({ fresh: true })).actions).toMatchObject([{ title: 'Renamed' }]);
    expect(await byHand.recorded()).toEqual(['renamed']);
  });

  test('is recorded, once, when the facts cannot even be read afresh', async () => {
    const { store, byHand, ways, road } = await onTheWayOfBoth();
    ways.push(async (send) => {
      const answer = await send();
      road.isDown = true;
      return answer;
    });
    await expect(carryOutAlone({ store }, renaming)).rejects.toMatchObject({ mayBeWritten: true });
    road.isDown = false;
    await store.settled();
    expect((await store.snapshot({ fresh: true })).actions).toMatchObject([{ title: 'Renamed' }]);
    expect(await byHand.recorded()).toEqual(['renamed']);
  });
});
