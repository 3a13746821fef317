import { CONNECTOR_ISSUER, type MicrosoftStandIn } from './microsoft-stand-in';
import {
  base64url,
  ecKeys,
  es,
  hs,
  inSeconds,
  jwkOf,
  jwt,
  pemOf,
  ps,
  rs,
  rsaKeys,
  unsigned,
  type Json,
} from './jwt';

/** What somebody sends who is not the Bot Connector, or whose token is not for this. */
export interface Forgery {
  readonly what: string;
  /** The values of the `Authorization` headers. */
  readonly authorization: readonly string[];
  /** What is different in the activity. */
  readonly activity?: Json;
}

export interface Target {
  readonly appId: string;
  readonly tenantId: string;
  readonly tabClientId: string;
  readonly serviceUrl: string;
  readonly microsoft: MicrosoftStandIn;
}

export const HEADER: Json = { alg: 'RS256', typ: 'JWT', kid: 'teams' };

/** What a good token of the Connector says. */
export const claimsOf = ({ appId, serviceUrl }: Pick<Target, 'appId' | 'serviceUrl'>): Json => ({
  iss: CONNECTOR_ISSUER,
  aud: appId,
  serviceurl: serviceUrl,
  iat: inSeconds(-10),
  nbf: inSeconds(-10),
  exp: inSeconds(3_600),
});

/** A good token. */
export const goodToken = (target: Target): string =>
  jwt(HEADER, claimsOf(target), rs(target.microsoft.keys.teams));

const bearer = (token: string): readonly string[] => [`Bearer ${token}`];

/** Every way of getting in that we know of, but the right one. */
export const forgedBotTokens = (target: Target): readonly Forgery[] => [
  ...algorithms(target),
  ...keyNames(target),
  ...claims(target),
  ...channels(target),
  ...otherDoors(target),
  ...shapes(target),
];

function algorithms(target: Target): readonly Forgery[] {
  const { teams, nobody } = target.microsoft.keys;
  const payload = claimsOf(target);
  const stranger = rsaKeys();
  const modulus = Buffer.from(String(jwkOf(teams, {})['n']), 'base64url');
  const made = (what: string, header: Json, sign: Parameters<typeof jwt>[2]): Forgery => ({
    what,
    authorization: bearer(jwt({ ...HEADER, ...header }, payload, sign)),
  });
  return [
    ...['none', 'None', 'NONE', 'nOnE', ''].map((alg) => made(`unsigned, as “${alg}”`, { alg }, unsigned)),
    ...['none', 'RS256', 'HS256'].map((alg) =>
      made(`${alg} with a made-up signature`, { alg }, () => 'AAAA'),
    ),
    made('the public key as a secret', { alg: 'HS256' }, hs(pemOf(teams))),
    made('the public key as a secret, HS384', { alg: 'HS384' }, hs(pemOf(teams), 'sha384')),
    made('the public key as a secret, HS512', { alg: 'HS512' }, hs(pemOf(teams), 'sha512')),
    made('the modulus as a secret', { alg: 'HS256' }, hs(modulus)),
    made('the app id as a secret', { alg: 'HS256' }, hs(target.appId)),
    made('an empty secret', { alg: 'HS256' }, hs('')),
    made('the public key as a secret, called RS256', {}, hs(pemOf(teams))),
    made('RS384', { alg: 'RS384' }, rs(teams, 'sha384')),
    made('RS512', { alg: 'RS512' }, rs(teams, 'sha512')),
    made('RS1', { alg: 'RS1' }, rs(teams, 'sha1')),
    made('RS256 over another digest', {}, rs(teams, 'sha512')),
    made('PS256', { alg: 'PS256' }, ps(teams)),
    made('PS512', { alg: 'PS512' }, ps(teams, 'sha512')),
    made('PS256 called RS256', {}, ps(teams)),
    made('ES256', { alg: 'ES256' }, es(ecKeys())),
    made('ES256 called RS256', {}, es(ecKeys())),
    made('no algorithm', { alg: undefined }, rs(teams)),
    made('an algorithm that is null', { alg: null }, rs(teams)),
    made('a list of algorithms', { alg: ['RS256'] }, rs(teams)),
    made('the algorithm in small letters', { alg: 'rs256' }, rs(teams)),
    made('a key of somebody else', {}, rs(stranger)),
    made('a small key of somebody else', {}, rs(rsaKeys(1024))),
    made('another key of the same issuer', {}, rs(nobody)),
    made('a key that it brings along', { jwk: jwkOf(stranger, { kid: 'teams' }) }, rs(stranger)),
    made('a key that it brings along, unnamed', { kid: undefined, jwk: jwkOf(stranger, {}) }, rs(stranger)),
    made('keys at an address of its own', { jku: 'http://127.0.0.1:9/keys' }, rs(stranger)),
    made('a certificate at an address of its own', { x5u: 'http://127.0.0.1:9/cert' }, rs(stranger)),
    made('a certificate that it brings along', { x5c: [pemOf(stranger)], x5t: 'AAAA' }, rs(stranger)),
    made('something critical that nobody knows', { crit: ['urgent'], urgent: true }, rs(teams)),
    made('a payload that is not encoded', { crit: ['b64'], b64: false }, rs(teams)),
  ];
}

