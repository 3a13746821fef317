import { createGraph, promptly, type GraphOptions } from '../../../bot/sharepoint';
import { filterEquals, pathOf } from '../../../bot/sharepoint/graph/graph';
import { StoreUnavailable } from '../../../bot/usecases/ports';
import { keptJournal } from '../local-site';

/** A Graph whose answers are given one after the other; keeps what it was asked. */
function answering(
  answers: readonly (() => Response | Promise<Response>)[],
  options: Partial<GraphOptions> = {},
) {
  const asked: { url: string; method: string; authorization: string | null }[] = [];
  const left = [...answers];
  const graph = createGraph({
    credential: { token: 'local' },
    journal: keptJournal(),
    fetch: (url, init) => {
      const headers = new Headers(init?.headers);
      asked.push({
        url: String(url),
        method: String(init?.method),
        authorization: headers.get('authorization'),
      });
      return Promise.resolve(left.shift()?.() ?? Response.json({ done: true }));
    },
    ...options,
  });
  return { graph, asked };
}

const busy =
  (status: number, retryAfter = '0') =>
  () =>
    Response.json(
      { error: { code: 'busy', message: '' } },
      { status, headers: { 'Retry-After': retryAfter } },
    );

test('asks Microsoft by default, with a token for Graph from the credential', async () => {
  const scopes: unknown[] = [];
  const credential = {
    getToken: (scope: unknown) => {
      scopes.push(scope);
      return Promise.resolve({ token: 'from-entra', expiresOnTimestamp: 0 });
    },
  };
  const { graph, asked } = answering([], { credential });
  await graph.get('/sites/root');
  expect(asked).toEqual([
    { url: 'https://graph.microsoft.com/v1.0/sites/root', method: 'GET', authorization: 'Bearer from-entra' },
  ]);
  expect(scopes).toEqual([['https://graph.microsoft.com/.default']]);
});

test.each(['http://localhost:3979/v1.0', 'http://localhost:3979', 'http://localhost:3979/v1.0/'])(
  'asks the local server at %s, with its token, also for links that name Microsoft',
  async (baseUrl) => {
    const { graph, asked } = answering([], { baseUrl });
    await graph.get('/sites/root');
    await graph.get('https://graph.microsoft.com/v1.0/sites/x/lists/y/items?$skiptoken=a%2Bb');
    expect(asked.map(({ url }) => url)).toEqual([
      'http://localhost:3979/v1.0/sites/root',
      'http://localhost:3979/v1.0/sites/x/lists/y/items?$skiptoken=a%2Bb',
    ]);
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer local', 'Bearer local']);
  },
);

test('repeats what was throttled, a write too, as nothing was done', async () => {
  const { graph, asked } = answering([busy(429), busy(429)]);
  expect(await graph.post('/x', {})).toEqual({ done: true });
  expect(asked).toHaveLength(3);
});

test('repeats a read after 503, but not a write, which may have been done', async () => {
  const read = answering([busy(503)]);
  expect(await read.graph.get('/x')).toEqual({ done: true });
  const write = answering([busy(503)]);
  await expect(write.graph.post('/x', {})).rejects.toThrow('SharePoint could not answer (503 busy).');
  expect(write.asked).toHaveLength(1);
});

test('does not wait longer than it may, and says how long it was asked to', async () => {
  const { graph, asked } = answering([busy(429, '60')], { patienceSeconds: 5 });
  const refusal = await graph.get('/x').catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StoreUnavailable);
  expect(refusal).toMatchObject({ retryAfterSeconds: 60 });
  expect(asked).toHaveLength(1);
});

test('does not wait longer than it may for a moment either, and says how long that would be', async () => {
  const { graph, asked } = answering([busy(429, new Date(Date.now() + 60_000).toUTCString())], {
    patienceSeconds: 5,
  });
  const began = performance.now();
  const refusal = await graph.get('/x').catch((error: unknown) => error);
  expect(performance.now() - began).toBeLessThan(500);
  expect(refusal).toMatchObject({ retryAfterSeconds: expect.closeTo(60, -0.5) as number });
  expect(asked).toHaveLength(1);
});

test('waits until the moment that it was told, by the clock of whoever told it', async () => {
  const moment = (seconds: number): string =>
    new Date(Date.now() - 3_600_000 + seconds * 1_000).toUTCString();
  const throttled = () =>
    Response.json({}, { status: 429, headers: { Date: moment(0), 'Retry-After': moment(1) } });
  const { graph, asked } = answering([throttled]);
  const began = performance.now();
  expect(await graph.get('/x')).toEqual({ done: true });
  expect(performance.now() - began).toBeGreaterThan(900);
  expect(asked).toHaveLength(2);
});

