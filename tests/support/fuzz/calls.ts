import { gzipSync } from 'node:zlib';
import type { JWTPayload } from 'jose';
import { CLIENT_ID, oidOf, OTHER_TENANT, type EntraStandIn } from '../entra-stand-in';
import type { Call } from './call';
import { mutated, type Pool } from './mutate';
import { ODD_TEXTS } from './odd-values';
import type { Chance } from './random';

const RESOURCES = ['me', 'plan', 'meetings', 'outstanding', 'preview', 'partnerships'];

/** Every address that the app has in a tenant, and some that it has not. */
const PATHS: readonly string[] = [
  ...RESOURCES.map((name) => `/api/v1/${name}`),
  ...RESOURCES.map((name) => `/api/v1/${name}`),
  '/api/messages',
  '/api/v1/actions/A01',
  '/api/v2/me',
  '/health',
  '/ready',
  '/metrics',
  '/',
  '/tab',
  '/tab/',
  '/tab/index.html',
  '/tab/plan',
  '/local/clock',
  '/local/token',
  '/local/graph/sites',
  '/notifications',
];
const METHODS = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];
const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  '',
  '\u00ff/\u00ff;;=',
];
const ENCODINGS = ['gzip', 'deflate', 'br', 'identity', 'gzip, gzip', 'x'];
const PARTS = [
  '%2e%2e',
  '%00',
  '%ff',
  '%',
  '%zz',
  '%2f',
  '..',
  '.',
  '//',
  '%C0%AF',
  '%F0%9F%98%80',
  ';x=y',
  '~',
];
const QUERIES = [
  'partnership=westmarch',
  'partnership=',
  'partnership=eastshire',
  'partnership=__proto__',
  'partnership=a&partnership=b',
  'partnership[]=x',
  '&&==&',
  '%ff=%',
  '%=%00',
  `x=${'y'.repeat(3_000)}`,
];
const BEARERS = [
  '',
  'Bearer',
  'Bearer x',
  'Bearer x.y.z',
  'Basic eDp5',
  'bearer  \t',
  `Bearer ${'a'.repeat(9_000)}`,
];

const CLAIMS: readonly JWTPayload[] = [
  { tid: OTHER_TENANT },
  { aud: 'another' },
  { aud: [CLIENT_ID, 'another'] },
  { oid: undefined },
  { oid: '' },
  { oid: '__proto__' },
  { oid: ['x'] as unknown as string },
  { oid: oidOf('nobody@elsewhere.example') },
  { scp: 'User.Read' },
  { azp: 'another' },
  { idtyp: 'app' },
  { preferred_username: { a: 1 } as unknown as string, name: 7 as unknown as string },
  { tid: { a: 1 } as unknown as string },
  { exp: 'soon' as unknown as number },
  { iss: 'https://elsewhere.example' },
];

/** Makes calls of the tab, and of whoever tries the addresses. */
export class Calls {
  private constructor(
    private readonly chance: Chance,
    private readonly pool: Pool,
    private readonly tokens: readonly string[],
    private readonly odd: readonly string[],
  ) {}

  /** `emails`: everybody who may sign in, those on no list included. */
  static async of(
    emails: readonly string[],
    entra: Pick<EntraStandIn, 'tokenFor'>,
    chance: Chance,
    pool: Pool,
  ): Promise<Calls> {
    const [first = ''] = emails;
    const good = emails.map((email) => entra.tokenFor(email));
    const odd = CLAIMS.map((claims) => entra.tokenFor(first, claims).catch(() => 'x.y.z'));
    return new Calls(chance, pool, await Promise.all(good), await Promise.all(odd));
  }

  next(botToken: string): Call {
    const { chance } = this;
    const path = this.#path();
    const method = chance.falls(0.5) ? 'GET' : chance.oneOf(METHODS);
    const isBot = path.includes('messages') && chance.falls(0.5);
    const authorization = isBot ? botToken : this.#authorization();
    const hasBody = !['GET', 'HEAD', 'TRACE'].includes(method) || chance.falls(0.05);
    return { method, path, headers: this.#headers(authorization), ...(hasBody && { body: this.#body() }) };
  }

  #path(): string {
    const { chance } = this;
    let path = chance.oneOf(PATHS);
    const at = chance.below(path.length + 1);
    if (chance.falls(0.2)) path = `/${(path.slice(0, at) + chance.oneOf(PARTS) + path.slice(at)).slice(1)}`;
    if (chance.falls(0.1))
      path += `/${encodeURIComponent(chance.oneOf(ODD_TEXTS).replace(/\p{Surrogate}/gu, '\ufffd')).slice(0, 900)}`;
    return chance.falls(0.4) ? `${path}?${chance.oneOf(QUERIES)}` : path;
  }

  #authorization(): string {
    const { chance } = this;
    const kind = chance.next();
    if (kind < 0.6) return `Bearer ${chance.oneOf(this.tokens)}`;
    if (kind < 0.8) return `Bearer ${chance.oneOf(this.odd)}`;
    return chance.oneOf(BEARERS);
  }

  #headers(authorization: string): Call['headers'] {
    const { chance } = this;
    return {
      ...(authorization && { authorization }),
      ...(chance.falls(0.7) && { 'content-type': chance.oneOf(TYPES) }),
      ...(chance.falls(0.1) && { 'content-encoding': chance.oneOf(ENCODINGS) }),
      ...(chance.falls(0.3) && {
        'accept-encoding': chance.oneOf(['gzip', '*;q=0', ';q=x,,', 'gzip;q=1e9']),
      }),
      ...(chance.falls(0.2) && { accept: chance.oneOf(['text/html', '*/*;q=x', 'application/xml', ',']) }),
      ...(chance.falls(0.1) && { 'if-none-match': chance.oneOf(['*', '""', 'W/"x"', '"'.repeat(500)]) }),
      ...(chance.falls(0.1) && { 'x-forwarded-for': chance.oneOf(['1.2.3.4', ',,,', '::', '\u00ff']) }),
    };
  }

  #body(): string | Buffer {
    const { chance } = this;
    const json = JSON.stringify(mutated(REAL, chance, this.pool)) ?? '';
    return chance.oneOf<string | Buffer>([
      json,
      json.slice(0, chance.below(json.length + 1)),
      gzipSync(json),
      '',
      'null',
      '[]',
      '"x"',
      '{"a":1}{"a":1}',
      `${'['.repeat(50_000)}`,
      'x'.repeat(300_000),
      Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
      `\ufeff${json}`,
    ]);
  }
}

const REAL = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  text: 'status',
  from: { id: '29:x', name: 'Priya Nair', aadObjectId: oidOf('priya.nair@westmarch.example') },
  recipient: { id: '28:y' },
  conversation: { id: 'a:1', conversationType: 'personal' },
};
