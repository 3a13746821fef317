import type { Day, Instant } from '../../bot/domain/calendar/day';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage } from '../support/teams-stand-in';
import { House } from './house';
import { ANN, CHRIS, JO, MEETING_REMINDER, NIA, OLU, SAM } from './seed';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites, { marking: 'OFFICIAL' });
});
afterEach(() => house.close());

const person = async (email: string) => (await house.snapshot()).people.find((one) => one.email === email)!;
const awayButton = ({ card }: BotMessage): string =>
  buttonsOf(card).find(({ title }) => /^\d away$/.test(title))?.title ?? '';
const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
/** The place among the buttons that open a thing of the one whose reminder's key begins so. */
const openerOf = ({ card }: BotMessage, key: string): number =>
  buttonsOf(card)
    .filter(({ title }) => title === 'Open')
    .findIndex(({ action }) => JSON.stringify(action['data']).includes(key));

test('away is set on a card, recorded, and says who covers', async () => {
  const sam = await house.installed(SAM);
  const card = await sam.ask('/away');
  expect(card.words).toContain('OFFICIAL');
  expect(card.words).toContain('No days away are set.');
  expect(card.words).toContain('Ann Bell would cover from today on.');
  expect(titlesOn(card)).toEqual(['Save']);
  await sam.press(card, 'Save', { from: '2024-02-12', to: '2024-02-16' });
  expect(card.words).toContain('Saved. You are away from Mon 12 Feb up to and including Fri 16 Feb.');
  expect(card.words).toContain('Ann Bell covers Mon 12 Feb to Fri 16 Feb and is told of it.');
  expect(titlesOn(card)).toEqual(['Save', 'I am not away']);
  expect(await person(SAM)).toMatchObject({ awayFrom: '2024-02-12', awayTo: '2024-02-16' });
});

describe('days that are said', () => {
  const daysOn = ({ card }: BotMessage): string[] =>
    [...JSON.stringify(card).matchAll(/"type":"Input\.Date"[^}]*?"value":"([^"]*)"/g)].map(
      ([, value]) => value!,
    );

  test.each([
    ['away 12 February', ['2024-02-12', '2024-02-12'], 'on Mon 12 Feb 2024'],
    ['away 12 to 16 February', ['2024-02-12', '2024-02-16'], 'Mon 12 Feb 2024 to Fri 16 Feb 2024'],
    ['away next week', ['2024-02-12', '2024-02-16'], 'Mon 12 Feb 2024 to Fri 16 Feb 2024'],
    ['away until Friday', ['2024-02-08', '2024-02-09'], 'Thu 8 Feb 2024 to Fri 9 Feb 2024'],
    ['I’m away tomorrow', ['2024-02-09', '2024-02-09'], 'on Fri 9 Feb 2024'],
    ['I am on leave from Monday', ['2024-02-12'], 'from Mon 12 Feb 2024 on'],
    ['away sam next week', ['2024-02-12', '2024-02-16'], 'Mon 12 Feb 2024 to Fri 16 Feb 2024'],
  ])('“%s” stands on one’s own card, to be saved', async (words, days, when) => {
    const sam = await house.installed(SAM);
    const card = await sam.ask(words);
    expect(card.words).toContain('When you are away');
    expect(card.words).toContain('Check them, then press Save. Nothing is recorded until then.');
    expect(daysOn(card)).toEqual(days);
    expect(card.words.replaceAll(' 2024', '')).toContain(
      `Ann Bell would cover ${when.replaceAll(' 2024', '')}.`,
    );
    expect((await person(SAM)).awayFrom).toBeUndefined();
  });

  test.each(['away next Friday', 'away 31 February', 'I am off for two weeks'])(
    '“%s” could be several days, or none: the card asks',
    async (words) => {
      const sam = await house.installed(SAM);
      const card = await sam.ask(words);
      expect(card.words).toContain(
        'I could not tell which days you mean. Choose them below, then press Save.',
      );
      expect(daysOn(card)).toEqual(['2024-02-08']);
    },
  );

  test.each([
    ['away 1 February', 'Thu 1 Feb has passed.'],
    ['away 29 January to 2 February', 'Mon 29 Jan to Fri 2 Feb have passed.'],
    ['I am away until 5 February', 'Mon 5 Feb has passed.'],
    ['away sam 1 February', 'Thu 1 Feb has passed.'],
  ])('“%s” is over: the card says so and asks for others', async (words, says) => {
    const sam = await house.installed(SAM);
    const card = await sam.ask(words);
    expect(card.words).toContain(`${says} Choose other days below, then press Save.`);
    expect(card.words).not.toContain('I could not tell');
    expect(daysOn(card)).toEqual(['2024-02-08']);
  });

  test.each([
    ['away Sam Okafor 1 February', 'Thu 1 Feb has passed.'],
    ['away Sam Okafor next Friday', 'I could not tell which days you mean.'],
  ])('“%s” is about Sam, also where the days cannot be taken', async (words, says) => {
    const jo = await house.installed(JO);
    const card = await jo.ask(words);
    expect(card.words).toContain('Sam Okafor');
    expect(card.words).not.toContain('When you are away');
    expect(card.words).toContain(says);
  });

  test.each(['Who is away', 'anyone away?', 'who’s on annual leave next week', 'is Sam away on Monday?'])(
    '“%s” tells coordinator and chair who is away, not their own days',
    async (words) => {
      const sam = await house.installed(SAM);
      await sam.press(await sam.ask('/away'), 'Save', { from: '2024-02-07', to: '2024-02-16' });
      for (const reader of [JO, CHRIS]) {
        const card = await (await house.installed(reader)).ask(words);
        expect(card.words).toContain('Sam Okafor is away until Fri 16 Feb. Ann Bell stands in.');
      }
    },
  );

  test('of somebody else are for the coordinator', async () => {
    const jo = await house.installed(JO);
    const card = await jo.ask('Sam Okafor is away next week');
    expect(card.words).toContain('Sam Okafor');
    expect(daysOn(card)).toEqual(['2024-02-12', '2024-02-16']);
    const ann = await house.installed(ANN);
    expect((await ann.ask('Sam Okafor is away next week')).text).toMatch(
      /^Only a coordinator can set the days/,
    );
  });
});

