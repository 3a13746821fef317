import { StoreUnavailable, type Store } from '../../../bot/usecases/ports';
import { LocalSites } from '../../sharepoint/local-site';
import { House } from '../house';
import { ANN, JO, SAM, STRANGER } from '../seed';

const openly = (store: Store): Store => ({
  snapshot: (options) => store.snapshot(options),
  commit: (changes, log) => store.commit(changes, log),
  find: (table, key) => store.find(table, key),
});

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

test('somebody who adds the app is greeted once, though Teams tells of it twice', async () => {
  const sam = await house.installed(SAM);
  expect(sam.chat.messages).toHaveLength(1);
  expect(sam.chat.last.words).toContain('Hello\nSam, I remind you of meetings and deadlines');
  expect(sam.chat.last.words).toContain(
    'You answer for Police as its single point of contact (SPOC). Ann Bell stands in while you are away.',
  );
  expect(sam.chat.last.words).toContain('Never write anything that could identify a child.');
  expect(sam.chat.last.words).toContain('There are 2 things for Police now.');
  expect(sam.chat.last.words).not.toContain('status');
});

test('somebody who adds the app while SharePoint does not answer is told so once, and that nothing was recorded', async () => {
  await house.close();
  const unsure = new StoreUnavailable('SharePoint is down', undefined, { mayBeWritten: true });
  house = await House.open(sites, {
    store: (store) => ({ ...openly(store), commit: () => Promise.reject(unsure) }),
  });
  const sam = house.person(SAM);
  await sam.install();
  expect(sam.chat.messages.map(({ text }) => text)).toEqual([
    expect.stringContaining('SharePoint did not answer, so nothing was recorded.'),
  ]);
});

test('a reload of the chat later on greets again, still once', async () => {
  const sam = await house.installed(SAM);
  house.at('2024-02-08T14:20:00Z');
  await sam.install();
  expect(sam.chat.messages).toHaveLength(2);
});

test('another copy of the app does not greet somebody whose chat was stored moments ago', async () => {
  const sam = await house.installed(SAM);
  await house.useAnotherCopy();
  await sam.install();
  expect(sam.chat.messages).toHaveLength(1);
});

test('the chat and the account are stored', async () => {
  const sam = await house.installed(SAM);
  const { conversations, people } = await house.snapshot();
  expect(conversations).toEqual([
    expect.objectContaining({
      personEmail: SAM,
      entraId: sam.member.entraId,
      conversationId: sam.chat.id,
      userId: sam.member.userId,
      serviceUrl: house.teams.serviceUrl,
      tenantId: house.teams.tenantId,
      state: 'Active',
    }),
  ]);
  expect(people.find(({ email }) => email === SAM)?.entraId).toBe(sam.member.entraId);
});

test('a guest is known by the address that the guest’s name hides', async () => {
  const ann = house.teams.person({ name: 'Ann Bell', email: ANN, guest: true });
  await ann.install();
  expect(ann.chat.last.words).toContain('Hello\nAnn, I remind you of meetings and deadlines');
});

test('a coordinator is told of status', async () => {
  const jo = await house.installed(JO);
  expect(jo.chat.last.words).toContain('You coordinate the partnership: you hear of what nobody answers');
});

test('a stranger is refused politely, once, and nothing is kept', async () => {
  const stranger = house.person(STRANGER);
  await stranger.install();
  expect(stranger.chat.messages).toHaveLength(1);
  expect(stranger.chat.last.text).toMatch(/^I can only talk to people on the partnership’s list/);
  expect((await house.snapshot()).conversations).toEqual([]);
});

test('where Teams does not tell who a member is, the account in the activity has to do', async () => {
  const sam = await house.installed(SAM);
  house.at('2024-02-08T14:20:00Z');
  house.teams.fail('server error', { on: 'member', times: 2 });
  await sam.install();
  expect(sam.chat.last.words).toContain('Hello\nSam, I remind you of meetings and deadlines');
});

test('removing the app is remembered, and adding it again ends that', async () => {
  const sam = await house.installed(SAM);
  await sam.remove();
  expect((await house.snapshot()).conversations).toMatchObject([{ state: 'Removed' }]);
  house.at('2024-02-08T15:00:00Z');
  await sam.install();
  expect((await house.snapshot()).conversations).toMatchObject([{ state: 'Active' }]);
});

const ago = (millis: number): string => new Date(Date.now() - millis).toISOString();
const removal = (timestamp: string) => ({ type: 'installationUpdate', action: 'remove', timestamp });
const stateOfChat = async () => (await house.snapshot()).conversations[0]?.state;

test.each([
  ['a minute', 60_000],
  ['a day', 86_400_000],
  ['years, by another clock', 3 * 365 * 86_400_000],
])(
  'a word of a removal that comes after the app was added again, late by %s, shuts nothing',
  async (_, millis) => {
    const sam = await house.installed(SAM);
    await sam.send(removal(ago(millis)));
    expect(await stateOfChat()).toBe('Active');
    await sam.remove();
    expect(await stateOfChat()).toBe('Removed');
  },
);

test('nor does it in another copy of the app, which has not heard of the adding', async () => {
  const sam = await house.installed(SAM);
  house.at('2024-02-08T15:05:00Z');
  await sam.install();
  await house.useAnotherCopy();
  // It happened after the app was added first, and before it was added again.
  house.at('2024-02-08T15:10:00Z');
  await sam.send(removal(ago(20 * 60_000)));
  expect(await stateOfChat()).toBe('Active');
  await sam.send(removal(ago(0)));
  expect(await stateOfChat()).toBe('Removed');
});

test('a removal whose time cannot be read counts', async () => {
  const sam = await house.installed(SAM);
  await sam.send(removal('some time ago'));
  expect(await stateOfChat()).toBe('Removed');
});

test('a message from a chat that moved stores where it is now', async () => {
  const sam = await house.installed(SAM);
  const moved = house.teams.serviceUrl.replace('127.0.0.1', 'localhost');
  await sam.send({ type: 'message', text: 'help', serviceUrl: moved });
  expect((await house.snapshot()).conversations).toMatchObject([{ serviceUrl: moved }]);
});

test('a known chat costs no call to Teams but the reply', async () => {
  const sam = await house.installed(SAM);
  const before = house.teams.requests.length;
  await sam.say('help');
  expect(house.teams.requests.slice(before).map(({ method }) => method)).toEqual(['POST']);
});

test('another app that is added to a channel is greeted by nobody', async () => {
  const channel = house.teams.room('JTAI');
  const sam = house.person(SAM);
  await sam.send({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }, channel);
  expect(channel.messages).toEqual([]);
  expect((await house.snapshot()).conversations).toEqual([]);
});
