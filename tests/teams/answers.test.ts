import { StoreUnavailable, type Store, type StoreTrouble } from '../../bot/usecases/ports';
import { LocalSites } from '../sharepoint/local-site';
import { buttonsOf, textsOf, type BotMessage, type TeamsPerson } from '../support/teams-stand-in';
import { House } from './house';
import { ACTION_REMINDER, JO, MEETING_REMINDER, NIA, OLU, SAM, STRANGER } from './seed';
import type { Instant } from '../../bot/domain/calendar/day';
import { reminderItem } from '../../bot/domain/outstanding/reminder-item';

const sites = new LocalSites();
let house: House;
let down = false;
const failing = (store: Store): Store => ({
  snapshot: () => (down ? Promise.reject(new StoreUnavailable('SharePoint is down')) : store.snapshot()),
  commit: (changes, log) => store.commit(changes, log),
  find: (table, key) => store.find(table, key),
});
beforeAll(() => sites.start());
afterAll(() => sites.stop());
beforeEach(async () => {
  down = false;
  house = await House.open(sites, { store: failing });
});
afterEach(() => house.close());

/** Sends a reminder's card as the sweep does, and remembers where it stands. */
async function sent(to: TeamsPerson, key: string): Promise<BotMessage> {
  const snapshot = await house.snapshot();
  const reminder = snapshot.reminders.find((one) => one.key === key)!;
  const chat = snapshot.conversations.find(({ conversationId }) => conversationId === to.chat.id)!;
  const notice = reminderItem({ facts: snapshot, calendar: house.parts.calendar, now: house.now }, reminder);
  const delivery = await house.parts.messenger.post(chat, { items: [notice] });
  if (!delivery.ok) throw new Error(delivery.reason);
  const { conversationId, activityId } = delivery;
  await house.change({ update: 'reminders', was: reminder, patch: { conversationId, activityId } });
  return to.chat.last;
}

const titlesOn = (message: BotMessage): string[] => buttonsOf(message.card).map(({ title }) => title);

test('a meeting card is sent alone, says what and when, and gives nothing away on a lock screen', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  expect(card.words).toContain('Thu 15 Feb, 2pm to 4pm');
  expect(card.words).toContain('Join online (teams.example)');
  expect(card.words).toContain('For: Police');
  expect(card.summary).toBe('A meeting needs your answer');
  expect(card.text).toBeUndefined();
  expect(titlesOn(card)).toEqual([
    'Join online (teams.example)',
    'Attending',
    'Deputy',
    'Confirm deputy',
    'Apologies',
    'Send apologies',
  ]);
});

test('attending is one press, recorded, and stands on the card', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const answer = await sam.press(card, 'Attending');
  expect(answer).toMatchObject({
    status: 200,
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
  });
  expect(card.words).toContain('Attending, answered by you for Police, Thu 8 Feb, 2:05pm.');
  const { responses } = await house.snapshot();
  expect(responses).toMatchObject([
    { meetingRef: 'JTAI-2024-02-15', agencyCode: 'POL', answer: 'Attending', by: SAM },
  ]);
});

test('a mind can be changed, and back', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  await sam.press(card, 'Attending');
  await sam.press(card, 'Change');
  expect(titlesOn(card)).toContain('Apologies');
  expect(card.words).toContain('Attending, answered by');
  await sam.press(card, 'Send apologies', { note: 'In court that day' });
  expect(card.words).toContain('Apologies, answered by you');
  expect(card.words).toContain('“In court that day”');
  expect((await house.snapshot()).responses).toMatchObject([
    { answer: 'Apologies', note: 'In court that day' },
  ]);
});

test('an answer is undone for ten minutes; later the card says so, and what to do instead', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  await sam.press(card, 'Attending');
  expect(card.words).toContain('You can undo this until 2:15pm.');
  await sam.press(card, 'Undo');
  expect(titlesOn(card)).toContain('Attending');
  expect((await house.snapshot()).responses).toMatchObject([{ undoneAt: '2024-02-08T14:05:00Z' }]);
  await sam.press(card, 'Attending');
  house.at('2024-02-08T14:16:00Z');
  await sam.press(card, 'Undo');
  expect(card.words).toContain('! The ten minutes to undo this are over, so nothing was changed.');
  expect(card.words).toContain('Press Change to answer something else.');
  expect(titlesOn(card)).toEqual(['Join online (teams.example)', 'Change']);
  expect((await house.snapshot()).responses).toMatchObject([{ answer: 'Attending' }]);
});

