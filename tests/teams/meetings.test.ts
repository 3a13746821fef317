import type { Day, Instant, TimeOfDay } from '../../bot/domain/calendar/day';
import { sizeOf } from '../../bot/teams/cards/drawing/size';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { JO, MEETING, OLU, SAM } from './seed';
import type { Meeting } from '../../bot/domain/partnership';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

const at = (text: string): Instant => text as Instant;
const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
const add = (...rows: Meeting[]) =>
  house.change(...rows.map((row) => ({ insert: 'meetings', row }) as const));
const found = async (ref = MEETING.ref) => (await house.snapshot()).meetings.find((one) => one.ref === ref);
const GOOD_FRIDAY: Meeting = {
  ...MEETING,
  title: 'Safeguarding board',
  ref: 'BOARD-2024-03-29',
  startsAt: at('2024-03-29T14:00:00Z'),
  endsAt: at('2024-03-29T15:00:00Z'),
  place: 'County Hall',
};

/** The card of the meeting as a coordinator opens it from the list. */
async function opened(who: TeamsPerson): Promise<BotMessage> {
  const list = await who.ask('/meeting');
  await who.press(list, 'Move or cancel');
  return list;
}

describe('a day that is named', () => {
  const cards = async (words: string): Promise<string> => {
    const { words: says } = await (await house.installed(SAM)).ask(words);
    return says;
  };

  test.each([
    ['Can’t come on the 29th', 'Safeguarding board'],
    ['apologies for 29 March', 'Safeguarding board'],
    ['I’ll be late on Friday 29 March', 'Safeguarding board'],
    ['attending on 29/3', 'Safeguarding board'],
    ['apologies for Thursday', 'Partnership meeting'],
    ['apologies for next week', 'Partnership meeting'],
    ['apologies for the 15th', 'Partnership meeting'],
    ['apologies', 'Partnership meeting'],
  ])('“%s” opens the meeting of that day: %s', async (words, title) => {
    await add(GOOD_FRIDAY);
    const says = await cards(words);
    expect(says).toContain('Nothing is recorded by what you typed: press a button below.');
    const [first] = ['Safeguarding board', 'Partnership meeting']
      .filter((one) => says.includes(one))
      .sort((a, b) => says.indexOf(a) - says.indexOf(b));
    expect(first).toBe(title);
    expect(says).not.toContain('Meetings ahead');
    expect((await house.snapshot()).responses).toEqual([]);
  });

  test.each([
    ['send my apologies for Tuesday', 'I found no meeting ahead on that day. Nothing is recorded'],
    ['can’t come on 31 February', 'I could not tell which day you mean. Nothing is recorded'],
    ['apologies for 1 February', 'That day has passed. Nothing is recorded'],
  ])('“%s” opens no other meeting: %s', async (words, why) => {
    const says = await cards(words);
    expect(says).toContain(why);
    expect(says).toContain('Meetings ahead');
  });

  test('of a series further ahead than can be answered says that its reminder will ask', async () => {
    const later = { ...MEETING, seriesCode: 'JTAI' };
    await add(
      ...['2024-03-14', '2024-04-18'].map((on) => ({
        ...{ ...later, ref: `JTAI-${on}`, startsAt: at(`${on}T14:00:00Z`), endsAt: at(`${on}T16:00:00Z`) },
      })),
    );
    expect(await cards('can’t come on the 18th')).toContain(
      'The meeting on Thu 18 Apr is further ahead: its reminder will ask you.',
    );
  });
});

