import { COLUMNS, eachTest } from './site';

const test = eachTest({ now: () => new Date('2026-03-04T05:06:07.891Z') });

describe('an item', () => {
  it('has the shape Graph gives it', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS });
    const made = await site.add(list, { Title: 'Visit', Key: 'K-1', Weight: 3 });
    expect(made.status).toBe(201);
    const { body } = made;
    expect(body['@odata.etag']).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(body.eTag).toBe(body['@odata.etag']);
    expect(made.headers.get('etag')).toBe(body['@odata.etag']);
    expect(body).toMatchObject({
      id: '1',
      createdDateTime: '2026-03-04T05:06:07Z',
      lastModifiedDateTime: '2026-03-04T05:06:07Z',
      webUrl: 'https://contoso.sharepoint.com/sites/jtai/Lists/Actions/1_.000',
      createdBy: { user: { displayName: expect.any(String) as string } },
      lastModifiedBy: { user: { displayName: expect.any(String) as string } },
      parentReference: { siteId: expect.stringMatching(/^contoso/) as string },
      contentType: { name: 'Item' },
    });
    expect(body.fields).toEqual({
      '@odata.etag': body['@odata.etag'],
      Title: 'Visit',
      Key: 'K-1',
      Weight: 3,
      LinkTitle: 'Visit',
      LinkTitleNoMenu: 'Visit',
      id: '1',
      ContentType: 'Item',
      Created: '2026-03-04T05:06:07Z',
      Modified: '2026-03-04T05:06:07Z',
      AuthorLookupId: '1073741822',
      EditorLookupId: '1073741822',
      _UIVersionString: '1.0',
      Attachments: false,
      Edit: '',
      ItemChildCount: '0',
      FolderChildCount: '0',
    });
  });

  it('shows its fields only when asked, and of them only those asked for', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: [{ Title: 'Visit', Key: 'K-1' }] });
    expect((await site.get(`${list}/items/1`)).body.fields).toBeUndefined();
    expect((await site.get(`${list}/items/1?$expand=fields`)).body.fields.Key).toBe('K-1');
    const some = await site.get(`${list}/items/1?$expand=fields($select=Title,Remark,id)`);
    expect(Object.keys(some.body.fields)).toEqual(['@odata.etag', 'Title', 'id']);
    const plain = await site.get(`${list}/items/1?expand=fields(select=Key)&select=id`);
    expect(Object.keys(plain.body)).toEqual([
      '@odata.context',
      '@odata.etag',
      'id',
      'fields@odata.context',
      'fields',
    ]);
  });

  it('is changed in either form and keeps what was not named', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: [{ Title: 'Visit', Key: 'K-1' }] });
    const fields = await site.send('PATCH', `${list}/items/1/fields`, { Remark: 'soon' });
    expect([fields.status, fields.body.Remark, fields.body.Key]).toEqual([200, 'soon', 'K-1']);
    const item = await site.send('PATCH', `${list}/items/1`, { fields: { Remark: null, Weight: 2 } });
    expect([item.status, item.body.fields.Weight]).toEqual([200, 2]);
    const read = (await site.get(`${list}/items/1/fields`)).body;
    expect(read).toMatchObject({ Title: 'Visit', Key: 'K-1', Weight: 2, _UIVersionString: '3.0' });
    expect(read).not.toHaveProperty('Remark');
  });

  it('answers a change with what is selected and expanded, as clients keep their query', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: [{ Title: 'Visit', Key: 'K-1' }] });
    const path = `${list}/items/1?$select=id&$expand=fields($select=Key)`;
    const item = await site.send('PATCH', path, { fields: { Weight: 2 } });
    expect([item.status, item.body.fields.Key, 'Title' in item.body.fields, 'webUrl' in item.body]).toEqual([
      200,
      'K-1',
      false,
      false,
    ]);
    const fields = await site.send('PATCH', `${list}/items/1/fields?$select=Key`, { Weight: 3 });
    expect([fields.status, fields.body.Key, 'Title' in fields.body]).toEqual([200, 'K-1', false]);
    const strange = await site.send('PATCH', `${list}/items/1?$select=colour`, { fields: { Weight: 4 } });
    expect(strange.status).toBe(400);
    expect((await site.get(`${list}/items/1/fields`)).body.Weight).toBe(3);
  });

  it('shows what stands behind a lookup only when that is selected', async () => {
    const { site } = test;
    const agencies = await site.list('Agencies', { rows: [{ Title: 'Police' }] });
    const { id } = (await site.get(agencies)).body;
    const lead = { name: 'Lead', lookup: { listId: id, columnName: 'Title' } };
    const rows = [{ LeadLookupId: '1' }, { LeadLookupId: '9' }, {}];
    const list = await site.list('Actions', { columns: [lead], rows });
    const fields = async (select: string) =>
      (await site.get(`${list}/items?$expand=fields${select}`)).body.value.map((item) => [
        item.fields.LeadLookupId,
        item.fields.Lead,
      ]);
    expect(await fields('')).toEqual([
      ['1', undefined],
      ['9', undefined],
      [undefined, undefined],
    ]);
    expect(await fields('($select=Lead,LeadLookupId)')).toEqual([
      ['1', 'Police'],
      ['9', undefined],
      [undefined, undefined],
    ]);
    expect((await site.get(`${list}/items/1/fields?$select=Lead`)).body.Lead).toBe('Police');
  });

  it('names who made it only when that is selected', async () => {
    const list = await test.site.list('Actions', { rows: [{ Title: 'Visit' }] });
    const { fields } = (await test.site.get(`${list}/items/1?$expand=fields`)).body;
    expect([fields.AuthorLookupId, 'Author' in fields]).toEqual(['1073741822', false]);
    const named = (await test.site.get(`${list}/items/1?$expand=fields($select=Author)`)).body.fields;
    expect(named.Author).toBe('SharePoint App');
  });

  it('answers a create with what is selected', async () => {
    const list = await test.site.list('Actions');
    const path = `${list}/items?$select=id&$expand=fields($select=Title)`;
    const { body } = await test.site.send('POST', path, { fields: { Title: 'One' } });
    expect([body.id, Object.keys(body.fields), 'webUrl' in body]).toEqual([
      '1',
      ['@odata.etag', 'Title'],
      false,
    ]);
  });

  it('is gone after a delete, and its id never comes back', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const gone = await site.send('DELETE', `${list}/items/1`);
    expect([gone.status, gone.body]).toEqual([204, {}]);
    for (const [method, path] of [
      ['GET', '1'],
      ['DELETE', '1'],
      ['GET', '1/fields'],
      ['GET', 'abc'],
    ] as const) {
      const reply = await site.send(method, `${list}/items/${path}`);
      expect([reply.status, reply.body.error.code]).toEqual([404, 'itemNotFound']);
    }
    expect((await site.add(list, { Title: 'Two' })).body.id).toBe('2');
  });

  it.each([
    ['without fields', {}],
    ['with a property that items do not have', { fields: {}, colour: 'red' }],
  ])('is not made %s', async (_what, body) => {
    const list = await test.site.list('Actions');
    expect((await test.site.send('POST', `${list}/items`, body)).status).toBe(400);
  });
});

