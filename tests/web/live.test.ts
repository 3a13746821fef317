import type { Store } from '../../bot/usecases/ports';
import { action, agency, at, meeting, person } from '../support/partnership';
import { readLive, type LiveReader } from '../support/live-reader';
import { openWebHouse, type WebHouse } from '../support/web-house';

const WEST = 'spoc.pol@partnership.example';
const EAST = 'east@eastshire.example';
const rowsOf = (...people: ReturnType<typeof person>[]) => ({
  agencies: [agency('POL'), agency('LA')],
  people,
  meetings: [meeting()],
  actions: [action()],
});

let house: WebHouse;
const open: LiveReader[] = [];
beforeAll(async () => {
  house = await openWebHouse({
    rows: rowsOf(person('spoc.pol')),
    eastshire: { rows: rowsOf(person('spoc.la', { email: EAST })) },
  });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function listen(email: string): Promise<LiveReader> {
  const answer = await house.as(email, '/api/v1/live');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  const reader = readLive(answer);
  open.push(reader);
  return reader;
}

async function rate(store: Store): Promise<void> {
  const [of] = (await store.snapshot()).actions;
  if (!of) throw new Error('no action');
  await store.commit([{ update: 'actions', was: of, patch: { rating: 'Red' } }], []);
}

test('what changes is told by its kind, once for all that changed together, to those of that partnership alone', async () => {
  const [west, east] = [await listen(WEST), await listen(EAST)];
  const [ofWest, ofEast] = house.partnerships.map(({ parts }) => parts.store);
  if (!ofWest || !ofEast) throw new Error('no stores');
  await rate(ofWest);
  const [was] = (await ofWest.snapshot()).meetings;
  if (!was) throw new Error('no meeting');
  await ofWest.commit([{ update: 'meetings', was, patch: { place: 'Room 2' } }], []);
  expect(await west.next()).toEqual(['plan', 'meetings']);
  const row = {
    kind: 'Progress',
    actionRef: 'A07',
    text: 'A note',
    by: EAST,
    at: at('2026-11-18T14:05:00Z'),
  };
  await ofEast.commit([{ insert: 'updates', row: { ...row, kind: 'Progress' } }], []);
  expect(await east.next()).toEqual(['plan']);
});

test('nobody who is not on the list is told anything', async () => {
  expect((await house.get('/api/v1/live')).status).toBe(401);
  expect((await house.as('pat@elsewhere.example', '/api/v1/live')).status).toBe(403);
});

test('of one person six pages are told; one more ends the oldest', async () => {
  const first = await listen(WEST);
  for (let page = 0; page < 6; page += 1) await listen(WEST);
  expect(await first.next()).toBeUndefined();
  const metrics = await (await house.get('/metrics')).text();
  expect(metrics).toContain('jtai_live_streams 6');
});

test('the end of the server ends the streams, and waits for nobody', async () => {
  const west = await listen(WEST);
  const closing = house.close();
  expect(await west.next()).toBeUndefined();
  await closing;
  expect(house.journal.lines.filter((line) => line.includes('request-failed'))).toEqual([]);
});
