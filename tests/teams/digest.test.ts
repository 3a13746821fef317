import type { Day } from '../../bot/domain/calendar/day';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { sizeOf } from '../../bot/teams/cards/drawing/size';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { CHRIS, JO, SAM } from './seed';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites, { marking: 'OFFICIAL' });
});
afterEach(() => house.close());

const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
const wants = async (email: string) =>
  (await house.snapshot()).people.find((one) => one.email === email)?.digest;

test('on the first morning of the week the chair gets a summary, which a lock screen may show', async () => {
  const chris = await house.installed(CHRIS);
  // The meeting of that week is told of before.
  house.at('2024-02-09T08:30:00Z');
  await sweep(house.parts);
  house.at('2024-02-12T08:30:00Z');
  await sweep(house.parts);
  const card = await chris.chat.waitFor(({ summary }) => summary === 'Your weekly summary');
  expect(card.words).toContain('2 things for you as chair');
  expect(card.words).toContain('Week of Monday 12 February 2024');
  expect(card.words).toContain('Not quorate yet on Thu 15 Feb, 2pm');
  expect(card.words).toContain(
    'Children’s social care, Police and NHS Integrated Care Board have not answered',
  );
  expect(card.words).toContain('A3 is red by its date');
  expect(titlesOn(card)).toEqual(['Open', 'Stop these']);
  const summary = card.card;
  await chris.press(card, 'Open');
  expect(card.words).toContain('Publish the training plan');
  await chris.press(card, 'Back');
  expect(card.card).toEqual(summary);
  const before = chris.chat.messages.length;
  await sweep(house.parts);
  expect(chris.chat.messages).toHaveLength(before);
});

/** Shows the summary in full, where it is a line among others. */
async function openSummary(person: TeamsPerson, card: BotMessage): Promise<void> {
  const shows = buttonsOf(card.card).filter(({ title }) => title === 'Read');
  const nth = shows.findIndex(({ action }) => String(action['tooltip']).includes('Weekly summary'));
  if (nth >= 0) await person.press(card, 'Read', {}, { nth });
}

test('it is stopped and started again on its own card, once however often it is pressed', async () => {
  const chris = await house.installed(CHRIS);
  house.at('2024-02-12T08:30:00Z');
  await sweep(house.parts);
  const card = await chris.chat.waitFor(({ words }) => words.includes('Weekly summary'));
  await openSummary(chris, card);
  const first = card.card;
  await chris.press(card, 'Stop these');
  expect(card.words).toContain('You have stopped the weekly summary.');
  expect(card.words).toContain('Week of Monday 12 February 2024');
  card.replacement = first;
  await chris.press(card, 'Stop these');
  expect(await wants(CHRIS)).toBe(false);
  house.at('2024-02-19T08:30:00Z');
  const before = chris.chat.messages.length;
  await sweep(house.parts);
  expect(chris.chat.messages).toHaveLength(before);
  await openSummary(chris, card);
  await chris.press(card, 'Send it again');
  expect(await wants(CHRIS)).toBe(true);
});

test('digest shows it at once, and off and on are typed too', async () => {
  const jo = await house.installed(JO);
  const card = await jo.ask('/digest');
  expect(card.words).toContain('The last seven days');
  expect(card.words).toContain('Now overdue: A3 Publish the training plan, due Thu 1 Feb');
  expect((await jo.ask('digest off')).text).toMatch(/^You get no weekly summary any more/);
  expect(await wants(JO)).toBe(false);
  expect((await jo.ask('digest on')).text).toMatch(/^You get the weekly summary again/);
  expect((await jo.ask('digest maybe')).text).toBe('Type “digest” to read it, “digest off” or “digest on”.');
  await jo.press(card, 'Stop these');
  expect(card.words).toContain('You have stopped the weekly summary.');
  expect(card.words).toContain('The last seven days');
});

test('it is for coordinators and chairs alone, in their own chat', async () => {
  const sam = await house.installed(SAM);
  expect((await sam.ask('digest')).words).toContain('For coordinators and chairs');
  expect((await sam.ask('digest off')).words).toContain('For coordinators and chairs');
  const chris = await house.installed(CHRIS);
  const card = await chris.ask('digest');
  expect((await sam.press(card, 'Stop these')).error?.code).toBe('not-for-your-role');
  const room = house.teams.room('JTAI');
  expect((await chris.ask('digest', room)).text).toMatch(/^Ask me that in our own chat/);
  const { error } = await chris.press(card, 'Stop these', {}, { forged: { wanted: 'no' } });
  expect(error?.code).toBe('bad-card');
});

test('of a partnership where everything is late it fits a card and says what is left out', async () => {
  const title = 'Agree and publish one referral form for all agencies, with guidance for staff and schools';
  const many = Array.from({ length: 60 }, (_, at) => `B${at}`);
  for (const ref of many) {
    const row = { title, ref, leadAgency: 'POL', supportingAgencies: [], status: 'InProgress' } as const;
    await house.change(
      { insert: 'actions', row: { ...row, dueOn: '2024-02-06' as Day } },
      { insert: 'actions', row: { ...row, ref: `E${ref}`, status: 'EvidenceSubmitted' } },
    );
  }
  const jo = await house.installed(JO);
  const card = await jo.ask('digest');
  expect(sizeOf({ content: card.card })).toBeLessThan(28 * 1024);
  expect(card.words).toMatch(/and \d+ more: open the tab/);
});