describe('the ETag of an item', () => {
  it('guards changes and deletes with If-Match', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const first = (await site.get(`${list}/items/1`)).body['@odata.etag'];
    const change = (etag: string) =>
      site.send('PATCH', `${list}/items/1/fields`, { Title: 'x' }, { 'if-match': etag });
    const changed = await change(first);
    expect(changed.status).toBe(200);
    const stale = await change(first);
    expect([stale.status, stale.body.error.code]).toEqual([412, 'resourceModified']);
    expect((await change('"nonsense"')).status).toBe(412);
    expect((await change('*')).status).toBe(200);
    expect((await site.send('DELETE', `${list}/items/1`, undefined, { 'if-match': first })).status).toBe(412);
    const now = (await site.get(`${list}/items/1`)).body['@odata.etag'];
    expect((await site.send('DELETE', `${list}/items/1`, undefined, { 'if-match': now })).status).toBe(204);
  });

  it('saves a read with If-None-Match', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const etag = (await site.get(`${list}/items/1`)).body['@odata.etag'];
    expect((await site.get(`${list}/items/1`, { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('a unique column', () => {
  const sentence = 'One or more fields with unique constraints already has the provided value.';

  it('refuses a value another item has, whatever the letter case, and changes nothing', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: [{ Key: 'K-1' }, { Key: 'K-2' }] });
    for (const reply of [
      await site.add(list, { Key: 'k-1' }),
      await site.send('PATCH', `${list}/items/2/fields`, { Key: 'K-1', Remark: 'lost' }),
    ]) {
      expect([reply.status, reply.body.error.code, reply.body.error.message]).toEqual([
        400,
        'invalidRequest',
        sentence,
      ]);
    }
    expect((await site.get(`${list}/items`)).body.value).toHaveLength(2);
    expect((await site.get(`${list}/items/2/fields`)).body).toMatchObject({
      Key: 'K-2',
      _UIVersionString: '1.0',
    });
  });

  it('frees a value that is changed or deleted, and does not mind empty ones', async () => {
    const { site } = test;
    const list = await site.list('Actions', {
      columns: COLUMNS,
      rows: [{ Key: 'K-1' }, { Key: 'K-2' }, {}, {}],
    });
    expect((await site.send('PATCH', `${list}/items/1/fields`, { Key: 'K-3' })).status).toBe(200);
    expect((await site.add(list, { Key: 'K-1' })).status).toBe(201);
    await site.send('DELETE', `${list}/items/2`);
    expect((await site.add(list, { Key: 'K-2' })).status).toBe(201);
    expect((await site.send('PATCH', `${list}/items/1/fields`, { Key: 'k-3' })).status).toBe(200);
  });
});
