import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, textsOf, type BotMessage } from '../support/teams-stand-in';
import { House } from './house';
import type { Day, Instant } from '../../bot/domain/calendar/day';
import { CHRIS, JO, MEETING, OLU, reminder, SAM } from './seed';

// What /status offers the coordinator to do now, and what it says needs them.

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
  house.at('2024-02-09T09:00:00Z');
});
afterEach(() => house.close());

const titlesOn = ({ card }: BotMessage): string[] => buttonsOf(card).map(({ title }) => title);
const AGAIN = 'You can nudge them again from Mon 12 Feb.';

test('chasing is offered while a card would go to somebody, and not again on the day on which it went', async () => {
  const sam = await house.installed(SAM);
  const jo = await house.installed(JO);
  const before = await jo.ask('status');
  expect(titlesOn(before)).toContain('Nudge 1 person');
  expect(titlesOn(await jo.ask('status police'))).toContain('Nudge');
  // A button that has done its work does not stay; pressed twice, the card says all the same what was done.
  const presses = await Promise.all(['first', 'second'].map(() => jo.press(before, 'Nudge 1 person')));
  const said = presses.map(({ card }) => textsOf(card ?? {}).join(' ')).sort();
  expect(said[0]).toMatch(/^1 person is nudged .*Sam Okafor, Police: about 2 things/);
  expect(said[1]).toMatch(/^1 person was nudged already .*Sam Okafor, Police: about \d things?, by Jo Lee/);
  expect(titlesOn(jo.chat.last)).not.toContain('Nudge 1 person');
  const asked = await jo.ask('status');
  expect(titlesOn(asked).filter((title) => title.startsWith('Nudge'))).toEqual([]);
  expect(asked.words).toContain(`Everyone who can be nudged has had a card today, or gets one. ${AGAIN}`);
  await sweep(house.parts);
  expect(sam.chat.last.words).toContain('Asked again by: Jo Lee');
  expect((await jo.ask('status')).words).toContain(
    `Everyone who can be nudged has had a card today. ${AGAIN}`,
  );
  const police = await jo.ask('status police');
  expect(titlesOn(police)).not.toContain('Nudge');
  expect(police.words).toContain(`Police has had a card today. ${AGAIN}`);
  house.at('2024-02-12T09:00:00Z');
  expect(titlesOn(await jo.ask('status'))).toContain('Nudge 1 person');
});

test('where no card reaches who is silent, it is said whom to ring instead', async () => {
  const jo = await house.installed(JO);
  const card = await jo.ask('status');
  expect(titlesOn(card).filter((title) => title.startsWith('Nudge'))).toEqual([]);
  expect(card.words).toContain(
    'No card reaches those who are silent: please ring Sam Okafor, sam.okafor@police.example.',
  );
});

test('only who may chase is told of it', async () => {
  await house.installed(SAM);
  const chris = await house.installed(CHRIS);
  const olu = await house.installed(OLU);
  const room = house.teams.room('JTAI');
  const jo = await house.installed(JO);
  for (const card of [
    await chris.ask('status'),
    await olu.ask('status police'),
    await jo.ask('status', room),
  ])
    expect(card.words).not.toMatch(/nudge/i);
});

describe('a coordinator whose own agency has not answered', () => {
  beforeEach(async () => {
    const was = (await house.snapshot()).people.find(({ email }) => email === JO)!;
    await house.change(
      { update: 'people', was, patch: { roles: ['Coordinator', 'SPOC'] } },
      { insert: 'reminders', row: reminder('Meeting', 'LA', JO) },
    );
  });

  test('is told so first of all, and gets to it with one press', async () => {
    const jo = await house.installed(JO);
    const card = await jo.ask('status');
    expect(card.words).toContain('1 thing needs you now');
    expect(card.words).toContain('Your own agency to answer for.');
    expect(card.words).toContain('Children’s social care. 1 waiting for an answer');
    await jo.press(card, 'My things');
    expect(jo.chat.last.words).toContain('You answer for Children’s social care. 1 needs an answer now.');
  });

  test('and is neither told to ring herself nor chased by herself, after however long', async () => {
    const jo = await house.installed(JO);
    await house.installed(SAM);
    house.at('2024-02-19T09:00:00Z');
    const was = (await house.snapshot()).meetings.find(({ ref }) => ref === MEETING.ref)!;
    const later = { startsAt: '2024-02-29T14:00:00Z' as Instant, endsAt: '2024-02-29T16:00:00Z' as Instant };
    await house.change({ update: 'meetings', was, patch: later });
    const reminders = ['LA', 'POL'].map((code) => {
      const row = reminder('Meeting', code, code === 'LA' ? JO : SAM);
      return { ...row, key: row.key.replace('2024-02-15', '2024-02-29'), countsFrom: '2024-02-29' as Day };
    });
    await house.change(...reminders.map((row) => ({ insert: 'reminders', row }) as const));
    const card = await jo.ask('status');
    expect(card.words).toContain('your own agency to answer for');
    expect(card.words).not.toContain('Ring Jo Lee');
    expect(card.words).toContain('Ring Sam Okafor');
    await jo.press(card, 'Nudge 1 person');
    expect(jo.chat.last.words).toContain('1 person is nudged');
    expect(jo.chat.last.words).toContain('Sam Okafor');
    expect(jo.chat.last.words).toContain('1 thing waits for your own answer.');
  });

  test('but not with others reading along, nor is the chair, who does not answer for it', async () => {
    const jo = await house.installed(JO);
    const chris = await house.installed(CHRIS);
    const room = house.teams.room('JTAI');
    for (const card of [await jo.ask('status', room), await chris.ask('status')]) {
      expect(card.words).toContain('1 thing is overdue');
      expect(card.words).not.toContain('needs you now');
    }
  });
});