test.each(['0', new Date(0).toUTCString()])(
  'told to come at once (%s), it does not hammer',
  async (retryAfter) => {
    const { graph, asked } = answering(Array(1_000).fill(busy(429, retryAfter)), { patienceSeconds: 1 });
    await expect(graph.get('/x')).rejects.toThrow('throttling the app (429)');
    expect(asked.length).toBeLessThan(5);
  },
);

test.each<[string, () => Response | Promise<Response>]>([
  [
    'a page of a gateway',
    () => new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } }),
  ],
  ['an answer cut short', () => new Response('{"val', { headers: { 'Content-Type': 'application/json' } })],
  ['no answer', () => Promise.reject(new TypeError('fetch failed'))],
])('%s is StoreUnavailable', async (_, answer) => {
  await expect(answering([answer]).graph.get('/x')).rejects.toBeInstanceOf(StoreUnavailable);
});

test('gives up on an answer that does not come', async () => {
  const graph = createGraph({
    credential: { token: 'local' },
    journal: keptJournal(),
    timeoutSeconds: 0.02,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      }),
  });
  await expect(graph.get('/x')).rejects.toThrow('SharePoint could not be reached.');
});

test('a value in a filter can neither end the filter nor the address', () => {
  expect(decodeURIComponent(filterEquals('Key', "O'Neill & Co#"))).toBe("fields/Key eq 'O''Neill & Co#'");
  expect(filterEquals('Key', "O'Neill & Co#+")).not.toMatch(/[&#+ ]/);
});

test.each([
  ['https://graph.microsoft.com/v1.0/sites/a/items?x=1', '/sites/a/items?x=1'],
  ['http://localhost:3979/v1.0/sites/a', '/sites/a'],
  ['/sites/a', '/sites/a'],
])('the path of %s', (link, path) => {
  expect(pathOf(link)).toBe(path);
});

describe('a token that is refused', () => {
  const refused =
    (challenge = 'Bearer') =>
    () =>
      Response.json(
        { error: { code: 'InvalidAuthenticationToken', message: '' } },
        { status: 401, headers: { 'WWW-Authenticate': challenge } },
      );
  const credential = (asked: unknown[]) => ({
    getToken: (_scope: unknown, options?: unknown) => {
      asked.push(options);
      return Promise.resolve({ token: `token-${asked.length}`, expiresOnTimestamp: 0 });
    },
  });

  test('is followed by a fresh one, once, also where something is written', async () => {
    const { graph, asked } = answering([refused()], { credential: credential([]) });
    expect(await graph.post('/x', {})).toEqual({ done: true });
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('that names what the next one must answer gets that', async () => {
    const options: unknown[] = [];
    const claims = Buffer.from('{"access_token":{}}').toString('base64');
    const challenge = `Bearer error="insufficient_claims", claims="${claims}"`;
    const { graph } = answering([refused(challenge)], { credential: credential(options) });
    await graph.get('/x');
    expect(options).toEqual([undefined, { claims: '{"access_token":{}}' }]);
  });

  test('a second time is told', async () => {
    const { graph, asked } = answering([refused(), refused()], { credential: credential([]) });
    await expect(graph.get('/x')).rejects.toThrow('did not accept the app’s sign-in (401)');
    expect(asked).toHaveLength(2);
  });
});

describe('while a person waits', () => {
  test('all attempts and waits together end in time', async () => {
    const { graph, asked } = answering([busy(429, '1'), busy(429, '1')], { patienceSeconds: 60 });
    await expect(promptly(0.5, () => graph.get('/x'))).rejects.toMatchObject({ retryAfterSeconds: 1 });
    expect(asked).toHaveLength(1);
  });

  test('a moment that lies too far away is told at once', async () => {
    const { graph } = answering([busy(429, new Date(Date.now() + 20_000).toUTCString())], {
      patienceSeconds: 60,
    });
    const began = performance.now();
    await expect(promptly(3, () => graph.get('/x'))).rejects.toMatchObject({
      retryAfterSeconds: expect.closeTo(20, -0.5) as number,
    });
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('an answer that does not come ends in time', async () => {
    const graph = createGraph({
      credential: { token: 'local' },
      journal: keptJournal(),
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    });
    await expect(promptly(0.05, () => graph.get('/x'))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
