import type { Instant } from '../../../bot/domain/calendar/day';
import { answerMeeting } from '../../../bot/usecases/meetings/answer-meeting';
import { clearAway, setAway } from '../../../bot/usecases/people/set-away';
import { chooseDigest } from '../../../bot/usecases/people/choose-digest';
import { StoreUnavailable } from '../../../bot/usecases/ports';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, withStore, type FreshPartnership } from '../../support/fresh-partnership';
import { action, day, meeting, person, reminder } from '../../support/partnership';

const KAREN = 'spoc.pol@partnership.example';
const SAMIR = 'deputy.pol@partnership.example';
const COORDINATOR = 'coordinator.la@partnership.example';
const karen = { email: KAREN };

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
});
afterEach(() => fresh.close());

/** What was sent to somebody, by what it is about. */
const sentTo = (email: string): string[] =>
  fresh.messenger.sent.filter(({ to }) => to === email).map(({ notice }) => notice.about);
const personRow = async () => (await fresh.rows('People')).find((row) => row['Email'] === KAREN)!;
const lines = async (verb: string) => (await fresh.rows('Log')).filter((row) => row['Verb'] === verb);

test('days are written to the People list, with who set them in the record, once', async () => {
  const wish = { email: KAREN, from: '2024-01-29', to: '2024-02-02' };
  for (const time of ['09:00', '09:01']) {
    fresh.setNow(`2024-01-25T${time}:00Z`);
    expect(await setAway(fresh.parts, karen, wish)).toMatchObject({ ok: true });
  }
  expect(await personRow()).toMatchObject({ AwayFrom: '2024-01-29', AwayTo: '2024-02-02' });
  expect(await lines('away.set')).toMatchObject([
    { Actor: KAREN, SubjectRef: KAREN, Detail: '2024-01-29 to 2024-02-02' },
  ]);
  const back = await clearAway(fresh.parts, { email: COORDINATOR }, KAREN);
  expect(back.ok).toBe(true);
  expect(await lines('away.cleared')).toMatchObject([
    { Actor: COORDINATOR, Detail: 'before: 2024-01-29 to 2024-02-02 (set by the coordinator)' },
  ]);
  const { AwayFrom, AwayTo } = await personRow();
  expect([AwayFrom ?? undefined, AwayTo ?? undefined]).toEqual([undefined, undefined]);
});

test('two copies that sweep at once tell the deputy once, with what is open to answer', async () => {
  await fresh.add('meetings', meeting());
  await fresh.add('reminders', reminder({ conversationId: 'chat', activityId: 'card' }));
  await setAway(fresh.parts, karen, { email: KAREN, from: '2024-01-25', to: '2024-01-26' });
  const other = await fresh.anotherCopy();
  await Promise.all([sweep(fresh.parts), sweep(other)]);
  await Promise.all([sweep(fresh.parts), sweep(other)]);
  expect(sentTo(SAMIR)).toEqual(['cover', 'meeting']);
  const rows = await fresh.rows('Messages');
  expect(rows).toMatchObject([
    {
      Kind: 'Cover',
      About: KAREN,
      PersonEmail: SAMIR,
      State: 'Sent',
      FromDay: '2024-01-25',
      ToDay: '2024-01-26',
    },
  ]);
});

test('days typed into the list and taken out again are told like those of a command', async () => {
  await fresh.change('people', KAREN, { awayFrom: day('2024-01-25') });
  await sweep(fresh.parts);
  expect(sentTo(SAMIR)).toEqual(['cover']);
  await fresh.change('people', KAREN, { awayFrom: undefined });
  await sweep(fresh.parts);
  expect(sentTo(SAMIR)).toEqual(['cover', 'cover ended']);
  expect(sentTo(KAREN)).toEqual(['cover ended']);
  await sweep(fresh.parts);
  expect(fresh.messenger.sent).toHaveLength(3);
});

