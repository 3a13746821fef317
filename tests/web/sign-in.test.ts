import {
  APP_ID_URI,
  CLIENT_ID,
  OTHER_TENANT,
  startEntraStandIn,
  TEAMS_WEB,
  TENANT,
} from '../support/entra-stand-in';
import { openWebHouse, type WebHouse } from '../support/web-house';

let house: WebHouse;
beforeAll(async () => {
  house = await openWebHouse();
});
afterAll(() => house.close());

const CHAIR = 'margaret.osei@westmarch.example';
const me = (token?: string) =>
  house.get('/api/v1/me', token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });
const codeOf = async (answer: Response): Promise<[number, unknown]> => {
  const body: unknown = await answer.json();
  return [answer.status, typeof body === 'object' && body && 'code' in body ? body.code : undefined];
};

test.each([
  ['of version 2 for the client id', {}],
  ['for the application id URI', { aud: APP_ID_URI }],
  [
    'of version 1',
    {
      iss: `https://sts.windows.net/${TENANT}/`,
      aud: APP_ID_URI,
      preferred_username: undefined,
      upn: CHAIR,
      azp: undefined,
      appid: TEAMS_WEB,
    },
  ],
  ['with several scopes', { scp: 'openid access_as_user' }],
  ['that names the person by the Entra id only', { preferred_username: undefined }],
  ['of somebody who is called something else by now', { preferred_username: 'maggie@westmarch.example' }],
  ['that Teams on a desktop or phone asked for', { azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' }],
  ['that the tab’s own application asked for', { azp: CLIENT_ID }],
  ['that says that it is of a person', { idtyp: 'user' }],
])('a token %s is taken', async (_what, claims) => {
  expect((await me(await house.entra.tokenFor(CHAIR, claims))).status).toBe(200);
});

test.each([
  ['of another audience', { aud: 'api://somebody-else' }],
  ['of an issuer we do not trust', { iss: 'https://login.example/' }],
  ['whose issuer is of another tenant than it claims', { tid: OTHER_TENANT }],
  ['without the scope of the tab', { scp: 'User.Read' }],
  ['of an app instead of a person', { scp: undefined, roles: ['access_as_user'] }],
  ['without an object id', { oid: undefined }],
  ['that another application asked for', { azp: 'bbbbbbbb-0000-0000-0000-000000000000' }],
  ['that nobody asked for', { azp: undefined }],
  ['that two applications asked for', { appid: 'bbbbbbbb-0000-0000-0000-000000000000' }],
  ['of an app that has the scope too', { idtyp: 'app' }],
])('a token %s is not', async (_what, claims) => {
  const answer = await me(await house.entra.tokenFor(CHAIR, claims));
  expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  expect(await codeOf(answer)).toEqual([401, 'not-signed-in']);
});

test('a token that has run out is not taken', async () => {
  expect(await codeOf(await me(await house.entra.tokenFor(CHAIR, {}, { expires: '2 minutes ago' })))).toEqual(
    [401, 'not-signed-in'],
  );
});

test('a token that somebody else has signed is not taken', async () => {
  const forger = await startEntraStandIn();
  expect(await codeOf(await me(await forger.tokenFor(CHAIR)))).toEqual([401, 'not-signed-in']);
  await forger.close();
});

test.each([undefined, '', 'rubbish', 'a.b.c', 'two words'])('no token, or %p, is a 401', async (token) => {
  expect(await codeOf(await me(token))).toEqual([401, 'not-signed-in']);
});

test('an unsigned token is not taken', async () => {
  const parts = (await house.entra.tokenFor(CHAIR)).split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await codeOf(await me(`${none}.${parts[1]}.`))).toEqual([401, 'not-signed-in']);
});

test('a person of another tenant is refused politely, even with the address of somebody on the list', async () => {
  const iss = `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0`;
  const answer = await me(await house.entra.tokenFor(CHAIR, { iss, tid: OTHER_TENANT }));
  expect(await codeOf(answer)).toEqual([403, 'wrong-tenant']);
});

test('somebody who has taken over the address of a person on the list is a stranger', async () => {
  const { people } = await house.store.snapshot();
  const was = people.find((one) => one.email === 'leon.carter@youthjustice.westmarch.example');
  if (!was) throw new Error('The demonstration has lost its youth justice SPOC');
  await house.store.commit([{ update: 'people', was, patch: { entraId: 'the-real-leon' } }], []);
  expect(await codeOf(await me(await house.entra.tokenFor(was.email)))).toEqual([403, 'not-known']);
  expect((await me(await house.entra.tokenFor(was.email, { oid: 'the-real-leon' }))).status).toBe(200);
});

describe('somebody whose Teams account is not known yet', () => {
  const LEE = { title: 'Lee Ward', agencyCode: 'POL', roles: ['Chair' as const], route: 'Chat' as const };
  const email = 'lee.ward@westmarch.example';
  const lee = { preferred_username: email, upn: email, email };
  beforeAll(async () => {
    await house.store.commit([{ insert: 'people', row: { ...LEE, email } }], []);
  });

  test('is not let in by an address or a name, but told to say hello to the app', async () => {
    const answer = await me(await house.entra.tokenFor(email, { ...lee, name: 'Lee Ward', oid: 'lee' }));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      code: 'say-hello-first',
      title: 'Say hello to the app first',
      detail: expect.stringContaining('type “hello”'),
    });
    const { people } = await house.store.snapshot({ fresh: true });
    expect(people.find((one) => one.email === email)).toMatchObject({
      askingId: 'lee',
      askingName: `Lee Ward, ${email}`,
    });
  });

  test('is a stranger under another address, and learns nothing', async () => {
    const claims = { preferred_username: 'lee@elsewhere.example', email, name: 'Lee Ward', oid: 'other' };
    expect(await codeOf(await me(await house.entra.tokenFor(email, claims)))).toEqual([403, 'not-known']);
  });

  test('is let in from when the account is known, whatever it is called then', async () => {
    const { people } = await house.store.snapshot();
    const was = people.find((one) => one.email === email);
    if (!was) throw new Error('Lee is gone');
    await house.store.commit([{ update: 'people', was, patch: { entraId: 'lee' } }], []);
    const claims = { preferred_username: 'l.ward@merged.example', oid: 'lee' };
    expect((await me(await house.entra.tokenFor(email, claims))).status).toBe(200);
  });
});

test('when the issuer’s keys cannot be fetched the person is told to try again, not to sign in', async () => {
  const gone = await startEntraStandIn();
  await gone.close();
  const cut = await openWebHouse({ keysUrl: gone.keysUrl });
  const token = await cut.entra.tokenFor(CHAIR);
  const answer = await cut.get('/api/v1/me', { headers: { authorization: `Bearer ${token}` } });
  expect(answer.headers.get('retry-after')).toBe('10');
  expect(await codeOf(answer)).toEqual([503, 'sign-in-unavailable']);
  await cut.close();
});
