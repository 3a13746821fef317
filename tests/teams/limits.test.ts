import { buttonNamed, dataOf } from '../support/teams-stand-in-cards';
import { reminderItem } from '../../bot/domain/outstanding/reminder-item';
import { createLimits } from '../../bot/usecases/limits';
import { LocalSites } from '../sharepoint/local-site';
import { House } from './house';
import { CHRIS, JO, MEETING_REMINDER, SAM, STRANGER } from './seed';

const sites = new LocalSites();
let server: Awaited<ReturnType<LocalSites['start']>>;
let house: House;
let millis = 0;
beforeAll(async () => {
  server = await sites.start();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  millis = 0;
  house = await House.open(sites, { limits: createLimits(() => millis) });
});
afterEach(() => house.close());

const FAST = 'That came faster than I can keep up with';

describe('whoever is too fast', () => {
  /** What the two answers on a meeting's card send. */
  async function answersOf(email: string) {
    const person = await house.installed(email);
    const [chat] = (await house.snapshot()).conversations;
    if (!chat) throw new Error('No chat');
    const notice = reminderItem(
      { facts: await house.snapshot(), calendar: house.parts.calendar, now: house.now },
      MEETING_REMINDER,
    );
    await house.parts.messenger.post(chat, { items: [notice] });
    const { card } = person.chat.last;
    const note = { note: 'In court' };
    const press = (title: string, inputs: Record<string, string>, verb = 'meeting.answer') =>
      person.invoke({ action: { verb, data: dataOf(buttonNamed(card, title), inputs, true) } });
    return [() => press('Attending', {}), () => press('Send apologies', note)] as const;
  }

  test('thirty answers at once are all recorded, and of two hundred each is recorded or refused in words', async () => {
    const [attend, apologise] = await answersOf(SAM);
    for (let at = 0; at < 15; at += 1) {
      expect((await attend()).error).toBeUndefined();
      expect((await apologise()).error).toBeUndefined();
    }
    millis += 10_000;
    let recorded: string | undefined;
    let refused = 0;
    for (let at = 0; at < 200; at += 1) {
      const { status, error } = await (at % 2 ? attend() : apologise());
      expect(status).toBe(200);
      if (!error) recorded = at % 2 ? 'Attending' : 'Apologies';
      else refused += 1;
      if (error) expect(error).toEqual({ code: 'too-fast', message: expect.stringContaining(FAST) });
      millis += 5;
    }
    expect(refused).toBeGreaterThan(100);
    expect((await house.snapshot()).responses).toMatchObject([{ answer: recorded }]);
    millis += 10_000;
    expect((await attend()).error).toBeUndefined();
  });

  test('in typing is told so once in a while, and keeps nobody else waiting', async () => {
    const jo = await house.installed(JO);
    for (let at = 0; at < 45; at += 1) await jo.say('help');
    const said = jo.chat.messages.length;
    for (let at = 0; at < 20; at += 1) expect((await jo.say('help')).status).toBe(200);
    expect(jo.chat.messages).toHaveLength(said + 1);
    expect(jo.chat.last.text).toContain(FAST);
    expect((await (await house.installed(CHRIS)).ask('help')).words).toContain('What you can ask me');
  });

  test('can still be seen to have removed the app and added it again', async () => {
    const jo = await house.installed(JO);
    for (let at = 0; at < 80; at += 1) await jo.say('help');
    await jo.remove();
    expect((await house.snapshot()).conversations).toMatchObject([{ state: 'Removed' }]);
    await jo.install();
    expect((await house.snapshot()).conversations).toMatchObject([{ state: 'Active' }]);
  });
});

describe('somebody who is on no list', () => {
  const units = () => server.requests().units;
  const lookUps = () => house.teams.requests.filter(({ path }) => path.includes('/members/')).length;

  test('costs SharePoint and Teams nothing for a minute once that was found out', async () => {
    const stranger = house.person(STRANGER);
    const before = units();
    await stranger.say('status');
    expect(units()).toBeGreaterThan(before);
    const [spent, looked] = [units(), lookUps()];
    for (let at = 0; at < 20; at += 1) {
      expect((await stranger.invoke({ action: { verb: 'meeting.answer', data: {} } })).error?.code).toBe(
        'not-known',
      );
      expect((await stranger.ask('my')).words).toContain(
        'I can only talk to people on the partnership’s list',
      );
    }
    expect([units(), lookUps()]).toEqual([spent, looked]);
    house.at('2024-02-08T14:06:01Z');
    await stranger.say('status');
    expect(units()).toBeGreaterThan(spent);
  });

  test('is let in as soon as the lists in memory have them', async () => {
    const stranger = house.person(STRANGER);
    await stranger.say('status');
    const [sam] = (await house.snapshot()).people;
    if (!sam) throw new Error('Nobody there');
    await house.change({
      insert: 'people',
      row: { title: 'Pat Doe', email: STRANGER, agencyCode: 'POL', roles: ['SPOC'], route: 'Chat' },
    });
    expect((await stranger.ask('help')).words).toContain('What you can ask me');
    expect((await house.snapshot()).conversations).toMatchObject([{ personEmail: STRANGER }]);
  });

  test('who adds the app is looked for again at once', async () => {
    const stranger = house.person(STRANGER);
    await stranger.say('status');
    const spent = units();
    await stranger.install();
    expect(units()).toBeGreaterThan(spent);
  });
});
