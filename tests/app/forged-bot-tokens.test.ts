import { request } from 'node:http';
import { demoRows, insertsOf } from '../support/web-house';
import { CLIENT_ID, TENANT } from '../support/entra-stand-in';
import { claimsOf, forgedBotTokens, goodToken, HEADER, type Target } from '../support/forged-bot-tokens';
import { jwt, unsigned } from '../support/jwt';
import { BOT_ID, startTenantApp, type TenantApp } from '../support/tenant-app';

// The built app in tenant mode, as a stranger on the internet finds it.

let app: TenantApp;
let target: Target;
beforeAll(async () => {
  app = await startTenantApp({
    rows: insertsOf(demoRows()),
    authorization: (microsoft, serviceUrl) =>
      `Bearer ${goodToken({ appId: BOT_ID, tenantId: TENANT, tabClientId: CLIENT_ID, serviceUrl, microsoft })}`,
  });
  const { microsoft, teams } = app;
  target = {
    appId: BOT_ID,
    tenantId: TENANT,
    tabClientId: CLIENT_ID,
    serviceUrl: teams.serviceUrl,
    microsoft,
  };
});
afterAll(() => app?.close());

const MARGARET = { name: 'Margaret Osei', email: 'margaret.osei@westmarch.example' };

/** What the bot answers an activity with these `Authorization` headers. */
function send(authorization: readonly string[], activity: object = {}): Promise<number> {
  const whole = {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: target.serviceUrl,
    text: 'status',
    from: { id: '29:x', name: 'Margaret Osei', aadObjectId: 'oid' },
    recipient: { id: '28:y', name: 'JTAI' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    ...activity,
  };
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}/api/messages`, { method: 'POST' }, (res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
    });
    sent.setHeader('content-type', 'application/json');
    if (authorization.length > 0) sent.setHeader('authorization', [...authorization]);
    sent.on('error', reject);
    sent.end(JSON.stringify(whole));
  });
}

test('the Connector’s own token is let in, and the bot answers where it says', async () => {
  const margaret = app.teams.person(MARGARET);
  await margaret.install();
  expect((await margaret.ask('help')).words).toContain('What you can ask me');
});

const chatsSpokenTo = (): string[] => [
  ...new Set(app.teams.requests.map(({ path }) => /^\/v3\/conversations\/[^/]*/.exec(path)?.[0] ?? path)),
];

test('of more than a hundred forged, stale and foreign tokens none gets in, and the bot speaks to nobody', async () => {
  const forgeries = forgedBotTokens(target);
  // Margaret, who added the app, is told what waited for her, if this is an hour for it.
  const spokenTo = chatsSpokenTo();
  const letIn: string[] = [];
  for (const { what, authorization, activity } of forgeries) {
    const status = await send(authorization, activity);
    if (![400, 401, 429].includes(status)) letIn.push(`${what}: ${status}`);
  }
  expect(forgeries.length).toBeGreaterThan(100);
  expect(letIn).toEqual([]);
  expect(chatsSpokenTo()).toEqual(spokenTo);
  // Whoever makes up names of keys does not have us ask Microsoft for each.
  expect(app.microsoft.asked.get('/bot/keys')).toBe(1);
  expect(await send([`Bearer ${goodToken(target)}`], { type: 'typing' })).toBe(200);
});

test('thousands of unsigned tokens, each of another tenant, leave nothing behind', async () => {
  const flood = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 20) {
      await Promise.all(Array.from({ length: 20 }, () => send([`Bearer ${unsignedToken()}`])));
    }
  };
  await flood(400);
  const before = await app.heap();
  await flood(3_000);
  expect((await app.heap()) - before).toBeLessThan(3_000_000);
  expect(await send([`Bearer ${goodToken(target)}`], { type: 'typing' })).toBe(200);
});

let tenants = 0;
function unsignedToken(): string {
  tenants += 1;
  const tid = `${String(tenants).padStart(8, '0')}-0000-0000-0000-${'0'.repeat(12)}`;
  const claims = { ...claimsOf(target), tid, padding: 'x'.repeat(4_000) };
  return jwt({ ...HEADER, alg: 'none' }, claims, unsigned);
}