test('an older card that replaces an apology in one tap says so and gives it back; another card does not say that it is late', async () => {
  const sam = await house.installed(SAM);
  const older = await sam.ask('my');
  const newer = await sam.ask('my');
  await sam.press(newer, 'Open');
  await sam.press(newer, 'Send apologies', { 'Why, if you want to say so?': 'At a tribunal' });
  house.at('2024-02-08T14:07:00Z');
  await sam.press(older, 'Attending');
  expect(older.words).toContain('It was: Apologies. Undo until 2:17pm.');
  await sam.press(newer, 'Undo');
  expect(newer.words).toContain(
    '! This answer has been replaced since, so nothing was changed. It is now: Attending, by ',
  );
  expect(newer.words).not.toContain('ten minutes');
  await sam.press(older, 'Undo');
  expect((await house.snapshot()).responses).toMatchObject([{ answer: 'Apologies', note: 'At a tribunal' }]);
});

test.each([
  [{ 'Who attends instead?': 'Ann Bell' }, 'Ann Bell'],
  [{ 'Or the name of somebody else': 'Inspector Grey' }, 'Inspector Grey'],
  [{ deputy: 'Ann Bell', otherDeputy: 'Inspector Grey' }, 'Inspector Grey'],
])('a deputy is a colleague or any name: %j', async (inputs, deputy) => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  await sam.press(card, 'Confirm deputy', inputs);
  expect(card.words).toContain(`A deputy attends: ${deputy}, answered by you`);
  expect((await house.snapshot()).responses).toMatchObject([{ answer: 'Deputy', deputy }]);
});

test('a deputy without a name is asked for where the name belongs, and nothing is recorded', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const { statusCode } = await sam.press(card, 'Confirm deputy');
  expect(statusCode).toBe(200);
  expect(card.words).toContain('! Not recorded. Please say which deputy will attend, then send it again.');
  expect(titlesOn(card)).toEqual(['Join online (teams.example)', 'Confirm deputy', 'Back']);
  expect((await house.snapshot()).responses).toEqual([]);
});

test('the same press twice is one answer', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const replacement = card.card;
  await sam.press(card, 'Attending');
  card.replacement = replacement;
  await sam.press(card, 'Attending');
  expect((await house.snapshot()).responses).toHaveLength(1);
});

test('a deadline is acknowledged in one press, and a note can be added', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, ACTION_REMINDER.key);
  expect(card.words).toContain('A7 is due in 3 working days');
  expect(card.summary).toBe('A deadline needs your acknowledgement');
  await sam.press(card, 'Acknowledge');
  expect(card.words).toContain('Acknowledged by you for Police, Thu 8 Feb, 2:05pm.');
  await sam.press(card, 'Add note');
  await sam.press(card, 'Add note', { note: 'Draft is with legal' });
  expect(card.words).toContain('“Draft is with legal”');
  const { reminders, updates } = await house.snapshot();
  expect(reminders.find(({ key }) => key === ACTION_REMINDER.key)).toMatchObject({
    state: 'Acknowledged',
    acknowledgedBy: SAM,
  });
  expect(updates).toMatchObject([{ actionRef: 'A7', text: 'Draft is with legal' }]);
});

test('the button of an old card that acknowledges with a note still does', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, ACTION_REMINDER.key);
  const forged = { v: 1, reminderKey: ACTION_REMINDER.key, slot: '', view: 'notice', note: 'With legal' };
  await sam.press(card, 'Acknowledge', {}, { forged });
  expect(card.words).toContain('Acknowledged by you');
  expect((await house.snapshot()).updates).toMatchObject([{ actionRef: 'A7', text: 'With legal' }]);
});

test('the coordinator answers on the agency’s behalf, and the agency’s own card follows', async () => {
  const sam = await house.installed(SAM);
  const jo = await house.installed(JO);
  const card = await sent(sam, MEETING_REMINDER.key);
  await jo.press(card, 'Attending');
  const words = 'Attending, answered by Jo Lee, the coordinator, on behalf of Police, Thu 8 Feb, 2:05pm.';
  expect(card.words).toContain(words);
  const updated = await sam.chat.waitFor((message) => message.versions.length > 1);
  expect(updated.words).toContain(words);
});

test('what is answered in my is answered there: the list comes back with it', async () => {
  const sam = await house.installed(SAM);
  const list = await sam.ask('my');
  await sam.press(list, 'Open');
  await sam.press(list, 'Confirm deputy', { 'Who attends instead?': 'Ann Bell' });
  expect(list.words).toContain('You answer for Police.');
  expect(list.words).toContain('A deputy attends: Ann Bell, answered by you');
  await sam.press(list, 'Acknowledge');
  expect(list.words).toContain('Acknowledged by you');
  expect(list.words).toContain('Still to do.');
  await sam.press(list, 'Undo');
  expect((await house.snapshot()).reminders.map(({ state }) => state)).toContain('Sent');
});

