import type { Day } from '../../bot/domain/calendar/day';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { House } from './house';
import { CHRIS, JO, NIA, SAM } from './seed';

const THEME = 'Serious youth violence';
const sites = new LocalSites();
let house: House;
beforeAll(async () => {
  await sites.start();
});
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

async function open(words = 'inspection start', tell = 'false') {
  const jo = await house.installed(JO);
  const form = await jo.ask(words);
  const inputs = { theme: THEME, otherTheme: '', day: '2024-02-08', tell };
  await jo.press(form, 'Check', inputs);
  return { jo, card: form };
}

test('in three interactions an inspection is open, and everybody is told what is theirs', async () => {
  const [sam, nia, chris] = [
    await house.installed(SAM),
    await house.installed(NIA),
    await house.installed(CHRIS),
  ];
  const { jo, card } = await open();
  expect(card.words).toContain('Open this inspection?');
  expect(card.words).toContain('Mon 26 Feb to Fri 1 Mar, an estimate');
  expect(card.words).toContain('The call comes on a Monday as a rule; this is a Thursday.');
  expect(card.words).toContain('4 people will be told as soon as you press.');
  expect((await house.snapshot()).inspections).toEqual([]);
  await jo.press(card, 'Open it');
  expect(card.words).toContain('✓ Opened. 10 requests asked');
  await sweep(house.parts);
  const told = ({ words }: { words: string }) => words.includes('The inspection has been announced');
  for (const one of [sam, nia, chris, jo]) expect((await one.chat.waitFor(told)).words).toContain(THEME);
  const police = await sam.chat.waitFor(told);
  expect(police.words).toContain('R08. Information from the police');
  expect(police.words).not.toContain('Information from health');
  expect(police.summary).not.toContain(THEME);
});

test('people are told at night only where the coordinator has said so', async () => {
  house.at('2024-02-08T21:30:00Z');
  const sam = await house.installed(SAM);
  const before = sam.chat.messages.length;
  const first = await open('inspection dry run');
  expect(first.card.words).toContain('will be told on Fri 9 Feb');
  await first.jo.press(first.card, 'Begin the exercise');
  await sweep(house.parts);
  expect(sam.chat.messages).toHaveLength(before);
  const second = await open('inspection start', 'true');
  await second.jo.press(second.card, 'Open it');
  await sweep(house.parts);
  await sam.chat.waitFor(({ words }) => words.includes('The inspection has been announced'));
  expect(sam.chat.messages).toHaveLength(before + 1);
});

