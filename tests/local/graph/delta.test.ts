import { COLUMNS, eachTest, type Body } from './site';

const test = eachTest();

/** Follows a delta to its end. */
async function enumerate(path: string): Promise<{ entries: Body[]; pages: number; link: string }> {
  const entries: Body[] = [];
  for (let pages = 1, next = path; ; pages += 1) {
    const { status, body } = await test.site.get(next);
    if (status !== 200) throw new Error(JSON.stringify(body));
    entries.push(...body.value);
    if (body['@odata.deltaLink'] !== undefined) return { entries, pages, link: body['@odata.deltaLink'] };
    next = body['@odata.nextLink'] ?? '';
  }
}

const ids = (entries: readonly Body[]) => entries.map((entry) => entry.id);

describe('delta', () => {
  it('first gives every item, in pages, then only what changed', async () => {
    const { site } = test;
    const rows = [1, 2, 3, 4, 5].map((number) => ({ Title: `T${number}` }));
    const list = await site.list('Actions', { columns: COLUMNS, rows });
    const first = await enumerate(`${list}/items/delta?$expand=fields&$top=2`);
    expect([ids(first.entries), first.pages]).toEqual([['1', '2', '3', '4', '5'], 3]);
    expect(first.link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/.*\/items\/delta\?.*token=/);
    expect((await enumerate(first.link)).entries).toEqual([]);

    await site.send('PATCH', `${list}/items/2/fields`, { Title: 'changed' });
    await site.send('DELETE', `${list}/items/4`);
    await site.add(list, { Title: 'T6' });
    const second = await enumerate(first.link);
    expect(second.entries).toEqual([
      expect.objectContaining({ id: '2', fields: expect.objectContaining({ Title: 'changed' }) as object }),
      { id: '4', deleted: { state: 'deleted' } },
      expect.objectContaining({ id: '6', fields: expect.objectContaining({ Title: 'T6' }) as object }),
    ]);
    expect((await enumerate(second.link)).entries).toEqual([]);
  });

  it('gives only the latest state of an item', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const { link } = await enumerate(`${list}/items/delta?$expand=fields`);
    for (const Title of ['a', 'b', 'c']) await site.send('PATCH', `${list}/items/1/fields`, { Title });
    const { entries } = await enumerate(link);
    expect(entries.map((entry) => entry.fields.Title)).toEqual(['c']);
  });

  it('leaves out what was deleted before it began, then and later', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }, { Title: 'Two' }] });
    await site.send('DELETE', `${list}/items/2`);
    const first = await enumerate(`${list}/items/delta`);
    expect(ids(first.entries)).toEqual(['1']);
    expect((await enumerate(first.link)).entries).toEqual([]);
  });

  it('loses nothing that changes while its pages are read', async () => {
    const { site } = test;
    const list = await site.list('Actions', {
      rows: [1, 2, 3, 4].map((number) => ({ Title: `T${number}` })),
    });
    const page = await site.get(`${list}/items/delta?$top=2&$expand=fields`);
    await site.send('PATCH', `${list}/items/1/fields`, { Title: 'again' });
    await site.send('DELETE', `${list}/items/2`);
    await site.send('DELETE', `${list}/items/3`);
    const rest = await enumerate(page.body['@odata.nextLink'] ?? '');
    const state = new Map<string, unknown>();
    for (const entry of [...page.body.value, ...rest.entries]) {
      if (entry.deleted) state.delete(entry.id);
      else state.set(entry.id, entry.fields.Title);
    }
    expect(Object.fromEntries(state)).toEqual({ 1: 'again', 4: 'T4' });
  });

  it('starts at the present with token=latest', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const latest = await enumerate(`${list}/items/delta?token=latest`);
    expect(latest.entries).toEqual([]);
    await site.add(list, { Title: 'Two' });
    expect(ids((await enumerate(latest.link)).entries)).toEqual(['2']);
    expect((await enumerate(`${list}/items/delta(token='latest')`)).entries).toEqual([]);
  });

  it('answers an expired token with 410 and where to start again', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const { link } = await enumerate(`${list}/items/delta?$expand=fields`);
    site.server.expireDeltaTokens('actions');
    const gone = await site.get(link);
    expect([gone.status, gone.body.error.code]).toEqual([410, 'resyncRequired']);
    expect(gone.body.error.innerError.code).toBe('resyncChangesApplyDifferences');
    const again = await enumerate(gone.headers.get('location') ?? '');
    expect(again.entries.map((entry) => entry.fields.Title)).toEqual(['One']);
    expect((await enumerate(again.link)).entries).toEqual([]);
  });

  it('can be made to resync by another process', async () => {
    const { site } = test;
    const list = await site.list('Actions');
    const { link } = await enumerate(`${list}/items/delta`);
    const url = `http://localhost:${site.server.port}/local/graph/resync`;
    const headers = { 'content-type': 'application/json' };
    await fetch(url, { method: 'POST', headers, body: JSON.stringify({ list: 'Actions' }) });
    expect((await site.get(link)).status).toBe(410);
  });

  it.each(['?token=nonsense', '?token=', '?$filter=id eq 1', '?$orderby=id', '/more'])(
    'refuses %s',
    async (query) => {
      const list = await test.site.list('Actions');
      expect((await test.site.get(`${list}/items/delta${query}`)).status).toBe(400);
    },
  );

  it("refuses another list's token", async () => {
    const { site } = test;
    const { link } = await enumerate(`${await site.list('One')}/items/delta`);
    const token = new URL(link).searchParams.get('token');
    const refused = await site.get(`${await site.list('Two')}/items/delta?token=${token}`);
    expect(refused.body.error.message).toBe('Provided sync token is malformed.');
  });
});
