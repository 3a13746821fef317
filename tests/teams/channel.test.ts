import type { Day } from '../../bot/domain/calendar/day';
import { helpKey } from '../../bot/domain/partnership';
import { sweep } from '../../bot/usecases/sweep/sweep';
import type { Change } from '../../bot/usecases/ports';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, textsOf, type BotMessage, type Chat, type TeamsPerson } from '../support/teams-stand-in';
import { House, NOW } from './house';
import { ACTION_REMINDER, ANN, JO, NIA, SAM, STRANGER } from './seed';
import { twoSeeds } from './two-seeds';

const sites = new LocalSites();
let house: House;
let jo: TeamsPerson;
let nia: TeamsPerson;
let sam: TeamsPerson;
let channel: Chat;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
afterEach(() => house.close());

async function open(options: Parameters<typeof House.open>[1] = {}): Promise<void> {
  house = await House.open(sites, options);
  [jo, nia, sam] = [house.person(JO), house.person(NIA), house.person(SAM)];
  channel = house.teams.channel('Reminders', { team: 'Westmarch', members: [jo, nia, sam] });
}

/** An action whose reminder is due now, with a finding behind it. */
const due = (leadAgency: string, ref = 'A9'): Change[] => [
  {
    insert: 'actions',
    row: {
      title: `Agree the rota ${ref}`,
      ref,
      leadAgency,
      supportingAgencies: [],
      dueOn: '2024-02-22' as Day,
      status: 'InProgress',
      findingRef: 'F1',
    },
  },
];
const FINDING: Change = {
  insert: 'findings',
  row: { title: 'Police do not share what they know', ref: 'F1', kind: 'Priority' },
};
/** Police have said that they need help with an action, which the coordinator alone is told. */
async function helpIsAskedFor(): Promise<void> {
  const was = (await house.snapshot()).reminders.find(({ key }) => key === ACTION_REMINDER.key)!;
  const text = 'Two forces do not answer.';
  const answered = {
    state: 'Acknowledged',
    acknowledgedAt: NOW,
    acknowledgedBy: SAM,
    answer: 'NeedHelp',
  } as const;
  const said = {
    key: helpKey(was.key, text),
    actionRef: was.subjectRef,
    kind: 'Progress',
    text,
    by: SAM,
    at: NOW,
  } as const;
  await house.change({ update: 'reminders', was, patch: answered }, { insert: 'updates', row: said });
}
const helpMessage = async () => (await house.snapshot()).messages.find(({ kind }) => kind === 'Help');
const channelRow = async () => (await house.snapshot()).channels[0];
const rowOf = async (ref: string) =>
  (await house.snapshot()).reminders.find(({ subjectRef }) => subjectRef === ref);
/** What was written in the channel about that action. */
const cardOf = async (ref: string): Promise<BotMessage> => {
  const row = await rowOf(ref);
  const found = channel.messages.find(({ id }) => id === row?.activityId);
  if (!found) throw new Error(`No card of ${ref} in the channel: ${row?.state} ${row?.error ?? ''}`);
  return found;
};
const run = () => sweep(house.parts, { pause: async () => undefined });

