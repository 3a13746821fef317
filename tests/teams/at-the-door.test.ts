import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { House, NOW } from './house';
import { JO, SAM } from './seed';

// Somebody opened the tab before they ever spoke to the bot: the coordinator is asked who it is.

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

const sam = async () => (await house.snapshot()).people.find(({ email }) => email === SAM);

async function asked() {
  const jo = await house.installed(JO);
  const patch = {
    askingId: 'acc-1',
    askingName: 'Sam [O](https://evil.example), so@police.example',
    askedAt: NOW,
  };
  await house.change({ update: 'people', was: (await sam())!, patch });
  await sweep(house.parts);
  const card = await jo.chat.waitFor(({ words }) => words.includes('Is this Sam Okafor?'));
  return { jo, card };
}

test('the coordinator’s yes lets them in, is recorded, and is safe to repeat', async () => {
  const { jo, card } = await asked();
  expect(card.words).toContain('so@police.example');
  expect(card.summary).not.toContain('Sam');
  await jo.press(card, 'It is them');
  expect(card.words).toContain('Confirmed: it is Sam Okafor');
  expect(await sam()).toMatchObject({ entraId: 'acc-1' });
  const before = (await house.snapshot()).messages;
  const { key } = before.find(({ kind }) => kind === 'Door')!;
  const data = { v: 1, messageKey: key, isThem: false };
  await jo.invoke({ action: { verb: 'person.confirm', data } });
  expect(await sam()).toMatchObject({ entraId: 'acc-1' });
});

test('the coordinator’s no leaves them outside, and nobody is asked again', async () => {
  const { jo, card } = await asked();
  await jo.press(card, 'It is not');
  expect(card.words).toContain('Not confirmed: they stay out');
  expect((await sam())?.entraId).toBeUndefined();
  const said = jo.chat.messages.length;
  await sweep(house.parts);
  expect(jo.chat.messages).toHaveLength(said);
});

test('nobody else may say so', async () => {
  await asked();
  const other = await house.installed(SAM);
  const { messages } = await house.snapshot();
  const data = { v: 1, messageKey: messages.find(({ kind }) => kind === 'Door')!.key, isThem: true };
  const answer = await other.invoke({ action: { verb: 'person.confirm', data } });
  expect(answer.error?.code).toBe('coordinator-only');
});
