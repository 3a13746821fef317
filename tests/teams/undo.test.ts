import { formatTime, plusMinutes, timeOf, type Day, type Instant } from '../../bot/domain/calendar/day';
import type { Message, Person } from '../../bot/domain/partnership';
import { answerDeadline } from '../../bot/usecases/deadlines/answer-deadline';
import { askExtension } from '../../bot/usecases/deadlines/ask-extension';
import { sweep } from '../../bot/usecases/sweep/sweep';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House, NOW } from './house';
import { ACTION_REMINDER, CHRIS, JO, MEETING, NIA, SAM } from './seed';

// What a coordinator answers to a question can be undone with a button of its card, and then it asks again.

const sites = new LocalSites();
let house: House;
let jo: TeamsPerson;
let chris: TeamsPerson;
/** The coordinator's, with all the questions. */
let card: BotMessage;
beforeAll(async () => {
  await sites.start();
  house = await House.open(sites);
  const people = await listed();
  await house.change(
    { update: 'people', was: people(CHRIS), patch: { roles: ['Coordinator'] } },
    { update: 'people', was: people(NIA), patch: { awayFrom: '2024-02-08' as Day } },
    { update: 'people', was: people(SAM), patch: { askingId: 'acc-1', askingName: 'Sam', askedAt: NOW } },
    { insert: 'people', row: BEN },
    { insert: 'meetings', row: GOOD_FRIDAY },
  );
  const help = { reminderKey: ACTION_REMINDER.key, answer: 'NeedHelp', note: 'Nobody answers' } as const;
  expect(await answerDeadline(house.parts, { email: SAM }, help)).toMatchObject({ ok: true });
  jo = await house.installed(JO);
  chris = await house.installed(CHRIS);
  await sweep(house.parts);
  card = jo.chat.last;
});
afterAll(async () => {
  await house.close();
  await sites.stop();
});
/** Each answer is given later than the one before was undone. */
beforeEach(() => void (house.now = plusMinutes(house.now, 20)));

const BEN: Person = {
  title: 'Ben Cole',
  email: 'ben.cole@health.example',
  agencyCode: 'HEA',
  roles: ['Member'],
  route: 'Chat',
};
const GOOD_FRIDAY = {
  ...MEETING,
  ref: 'BOARD-2024-03-29',
  startsAt: '2024-03-29T14:00:00Z' as Instant,
  endsAt: '2024-03-29T15:00:00Z' as Instant,
};
const listed = async () => {
  const { people } = await house.snapshot();
  return (email: string) => people.find((one) => one.email === email)!;
};
const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);
const questionOf = async (kind: Message['kind'], about?: string): Promise<Message> =>
  (await house.snapshot()).messages.find((one) => one.kind === kind && (!about || one.about === about))!;
const meetingNow = async () => {
  const { meetings } = await house.snapshot();
  return meetings.find(({ ref }) => ref === GOOD_FRIDAY.ref);
};

/** Shows one thing of the coordinator's card in full. */
const opened = async ({ key: rowKey }: Message): Promise<BotMessage> => {
  const data = { v: 1, rowKey, open: true };
  const shown = await jo.invoke({ action: { verb: 'post.show', data }, trigger: 'manual' }, card);
  expect(shown.error).toBeUndefined();
  card.replacement = shown.card;
  return card;
};
/** The coordinator presses a button, and is not refused. */
const pressed = async (message: BotMessage, title: string, inputs: Readonly<Record<string, string>> = {}) =>
  expect((await jo.press(message, title, inputs)).error).toBeUndefined();
/** The first input on the card whose id begins so: a card of many things tells them apart by an ending. */
const inputOn = (message: BotMessage, name: string): string =>
  buttonsOf(message.card)
    .flatMap(({ inputs }) => inputs.map(({ id }) => String(id)))
    .find((id) => id.startsWith(name)) ?? name;

type Case = [
  what: string,
  question: () => Promise<Message>,
  button: string,
  isSo: () => Promise<boolean>,
  inputs: Readonly<Record<string, string>>,
];

