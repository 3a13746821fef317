import { LocalSites } from '../sharepoint/local-site';
import type { CardJson, TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { JO, MEETING, NIA, SAM } from './seed';

// Activities that Teams would not send, or not like this: none may end in an error of ours, or leave a row behind.

const sites = new LocalSites();
let house: House;
let sam: TeamsPerson;
beforeAll(async () => {
  await sites.start();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
  sam = house.person(SAM);
});
afterEach(() => house.close());

const tenant = { id: 'aaaaaaaa-0000-0000-0000-000000000001' };

/** Fields that are none of what they should be, in every place where one is. */
const ODD: readonly (readonly [string, CardJson])[] = [
  7,
  true,
  [],
  {},
  ['x'],
  '',
  'x'.repeat(5_000),
  '\ud800',
].flatMap((odd): [string, CardJson][] => {
  const from = (more: CardJson): CardJson => ({ from: { id: '29:sam', name: 'Sam', ...more } });
  const named = (what: string, activity: CardJson): [string, CardJson] => [
    `${what} that is ${JSON.stringify(odd).slice(0, 12)}`,
    activity,
  ];
  return [
    named('a locale', { locale: odd }),
    named('a time', { timestamp: odd, localTimestamp: odd, localTimezone: odd }),
    named('a text format', { textFormat: odd, inputHint: odd, importance: odd }),
    named('a way of delivery', { deliveryMode: odd }),
    named('an expiry', { expiration: odd }),
    named('a caller', { callerId: odd, relatesTo: odd, semanticAction: odd }),
    named('attachments', { attachments: odd }),
    named('a sender’s name', from({ name: odd })),
    named('a sender’s role', from({ role: odd })),
    named('a sender’s properties', from({ properties: odd, agenticAppId: odd })),
    named('an Entra id', from({ aadObjectId: odd })),
    named('a sender', { from: odd }),
    named('a sender’s id', { from: { id: odd } }),
    named('a recipient', { recipient: odd }),
    named('a recipient’s name', { recipient: { id: '28:x', name: odd, role: odd } }),
    named('a conversation', { conversation: odd }),
    named('a conversation’s id', { conversation: { id: odd } }),
    named('a conversation’s name', { conversation: { id: 'a:1', name: odd, role: odd, aadObjectId: odd } }),
    named('a conversation’s kind', { conversation: { id: 'a:1', conversationType: odd } }),
    named('a conversation’s tenant', { conversation: { id: 'a:1', tenantId: odd } }),
    named('a group', { conversation: { id: 'a:1', isGroup: odd } }),
    named('channel data', { channelData: odd }),
    named('a tenant', { channelData: { tenant: odd } }),
    named('a tenant’s id', { channelData: { tenant: { id: odd } } }),
    named('a team', { channelData: { tenant, team: odd, channel: odd } }),
    named('a team’s id', { channelData: { tenant, team: { id: odd }, channel: { id: odd, name: odd } } }),
    named('an event', { channelData: { tenant, eventType: odd } }),
    named('an id', { id: odd }),
    named('a message that is answered', { replyToId: odd }),
    named('a text', { text: odd }),
    named('a kind', { type: odd }),
    named('a service', { serviceUrl: odd }),
    named('a channel', { channelId: odd }),
    named('entities', { entities: odd }),
    named('an entity', { entities: [odd] }),
    named('new members', { type: 'conversationUpdate', membersAdded: odd }),
    named('a new member', { type: 'conversationUpdate', membersAdded: [odd] }),
    named('an installation', { type: 'installationUpdate', action: odd }),
    named('a name of an invoke', { type: 'invoke', name: odd, value: odd }),
    named('a value', { type: 'invoke', name: 'adaptiveCard/action', value: odd }),
    named('an action', { type: 'invoke', name: 'adaptiveCard/action', value: { action: odd } }),
    named('a verb', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: odd } } }),
    named('data', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'post.show', data: odd } },
    }),
    named('a value of an old client', { type: 'message', text: '', value: odd }),
  ];
});