test('the same press twice changes nothing more', async () => {
  const sam = await house.installed(SAM);
  const card = await sam.ask('away');
  const first = card.card;
  await sam.press(card, 'Save', { from: '2024-02-12', to: '2024-02-16' });
  const before = await person(SAM);
  card.replacement = first;
  house.at('2024-02-08T14:06:00Z');
  await sam.press(card, 'Save', { from: '2024-02-12', to: '2024-02-16' });
  expect((await person(SAM)).etag).toBe(before.etag);
});

test('an absence without a last day lasts until it is cleared, which is the undo', async () => {
  const sam = await house.installed(SAM);
  const card = await sam.ask('away');
  await sam.press(card, 'Save', { from: '2024-02-08' });
  expect(card.words).toContain('You are away from Thu 8 Feb until you say otherwise.');
  await sam.press(card, 'I am back');
  expect(card.words).toContain('Saved. No days away are set now.');
  const { awayFrom, awayTo } = await person(SAM);
  expect([awayFrom, awayTo]).toEqual([undefined, undefined]);
  expect(titlesOn(card)).toEqual(['Save']);
});

test.each([
  ['the last day before the first', '2024-02-16', '2024-02-12', 'The last day away is before the first.'],
  ['days that have passed', '2024-01-29', '2024-02-02', 'Those days have passed.'],
  ['a first day long ago', '2023-02-12', '', 'The first day is more than a month ago.'],
  ['a first day years ahead', '2034-02-12', '', 'The first day is more than a year ahead.'],
  ['more than a year', '2024-02-12', '2025-03-12', 'That is longer than a year.'],
  ['words for the first day', 'next week', '', 'The first day could not be read.'],
  ['a day that is none', '2024-02-12', '2024-02-30', 'The last day could not be read.'],
  ['nothing', '', '', 'Say the first day away.'],
])('%s is refused in plain words, and nothing is changed', async (_what, from, to, words) => {
  const sam = await house.installed(SAM);
  const before = await person(SAM);
  const card = await sam.ask('away');
  await sam.press(card, 'Save', { from, to }, { unchecked: true });
  expect(card.words).toContain(`! ${words}`);
  expect(card.words).toContain('Nothing was recorded.');
  for (const typed of [from, to].filter(Boolean)) expect(card.words).toContain(typed);
  expect((await person(SAM)).etag).toBe(before.etag);
});