function keyNames(target: Target): readonly Forgery[] {
  const { teams, webchat, nobody } = target.microsoft.keys;
  const payload = claimsOf(target);
  const made = (what: string, kid: unknown, key: typeof teams): Forgery => ({
    what,
    authorization: bearer(jwt({ ...HEADER, kid }, payload, rs(key))),
  });
  return [
    ...[undefined, null, '', 7, ['teams'], {}, 'TEAMS', 'teams ', 'unknown', '../../dev/null'].map((kid) =>
      made(`a key called ${JSON.stringify(kid)}`, kid, teams),
    ),
    ...["' OR 1=1 --", '__proto__', 'constructor', 'toString', 'x'.repeat(2_000)].map((kid) =>
      made(`a key called ${kid.slice(0, 20)}`, kid, teams),
    ),
    made('a key that Microsoft vouches for in Web Chat alone', 'webchat', webchat),
    made('a key that Microsoft vouches for nowhere', 'nobody', nobody),
  ];
}

function claims(target: Target): readonly Forgery[] {
  const { teams } = target.microsoft.keys;
  const { appId, tenantId, tabClientId, serviceUrl } = target;
  const made = (what: string, claim: Json): Forgery => ({
    what,
    authorization: bearer(jwt(HEADER, { ...claimsOf(target), ...claim }, rs(teams))),
  });
  const issuers = [
    undefined,
    null,
    '',
    7,
    [CONNECTOR_ISSUER],
    `${CONNECTOR_ISSUER}/`,
    CONNECTOR_ISSUER.toUpperCase(),
    ` ${CONNECTOR_ISSUER}`,
    'http://api.botframework.com',
    'https://api.botframework.us',
    'https://api.botframework.com.evil.example',
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    `https://login.microsoftonline.com/${tenantId}/v2.0`,
  ];
  const audiences = [
    undefined,
    null,
    '',
    7,
    '*',
    [appId],
    [appId, 'another'],
    `${appId} `,
    `api://${appId}`,
    tabClientId,
    'https://api.botframework.com',
    'aaaaaaaa-0000-0000-0000-000000000000',
    { id: appId },
  ];
  const expiries = [
    undefined,
    null,
    0,
    -1,
    inSeconds(-120),
    inSeconds(-3_600),
    inSeconds(-31_536_000),
    String(inSeconds(3_600)),
    [inSeconds(3_600)],
    {},
  ];
  const services = [
    undefined,
    null,
    '',
    7,
    [serviceUrl],
    serviceUrl.slice(0, -1),
    `${serviceUrl}x`,
    'https://smba.trafficmanager.net/uk/',
  ];
  return [
    ...issuers.map((iss) => made(`issued by ${JSON.stringify(iss)}`, { iss })),
    ...audiences.map((aud) => made(`meant for ${JSON.stringify(aud)}`, { aud })),
    ...expiries.map((exp) => made(`that runs out at ${JSON.stringify(exp)}`, { exp })),
    ...[inSeconds(600), inSeconds(31_536_000), 'tomorrow', null].map((nbf) =>
      made(`good from ${JSON.stringify(nbf)} on`, { nbf }),
    ),
    ...services.map((serviceurl) => made(`for the service ${JSON.stringify(serviceurl)}`, { serviceurl })),
    made('with the service under another name', { serviceurl: undefined, serviceUrl }),
    ...[tenantId, '0f9e8d7c-6b5a-4f3e-9d2c-1b0a9f8e7d6c', '', null].map((tid) =>
      made(`of the tenant ${JSON.stringify(tid)}`, { tid }),
    ),
  ];
}

