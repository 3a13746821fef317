import { COLUMNS, eachTest } from './site';

const test = eachTest();

describe('finding a site', () => {
  it('answers to its host and path, with and without the closing colon', async () => {
    const plain = await test.site.get('/sites/contoso.sharepoint.com:/sites/jtai');
    const closed = await test.site.get('/sites/contoso.sharepoint.com:/sites/jtai:');
    const encoded = await test.site.get('/sites/contoso.sharepoint.com%3A/sites/jtai%3A/');
    expect(plain.status).toBe(200);
    expect(plain.body).toEqual(closed.body);
    expect(plain.body).toEqual(encoded.body);
    expect(plain.body).toMatchObject({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity',
      name: 'jtai',
      webUrl: 'https://contoso.sharepoint.com/sites/jtai',
      root: {},
      siteCollection: { hostname: 'contoso.sharepoint.com' },
    });
    expect(plain.body.id).toMatch(/^contoso\.sharepoint\.com,[0-9a-f-]{36},[0-9a-f-]{36}$/);
  });

  it('answers to its id, with commas as they are or encoded', async () => {
    const { body } = await test.site.get('/sites/contoso.sharepoint.com:/sites/jtai');
    expect((await test.site.get(`/sites/${body.id}`)).body.id).toBe(body.id);
    expect((await test.site.get(`/sites/${encodeURIComponent(body.id)}`)).body.id).toBe(body.id);
  });

  it('takes the name of this machine for the host', async () => {
    const tenant = await test.site.get('/sites/contoso.sharepoint.com:/sites/jtai');
    const machine = await test.site.get('/sites/localhost:/sites/JTAI:');
    expect(machine.body.id).toBe(tenant.body.id);
  });

  it('has a root site', async () => {
    const root = await test.site.get('/sites/root');
    expect(root.body.webUrl).toBe('https://contoso.sharepoint.com');
    expect((await test.site.get('/sites/contoso.sharepoint.com')).body.id).toBe(root.body.id);
  });

  it('answers to its path behind the root', async () => {
    const named = await test.site.get('/sites/contoso.sharepoint.com:/sites/jtai');
    expect((await test.site.get('/sites/root:/sites/jtai')).body).toEqual(named.body);
    expect((await test.site.get('/sites/root:/sites/jtai:/lists')).body.value).toEqual([]);
  });

  it.each([
    '/sites/contoso.sharepoint.com:/sites/nowhere',
    '/sites/contoso.sharepoint.com:/sites/jtai/lists',
    '/sites/contoso.sharepoint.com,00000000-0000-0000-0000-000000000000,00000000-0000-0000-0000-000000000000',
    '/sites/nowhere',
  ])('tells of an unknown one with 404: %s', async (path) => {
    const { status, body } = await test.site.get(path);
    expect([status, body.error.code]).toEqual([404, 'itemNotFound']);
  });

  it('refuses the host of another tenant', async () => {
    expect((await test.site.get('/sites/fabrikam.sharepoint.com:/sites/jtai')).status).toBe(400);
  });

  it('shows only what is selected', async () => {
    const { body } = await test.site.get('/sites/root?$select=id');
    expect(Object.keys(body)).toEqual(['@odata.context', 'id']);
  });
});

describe('sites of the operator', () => {
  it('are added while the server runs, from inside and from outside', async () => {
    test.site.server.addSite('/sites/one');
    const made = await fetch(`http://localhost:${test.site.server.port}/local/graph/sites`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ path: '/sites/two' }),
    });
    expect(made.status).toBe(201);
    expect((await test.site.get('/sites/contoso.sharepoint.com:/sites/one')).status).toBe(200);
    expect((await test.site.get('/sites/contoso.sharepoint.com:/sites/two')).status).toBe(200);
    const found = await test.site.get('/sites?search=two');
    expect(found.body.value.map((site) => site.name)).toEqual(['two']);
  });

  it('keep their lists apart', async () => {
    test.site.server.addSite('/sites/other');
    await test.site.list('Actions');
    const other = await test.site.get('/sites/contoso.sharepoint.com:/sites/other:/lists');
    expect(other.body.value).toEqual([]);
  });

  it('are given the lists of another site, without rows, as often as wanted, each its own', async () => {
    const rows = [{ Key: 'a', Status: 'Open' }];
    await test.site.list('Actions', { columns: COLUMNS, rows });
    const lists = test.site.server.listsOf('/sites/jtai');
    const expand = '?expand=columns';
    const wanted = (await test.site.get(`${test.site.lists}/Actions${expand}`)).body;
    const ids = new Set([wanted.id]);
    for (const name of ['one', 'two']) {
      test.site.server.addSite(`/sites/${name}`, lists);
      const actions = `/sites/contoso.sharepoint.com:/sites/${name}:/lists/Actions`;
      const { body } = await test.site.get(`${actions}${expand}`);
      expect(body.columns).toEqual(wanted.columns);
      expect(await test.site.pages(`${actions}/items`)).toEqual([[]]);
      expect((await test.site.add(actions, rows[0] ?? {})).status).toBe(201);
      expect((await test.site.add(actions, rows[0] ?? {})).status).toBe(400);
      expect(await test.site.pages(`${actions}/items?filter=fields/Status eq 'Open'`)).toHaveLength(1);
      ids.add(body.id);
    }
    expect(ids.size).toBe(3);
    expect(() => test.site.server.listsOf('/sites/none')).toThrow("There is no site '/sites/none'.");
  });
});
