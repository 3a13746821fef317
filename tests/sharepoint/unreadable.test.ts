import type { GraphServer } from '../../bot/local/graph';
import { openStore } from '../../bot/sharepoint';
import { StoreUnavailable } from '../../bot/usecases/ports';
import { freshSiteOn } from './by-hand';
import { keptJournal, LocalSites } from './local-site';
import { action, agency, reminder } from './rows';

const sites = new LocalSites();
let server: GraphServer;
beforeAll(async () => void (server = await sites.start()));
afterAll(() => sites.stop());

interface Step {
  id: string;
  status: number;
  body: Record<string, unknown>;
}
type Spoil = (step: Step, url: string) => void;

/** A site with rows, a store on it, and a road that spoils answers to what is asked of one list. */
async function house({ open = true } = {}) {
  const site = await sites.provisioned();
  const road: { spoil?: Spoil; asked: string[] } = { asked: [] };
  const byHand = freshSiteOn(() => sites.graph(), site);
  const { id } = (await sites.graph().get(`/sites/${site}`)) as { id: string };
  const list = (await sites.graph().get(`/sites/${id}/lists/Actions`)) as { id: string };
  const graph = sites.graph({
    patienceSeconds: 0.1,
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      if (!String(input).endsWith('$batch') || typeof init?.body !== 'string') return answer;
      const { requests } = JSON.parse(init.body) as {
        requests: { id: string; url: string; method: string }[];
      };
      const body = (await answer.json()) as { responses: Step[] };
      for (const { id: step, url, method } of requests) {
        if (method !== 'GET' || !url.includes(`/lists/${list.id}/items`)) continue;
        road.asked.push(url);
        const found = body.responses.find((one) => one.id === step);
        if (found) road.spoil?.(found, url);
      }
      return Response.json(body, { status: answer.status });
    },
  });
  await byHand.byHand('Actions', { Title: 'Train', Ref: 'A01', LeadAgency: 'POL' });
  const journal = keptJournal();
  const opened = () => openStore({ graph, site, journal });
  const store = open ? await opened() : undefined;
  return { road, byHand, journal, store: store as NonNullable<typeof store>, opened };
}

const isChange = (url: string): boolean => url.includes('token=');

const error = { error: { code: 'generalException', message: 'The row could not be given.' } };

/** In an answer about changes, what a broken server has been seen to give, or might. */
const SPOILT: readonly (readonly [string, Spoil])[] = [
  ['an {error} among the rows', ({ body }) => void (body['value'] as unknown[]).push(error)],
  ['an {error} with an id', ({ body }) => void (body['value'] as unknown[]).push({ id: '77', ...error })],
  ['a row that is null', ({ body }) => void (body['value'] as unknown[]).push(null)],
  ['a row that is a text', ({ body }) => void (body['value'] as unknown[]).push('row')],
  [
    'a row without its version',
    ({ body }) => void (body['value'] as unknown[]).push({ id: '77', fields: {} }),
  ],
  ['no value', ({ body }) => void delete body['value']],
  ['a value that is no list', ({ body }) => void (body['value'] = {})],
  ['no object', (step) => void Object.assign(step, { body: 'PGh0bWw+' })],
  ['no answer', (step) => void Object.assign(step, { id: 'none' })],
  ['an answer without a status', (step) => void Object.assign(step, { status: 'ok' })],
  ['no link', ({ body }) => void delete body['@odata.deltaLink']],
  ['a next page that is this one', loop],
  ['a next page elsewhere', ({ body }) => void (body['@odata.nextLink'] = 'https://evil.example/next')],
  [
    'a fault of the server’s, again and again',
    (step) => void Object.assign(step, { status: 500, body: error }),
  ],
  ['nothing, which it says is not there', (step) => void Object.assign(step, { status: 404, body: error })],
  ['a refusal of the link', (step) => void Object.assign(step, { status: 400, body: error })],
];

function loop({ body }: Step, url: string): void {
  body['@odata.nextLink'] = `https://graph.microsoft.com/v1.0${url}`;
}

describe.each(SPOILT)('a list whose changes come with %s', (_, spoil) => {
  test('is read from the start after a few tries; the other lists go on meanwhile', async () => {
    const { road, store, byHand } = await house();
    road.spoil = (step, url) => (isChange(url) ? spoil(step, url) : undefined);
    await byHand.byHand('Actions', { Title: 'Review', Ref: 'A02', LeadAgency: 'POL' });
    await byHand.byHand('Agencies', { Title: 'Police', Code: 'POL' });
    const first = await store.snapshot({ fresh: true, partly: true });
    expect(first.agencies).toMatchObject([{ code: 'POL' }]);
    for (let tries = 0; tries < 4; tries += 1) await store.snapshot({ fresh: true, partly: true });
    expect((await store.snapshot()).actions.map(({ ref }) => ref)).toEqual(['A01', 'A02']);
    road.spoil = undefined;
    await byHand.byHand('Actions', { Title: 'Audit', Ref: 'A03', LeadAgency: 'POL' });
    expect((await store.snapshot({ fresh: true })).actions).toHaveLength(3);
    expect(await store.check()).toEqual({ ok: true, unreadableRows: 0 });
  });
});

