import { buttonsOf } from '../support/teams-stand-in';
import { LocalSites } from '../sharepoint/local-site';
import { House } from './house';
import { JO, SAM } from './seed';
import type { Person } from '../../bot/domain/partnership';

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

/** Somebody of no agency, with the app. */
async function independent(...roles: Person['roles']) {
  const email = 'ida.vane@independent.example';
  await house.change({ insert: 'people', row: { title: 'Ida Vane', email, roles, route: 'Chat' } });
  const ida = house.person(email);
  await ida.install();
  return ida;
}

test('an independent chair is greeted as one of the partnership', async () => {
  const ida = await independent('Chair');
  const { words } = ida.chat.last;
  expect(words).toContain('I remind you of meetings and deadlines of your partnership');
  expect(words).toContain('You chair the partnership: “status” says how it stands.');
  expect(words).not.toContain('your agency');
});

test('the chair reads the status, the summary and what is ahead', async () => {
  const ida = await independent('Chair');
  expect((await ida.ask('status')).words).toContain('Next meeting');
  expect((await ida.ask('digest')).summary).toBe('Your weekly summary');
  expect((await ida.ask('meeting')).words).toContain('Partnership meeting');
  expect((await ida.ask('preview')).words).toContain('2 weeks');
  const help = (await ida.ask('help')).words;
  expect(help).toContain('What you can ask me');
  expect(help).not.toMatch(/your agency/i);
  expect(help).toContain('what you own and have to do');
  expect((await ida.ask('away')).words).not.toContain('I do not know you');
});

test('my says what they owe themselves, and no agency’s things', async () => {
  const ida = await independent('Observer');
  const { words } = await ida.ask('my');
  expect(words).toContain('This is what you own');
  expect(words).toContain('Nothing to do now');
  expect(words).not.toContain('Partnership meeting');
  expect((await ida.ask('my fire brigade')).words).toContain('Only the coordinator can answer');
  expect((await ida.ask('status')).words).not.toContain('Next meeting');
});

test('a point of contact without an agency belongs, and the coordinator is told what is missing', async () => {
  const ida = await independent('SPOC');
  expect((await ida.ask('my')).words).toContain('This is what you own');
  const jo = await house.installed(JO);
  const card = await jo.ask('status');
  expect(card.words).toMatch(/\d rows? to mend (is|are) not counted/);
  await jo.press(card, buttonsOf(card.card).find(({ title }) => /to mend$/.test(title))?.title ?? '');
  const { words } = card;
  expect(words).toContain('Ida Vane (ida.vane@independent.example)\nAgencyCode is empty');
});

test('who acts for two agencies answers for each in my, and is told of the other', async () => {
  const sam = await house.installed(SAM);
  const { people } = await house.snapshot();
  const entraId = people.find(({ email }) => email === SAM)?.entraId;
  const row = { title: 'Sam Okafor', email: 'sam@health.example', agencyCode: 'HEA', route: 'Chat' } as const;
  await house.change({ insert: 'people', row: { ...row, roles: ['SPOC'], ...(entraId ? { entraId } : {}) } });
  const { words } = await sam.ask('my');
  expect(words).toContain('Police');
  expect(words).toContain('You also act for NHS Integrated Care Board: type “my HEA”.');
  const health = (await sam.ask('my HEA')).words;
  expect(health).toContain('You answer for NHS Integrated Care Board.');
  expect(health).not.toContain('on behalf');
});
