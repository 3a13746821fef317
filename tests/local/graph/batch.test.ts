import { COLUMNS, eachTest } from './site';

const test = eachTest();
const headers = { 'Content-Type': 'application/json' };

const batch = (requests: readonly object[]) => test.site.send('POST', '/$batch', { requests });

const create = (id: string, list: string, fields: object) => ({
  id,
  method: 'POST',
  url: `${list}/items`,
  headers,
  body: { fields },
});

describe('a batch', () => {
  it('answers 200 and every step with its own status', async () => {
    const list = await test.site.list('Actions', { columns: COLUMNS, rows: [{ Key: 'K-1' }] });
    const { status, body } = await batch([
      create('a', list, { Key: 'K-2' }),
      create('b', list, { Key: 'K-1' }),
      { id: 'c', method: 'GET', url: `${list}/items/1?$expand=fields` },
      { id: 'd', method: 'GET', url: `${list}/items/99`.slice(1) },
      { id: 'e', method: 'DELETE', url: `${list}/items/1` },
    ]);
    expect(status).toBe(200);
    const of = (id: string) => body.responses.find((step) => step.id === id);
    expect(of('a')).toMatchObject({ status: 201, body: { id: '2', fields: { Key: 'K-2' } } });
    expect(of('b')).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } });
    expect(of('c')).toMatchObject({ status: 200, body: { id: '1', fields: { Key: 'K-1' } } });
    expect(of('d')).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } });
    expect(of('e')).toMatchObject({ status: 204, body: null });
    expect(of('a')?.headers['Content-Type']).toContain('application/json');
  });

  it('keeps the steps that went well and nothing of those that did not', async () => {
    const list = await test.site.list('Actions', { columns: COLUMNS, rows: [{ Key: 'K-1' }] });
    await batch([
      create('1', list, { Key: 'K-2' }),
      create('2', list, { Key: 'K-2' }),
      create('3', list, { Key: 'K-3' }),
    ]);
    const { body } = await test.site.get(`${list}/items?$expand=fields($select=Key)`);
    expect(body.value.map((item) => item.fields.Key)).toEqual(['K-1', 'K-2', 'K-3']);
  });

  it('runs a step behind those it depends on, and fails it with 424 when they failed', async () => {
    const list = await test.site.list('Actions', { columns: COLUMNS });
    const { body } = await batch([
      { ...create('3', list, { Key: 'K-3' }), dependsOn: ['2'] },
      { ...create('2', list, { Nope: 1 }), dependsOn: ['1'] },
      create('1', list, { Key: 'K-1' }),
      { id: '4', method: 'GET', url: `${list}/items`, dependsOn: ['3'] },
    ]);
    const statuses = Object.fromEntries(body.responses.map((step) => [step.id, step.status]));
    expect(statuses).toEqual({ 1: 201, 2: 400, 3: 424, 4: 424 });
  });

  it('guards a step with its own If-Match', async () => {
    const list = await test.site.list('Actions', { rows: [{ Title: 'One' }] });
    const { body } = await batch([
      {
        id: '1',
        method: 'PATCH',
        url: `${list}/items/1/fields`,
        headers: { ...headers, 'If-Match': '"x,9"' },
        body: {},
      },
    ]);
    expect(body.responses[0]).toMatchObject({ status: 412, body: { error: { code: 'resourceModified' } } });
  });

  const list = '/sites/root/lists';
  it.each([
    ['21 steps', Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: list }))],
    ['an id used twice', [1, 2].map(() => ({ id: '1', method: 'GET', url: list }))],
    ['ids that differ in letter case only', ['a', 'A'].map((id) => ({ id, method: 'GET', url: list }))],
    ['a step without an id', [{ method: 'GET', url: list }]],
    ['a step without an address', [{ id: '1', method: 'GET' }]],
    ['a dependency that is not there', [{ id: '1', method: 'GET', url: list, dependsOn: ['7'] }]],
    [
      'steps that wait for each other',
      ['12', '21'].map(([id, on]) => ({ id, method: 'GET', url: list, dependsOn: [on] })),
    ],
    ['a body without its Content-Type', [{ id: '1', method: 'POST', url: list, body: {} }]],
    ['a write without a body', [{ id: '1', method: 'POST', url: list, headers }]],
  ])('is refused as a whole for %s', async (_what, requests) => {
    const { status, body } = await batch(requests);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  });

  it.each([
    ['no body', undefined],
    ['no list', {}],
    ['null', { requests: null }],
    ['an object', { requests: { 0: { id: '1', method: 'GET', url: list } } }],
    ['a text', { requests: 'x' }],
    ['a list of the body itself', [{ id: '1', method: 'GET', url: list }]],
    ['a list that holds nothing', { requests: [] }],
    ['a step that is nothing', { requests: [null] }],
    ['a step that is a list', { requests: [[]] }],
    ['an id that is a number', { requests: [{ id: 1, method: 'GET', url: list }] }],
    ['a method that is none', { requests: [{ id: '1', method: 7, url: list }] }],
    ['headers that are a list', { requests: [{ id: '1', method: 'GET', url: list, headers: ['a'] }] }],
    ['a dependency that is no list', { requests: [{ id: '1', method: 'GET', url: list, dependsOn: '2' }] }],
  ])('without a proper list of requests is refused as a whole: %s', async (_what, sent) => {
    const { status, body } = await test.site.send('POST', '/$batch', sent);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
    expect(body.error.message).toMatch(/^Invalid batch payload format/);
  });

  it('says which write has no Content-Type, in the words of Graph', async () => {
    const { body } = await batch([{ id: '7', method: 'PATCH', url: list, body: {} }]);
    expect(body.error.message).toBe('Write request id : 7 does not contain Content-Type header or body.');
  });

  it('takes twenty steps', async () => {
    const requests = Array.from({ length: 20 }, (_, index) => ({
      id: String(index),
      method: 'GET',
      url: list,
    }));
    expect((await batch(requests)).body.responses.map((step) => step.status)).toEqual(Array(20).fill(200));
  });
});
