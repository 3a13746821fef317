import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { action, chat, day, person } from '../../support/partnership';
import { performDeed } from '../../../bot/usecases/plan/perform-deed';
import { performOnRequest } from '../../../bot/usecases/plan/perform-on-row';
import { acknowledge, answerDeadline, undoAnswer } from '../../../bot/usecases/deadlines/answer-deadline';

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await run();
});
afterEach(() => fresh.close());

const run = () => sweep(fresh.parts, { pause: async () => undefined });
const KEY = 'Action|A07|2024-01-25|0|POL';
const reminders = async () =>
  (await fresh.rows('Reminders')).map(({ Key, State, Ended }) =>
    [Key, State, Ended].filter(Boolean).join(' '),
  );
const sentTo = () => fresh.messenger.sent.map(({ to }) => to.split('@')[0]);
const lastRefreshed = () => fresh.messenger.refreshed.at(-1)?.post.items[0];

test('a lead changed by hand: the old card says whose it is, the new agency is asked once, the record tells', async () => {
  await fresh.change('actions', 'A07', { leadAgency: 'ICB' });
  await run();
  expect(await reminders()).toEqual([`${KEY} Superseded Agency`, 'Action|A07|2024-01-25|0|ICB Sent']);
  expect(sentTo()).toEqual(['spoc.pol', 'spoc.icb']);
  expect(lastRefreshed()).toMatchObject({ state: { is: 'passed-on', to: { code: 'ICB' } }, offers: [] });
  expect(await fresh.rows('Log')).toContainEqual(
    expect.objectContaining({
      Verb: 'reminder.superseded',
      Detail: `${KEY}: it is not this agency’s any more`,
    }),
  );
  const pressed = await acknowledge(
    fresh.parts,
    { email: 'spoc.pol@partnership.example' },
    { reminderKey: KEY },
  );
  expect(pressed).toMatchObject({ ok: false, error: { code: 'passed-on' } });
  const rows = await fresh.rows('Reminders');
  for (let again = 0; again < 2; again += 1) await run();
  expect(await fresh.rows('Reminders')).toEqual(rows);
});

test('a lead changed and changed back is put to the first agency once more', async () => {
  await fresh.change('actions', 'A07', { leadAgency: 'ICB' });
  await run();
  await fresh.change('actions', 'A07', { leadAgency: 'POL' });
  await run();
  expect(sentTo()).toEqual(['spoc.pol', 'spoc.icb', 'spoc.pol']);
  expect(await reminders()).toContain(`${KEY}|again 2 Sent`);
});

test('an action that was closed by hand and opened again is reminded of, though that stage went out', async () => {
  await acknowledge(fresh.parts, { email: 'spoc.pol@partnership.example' }, { reminderKey: KEY });
  await fresh.change('actions', 'A07', { status: 'Closed' });
  await run();
  expect(await reminders()).toEqual([`${KEY} Acknowledged Done`]);
  await fresh.change('actions', 'A07', { status: 'InProgress' });
  await run();
  await run();
  expect(sentTo()).toEqual(['spoc.pol', 'spoc.pol']);
});

test('evidence that is handed in and undone, twice over, sends nothing, and its card has its buttons back', async () => {
  const police = { email: 'spoc.pol@partnership.example' };
  const cardOfPolice = () =>
    fresh.messenger.refreshed.map(({ post }) => post.items[0]).findLast((item) => item?.about === 'deadline');
  for (const text of ['Signed.', 'Signed by all.']) {
    const given = { ref: 'A07', deed: 'evidence', given: { text } } as const;
    expect(await performDeed(fresh.parts, police, given)).toMatchObject({ ok: true });
    await run();
    expect(await reminders()).toEqual([`${KEY} Sent Done`]);
    const back = { ref: 'A07', deed: 'take-back', given: {} } as const;
    expect(await performDeed(fresh.parts, police, back)).toMatchObject({ ok: true });
    await run();
    expect(await reminders()).toEqual([`${KEY} Sent`]);
    expect(cardOfPolice()).toMatchObject({ state: { is: 'open' }, offers: expect.arrayContaining(['Done']) });
  }
  expect(sentTo().filter((who) => who === 'spoc.pol')).toEqual(['spoc.pol']);
});