describe('/meeting', () => {
  test('lists what is ahead, when, where, and who has answered, to anybody on the list', async () => {
    await add(GOOD_FRIDAY);
    for (const email of [OLU, SAM]) {
      const who = await house.installed(email);
      const list = await who.ask('Meetings');
      expect(list.words).toContain('Meetings ahead');
      expect(list.words).toContain('When: Thu 15 Feb, 2pm to 4pm (in 5 working days)');
      expect(list.words).toContain('No answer yet: all 3 agencies');
      expect(list.words).toContain(
        'That day is a bank holiday (Good Friday). Nobody has decided yet what becomes of the meeting.',
      );
      expect(titlesOn(list)).toEqual([]);
    }
  });

  test('says so when nothing is planned', async () => {
    await house.change({ update: 'meetings', was: (await found())!, patch: { status: 'Held' } });
    const { words } = await (await house.installed(SAM)).ask('meeting');
    expect(words).toContain('No meeting is planned. Meetings come from the Series list in SharePoint');
  });

  test('is read page by page, each small enough for every client, and of one series alone', async () => {
    const week = (number: number): Meeting => ({
      ...GOOD_FRIDAY,
      title: `Board ${number} ${'of a very long name '.repeat(10)}`,
      ref: `B-${number}`,
      seriesCode: number === 3 ? 'JTAI' : 'BOARD',
      startsAt: at(`2024-04-${10 + number}T13:00:00Z`),
      endsAt: at(`2024-04-${10 + number}T14:00:00Z`),
    });
    await add(...[1, 2, 3, 4, 5].map(week));
    const jo = await house.installed(JO);
    const first = await jo.ask('meeting');
    expect(first.words).toContain('Page 1 of 2.');
    expect(first.words).not.toContain('Board 5');
    expect(sizeOf({ content: first.card })).toBeLessThan(26 * 1024);
    await jo.press(first, 'Later');
    expect(jo.chat.last.words).toContain('Board 5');
    expect(titlesOn(jo.chat.last)).toContain('Earlier');
    const unknown = await jo.ask('meeting choir');
    expect(unknown.words).toContain('I do not know that series');
    await house.change({
      insert: 'series',
      row: {
        title: 'Partnership',
        code: 'JTAI',
        everyWeeks: 6,
        firstOn: '2024-04-13' as Day,
        startTime: '14:00' as TimeOfDay,
        durationMinutes: 60,
        place: 'County Hall',
      },
    });
    const one = await jo.ask('meeting JTAI');
    expect(one.words).toContain('Meetings ahead\nPartnership');
    expect(one.words).toContain('Board 3');
    expect(one.words).not.toContain('Board 1');
  });
});

