import { startGraphServer, type GraphServer, type GraphServerOptions } from '../../../bot/local/graph';

/** An answer's body. Every property may be missing; a test that reads one says by that it must be there. */
export interface Body {
  [key: string]: unknown;
  id: string;
  name: string;
  displayName: string;
  value: Body[];
  fields: Record<string, unknown>;
  responses: { id: string; status: number; headers: Record<string, string>; body: Body }[];
  error: { code: string; message: string; innerError: Record<string, string> };
  '@odata.etag': string;
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

export interface Reply {
  status: number;
  headers: Headers;
  body: Body;
}

/** A list to be made for a test: its columns and rows. */
export interface Sample {
  columns?: readonly object[];
  rows?: readonly object[];
}

const LINKS = 'https://graph.microsoft.com/v1.0';

/** A fresh server with one empty site, and the ways tests talk to it. */
export class TestSite {
  /** The lists of the site. */
  readonly lists = '/sites/contoso.sharepoint.com:/sites/jtai:/lists';

  constructor(readonly server: GraphServer) {}

  /** Sends a request with the token; a path may also be a link that an answer held. */
  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const url = path.startsWith('http') ? path.replace(LINKS, this.server.url) : `${this.server.url}${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: 'Bearer local',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const parsed = (text === '' ? {} : JSON.parse(text)) as Body;
    return { status: response.status, headers: response.headers, body: parsed };
  }

  get(path: string, headers?: Record<string, string>): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  /** Makes a list and gives the address of it. */
  async list(displayName: string, sample: Sample = {}): Promise<string> {
    const made = await this.send('POST', this.lists, {
      displayName,
      columns: sample.columns ?? [],
      list: { template: 'genericList' },
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    const address = `${this.lists}/${displayName}`;
    const rows = sample.rows ?? [];
    for (let start = 0; start < rows.length; start += 20)
      await this.addRows(address, rows.slice(start, start + 20));
    return address;
  }

  private async addRows(address: string, rows: readonly object[]): Promise<void> {
    const requests = rows.map((fields, index) => ({
      id: String(index),
      method: 'POST',
      url: `${address}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields },
    }));
    const { body } = await this.send('POST', '/$batch', { requests });
    const failed = body.responses.find((step) => step.status !== 201);
    if (failed) throw new Error(JSON.stringify(failed.body));
  }

  /** Adds one row and gives the answer. */
  add(list: string, fields: object): Promise<Reply> {
    return this.send('POST', `${list}/items`, { fields });
  }

  /** Follows `@odata.nextLink` to the end and gives every row. */
  async pages(path: string): Promise<Body[][]> {
    const pages: Body[][] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const { status, body }: Reply = await this.get(next);
      if (status !== 200) throw new Error(JSON.stringify(body));
      pages.push(body.value);
      next = body['@odata.nextLink'];
    }
    return pages;
  }

  /** The titles of the rows that a query gives, in its order. */
  async titles(path: string): Promise<unknown[]> {
    const joined = `${path}${path.includes('?') ? '&' : '?'}$expand=fields($select=Title)`;
    return (await this.pages(joined)).flat().map((item) => item.fields.Title);
  }
}

/** Starts a server of its own for every test of the file; it is gone afterwards. */
export function eachTest(options: Partial<GraphServerOptions> = {}): { site: TestSite } {
  const holder = {} as { site: TestSite };
  beforeEach(async () => {
    holder.site = new TestSite(await startGraphServer({ file: ':memory:', ...options }));
  });
  afterEach(() => holder.site.server.close());
  return holder;
}

/** Columns most tests use: a unique key, an indexed choice, a number and an instant. */
export const COLUMNS = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Status', choice: { choices: ['Open', 'Done'] }, indexed: true },
  { name: 'Weight', number: {}, indexed: true },
  { name: 'DueAt', dateTime: { format: 'dateTime' }, indexed: true },
  { name: 'Remark', text: {} },
] as const;
