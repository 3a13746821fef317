import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { reminderItem } from '../../../bot/domain/outstanding/reminder-item';
import { createTeams } from '../../../bot/teams';
import { keptJournal, LocalSites } from '../../sharepoint/local-site';
import { House } from '../house';
import { JO, MEETING_REMINDER, SAM } from '../seed';

const sites = new LocalSites();
beforeAll(() => sites.start());
afterAll(() => sites.stop());

let house: House;
afterEach(() => house.close());
const opened = async (...how: Parameters<typeof House.open>): Promise<House> =>
  (house = await House.open(...how));

const GOOD = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  text: 'help',
  from: { id: '29:x' },
  recipient: { id: '28:y' },
  conversation: { id: 'a:1' },
};

describe('what comes in', () => {
  beforeEach(() => opened(sites));

  const post = (body: string): Promise<Response> =>
    fetch(house.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });

  test.each([
    ['no JSON', '{', 'JSON object'],
    ['nothing', '', 'JSON object'],
    ['a list', '[]', 'JSON object'],
    ['null', 'null', 'JSON object'],
    ['an empty object', '{}', 'type'],
    ['no type', JSON.stringify({ ...GOOD, type: undefined }), ': type.'],
    ['no conversation', JSON.stringify({ ...GOOD, conversation: undefined }), ': conversation.'],
    ['an empty conversation', JSON.stringify({ ...GOOD, conversation: {} }), ': conversation.id.'],
    ['no sender', JSON.stringify({ ...GOOD, from: null }), ': from.'],
    [
      'a service address that is none',
      JSON.stringify({ ...GOOD, serviceUrl: 'file:///etc' }),
      ': serviceUrl.',
    ],
    ['a text that is a number', JSON.stringify({ ...GOOD, text: 5 }), ': text.'],
    ['channel data that is text', JSON.stringify({ ...GOOD, channelData: 'x' }), ': channelData.'],
    ['entities without a type', JSON.stringify({ ...GOOD, entities: [{}] }), ': entities.0.type.'],
  ])('%s is a clear 400', async (_what, body, words) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ code: 'bad-activity', message: expect.stringContaining(words) });
  });

  test('an activity of a type that the bot has no use for is taken', async () => {
    for (const type of ['typing', 'messageReaction', 'event', 'endOfConversation', 'somethingNew']) {
      expect((await post(JSON.stringify({ ...GOOD, type }))).status).toBe(200);
    }
  });

  test('an invoke that the bot does not know is not implemented', async () => {
    const answer = await post(JSON.stringify({ ...GOOD, type: 'invoke', name: 'task/fetch', value: {} }));
    expect(answer.status).toBe(501);
  });

  test('an error tells the caller nothing of itself', async () => {
    const sam = await house.installed(SAM);
    house.partnerships[0].parts.store.snapshot = () => Promise.reject(new Error('secret'));
    const { status, body } = await sam.remove();
    expect({ status, body }).toEqual({
      status: 500,
      body: { code: 'unexpected', message: 'The activity could not be dealt with.' },
    });
    expect(house.journal.lines.join()).toContain('bot.turn-failed');
  });

  test('null fields, as some clients send them, are no trouble', async () => {
    const sam = await house.installed(SAM);
    const { status } = await sam.send({
      type: 'message',
      text: 'help',
      value: null,
      entities: null,
      name: null,
    });
    expect(status).toBe(200);
    expect(sam.chat.last.words).toContain('What you can ask me');
  });
});

test('only what somebody waits for is hurried: that the app was added is kept however busy SharePoint is', async () => {
  const hurried = new AsyncLocalStorage<boolean>();
  const writes: (readonly [string | undefined, boolean])[] = [];
  await opened(sites, {
    promptly: (work) => hurried.run(true, work),
    store: (store) => ({
      snapshot: (options) => store.snapshot(options),
      find: (table, key) => store.find(table, key),
      commit(changes, log, options) {
        writes.push([log[0]?.verb, hurried.getStore() ?? false]);
        return store.commit(changes, log, options);
      },
    }),
  });
  const jo = await house.installed(JO);
  await jo.ask('digest off');
  await jo.remove();
  expect(new Map(writes)).toEqual(
    new Map([
      ['person.joined', false],
      ['digest.stopped', true],
      ['person.left', false],
    ]),
  );
});

describe('whose it is', () => {
  test('people of another tenant, or of none, are refused and learn nothing', async () => {
    await opened(sites, { allowedTenants: ['bbbbbbbb-0000-0000-0000-000000000002'] });
    const sam = house.person(SAM);
    expect((await sam.ask('status')).text).toBe('I can only talk to people on the partnership’s list.');
    const { error } = await sam.invoke({ action: { verb: 'meeting.answer', data: {} } });
    expect(error).toEqual({
      code: 'wrong-tenant',
      message: 'I can only talk to people on the partnership’s list.',
    });
    const said = sam.chat.messages.length;
    await sam.install();
    await sam.send({ type: 'message', text: 'my', channelData: {}, conversation: { id: sam.chat.id } });
    expect(sam.chat.messages).toHaveLength(said + 1);
    expect((await house.snapshot()).conversations).toEqual([]);
  });

  test('a conversation of another tenant is refused whatever the channel says', async () => {
    await opened(sites, { allowedTenants: ['aaaaaaaa-0000-0000-0000-000000000001'] });
    const sam = house.person(SAM);
    const tenantId = 'bbbbbbbb-0000-0000-0000-000000000002';
    const conversation = { id: sam.chat.id, conversationType: 'personal', tenantId };
    await sam.send({ type: 'message', text: 'help', conversation });
    expect(sam.chat.last.text).toBe('I can only talk to people on the partnership’s list.');
  });

  test('people of an allowed tenant are known by the conversation’s tenant too', async () => {
    await opened(sites, { allowedTenants: ['aaaaaaaa-0000-0000-0000-000000000001'] });
    const sam = house.person(SAM);
    await sam.send({ type: 'message', text: 'help', channelData: {} });
    expect(sam.chat.last.words).toContain('What you can ask me');
  });
});

