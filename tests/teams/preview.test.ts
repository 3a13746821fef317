import type { TimeOfDay } from '../../bot/domain/calendar/day';
import { LocalSites } from '../sharepoint/local-site';
import { PREVIEW_STATES } from '../support/card-previews';
import { buttonsOf, textsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { sizeOf } from '../../bot/teams/cards/drawing/size';
import { House } from './house';
import type { Change } from '../../bot/usecases/ports';
import { CHRIS, JO, LATE_ACTION, NIA, SAM, seedOf } from './seed';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites, { marking: 'OFFICIAL' });
});
afterEach(() => house.close());

test('preview tells the coordinator what goes out, by morning and person, with why, and by which rules', async () => {
  await house.installed(SAM);
  const jo = await house.installed(JO);
  const card = await jo.ask('/preview');
  expect(card.words).toContain('OFFICIAL');
  expect(card.words).toMatch(/\d+ cards in the next 2 weeks\nTo \d+ people, at 8:30am on \d+ mornings\./);
  expect(card.activity).toMatchObject({ summary: 'The preview you asked for' });
  // Jo asks at 2.05pm on Thursday 8 February, within sending hours; Sam has had the reminders of this morning.
  await open(jo, card, 'Tue 13 Feb');
  expect(card.words).toContain('Tue 13 Feb, 8:30am: ');
  expect(card.words).toContain('Sam Okafor: Agree one referral form: the day it is due (unless it is done)');
  await jo.press(card, 'Hide');
  await open(jo, card, 'Wed 14 Feb');
  expect(card.words).toContain('Partnership meeting, Thu 15 Feb 2024: 1 working day before the meeting');
  await jo.press(card, 'Rules');
  expect(card.words).toContain('Meetings: 10, 5 and 1 working days before');
  expect(card.words).toContain('Sending: 8:30am to 5:30pm on working days');
  await jo.press(card, 'Mornings');
  expect(card.words).toContain('in the next 2 weeks');
});

/** Shows one morning in full. */
async function open(person: TeamsPerson, card: BotMessage, day: string): Promise<void> {
  const shows = buttonsOf(card.card).filter(({ title }) => title === 'Show');
  const nth = shows.findIndex(({ action }) => String(action['tooltip']).includes(day));
  await person.press(card, 'Show', {}, { nth });
}

test('whom nothing will reach is named first, with the reason behind its button', async () => {
  const jo = await house.installed(JO);
  const card = await jo.ask('preview');
  expect(card.words).toMatch(/\d would not be reached\n.*Nia Rees/);
  await jo.press(card, 'Show');
  expect(card.words.match(/Nia Rees: \d+ things? from/g)).toHaveLength(1);
  expect(card.words).toContain('Nia Rees has not added the app in Teams yet.');
});

test('preview of one agency leaves the others out, however it is opened', async () => {
  for (const one of [SAM, NIA]) await house.installed(one);
  const chris = await house.installed(CHRIS);
  const card = await chris.ask('Preview POLICE');
  expect(card.words).toMatch(/in the next 2 weeks\nPolice\n/);
  for (const day of ['Tue 13 Feb', 'Wed 14 Feb']) {
    await open(chris, card, day);
    expect(card.words).toContain('Sam Okafor');
    expect(card.words).not.toContain('Nia Rees');
    await chris.press(card, 'Hide');
  }
});

test('an agency that nobody knows is answered with those that there are, each a button', async () => {
  const jo = await house.installed(JO);
  const message = await jo.ask('preview fire brigade');
  expect(message.words).toContain('I do not know that agency.');
  await jo.press(message, 'Police');
  expect(jo.chat.last.words).toMatch(/2 weeks\nPolice\n/);
});

test.each(['status.show', 'preview.show'])(
  '%s that is made up is refused to who may not read it',
  async (verb) => {
    const sam = await house.installed(SAM);
    const { error } = await sam.invoke({ action: { verb, data: { v: 1 } } });
    expect(error?.code).toBe('not-for-your-role');
  },
);

test('preview is not for a single point of contact, and not for a channel', async () => {
  const sam = await house.installed(SAM);
  expect((await sam.ask('preview')).words).toContain('This is for coordinators and chairs');
  const jo = await house.installed(JO);
  const { text } = await jo.ask('preview', house.teams.room('JTAI'));
  expect(text).toBe('Ask me that in our own chat: who gets what is not for everyone here.');
});

test('what the lists say is in force at once, and what cannot be followed is named', async () => {
  await house.installed(SAM);
  const jo = await house.installed(JO);
  const rule = { title: 'Two days before', kind: 'Action', workingDays: -2, to: 'SPOC' } as const;
  await house.change({ insert: 'rules', row: rule });
  const hours = { title: 'Ours', from: '10:00' as TimeOfDay, until: '23:00' as TimeOfDay, days: [] };
  await house.change({ insert: 'sendingTimes', row: hours });
  const card = await jo.ask('preview');
  expect(card.words).toContain('1 setting does not count');
  await open(jo, card, 'Fri 9 Feb');
  expect(card.words).toMatch(
    /Fri 9 Feb, 10am: [\s\S]*2 working days before it is due on Tue 13 Feb \(rule “Two days before”/,
  );
  await jo.press(card, 'Rules');
  expect(card.words).toContain('Actions: 2 working days before (your own list)');
  await jo.press(card, 'Mornings');
  await open(jo, card, 'setting does not count');
  expect(card.words).toContain('Settings that do not count');
  expect(card.words).toContain('In the list SendingTimes it ends at 11pm, and nothing goes out from 8pm.');
});

test('a coordinator whose partnership has no plan is led through its set-up, and told what goes out before anything does', async () => {
  const of = (one: Change): boolean => 'insert' in one && ['agencies', 'people'].includes(one.insert);
  const empty = await House.open(sites, {
    partnerships: [{ name: 'Westmarch', seed: seedOf().filter(of) }],
  });
  try {
    const jo = await empty.installed(JO);
    expect(jo.chat.last.words).toContain('The plan is empty:');
    const card = await jo.ask('status');
    expect(card.words).toMatch(/^Set up the partnership\n[\s\S]*2\. Add their people \(next\):/);
    // Nothing is summed up each week while there is nothing.
    expect(card.words).toContain('What goes out: nothing, as things stand.');
    expect((await jo.ask('what do I do first?')).words).toBe(card.words);
    const sam = await empty.installed(SAM);
    expect((await sam.ask('set up')).words).toContain('This is for coordinators');
    await empty.change({ insert: 'actions', row: LATE_ACTION });
    expect((await jo.ask('status')).words).not.toContain('Set up the partnership');
    expect((await jo.ask('set up')).words).toMatch(/What goes out: \d+ cards? to \d+ pe/);
  } finally {
    await empty.close();
  }
});

test('thousands of things are cut to a size that every client takes, and counted', () => {
  const huge = PREVIEW_STATES['preview-huge']!;
  expect(sizeOf(huge)).toBeLessThan(28 * 1024);
  expect(textsOf(huge.content).join('\n')).toMatch(/\d{3} cards in the next 2 weeks\nTo \d+ people/);
  const opened = PREVIEW_STATES['preview-huge-opened']!;
  expect(sizeOf(opened)).toBeLessThan(28 * 1024);
  expect(textsOf(opened.content).join('\n')).toMatch(/and \d+ more: open the tab/);
});
