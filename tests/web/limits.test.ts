import { DOOR_LIMITS } from '../../bot/web/door/door';
import { createLimits } from '../../bot/usecases/limits';
import { openRaw, type OpenConnection } from '../support/raw-request';
import { openWebHouse, type WebHouse, type WebHouseOptions } from '../support/web-house';

let house: WebHouse;
let millis = 0;
const open = async (options: WebHouseOptions = {}): Promise<void> => {
  millis = 0;
  house = await openWebHouse({ limits: createLimits(() => millis), ...options });
};
afterEach(() => house.close());

const PRIYA = 'priya.nair@westmarch.example';
const NO_TIME = { ...DOOR_LIMITS, lookMillis: 50 };
const FROM = (address: string) => ({ headers: { 'x-forwarded-for': address } });

/** The statuses of so many requests, one after the other, and how often each came. */
async function statuses(
  count: number,
  ask: () => Promise<globalThis.Response>,
): Promise<Record<number, number>> {
  const seen: Record<number, number> = {};
  for (let at = 0; at < count; at += 1) {
    const answer = await ask();
    const { status } = answer;
    // What nobody reads would keep the connection.
    await answer.arrayBuffer();
    seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

test('a person in the tab who asks two hundred times at once is told when to come back, and nobody else is', async () => {
  await open();
  const seen = await statuses(200, () => house.as(PRIYA, '/api/v1/me'));
  expect(seen).toEqual({ 200: 45, 429: 155 });
  const refused = await house.as(PRIYA, '/api/v1/plan');
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ status: 429, code: 'too-fast', title: 'Too much at once' });
  expect((await house.as('tom.ashby@westmarch.example', '/api/v1/me')).status).not.toBe(429);
  millis += 10_000;
  expect((await house.as(PRIYA, '/api/v1/me')).status).toBe(200);
});

describe('whoever is not signed in', () => {
  test('is counted by address as the front end vouches for it, whatever they write themselves', async () => {
    await open({ rows: {}, trustedProxies: 1 });
    const seen = await statuses(700, () =>
      house.get('/api/v1/me', FROM(`${Math.random()}, 203.0.113.7:4711`)),
    );
    expect(seen).toEqual({ 401: 600, 429: 100 });
    const refused = await house.get('/tab/', FROM('203.0.113.7:4712'));
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await house.get('/api/v1/me', FROM('203.0.113.8:4711'))).status).toBe(401);
    expect((await house.get('/health', FROM('203.0.113.7:4713'))).status).toBe(200);
    millis += 1_000;
    expect((await house.get('/api/v1/me', FROM('203.0.113.7'))).status).toBe(401);
  });

  test('keeps nobody waiting who is signed in, from the same address', async () => {
    await open();
    await statuses(700, () => house.get('/nothing'));
    expect((await house.get('/nothing')).status).toBe(429);
    expect((await house.as(PRIYA, '/api/v1/me')).status).toBe(200);
  });

  test('never costs the Connector a request that was admitted, though they all come from few addresses', async () => {
    let admitted = false;
    await open({
      rows: {},
      messages: (req, res) => {
        const wait = admitted ? 0 : Reflect.get(req, 'strangerWaits')();
        res.send(wait > 0 ? 429 : admitted ? 200 : 401);
      },
    });
    const post = () => house.get('/api/messages', { method: 'POST', body: '{}' });
    expect(await statuses(700, post)).toEqual({ 401: 600, 429: 100 });
    admitted = true;
    expect(await statuses(1_000, post)).toEqual({ 200: 1_000 });
  });
});

describe('a connection', () => {
  test.each([
    [
      'headers',
      'GET /health HTTP/1.1\r\nHost: local',
      { ...NO_TIME, headersMillis: 300, requestMillis: 60_000 },
    ],
    [
      'request',
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{',
      { ...NO_TIME, headersMillis: 300, requestMillis: 500 },
    ],
  ])('that does not come to the end of its %s in time is cut off', async (_what, begun, door) => {
    await open({ rows: {}, door });
    const slow = await openRaw(Number(new URL(house.url).port), begun);
    await slow.closed;
    expect(slow.heard()).toMatch(/^(HTTP\/1.1 408 |$)/);
    expect((await house.get('/health')).status).toBe(200);
  });

  test('beyond the most there may be is closed', async () => {
    await open({ rows: {}, door: { ...DOOR_LIMITS, connections: 10 } });
    const port = Number(new URL(house.url).port);
    const opened: OpenConnection[] = [];
    let gone = 0;
    for (let count = 0; count < 20; count += 1) {
      const one = await openRaw(port, '');
      opened.push(one);
      void one.closed.then(() => (gone += 1));
    }
    while (gone < 10) await new Promise((resolve) => setImmediate(resolve));
    expect(gone).toBe(10);
    for (const { socket } of opened) socket.destroy();
    await Promise.all(opened.map(({ closed }) => closed));
    expect((await house.get('/health')).status).toBe(200);
  });
});