test('a coordinator sets the days of somebody else, found by a part of the name', async () => {
  const jo = await house.installed(JO);
  const card = await jo.ask('/away sam');
  expect(card.words).toContain('Days away\nSam Okafor');
  await jo.press(card, 'Save', { from: '2024-02-07', to: '2024-02-09' });
  expect(card.words).toContain('Saved. Sam Okafor is away from Wed 7 Feb');
  expect(await person(SAM)).toMatchObject({ awayFrom: '2024-02-07', awayTo: '2024-02-09' });
  await jo.press(card, 'Clear the days');
  expect((await person(SAM)).awayFrom).toBeUndefined();
});

test('a name that fits several or nobody is asked back', async () => {
  const jo = await house.installed(JO);
  expect((await jo.ask('away zebedee')).words).toContain('I do not know that person');
  const which = await jo.ask('away o');
  expect(which.words).toContain('Whom do you mean?');
  await jo.press(which, 'Olu Ade');
  expect(jo.chat.last.words).toContain('Days away\nOlu Ade');
});

test('nobody else can set another’s days, nor learn who is on the list', async () => {
  const nia = await house.installed(NIA);
  for (const name of ['sam okafor', 'zebedee']) {
    expect((await nia.ask(`away ${name}`)).text).toMatch(
      /^Only a coordinator can set the days of somebody else/,
    );
  }
  const card = await nia.ask('away');
  const forged = { v: 1, person: SAM, from: '2024-02-12', to: '2024-02-16' };
  expect((await nia.press(card, 'Save', {}, { forged })).error?.code).toBe('only-your-own-days');
  const broken = { v: 1, from: '2024-02-12' };
  expect((await nia.press(card, 'Save', {}, { forged: broken })).error?.code).toBe('bad-card');
  expect((await person(SAM)).awayFrom).toBeUndefined();
});

test('somebody without a deputy is told to ask for one, and who gets nothing that nobody needs to cover', async () => {
  const nia = await house.installed(NIA);
  expect((await nia.ask('away')).words).toContain(
    'nobody of your agency is there to cover. What is due goes to Jo Lee, the coordinator, who is asked to name somebody.',
  );
  const olu = await house.installed(OLU);
  expect((await olu.ask('away')).words).toContain('nobody needs to cover');
  const ann = await house.installed(ANN);
  expect((await ann.ask('away')).words).toContain('you will not be asked to stand in for Sam Okafor');
});

test('a deputy who is away at the same time is taken into account', async () => {
  const was = await person(ANN);
  const days = { awayFrom: '2024-02-14' as Day, awayTo: '2024-02-14' as Day };
  await house.change({ update: 'people', was, patch: days });
  const sam = await house.installed(SAM);
  const card = await sam.ask('away');
  await sam.press(card, 'Save', { from: '2024-02-12', to: '2024-02-16' });
  expect(card.words).toContain('Ann Bell covers Mon 12 Feb to Tue 13 Feb');
  expect(card.words).toContain('On Wed 14 Feb nobody of your agency is there to cover.');
  expect(card.words).toContain('Ann Bell covers Thu 15 Feb to Fri 16 Feb');
});

test('in a channel it is not said who is away', async () => {
  const channel = house.teams.room('JTAI');
  const jo = await house.installed(JO);
  expect((await jo.ask('away sam', channel)).text).toMatch(/^Ask me that in our own chat/);
});

test('the deputy is told the dates, inherits what is open with buttons that answer, and hands it back', async () => {
  const sam = await house.installed(SAM);
  const ann = await house.installed(ANN);
  await sam.press(await sam.ask('away'), 'Save', { from: '2024-02-09', to: '2024-02-12' });
  house.at('2024-02-09T08:30:00Z');
  await sweep(house.parts);
  const card = await ann.chat.waitFor(({ words }) => words.includes('You cover from today'));
  expect(card.summary).not.toMatch(/Sam|Police|away/);
  expect(card.words).toContain('For Sam Okafor, Police');
  expect(card.words).toContain('For Sam Okafor, Police, Fri 9 Feb to Mon 12 Feb');
  expect(card.words).toContain('Partnership meeting');
  expect(card.words).toContain('Agree one referral form');
  await ann.press(card, 'Attending');
  expect(card.words).toContain('You cover from today');
  expect(card.words).toContain('Attending, answered by you for Police');
  expect((await house.snapshot()).responses).toMatchObject([{ agencyCode: 'POL', by: ANN }]);

  house.at('2024-02-13T08:30:00Z');
  await sweep(house.parts);
  const ended = await ann.chat.waitFor(({ words }) => words.includes('Your cover has ended'));
  expect(ended.words).toContain('What is for Police goes to Sam Okafor again.');
  const back = await sam.chat.waitFor(({ words }) => words.includes('Welcome back'));
  const shows = buttonsOf(back.card).filter(({ title }) => title === 'Read');
  const nth = shows.findIndex(({ action }) => String(action['tooltip']).includes('Welcome back'));
  if (nth >= 0) await sam.press(back, 'Read', {}, { nth });
  expect(back.words).toContain('Partnership meeting: Attending (Ann Bell, Fri 9 Feb, 8:30am)');
});