test.each([
  [NIA, 'not-your-agency'],
  [OLU, 'observers-cannot-answer'],
  [STRANGER, 'not-known'],
])('%s may not answer for the police, is told so, and no row changes', async (email, code) => {
  const sam = await house.installed(SAM);
  const other = await house.installed(email);
  const card = await sent(sam, MEETING_REMINDER.key);
  const before = await house.snapshot();
  for (const [title, inputs] of [
    ['Attending', {}],
    ['Send apologies', { note: 'x' }],
  ] as const) {
    const { error, status } = await other.press(card, title, inputs);
    expect(status).toBe(200);
    expect(error?.code).toBe(code);
  }
  expect(await house.snapshot()).toEqual(before);
});

test('whoever may not answer cannot open the answer either', async () => {
  const sam = await house.installed(SAM);
  const nia = await house.installed(NIA);
  const card = await sent(sam, MEETING_REMINDER.key);
  await sam.press(card, 'Attending');
  expect((await nia.press(card, 'Change')).error?.code).toBe('not-your-agency');
});

test('a card that names the old date of a moved meeting records nothing and says the new one', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const was = (await house.snapshot()).meetings[0]!;
  const patch = { startsAt: '2024-02-22T14:00:00Z' as Instant, endsAt: '2024-02-22T16:00:00Z' as Instant };
  await house.change({ update: 'meetings', was, patch });
  const { error } = await sam.press(card, 'Attending');
  expect(error).toMatchObject({ code: 'meeting-moved' });
  expect(error?.message).toContain('It is now on Thu 22 Feb, 2pm.');
  expect((await house.snapshot()).responses).toEqual([]);

  const fresh = await sam.ask('my');
  expect(fresh.words).toContain('Thu 22 Feb, 2pm to 4pm');
  await sam.press(fresh, 'Attending');
  expect((await house.snapshot()).responses).toMatchObject([{ answer: 'Attending' }]);
});

test('the card of a cancelled meeting turns into what it is, without buttons', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const was = (await house.snapshot()).meetings[0]!;
  await house.change({ update: 'meetings', was, patch: { status: 'Cancelled' } });
  await sam.press(card, 'Attending');
  expect(card.words).toContain('This has been cancelled. You do not need to answer.');
  expect(titlesOn(card)).toEqual([]);
  expect((await house.snapshot()).responses).toEqual([]);
});

test('the card of a meeting that is over says whom to ask', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  house.at('2024-02-16T09:00:00Z');
  await sam.press(card, 'Attending');
  expect(card.words).toContain(
    'This meeting has already taken place. A coordinator can record who attended.',
  );
  expect((await house.snapshot()).responses).toEqual([]);
});

test('the card of a reminder that a later one replaced says so', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const was = (await house.snapshot()).reminders.find(({ key }) => key === MEETING_REMINDER.key)!;
  await house.change({ update: 'reminders', was, patch: { state: 'Superseded' } });
  await sam.press(card, 'Attending');
  expect(card.words).toContain('A later reminder of this has been sent.');
  expect((await house.snapshot()).responses).toEqual([]);
});

test('cards of things that are gone answer so', async () => {
  const sam = await house.installed(SAM);
  const meeting = await sent(sam, MEETING_REMINDER.key);
  await sam.press(
    meeting,
    'Attending',
    {},
    { forged: { v: 1, reminderKey: 'x', ref: 'NO-SUCH', agency: 'POL', answer: 'Attending' } },
  );
  expect(meeting.words).toContain('This meeting is no longer in the partnership’s list');
  const deadline = await sent(sam, ACTION_REMINDER.key);
  await sam.press(deadline, 'Acknowledge', {}, { forged: { v: 1, reminderKey: 'no such reminder' } });
  expect(deadline.words).toContain('This reminder is no longer in the partnership’s list');
  await sam.press(deadline, 'My things');
  expect(sam.chat.last.words).toContain('You answer for Police.');
});

