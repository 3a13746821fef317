import type { Day, Instant } from '../../bot/domain/calendar/day';
import type { Change, Store } from '../../bot/usecases/ports';
import { refreshCards } from '../../bot/usecases/sending/refresh-cards';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, textsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { ACTION_REMINDER, MEETING, MEETING_REMINDER, NIA, reminder, SAM } from './seed';
import type { Action } from '../../bot/domain/partnership';

const sites = new LocalSites();
let house: House;
let sam: TeamsPerson;
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  house = await House.open(sites);
  sam = await house.installed(SAM);
});
afterEach(() => house.close());

/** Actions of the police whose reminders are due now. */
const actions = (count: number): Action[] =>
  Array.from({ length: count }, (_, at) => ({
    title: `Agree part ${at + 1} of the rota`,
    ref: `B${String(at + 1).padStart(2, '0')}`,
    leadAgency: 'POL',
    supportingAgencies: [],
    dueOn: '2024-02-22' as Day,
    status: 'InProgress',
  }));

/** The one card that goes out to Sam when so many things are due. */
async function morning(count: number): Promise<BotMessage> {
  await house.change(...actions(count).map((row): Change => ({ insert: 'actions', row })));
  const before = sam.chat.messages.length;
  await sweep(house.parts, { pause: async () => undefined });
  expect(sam.chat.messages).toHaveLength(before + 1);
  return sam.chat.last;
}

const rowAbout = async (ref: string) =>
  (await house.snapshot()).reminders.find(({ subjectRef }) => subjectRef === ref)!;
const titles = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
const refreshed = (message: BotMessage, versions: number) =>
  message.chat.waitFor(() => message.versions.length >= versions);
const lineOf = (message: BotMessage, ref: number): string =>
  message.words.split('\n').find((line) => line.includes(`part ${ref} of`)) ?? '';

test('what is due on one morning is one card, with a notification fit for a lock screen', async () => {
  const card = await morning(3);
  // It is sent at five past two, so it is no morning.
  expect(card.words).toContain('3 things for you');
  expect(card.words).toContain('Thursday 8 February. 3 need an answer from you.');
  expect(card.summary).toBe('3 things for you');
  expect(card.card).toMatchObject({ fallbackText: card.summary, speak: card.summary });
  expect(card.activity).toMatchObject({ channelData: { notification: { alert: true } } });
  expect(titles(card).filter((title) => title === 'Acknowledge')).toHaveLength(3);
});

test('an answer to one leaves the others as they are, and the card follows without another notification', async () => {
  const card = await morning(3);
  await sam.press(card, 'Acknowledge', {}, { nth: 1 });
  await refreshed(card, 2);
  expect(card.words).toContain('2 still need your answer');
  expect(card.words.match(/Acknowledged by you/g)).toHaveLength(1);
  expect(titles(card).filter((title) => title === 'Acknowledge')).toHaveLength(2);
  expect(card.activity).not.toHaveProperty('channelData.notification');
  const states = (await house.snapshot()).reminders.filter(({ subjectRef }) => subjectRef.startsWith('B'));
  expect(states.map(({ state }) => state).sort()).toEqual(['Acknowledged', 'Sent', 'Sent']);
});

test('when all of it is done it says so', async () => {
  const card = await morning(2);
  await sam.press(card, 'Acknowledge');
  await refreshed(card, 2);
  await sam.press(card, 'Acknowledge');
  await refreshed(card, 3);
  expect(card.words).toContain('Nothing waits for you here');
});

