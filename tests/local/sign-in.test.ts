import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { createSignInIssuer, introducePeople, LocalClock, LOCAL_TENANT_ID } from '../../bot/local';
import { createJson } from '../../bot/local/files';
import { signInRoutes } from '../../bot/local/sign-in/routes';
import { openStore } from '../../bot/sharepoint';
import type { Store } from '../../bot/usecases/ports';
import { keptJournal, LocalSites } from '../sharepoint/local-site';
import { removeScratchFolders, scratchFolder } from './support/scratch';

const BASE = 'http://localhost:3978';
const AUDIENCE = 'api://localhost/jtai';
const sites = new LocalSites();
let store: Store;

beforeAll(async () => {
  await sites.start();
  store = await openStore({ graph: sites.graph(), site: await sites.provisioned(), journal: keptJournal() });
  await store.commit(
    [
      {
        insert: 'agencies',
        row: { title: 'Westmarch Constabulary', code: 'POL', safeguardingPartner: true },
      },
      {
        insert: 'people',
        row: {
          ...{ title: 'Karen Whitlock', email: 'karen@police.example', agencyCode: 'POL' },
          ...{ roles: ['SPOC'], route: 'Chat' },
        },
      },
    ],
    [],
  );
});

afterAll(async () => {
  await sites.stop();
  removeScratchFolders();
});

async function signIn(dataFolder = scratchFolder(), stores: readonly Store[] = [store]) {
  const issuer = await createSignInIssuer({ dataFolder, baseUrl: BASE, audience: AUDIENCE });
  const clock = LocalClock.open({ dataFolder: scratchFolder() });
  const routes = signInRoutes({ issuer, stores, clock });
  const ask = (method: string, path: string, query = {}, body?: unknown) =>
    routes
      .find((route) => route.path === path && route.method === method)!
      .handle({ params: {}, query, body });
  const get = (path: string, query = {}) => ask('GET', path, query);
  const begin = (body: unknown) => ask('POST', '/local/people', {}, body);
  const tokenOf = async (person: string) => {
    const { body } = await get('/local/token', { person });
    return (body as { token: string }).token;
  };
  const verify = async (token: string) => {
    const { body } = await get('/local/keys');
    const keys = createLocalJWKSet(body as JSONWebKeySet);
    return jwtVerify(token, keys, { issuer: issuer.issuer, audience: AUDIENCE, algorithms: ['RS256'] });
  };
  return { get, begin, tokenOf, verify, issuer };
}