function channels(target: Target): readonly Forgery[] {
  const { teams, webchat } = target.microsoft.keys;
  const through = (channelId: string, kid: 'teams' | 'webchat'): Forgery => ({
    what: `good, through ${channelId}, with the key of ${kid}`,
    authorization: bearer(jwt({ ...HEADER, kid }, claimsOf(target), rs(kid === 'teams' ? teams : webchat))),
    activity: { channelId },
  });
  const at = (serviceUrl: string): Forgery => ({
    what: `good, for the service at ${serviceUrl}`,
    authorization: bearer(jwt(HEADER, claimsOf({ ...target, serviceUrl }), rs(teams))),
    activity: { serviceUrl },
  });
  return [
    ...['webchat', 'directline', 'emulator', 'AseChannel', 'MSTEAMS', 'msteams ', 'skype', 'email'].map(
      (channelId) => through(channelId, 'teams'),
    ),
    ...['webchat', 'directline'].map((channelId) => through(channelId, 'webchat')),
    at('https://evil.example/'),
    at('https://smba.trafficmanager.net.evil.example/'),
    at('http://smba.trafficmanager.net/uk/'),
    at('https://smba.trafficmanager.net:444/uk/'),
    at('https://smba.trafficmanager.net@evil.example/'),
    at('https://someone:secret@smba.trafficmanager.net/'),
    at('https://evil-teams.microsoft.com.example/'),
    at('https://notbotframework.com/'),
    at('http://169.254.169.254/'),
    at('http://[::ffff:127.0.0.1]:1/'),
  ];
}

/** The doors that Microsoft's SDK has for emulators and skills: tokens of Entra ID, of this app or of others. */
function otherDoors(target: Target): readonly Forgery[] {
  const { appId, tenantId, microsoft } = target;
  const entra = (what: string, claim: Json, activity?: Json): Forgery => ({
    what,
    authorization: bearer(
      jwt(
        { ...HEADER, kid: 'entra' },
        { ...claimsOf(target), tid: tenantId, iss: `https://sts.windows.net/${tenantId}/`, ...claim },
        rs(microsoft.entra),
      ),
    ),
    ...(activity && { activity }),
  });
  const emulators = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
  return [
    entra('of an emulator, version 1', { ver: '1.0', appid: appId, iss: emulators }),
    entra('of an emulator, version 2', {
      ver: '2.0',
      azp: appId,
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
    }),
    entra('of an emulator, on its channel', { ver: '1.0', appid: appId }, { channelId: 'emulator' }),
    entra('of a skill', { ver: '1.0', appid: 'bbbbbbbb-0000-0000-0000-000000000000' }),
    entra('of a skill, version 2', { ver: '2.0', azp: 'bbbbbbbb-0000-0000-0000-000000000000' }),
    entra('of the app itself', { ver: '1.0', appid: appId, idtyp: 'app' }),
    entra('of a person of the tab', { scp: 'access_as_user', oid: 'somebody', aud: target.tabClientId }),
    entra('of Entra ID that names the Connector', { iss: CONNECTOR_ISSUER }),
    entra('of Entra ID that names the Connector and no tenant', { iss: CONNECTOR_ISSUER, tid: undefined }),
  ];
}

