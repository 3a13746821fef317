import { rmSync } from 'node:fs';
import { AppProcess } from '../support/app-process';
import { freePort } from '../support/free-port';
import { memoryFolder } from '../support/memory-folder';
import { openRaw, sendAndReset, sendRaw } from '../support/raw-request';

/** The built app in a process of its own, as strangers reach it: what ends the process ends these tests. */
let app: AppProcess;
let port: number;
let graphPort: number;
let folder: string;

beforeEach(async () => {
  folder = memoryFolder('jtai-door-');
  [port, graphPort] = [await freePort(), await freePort()];
  app = await AppProcess.start({
    LOCAL_DATA: folder,
    LOCAL_SEED: 'empty',
    PORT: String(port),
    LOCAL_GRAPH_PORT: String(graphPort),
  });
});
afterEach(async () => {
  await app.kill();
  rmSync(folder, { recursive: true, force: true });
});

const livesOn = async () => expect((await fetch(`${app.url}/health`)).status).toBe(200);

const get = (target: string, host: string, more = ''): string =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`;

const NO_HOSTS = [
  'a:b',
  'a b',
  '[',
  ']',
  '%',
  'x:99999',
  '[::1',
  'a@b',
  'a/b',
  'a?b',
  'a#b',
  'a\\b',
  'x:1:2',
  '\xff',
];
const NO_TARGETS = [
  'http://[::1/health',
  'http://%/health',
  'http://a:b/health',
  'http://a:99999/health',
  '//[::bad',
];

test('a Host or a target that is no address is a 400, and the process lives on', async () => {
  for (const host of NO_HOSTS) {
    expect([host, await sendRaw(port, get('/health', host))]).toEqual([
      host,
      expect.stringMatching(/^HTTP\/1.1 400 /),
    ]);
    expect([host, await sendRaw(port, get('/api/nothing', host))]).toEqual([
      host,
      expect.stringMatching(/^HTTP\/1.1 400 /),
    ]);
  }
  for (const target of NO_TARGETS) {
    expect([target, await sendRaw(port, get(target, 'localhost'))]).toEqual([
      target,
      expect.stringMatching(/^HTTP\/1.1 4\d\d /),
    ]);
  }
  const twice = get('/health', 'localhost', 'Host: localhost\r\n');
  expect(await sendRaw(port, twice)).toMatch(/^HTTP\/1.1 400 /);
  await livesOn();
});

const ODD = [
  get('//health//', 'localhost'),
  get('/%', 'localhost'),
  get('/api/%ff%00', 'localhost'),
  get('/tab/%2e%2e%2f%ff', 'localhost'),
  get('/api/v1/me?%ff=%&&=', 'localhost'),
  get('/tab/\x00', 'localhost'),
  get('/health#a?b', 'localhost'),
  get('http://localhost/health', 'localhost'),
  get('*', 'localhost'),
  get(`/${'x'.repeat(15_000)}`, 'localhost'),
  get('/health', 'localhost', `X-Long: ${'x'.repeat(100_000)}\r\n`),
  get('/health', 'localhost', 'X-Nul: a\0b\r\n'),
  get('/health', 'localhost', 'Accept-Encoding: ;q=x, gzip;q=\xff\r\n'),
  get('/tab/', 'localhost', 'Accept-Encoding: ;q=x, gzip;q=\xff,,\r\n'),
  get('/health', 'localhost', 'Expect: 200-maybe\r\n'),
  get('/health', 'localhost', 'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n'),
  'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  'OPTIONS /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  'CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET /health HTTP/1.0\r\n\r\n',
  'GET /health HTTP/9.9\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n',
  'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\nConnection: close\r\n\r\n',
];

test.each([
  ['the app', () => port],
  ['its local SharePoint', () => graphPort],
])(
  'odd requests and broken ones are answered by %s or closed at once, and end nothing',
  async (_which, at) => {
    for (const bytes of ODD) await sendRaw(at(), bytes);
    for (const bytes of ODD) await sendAndReset(at(), bytes);
    await livesOn();
    expect((await fetch(`http://localhost:${graphPort}/v1.0/nothing`)).status).toBe(401);
  },
);

const UPGRADES = [
  'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
  'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: x\r\nContent-Length: 100\r\n\r\n{',
  'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n',
];

test('who asks for another protocol is answered as if they had not, and may break off', async () => {
  const [websocket = '', h2c = ''] = UPGRADES;
  for (const bytes of [websocket, h2c]) {
    const asked = await openRaw(port, bytes);
    await answered(asked.heard);
    expect(asked.heard()).toMatch(/^HTTP\/1.1 200 /);
    asked.socket.resetAndDestroy();
  }
  for (const bytes of UPGRADES) {
    await sendAndReset(port, bytes);
    await sendAndReset(graphPort, bytes);
  }
  await livesOn();
});

test('SIGTERM ends the app within twelve seconds, whoever still hangs on', async () => {
  const hanging = [
    ...UPGRADES,
    'GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n',
    'GET /health HTTP/1.1\r\nHost: local',
    'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"a":',
    '',
  ];
  const open = await Promise.all(
    hanging.flatMap((bytes) => [openRaw(port, bytes), openRaw(graphPort, bytes)]),
  );
  const before = performance.now();
  expect(await app.stop('SIGTERM')).toBe(0);
  expect(performance.now() - before).toBeLessThan(12_000);
  await Promise.all(open.map(({ closed }) => closed));
});

/** Resolves when something has come back. */
async function answered(heard: () => string): Promise<void> {
  while (heard() === '') await new Promise((resolve) => setImmediate(resolve));
}