test('a deputy’s reminder says for whom they cover and until when', async () => {
  const was = await person(SAM);
  const days = { awayFrom: '2024-02-08' as Day, awayTo: '2024-02-14' as Day };
  await house.change({ update: 'people', was, patch: days });
  const reminder = (await house.snapshot()).reminders.find(({ key }) => key === MEETING_REMINDER.key)!;
  const failed = { state: 'Failed', attempts: 0, sentAt: undefined, retryAt: house.now as Instant } as const;
  await house.change({ update: 'reminders', was: reminder, patch: failed });
  const ann = await house.installed(ANN);
  await sweep(house.parts);
  const card = await ann.chat.waitFor(({ words }) => words.includes('Thu 15 Feb, 2pm to 4pm'));
  await ann.press(card, 'Open', {}, { nth: openerOf(card, 'Meeting|') });
  expect(card.words).toContain('You cover: for Sam Okafor, until Wed 14 Feb');
});

describe('an agency whose SPOC is away and has no deputy', () => {
  const BEN = 'ben.cole@probation.example';

  async function leave(): Promise<void> {
    const ben = {
      title: 'Ben Cole',
      email: BEN,
      agencyCode: (await person(NIA)).agencyCode,
      roles: ['Member'],
      route: 'Chat',
    } as const;
    await house.change({ insert: 'people', row: ben });
    const chris = await person(CHRIS);
    await house.change({ update: 'people', was: chris, patch: { roles: [...chris.roles, 'SPOC'] } });
    await house.installed(BEN);
    const nia = await house.installed(NIA);
    await nia.press(await nia.ask('away'), 'Save', { from: '2024-02-08', to: '2024-02-16' });
  }

  test('is asked about at once: the coordinator names somebody, who is told, and /status says who stands in', async () => {
    const jo = await house.installed(JO);
    await leave();
    await sweep(house.parts);
    const card = jo.chat.last;
    expect(card.words).toContain('Who covers now?');
    expect(card.words).toContain('is away from Thu 8 Feb to Fri 16 Feb and no deputy is there.');
    const status = await jo.ask('status');
    await jo.press(status, awayButton(status));
    expect(status.words).toContain('No deputy is there: what is due goes to Jo Lee, the coordinator.');
    await jo.press(card, 'Name them', { 'Who covers?': BEN });
    expect(card.words).toContain('Cover is arranged');
    expect(card.words).toContain('Ben Cole covers for NHS Integrated Care Board');
    expect(titlesOn(card)).not.toContain('Name a deputy');
    expect((await person(BEN)).roles).toEqual(['Member', 'Deputy']);
    await sweep(house.parts);
    expect((await house.installed(BEN)).chat.last.words).toContain('You cover from today');
    const later = await jo.ask('status');
    await jo.press(later, awayButton(later));
    expect(later.words).toContain('is away until Fri 16 Feb. Ben Cole stands in.');
  });

  test('is held by the coordinator who says so, and nobody else may', async () => {
    const jo = await house.installed(JO);
    await leave();
    await sweep(house.parts);
    const card = jo.chat.last;
    const nia = await house.installed(NIA);
    expect((await nia.press(card, 'I will answer')).error?.code).toBe('coordinator-only');
    const { error } = await jo.press(card, 'Name them', {}, { unchecked: true });
    expect(error?.code).toBe('nobody-chosen');
    await jo.press(card, 'I will answer');
    expect(card.words).toContain('What is for the agency comes to you, answered on its behalf.');
    await jo.press(card, 'Open');
    expect(titlesOn(card)).toContain('Name a deputy');
    expect(titlesOn(card)).not.toContain('I will answer');
  });
});
