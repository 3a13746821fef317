import { COLUMNS, eachTest } from './site';

const test = eachTest();

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    Title: `T${index + 1}`,
    Key: `K-${index + 1}`,
    Status: index % 3 === 0 ? 'Open' : 'Done',
    ...(index % 4 === 0 ? {} : { Weight: index % 7 }),
  }));

describe('the items of a list', () => {
  it('come in pages of 200, with a link to the next', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: rows(401) });
    const pages = await site.pages(`${list}/items`);
    expect(pages.map((page) => page.length)).toEqual([200, 200, 1]);
    expect(pages.flat().map((item) => Number(item.id))).toEqual(
      Array.from({ length: 401 }, (_, index) => index + 1),
    );
  });

  it('link to graph.microsoft.com and repeat what was asked', async () => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: rows(5) });
    const first = await site.get(
      `${list}/items?$top=2&$expand=fields($select=Title)&$filter=fields/Status eq 'Done'`,
    );
    const link = first.body['@odata.nextLink'] ?? '';
    expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\/contoso\.sharepoint\.com,/);
    expect(link).toContain('$skiptoken=');
    const second = await site.get(link);
    expect(second.body.value.map((item) => item.fields)).toEqual([
      { '@odata.etag': expect.any(String) as string, Title: 'T5' },
    ]);
    expect(second.body['@odata.nextLink']).toBeUndefined();
  });

  it('are neither lost nor doubled when rows come and go between pages', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: rows(6).map(({ Title }) => ({ Title })) });
    const first = await site.get(`${list}/items?$top=3`);
    await site.send('DELETE', `${list}/items/2`);
    await site.add(list, { Title: 'T7' });
    const rest = await site.pages(first.body['@odata.nextLink'] ?? '');
    expect(rest.flat().map((item) => item.id)).toEqual(['4', '5', '6', '7']);
  });

  it.each([
    ['fields/Weight', (left: number, right: number) => left - right],
    ['fields/Weight desc', (left: number, right: number) => right - left],
  ])(
    'are sorted by %s across pages, empty ones first going up and last going down',
    async (order, compare) => {
      const { site } = test;
      const list = await site.list('Actions', { columns: COLUMNS, rows: rows(30) });
      const expected = rows(30)
        .map((row, index) => ({ id: index + 1, weight: 'Weight' in row ? row.Weight : -Infinity }))
        .sort((left, right) =>
          left.weight === right.weight ? left.id - right.id : compare(left.weight ?? 0, right.weight ?? 0),
        )
        .map((row) => `T${row.id}`);
      expect(await site.titles(`${list}/items?$top=4&$orderby=${order}`)).toEqual(expected);
      const filtered = await site.titles(
        `${list}/items?$top=4&$orderby=${order}&$filter=fields/Status eq 'Done'`,
      );
      const done = new Set(rows(30).flatMap((row) => (row.Status === 'Done' ? [row.Title] : [])));
      expect(filtered).toEqual(expected.filter((title) => done.has(title)));
    },
  );

  it('are sorted by id either way', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: rows(5).map(({ Title }) => ({ Title })) });
    expect(await site.titles(`${list}/items?$top=2&$orderby=id desc`)).toEqual([
      'T5',
      'T4',
      'T3',
      'T2',
      'T1',
    ]);
    expect(await site.titles(`${list}/items?$top=2&$orderby=fields/id`)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
    ]);
  });

  it('are sorted by id either way when they are filtered too, each once', async () => {
    const { site } = test;
    const list = await site.list('Actions', {
      columns: COLUMNS,
      rows: rows(6).map(({ Title }) => ({ Title })),
    });
    const query = '$top=2&$filter=fields/Weight eq null';
    expect(await site.titles(`${list}/items?${query}&$orderby=id desc`)).toEqual([
      'T6',
      'T5',
      'T4',
      'T3',
      'T2',
      'T1',
    ]);
    expect(await site.titles(`${list}/items?${query}&$orderby=id`)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5',
      'T6',
    ]);
  });

  it.each([
    ['', '&$orderby=fields/Weight'],
    ['&$orderby=fields/Weight', ''],
  ])('do not go on with the token of another order: %s then %s', async (first, then) => {
    const { site } = test;
    const list = await site.list('Actions', { columns: COLUMNS, rows: rows(4) });
    const next = (await site.get(`${list}/items?$top=2${first}`)).body['@odata.nextLink'] ?? '';
    const token = new URL(next).searchParams.get('$skiptoken') ?? '';
    const { status, body } = await site.get(`${list}/items?$top=2${then}&$skiptoken=${token}`);
    expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  });

  it.each([
    ['$orderby=fields/Remark', 'invalidRequest'],
    ['$orderby=fields/Modified desc', 'invalidRequest'],
    ['$orderby=fields/Nope', 'invalidRequest'],
    ['$orderby=fields/Weight sideways', 'invalidRequest'],
    ['$skip=5', 'invalidRequest'],
    ['$count=true', 'invalidRequest'],
    ['$search=x', 'invalidRequest'],
    ['$top=0', 'BadRequest'],
    ['$top=many', 'BadRequest'],
    ['$skiptoken=nonsense', 'BadRequest'],
    ['$apply=groupby', 'BadRequest'],
    ['$top=1&$top=2', 'BadRequest'],
    ['$select=colour', 'BadRequest'],
    ['$expand=fields(', 'BadRequest'],
  ])('are refused with %s', async (query, code) => {
    const list = await test.site.list('Actions', { columns: COLUMNS });
    const { status, body } = await test.site.get(`${list}/items?${query}`);
    expect([status, body.error.code]).toEqual([400, code]);
  });

  it('cannot be expanded by what this server does not have', async () => {
    const list = await test.site.list('Actions');
    expect((await test.site.get(`${list}/items?$expand=driveItem`)).status).toBe(501);
  });
});

describe('the list view threshold', () => {
  const small = eachTest({ listViewThreshold: 10 });
  const throttled = [429, 'The request has been throttled'];

  async function ask(query: string, count = 12) {
    const { site } = small;
    const list = await site.list('Actions', {
      columns: [...COLUMNS, { name: 'Other', text: {} }],
      rows: rows(count).map((row, index) => ({ ...row, Weight: index })),
    });
    const prefer = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    const { status, body } = await site.get(`${list}/items?${query}`, prefer);
    return status === 200 ? body.value.length : [status, body.error.message];
  }

  it.each([
    ['the first condition matches too many rows', '$filter=fields/Weight ge 0', throttled],
    ['they are too many whatever $top says', '$top=1&$filter=fields/Weight ge 0', throttled],
    ['the first condition has no index', "$filter=fields/Other eq null and fields/Key eq 'K-1'", throttled],
    ['the order has no index', '$orderby=fields/Other', throttled],
    [
      'the selective condition is not the first',
      "$filter=fields/Weight ge 0 and fields/Key eq 'K-1'",
      throttled,
    ],
  ])('refuses as throttling when %s', async (_when, query, expected) => {
    expect(await ask(query)).toEqual(expected);
  });

  it.each([
    ['the first condition is selective', "$filter=fields/Key eq 'K-1' and fields/Weight ge 0", 1],
    ['there is no condition', '', 12],
    ['the order has an index', '$orderby=fields/Weight', 12],
  ])('does not matter when %s', async (_when, query, expected) => {
    expect(await ask(query)).toBe(expected);
  });

  it('does not matter to a list below it', async () => {
    expect(await ask('$filter=fields/Weight ge 0', 9)).toBe(9);
  });
});