describe('local sign-in', () => {
  it('offers the people of all partnerships, each of them once', async () => {
    const site = await sites.provisioned();
    const other = await openStore({ graph: sites.graph(), site, journal: keptJournal() });
    const person = { agencyCode: 'POL', roles: ['Chair' as const], route: 'Chat' as const };
    await other.commit(
      [
        { insert: 'people', row: { ...person, title: 'Karen Whitlock', email: 'karen@police.example' } },
        { insert: 'people', row: { ...person, title: 'Lee Ward', email: 'lee@eastshire.example' } },
      ],
      [],
    );
    const { get, tokenOf, verify } = await signIn(undefined, [store, other]);
    const { body } = await get('/local/people');
    expect(body).toMatchObject({
      people: [{ name: 'Karen Whitlock', roles: ['SPOC'] }, { name: 'Lee Ward' }],
    });
    expect((await verify(await tokenOf('lee@eastshire.example'))).payload).toMatchObject({
      preferred_username: 'lee@eastshire.example',
    });
  });

  it('gives a token as Teams would, which the served key verifies', async () => {
    const { tokenOf, verify } = await signIn();
    const { payload } = await verify(await tokenOf('Karen@Police.example'));
    expect(payload).toMatchObject({
      tid: LOCAL_TENANT_ID,
      oid: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      preferred_username: 'karen@police.example',
      name: 'Karen Whitlock',
      scp: 'access_as_user',
      ver: '2.0',
    });
    expect(payload.exp! - payload.iat!).toBe(3600);
  });

  it('names the same person by the same id in the token and in the chat', async () => {
    const { tokenOf, verify } = await signIn();
    const clock = LocalClock.open({ dataFolder: scratchFolder() });
    await introducePeople({ store, clock, emails: ['karen@police.example'], baseUrl: BASE });
    const { conversations } = await store.snapshot();
    const { payload } = await verify(await tokenOf('karen@police.example'));
    expect(conversations[0]?.entraId).toBe(payload.oid);
  });

  it('keeps its key, so that tokens outlive a restart', async () => {
    const dataFolder = scratchFolder();
    const before = await (await signIn(dataFolder)).tokenOf('karen@police.example');
    const after = await signIn(dataFolder);
    await expect(after.verify(before)).resolves.toBeDefined();
  });

  it('makes another key for other data, which refuses the token', async () => {
    const token = await (await signIn()).tokenOf('karen@police.example');
    await expect((await signIn()).verify(token)).rejects.toThrow();
  });

  it('never publishes the private part of its key', async () => {
    const { get } = await signIn();
    const { body } = await get('/local/keys');
    expect(Object.keys((body as JSONWebKeySet).keys[0]!).sort()).toEqual([
      'alg',
      'e',
      'kid',
      'kty',
      'n',
      'use',
    ]);
  });

  it('lets the first of two starts on the same data make the key', () => {
    const file = `${scratchFolder()}/key.json`;
    expect(createJson(file, { first: true })).toBe(true);
    expect(createJson(file, { first: false })).toBe(false);
  });

  it('describes itself at the address of OpenID Connect', async () => {
    const { get, issuer } = await signIn();
    expect(await get('/local/.well-known/openid-configuration')).toMatchObject({
      status: 200,
      body: { issuer: issuer.issuer, jwks_uri: `${BASE}/local/keys` },
    });
  });

  it('refuses a stranger with 404 and a request that names nobody with 400', async () => {
    const { get } = await signIn();
    expect(await get('/local/token', { person: 'nobody@else.example' })).toMatchObject({
      status: 404,
      contentType: 'application/problem+json',
      body: { code: 'person-not-known' },
    });
    expect(await get('/local/token')).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('lists the people to choose from, with their agency', async () => {
    const { get } = await signIn();
    expect(await get('/local/people')).toEqual({
      status: 200,
      body: {
        people: [
          {
            name: 'Karen Whitlock',
            email: 'karen@police.example',
            agencyTitle: 'Westmarch Constabulary',
            roles: ['SPOC'],
          },
        ],
      },
    });
  });
});

describe('where the lists are empty', () => {
  const ME = { name: '  Priya   Nair ', email: 'Priya@Westmarch.Example' };
  const emptyStore = async () =>
    openStore({ graph: sites.graph(), site: await sites.provisioned(), journal: keptJournal() });

  it('lets the first coordinator begin, in every partnership, once, and nobody after', async () => {
    const both = [await emptyStore(), await emptyStore()];
    const { begin, tokenOf } = await signIn(undefined, both);
    expect(await begin(ME)).toMatchObject({ status: 201 });
    expect(await begin(ME)).toMatchObject({ status: 201 });
    for (const one of both) {
      expect((await one.snapshot({ fresh: true })).people).toMatchObject([
        { title: 'Priya Nair', email: 'priya@westmarch.example', roles: ['Coordinator'] },
      ]);
    }
    expect(await tokenOf('priya@westmarch.example')).toMatch(/^ey/);
    expect(await begin({ name: 'Lee Ward', email: 'lee@eastshire.example' })).toMatchObject({
      status: 422,
      body: { code: 'not-now', detail: expect.stringContaining('on the People list already') },
    });
  });

  it.each([
    [{ name: 'Priya', email: 'priya' }, 'not-given', /whole e-mail address/],
    [{ name: ' ', email: ME.email }, 'not-given', /name/],
    [{ name: 'NHS 943 476 5919', email: ME.email }, 'child-data', /NHS number/],
    [{ name: 'x'.repeat(300), email: ME.email }, 'too-long', /too long/],
  ])('refuses %j and writes nothing', async (given, code, words) => {
    const one = await emptyStore();
    const { begin } = await signIn(undefined, [one]);
    expect(await begin(given)).toMatchObject({
      status: 422,
      body: { code, detail: expect.stringMatching(words) },
    });
    expect((await one.snapshot({ fresh: true })).people).toEqual([]);
  });

  it('says what to send where something is missing', async () => {
    const { begin } = await signIn(undefined, [await emptyStore()]);
    expect(await begin(undefined)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });
});
