import { openStore } from '../../bot/sharepoint';
import { explain } from '../../bot/domain/basics/failure';
import { StoreUnavailable, type Store } from '../../bot/usecases/ports';
import { storageFailure } from '../../bot/usecases/storage-failure';
import { keptJournal, LocalSites } from './local-site';
import { agency } from './rows';

const sites = new LocalSites();
beforeAll(async () => void (await sites.start()));
afterAll(() => sites.stop());

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly headers?: Record<string, string>;
}

/** A store to which SharePoint answers every write as the test wants. */
async function house() {
  const site = await sites.provisioned();
  const road: { refusal?: Refusal; writes: number } = { writes: 0 };
  const graph = sites.graph({
    patienceSeconds: 1,
    fetch: async (input, init) => {
      const body = typeof init?.body === 'string' ? init.body : '';
      const isWrite = /"method":"(POST|PATCH)"/.test(body);
      if (!road.refusal || !isWrite) return fetch(input, init);
      road.writes += 1;
      const { status, code, headers } = road.refusal;
      const { requests } = JSON.parse(body) as { requests: { id: string }[] };
      const responses = requests.map(({ id }) => ({ id, status, headers, body: { error: { code } } }));
      return Response.json({ responses });
    },
  });
  return { road, store: await openStore({ graph, site, journal: keptJournal() }) };
}

const write = (store: Store) => store.commit([{ insert: 'agencies', row: agency('POL') }], []);

const ADVICE: readonly (readonly [Refusal, string, RegExp])[] = [
  [{ status: 423, code: 'resourceLocked' }, 'storage-locked', /is locked.*does not help.*unlocks it/],
  [{ status: 403, code: 'resourceLocked' }, 'storage-locked', /is locked/],
  [{ status: 403, code: 'accessDenied' }, 'storage-no-right', /no longer allowed.*owner allows it/],
  [{ status: 507, code: 'insufficientStorage' }, 'storage-full', /is full.*makes room/],
  [{ status: 403, code: 'quotaLimitReached' }, 'storage-full', /is full/],
  [{ status: 401, code: 'InvalidAuthenticationToken' }, 'storage-no-sign-in', /sign-in.*renews it/],
  [{ status: 413, code: 'requestEntityTooLarge' }, 'too-long', /too long: shorten it/],
  [
    { status: 429, code: 'activityLimitReached', headers: { 'Retry-After': '1200' } },
    'storage-busy',
    /too busy.*Try again in 20 minutes/,
  ],
  [{ status: 500, code: 'generalException' }, 'storage-unavailable', /Try again in a few minutes/],
];

test.each(ADVICE)('a write that is refused with %j is told as %s, at once', async (refusal, code, words) => {
  const { road, store } = await house();
  road.refusal = refusal;
  const error: unknown = await write(store).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreUnavailable);
  const why = storageFailure(error as StoreUnavailable);
  expect(why.code).toBe(code);
  expect(explain(why)).toMatch(words);
  expect(explain(why)).not.toContain('npm run');
  if (refusal.status === 500) return;
  expect(road.writes).toBe(1);
});

test('that nothing can be written is told to whoever runs the app, until something is', async () => {
  const { road, store } = await house();
  road.refusal = { status: 423, code: 'resourceLocked' };
  await write(store).catch(() => undefined);
  expect(await store.check()).toMatchObject({
    ok: false,
    reason: 'Nothing can be written. The SharePoint site, or a list in it, is locked (423).',
  });
  // Reading goes on, and does not make it well.
  await store.snapshot({ fresh: true });
  expect(await store.check()).toMatchObject({ ok: false });
  road.refusal = undefined;
  await write(store);
  expect(await store.check()).toMatchObject({ ok: true });
});

test('one row that is too large keeps no other from being written, and the app is well', async () => {
  const { road, store } = await house();
  road.refusal = { status: 413, code: 'requestEntityTooLarge' };
  await write(store).catch(() => undefined);
  expect(await store.check()).toMatchObject({ ok: true });
});

test('a write to a list that is gone is still a matter of the lists', async () => {
  const { road, store } = await house();
  road.refusal = { status: 404, code: 'itemNotFound' };
  await expect(write(store)).rejects.toThrow('The list Agencies is missing.');
});
