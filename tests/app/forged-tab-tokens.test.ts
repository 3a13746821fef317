import { forgedTabTokens, goodTabToken } from '../support/forged-tab-tokens';
import { startTenantApp, type TenantApp } from '../support/tenant-app';
import { demoRows, insertsOf, known } from '../support/web-house';

// The built app in tenant mode: who opens the tab with a token that is not theirs, or not for it.

let app: TenantApp;
beforeAll(async () => {
  app = await startTenantApp({ rows: insertsOf(known(demoRows())) });
});
afterAll(() => app?.close());

const CHAIR = 'margaret.osei@westmarch.example';
const PATHS = ['me', 'plan', 'meetings', 'outstanding', 'preview', 'partnerships'];

const ask = async (authorization: string, path = 'me'): Promise<number> =>
  (await fetch(`${app.url}/api/v1/${path}`, { headers: { authorization } })).status;

test('Entra’s own token of the person opens everything that is theirs', async () => {
  const good = `Bearer ${goodTabToken(app.microsoft, CHAIR)}`;
  for (const path of PATHS) expect([path, await ask(good, path)]).toEqual([path, 200]);
});

test('of more than eighty forged, stale and foreign tokens none opens the tab', async () => {
  const forgeries = forgedTabTokens(app.microsoft, CHAIR);
  const letIn: string[] = [];
  for (const [at, { what, authorization }] of forgeries.entries()) {
    const status = await ask(authorization, PATHS[at % PATHS.length]);
    if (![401, 403, 429].includes(status)) letIn.push(`${what}: ${status}`);
  }
  expect(forgeries.length).toBeGreaterThan(80);
  expect(letIn).toEqual([]);
  // Names of keys that are made up do not have Microsoft asked for each.
  expect(app.microsoft.asked.get('/entra/keys')).toBe(1);
  expect(await ask(`Bearer ${goodTabToken(app.microsoft, CHAIR)}`)).toBe(200);
});
