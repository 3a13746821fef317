import { sweep } from '../../../bot/usecases/sweep/sweep';
import { LocalSites } from '../../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../../support/teams-stand-in';
import { House } from '../house';
import { CHRIS, JO, OLU, SAM } from '../seed';
import { twoSeeds } from '../two-seeds';

// A button that types for the person: pressed, it is answered as if they had typed it, and its card stays as it is.

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
});
afterEach(() => house.close());

/** Presses a button that types these words, whatever card it stands on. */
const pressed = (who: TeamsPerson, says: unknown, on?: BotMessage) =>
  who.invoke({ action: { type: 'Action.Execute', verb: 'words.say', data: { v: 1, says } } }, on);

/** The answer to a press that leaves the card as it is. */
const TOLD_BESIDE = {
  ...{ status: 200, statusCode: 200, type: 'application/vnd.microsoft.activity.message' },
  body: expect.objectContaining({ value: 'The answer is in a new message.' }),
};

/** What the bot said, as it stood when it was sent. */
const saidOf = ({ activity: { text, attachments } }: BotMessage) => ({ text, attachments });

const nudges = async () => (await house.snapshot()).messages.filter(({ kind }) => kind === 'Nudge');

test('a press of a card’s button says what the word does, and the card is left as it was', async () => {
  const jo = await house.installed(JO);
  const status = await jo.ask('status');
  const button = buttonsOf(status.card).find(({ title }) => title === 'Preview');
  expect(button?.action).toMatchObject({
    type: 'Action.Execute',
    verb: 'words.say',
    associatedInputs: 'none',
  });
  const typed = saidOf(await jo.ask('preview'));
  expect(await jo.press(status, 'Preview')).toMatchObject(TOLD_BESIDE);
  expect(status.replacement).toBeUndefined();
  expect(status.versions).toHaveLength(1);
  expect(saidOf(jo.chat.last)).toEqual(typed);
});

test('a press of a card of an earlier version, whose Chase types the word, chases as it does', async () => {
  const sam = await house.installed(SAM);
  const jo = await house.installed(JO);
  house.at('2024-02-09T09:00:00Z');
  const status = await jo.ask('status');
  expect(await pressed(jo, 'nudge', status)).toMatchObject(TOLD_BESIDE);
  expect(status.versions).toHaveLength(1);
  expect(jo.chat.last.words).toContain('1 person is nudged');
  await sweep(house.parts);
  expect(sam.chat.last.words).toContain('Jo Lee');
});

test('a double tap is answered twice, and chases once', async () => {
  await house.installed(SAM);
  const jo = await house.installed(JO);
  house.at('2024-02-09T09:00:00Z');
  const before = jo.chat.messages.length;
  await Promise.all([pressed(jo, 'nudge'), pressed(jo, 'nudge')]);
  expect(jo.chat.messages).toHaveLength(before + 2);
  expect(
    jo.chat.messages
      .slice(before)
      .map(({ words }) => words.split('\n')[0])
      .sort(),
  ).toEqual(['1 person is nudged', '1 person was nudged already']);
  expect((await nudges()).map(({ personEmail }) => personEmail)).toEqual([SAM, SAM]);
});

test.each([
  ['nudge', OLU],
  ['nudge', CHRIS],
  ['status', OLU],
  ['my police', SAM],
  ['away', SAM],
  ['help', OLU],
  ['/Status  POLICE.', JO],
  ['stauts', JO],
  ['thank you', SAM],
  ['what is this', JO],
  ['status '.repeat(100), JO],
  [`status ${' '.repeat(520)} police`, JO],
  [`nudge${'x'.repeat(600)}`, JO],
])('words pressed say what they say typed, and change nothing (%#)', async (words, email) => {
  const who = await house.installed(email);
  const typed = saidOf(await who.ask(words));
  const before = await house.snapshot();
  const answer = await pressed(who, words);
  expect(answer).toMatchObject(TOLD_BESIDE);
  expect(saidOf(who.chat.last)).toEqual(typed);
  expect(await house.snapshot()).toEqual(before);
});

test('with others reading along it says no more than typing does', async () => {
  const jo = await house.installed(JO);
  const room = house.teams.room('JTAI');
  const typed = saidOf(await jo.ask('nudge', room));
  await pressed(jo, 'nudge', room.last);
  expect(room.messages).toHaveLength(2);
  expect(saidOf(room.last)).toEqual(typed);
  expect(await nudges()).toEqual([]);
});

test('who is on no list is told so, as when they type', async () => {
  const pat = house.person('pat.doe@elsewhere.example');
  const typed = saidOf(await pat.ask('status'));
  await pressed(pat, 'status');
  expect(saidOf(pat.chat.last)).toEqual(typed);
});

test.each([[undefined], [''], [' '], [7], [['status']], [{ text: 'status' }]])(
  'a button that holds no words (%j) is refused',
  async (says) => {
    const sam = await house.installed(SAM);
    const before = sam.chat.messages.length;
    expect((await pressed(sam, says)).error?.code).toBe('bad-card');
    expect(sam.chat.messages).toHaveLength(before);
  },
);

test('that Teams did not take the answer is said in the answer to the press', async () => {
  const sam = await house.installed(SAM);
  house.teams.fail('blocked', { to: sam });
  expect((await pressed(sam, 'my')).error).toEqual({
    code: 'answer-lost',
    message: 'Teams did not take my answer. Wait a minute, then press again.',
  });
});

test('an old client, which sends a message instead, gets the answer once', async () => {
  const jo = await house.installed(JO);
  const status = await jo.ask('status');
  const before = jo.chat.messages.length;
  await jo.pressOnOldClient(status, 'Preview');
  expect(jo.chat.messages.slice(before).map(({ summary }) => summary)).toEqual(['The preview you asked for']);
  expect(status.versions).toHaveLength(1);
});

test('a card of an earlier version, whose button types by Teams’ own imBack, is answered as it was', async () => {
  const jo = await house.installed(JO);
  const typed = saidOf(await jo.ask('preview'));
  const data = { msteams: { type: 'imBack', value: 'preview' } };
  const old = { type: 'AdaptiveCard', actions: [{ type: 'Action.Submit', title: 'Preview', data }] };
  const shown = await jo.ask('status');
  shown.replacement = old;
  await jo.press(shown, 'Preview');
  expect(saidOf(jo.chat.last)).toEqual(typed);
});

test('in several partnerships it is answered in each, or in the one that the words name', async () => {
  await house.close();
  house = await House.open(sites, { partnerships: twoSeeds() });
  const chris = await house.installed(CHRIS);
  const before = chris.chat.messages.length;
  await pressed(chris, 'status');
  expect(chris.chat.messages).toHaveLength(before + 2);
  await pressed(chris, 'status eastshire');
  expect(chris.chat.messages).toHaveLength(before + 3);
  expect(chris.chat.last.words).toContain('Eastshire');
});
