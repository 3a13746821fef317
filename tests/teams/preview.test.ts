import type { TimeOfDay } from '../../bot/domain/day';
import { LocalSites } from '../sharepoint/local-site';
import { PREVIEW_STATES } from '../support/card-previews';
import { textsOf } from '../support/teams-stand-in';
import { sizeOf } from '../../bot/teams/cards/size';
import { House } from './house';
import { CHRIS, JO, NIA, SAM } from './seed';

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
  const { words, activity } = await jo.ask('/preview');
  expect(words).toContain('OFFICIAL');
  expect(words).toContain('What goes out next');
  // Jo asks at 2.05pm on Thursday 8 February, within sending hours; Sam has had the reminders of this morning.
  expect(words).toContain('Tue 13 Feb, 8:30am: to');
  expect(words).toContain('Sam Okafor: Agree one referral form: the day it is due (unless it is done)');
  expect(words).toContain('Partnership meeting, Thursday 15 February 2024: 1 working day before the meeting');
  expect(words).toContain('Meetings: 10, 5 and 1 working days before');
  expect(words).toContain('Sending: 8:30am to 5:30pm on working days');
  expect(activity).toMatchObject({ summary: 'The preview you asked for' });
});

test('whom nothing will reach is named first, once, with the reason', async () => {
  const jo = await house.installed(JO);
  const { words } = await jo.ask('preview');
  const [before = '', after = ''] = words.split('Will reach nobody');
  expect(before).not.toContain('Nia Rees');
  expect(after.match(/Nia Rees: \d+ things? from/g)).toHaveLength(1);
  expect(after).toContain('Nia Rees has not added the app in Teams yet.');
});

test('preview of one agency leaves the others out', async () => {
  for (const one of [SAM, NIA]) await house.installed(one);
  const chris = await house.installed(CHRIS);
  const { words } = await chris.ask('Preview POLICE');
  expect(words).toContain('Coming up for Police');
  expect(words).toContain('Sam Okafor');
  expect(words).not.toContain('Nia Rees');
});

test('an agency that nobody knows is answered with those that there are, each a button', async () => {
  const jo = await house.installed(JO);
  const message = await jo.ask('preview fire brigade');
  expect(message.words).toContain('I do not know that agency.');
  await jo.press(message, 'Police');
  expect(jo.chat.last.words).toContain('Coming up for Police');
});

test('preview is not for a single point of contact, and not for a channel', async () => {
  const sam = await house.installed(SAM);
  expect((await sam.ask('preview')).text).toMatch(/^This is for coordinators and chairs/);
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
  const { words } = await jo.ask('preview');
  expect(words).toContain('Actions: 2 working days before (your own list)');
  expect(words).toMatch(
    /Fri 9 Feb, 10am: to [\s\S]*2 working days before it is due on Tue 13 Feb \(rule “Two days before”/,
  );
  expect(words).toContain('Settings that do not count');
  expect(words).toContain('In the list SendingTimes it ends at 11pm, and nothing goes out from 8pm.');
});

test('thousands of things are cut to a size that every client takes, and counted', () => {
  const huge = PREVIEW_STATES['preview-huge']!;
  expect(sizeOf(huge)).toBeLessThan(28 * 1024);
  const words = textsOf(huge.content).join('\n');
  expect(words).toMatch(/and \d+ more: open the tab/);
  expect(words).toMatch(/\d{4} things on \d+ cards/);
});
