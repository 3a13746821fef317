import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { writeCalendar } from '../../bot/documents/writing/calendar-text';
import { letterReader } from '../../bot/documents/letter/read-letter-file';
import { readPlanFile } from '../../bot/documents/reading/read-plan-file';
import { writerApart } from '../../bot/documents/writing/write-apart';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { StoreMisfit, StoreUnavailable, type Store, type StoreTrouble } from '../../bot/usecases/ports';
import { createServer } from '../../bot/web';
import { openWebHouse, TAB_FOLDER, type WebHouse, type WebHouseOptions } from '../support/web-house';

const houses: WebHouse[] = [];
const open = async (options: WebHouseOptions = {}): Promise<WebHouse> => {
  const house = await openWebHouse({ rows: {}, ...options });
  houses.push(house);
  return house;
};
afterEach(async () => {
  for (const house of houses.splice(0)) await house.close();
});

interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly status: number;
  readonly title: string;
  readonly type: string;
  readonly instance: string;
}
const problemIn = async (answer: Response): Promise<ProblemBody> => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const body = (await answer.json()) as ProblemBody;
  expect(body.status).toBe(answer.status);
  expect(body.instance).toBe(`urn:uuid:${answer.headers.get('x-request-id')}`);
  return body;
};
const post = (house: WebHouse, body: BodyInit, headers: Record<string, string> = {}) =>
  house.get('/api/messages', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });

test('a port that is taken is told to whoever starts the server, and ends nothing else', async () => {
  const house = await open();
  const { partnerships, journal } = house;
  const second = createServer({
    partnerships,
    journal,
    messages: (_req, res) => res.send(200),
    signIn: { verify: async () => undefined },
    tabFolder: TAB_FOLDER,
    ready: async () => ({ ready: true }),
    writer: writerApart(),
    calendarText: writeCalendar,
    letters: letterReader(),
    plans: readPlanFile,
  });
  const { port } = new URL(house.url);
  await expect(second.listen(Number(port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect((await house.get('/health')).status).toBe(200);
});

describe('the bot’s address', () => {
  test('hands the parsed body on', async () => {
    const house = await open({ messages: (req, res) => res.send(201, { got: req.body }) });
    const answer = await post(house, '{"type":"message","text":"é"}');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ got: { type: 'message', text: 'é' } });
  });

  test.each(['{"type":', 'null', '[]', '"text"', '', '1'])('refuses %p as no JSON object', async (body) => {
    const house = await open();
    const problem = await problemIn(await post(house, body));
    expect([problem.status, problem.code]).toEqual([400, 'bad-json']);
    expect(JSON.stringify(problem)).not.toMatch(/position|Unexpected|stack|node_modules/);
  });

  test.each([
    ['\\ud800', '\ufffd'],
    ['x\\udc00y', 'x\ufffdy'],
    ['\\ud83d\\ud83d\\ude00', '\ufffd😀'],
    ['\\uD83D\\uDE00', '😀'],
    ['\\\\ud800 \\\\\\ud800', '\\ud800 \\\ufffd'],
    ['\\u00e9\\n\\"', 'é\n"'],
  ])('takes half a sign, as only an escape (%s) can say it, for none', async (escaped, text) => {
    const house = await open({ messages: (req, res) => res.send(201, { got: req.body }) });
    const answer = await post(house, `{"${escaped}":["${escaped}"]}`);
    expect(await answer.json()).toEqual({ got: { [text]: [text] } });
  });

  test('refuses a body over the limit, whether it says its length or not', async () => {
    const house = await open();
    const big = JSON.stringify({ text: 'x'.repeat(300_000) });
    expect((await problemIn(await post(house, big))).code).toBe('too-large');
    const stream = new ReadableStream({
      start(to) {
        to.enqueue(Buffer.from(big));
        to.close();
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: stream, duplex: 'half' };
    expect((await problemIn(await house.get('/api/messages', init))).code).toBe('too-large');
  });

  test('refuses a compressed body, sound or broken, and lives on', async () => {
    const house = await open();
    const encoded = { 'content-encoding': 'gzip' };
    for (const body of [new Uint8Array(gzipSync('{}')), 'no gzip at all']) {
      expect((await problemIn(await post(house, body, encoded))).status).toBe(415);
    }
    expect((await house.get('/health')).status).toBe(200);
  });

  test('an error in the handler is told without a word of it, and kept in the journal', async () => {
    const messages = async () => {
      throw new Error('secret thing at /srv/x.js');
    };
    const house = await open({ messages });
    const answer = await post(house, '{}');
    const problem = await problemIn(answer);
    expect([problem.status, problem.code]).toEqual([500, 'unexpected']);
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(house.journal.lines.join()).toContain('secret thing');
    expect(house.journal.lines.join()).toContain(answer.headers.get('x-request-id'));
  });
});

describe('what an operator watches', () => {
  test('health answers as long as the process lives, also when nothing else does', async () => {
    const house = await open({ ready: async () => ({ ready: false, reason: 'x' }) });
    expect((await house.get('/health')).status).toBe(200);
  });

  test('ready says why it is not, in words of the one who knows', async () => {
    const house = await open({
      ready: async () => ({ ready: false, reason: 'SharePoint does not answer.' }),
    });
    const answer = await house.get('/ready');
    expect(answer.headers.get('retry-after')).toBe('10');
    expect(await problemIn(answer)).toMatchObject({
      status: 503,
      code: 'not-ready',
      detail: 'SharePoint does not answer.',
    });
    expect((await (await open()).get('/ready')).status).toBe(200);
  });

  test('ready tells what wants doing and is no fault yet', async () => {
    const house = await open({ ready: async () => ({ ready: true, notes: ['Bank holidays end.'] }) });
    const answer = await house.get('/ready');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ready', notes: ['Bank holidays end.'] });
  });

  test('ready that fails is not ready', async () => {
    const house = await open({
      ready: async () => {
        throw new Error('secret');
      },
    });
    const text = await (await house.get('/ready')).text();
    expect(text).toContain('not-ready');
    expect(text).not.toContain('secret');
  });

  test('metrics count by the pattern of the route, never by what was asked for', async () => {
    const house = await open();
    await house.get('/api/v1/me');
    await house.get('/people/jo.bloggs@police.example');
    const text = await (await house.get('/metrics')).text();
    expect(text).toMatch(
      /http_request_duration_seconds_count\{route="\/api\/v1\/me",method="GET",status="401"\} 1/,
    );
    expect(text).toMatch(/http_request_duration_seconds_count\{route="none",method="GET",status="404"\} 1/);
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('bloggs');
  });

  test('metrics tell what became of all that was to be sent, in sums that balance, and of nobody by name', async () => {
    const house = await open({ rows: undefined });
    const text = await (await house.get('/metrics')).text();
    const [planned = 0, ...others] = ['planned', 'sent', 'failed', 'waiting'].map((state) =>
      Number(new RegExp(`^jtai_messages\\{state="${state}"\\} (\\d+)$`, 'm').exec(text)?.[1]),
    );
    expect(planned).toBeGreaterThan(0);
    expect(others.reduce((sum, one) => sum + one, 0)).toBe(planned);
    expect(text).not.toMatch(/westmarch|constabulary|@/i);
  });

  test('metrics of a partnership that cannot be read tell nothing of it, and all the rest', async () => {
    const store = (of: Store): Store => ({
      ...of,
      snapshot: () => Promise.reject(new StoreUnavailable('off')),
    });
    const house = await open({ store });
    const text = await (await house.get('/metrics')).text();
    expect(text).toContain('# TYPE jtai_messages gauge');
    expect(text).not.toContain('jtai_messages{');
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('addresses', () => {
  test.each([
    ['GET', '/nothing', 404, 'not-found'],
    ['GET', '/api/v1/nothing', 404, 'not-found'],
    ['GET', '/local/clock', 404, 'not-found'],
    ['GET', '/local/token?person=a', 404, 'not-found'],
    ['GET', '/local/people', 404, 'not-found'],
    ['POST', '/local/clock', 404, 'not-found'],
    ['GET', '/api/messages', 405, 'method-not-allowed'],
    ['POST', '/api/v1/plan', 405, 'method-not-allowed'],
    ['DELETE', '/health', 405, 'method-not-allowed'],
    ['GET', '/api/%ff', 404, 'not-found'],
  ])('%s %s is a %i', async (method, at, status, code) => {
    const house = await open();
    const answer = await house.get(at, { method });
    const problem = await problemIn(answer);
    expect([problem.status, problem.code]).toEqual([status, code]);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET|POST/);
  });

  test('those of local mode are there when they are handed in, with parameters, query and body', async () => {
    const house = await open({ local: true });
    expect(await (await house.get('/local/people')).json()).toEqual({ people: [] });
    expect(await (await house.get('/local/token?person=a%40b.example')).json()).toHaveProperty('token');
  });

  test('an address that is no address does not stop the server', async () => {
    const house = await open();
    const { port } = new URL(house.url);
    const raw = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.end('GET //[::bad HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      });
      socket.on('data', (data) => (text += String(data))).on('close', () => resolve(text));
    });
    expect(raw).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await house.get('/health')).status).toBe(200);
  });
});

describe('storage that does not answer', () => {
  const failing =
    (error: Error) =>
    (store: Store): Store => ({
      ...store,
      snapshot: () => Promise.reject(error),
    });
  test('is a 503 that says when to come back', async () => {
    const house = await open({ store: failing(new StoreUnavailable('secret url', 17)) });
    const answer = await house.as('a@b.example', '/api/v1/plan');
    expect(answer.headers.get('retry-after')).toBe('17');
    const problem = await problemIn(answer);
    expect([problem.status, problem.code]).toEqual([503, 'storage-unavailable']);
    expect(JSON.stringify(problem)).not.toContain('secret');
  });

  test('that asks for a long wait is a 503 that says how long', async () => {
    const house = await open({ store: failing(new StoreUnavailable('secret', 1_200)) });
    const answer = await house.as('a@b.example', '/api/v1/plan');
    expect(answer.headers.get('retry-after')).toBe('1200');
    expect(await problemIn(answer)).toMatchObject({
      code: 'storage-busy',
      detail:
        'The partnership’s lists are kept in SharePoint, which is too busy to answer. Try again in 20 minutes.',
    });
  });

  test.each<[StoreTrouble, string]>([
    ['locked', 'storage-locked'],
    ['no-right', 'storage-no-right'],
    ['full', 'storage-full'],
    ['no-sign-in', 'storage-no-sign-in'],
  ])('as a person has to mend it (%s) is a 503 that says what', async (why, code) => {
    const house = await open({ store: failing(new StoreUnavailable('secret', undefined, { why })) });
    const problem = await problemIn(await house.as('a@b.example', '/api/v1/plan'));
    expect([problem.status, problem.code]).toEqual([503, code]);
    expect(problem.detail).toContain('trying again does not help. A coordinator sees to it');
  });

  test('lists that do not fit are a 503 that names the command', async () => {
    const house = await open({ store: failing(new StoreMisfit('secret list')) });
    const problem = await problemIn(await house.as('a@b.example', '/api/v1/plan'));
    expect([problem.status, problem.code]).toEqual([503, 'storage-misfit']);
    expect(problem.detail).toContain('npm run provision');
  });
});

describe('the tab’s files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'jtai-tab-'));
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>tab</title>');
    await writeFile(path.join(folder, 'assets/a-123.js'), 'let a = 1;');
    await writeFile(path.join(folder, 'assets/a-123.js.br'), 'brotli');
    await writeFile(path.join(folder, 'assets/a-123.js.gz'), 'gzip');
  });
  afterAll(() => rm(folder, { recursive: true }));
  const openTab = () => open({ tabFolder: folder });

  test.each(['/tab/', '/tab/plan', '/tab/plan/A1.2', '/tab/meetings?x=1'])(
    '%s is the page, never kept',
    async (at) => {
      const answer = await (await openTab()).get(at);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<title>tab</title>');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  test('the page may be framed by Teams and the Microsoft 365 hosts alone', async () => {
    const policy = (await (await openTab()).get('/tab/')).headers.get('content-security-policy');
    expect(policy).toContain(
      'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com',
    );
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\* /);
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
    ['br;q=0, gzip', 'gzip'],
  ])(
    'a hashed file for a browser that takes %s is packed as %s and kept for a year',
    async (accept, encoding) => {
      const house = await openTab();
      const answer = await house.get('/tab/assets/a-123.js', {
        method: 'HEAD',
        headers: { 'accept-encoding': accept },
      });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(answer.headers.get('vary')).toBe('Accept-Encoding');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  test('a file that is gone is a 404 and not the page', async () => {
    expect((await problemIn(await (await openTab()).get('/tab/assets/old-1.js'))).status).toBe(404);
  });

  test.each(['/tab/../../package.json', '/tab/..%2f..%2fpackage.json', '/tab/%2e%2e/%2e%2e/etc/passwd'])(
    '%s reaches nothing outside',
    async (at) => {
      const text = await (await (await openTab()).get(at)).text();
      expect(text).not.toMatch(/"dependencies"|root:/);
    },
  );

  test.each(['/', '/tab'])('%s leads to the tab', async (at) => {
    const answer = await (await openTab()).get(at);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/tab/']);
  });

  test('a tab that has not been built says how', async () => {
    const house = await open({ tabFolder: path.join(folder, 'none') });
    expect((await problemIn(await house.get('/tab/'))).detail).toContain('npm run build');
  });
});

test('closing lets a running request end and takes no new one', async () => {
  let arrived: () => void = () => undefined;
  let finish: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (arrived = resolve));
  const held = new Promise<void>((resolve) => (finish = resolve));
  const house = await openWebHouse({
    rows: {},
    messages: async (_req, res) => {
      arrived();
      await held;
      res.send(200, { done: true });
    },
  });
  const running = post(house, '{}');
  await begun;
  const closed = house.close();
  await expect(house.get('/health')).rejects.toThrow();
  finish();
  expect(await (await running).json()).toEqual({ done: true });
  await closed;
});
