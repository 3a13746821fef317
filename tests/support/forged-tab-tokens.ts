import { APP_ID_URI, CLIENT_ID, OTHER_TENANT, TEAMS_WEB, TENANT, oidOf } from './entra-stand-in';
import { ecKeys, es, hs, inSeconds, jwkOf, jwt, pemOf, ps, rs, rsaKeys, unsigned, type Json } from './jwt';
import type { MicrosoftStandIn } from './microsoft-stand-in';
import { BOT_ID } from './tenant-app';

/** A token that must not open the tab. */
export interface ForgedToken {
  readonly what: string;
  readonly authorization: string;
}

const HEADER: Json = { alg: 'RS256', typ: 'JWT', kid: 'entra' };

/** What Entra says of somebody who opens the tab. */
const claimsOf = (email: string): Json => ({
  ver: '2.0',
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud: CLIENT_ID,
  tid: TENANT,
  oid: oidOf(email),
  preferred_username: email,
  scp: 'access_as_user',
  azp: TEAMS_WEB,
  iat: inSeconds(-10),
  nbf: inSeconds(-10),
  exp: inSeconds(3_600),
});

/** A good token of this person. */
export const goodTabToken = ({ entra }: MicrosoftStandIn, email: string): string =>
  jwt(HEADER, claimsOf(email), rs(entra));

/** Every way of opening the tab as this person that we know of, but the right one. */
export const forgedTabTokens = (microsoft: MicrosoftStandIn, email: string): readonly ForgedToken[] => [
  ...signatures(microsoft, email),
  ...claims(microsoft, email),
  ...otherPeople(microsoft, email),
  ...shapes(microsoft, email),
];

function signatures({ entra, keys }: MicrosoftStandIn, email: string): readonly ForgedToken[] {
  const stranger = rsaKeys();
  const made = (what: string, header: Json, sign: Parameters<typeof jwt>[2]): ForgedToken => ({
    what,
    authorization: `Bearer ${jwt({ ...HEADER, ...header }, claimsOf(email), sign)}`,
  });
  return [
    ...['none', 'None', 'NONE', ''].map((alg) => made(`unsigned, as “${alg}”`, { alg }, unsigned)),
    made('the public key as a secret', { alg: 'HS256' }, hs(pemOf(entra))),
    made('the public key as a secret, called RS256', {}, hs(pemOf(entra))),
    made('an empty secret', { alg: 'HS256' }, hs('')),
    made('RS384', { alg: 'RS384' }, rs(entra, 'sha384')),
    made('RS512', { alg: 'RS512' }, rs(entra, 'sha512')),
    made('PS256', { alg: 'PS256' }, ps(entra)),
    made('ES256', { alg: 'ES256' }, es(ecKeys())),
    made('no algorithm', { alg: undefined }, rs(entra)),
    made('a list of algorithms', { alg: ['RS256'] }, rs(entra)),
    made('the algorithm in small letters', { alg: 'rs256' }, rs(entra)),
    made('a key of somebody else', {}, rs(stranger)),
    made('a key of the Bot Connector', { kid: 'teams' }, rs(keys.teams)),
    made('a key of the Bot Connector under Entra’s name', {}, rs(keys.teams)),
    made('a key that it brings along', { jwk: jwkOf(stranger, { kid: 'entra' }) }, rs(stranger)),
    made('keys at an address of its own', { jku: 'http://127.0.0.1:9/keys' }, rs(stranger)),
    made('a certificate that it brings along', { x5c: [pemOf(stranger)] }, rs(stranger)),
    made('a key that nobody knows', { kid: 'unknown' }, rs(entra)),
    made('something critical that nobody knows', { crit: ['urgent'], urgent: true }, rs(entra)),
    made('an older key', { kid: 'older' }, rs(stranger)),
  ];
}

