import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, type RequestHead } from '../../bot/local/graph';
import { NEW_STEPS, newOpening, written } from '../support/letters/builder';
import { letterPdf } from '../support/letters/as-pdf';
import { needs, strengths } from '../support/letters/shapes';
import { sendRaw } from '../support/raw-request';
import { startLocalApp, type RunningApp } from '../support/running-app';

describe('what a request says of itself', () => {
  const of = (headers: RequestHead['headers'], method = 'GET', url = '/') =>
    refusalOf({ method, url, headers: { host: 'localhost:3978', ...headers } })?.why;
  const visit = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };

  test.each([
    ['a program', {}],
    ['a program by the address', { host: '127.0.0.1:3978' }],
    ['a program by the other address', { host: '[::1]:3978' }],
    ['a program that names no host', { host: undefined }],
    ['an address that was typed', { ...visit, 'sec-fetch-site': 'none' }],
    ['its own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3978' }],
    ['a link on another page of this machine', { ...visit, 'sec-fetch-site': 'same-site' }],
    ['a POST without a body', { 'content-type': 'text/plain; charset=utf-8', 'content-length': '0' }],
    ['JSON', { 'content-type': 'application/json; charset=utf-8', 'content-length': '2' }],
  ])('%s is let in', (_what, headers) => {
    expect(of(headers)).toBeUndefined();
  });

  test.each([
    ['a name that leads here', { host: 'evil.example' }],
    ['one with our port', { host: 'evil.example:3978' }],
    ['one that begins like ours', { host: 'localhost.evil.example' }],
    ['one that ends like ours', { host: 'evil-localhost' }],
    ['an address of the network', { host: '192.168.0.7:3978' }],
    ['nothing', { host: '' }],
    ['a script of another page', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a script of another port', { origin: 'http://localhost:56150' }],
    ['a script of the same host over https', { origin: 'https://localhost:3978' }],
    ['a picture on another page', { 'sec-fetch-site': 'cross-site' }],
    ['a link on another page', { ...visit, 'sec-fetch-site': 'cross-site' }],
    ['a script of another page of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
    ['a frame', { ...visit, 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'iframe' }],
    ['words nobody knows yet', { 'sec-fetch-site': 'elsewhere' }],
  ])('%s is not', (_what, headers) => {
    expect(of(headers)).toBe('not-this-machine');
  });

  test('a form that leads here, or a whole address of elsewhere, is not', () => {
    expect(of({ ...visit, 'sec-fetch-site': 'same-site' }, 'POST')).toBe('not-this-machine');
    expect(of({}, 'GET', 'http://evil.example/local/token')).toBe('not-this-machine');
    expect(of({}, 'GET', 'http://localhost:3978/health')).toBeUndefined();
  });

  test.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/json',
    'x/application/json',
  ])('a body that calls itself %s is not JSON', (type) => {
    expect(of({ 'content-type': type, 'content-length': '2' }, 'POST')).toBe('not-json');
    expect(of({ 'content-type': type, 'transfer-encoding': 'chunked' }, 'PUT')).toBe('not-json');
  });

  describe.each(['multipart/form-data; boundary=b', 'application/octet-stream'])('a file as %s', (type) => {
    const file = (headers: RequestHead['headers'], takesFile = true) =>
      refusalOf(
        {
          method: 'POST',
          url: '/',
          headers: { host: 'localhost:3978', 'content-type': type, 'content-length': '2', ...headers },
        },
        takesFile,
      )?.why;
    const own = { origin: 'http://localhost:3978' };

    test.each([
      ['by its origin', own],
      ['by what the browser says of it', { 'sec-fetch-site': 'same-origin' }],
      ['by both', { ...own, 'sec-fetch-site': 'same-origin' }],
    ])('is let in from its own page, known %s, where files are taken', (_what, headers) => {
      expect(file(headers)).toBeUndefined();
      expect(file(headers, false)).toBe('not-json');
    });

    test.each([
      ['from whoever does not say', {}, 'not-json'],
      ['from no page', { 'sec-fetch-site': 'none' }, 'not-json'],
      ['from two minds', { ...own, 'sec-fetch-site': 'none' }, 'not-json'],
      ['from another page', { origin: 'https://evil.example' }, 'not-this-machine'],
      ['from a page without an origin', { origin: 'null' }, 'not-this-machine'],
      ['from another port', { origin: 'http://localhost:56150' }, 'not-this-machine'],
      ['from another page by two minds', { ...own, 'sec-fetch-site': 'cross-site' }, 'not-this-machine'],
      ['from a form on this machine', { 'sec-fetch-site': 'same-site' }, 'not-this-machine'],
      [
        'from a name that leads here',
        { host: 'evil.example', origin: 'http://evil.example' },
        'not-this-machine',
      ],
    ])('is refused %s', (_what, headers, why) => {
      expect(file(headers)).toBe(why);
    });
  });
});