describe('a coordinator', () => {
  test('moves a meeting with a reason, and is told who hears of it', async () => {
    const jo = await house.installed(JO);
    const card = await opened(jo);
    await jo.press(card, 'Move the meeting', {
      'To which day?': '2024-02-22',
      moveReason: 'The room was taken.',
    });
    expect(card.words).toContain('The meeting is now on Thu 22 Feb, 2pm.');
    expect(card.words).toContain('These people are sent a message now: Sam Okafor.');
    expect(card.words).toContain('Moved from: Thu 15 Feb, 2pm, by Jo Lee: “The room was taken.”');
    expect(await found()).toMatchObject({
      startsAt: '2024-02-22T14:00:00Z',
      endsAt: '2024-02-22T16:00:00Z',
      firstStartsAt: MEETING.startsAt,
      reason: 'The room was taken.',
      changedBy: JO,
      changedAt: house.now,
    });
    await jo.press(card, 'Back to the list');
    expect(card.words).toContain('Meetings ahead');
  });

  test('is told by name what stands against a day, keeps what was typed, and can have it all the same', async () => {
    const jo = await house.installed(JO);
    const card = await opened(jo);
    const typed = { 'To which day?': '2024-03-29', moveReason: 'The room was taken.' };
    await jo.press(card, 'Move the meeting', typed);
    expect(card.words).toContain('Fri 29 Mar is a bank holiday (Good Friday).');
    expect(card.words).toContain('The room was taken.');
    expect((await found())?.startsAt).toBe(MEETING.startsAt);
    const hold = buttonsOf(card.card)
      .flatMap(({ inputs }) => inputs)
      .find(({ id }) => id === 'hold');
    expect(hold).toMatchObject({ type: 'Input.Toggle' });
    await jo.press(card, 'Move the meeting', { ...typed, hold: 'true' });
    expect(await found()).toMatchObject({ startsAt: '2024-03-29T14:00:00Z', keptOn: '2024-03-29' });
  });

  test('does not see a child’s details again that were typed as the reason, nor does anybody', async () => {
    const jo = await house.installed(JO);
    const card = await opened(jo);
    await jo.press(card, 'Move the meeting', {
      'To which day?': '2024-02-22',
      moveReason: 'About NHS 943 476 5919',
    });
    expect(card.words).toContain('That text seems to hold an NHS number.');
    expect(JSON.stringify(card.card)).not.toContain('943');
    expect((await found())?.startsAt).toBe(MEETING.startsAt);
  });

  test('cancels, and undoes it', async () => {
    const jo = await house.installed(JO);
    const card = await opened(jo);
    await jo.press(card, 'Cancel the meeting', { cancelReason: 'Snow' });
    expect(card.words).toContain('The meeting is cancelled.');
    expect(card.words).toContain('Cancelled by Jo Lee: “Snow”');
    await jo.press(card, 'Put it on again');
    expect(card.words).toContain('The meeting is on again: Thu 15 Feb, 2pm.');
    expect(await found()).toMatchObject({ status: 'Planned' });
  });

  test('on an old card is told what was changed meanwhile', async () => {
    const jo = await house.installed(JO);
    const card = await opened(jo);
    await house.change({
      update: 'meetings',
      was: (await found())!,
      patch: { startsAt: at('2024-02-20T14:00:00Z') },
    });
    await jo.press(card, 'Cancel the meeting', { cancelReason: 'Snow' });
    expect(card.words).toContain('The meeting is on Tue 20 Feb, 2pm.');
    expect(await found()).toMatchObject({ status: 'Planned' });
  });

  test('alone may: somebody else who presses the button in a channel is refused', async () => {
    const room = house.teams.room('JTAI');
    const jo = await house.installed(JO);
    const sam = await house.installed(SAM);
    const list = await jo.ask('meeting', room);
    expect(titlesOn(list)).toContain('Move or cancel');
    const refused = await sam.press(list, 'Move or cancel');
    expect(refused).toMatchObject({ type: 'application/vnd.microsoft.error' });
    expect(JSON.stringify(refused)).toContain('Only the coordinator can do this');
  });
});

describe('a meeting on a day off', () => {
  const question = async (): Promise<{ jo: TeamsPerson; card: BotMessage }> => {
    const jo = await house.installed(JO);
    await add(GOOD_FRIDAY);
    await sweep(house.parts);
    const asked = ({ words }: BotMessage): boolean => words.includes('Fri 29 Mar, 2pm is a bank holiday');
    const card = jo.chat.messages.find(asked);
    if (!card) throw new Error('nobody was asked');
    const opens = buttonsOf(card.card).filter(({ title }) => title === 'Open');
    const nth = opens.findIndex(({ action }) => String(action['tooltip']).includes('Fri 29 Mar'));
    if (nth >= 0) await jo.press(card, 'Open', {}, { nth });
    return { jo, card };
  };

  test('is put to the coordinator with its choices, and says what a week on is', async () => {
    const { card } = await question();
    expect(card.words).toContain('Planned for: Fri 29 Mar, 2pm');
    expect(card.words).toContain('That day is: a bank holiday (Good Friday)');
    expect(card.words).toContain('A week on: Fri 5 Apr is free');
    expect(titlesOn(card).filter((title) => !title.startsWith('Join'))).toEqual(
      expect.arrayContaining(['Keep the day', 'Move to Fri 5 Apr', 'Move the meeting', 'Cancel the meeting']),
    );
  });

  test.each<[string, string]>([
    ['Keep the day', 'Kept on that day by Jo Lee, Thu 8 Feb, 2:05pm.'],
    ['Move to Fri 5 Apr', 'Moved to Fri 5 Apr, 2pm by Jo Lee'],
    ['Cancel the meeting', 'Cancelled by Jo Lee'],
  ])('is settled by “%s”, and the card says so', async (button, words) => {
    const { jo, card } = await question();
    const why = buttonsOf(card.card)
      .flatMap(({ inputs }) => inputs)
      .map(({ id }) => String(id))
      .find((id) => id.startsWith('cancelReason'));
    await jo.press(card, button, button.startsWith('Cancel') && why ? { [why]: 'Easter' } : {});
    expect(card.words).toContain(words);
    expect(titlesOn(card)).not.toContain('Keep the day');
  });
});