test('the card that told the days follows when they are changed', async () => {
  await setAway(fresh.parts, karen, { email: KAREN, from: '2024-01-25', to: '2024-01-26' });
  await sweep(fresh.parts);
  await setAway(fresh.parts, karen, { email: KAREN, from: '2024-01-25', to: '2024-01-31' });
  await fresh.messenger.refreshes(1);
  const [item] = fresh.messenger.refreshed[0]!.post.items;
  expect(item).toMatchObject({ about: 'cover', state: { is: 'changed', to: '2024-01-31' } });
});

test('what is reminded of anew on the first morning of cover stands on the card once', async () => {
  await fresh.add('meetings', meeting());
  await fresh.add('reminders', reminder({ conversationId: 'chat', activityId: 'card' }));
  await fresh.change('people', KAREN, { awayFrom: day('2024-02-01') });
  fresh.setNow('2024-02-01T08:30:00Z');
  await sweep(fresh.parts);
  expect(sentTo(SAMIR)).toEqual(['cover', 'meeting']);
});

test('the deputy’s card follows when somebody else answers what stands on it', async () => {
  await fresh.add('meetings', meeting());
  await fresh.add('reminders', reminder());
  await setAway(fresh.parts, karen, { email: KAREN, from: '2024-01-25' });
  await sweep(fresh.parts);
  const { ref: meetingRef } = meeting();
  const answer = { meetingRef, agencyCode: 'POL', answer: 'Attending' } as const;
  await answerMeeting(fresh.parts, { email: COORDINATOR }, answer);
  await fresh.messenger.refreshes(1);
  expect(fresh.messenger.refreshed[0]!.post.items).toMatchObject([
    { about: 'cover' },
    { about: 'meeting', state: { is: 'answered' } },
  ]);
});

test('a deputy whose chat does not take it just now is told later, once', async () => {
  fresh.messenger.answers(SAMIR, { ok: false, kind: 'later', reason: 'Teams is busy.' });
  await setAway(fresh.parts, karen, { email: KAREN, from: '2024-01-25' });
  await sweep(fresh.parts);
  expect(sentTo(SAMIR)).toEqual([]);
  fresh.messenger.answers(SAMIR, undefined);
  fresh.setNow('2024-01-25T09:05:00Z');
  await sweep(fresh.parts);
  await sweep(fresh.parts);
  expect(sentTo(SAMIR)).toEqual(['cover']);
});

test('nothing is said to be saved while SharePoint does not answer', async () => {
  const away = new StoreUnavailable('SharePoint is down');
  const parts = withStore(fresh.parts, () => ({ commit: () => Promise.reject(away) }));
  await expect(setAway(parts, karen, { email: KAREN, from: '2024-01-29' })).rejects.toThrow(StoreUnavailable);
  expect((await personRow())['AwayFrom'] ?? undefined).toBeUndefined();
});

test('days set by two people at the same moment end as one of them, and each change is in the record', async () => {
  const other = await fresh.anotherCopy();
  const outcomes = await Promise.all([
    setAway(fresh.parts, karen, { email: KAREN, from: '2024-01-29', to: '2024-02-02' }),
    setAway(other, { email: COORDINATOR }, { email: KAREN, from: '2024-02-05' }),
  ]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await lines('away.set')).toHaveLength(2);
});

test('the weekly summary goes out once among copies, and to nobody who has stopped it', async () => {
  await fresh.add('people', person('chair.la'));
  await fresh.add('actions', action());
  await fresh.add('conversations', {
    ...(await fresh.parts.store.snapshot()).conversations[0]!,
    personEmail: 'chair.la@partnership.example',
    entraId: 'chair',
    conversationId: 'chat-of-chair',
  });
  await chooseDigest(fresh.parts, { email: COORDINATOR }, false);
  await chooseDigest(fresh.parts, { email: COORDINATOR }, false);
  expect(await lines('digest.stopped')).toHaveLength(1);
  fresh.setNow('2024-01-29T08:30:00Z' as Instant);
  const other = await fresh.anotherCopy();
  await Promise.all([sweep(fresh.parts), sweep(other)]);
  await sweep(other);
  expect(fresh.messenger.sent.map(({ to, notice }) => `${to} ${notice.about}`)).toEqual([
    'chair.la@partnership.example digest',
  ]);
});