describe('a card of many things', () => {
  test('shows the first in full and the others as lines, and goes on to the next after each answer', async () => {
    const card = await morning(12);
    expect(card.words).toContain('12 things for you');
    expect(titles(card).filter((title) => title === 'On track')).toHaveLength(1);
    await sam.press(card, 'Acknowledge');
    expect(card.words).toContain('11 still need your answer');
    expect(lineOf(card, 2)).toBe('Agree part 2 of the rota');
    await refreshed(card, 2);
    await sam.press(card, 'Acknowledge');
    expect((await rowAbout('B02')).state).toBe('Acknowledged');
    expect((await rowAbout('B03')).state).toBe('Sent');
  });

  test('opens what somebody wants to answer in its place, and records nothing by that', async () => {
    const card = await morning(12);
    const before = (await house.snapshot()).reminders;
    await sam.press(card, 'Open', {}, { nth: 3 });
    expect(titles(card).filter((title) => title === 'On track')).toHaveLength(1);
    expect(lineOf(card, 1)).toBe('Agree part 1 of the rota');
    expect(card.words).toContain('B01 due Thu 22 Feb, in 10 working days');
    expect(lineOf(card, 5)).toBe('Agree part 5 of the rota');
    expect((await house.snapshot()).reminders).toEqual(before);
    await sam.press(card, 'On track');
    expect((await rowAbout('B05')).state).toBe('Acknowledged');
  });

  test('answers each with one tap, opened or not', async () => {
    const card = await morning(12);
    await sam.press(card, 'Acknowledge', {}, { nth: 3 });
    expect((await rowAbout('B04')).state).toBe('Acknowledged');
    expect((await rowAbout('B01')).state).toBe('Sent');
    expect(card.words).toContain('11 still need your answer');
  });

  test('is turned page by page to everything on it, and stays on the page where somebody answers', async () => {
    const card = await morning(30);
    const seen = new Set<number>();
    for (let page = 0; page < 30 && seen.size < 30; page += 1) {
      for (const [, part] of card.words.matchAll(/part (\d+) of/g)) seen.add(Number(part));
      if (titles(card).includes('Next 6')) await sam.press(card, 'Next 6');
    }
    expect(seen.size).toBe(30);
    expect(card.words).toMatch(/\d+ to 30 of 30/);
    await sam.press(card, 'Acknowledge');
    await refreshed(card, 2);
    expect(card.words).toMatch(/\d+ to 30 of 30/);
    expect(card.words).toContain('Acknowledged by you');
    await sam.press(card, 'Back');
    expect(card.words).not.toMatch(/to 30 of 30/);
  });

  test('lets an answer be changed in its place', async () => {
    const card = await morning(12);
    await sam.press(card, 'Acknowledge');
    await sam.press(card, 'Open');
    await sam.press(card, 'Change');
    expect(titles(card)).toContain('Ask for more time');
  });

  test('works for clients that know no Action.Execute', async () => {
    const card = await morning(12);
    await sam.pressOnOldClient(card, 'Open');
    expect(card.versions).toHaveLength(2);
    expect(lineOf(card, 2)).toBe('Agree part 2 of the rota');
  });
});

describe('opening a thing on a card', () => {
  const show = (person: TeamsPerson, rowKey: unknown, more: object = {}) =>
    person.invoke({ action: { verb: 'post.show', data: { v: 1, rowKey, open: true, ...more } } });

  test('is refused to somebody of another agency who makes the button up', async () => {
    await morning(3);
    const nia = await house.installed(NIA);
    expect((await show(nia, (await rowAbout('B01')).key)).error?.code).toBe('not-your-agency');
  });

  test('shows a deputy who makes it up no more of the card than what their agency is asked', async () => {
    await morning(3);
    const ann = await house.installed('ann.bell@police.example');
    const answer = await show(ann, (await rowAbout('B01')).key);
    expect(JSON.stringify(answer.card)).toContain('part 1 of');
    expect(JSON.stringify(answer.card)).not.toContain('part 2 of');
  });

  test('of a thing that is in no list says so', async () => {
    expect(JSON.stringify((await show(sam, 'Action|gone')).card)).toContain('no longer in the partnership');
  });

  test.each([7, '', undefined, 'x'.repeat(401)])('takes no row called %s', async (rowKey) => {
    expect((await show(sam, rowKey)).error?.code).toBe('bad-card');
  });
});

test('a card that is pressed before it is recorded where it stands comes back whole', async () => {
  const card = await morning(3);
  const rows = (await house.snapshot()).reminders.filter(({ subjectRef }) => subjectRef.startsWith('B'));
  const unknown = { activityId: undefined, conversationId: undefined, state: 'Claimed' } as const;
  await house.change(...rows.map((was): Change => ({ update: 'reminders', was, patch: unknown })));
  const answer = await sam.press(card, 'Acknowledge');
  for (const part of [1, 2, 3]) expect(JSON.stringify(answer.card)).toContain(`part ${part} of`);
  expect(textsOf(answer.card).join('\n')).toContain('Acknowledged by you');
});

