import { Throttle } from '../../../bot/local/graph/throttle';
import { eachTest } from './site';

const test = eachTest({ tokens: ['local', 'other'] });

describe('identity', () => {
  it.each([
    ['no token', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['a wrong one', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: 'Basic bG9jYWw=' }],
  ])('is refused with %s', async (_what, headers) => {
    const response = await fetch(`${test.site.server.url}/sites/root`, { headers });
    const body = (await response.json()) as { error: { code: string } };
    expect([response.status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('is any of the tokens configured', async () => {
    expect((await test.site.get('/sites/root', { authorization: 'bearer other' })).status).toBe(200);
  });
});

describe('a refusal', () => {
  it('has the body Graph gives it, with the ids of the request', async () => {
    const { body, headers } = await test.site.get('/sites/nowhere', { 'client-request-id': 'mine' });
    expect(body).toEqual({
      error: {
        code: 'itemNotFound',
        message: 'Requested site could not be found',
        innerError: {
          date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/) as string,
          'request-id': headers.get('request-id'),
          'client-request-id': 'mine',
        },
      },
    });
  });

  it.each([
    ['GET', '/nonsense', 400],
    ['GET', '/me', 400],
    ['GET', '/sites/root/nonsense', 400],
    ['GET', '/sites/root/drive', 501],
    ['GET', '/sites/root/lists/Nowhere', 404],
    ['GET', '/sites/root/lists/Nowhere/items', 404],
    ['GET', '/sites/%E0%A4%A', 400],
    ['GET', '/sites/root?$nonsense=1', 400],
    ['GET', '/sites/root?$filter=x', 400],
    ['PUT', '/sites/root', 405],
    ['OPTIONS', '/sites/root/lists', 405],
    ['DELETE', '/sites/root/lists', 405],
    ['GET', '/$batch', 405],
  ])('is given to %s %s', async (method, path, status) => {
    const reply = await test.site.send(method, path);
    expect(reply.status).toBe(status);
    expect(reply.body.error.code).toEqual(expect.any(String));
  });

  it.each([
    ['?$select=colour', 400],
    ['?$expand=colour', 400],
    ['?$expand=drive', 501],
    ['?$expand=columns($select=colour)', 400],
    ['/columns?$select=colour', 400],
    ['/columns/Title?$select=colour', 400],
    ['/items?$expand=colour', 400],
    ['/items?$expand=versions', 501],
    ['/items/1/versions/1.0/colour', 400],
    ['/items/1/versions/1.0/restoreVersion/colour', 400],
  ])('is given to a property or expansion that is not there: %s', async (query, status) => {
    const list = await test.site.list('Actions', { rows: [{ Title: 'One' }] });
    expect((await test.site.get(`${list}${query}`)).status).toBe(status);
  });

  it.each([
    ['$filter', `${'('.repeat(100_000)}id eq 1${')'.repeat(100_000)}`, 'invalidRequest'],
    ['$expand', `${'fields(expand='.repeat(100)}fields${')'.repeat(100)}`, 'BadRequest'],
  ])('is given to a %s of too many levels', async (option, value, code) => {
    const list = await test.site.list('Actions');
    const requests = [{ id: '1', method: 'GET', url: `${list}/items?${option}=${value}` }];
    const { body } = await test.site.send('POST', '/$batch', { requests });
    expect(body.responses[0]).toMatchObject({ status: 400, body: { error: { code } } });
  });

  it('names the property and the type in the words of Graph', async () => {
    expect((await test.site.get('/sites/root?$select=id,colour')).body.error).toMatchObject({
      code: 'BadRequest',
      message:
        "Parsing OData Select and Expand failed: Could not find a property named 'colour' on type 'microsoft.graph.site'.",
    });
  });

  it('is given to HEAD, and says what is allowed', async () => {
    const reply = await test.site.send('HEAD', '/sites/root/lists');
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it.each([
    ['a body that is no JSON', '{', 'application/json'],
    ['a body that is no object', '[]', 'application/json'],
    ['a body of another type', '{}', 'text/plain'],
    ['no body', undefined, 'application/json'],
  ])('is given to %s', async (_what, body, type) => {
    const response = await fetch(`${test.site.server.url}/sites/root/lists`, {
      method: 'POST',
      headers: { authorization: 'Bearer local', 'content-type': type },
      body,
    });
    const answer = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, answer.error.code]).toEqual([400, 'BadRequest']);
    expect(answer.error.message).toMatch(/^Unable to read JSON request payload/);
  });

  it('is given to another version', async () => {
    const response = await fetch(`http://localhost:${test.site.server.port}/beta/sites/root`);
    expect(response.status).toBe(400);
  });
});

describe('throttling', () => {
  it('refuses when the units of the minute are used up, until it is lifted', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    site.server.throttle(10);
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) statuses.push((await site.get(`${list}/items/1`)).status);
    expect(statuses).toEqual([...Array<number>(10).fill(200), 429, 429]);
    const refused = await site.get(`${list}/items/1`);
    expect(refused.body.error.message).toBe('The request has been throttled');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    site.server.throttle(undefined);
    expect((await site.get(`${list}/items/1`)).status).toBe(200);
  });

  it('warns from four fifths on', async () => {
    const { site } = test;
    site.server.throttle(10);
    const remaining: (string | null)[] = [];
    for (let count = 0; count < 10; count += 1) {
      const { headers } = await site.get('/sites/root');
      remaining.push(headers.get('ratelimit-remaining'));
    }
    expect(remaining).toEqual([...Array<null>(7).fill(null), '2', '1', '0']);
  });

  it('counts each step of a batch on its own', async () => {
    const { site } = test;
    site.server.throttle(3);
    const requests = [1, 2, 3, 4].map((id) => ({ id: String(id), method: 'GET', url: '/sites/root' }));
    const { status, body } = await site.send('POST', '/$batch', { requests });
    expect([status, body.responses.map((step) => step.status)]).toEqual([200, [200, 200, 200, 429]]);
    expect(body.responses[3]?.headers['Retry-After']).toEqual(expect.any(String));
  });

  it('counts by the table of units', async () => {
    const { site } = test;
    const list = await site.list('Actions', { rows: [{ Title: 'One' }] });
    const { link } = await site
      .get(`${list}/items/delta`)
      .then(({ body }) => ({ link: body['@odata.deltaLink'] ?? '' }));
    const cost = async (work: () => Promise<unknown>) => {
      const before = site.server.requests().units;
      await work();
      return site.server.requests().units - before;
    };
    expect(await cost(() => site.get(`${list}/items/1`))).toBe(1);
    expect(await cost(() => site.get(link))).toBe(1);
    expect(await cost(() => site.get(`${list}/items/delta?token=latest`))).toBe(2);
    expect(await cost(() => site.get(`${list}/items`))).toBe(2);
    expect(await cost(() => site.add(list, { Title: 'Two' }))).toBe(2);
    expect(await cost(() => site.send('DELETE', `${list}/items/2`))).toBe(2);
  });

  it('is switched by another process', async () => {
    const { site } = test;
    const address = `http://localhost:${site.server.port}/local/graph/throttle`;
    const post = (body: object) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const set = (unitsPerMinute: number | null) => post({ unitsPerMinute });
    await set(0);
    expect((await site.get('/sites/root')).status).toBe(429);
    await set(null);
    expect((await site.get('/sites/root')).status).toBe(200);
    expect((await post({})).status).toBe(400);
  });

  it('gives new units when the minute is over', () => {
    let now = 0;
    const throttle = new Throttle(2, () => now);
    throttle.charge(2);
    expect(() => throttle.charge(1)).toThrow('The request has been throttled');
    now = 60_000;
    expect(throttle.charge(1)).toEqual({});
  });
});