function shapes(target: Target): readonly Forgery[] {
  const good = goodToken(target);
  const [head = '', body = '', sign = ''] = good.split('.');
  const { teams } = target.microsoft.keys;
  const other = jwt(HEADER, { ...claimsOf(target), jti: 'another' }, rs(teams)).split('.');
  const long = jwt(HEADER, { ...claimsOf(target), padding: 'x'.repeat(8_000) }, rs(teams));
  const plain = (text: string): string => Buffer.from(text, 'base64url').toString('base64');
  const made = (what: string, ...authorization: string[]): Forgery => ({ what, authorization });
  return [
    made('no header'),
    made('an empty header', ''),
    made('the scheme alone', 'Bearer'),
    made('the scheme and a blank', 'Bearer '),
    made('no scheme', good),
    made('another scheme', `Basic ${good}`),
    made('a scheme in small letters', `bearer ${good}`),
    made('two blanks', `Bearer  ${good}`),
    made('two schemes', `Bearer Bearer ${good}`),
    made('a scheme stuck to the token', `Bearer${good}`),
    made('two tokens in a header', `Bearer ${good}, Bearer ${good}`),
    made('two headers', `Bearer ${good}`, `Bearer ${good}`),
    made('two headers, the first of somebody else', 'Bearer a.b.c', `Bearer ${good}`),
    made('a token in quotation marks', `Bearer "${good}"`),
    made('rubbish', 'Bearer rubbish'),
    made('three letters', 'Bearer a.b.c'),
    made('dots', 'Bearer ..'),
    made('two parts', `Bearer ${head}.${body}`),
    made('four parts', `Bearer ${good}.${sign}`),
    made('five parts, as if encrypted', `Bearer ${good}.${sign}.${sign}`),
    made('no signature', `Bearer ${head}.${body}.`),
    made('half a signature', `Bearer ${head}.${body}.${sign.slice(0, 100)}`),
    made('a signature and more', `Bearer ${good}AAAA`),
    made('the signature of another token', `Bearer ${head}.${body}.${other[2]}`),
    made('the payload of another token', `Bearer ${head}.${other[1]}.${sign}`),
    made('the plain alphabet', `Bearer ${head}.${body}.+${plain(sign).slice(1)}`),
    made('padding', `Bearer ${head}.${body}.${sign}==`),
    made('a header that is no JSON', `Bearer ${base64url('{')}.${body}.${sign}`),
    made('a header that is a list', `Bearer ${base64url('[]')}.${body}.${sign}`),
    made('a payload that is no JSON', `Bearer ${head}.${base64url('{')}.${sign}`),
    made('a payload that is a list', `Bearer ${jwt(HEADER, [claimsOf(target)], rs(teams))}`),
    made('a payload that is a text', `Bearer ${jwt(HEADER, 'let me in', rs(teams))}`),
    made('a payload that is null', `Bearer ${jwt(HEADER, null, rs(teams))}`),
    made('more than 8 kB', `Bearer ${long}`),
    made('a tab in place of the blank', `Bearer\t${good}`),
    made('a word behind the token', `Bearer ${good} extra`),
    made('a comma behind the token', `Bearer ${good},`),
    made('a parameter in place of the token', `Bearer token=${good}`),
    made('half of the token in capitals', `Bearer ${head.toUpperCase()}.${body}.${sign}`),
    made('a payload with a mark before it', `Bearer ${head}.${base64url('\ufeff')}${body}.${sign}`),
    made('a token within the token', `Bearer ${jwt({ ...HEADER, cty: 'JWT' }, good, rs(teams))}`),
    made(
      'a payload said to be packed',
      `Bearer ${jwt({ ...HEADER, alg: 'RSA-OAEP', enc: 'A128GCM', zip: 'DEF' }, claimsOf(target), rs(teams))}`,
    ),
    made('header and payload changed about', `Bearer ${body}.${head}.${sign}`),
    made('the signature first', `Bearer ${sign}.${head}.${body}`),
    made('a great deal', `Bearer ${'A'.repeat(7_000)}.${'A'.repeat(500)}.A`),
  ];
}