test.each([
  ['nothing', {}],
  ['no verb', { action: { data: {} } }],
  ['text', 'hello'],
  ['a number', 7],
  ['data that is text', { action: { verb: 'meeting.answer', data: 'x' } }],
  [
    'an answer that is none',
    {
      action: {
        verb: 'meeting.answer',
        data: { reminderKey: 'k', ref: 'r', agency: 'POL', answer: 'Maybe' },
      },
    },
  ],
  [
    'a slot that is none',
    { action: { verb: 'deadline.acknowledge', data: { reminderKey: 'k', slot: '../x' } } },
  ],
  ['no key', { action: { verb: 'deadline.acknowledge', data: {} } }],
  ['no key to change', { action: { verb: 'notice.change', data: {} } }],
])('an invoke with %s is answered, and records nothing', async (_what, value) => {
  const sam = await house.installed(SAM);
  const before = await house.snapshot();
  const { status, statusCode, error } = await sam.invoke(value);
  expect({ status, statusCode, code: error?.code }).toEqual({
    status: 200,
    statusCode: 400,
    code: 'bad-card',
  });
  expect(await house.snapshot()).toEqual(before);
});

test('a verb of another version of the app is answered, and records nothing', async () => {
  const sam = await house.installed(SAM);
  const { error } = await sam.invoke({ action: { verb: 'meeting.dance', data: {} } });
  expect(error).toMatchObject({ code: 'unknown-verb', message: expect.stringContaining('older version') });
});

test('text that is too long or tells of a child is refused within the invoke', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  const long = await sam.press(card, 'Send apologies', { note: 'x'.repeat(501) }, { unchecked: true });
  expect(textsOf(long.card).join('\n')).toContain('! Not recorded. That text is too long');
  const child = await sam.press(card, 'Send apologies', { note: 'Seeing NHS 943 476 5919' });
  expect(textsOf(child.card).join('\n')).toContain(
    '! Not recorded. That text seems to hold an NHS number. Take it out, then send it again.',
  );
  expect((await house.snapshot()).responses).toEqual([]);
  expect(house.journal.lines.join()).not.toContain('943');
});

test('while SharePoint does not answer, people are told so and the card stays', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  down = true;
  const { error, statusCode, status } = await sam.press(card, 'Attending');
  expect(status).toBe(200);
  expect(statusCode).toBe(500);
  expect(error?.message).toContain('SharePoint did not answer, so nothing was recorded.');
  expect((await sam.ask('my')).text).toContain('SharePoint did not answer');
  await sam.remove().then(({ status: answered }) => expect(answered).toBe(500));
});

test.each<[StoreTrouble, string, string]>([
  ['locked', 'storage-locked', 'is locked'],
  ['no-right', 'storage-no-right', 'no longer allowed'],
  ['full', 'storage-full', 'is full'],
  ['no-sign-in', 'storage-no-sign-in', 'no longer accepts the app’s sign-in'],
])('what a person has to mend (%s) is told so, and that nothing was recorded', async (why, code, words) => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  house.parts.store.commit = () => Promise.reject(new StoreUnavailable('secret', undefined, { why }));
  const { error, statusCode } = await sam.press(card, 'Attending');
  expect([statusCode, error?.code]).toEqual([500, code]);
  expect(error?.message).toContain(words);
  expect(error?.message).toContain('so nothing was recorded. Sending it again does not help');
  house.parts.store.commit = () =>
    Promise.reject(new StoreUnavailable('secret', undefined, { why, mayBeWritten: true }));
  expect((await sam.press(card, 'Attending')).error?.code).toBe('storage-unsure');
});

test('what nobody foresaw is told without its details, and journalled', async () => {
  const sam = await house.installed(SAM);
  house.parts.store.snapshot = () => Promise.reject(new Error('secret detail'));
  const { error } = await sam.invoke({ action: { verb: 'meeting.answer', data: {} } });
  expect(error).toMatchObject({ code: 'unexpected', message: expect.not.stringContaining('secret') });
  expect(house.journal.lines.join()).toContain('bot.unexpected');
});

test('an old client’s press is a message, and its card is updated', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  await sam.pressOnOldClient(card, 'Attending');
  expect(card.words).toContain('Attending, answered by you');
  const nia = await house.installed(NIA);
  await nia.say('help');
  const other = await sent(sam, ACTION_REMINDER.key);
  await nia.pressOnOldClient(other, 'Acknowledge');
  expect(sam.chat.last.text).toBe(
    'Only the agency that is asked can do that, so nothing was changed. Sam Okafor or Ann Bell can.',
  );
});

test('a refresh that fails is not the answer’s problem', async () => {
  const sam = await house.installed(SAM);
  const card = await sent(sam, MEETING_REMINDER.key);
  house.teams.fail('server error', { on: 'update' });
  expect(await sam.press(card, 'Attending')).toMatchObject({ statusCode: 200 });
});