describe.each<Case>([
  [
    'who was named to cover',
    () => questionOf('Uncovered', NIA),
    'Name them',
    async () => (await listed())(BEN.email).roles.includes('Deputy'),
    { 'Who covers?': BEN.email },
  ],
  [
    'that they answer meanwhile',
    () => questionOf('Uncovered', NIA),
    'I will answer',
    async () => (await questionOf('Uncovered', NIA)).answeredBy === JO,
    {},
  ],
  [
    'that they are on it',
    () => questionOf('Help'),
    'I am on it',
    async () => (await questionOf('Help')).answeredBy === JO,
    {},
  ],
  [
    'that it is them',
    () => questionOf('Door'),
    'It is them',
    async () => (await listed())(SAM).entraId === 'acc-1',
    {},
  ],
  [
    'that it is not them',
    () => questionOf('Door'),
    'It is not',
    async () => (await questionOf('Door')).answeredBy === JO,
    {},
  ],
  [
    'that a meeting keeps its day',
    () => questionOf('Clash'),
    'Keep the day',
    async () => (await meetingNow())?.keptOn !== undefined,
    {},
  ],
  [
    'that a meeting is a week on',
    () => questionOf('Clash'),
    'Move to Fri 5 Apr',
    async () => (await meetingNow())?.startsAt !== GOOD_FRIDAY.startsAt,
    {},
  ],
  [
    'that a meeting is cancelled',
    () => questionOf('Clash'),
    'Cancel the meeting',
    async () => (await meetingNow())?.status === 'Cancelled',
    { cancelReason: 'Easter' },
  ],
])('%s', (_what, question, button, isSo, inputs) => {
  test('is undone by whoever said so, for ten minutes, and asked again', async () => {
    const until = plusMinutes(house.now, 10);
    const asking = await opened(await question());
    const before = titlesOn(asking);
    const given = Object.entries(inputs).map(([name, value]) => [inputOn(asking, name), value] as const);
    await pressed(asking, button, Object.fromEntries(given));
    expect(await isSo()).toBe(true);

    const answered = await opened(await question());
    expect(answered.words).toContain(`You can undo this until ${formatTime(timeOf(until))}.`);
    const { action } = buttonsOf(answered.card).find(({ title }) => title === 'Undo')!;
    const others = await chris.invoke({ action, trigger: 'manual' });
    expect(others.error?.code).toBe('undo-not-yours');
    house.now = plusMinutes(until, 1);
    const late = await jo.invoke({ action, trigger: 'manual' }, answered);
    expect(late.error?.code).toBe('undo-over');
    expect(await isSo()).toBe(true);

    house.now = until;
    await pressed(answered, 'Undo');
    expect(await isSo()).toBe(false);
    expect((await question()).state).toBe('Sent');
    expect(titlesOn(await opened(await question()))).toEqual(before);
  });
});

test('that more time was granted is undone by whoever granted it, and the same wish waits on a new card', async () => {
  house.now = '2024-02-09T10:00:00Z' as Instant;
  const wantedOn = '2027-01-29' as Day;
  const asking = { reminderKey: ACTION_REMINDER.key, wantedOn, reason: 'The analyst starts later' };
  expect(await askExtension(house.parts, { email: SAM }, asking)).toMatchObject({ ok: true });
  await sweep(house.parts);
  const wishes = async () => (await house.snapshot()).extensions.map(({ decision }) => decision);
  card = jo.chat.last;
  const question = await questionOf('Extension');
  const dueOn = async () => (await house.snapshot()).actions.find(({ dueOn: on }) => on === wantedOn);
  await pressed(await opened(question), 'Grant it');
  expect([await wishes(), (await dueOn()) !== undefined]).toEqual([['Granted'], true]);
  const granted = await opened(question);
  expect(granted.words).toContain('You can undo this until');
  const { action } = buttonsOf(granted.card).find(({ title }) => title === 'Undo')!;
  expect((await chris.invoke({ action, trigger: 'manual' })).error?.code).toBe('undo-not-yours');
  await pressed(granted, 'Undo');
  expect([await wishes(), await dueOn()]).toEqual([['Withdrawn', 'Open'], undefined]);
  expect((await opened(question)).words).toContain('The request waits for a decision again, on a new card.');
  await sweep(house.parts);
  card = jo.chat.last;
  const open = (await house.snapshot()).extensions.find(({ decision }) => decision === 'Open');
  expect(titlesOn(await opened(await questionOf('Extension', open?.key)))).toContain('Grant it');
});
