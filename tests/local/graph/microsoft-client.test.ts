import {
  AuthenticationHandler,
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
  type BatchResponseBody,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { COLUMNS, eachTest, type Body } from './site';

const test = eachTest();

/** Sends to the local server what Microsoft's client means for graph.microsoft.com. */
class LocalSender implements Middleware {
  constructor(private readonly base: string) {}

  async execute(context: Context): Promise<void> {
    const { request } = context;
    if (typeof request === 'string') {
      context.response = await fetch(
        request.replace('https://graph.microsoft.com/v1.0', this.base),
        context.options,
      );
      return;
    }
    const url = request.url.replace('https://graph.microsoft.com/v1.0', this.base);
    const body = request.method === 'GET' ? undefined : await request.text();
    context.response = await fetch(url, { method: request.method, headers: request.headers, body });
  }
}

function connect(): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: () => Promise.resolve('local') });
  const retry = new RetryHandler(new RetryHandlerOptions(0, 2));
  authentication.setNext(retry);
  retry.setNext(new LocalSender(test.site.server.url));
  return Client.initWithMiddleware({ middleware: authentication });
}

describe("Microsoft's Graph client", () => {
  it('walks from the site to an item and back', async () => {
    const client = connect();
    const site = (await client.api('/sites/contoso.sharepoint.com:/sites/jtai').get()) as Body;
    const made = (await client.api(`/sites/${site.id}/lists`).post({
      displayName: 'Actions',
      columns: COLUMNS,
      list: { template: 'genericList' },
    })) as Body;
    const items = `/sites/${site.id}/lists/${made.id}/items`;
    const item = (await client.api(items).post({ fields: { Title: 'One', Key: 'K-1' } })) as Body;
    await client
      .api(`${items}/${item.id}/fields`)
      .header('If-Match', item['@odata.etag'])
      .patch({ Weight: 2 });
    const read = (await client
      .api(`${items}/${item.id}`)
      .expand('fields($select=Title,Weight)')
      .get()) as Body;
    expect(read.fields).toMatchObject({ Title: 'One', Weight: 2 });
    expect(await client.api(`${items}/${item.id}`).delete()).toBeUndefined();
    const found = (await client
      .api(`/sites/${site.id}/lists`)
      .filter("displayName eq 'Actions'")
      .get()) as Body;
    expect(found.value).toHaveLength(1);
  });

  it('turns refusals into GraphErrors with their code', async () => {
    const client = connect();
    const list = await test.site.list('Actions', { columns: COLUMNS, rows: [{ Key: 'K-1' }] });
    const doubled = (await client
      .api(`${list}/items`)
      .post({ fields: { Key: 'K-1' } })
      .catch((error: unknown) => error)) as GraphError;
    expect(doubled).toBeInstanceOf(GraphError);
    expect([doubled.statusCode, doubled.code, doubled.message]).toEqual([
      400,
      'invalidRequest',
      'One or more fields with unique constraints already has the provided value.',
    ]);
    expect(doubled.requestId).toEqual(expect.any(String));
    const stale = (await client
      .api(`${list}/items/1/fields`)
      .header('If-Match', '"old,1"')
      .patch({})
      .catch((error: unknown) => error)) as GraphError;
    expect([stale.statusCode, stale.code]).toEqual([412, 'resourceModified']);
  });

  it('iterates over all pages', async () => {
    const client = connect();
    const rows = Array.from({ length: 25 }, (_, index) => ({ Title: `T${index}`, Status: 'Open' }));
    const list = await test.site.list('Actions', { columns: COLUMNS, rows });
    const first = (await client
      .api(`${list}/items`)
      .expand('fields')
      .filter("fields/Status eq 'Open'")
      .top(10)
      .get()) as PageCollection;
    const titles: unknown[] = [];
    const iterator = new PageIterator(client, first, (item: Body) => {
      titles.push(item.fields.Title);
      return true;
    });
    await iterator.iterate();
    expect(titles).toEqual(rows.map((row) => row.Title));
  });

  it('follows delta by its iterator', async () => {
    const client = connect();
    const list = await test.site.list('Actions', {
      rows: [{ Title: 'One' }, { Title: 'Two' }, { Title: 'Three' }],
    });
    const seen: string[] = [];
    const follow = async (path: string) => {
      const page = (await client.api(path).get()) as PageCollection;
      const iterator = new PageIterator(client, page, (item: Body) => seen.push(item.id) > 0);
      await iterator.iterate();
      return iterator.getDeltaLink() ?? '';
    };
    const link = await follow(`${list}/items/delta?$expand=fields&$top=2`);
    await test.site.send('DELETE', `${list}/items/2`);
    await follow(link);
    expect(seen).toEqual(['1', '2', '3', '2']);
  });

  it('sends batches with its own content classes', async () => {
    const client = connect();
    const list = await test.site.list('Actions', { columns: COLUMNS });
    const post = (id: string, key: string, dependsOn?: string[]) => ({
      id,
      dependsOn,
      request: new Request(`https://graph.microsoft.com/v1.0${list}/items`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ fields: { Key: key } }),
      }),
    });
    const content = new BatchRequestContent([
      post('1', 'K-1'),
      post('2', 'K-1', ['1']),
      post('3', 'K-3', ['2']),
    ]);
    const body = (await client.api('/$batch').post(await content.getContent())) as BatchResponseBody;
    const responses = new BatchResponseContent(body);
    expect(['1', '2', '3'].map((id) => responses.getResponseById(id).status)).toEqual([201, 400, 424]);
    const first = (await responses.getResponseById('1').json()) as Body;
    expect(first.fields.Key).toBe('K-1');
  });
});
