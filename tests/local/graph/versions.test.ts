import { COLUMNS, eachTest } from './site';

const test = eachTest();

describe('an item', () => {
  it('keeps its versions, newest first', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'First' }] });
    await site.send('PATCH', `${list}/items/1/fields`, { Title: 'Second' });
    const { body } = await site.get(`${list}/items/1/versions`);
    expect(body.value.map((version) => [version.id, version.fields.Title])).toEqual([
      ['2.0', 'Second'],
      ['1.0', 'First'],
    ]);
    expect((await site.get(`${list}/items/1/versions/1.0`)).body.fields.Title).toBe('First');
    expect((await site.get(`${list}/items/1/versions/9.0`)).status).toBe(404);
  });

  it('shows of a version the fields asked for, and no properties that versions do not have', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: [{ Title: 'First', Key: 'K-1' }] });
    const { fields } = (await site.get(`${list}/items/1/versions/1.0?$expand=fields($select=Key)`)).body;
    expect([fields.Key, 'Title' in fields]).toEqual(['K-1', false]);
    expect((await site.get(`${list}/items/1/versions?$select=colour`)).status).toBe(400);
  });

  it('takes the values of an old version again, as a new version', async () => {
    const { site } = test;
    const list = await site.list('Actions', {
      columns: COLUMNS,
      rows: [{ Title: 'First', Key: 'K-1', Remark: 'old' }],
    });
    await site.send('PATCH', `${list}/items/1/fields`, { Title: 'Second', Key: 'K-2' });
    const restore = (label: string) => site.send('POST', `${list}/items/1/versions/${label}/restoreVersion`);
    expect((await restore('1.0')).status).toBe(204);
    const item = (await site.get(`${list}/items?$filter=fields/Key eq 'K-1'&$expand=fields`)).body.value[0];
    expect(item?.fields).toMatchObject({ Title: 'First', Remark: 'old', _UIVersionString: '3.0' });
    expect((await site.get(`${list}/items/1/versions`)).body.value).toHaveLength(3);
    expect((await restore('9.0')).status).toBe(404);
    await site.add(list, { Key: 'K-2' });
    expect((await restore('2.0')).status).toBe(400);
    expect((await site.get(`${list}/items/1/fields`)).body.Key).toBe('K-1');
  });

  it('loses what its columns lost before it is taken back to an old version', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: [{ Title: 'First', Remark: 'old' }] });
    await site.send('DELETE', `${list}/columns/Remark`);
    await site.send('PATCH', `${list}/items/1/fields`, { Title: 'Second' });
    await site.send('POST', `${list}/items/1/versions/1.0/restoreVersion`);
    await site.send('POST', `${list}/columns`, { name: 'Remark', text: {} });
    const { body } = await site.get(`${list}/items/1/fields`);
    expect([body.Title, 'Remark' in body]).toEqual(['First', false]);
  });
});