/** Memory that has let go of what closed long ago. */
const withoutOldRows = (store: Store): Store => ({
  snapshot: async (options) => {
    const facts = await store.snapshot(options);
    return { ...facts, reminders: facts.reminders.filter(({ dueAt }) => dueAt > '2023-06') };
  },
  commit: (changes, log) => store.commit(changes, log),
  find: (table, key) => store.find(table, key),
});

test('a very old card still answers, though its row has left memory', async () => {
  await house.close();
  house = await House.open(sites, { store: withoutOldRows });
  const old = reminder('Action', 'POL', SAM, {
    key: 'Action|A7|2023-02-13|-3|POL',
    dueAt: '2023-02-08T08:30:00Z' as Instant,
    state: 'Acknowledged',
    acknowledgedAt: '2023-02-08T09:00:00Z' as Instant,
    acknowledgedBy: SAM,
    answer: 'Acknowledged',
  });
  await house.change({ insert: 'reminders', row: old });
  sam = await house.installed(SAM);
  expect((await house.snapshot()).reminders.map(({ key }) => key)).not.toContain(old.key);
  const data = { reminderKey: old.key };
  const answer = await sam.invoke({ action: { verb: 'notice.change', data } });
  expect(JSON.stringify(answer.card)).toContain('Ask for more time');
});

test('buttons of cards from before things stood together still answer', async () => {
  const data = { v: 1, ref: MEETING.ref, agency: 'POL', reminderKey: MEETING_REMINDER.key };
  const old = { ...data, answer: 'Apologies', note: 'In court', view: 'notice' };
  const answer = await sam.invoke({ action: { verb: 'meeting.answer', data: old } });
  expect(textsOf(answer.card).join('\n')).toContain('Apologies, answered by you');
  const acknowledged = await sam.invoke({
    action: { verb: 'deadline.acknowledge', data: { reminderKey: ACTION_REMINDER.key } },
  });
  expect(textsOf(acknowledged.card).join('\n')).toContain('Acknowledged by you');
});

describe('a card of several things follows', () => {
  /** Meeting and action on one card. */
  async function together(): Promise<BotMessage> {
    const rows = (await house.snapshot()).reminders;
    const [chat] = (await house.snapshot()).conversations;
    const posted = await house.parts.messenger.post(chat!, { items: [] });
    if (!posted.ok) throw new Error(posted.reason);
    const { conversationId, activityId } = posted;
    await house.change(
      ...rows.map((was): Change => ({ update: 'reminders', was, patch: { conversationId, activityId } })),
    );
    return sam.chat.last;
  }
  const follow = async () => refreshCards(house.parts, (await house.snapshot()).reminders);
  const change = async (patch: object) => {
    const was = (await house.snapshot()).meetings[0]!;
    await house.change({ update: 'meetings', was, patch });
    await follow();
  };

  test('once, however many of its things changed', async () => {
    const card = await together();
    await follow();
    expect(card.versions).toHaveLength(2);
    expect(card.words).toContain('2 things this morning');
  });

  test('a meeting that was moved', async () => {
    const card = await together();
    await change({ startsAt: '2024-02-22T10:00:00Z', endsAt: '2024-02-22T12:00:00Z' });
    expect(card.words).toContain('Thu 22 Feb, 10am to noon');
  });

  test('a meeting that was cancelled, whose buttons go', async () => {
    const card = await together();
    await change({ status: 'Cancelled' });
    expect(card.words).toContain('This has been cancelled');
    expect(titles(card)).not.toContain('Attending');
    expect(titles(card)).toContain('Acknowledge');
    expect(card.words).toContain('1 still needs your answer');
  });

  test('a stage that was superseded, which says where to go', async () => {
    const card = await together();
    const was = (await house.snapshot()).reminders.find(({ key }) => key === ACTION_REMINDER.key)!;
    await house.change({ update: 'reminders', was, patch: { state: 'Superseded' } });
    await follow();
    expect(card.words).toContain('A later reminder of this has been sent. Answer that one instead.');
    expect(titles(card)).not.toContain('Acknowledge');
  });

  test('what others answer', async () => {
    const card = await together();
    const ann = await house.installed('ann.bell@police.example');
    const data = { ref: MEETING.ref, agency: 'POL', reminderKey: MEETING_REMINDER.key, answer: 'Attending' };
    await ann.invoke({ action: { verb: 'meeting.answer', data } });
    await refreshed(card, 2);
    expect(card.words).toContain('Attending, answered by Ann Bell for Police');
  });
});