function claims({ entra }: MicrosoftStandIn, email: string): readonly ForgedToken[] {
  const made = (what: string, claim: Json): ForgedToken => ({
    what,
    authorization: `Bearer ${jwt(HEADER, { ...claimsOf(email), ...claim }, rs(entra))}`,
  });
  const each = (name: string, values: readonly unknown[]): readonly ForgedToken[] =>
    values.map((value) => made(`${name} ${JSON.stringify(value)}`, { [name]: value }));
  return [
    ...each('iss', [
      undefined,
      null,
      '',
      7,
      'https://login.microsoftonline.com/common/v2.0',
      `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
      `https://login.microsoftonline.com/${TENANT}/v2.0/`,
      `https://sts.windows.net/${TENANT}`,
      `https://login.microsoftonline.com.evil.example/${TENANT}/v2.0`,
      'https://login.microsoftonline.com/{tid}/v2.0',
      'https://api.botframework.com',
      [`https://login.microsoftonline.com/${TENANT}/v2.0`],
    ]),
    ...each('aud', [
      undefined,
      null,
      '',
      '*',
      BOT_ID,
      `${APP_ID_URI}/`,
      'https://graph.microsoft.com',
      '00000003-0000-0000-c000-000000000000',
      [CLIENT_ID],
      [CLIENT_ID, 'another'],
    ]),
    ...each('tid', [undefined, null, '', 'common', OTHER_TENANT, '{tid}', [TENANT]]),
    ...each('exp', [undefined, null, 0, inSeconds(-120), inSeconds(-86_400), String(inSeconds(3_600))]),
    ...each('nbf', [inSeconds(600), 'tomorrow']),
    ...each('scp', [
      undefined,
      null,
      '',
      'User.Read',
      'access_as_users',
      'Access_As_User',
      ['access_as_user'],
    ]),
    ...each('azp', [undefined, null, '', BOT_ID, 'bbbbbbbb-0000-0000-0000-000000000000', [TEAMS_WEB]]),
    ...each('appid', ['bbbbbbbb-0000-0000-0000-000000000000', '']),
    ...each('idtyp', ['app', 'device', '', 7]),
    ...each('oid', [undefined, null, '', 7, ['a']]),
    made('of an app with a role of the same name', { scp: undefined, roles: ['access_as_user'] }),
    made('of an app with the scope', { idtyp: 'app', azp: CLIENT_ID }),
    made('of another tenant with an issuer to match', {
      tid: OTHER_TENANT,
      iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`,
    }),
    made('of another tenant’s version 1', {
      tid: OTHER_TENANT,
      iss: `https://sts.windows.net/${OTHER_TENANT}/`,
    }),
  ];
}

/** Good tokens of people who call themselves as this person is called. */
function otherPeople({ entra }: MicrosoftStandIn, email: string): readonly ForgedToken[] {
  const made = (what: string, claim: Json): ForgedToken => ({
    what,
    authorization: `Bearer ${jwt(HEADER, { ...claimsOf(email), oid: 'somebody-else', ...claim }, rs(entra))}`,
  });
  return [
    made('of somebody with the same name to sign in with', {}),
    made('of somebody with the same name in version 1', { preferred_username: undefined, upn: email }),
    made('of somebody with the same mail address', { preferred_username: 'x@x.example', email }),
    made('of somebody with the same unique name', { preferred_username: 'x@x.example', unique_name: email }),
    made('of a guest of that name', {
      preferred_username: `${email.replace('@', '_')}#EXT#@contoso.onmicrosoft.com`,
    }),
    made('whose subject is the person’s', { sub: oidOf(email) }),
    made('of nobody on the list', { preferred_username: 'nobody@nowhere.example' }),
  ];
}

function shapes(microsoft: MicrosoftStandIn, email: string): readonly ForgedToken[] {
  const good = goodTabToken(microsoft, email);
  const [head = '', body = '', sign = ''] = good.split('.');
  const long = jwt(HEADER, { ...claimsOf(email), padding: 'x'.repeat(8_000) }, rs(microsoft.entra));
  return [
    { what: 'no token', authorization: '' },
    { what: 'the scheme alone', authorization: 'Bearer ' },
    { what: 'no scheme', authorization: good },
    { what: 'another scheme', authorization: `Basic ${good}` },
    { what: 'two tokens', authorization: `Bearer ${good}, Bearer ${good}` },
    { what: 'rubbish', authorization: 'Bearer rubbish' },
    { what: 'dots', authorization: 'Bearer ..' },
    { what: 'no signature', authorization: `Bearer ${head}.${body}.` },
    { what: 'half a signature', authorization: `Bearer ${head}.${body}.${sign.slice(0, 99)}` },
    { what: 'five parts', authorization: `Bearer ${good}.${sign}.${sign}` },
    { what: 'a tab in place of the blank', authorization: `Bearer\t${good}` },
    { what: 'a word behind the token', authorization: `Bearer ${good} extra` },
    { what: 'a comma behind the token', authorization: `Bearer ${good},` },
    { what: 'a parameter in place of the token', authorization: `Bearer token=${good}` },
    { what: 'half of the token in capitals', authorization: `Bearer ${head.toUpperCase()}.${body}.${sign}` },
    { what: 'a payload with a mark before it', authorization: `Bearer ${head}.77u_${body}.${sign}` },
    {
      what: 'a token within the token',
      authorization: `Bearer ${jwt({ ...HEADER, cty: 'JWT' }, good, rs(microsoft.entra))}`,
    },
    {
      what: 'a payload said to be packed',
      authorization: `Bearer ${jwt({ ...HEADER, alg: 'RSA-OAEP', enc: 'A128GCM', zip: 'DEF' }, claimsOf(email), rs(microsoft.entra))}`,
    },
    { what: 'header and payload changed about', authorization: `Bearer ${body}.${head}.${sign}` },
    { what: 'the signature first', authorization: `Bearer ${sign}.${head}.${body}` },
    { what: 'more than 8 kB', authorization: `Bearer ${long}` },
  ];
}
