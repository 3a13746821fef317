import { eachTest } from './site';

const test = eachTest();
const generic = { list: { template: 'genericList' } };

describe('a list', () => {
  it('is made with its columns and answers to its id and its title', async () => {
    const { site } = test;
    const made = await site.send('POST', site.lists, {
      displayName: 'Statement Actions',
      description: 'What was promised',
      columns: [{ name: 'Ref', text: {}, indexed: true }],
      ...generic,
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      displayName: 'Statement Actions',
      description: 'What was promised',
      list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
      parentReference: { siteId: expect.stringMatching(/^contoso/) as string },
    });
    expect(made.body.eTag).toBe(made.body['@odata.etag']);
    const byId = await site.get(`${site.lists}/${made.body.id}`);
    const byTitle = await site.get(`${site.lists}/statement%20actions`);
    expect(byId.body).toEqual(byTitle.body);
    expect(made.headers.get('location')).toContain(`/lists/${made.body.id}`);
  });

  it.each([
    ['a name', { name: 'actions', displayName: 'Actions', ...generic }],
    ['no title', { ...generic }],
    ['an unknown template', { displayName: 'Files', list: { template: 'documentLibrary' } }],
    ['an unknown property', { displayName: 'Actions', colour: 'red', ...generic }],
    ['a column without a type', { displayName: 'Actions', columns: [{ name: 'X' }], ...generic }],
  ])('is refused with %s, and then not there', async (_what, body) => {
    const { site } = test;
    const made = await site.send('POST', site.lists, body);
    expect([made.status, made.body.error.code]).toEqual([400, 'invalidRequest']);
    expect((await site.get(site.lists)).body.value).toEqual([]);
  });

  it('keeps its title to itself, whatever the letter case', async () => {
    const { site } = test;
    await site.list('Actions');
    const second = await site.send('POST', site.lists, { displayName: 'ACTIONS', ...generic });
    expect([second.status, second.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  });

  it('gets another title and description', async () => {
    const { site } = test;
    const list = await site.list('Actions');
    const before = await site.get(list);
    const after = await site.send('PATCH', list, { displayName: 'Promises', description: 'All of them' });
    expect(after.body).toMatchObject({
      id: before.body.id,
      displayName: 'Promises',
      description: 'All of them',
    });
    expect((await site.get(list)).status).toBe(404);
    const stale = await site.send(
      'PATCH',
      `${site.lists}/Promises`,
      { displayName: 'X' },
      { 'if-match': before.body['@odata.etag'] },
    );
    expect(stale.status).toBe(412);
  });

  it('is shown as selected when it is made and changed, or is not made and changed at all', async () => {
    const { site } = test;
    const post = (query: string) => site.send('POST', `${site.lists}?${query}`, { displayName: 'Plan' });
    expect((await post('$expand=drive')).status).toBe(501);
    const made = await post('$select=displayName&$expand=items');
    expect([made.status, made.body.items, 'webUrl' in made.body]).toEqual([201, [], false]);
    const patch = (query: string, description: string) =>
      site.send('PATCH', `${site.lists}/Plan?${query}`, { description });
    expect((await patch('$expand=colour', 'lost')).status).toBe(400);
    expect((await patch('$expand=items', 'kept')).body).toMatchObject({ description: 'kept', items: [] });
    expect((await site.get(`${site.lists}/Plan`)).body['@odata.etag']).toMatch(/,1"$/);
  });

  it('goes with everything in it', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    expect((await site.send('DELETE', list)).status).toBe(204);
    expect((await site.get(`${list}/items`)).body.error.code).toBe('itemNotFound');
    await site.list('Actions');
    expect((await site.get(`${list}/items`)).body.value).toEqual([]);
  });
});

describe('the lists of a site', () => {
  it('are filtered by their title and nothing else', async () => {
    const { site } = test;
    await site.list('Actions');
    await site.list("Owners'");
    const names = async (filter: string) => {
      const { body } = await site.get(`${site.lists}?$filter=${encodeURIComponent(filter)}`);
      return body.value.map((list) => list.displayName);
    };
    expect(await names("displayName eq 'actions'")).toEqual(['Actions']);
    expect(await names("displayName eq 'Owners'''")).toEqual(["Owners'"]);
    expect(await names("startswith(displayName,'A')")).toEqual(['Actions']);
    expect((await site.get(`${site.lists}?$filter=name eq 'Actions'`)).status).toBe(400);
  });

  it('come in pages with $top', async () => {
    const { site } = test;
    for (const name of ['A', 'B', 'C']) await site.list(name);
    const pages = await site.pages(`${site.lists}?$top=2&$select=displayName`);
    expect(pages.map((page) => page.map((list) => list.displayName))).toEqual([['A', 'B'], ['C']]);
  });

  it('show columns and items when these are expanded', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const { body } = await site.get(
      `${list}?select=name&expand=columns(select=name,description),items(expand=fields(select=Title))`,
    );
    expect(body).toMatchObject({ name: 'Actions', items: [{ id: '1', fields: { Title: 'One' } }] });
    expect(body.columns).toContainEqual({ name: 'Title', description: '' });
    expect(body.displayName).toBeUndefined();
  });
});