/** Every address of which the API says that it takes files. */
const declaredIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(path.join(folder, name), 'utf8').matchAll(/path: '([^']+)',\s+takesFile: true/g),
    ])
    .map(([, address = '']) => address);

const LETTER = written({
  name: 'a letter',
  date: '20 November 2025',
  opening: newOpening('from 29 September to 3 October 2025'),
  lists: [...needs, ...strengths],
  steps: NEW_STEPS,
});

describe('local mode, at every address', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startLocalApp({ LOCAL_NOW: '2026-03-02T07:00:00Z' });
  });
  afterAll(() => app.close());

  const ADDRESSES: [door: 'url' | 'graphUrl', method: string, address: string][] = [
    ['url', 'GET', '/local/token?person=priya.nair@westmarch.example'],
    ['url', 'GET', '/local/inbox'],
    ['url', 'GET', '/local/people'],
    ['url', 'POST', '/local/clock'],
    ['url', 'POST', '/api/messages'],
    ['url', 'POST', '/api/notifications'],
    ['url', 'POST', '/local/inbox/v3/conversations/local-inbox-a/activities'],
    ['url', 'GET', '/api/v1/me'],
    ['url', 'GET', '/tab/'],
    ['url', 'GET', '/metrics'],
    ['url', 'GET', '/nothing'],
    ['graphUrl', 'POST', '/local/graph/throttle'],
    ['graphUrl', 'POST', '/local/graph/sites'],
    ['graphUrl', 'POST', '/local/graph/resync'],
    ['graphUrl', 'GET', '/local/graph/requests'],
    ['graphUrl', 'GET', '/v1.0/sites?search=jtai'],
    ['graphUrl', 'POST', '/v1.0/$batch'],
    ['graphUrl', 'GET', '/nothing'],
  ];

  const statusOf = async (door: 'url' | 'graphUrl', head: string, body = ''): Promise<number> => {
    const heard = await sendRaw(Number(new URL(app[door]).port), `${head}Connection: close\r\n\r\n${body}`);
    return Number(heard.slice(9, 12));
  };
  const tag = 'Authorization: Bearer local\r\nContent-Type: application/json\r\nContent-Length: 2\r\n';

  test.each(ADDRESSES)('%s: %s %s is not for web pages', async (door, method, address) => {
    const { host } = new URL(app[door]);
    const line = `${method} ${address} HTTP/1.1\r\n`;
    for (const foreign of [
      `Host: evil.example\r\n`,
      `Host: ${host}\r\nOrigin: https://evil.example\r\n`,
      `Host: ${host}\r\nOrigin: null\r\n`,
      `Host: ${host}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n`,
      `Host: ${host}\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n`,
    ]) {
      expect([foreign, await statusOf(door, line + foreign + tag, '{}')]).toEqual([foreign, 403]);
    }
    const form = `Host: ${host}\r\nAuthorization: Bearer local\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n`;
    // As Graph refuses it.
    expect(await statusOf(door, line + form, '{}')).toBe(door === 'url' ? 415 : 400);
    expect([403, 415]).not.toContain(await statusOf(door, `${line}Host: ${host}\r\n${tag}`, '{}'));
  });

  test('a refusal says in words what it is, and nothing of the list of sites or people was touched', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const clock = await fetch(`${app.url}/local/clock`, {
      method: 'POST',
      headers,
      body: '{"now":"2026-04-01T08:00:00Z"}',
    });
    expect(clock.headers.get('content-type')).toBe('application/problem+json');
    expect(await clock.json()).toMatchObject({ status: 403, code: 'not-this-machine' });
    expect(await (await fetch(`${app.url}/local/clock`)).json()).toEqual({
      now: expect.stringMatching(/^2026-03-02T07:0/),
    });
    expect(await app.moveClock('2026-03-02T08:00:00Z')).toMatchObject({ now: '2026-03-02T08:00:00Z' });
  });

  describe('a file', () => {
    const tokenOf = async (email: string) => {
      const answer = await fetch(`${app.url}/local/token?person=${encodeURIComponent(email)}`);
      return ((await answer.json()) as { token: string }).token;
    };
    const plan = () => {
      const form = new FormData();
      form.set('asked', JSON.stringify({ name: 'plan.csv' }));
      form.set(
        'file',
        new Blob([
          'Ref,Action,Lead,By when\nX1,Agree a referral form,Northmere Police,30/06/2027\nX2,Train every hub,The council,Sept 27',
        ]),
        'plan.csv',
      );
      return form;
    };
    const letter = () => Buffer.from(letterPdf(LETTER));
    /** What a reading of the plan shows: each row that would be added. */
    const planShown = { rows: [{ title: 'Agree a referral form' }, { title: 'Train every hub' }] };
    /** What a reading of the letter shows: what was found. */
    const findings = expect.arrayContaining([
      expect.objectContaining({ kind: 'Improvement', text: expect.any(String) }),
    ]);
    const letterShown = { proposal: { findings } };
    /** Every address that takes files, what the tab sends there, and what it shows of it then. */
    const UPLOADS: [address: string, body: () => FormData | Buffer, shown: object][] = [
      ['/api/v1/import', plan, planShown],
      ['/api/v1/inspections/WM-SYV/letter', letter, letterShown],
      ['/api/v1/learning/letter', letter, letterShown],
    ];
    const upload = async (to: string, body: FormData | Buffer, from: Readonly<Record<string, string>>) => {
      const type = body instanceof FormData ? undefined : { 'content-type': 'application/octet-stream' };
      const authorization = `Bearer ${await tokenOf('priya.nair@westmarch.example')}`;
      const sent = body instanceof FormData ? body : new Uint8Array(body);
      const headers = { authorization, ...type, ...from };
      return fetch(app.url + to, { method: 'POST', headers, body: sent });
    };

    /** Other pages, by what a browser says of them. */
    const FOREIGN: readonly Readonly<Record<string, string>>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];

    test.each(UPLOADS)(
      '%s takes it from the tab, shows it, and takes it from nobody else',
      async (to, body, shown) => {
        const taken = await upload(to, body(), { origin: app.url });
        expect([to, taken.status]).toEqual([to, 200]);
        expect(await taken.json()).toMatchObject(shown);
        for (const foreign of FOREIGN) {
          const refused = await upload(to, body(), foreign);
          expect([to, foreign, refused.status]).toEqual([to, foreign, 403]);
          expect(await refused.json()).toMatchObject({ code: 'not-this-machine' });
        }
        const unsaid = await upload(to, body(), {});
        expect(unsaid.status).toBe(415);
        expect(await unsaid.json()).toMatchObject({
          detail: expect.stringContaining(`“Origin: ${app.url}”`),
        });
      },
    );

    test('these are all addresses that take one', () => {
      const declared = declaredIn(path.resolve(__dirname, '../../bot/web'));
      expect(declared.map((one) => one.replace(':ref', 'WM-SYV')).sort()).toEqual(
        UPLOADS.map(([to]) => to).sort(),
      );
    });

    test('no other address takes one, whatever it says', async () => {
      for (const to of ['/local/clock', '/api/messages', '/api/v1/import/undo', '/api/v1/actions'])
        expect([to, (await upload(to, plan(), { origin: app.url })).status]).toEqual([to, 415]);
    });
  });
});
