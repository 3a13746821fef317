import path from 'node:path';
import { startTenantApp, type TenantApp } from '../support/tenant-app';
import { openRaw, sendRaw } from '../support/raw-request';

let app: TenantApp;
const TOKEN = 'a-token-for-metrics-0123456789';

beforeAll(async () => {
  app = await startTenantApp({
    rows: [],
    settings: {
      LOG_LEVEL: 'debug',
      METRICS_TOKEN: TOKEN,
      NODE_OPTIONS: `--require ${path.resolve(__dirname, '../support/talkative.cjs')}`,
    },
  });
});
afterAll(() => app.close());

const metrics = (authorization?: string) =>
  fetch(`${app.url}/metrics`, { headers: authorization ? { authorization } : {} });

test('metrics are for who has the token, as it is, and for nobody else', async () => {
  for (const wrong of [
    undefined,
    'Bearer',
    'Bearer x',
    `Bearer ${TOKEN}x`,
    `Basic ${TOKEN}`,
    TOKEN,
    `Bearer ${TOKEN.slice(1)}`,
  ]) {
    const answer = await metrics(wrong);
    expect([wrong, answer.status]).toEqual([wrong, 401]);
    expect(await answer.text()).not.toContain('sharepoint_');
  }
  const told = await metrics(`Bearer ${TOKEN}`);
  expect(told.status).toBe(200);
  expect(await told.text()).toContain('# TYPE http_request_duration_seconds histogram');
});

test('what is broken off by the client is no error of ours, in the log or the metrics', async () => {
  const port = Number(new URL(app.url).port);
  const half = 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"type":';
  for (const end of ['reset', 'close', 'reset'] as const) {
    const { socket, closed } = await openRaw(port, half);
    if (end === 'reset') socket.resetAndDestroy();
    else socket.destroy();
    await closed;
  }
  // Its other half was promised and never came.
  await sendRaw(port, half);
  const counted = await untilCounted(4);
  expect(counted).not.toMatch(/status="5/);
  expect(lines().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('every line of the log is JSON, also what Node and a library print, and holds none of their secrets', async () => {
  await app.printed('node-warning');
  await app.printed('library-printed');
  expect(lines().length).toBeGreaterThan(3);
  expect(lines().map(({ event }) => event)).toEqual(
    expect.arrayContaining(['started', 'node-warning', 'library-printed']),
  );
  expect(app.output()).not.toMatch(/s3cret|at Object\./);
});

const lines = (): Record<string, unknown>[] =>
  app
    .output()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** What the metrics say once so many requests to the bot were counted. */
async function untilCounted(count: number): Promise<string> {
  for (;;) {
    const text = await (await metrics(`Bearer ${TOKEN}`)).text();
    const counts = text.matchAll(/_count\{route="\/api\/messages",method="POST",status="(\d+)"\} (\d+)/g);
    if ([...counts].reduce((sum, [, , one]) => sum + Number(one), 0) >= count) return text;
  }
}