test('a dry run from its opening to its end leaves every list as it was, but for rows of its own', async () => {
  for (const who of [SAM, NIA, CHRIS]) await house.installed(who);
  await house.installed(JO);
  // What is due anyway has gone out.
  await sweep(house.parts);
  const before = listsOf(await house.snapshot());
  const { jo, card } = await open('inspection dry run');
  await jo.press(card, 'Begin the exercise');
  await sweep(house.parts);
  const asked = (await house.snapshot()).requests.find(({ title }) => title.startsWith('Exercise: '));
  expect(asked).toBeDefined();
  await jo.press(await jo.ask('inspection end'), 'End the exercise');
  await sweep(house.parts);
  const after = listsOf(await house.snapshot());
  for (const [list, rows] of Object.entries(before)) {
    const own = after[list]!.filter((row) => !rows.includes(row));
    expect([list, rows.filter((row) => !after[list]!.includes(row))]).toEqual([list, []]);
    expect([list, own.filter((row) => !/"DRY-|[|/]DRY-|Exercise|"exercise"/.test(row))]).toEqual([list, []]);
  }
  expect(after['actions']).toEqual(before['actions']);
  expect(after['findings']).toEqual(before['findings']);
});

/** Every list's rows as text, to be compared. */
const listsOf = (facts: object): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([list, rows]) =>
      Array.isArray(rows) ? [[list, rows.map((row) => JSON.stringify(row)).sort()]] : [],
    ),
  );

test('what will not do comes back with what was typed, and nothing is written', async () => {
  const jo = await house.installed(JO);
  const form = await jo.ask('inspection start');
  await jo.press(form, 'Check', {
    theme: '',
    otherTheme: 'Kim, born 12/03/2014',
    day: '2024-02-08',
    tell: 'false',
  });
  expect(form.words).toContain('Not recorded');
  await jo.press(form, 'Check', { theme: THEME, otherTheme: '', day: '2024-02-12', tell: 'false' });
  expect(form.words).toContain('The day of the call has not come yet.');
  expect((await house.snapshot()).inspections).toEqual([]);
});

test('a dry run says so, is ended on a card, and asks nobody any more', async () => {
  const { jo, card } = await open('inspection dry run');
  await jo.press(card, 'Begin the exercise');
  expect((await jo.ask('inspection')).words).toContain('Exercise day 1 of 17');
  await jo.press(await jo.ask('inspection end'), 'End the exercise');
  expect((await house.snapshot()).inspections).toMatchObject([{ exercise: true, endedOn: '2024-02-08' }]);
  expect((await jo.ask('inspection')).words).toContain('No inspection is open');
});

test('the coordinator sets the days in the chat, and an agency marks what is due as provided from its morning card', async () => {
  const sam = await house.installed(SAM);
  const { jo, card } = await open();
  await jo.press(card, 'Open it');
  await sweep(house.parts);
  const days = await jo.ask('inspection days');
  expect(days.words).toContain('By when is what due?');
  await jo.press(days, 'Set the days', { day0: '', day1: '' });
  expect(days.words).toContain('Choose the day of at least one.');
  const later = Object.fromEntries([0, 1, 2, 3, 4, 5].map((at) => [`day${at}`, '2024-02-16']));
  await jo.press(days, 'Set the days', later);
  expect(days.words).toContain('✓ 6 days set.');
  const rest = await jo.ask('inspection days');
  const refs = [...rest.words.matchAll(/(R\d\d) [^(]*\(/g)].map(([, number]) => number);
  await jo.press(rest, 'Set the days', { [`day${refs.indexOf('R08')}`]: '2024-02-09' });
  expect(rest.words).toContain('✓ 1 day set.');
  house.at('2024-02-09T09:00:00Z');
  await sweep(house.parts);
  const morning = await sam.chat.waitFor(({ words }) => words.includes('Inspection day 2 of'));
  expect(morning.words).toContain('R08');
  await sam.press(morning, 'Provided');
  const request = async () => (await house.snapshot()).requests.find(({ ref }) => ref.endsWith('R08'));
  expect((await request())?.status).toBe('Open');
  await sam.press(morning, 'Provided', {});
  expect(await request()).toMatchObject({ status: 'Provided', dueOn: '2024-02-09' });
});

test('nobody but the coordinator opens or ends one', async () => {
  const sam = await house.installed(SAM);
  expect((await sam.ask('inspection start')).words).toContain('Only the coordinator can do this');
  const data = { v: 1, theme: THEME, notifiedOn: '2024-02-08', exercise: false, tellAtOnce: false };
  const opening = await sam.invoke({ action: { verb: 'inspection.open', data } });
  const ending = await sam.invoke({ action: { verb: 'inspection.end', data: { v: 1, ref: 'x' } } });
  expect([opening.error?.code, ending.error?.code]).toEqual(['coordinator-only', 'coordinator-only']);
  expect((await house.snapshot()).inspections).toEqual([]);
});

test('of two statements that are to be sent each is asked for by its number, and leads to the other', async () => {
  const letter = (ref: string, title: string, statementDueOn: string) => ({
    insert: 'inspections' as const,
    row: { ref, title, statementDueOn: statementDueOn as Day, publishedOn: '2024-01-15' as Day },
  });
  await house.change(
    letter('INS-2023', 'Inspection of the front door', '2024-04-22'),
    letter('INS-2024', 'Inspection of early help', '2024-05-20'),
  );
  const jo = await house.installed(JO);
  const first = await jo.ask('inspection statement');
  expect(first.words).toMatch(
    /Inspection of the front door[\s\S]*Another statement to be sent[\s\S]*early help/,
  );
  for (const words of ['inspection statement INS-2024', 'inspection statement ins-2024']) {
    const second = await jo.ask(words);
    expect(second.words).toMatch(
      /Inspection of early help[\s\S]*Another statement to be sent[\s\S]*front door/,
    );
  }
  expect((await jo.ask('inspection statement INS-2025')).words).toContain('no statement of action');
});
