import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { ANN, CHRIS, JO, NIA, SAM } from './seed';
import type { Person } from '../../bot/domain/partnership';

const LEAD = 'jo.smith@police.example';
const lead: Person = { email: LEAD, title: 'Jo Smith', agencyCode: 'POL', roles: ['Lead'], route: 'Chat' };

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
/** Sam was reminded of a meeting and of action A7 on Thursday 8 February. */
beforeEach(async () => {
  house = await House.open(sites);
  await house.change({ insert: 'people', row: lead });
});
afterEach(() => house.close());

/** Lets the mornings pass, each with what falls due on it. */
async function mornings(...days: string[]): Promise<void> {
  for (const on of days) {
    house.at(`2024-02-${on}T08:30:00Z`);
    await sweep(house.parts);
  }
}
const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
/** The last card of somebody's chat that says this. */
const cardOf = (who: TeamsPerson, words: string) => who.chat.waitFor((one) => one.words.includes(words));

test('a SPOC is nudged on one card about all that waits, with the buttons to answer it', async () => {
  const sam = await house.installed(SAM);
  await mornings('09', '12');
  const { words, summary } = sam.chat.last;
  expect(words).toContain('2 things this morning');
  expect(words).toContain('A7 due Tue 13 Feb, tomorrow: no answer yet');
  expect(words).toContain('Thu 15 Feb, 2pm to 4pm: no answer yet');
  expect(words).toContain('Agree one referral form');
  expect(summary).not.toMatch(/referral|Police/);
  expect(titlesOn(sam.chat.last)).toEqual(expect.arrayContaining(['Attending', 'Acknowledge']));
});

test('a deputy answers from the card that calls on them, and the SPOC’s card follows', async () => {
  const sam = await house.installed(SAM);
  const ann = await house.installed(ANN);
  await mornings('12', '13');
  const nudge = await cardOf(sam, 'no answer yet');
  const card = await cardOf(ann, 'You are the deputy and can answer.');
  expect(card.words).toContain(
    'Sam Okafor has not answered for 3 working days. You are the deputy and can answer.',
  );
  await ann.press(card, 'Attending');
  const answer = 'Attending, answered by you for Police, Tue 13 Feb, 8:30am.';
  expect(card.words).toContain(answer);
  // The rest of the deputy's card is still there to be answered.
  expect(titlesOn(card)).toContain('Acknowledge');
  await sam.chat.waitFor(
    (one) => one.id === nudge.id && one.words.includes('Attending, answered by Ann Bell for Police'),
  );
});

test('an answer can be changed where it was given, on the deputy’s card', async () => {
  const ann = await house.installed(ANN);
  await house.installed(SAM);
  await mornings('12', '13');
  const card = await cardOf(ann, 'You are the deputy and can answer.');
  await ann.press(card, 'Attending');
  await ann.press(card, 'Undo');
  expect(titlesOn(card)).toContain('Send apologies');
  await ann.press(card, 'Send apologies', { 'Why, if you want to say so?': 'In court' });
  expect(card.words).toContain('Apologies, answered by you');
});

test('the coordinator learns who was asked and when, and answers on behalf; the lead is told and cannot', async () => {
  for (const email of [SAM, ANN]) await house.installed(email);
  const jo = await house.installed(JO);
  const boss = await house.installed(LEAD);
  await mornings('12', '13', '15');
  const card = await cardOf(jo, 'Police: silent for 5 working days');
  // What other agencies are to answer is opened by nobody but the coordinator.
  expect(titlesOn(card)).not.toContain('Attending');
  await jo.press(card, 'Open', {}, { nth: titlesOn(card).filter((title) => title === 'Open').length - 1 });
  expect(card.words).toContain('Sam Okafor was asked on Thu 8 Feb and nudged on Mon 12 Feb');
  expect(card.words).toContain('Ann Bell (deputy) was asked on Tue 13 Feb');
  expect(card.summary).not.toContain('Police');
  const told = await cardOf(boss, 'Police: silent for 5 working days');
  await boss.press(told, 'Read');
  expect(told.words).toContain('Sam Okafor or Ann Bell can answer');
  expect(titlesOn(told).filter((title) => /Attending|Acknowledge|Apologies/.test(title))).toEqual([]);
  await jo.press(card, 'Attending');
  expect((await house.snapshot()).responses).toMatchObject([
    { agencyCode: 'POL', answer: 'Attending', by: JO },
  ]);
  expect(card.words).toMatch(/Attending, answered by you on behalf of Police/);
  await boss.chat.waitFor((one) => one.id === told.id && one.words.includes('answered by Jo Lee'));
});

test('the chair finds in the status what has had no answer after five working days', async () => {
  await house.installed(SAM);
  const chris = await house.installed(CHRIS);
  await mornings('12', '13', '15', '16');
  const { words } = await chris.ask('status');
  expect(words).toContain('Ring Sam Okafor');
  expect(words).toContain('Police. No answer about A7 for 6 working days');
});

describe('/nudge', () => {
  test('tells the coordinator who is chased about how much, and the card goes out', async () => {
    const sam = await house.installed(SAM);
    const jo = await house.installed(JO);
    house.at('2024-02-09T10:00:00Z');
    const { words } = await jo.ask('/nudge police');
    expect(words).toContain('1 person is nudged');
    expect(words).toContain('Sam Okafor, Police: about 2 things');
    await sweep(house.parts);
    const card = await cardOf(sam, 'Asked again by: Jo Lee');
    await sam.press(card, 'Attending');
    expect(card.words).toContain('Attending, answered by you');
    expect((await jo.ask('nudge police')).words).toContain('Sam Okafor, Police: about 2 things, by Jo Lee');
  });

  test('in the evening says when it will go out', async () => {
    await house.installed(SAM);
    const jo = await house.installed(JO);
    house.at('2024-02-09T19:00:00Z');
    const { words } = await jo.ask('nudge police');
    expect(words).toContain('Each gets one card on Mon 12 Feb at 8:30am.');
  });

  test('names those whom nothing reaches', async () => {
    const jo = await house.installed(JO);
    house.at('2024-02-09T10:00:00Z');
    const { words } = await jo.ask('nudge police');
    expect(words).toContain('Nobody can be nudged by a card');
    expect(words).toContain('2 things. Sam Okafor has not added the app in Teams yet.');
  });

  test('of an agency that owes nothing says so, and of an unknown one offers those that there are', async () => {
    const jo = await house.installed(JO);
    expect((await jo.ask('nudge health')).words).toContain(
      'Everything is answered\nNHS Integrated Care Board',
    );
    const message = await jo.ask('nudge fire brigade');
    expect(message.words).toContain('I do not know that agency.');
    await jo.press(message, 'NHS Integrated Care Board');
    expect(jo.chat.last.words).toContain('Everything is answered\nNHS Integrated Care Board');
  });

  test('is for coordinators', async () => {
    for (const email of [CHRIS, NIA]) {
      const who = await house.installed(email);
      expect((await who.ask('nudge')).words).toContain('Only the coordinator can do this.');
    }
    expect((await house.snapshot()).messages).toEqual([]);
  });
});
