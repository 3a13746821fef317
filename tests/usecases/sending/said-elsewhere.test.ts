import { performDeed } from '../../../bot/usecases/plan/perform-deed';
import { sweep } from '../../../bot/usecases/sweep/sweep';
import { freshPartnership, type FreshPartnership } from '../../support/fresh-partnership';
import { action, day, meeting } from '../../support/partnership';

let fresh: FreshPartnership;
beforeEach(async () => {
  fresh = await freshPartnership();
});
afterEach(() => fresh.close());

const run = () => sweep(fresh.parts, { pause: async () => undefined });
const states = async () =>
  (await fresh.rows('Reminders')).map(({ State, Answer, AcknowledgedBy }) =>
    [State, Answer, AcknowledgedBy].filter(Boolean).join(' '),
  );

test('a note from the action itself answers its reminder once it stands, and the card says so', async () => {
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await run();
  fresh.setNow('2024-01-25T09:05:00Z');
  const police = { email: 'spoc.pol@partnership.example' };
  const note = { ref: 'A07', deed: 'progress', given: { text: 'Half of it is there.' } } as const;
  expect(await performDeed(fresh.parts, police, note)).toMatchObject({ ok: true });
  await run();
  expect(await states()).toEqual(['Sent']);
  fresh.setNow('2024-01-25T09:16:00Z');
  await run();
  expect(await states()).toEqual(['Acknowledged Acknowledged spoc.pol@partnership.example']);
  expect(fresh.messenger.refreshed.at(-1)?.post.items[0]).toMatchObject({ state: { is: 'answered' } });
  expect(await fresh.rows('Log')).toContainEqual(
    expect.objectContaining({ Verb: 'reminder.acknowledged', Actor: 'app', SubjectRef: 'A07' }),
  );
  const rows = await fresh.rows('Log');
  await Promise.all([run(), sweep(await fresh.anotherCopy(), { pause: async () => undefined })]);
  expect(await fresh.rows('Log')).toEqual(rows);
});

test('a note that is taken back answers nothing', async () => {
  await fresh.add('actions', action({ dueOn: day('2024-01-25') }));
  await run();
  fresh.setNow('2024-01-25T09:05:00Z');
  const police = { email: 'spoc.pol@partnership.example' };
  await performDeed(fresh.parts, police, { ref: 'A07', deed: 'progress', given: { text: 'Half of it.' } });
  await performDeed(fresh.parts, police, { ref: 'A07', deed: 'take-back', given: {} });
  fresh.setNow('2024-01-25T09:30:00Z');
  await run();
  expect(await states()).toEqual(['Sent']);
});

test('once a meeting has ended its cards are drawn anew, once, and ask nothing', async () => {
  await fresh.add('meetings', meeting());
  await run();
  fresh.setNow('2024-02-08T13:00:00Z');
  await run();
  const overOf = () =>
    fresh.messenger.refreshed.filter(({ post }) =>
      post.items.some((item) => item.about === 'meeting' && item.state.is === 'over'),
    ).length;
  expect(overOf()).toBe(0);
  fresh.setNow('2024-02-08T15:30:00Z');
  await run();
  const agencies = (await fresh.rows('Agencies')).length;
  expect(overOf()).toBe(agencies);
  fresh.setNow('2024-02-08T15:31:00Z');
  await run();
  expect(overOf()).toBe(agencies);
});