test('whatever a field holds, the answer is none of ours to be sorry for, and everybody else is served', async () => {
  await sam.install();
  const bad: string[] = [];
  for (const [what, activity] of ODD) {
    const { status } = await sam.send({ type: 'message', text: 'help', ...activity });
    if (status >= 500 && status !== 501) bad.push(`${what}: ${status}`);
  }
  expect(bad).toEqual([]);
  const nia = await house.installed(NIA);
  expect((await nia.ask('help')).words).toContain('What you can ask me');
  const { conversations } = await house.snapshot();
  expect(conversations.map(({ personEmail }) => personEmail)).toEqual([SAM, NIA]);
  expect(conversations[0]?.conversationId).toBe(sam.chat.id);
});

test.each([
  ' ',
  '   ',
  '\u00a0',
  'a:1 2',
  'a:é',
  'a:\u4e2d',
  'a:1\n',
  'a:\ud800',
  'a:\u200b',
  `a:${'1'.repeat(300)}`,
])('a conversation called %j is refused, and no row is written that locks its person out', async (id) => {
  for (const type of ['message', 'installationUpdate']) {
    const { status } = await sam.send({
      type,
      text: 'help',
      action: 'add',
      conversation: { id, conversationType: 'personal' },
    });
    expect(status).toBe(400);
  }
  expect((await house.snapshot()).conversations).toEqual([]);
  await sam.install();
  expect((await sam.ask('help')).words).toContain('What you can ask me');
});

describe('an answer that does not arrive', () => {
  test.each(['server error', 'blocked', 'removed', 'forbidden', 'too big', 'reset'] as const)(
    '(%s) is taken from Teams all the same, which would only ask again',
    async (name) => {
      await sam.install();
      house.teams.fail(name, { times: 20 });
      for (const text of ['help', 'status', 'what?']) expect((await sam.say(text)).status).toBe(200);
      house.teams.heal();
      expect(house.journal.lines.join()).toContain('bot.reply-undelivered');
      expect(house.journal.lines.join()).not.toContain('bot.turn-failed');
      expect((await sam.ask('help')).words).toContain('What you can ask me');
    },
  );

  test('of a greeting is said when the app is added again', async () => {
    house.teams.fail('server error', { times: 20 });
    for (const { status } of await sam.install()) expect(status).toBe(200);
    house.teams.heal();
    // Within a minute another copy of the app may be saying it.
    house.at('2024-02-08T14:07:00Z');
    await sam.install();
    expect(sam.chat.last.words).toContain('Hello\nSam, ');
  });
});

test('a button that is made up in somebody else’s chat shows nothing of the card there', async () => {
  const nia = await house.installed(NIA);
  await sam.install();
  const row = (await house.snapshot()).reminders[0]!;
  const card = { conversationId: sam.chat.id, activityId: '4711' };
  await house.change({ update: 'reminders', was: row, patch: { ...card, personEmail: SAM } });
  const { error } = await nia
    .send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'post.show', data: { rowKey: row.key, open: true } } },
      replyToId: card.activityId,
      conversation: { id: sam.chat.id, conversationType: 'personal', tenantId: tenant.id },
    })
    .then(({ body }) => ({ error: (body as { value: { code?: string } }).value }));
  expect(error.code).toBe('not-your-agency');
});

test('a day that cannot be read is not shown again: it may be a child’s number', async () => {
  const jo = await house.installed(JO);
  for (const typed of ['943 476 5919', 'NHS 9434765919', 'x'.repeat(10_000)]) {
    const data = { ref: MEETING.ref, startsAt: MEETING.startsAt, status: MEETING.status };
    const all = { ...data, day: typed, time: typed, moveReason: typed };
    const answer = await jo.invoke({ action: { verb: 'meeting.move', data: all } });
    expect(JSON.stringify(answer)).not.toMatch(/943\s?476|xxxx/);
  }
});

test('the log names a kind of activity that nobody knows by none of what its sender made up', async () => {
  await house.close();
  house = await House.open(sites, { allowedTenants: [tenant.id] });
  const foreign = { tenant: { id: 'another' } };
  for (const type of ['message', 'Jo Bloggs 943 476 5919', 'constructor']) {
    await house.person(SAM).send({ type, text: 'help', channelData: foreign });
  }
  const lines = house.journal.lines.filter((line) => line.startsWith('bot.wrong-tenant'));
  expect(lines).toEqual(
    ['message', 'other', 'other'].map((kind) => `bot.wrong-tenant {"activity":"${kind}"}`),
  );
});
