import type { Decision } from '../../bot/domain/partnership/decision';
import { carryOutAlone } from '../../bot/usecases/carry-out';
import { answerMeeting, undoMeetingAnswer } from '../../bot/usecases/meetings/answer-meeting';
import { join } from '../../bot/usecases/people/join';
import type { Parts, Snapshot } from '../../bot/usecases/ports';
import { freshPartnership, type FreshPartnership } from '../support/fresh-partnership';
import { chat, meeting, person } from '../support/partnership';

let fresh: FreshPartnership;
let other: Parts;
beforeEach(async () => {
  fresh = await freshPartnership();
  other = await fresh.anotherCopy();
});
afterEach(() => fresh.close());

const police = 'spoc.pol@partnership.example';

/** Notes a telephone number for the police, which changes their row. */
const phone = (facts: Snapshot): Decision => {
  const of = facts.people.find(({ email }) => email === police)!;
  return of.phone
    ? { writes: [], log: [] }
    : { writes: [{ change: 'people', of, patch: { phone: '101' } }], log: [] };
};
const phoneNow = async () => (await fresh.parts.store.find('people', police))?.phone;

/** Somebody else changes the row that the other copy has in its memory. */
const changedElsewhere = () => fresh.change('people', police, { title: 'Sam Okafor' });

test('what the app decides alone is decided again when somebody else was quicker', async () => {
  await other.store.snapshot();
  await changedElsewhere();
  expect(await carryOutAlone(other, phone)).toMatchObject({ ok: true });
  expect(await phoneNow()).toBe('101');
});

test('what is to be decided once leaves what somebody else has just written', async () => {
  await other.store.snapshot();
  await changedElsewhere();
  const done = await carryOutAlone(other, phone, { once: true });
  expect(done).toEqual({ ok: false, error: { code: 'changed-meanwhile' } });
  expect(await phoneNow()).toBeUndefined();
});

test('a row that is read first is decided on as it is now', async () => {
  await other.store.snapshot();
  await changedElsewhere();
  const row = { table: 'people', key: police } as const;
  expect(await carryOutAlone(other, phone, { once: true, row })).toMatchObject({ ok: true });
  expect(await phoneNow()).toBe('101');
});

test('somebody whom the coordinator has added a moment ago, on another copy, can join', async () => {
  await other.store.snapshot();
  const newcomer = person('spoc.new', { agencyCode: 'ICB' });
  await fresh.add('people', newcomer);
  const joined = await join(other, { ...chat('x'), email: newcomer.email, entraId: 'id-9' });
  expect(joined).toMatchObject({ ok: true, value: { isNew: true, person: { title: 'spoc.new' } } });
});

test('somebody whose row changes while they join is remembered all the same, and welcomed as new', async () => {
  const newcomer = person('spoc.new', { agencyCode: 'ICB' });
  await fresh.add('people', newcomer);
  await other.store.snapshot({ fresh: true });
  await fresh.change('people', newcomer.email, { phone: '101' });
  const joined = await join(other, { ...chat('x'), email: newcomer.email, entraId: 'id-9' });
  expect(joined).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await fresh.parts.store.find('people', newcomer.email)).toMatchObject({
    entraId: 'id-9',
    phone: '101',
  });
  expect((await fresh.rows('Log')).filter(({ Verb }) => Verb === 'person.joined')).toHaveLength(1);
});

describe('what somebody did a moment ago on another copy, whose memory is behind', () => {
  const REF = meeting().ref;
  const about = { meetingRef: REF, agencyCode: 'POL' } as const;
  const says = (parts: Parts, answer: 'Attending' | 'Apologies') =>
    answerMeeting(parts, { email: police }, { ...about, answer });
  const stands = async () =>
    (await fresh.rows('Responses')).filter(({ UndoneAt }) => !UndoneAt).map(({ Answer }) => Answer);

  beforeEach(async () => {
    await fresh.add('meetings', meeting());
    await other.store.snapshot({ fresh: true });
  });

  test('is undone there as well', async () => {
    expect(await says(fresh.parts, 'Attending')).toMatchObject({ ok: true });
    expect(await undoMeetingAnswer(other, { email: police }, about)).toMatchObject({ ok: true });
    expect(await stands()).toEqual([]);
  });

  test('is answered anew there as before', async () => {
    await says(fresh.parts, 'Attending');
    await other.store.snapshot({ fresh: true });
    await says(fresh.parts, 'Apologies');
    expect(await says(other, 'Attending')).toMatchObject({ ok: true });
    expect(await stands()).toEqual(['Attending']);
  });
});