describe('another copy ends a reminder in the moment in which it is undone that its thing was handed in', () => {
  const police = { email: 'spoc.pol@partnership.example' };
  const coordinator = { email: 'coordinator.la@partnership.example' };
  const reminderKey = `${KEY}|Coordinator`;
  const ways: Record<
    string,
    { readonly handIn: () => Promise<unknown>; readonly undo: (key: string) => Promise<unknown> }
  > = {
    'of an action, in the tab': {
      handIn: () =>
        performDeed(fresh.parts, police, { ref: 'A07', deed: 'evidence', given: { text: 'Signed.' } }),
      undo: (key) => performDeed(fresh.parts, police, { ref: 'A07', deed: 'take-back', given: {}, key }),
    },
    'of an action, on the coordinator’s own card of it': {
      handIn: () =>
        answerDeadline(fresh.parts, coordinator, { reminderKey, answer: 'Done', note: 'Signed.' }),
      undo: () => undoAnswer(fresh.parts, coordinator, { reminderKey, what: 'Answer' }),
    },
    'of a request, in the tab': {
      handIn: () =>
        performOnRequest(fresh.parts, police, { ref: 'R1', deed: 'provide', given: { text: 'Here.' } }),
      undo: (key) => performOnRequest(fresh.parts, police, { ref: 'R1', deed: 'take-back', given: {}, key }),
    },
  };

  test.each(Object.entries(ways))('%s: no other goes out for it, whoever is first', async (_, way) => {
    const due = { dueOn: day('2024-01-25'), agencyCode: 'POL', status: 'Open' as const };
    await fresh.add('requests', { title: 'A list', ref: 'R1', ...due });
    await fresh.add('reminders', {
      ...{
        table: 'reminders',
        title: 'A07',
        key: reminderKey,
        kind: 'Action',
        subjectRef: 'A07',
        agencyCode: 'POL',
        stage: '0',
      },
      ...{ personEmail: coordinator.email, dueAt: fresh.parts.clock.now(), sentAt: fresh.parts.clock.now() },
      ...{ state: 'Sent', attempts: 1, to: 'Coordinator' },
    });
    await run();
    const told = sentTo().filter((who) => who === 'spoc.pol');
    const other = await fresh.anotherCopy();
    const ends = () => sweep(other, { pause: async () => undefined, fresh: false });
    for (const order of ['the undo first', 'the other copy first']) {
      expect([order, await way.handIn()]).toMatchObject([order, { ok: true }]);
      await other.store.snapshot({ fresh: true });
      const both = [() => way.undo(order).then((undone) => expect(undone).toMatchObject({ ok: true })), ends];
      for (const step of order === 'the undo first' ? both : both.reverse()) await step();
      for (let again = 0; again < 2; again += 1) await run();
      expect([order, (await reminders()).filter((row) => row.includes('Done'))]).toEqual([order, []]);
      expect([order, sentTo().filter((who) => who === 'spoc.pol')]).toEqual([order, told]);
    }
  });
});

test('an action taken out of the list: its card loses its buttons', async () => {
  const [row] = await fresh.rows('Actions');
  await fresh.removeByHand('Actions', String(row?.id));
  await run();
  expect(await reminders()).toEqual([`${KEY} Superseded Gone`]);
  expect(lastRefreshed()).toMatchObject({ state: { is: 'gone' }, offers: [] });
});

test('a SPOC replaced by hand: the successor gets what was open', async () => {
  await fresh.add('people', person('new.pol', { roles: ['SPOC'] }));
  await fresh.add('conversations', chat('new.pol@partnership.example'));
  await fresh.change('people', 'spoc.pol@partnership.example', { roles: ['Observer'] });
  await run();
  expect(await reminders()).toEqual([`${KEY} Superseded Person`, `${KEY}|again 2 Sent`]);
  expect(sentTo()).toEqual(['spoc.pol', 'new.pol']);
  expect(lastRefreshed()).toMatchObject({ state: { is: 'passed-on' }, offers: [] });
});

test('a SPOC whose address was changed keeps what is open', async () => {
  const entraId = 'id-of-spoc.pol@partnership.example';
  await fresh.change('people', 'spoc.pol@partnership.example', { entraId });
  await run();
  await fresh.change('people', 'spoc.pol@partnership.example', { email: 'new.name@partnership.example' });
  await run();
  await run();
  expect(await reminders()).toEqual([`${KEY} Sent`]);
  expect(sentTo()).toEqual(['spoc.pol']);
});

test('two copies end it once', async () => {
  const other = await fresh.anotherCopy();
  await fresh.change('actions', 'A07', { leadAgency: 'ICB' });
  await Promise.all([run(), sweep(other, { pause: async () => undefined })]);
  expect(sentTo()).toEqual(['spoc.pol', 'spoc.icb']);
  const ends = (await fresh.rows('Log')).filter(({ Verb }) => Verb === 'reminder.superseded');
  expect(ends).toHaveLength(1);
});