test('to whoever needs it afresh it is told, and by its name to whoever runs the app', async () => {
  const { road, store } = await house();
  road.spoil = ({ body }) => void delete body['value'];
  await expect(store.snapshot({ fresh: true })).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await store.check()).toMatchObject({ ok: true });
  await store.snapshot({ fresh: true, partly: true });
  expect(await store.check()).toMatchObject({
    ok: false,
    reason: 'The list Actions cannot be read: SharePoint gives it in a form that cannot be understood.',
  });
  // Other lists that are read well do not make it well.
  await store.snapshot({ fresh: true, partly: true });
  expect(await store.check()).toMatchObject({ ok: false });
  road.spoil = undefined;
  await store.snapshot({ fresh: true });
  expect(await store.check()).toMatchObject({ ok: true });
});

test('what fits no list from the start either keeps the old rows and is told', async () => {
  const { road, store } = await house();
  road.spoil = ({ body }) => void delete body['value'];
  for (let tries = 0; tries < 9; tries += 1) await store.snapshot({ fresh: true, partly: true });
  expect((await store.snapshot()).actions).toMatchObject([{ ref: 'A01' }]);
  expect(await store.check()).toMatchObject({ ok: false });
});

test('a row that cannot be given even from the start is named as one that cannot be read, and the others are there', async () => {
  const { road, store, byHand } = await house();
  const id = await byHand.byHand('Actions', { Title: 'Review', Ref: 'A02', LeadAgency: 'POL' });
  road.spoil = ({ body }) => {
    const rows = body['value'] as { id: string }[];
    body['value'] = rows.map((row) => (row.id === id ? { id, ...error } : row));
  };
  for (let tries = 0; tries < 9; tries += 1) await store.snapshot({ fresh: true, partly: true });
  const facts = await store.snapshot();
  expect(facts.actions.map(({ ref }) => ref)).toEqual(['A01']);
  expect(facts.faults).toEqual([
    { list: 'Actions', id, reason: 'SharePoint gives it in a form that cannot be understood' },
  ]);
  expect(await store.check()).toEqual({ ok: true, unreadableRows: 1 });
  road.spoil = undefined;
  await byHand.byHand('Actions', { Title: 'Reviewed' }, id);
  const well = await store.snapshot({ fresh: true });
  expect([well.actions.map(({ ref }) => ref), well.faults]).toEqual([['A01', 'A02'], []]);
});

test('an {error} that names no row is looked for again after an hour', async () => {
  const { road, store } = await house();
  road.spoil = ({ body }) => void (body['value'] as unknown[]).push(error);
  for (let tries = 0; tries < 6; tries += 1) await store.snapshot({ fresh: true, partly: true });
  expect((await store.snapshot()).faults).toMatchObject([{ list: 'Actions' }]);
  road.spoil = undefined;
  await store.snapshot({ fresh: true });
  expect((await store.snapshot()).faults).toHaveLength(1);
  const now = jest.spyOn(performance, 'now');
  try {
    const then = performance.now();
    now.mockImplementation(() => then + 3_700_000);
    await store.snapshot({ fresh: true });
    expect((await store.snapshot()).faults).toEqual([]);
  } finally {
    now.mockRestore();
  }
});

test('a start is not held up for ever by one such row', async () => {
  const { road, opened } = await house({ open: false });
  road.spoil = ({ body }) => void (body['value'] as unknown[]).push(error);
  const store = await opened();
  const tries = Array.from({ length: 4 }, () => () => store.snapshot().catch(() => undefined));
  for (const again of tries) await again();
  expect((await store.snapshot()).actions).toMatchObject([{ ref: 'A01' }]);
});

test('a list of which only part is held is read from the start in parts', async () => {
  const { store } = await house();
  server.expireDeltaTokens('Reminders');
  await store.commit([{ insert: 'reminders', row: reminder('K1') }], []);
  expect((await store.snapshot({ fresh: true })).reminders).toHaveLength(1);
});

test('while nothing at all can be read, that is told', async () => {
  const site = await sites.provisioned();
  let away = false;
  const graph = sites.graph({
    patienceSeconds: 0.1,
    fetch: (input, init) => (away ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)),
  });
  const store = await openStore({ graph, site, journal: keptJournal() });
  await store.commit(
    [
      { insert: 'agencies', row: agency('POL') },
      { insert: 'actions', row: action('A01') },
    ],
    [],
  );
  away = true;
  await expect(store.snapshot({ fresh: true, partly: true })).rejects.toBeInstanceOf(StoreUnavailable);
});
