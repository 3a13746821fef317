import type { Day } from '../../bot/domain/calendar/day';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage } from '../support/teams-stand-in';
import { House } from './house';
import { ACTION, ACTION_REMINDER, SAM } from './seed';

// What is answered from /my before its reminder can be undone like any answer, as the first card promises.

const sites = new LocalSites();
let house: House;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
afterEach(() => house.close());

const titlesOn = ({ card }: BotMessage): string[] => buttonsOf(card).map(({ title }) => title);
const rows = async () =>
  (await house.snapshot()).reminders.filter(({ key }) => key !== ACTION_REMINDER.key && key.includes('|A7|'));

test('an acknowledgement ahead of its reminder is undone with its button, and the reminder still comes', async () => {
  house = await House.open(sites);
  const before = await house.snapshot();
  await house.change(
    ...before.reminders.map((was) => ({ update: 'reminders', was, patch: { state: 'Superseded' } }) as const),
    ...before.meetings.map((was) => ({ update: 'meetings', was, patch: { status: 'Held' } }) as const),
    ...before.actions
      .filter(({ ref }) => ref === ACTION.ref)
      .map((was) => ({ update: 'actions', was, patch: { dueOn: '2024-03-05' as Day } }) as const),
  );
  const sam = await house.installed(SAM);
  const card = await sam.ask('my');
  await sam.press(card, 'Acknowledge');
  expect(card.words).toContain('Acknowledged by you for Police');
  expect(titlesOn(card)).toContain('Undo');
  expect(await rows()).toMatchObject([{ state: 'Acknowledged', acknowledgedBy: SAM }]);
  await sam.press(card, 'Undo');
  expect(titlesOn(card)).toContain('Acknowledge');
  expect(titlesOn(card)).not.toContain('Undo');
  expect(card.words).not.toContain('Acknowledged by you');
  await sam.press(card, 'Acknowledge');
  await sam.press(card, 'Undo');
  expect(await rows()).toMatchObject([{ state: 'Superseded' }]);
  house.at('2024-02-20T09:00:00Z');
  await sweep(house.parts);
  expect(sam.chat.last.words).toContain('A7 is due in 10 working days');
  expect(titlesOn(sam.chat.last)).toContain('Acknowledge');
});
