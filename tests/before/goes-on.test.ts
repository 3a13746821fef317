import { OLD_LISTS, OldHouse } from './old-site';
import { sendings, standingIn, type Standing } from './told';
import told from './told.json';

let house: OldHouse;
let atStart: readonly Standing[];
let inTheMorning: readonly Standing[];
let standing: unknown;
beforeAll(async () => {
  house = await OldHouse.open();
  [atStart, standing] = [await sendings(house), await standingIn(house)];
  await house.app.moveClock('2026-04-10T09:00:00Z');
  inTheMorning = await sendings(house);
});
afterAll(() => house.close());

const byKey = (rows: readonly Standing[]) => new Map(rows.map(([key, ...rest]) => [key, rest]));
const toldInTheMorning = new Set(told.morning.map(([key]) => key));

test('who is silent about what, whom to ring and what is before the chair is as the version before told it', () => {
  expect(standing).toEqual(told.standing);
});

test('nothing goes out that was recorded as sent, neither at the start nor in the morning', () => {
  const later = byKey(inTheMorning);
  const wasSent = atStart.filter(([key, , sentAt]) => sentAt && !toldInTheMorning.has(key ?? ''));
  expect(wasSent.length).toBeGreaterThan(150);
  expect(wasSent.filter(([key, , sentAt]) => later.get(key)?.[1] !== sentAt)).toEqual([]);
});

/** True for what the version before could send: later kinds of message are no part of what it told. */
const isOfThen = ([key]: Standing): boolean =>
  [...choicesOf('Reminders'), ...choicesOf('Messages')].includes(key.split('|')[0] ?? '');

const choicesOf = (list: string): readonly string[] => {
  const kind = OLD_LISTS.find(({ title }) => title === list)?.columns.find(({ name }) => name === 'Kind');
  return (kind as { choice?: { choices: readonly string[] } } | undefined)?.choice?.choices ?? [];
};

test('the morning brings what the version before would have sent: a lost claim, the nudge that waited, the next steps', () => {
  const was = byKey(atStart);
  const brought = inTheMorning.filter((row) => isOfThen(row) && was.get(row[0])?.[0] !== row[1]);
  expect(brought.map(([key, state]) => [key, state])).toEqual(
    told.morning.map(([key, state]) => [key, state]),
  );
  for (const [key, state, sentAt] of brought) {
    if (state === 'Sent') expect([key, sentAt]).toEqual([key, expect.stringMatching(/^2026-04-10T07:30/)]);
  }
});