describe('with authentication on, against an issuer of our own', () => {
  const APP = '11111111-2222-3333-4444-555555555555';
  const ISSUER = 'https://issuer.example';
  let server: Server;
  let metadata: string;
  let key: CryptoKey;
  let stranger: CryptoKey;

  beforeAll(async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    key = privateKey;
    stranger = (await generateKeyPair('RS256')).privateKey;
    const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', endorsements: ['msteams'] };
    server = createServer((req, res) => {
      const keys = { keys: [jwk] };
      const document = {
        issuer: ISSUER,
        jwks_uri: `${metadata}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      };
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify(req.url === '/keys' ? keys : document));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    metadata = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const open = (authorization?: (serviceUrl: string) => Promise<string>): Promise<House> =>
    opened(sites, {
      auth: {
        appId: APP,
        appType: 'SingleTenant',
        tenantId: 'aaaaaaaa-0000-0000-0000-000000000001',
        password: 'not used here',
        addresses: { channelMetadataUrl: metadata, channelIssuer: ISSUER },
      },
      allowedTenants: ['aaaaaaaa-0000-0000-0000-000000000001'],
      authorization,
    });

  const token =
    (claims: object = {}, signing?: CryptoKey) =>
    async (serviceUrl: string) => {
      const all = { serviceurl: serviceUrl, iss: ISSUER, aud: APP, ...claims };
      const jwt = new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: 'k1' });
      return `Bearer ${await jwt
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(signing ?? key)}`;
    };

  test('a signed activity is let in', async () => {
    await open(token());
    const answer = await house.person(SAM).invoke({});
    expect(answer).toMatchObject({ status: 200, error: { code: 'bad-card' } });
  });

  test('nobody is known by what an activity says of its sender: Teams’ roster has to say it', async () => {
    await open(token());
    const sam = house.person(SAM);
    house.teams.fail('server error', { on: 'member', times: 50 });
    await sam.install();
    const answer = await sam.invoke({ action: { verb: 'meeting.answer', data: {} } });
    expect(answer).toMatchObject({ status: 200, error: { code: 'sender-unsure' } });
    expect((await house.snapshot()).conversations).toEqual([]);
  });

  test.each([
    ['no token', undefined],
    ['a token that is none', async () => 'Bearer x.y.z'],
    ['another issuer', token({ iss: 'https://elsewhere.example' })],
    ['another app', token({ aud: 'aaaa' })],
    ['another service address', token({ serviceurl: 'https://elsewhere.example/' })],
    ['a key that is not the issuer’s', (url: string) => token({}, stranger)(url)],
  ])('%s is a 401 that tells nothing', async (_what, authorization) => {
    await open(authorization);
    const { status, body } = await house.person(SAM).send({ type: 'message', text: 'status' });
    expect({ status, body }).toEqual({
      status: 401,
      body: { code: 'not-admitted', message: 'The request does not carry a token of the Bot Connector.' },
    });
  });

  test('the bot’s own token goes to nobody but Microsoft, whatever address the lists have', async () => {
    const journal = keptJournal();
    const auth = { appId: APP, password: 'x', addresses: { loginUrl: 'http://127.0.0.1:1/login' } };
    const messenger = createTeams({ auth, allowedTenants: [], journal }).messenger();
    await opened(sites);
    await house.installed(SAM);
    const snapshot = await house.snapshot();
    const notice = reminderItem(
      { facts: snapshot, calendar: house.parts.calendar, now: house.now },
      MEETING_REMINDER,
    );
    const moved = { ...snapshot.conversations[0]!, serviceUrl: 'https://elsewhere.example/' };
    expect(await messenger.post(moved, { items: [notice] })).toEqual({
      ok: false,
      kind: 'refused',
      reason: 'The address kept for their chat is not one of Microsoft’s.',
    });
  });

  test('a reminder for which the bot gets no token of its own has not left', async () => {
    const journal = keptJournal();
    const addresses = { loginUrl: 'http://127.0.0.1:1/login' };
    const messenger = createTeams({
      auth: { appId: APP, password: 'x', addresses },
      allowedTenants: [],
      journal,
    }).messenger();
    await opened(sites);
    await house.installed(SAM);
    const snapshot = await house.snapshot();
    const before = house.teams.requests.length;
    const notice = reminderItem(
      { facts: snapshot, calendar: house.parts.calendar, now: house.now },
      MEETING_REMINDER,
    );
    expect(await messenger.post(snapshot.conversations[0]!, { items: [notice] })).toEqual({
      ok: false,
      kind: 'later',
      reason: 'The app could not sign in to Teams.',
    });
    expect(house.teams.requests).toHaveLength(before);
  });
});
