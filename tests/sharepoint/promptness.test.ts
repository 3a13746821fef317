import type { GraphServer } from '../../bot/local/graph';
import { openStore, promptly } from '../../bot/sharepoint';
import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { freshSiteOn } from './by-hand';
import { keptJournal, LocalSites } from './local-site';
import { action, agency, logLine } from './rows';
import { FAULTS } from './weather';

const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start()));
afterAll(() => sites.stop());
afterEach(() => server.throttle(undefined));

type Way = (send: () => Promise<Response>, init: RequestInit | undefined) => Promise<Response>;

const never: Way = (_send, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
  });
const doneButNeverTold: Way = async (send, init) => {
  await (await send()).text();
  return never(send, init);
};

/** A store whose calls go a way that the test may change. */
async function house() {
  const site = await sites.provisioned();
  const road: { way: Way } = { way: (send) => send() };
  const graph = sites.graph({
    patienceSeconds: 2,
    timeoutSeconds: 1,
    fetch: (input, init) => road.way(() => fetch(input, init), init),
  });
  const store = await openStore({ graph, site, journal: keptJournal() });
  return { road, store, site, byHand: freshSiteOn(() => sites.graph(), site) };
}

const write = (store: Store) =>
  store.commit([{ insert: 'actions', row: action('A01') }], [logLine('action.added')]);

const LASTING: readonly (readonly [string, Way])[] = [
  ...Object.entries(FAULTS),
  ['silence', never],
  ['an answer that never comes', doneButNeverTold],
];

describe.each(LASTING)('while a person waits and every call meets with %s', (_name, way) => {
  test('they are told in time, and told saved only when it is', async () => {
    const { road, store, byHand } = await house();
    road.way = way;
    const began = performance.now();
    const saved: unknown = await promptly(0.6, () => write(store)).then(
      ({ ok }) => ok,
      (error: unknown) => error,
    );
    expect(performance.now() - began).toBeLessThan(1_200);
    const verbs = await byHand.recorded();
    if (saved === true) expect(verbs).toEqual(['action.added']);
    else {
      expect(saved).toBeInstanceOf(StoreUnavailable);
      // Whatever stands there now is not denied.
      if (verbs.length > 0) expect(saved).toMatchObject({ mayBeWritten: true });
    }
    road.way = (send) => send();
    const again = await write(store);
    const facts = await store.snapshot({ fresh: true });
    expect(facts.actions).toHaveLength(1);
    if (again.ok) expect(await byHand.recorded()).toContain('action.added');
  });
});

test('what is in memory is served at once, whatever SharePoint does', async () => {
  const { road, store } = await house();
  await store.commit([{ insert: 'agencies', row: agency('POL') }], []);
  let calls = 0;
  road.way = (send, init) => {
    calls += 1;
    return never(send, init);
  };
  expect((await promptly(3, () => store.snapshot())).agencies).toHaveLength(1);
  expect(calls).toBe(0);
});

test('one person’s hurry does not end what others wait for', async () => {
  const { road, store, byHand } = await house();
  await byHand.byHand('Agencies', { Title: 'Police', Code: 'POL' });
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  road.way = async (send) => {
    await held;
    return send();
  };
  const hurried = promptly(0.05, () => store.snapshot({ fresh: true }));
  const patient = store.snapshot({ fresh: true });
  await expect(hurried).rejects.toBeInstanceOf(StoreUnavailable);
  letGo();
  expect((await patient).agencies).toHaveLength(1);
});

test('a row without a key is not sent again when its answer is lost, and that is told', async () => {
  const { road, store } = await house();
  let calls = 0;
  road.way = async (send) => {
    calls += 1;
    return (FAULTS['an answer that is lost'] as Way)(send, undefined);
  };
  const row = { title: 'Weekly', kind: 'Action', workingDays: -5, to: 'SPOC' } as const;
  const refusal = await store.commit([{ insert: 'rules', row }], []).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ mayBeWritten: true });
  expect(calls).toBe(1);
  road.way = (send) => send();
  expect((await store.snapshot({ fresh: true })).rules).toHaveLength(1);
});

test('what was surely not written is not said to may have been', async () => {
  const { road, store } = await house();
  road.way = FAULTS['throttling of the whole call'] as Way;
  const refusal = await promptly(0.1, () => write(store)).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ mayBeWritten: false });
});