describe('choosing the channel', () => {
  beforeEach(() => open());

  test('an app that is added to a team says once what it is for, and names no partnership', async () => {
    const stranger = house.person(STRANGER);
    const room = house.teams.channel('General', { team: 'Other', members: [stranger], hasBot: false });
    await stranger.addAppTo(room);
    expect(room.messages.map(({ text }) => text)).toEqual([expect.stringContaining('types “channel”')]);
    expect(room.last.text).not.toMatch(/westmarch|police/i);
    expect(await channelRow()).toBeUndefined();
  });

  test('somebody else who joins the team is not greeted there', async () => {
    await jo.send({ type: 'conversationUpdate', membersAdded: [{ id: nia.member.userId }] }, channel);
    expect(channel.messages).toEqual([]);
  });

  test('the coordinator’s word in a channel makes it the partnership’s, with all that is needed to write there', async () => {
    const said = await jo.ask('channel', channel);
    expect(said.text).toMatch(/^From now on I mention people here/);
    expect(await channelRow()).toMatchObject({
      title: 'Reminders',
      conversationId: channel.id,
      teamId: channel.team?.id,
      serviceUrl: house.teams.serviceUrl,
      tenantId: house.teams.tenantId,
      botId: '28:11111111-2222-3333-4444-555555555555',
      state: 'Active',
    });
    expect((await jo.ask('channel', channel)).text).toMatch(/^This already is the channel/);
  });

  test('members of the channel can be mentioned although they never spoke to the app, guests too', async () => {
    const ann = house.teams.person({ name: 'Ann Bell', email: ANN, guest: true });
    const room = house.teams.channel('Guests', { team: 'Guests', members: [jo, ann] });
    await jo.say('channel', room);
    const { people } = await house.snapshot();
    expect(people.find(({ email }) => email === ANN)?.entraId).toBe(ann.member.entraId);
    expect(people.find(({ email }) => email === NIA)?.entraId).toBeUndefined();
  });

  test('nobody but the coordinator chooses or stops it, and a stranger learns nothing', async () => {
    const stranger = house.person(STRANGER);
    const room = house.teams.channel('Open', { team: 'Westmarch', members: [sam, stranger] });
    expect((await sam.ask('channel', room)).text).toMatch(/^Only the partnership’s coordinator/);
    expect((await sam.ask('channel off', room)).text).toMatch(/^Only the partnership’s coordinator/);
    expect((await stranger.ask('channel', room)).text).toMatch(/^I can only talk to people on/);
    expect(await channelRow()).toBeUndefined();
  });

  test('in a private chat it says which it is and how to change it, and stops it', async () => {
    await jo.install();
    expect((await jo.ask('channel')).text).toMatch(
      /^No channel is chosen\. To choose one, add me to the team/,
    );
    await jo.say('channel', channel);
    expect((await jo.ask('/channel')).text).toMatch(/in a chat in the channel “Reminders”.*“channel off”/);
    expect((await jo.ask('channel off')).text).toMatch(/^I write nothing in the channel any more/);
    expect(await channelRow()).toMatchObject({ state: 'Stopped' });
    expect((await jo.ask('channel')).text).toMatch(/^I no longer write in the channel “Reminders”/);
    expect((await jo.ask('channel off')).text).toMatch(/^No channel is chosen/);
  });

  test('a group chat is no channel', async () => {
    const group = house.teams.room('Six of us', 'groupChat');
    expect((await jo.ask('channel', group)).text).toMatch(/^No channel is chosen/);
    expect(await channelRow()).toBeUndefined();
  });

  test('another channel takes its place, and the record names both', async () => {
    await jo.say('channel', channel);
    const other = house.teams.channel('General', { team: 'Westmarch', members: [jo] });
    await jo.say('channel', other);
    expect((await house.snapshot()).channels).toMatchObject([{ conversationId: other.id, state: 'Active' }]);
  });

  test('what is said there later renews where it is served', async () => {
    await jo.say('channel', channel);
    const moved = house.teams.serviceUrl.replace('127.0.0.1', 'localhost');
    await sam.send({ type: 'message', text: 'help', serviceUrl: moved }, channel);
    expect(await channelRow()).toMatchObject({ serviceUrl: moved, state: 'Active' });
    const elsewhere = house.teams.room('Elsewhere');
    await sam.send({ type: 'message', text: 'help', serviceUrl: house.teams.serviceUrl }, elsewhere);
    expect(await channelRow()).toMatchObject({ serviceUrl: moved });
  });

  test.each([
    ['the app is taken out of its team', () => jo.removeAppFrom(channel)],
    ['it is deleted', () => jo.deleteChannel(channel)],
  ])('nothing more is written in it once %s', async (_what, happens) => {
    await jo.say('channel', channel);
    await happens();
    expect(await channelRow()).toMatchObject({ state: 'Removed' });
  });

  test('a word of its end that comes late shuts nothing', async () => {
    await jo.say('channel', channel);
    const timestamp = new Date(Date.now() - 60_000).toISOString();
    const team = { id: channel.team?.id };
    await jo.send(
      {
        type: 'conversationUpdate',
        timestamp,
        conversation: {
          id: team.id,
          conversationType: 'channel',
          isGroup: true,
          tenantId: house.teams.tenantId,
        },
        membersRemoved: [{ id: '28:11111111-2222-3333-4444-555555555555' }],
      },
      channel,
    );
    expect(await channelRow()).toMatchObject({ state: 'Active' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the app is added to its team again', () => jo.addAppTo(channel)],
    ['somebody speaks to the app in it', () => jo.say('help', channel)],
    [
      'it is restored',
      () =>
        jo.send(
          {
            type: 'conversationUpdate',
            channelData: {
              tenant: { id: house.teams.tenantId },
              channel: { id: channel.id },
              team: { id: channel.team?.id },
              eventType: 'channelRestored',
            },
          },
          channel,
        ),
    ],
  ])('it is used again once %s, unless a coordinator stopped it', async (_, happens) => {
    await jo.say('channel', channel);
    await jo.removeAppFrom(channel);
    expect(await channelRow()).toMatchObject({ state: 'Removed' });
    await happens();
    expect(await channelRow()).toMatchObject({ state: 'Active' });
    await jo.install();
    await jo.say('channel off');
    await happens();
    expect(await channelRow()).toMatchObject({ state: 'Stopped' });
  });

  test('another channel’s end changes nothing', async () => {
    await jo.say('channel', channel);
    await jo.deleteChannel(house.teams.channel('Old', { team: 'Westmarch', members: [jo] }));
    await jo.removeAppFrom(house.teams.channel('Other', { team: 'Elsewhere', members: [jo] }));
    expect(await channelRow()).toMatchObject({ state: 'Active' });
  });
});

describe('where there are several partnerships', () => {
  beforeEach(() => open({ partnerships: twoSeeds() }));

  test('who belongs to two names the one that the channel is for', async () => {
    expect((await jo.ask('channel', channel)).text).toMatch(/^Say which partnership you mean/);
    await jo.say('channel Westmarch', channel);
    expect((await jo.ask('channel eastshire', channel)).text).toMatch(/^Only the partnership’s coordinator/);
    const [west, east] = await Promise.all(house.partnerships.map(({ parts }) => parts.store.snapshot()));
    expect(west?.channels).toMatchObject([{ conversationId: channel.id }]);
    expect(east?.channels).toEqual([]);
  });

  test('“channel off” without a name stops none of them', async () => {
    await jo.say('channel westmarch', channel);
    await jo.install();
    expect((await jo.ask('channel off')).text).toMatch(/^Say which partnership you mean/);
    expect((await jo.ask('channel westmarch off')).text).toMatch(/^I write nothing/);
  });
});

describe('a card in the channel', () => {
  beforeEach(async () => {
    await open();
    await house.change(FINDING, ...due('HEA'));
    await jo.say('channel', channel);
  });

  test('mentions who is asked, says what all may know, and it is recorded which way it went', async () => {
    await run();
    const card = await cardOf('A9');
    expect(card.words).toContain('For <at>Nia Rees</at>');
    expect(card.mentioned).toEqual([nia.member.entraId]);
    expect(card.words).toContain('Agree the rota A9');
    expect(card.words).not.toContain('Police do not share');
    expect(card.summary).not.toMatch(/rota|nia|health/i);
    expect(await rowOf('A9')).toMatchObject({
      state: 'Sent',
      route: 'Channel',
      conversationId: channel.id,
      activityId: card.id,
    });
  });

  test('goes there for somebody who has a chat too, where the People list says so', async () => {
    await nia.install();
    const was = (await house.snapshot()).people.find(({ email }) => email === NIA)!;
    await house.change({ update: 'people', was, patch: { route: 'Channel' } });
    await run();
    expect((await cardOf('A9')).mentioned).toEqual([nia.member.entraId]);
    expect(await rowOf('A9')).toMatchObject({ route: 'Channel' });
  });

  test('is answered there by who is asked, for everybody to see, without what they wrote', async () => {
    await run();
    const card = await cardOf('A9');
    const answer = await nia.press(card, 'Acknowledge');
    expect(textsOf(answer.card).join('\n')).toContain('Acknowledged by Nia Rees');
    await channel.waitFor((message) => message.id === card.id && message.versions.length > 1);
    expect(card.words).toContain('Acknowledged by Nia Rees');
    expect(card.mentioned).toEqual([nia.member.entraId]);
    expect(card.activity).not.toHaveProperty('channelData.notification');
  });

  test('shows nobody in the channel the note that came with the answer', async () => {
    await run();
    const card = await cardOf('A9');
    const data = { v: 1, reminderKey: (await rowOf('A9'))?.key, note: 'The manager is ill' };
    const answer = await nia.invoke({ action: { verb: 'deadline.acknowledge', data } }, card);
    expect(answer.card).toBeDefined();
    await channel.waitFor((message) => message.id === card.id && message.versions.length > 1);
    expect(JSON.stringify([answer.card, card.versions])).not.toContain('The manager is ill');
  });

  test('refuses people of other agencies and strangers, and changes nothing for them', async () => {
    await run();
    const card = await cardOf('A9');
    expect((await sam.press(card, 'Acknowledge')).error?.code).toBe('not-your-agency');
    const stranger = house.person(STRANGER);
    const key = (await rowOf('A9'))?.key;
    const forged = { action: { verb: 'deadline.acknowledge', data: { reminderKey: key } } };
    const room = house.teams.room('Elsewhere');
    const answer = await stranger.send({ type: 'invoke', name: 'adaptiveCard/action', value: forged }, room);
    expect(JSON.stringify(answer.body)).toContain('not-known');
    expect(await rowOf('A9')).toMatchObject({ state: 'Sent' });
  });

  test('is marked when Teams no longer lets the app write, and the coordinator is told why', async () => {
    channel.hasBot = false;
    expect(await run()).toMatchObject({ sent: 0 });
    expect(await rowOf('A9')).toMatchObject({
      state: 'Failed',
      error: 'The app can no longer write in the partnership’s channel (Reminders).',
    });
    expect(await channelRow()).toMatchObject({ state: 'Removed' });
    await jo.install();
    expect((await jo.ask('status')).words).toContain(
      'The app can no longer write in the partnership’s channel',
    );
  });

  test('follows once a channel is chosen for those who were not reached before', async () => {
    await jo.say('channel off', channel);
    expect(await run()).toMatchObject({ sent: 0 });
    expect(await rowOf('A9')).toMatchObject({ error: 'Nia Rees has not added the app in Teams yet.' });
    house.at('2024-02-08T14:20:00Z');
    await jo.say('channel', channel);
    await run();
    expect((await cardOf('A9')).mentioned).toEqual([nia.member.entraId]);
  });

  test('takes the place of a chat that turns out to be closed', async () => {
    await nia.install();
    house.teams.fail('blocked', { to: nia });
    await run();
    expect((await cardOf('A9')).mentioned).toEqual([nia.member.entraId]);
    expect((await house.snapshot()).conversations).toMatchObject([{ personEmail: NIA, state: 'Blocked' }]);
  });
});

describe('what not everybody may read', () => {
  test('is put on the coordinator’s list instead, and the rest goes to the channel', async () => {
    await open();
    await house.change(...due('LA'));
    await helpIsAskedFor();
    const was = (await house.snapshot()).people.find(({ email }) => email === JO)!;
    await house.change({ update: 'people', was, patch: { roles: ['Coordinator', 'SPOC'] } });
    await jo.say('channel', channel);
    await run();
    expect(await helpMessage()).toMatchObject({
      state: 'Failed',
      error: 'Jo Lee has not added the app in Teams yet. It is not for everyone in the channel to read.',
    });
    expect(buttonsOf((await cardOf('A9')).card).length).toBeGreaterThan(0);
    expect(await run()).toMatchObject({ due: 0 });
  });

  test('goes to the chat of somebody whom the People list wants reached in the channel', async () => {
    await open();
    await jo.install();
    const was = (await house.snapshot()).people.find(({ email }) => email === JO)!;
    await house.change({ update: 'people', was, patch: { route: 'Channel' } });
    await helpIsAskedFor();
    await jo.say('channel', channel);
    await run();
    expect(await helpMessage()).toMatchObject({ state: 'Sent', route: 'Chat' });
  });
});