describe('who was told', () => {
  test('sees their card change at once, gets the news, and answers for the new day on it', async () => {
    const jo = await house.installed(JO);
    const sam = await house.installed(SAM);
    const list = await opened(jo);
    await jo.press(list, 'Move the meeting', {
      'To which day?': '2024-03-21',
      moveReason: 'The room was taken.',
    });
    await sweep(house.parts);
    const news = sam.chat.messages.find(({ words }) => words.includes('Meeting moved'));
    if (!news) throw new Error('no news');
    expect(news.words).toContain('Now: Thu 21 Mar, 2pm to 4pm');
    expect(news.words).toContain('Before: Thu 15 Feb');
    expect(news.words).toContain('Why: “The room was taken.”');
    expect(news.words).toContain('Changed by: Jo Lee');
    await sam.press(news, 'Attending');
    expect(news.words).toContain('Attending, answered by you for Police');
    expect(titlesOn(news)).toContain('Change');
    await sam.press(news, 'Change');
    expect(titlesOn(news)).toContain('Apologies');
    await sam.press(news, 'Send apologies');
    expect(news.words).toContain('Apologies, answered by you for Police');
    expect((await house.snapshot()).responses).toMatchObject([
      { answer: 'Apologies', forStartsAt: '2024-03-21T14:00:00Z' },
    ]);
  });

  test('is asked for a new day that is near by the news itself, which says what was and why', async () => {
    const jo = await house.installed(JO);
    const sam = await house.installed(SAM);
    const list = await opened(jo);
    await jo.press(list, 'Move the meeting', { 'To which day?': '2024-02-14', moveReason: 'Chair unwell' });
    await sweep(house.parts);
    const news = sam.chat.last;
    expect(news.words.match(/Wed 14 Feb/g)).toHaveLength(1);
    for (const words of [
      ...['Meeting moved', 'Now: Wed 14 Feb, 2pm to 4pm', 'Before: Thu 15 Feb', 'Why: “Chair unwell”'],
      ...['Changed by: Jo Lee', 'For: Police'],
    ]) {
      expect(news.words).toContain(words);
    }
    expect(news.words).not.toContain('dealt with');
    await sam.press(news, 'Attending');
    expect(news.words).toContain('Attending, answered by you for Police');
    expect(news.words).toContain('Meeting moved');
    await sam.press(news, 'Change');
    await sam.press(news, 'Send apologies');
    expect(news.words).toContain('Apologies, answered by you for Police');
  });

  test('is told of a cancelled meeting without being asked anything', async () => {
    const jo = await house.installed(JO);
    const sam = await house.installed(SAM);
    const card = await opened(jo);
    await jo.press(card, 'Cancel the meeting', { cancelReason: 'Snow' });
    await sweep(house.parts);
    const news = sam.chat.messages.find(({ words }) => words.includes('Meeting cancelled'));
    expect(news?.words).toContain('You do not need to come or to answer.');
    expect(news?.words).toContain('Why: “Snow');
    expect(news?.summary).not.toContain('Partnership');
    expect(titlesOn(news!)).not.toContain('Attending');
    // Once they hear that it is on again, the card stays what it was.
    await jo.press(card, 'Put it on again', { againReason: 'The snow has gone' });
    await sweep(house.parts);
    await sam.chat.waitFor(() => news!.words.includes('This meeting was changed again since'));
    expect(sam.chat.last.words).toContain('Meeting is on again');
    expect(sam.chat.last.words).toContain('Before: cancelled');
    expect(sam.chat.last.words).toContain('Why: “The snow has gone”');
    for (const words of ['Meeting was cancelled', 'Was to be: Thu 15 Feb', 'Now: Thu 15 Feb, 2pm to 4pm'])
      expect(news!.words).toContain(words);
    expect(news!.words).not.toContain('Before:');
  });
});
