import { startTenantApp, type TenantApp } from '../support/tenant-app';

let app: TenantApp;
beforeAll(async () => {
  app = await startTenantApp({
    rows: [],
    settings: {
      SHAREPOINT_SITE:
        'Westmarch=contoso.sharepoint.com:/sites/test-1, Eastshire=contoso.sharepoint.com:/sites/hidden-place',
    },
  });
});
afterAll(() => app.close());

test('whether the app is ready tells nobody where a site is that it does not find', async () => {
  const answer = await fetch(`${app.url}/ready`);
  expect(answer.status).toBe(503);
  const { detail } = (await answer.json()) as { detail: string };
  expect(detail).toBe(
    'Site 2 of 2 in SHAREPOINT_SITE: There is no SharePoint site as SHAREPOINT_SITE names it, or the app may not see it.',
  );
});

test('metrics are not there for anybody where no token was chosen', async () => {
  for (const authorization of ['', 'Bearer ', 'Bearer undefined']) {
    const answer = await fetch(`${app.url}/metrics`, { headers: { authorization } });
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toMatch(/sites|contoso/);
  }
});
